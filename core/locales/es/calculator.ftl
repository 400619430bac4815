## On the display, instead of a result
calculator-divide-by-zero = No se puede dividir entre cero
calculator-too-large = Número demasiado grande
calculator-not-defined = No definido
calculator-full = No cabe más

## Beside the display
calculator-degrees = DEG
calculator-degrees-spoken = grados
calculator-radians = RAD
calculator-radians-spoken = radianes
calculator-memory = número en la memoria

## The tape, and the menu of a long press on the display
calculator-tape-title = Historial
calculator-tape-empty = Aún no hay historial
calculator-key-tape = cinta
calculator-tape-close = Cerrar
calculator-key-clear-tape = Borrar historial
calculator-copy = Copiar
calculator-paste = Pegar

## Sums, as a screen reader says them
calculator-plus = más
calculator-minus = menos
calculator-times = por
calculator-divided-by = entre
calculator-remainder = módulo
calculator-percent = por ciento
calculator-open = abre paréntesis
calculator-close = cierra paréntesis
calculator-power-of-ten = por diez elevado a
calculator-squared = al cuadrado
calculator-cubed = al cubo
calculator-to-the-power-of = elevado a
calculator-reciprocal = elevado a menos uno
calculator-factorial = factorial
calculator-square-root-of = raíz cuadrada de
calculator-cube-root-of = raíz cúbica de
calculator-pi = pi
calculator-e = e
calculator-sine = seno
calculator-cosine = coseno
calculator-tangent = tangente
calculator-arc-sine = arcoseno
calculator-arc-cosine = arcocoseno
calculator-arc-tangent = arcotangente
calculator-natural-logarithm = logaritmo natural
calculator-logarithm = logaritmo

## Keys, as a screen reader says them
calculator-key-decimal = separador decimal
calculator-key-sign = cambiar signo
calculator-key-backspace = retroceso
calculator-key-clear = borrar
calculator-key-equals = igual a
calculator-key-ten-to-the = diez elevado a
calculator-key-e-to-the = e elevado a
calculator-key-angle = grados o radianes
calculator-key-memory-clear = borrar memoria
calculator-key-memory-recall = recuperar memoria
calculator-key-memory-add = sumar a la memoria
calculator-key-memory-subtract = restar de la memoria
calculator-key-more = más funciones
