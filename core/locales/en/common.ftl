## Ways out, on every page
back = Back
exit = Exit
exit-spoken = Exit to the calculator now
saved = Saved.
saving = Saving…
