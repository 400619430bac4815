## Plain notes (of this app)
notes-title = Notes
notes-empty = No notes yet.
notes-add = New note
notes-search = Search
notes-found = { $count ->
    [one] One note found
   *[other] { $count } notes found
}
notes-found-nothing = Nothing found
notes-note = Note
notes-untitled = Untitled
notes-note-title = Title
notes-note-text = Text
notes-make-list = Make it a list
notes-make-text = Make it text
notes-move-top = Move to the top
notes-move-up = Move up
notes-move-down = Move down
notes-delete = Delete note
notes-deleted = Note deleted.
notes-undo = Bring it back

## Lists (of this app)
notes-item-new = New item
notes-item-add = Add item
notes-item-number = Item { $number }
notes-item-up = Up
notes-item-up-spoken = Move this item up
notes-item-down = Down
notes-item-down-spoken = Move this item down
notes-item-delete = Delete
notes-item-delete-spoken = Delete this item
notes-item-deleted = Item deleted.
notes-items-change = Edit items
notes-items-done = Done

## How they are shown (of this app)
notes-settings = Settings
notes-large = Large text
notes-dim = Dark
notes-language = Language
notes-code = Change the code
notes-code-done-title = The code is changed
notes-code-done = Only the new code opens these notes now.
notes-code-done-go = Back to the notes

## Saving (of this app)
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
notes-close = Close
