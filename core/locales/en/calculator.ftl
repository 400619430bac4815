## On the display, instead of a result (of this app)
calculator-divide-by-zero = Can’t divide by zero
calculator-too-large = Number too large
calculator-not-defined = Not defined
calculator-full = No room for more

## Beside the display (of this app)
calculator-degrees = DEG
calculator-degrees-spoken = degrees
calculator-radians = RAD
calculator-radians-spoken = radians
calculator-memory = number in memory

## The tape, and the menu of a long press on the display (of this app)
calculator-tape-title = History
calculator-tape-empty = No history yet
calculator-key-tape = tape
calculator-tape-close = Close
calculator-key-clear-tape = Clear history
calculator-copy = Copy
calculator-paste = Paste

## Sums, as a screen reader says them (of this app)
calculator-plus = plus
calculator-minus = minus
calculator-times = times
calculator-divided-by = divided by
calculator-remainder = modulo
calculator-percent = percent
calculator-open = open parenthesis
calculator-close = close parenthesis
calculator-power-of-ten = times ten to the power of
calculator-squared = squared
calculator-cubed = cubed
calculator-to-the-power-of = to the power of
calculator-reciprocal = to the power of minus one
calculator-factorial = factorial
calculator-square-root-of = square root of
calculator-cube-root-of = cube root of
calculator-pi = pi
calculator-e = e
calculator-sine = sine
calculator-cosine = cosine
calculator-tangent = tangent
calculator-arc-sine = inverse sine
calculator-arc-cosine = inverse cosine
calculator-arc-tangent = inverse tangent
calculator-natural-logarithm = natural logarithm
calculator-logarithm = logarithm

## Keys, as a screen reader says them (of this app)
calculator-key-decimal = decimal mark
calculator-key-sign = change sign
calculator-key-backspace = backspace
calculator-key-clear = clear
calculator-key-equals = equals
calculator-key-ten-to-the = ten to the power of
calculator-key-e-to-the = e to the power of
calculator-key-angle = degrees or radians
calculator-key-memory-clear = clear memory
calculator-key-memory-recall = recall memory
calculator-key-memory-add = add to memory
calculator-key-memory-subtract = subtract from memory
calculator-key-more = more functions
