## Plain notes
notes-title = Notes
notes-empty = No notes yet.
notes-add = New note
notes-note = Note
notes-untitled = Untitled
notes-note-title = Title
notes-note-text = Text
notes-delete = Delete note
notes-deleted = Note deleted.
notes-undo = Bring it back
notes-save-failed = Could not save. Try again in a moment.
notes-save-again = Try again
notes-does-not-fit = No room left: { $over ->
    [one] one letter
   *[other] about { $over } letters
} too many.
notes-too-long = Too long by { $over ->
    [one] one letter
   *[other] { $over } letters
}. Not saved yet.
notes-suggested = Ideas for notes
notes-gifts = Gift ideas
notes-gifts-text = Mom: scarf or a plant. Sam: board game. Cards for the neighbors. Wrapping paper.
notes-diary = Diary
notes-diary-text = Sunday: slept late, made soup. Called about the washing machine. Watched the game in the evening.
notes-budget = Budget
notes-budget-text = Groceries 85 a week. Gas 40. Phone 35. Put 20 aside for the birthday.
notes-close = Close
