## En la pantalla, en lugar de un resultado
calculator-divide-by-zero = No se puede dividir entre cero
calculator-too-large = Número demasiado grande

## Para un lector de pantalla
calculator-plus = más
calculator-minus = menos
calculator-times = por
calculator-divided-by = entre
calculator-percent = por ciento
calculator-open = abre paréntesis
calculator-close = cierra paréntesis
calculator-power-of-ten = por diez elevado a
