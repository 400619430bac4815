# What takes the place of messages that speak of a calculator, in a build whose first screen is an
# ordinary lock screen.
exit-spoken = Exit and lock now
setup-know-what = This app keeps your own notes on staying safer, and the numbers you could call. A code that you choose opens it.
setup-know-notes-what = This app keeps your notes. A code that you choose opens them.
setup-done-way-in = To come back here: type your code on the first screen and press OK.
code-rules = 6 to 12 digits. You will type them on the first screen and press OK.
code-rules-software = 10 to 12 digits, because this phone has no safe chip: a shorter code could be guessed from its files. You will type them on the first screen and press OK.
code-rules-erases = 8 to 12 digits, because this code erases. You will type them on the first screen and press OK.
code-open-keypad = Go to the first screen
settings-erase-what = This erases your plan, the second code and its notes, and everything else that was made here. The app stays.
tech-shows-usage = A phone can list how long each app was open, and when. There, this app for long at night can look odd.
