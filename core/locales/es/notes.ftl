## Plain notes
notes-title = Notas
notes-empty = Todavía no hay notas.
notes-add = Nota nueva
notes-search = Buscar
notes-found = { $count ->
    [one] Una nota
   *[other] { $count } notas
}
notes-found-nothing = No se encontró nada
notes-note = Nota
notes-untitled = Sin título
notes-note-title = Título
notes-note-text = Texto
notes-make-list = Convertir en lista
notes-make-text = Convertir en texto
notes-move-top = Poner arriba de todo
notes-move-up = Subir
notes-move-down = Bajar
notes-delete = Eliminar nota
notes-deleted = Nota eliminada.
notes-undo = Recuperar

## Lists
notes-item-new = Elemento nuevo
notes-item-add = Agregar elemento
notes-item-number = Elemento { $number }
notes-item-up = Subir
notes-item-up-spoken = Subir este elemento
notes-item-down = Bajar
notes-item-down-spoken = Bajar este elemento
notes-item-delete = Eliminar
notes-item-delete-spoken = Eliminar este elemento
notes-item-deleted = Elemento eliminado.
notes-items-change = Editar elementos
notes-items-done = Listo

## How they are shown
notes-settings = Ajustes
notes-large = Texto grande
notes-dim = Oscuro
notes-language = Idioma
notes-code = Cambiar el código
notes-code-done-title = El código cambió
notes-code-done = Ahora solo el código nuevo abre estas notas.
notes-code-done-go = Volver a las notas

## Saving
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
notes-close = Cerrar
