# Not yet read by a native advocate.
exit-spoken = Salir y cerrar ahora
setup-know-what = Esta aplicación guarda sus notas para estar más a salvo. También guarda los números a los que podría llamar. Se abre con un código que usted elige.
setup-know-notes-what = Esta aplicación guarda sus notas. Se abren con un código que usted elige.
setup-done-way-in = Para volver aquí: ponga su código en la primera pantalla y pulse OK.
code-rules = De 6 a 12 dígitos. Los escribirá en la primera pantalla y presionará OK.
code-rules-software = De 10 a 12 dígitos, porque este teléfono no tiene un chip seguro: uno más corto se podría adivinar con sus archivos. Los escribirá en la primera pantalla y presionará OK.
code-rules-erases = De 8 a 12 dígitos, porque este código borra. Los escribirá en la primera pantalla y presionará OK.
code-open-keypad = Ir a la primera pantalla
settings-erase-what = Esto borra su plan, el segundo código y sus notas, y todo lo demás que se hizo aquí. La aplicación se queda.
tech-shows-usage = Un teléfono puede mostrar cuánto tiempo se usó cada aplicación, y a qué hora. Ahí puede verse raro que se use esta mucho rato de noche.
