## Notas sencillas
notes-title = Notas
notes-empty = Todavía no hay notas.
notes-add = Nota nueva
notes-note = Nota
notes-untitled = Sin título
notes-note-title = Título
notes-note-text = Texto
notes-delete = Borrar nota
notes-deleted = Nota borrada.
notes-undo = Recuperarla
notes-save-failed = No se pudo guardar. Pruebe otra vez en un momento.
notes-save-again = Probar otra vez
notes-does-not-fit = Ya no cabe: { $over ->
    [one] sobra una letra
   *[other] sobran unas { $over } letras
}.
notes-too-long = { $over ->
    [one] Sobra una letra
   *[other] Sobran { $over } letras
}. Todavía no se ha guardado.
notes-suggested = Ideas para notas
notes-gifts = Ideas de regalos
notes-gifts-text = Mamá: una bufanda o una planta. Sam: un juego de mesa. Tarjetas para los vecinos. Papel para envolver.
notes-diary = Diario
notes-diary-text = Domingo: me levanté tarde, hice sopa. Llamé por lo de la lavadora. En la noche vi el partido.
notes-budget = Presupuesto
notes-budget-text = Mandado 85 por semana. Gasolina 40. Teléfono 35. Apartar 20 para el cumpleaños.
notes-close = Cerrar
