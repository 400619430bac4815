## On the display, in place of a result
calculator-divide-by-zero = Can’t divide by zero
calculator-too-large = Number too large

## For a screen reader
calculator-plus = plus
calculator-minus = minus
calculator-times = times
calculator-divided-by = divided by
calculator-percent = percent
calculator-open = open parenthesis
calculator-close = close parenthesis
calculator-power-of-ten = times ten to the power of
