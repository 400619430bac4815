## Salidas, en cada página
back = Atrás
exit = Salir
exit-spoken = Salir a la calculadora ahora
saved = Guardado.
saving = Guardando…
