## The first pages, which the setup code opens (of this app)

setup-look-title = Could someone see this phone?
setup-look-text = Look around first. If someone could see or take this phone soon, stop here. You can come back when you are alone.
setup-look-go = I am alone. Go on
setup-stop = Stop. Nothing is kept

setup-other-not-yet = This app does not have { $language } yet. You could go on in English or Spanish.
setup-other-show = Words to show or read out
setup-other-ask = Numbers to call
# source: listings-2025
setup-other-interpreters = You can ask this hotline for an interpreter. You could say the English words above. (Public listings, before September 2025)
# source: state-pamphlet-2016
setup-other-911 = You can ask 911 for an interpreter too. (Department of State, October 2016)

setup-what-title = What should your code open?
setup-what-plan-about = A plan: whom to contact in danger, people you trust, and your own steps for staying safer.
setup-what-plan = My plan
setup-what-notes-about = Or plain notes and lists, about anything. There is nothing else behind that code.
setup-what-notes = Only my notes

setup-know-title = Before you start
setup-know-what = This app is a calculator. Behind a code that you choose, it keeps your own notes on staying safer, and the numbers you could call.
setup-know-pace = You know your life best. Everything here is up to you, at your pace. You can stop at any time.
setup-know-before = If anything was made here before, it stays under its code. This erases nothing. If a code still opens nothing after two minutes, it is wrong, or what it opened is lost.
setup-know-used = A code that was used here before will open what you make now.

setup-know-notes-what = This app is a calculator. Behind a code that you choose, it keeps your notes.
setup-know-notes-guesses = Someone who has this phone can try many codes. For notes that nobody may find, use 8 digits or more.
setup-know-notes-code = Without your code and this phone, your notes cannot be read.
setup-know-notes-setup-code = Someone who knows the setup code can tell what this app is, and can erase everything.
setup-know-notes-forgotten = If you forget your code, your notes are lost. No one can get them back.
setup-know-notes-owner = If someone else chooses your code, they can read your notes.

setup-know-holds = What it does
setup-know-holds-code = Without your code and this phone, your plan cannot be read.
setup-know-holds-wrong = A wrong code shows nothing. It is only a number.
setup-know-holds-network = It sends nothing anywhere. There is no account, and it does not read your contacts.

setup-know-limits = What it cannot do
setup-know-limits-alert = It never calls anyone by itself. It tells nobody that you opened it, and nobody comes because of it.
setup-know-limits-spy = If someone put a spy app on this phone, or watches your screen, they can see what you see.
setup-know-limits-installed = People can find out that this app is here. The app store and backups may remember it, even after you delete it.
setup-know-limits-calls = Calls and texts show up on this phone and may show up on the bill.
setup-know-limits-forced = Someone may force you to tell your code. Later you can set up a second code that opens plain notes only.
setup-know-limits-setup-code = Someone who knows the setup code can tell what this app is. They can make a plan here too, and erase everything.

setup-know-forgotten = If you forget your code, what is behind it is lost. Nobody can get it back. The setup code could start a new plan.
setup-know-owner = If someone else chooses your code, they can read your plan.
setup-know-go = I understand. Choose a code

setup-done-title = Your code is set
setup-done-way-in = To come back here: type your code on the calculator and press =.
setup-done-way-out = To leave fast: press Exit, or leave the app, whichever is quicker for you. Both lock it right away.
setup-done-nothing-opens = Nothing opens? Wait two minutes and try once more. 911 can be called from the phone's emergency dialer, without any code.
setup-done-nothing-opens-any = Nothing opens? Wait two minutes and try once more. 911 can be called without this app and without any code.
setup-done-practice = You could practice now: press Exit, then type your code.
setup-done-go = Open my plan

setup-done-notes-way-out = To close your notes: press Close, or leave the app.
setup-done-notes-go = Open my notes

setup-no-room-title = No more can be kept
setup-no-room-text = This phone can keep no more codes. What was made here before stays under its code.
setup-cannot-title = Nothing can be kept now
setup-cannot-text = The phone's storage is full, or this app cannot use it now. Free some space or restart the phone, then type the setup code again. Nothing new was kept.
setup-cannot-key = The part of this phone that guards keys does not work now. A plan would not be safe here. You could restart the phone and type the setup code again. Nothing new was kept.
setup-cannot-elsewhere = You could keep a plan on paper, or on another phone.
setup-cannot-emergency = If danger comes: { $number }.
setup-cannot-hotline = To talk: { $name }, { $number }.
setup-cannot-key-later = The part of this phone that guards keys is busy. Wait a few minutes, then type the setup code again. Nothing new was kept.
setup-close = Close

setup-failed-title = Nothing was kept
setup-failed-text = The phone could not save it. Nothing was kept, and no new code is set. Free some space, then type the setup code again.

setup-unreadable-title = This cannot be shown
setup-unreadable-text = Your code is right. What it opens was written by a newer version of this app. Install the newer version again; nothing is lost.

## Choosing a code, in setup and in the settings (of this app)

code-title = Choose a code
code-title-again = The same code once more
code-title-busy = One moment
code-rules = 6 to 12 digits. You will type them on the calculator and press =.
code-rules-erases = 8 to 12 digits, because this code erases. You will type them on the calculator and press =.
code-rules-software = 10 to 12 digits, because this phone has no safe chip: a shorter code could be guessed from its files. You will type them on the calculator and press =.
code-everybody-waits = After many wrong codes the app waits. It is the same on every phone.
code-shown = The digits show on the screen while you type.
code-guess = Birthdays, phone numbers and streets are easy to guess. Choose digits that only you would think of.
code-remember = Do not write it down where others look. If you forget it, what is behind it is lost.
code-again = Type the same digits again and press =, so that a slip does not lock you out.
code-open-keypad = Open the calculator
code-cancel = Not now
code-busy = Making your key. This takes a moment.

code-refused-short = That has fewer than 6 digits. Please choose 6 to 12.
code-refused-long = That has more than 12 digits. Please choose 12 or fewer.
code-refused-few = That uses only one or two different digits. Codes like that are among the first that people try.
code-refused-sequence = Those digits count up or down. Codes like that are among the first that people try.
code-refused-repetition = Those digits repeat themselves. Codes like that are among the first that people try.
code-refused-common = Many people use that one. Please choose another.
code-refused-setup = That is the setup code. Others know it. Please choose another.
code-refused-used = You already use that code here. Please choose another.
code-refused-different = The two were not the same. Nothing was changed. Please start again.
code-refused-failed = The phone could not do it now. Nothing was changed. Please try again in a moment.
code-refused-erases = A code that erases needs 8 digits or more, so that nobody comes upon it by guessing. Please choose 8 to 12.
code-refused-software = This phone has no safe chip, so a code under 10 digits could be guessed from its files. Please choose 10 to 12.
