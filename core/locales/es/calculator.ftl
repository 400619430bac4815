## calculator
