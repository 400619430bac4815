## Settings, reached from the plan

settings-title = Settings
settings-code = Change my code
settings-code-who = Did somebody else choose your code? Change it when you are alone.
settings-decoy = A second code that opens plain notes
settings-region = Which services come first
settings-region-text = The services of the place you choose come first in Help now. The national ones and 911 are always there.
settings-region-as-set-up = As this app was set up
settings-limits = What is protected and what is not
settings-erase = Erase everything

settings-code-title = Change my code
settings-code-text = Your plan stays as it is. From then on only the new code opens it.
settings-code-old-copy = If someone copied this phone's files before, that copy still opens here with the old code.
settings-code-go = Choose a new code
settings-code-done-title = Your code is changed
settings-code-done = Only the new code opens your plan now.

settings-decoy-title = A second code
settings-decoy-what = If someone makes you open the app, you could type a second code. It opens plain notes: a shopping list, a diary, gift ideas.
settings-decoy-apart = Nothing in those notes shows that there is a plan, or another code.
settings-decoy-belief = It helps only if they believe it. Write notes that sound like you, and change them now and then.
settings-decoy-wait = After many wrong codes your plan waits for up to two minutes. The second code still opens.
settings-decoy-set-up = Choose a second code
settings-decoy-done-title = The second code is set
settings-decoy-done = It opens notes with a few ideas to start with. Make them your own.
settings-decoy-edit = Edit those notes
settings-decoy-change = Change the second code
settings-decoy-remove = Remove the second code
settings-decoy-removed = The second code and its notes are gone.
settings-decoy-unreadable = The notes could not be opened. You could remove the second code and set it up again.
settings-decoy-erase-off = Opening it also erases my plan: off
settings-decoy-erase-on = Opening it also erases my plan: on

settings-decoy-erase-title = Erase my plan when the second code is used
settings-decoy-erase-what = If this is on, typing the second code erases your plan for good. There is no question first and nothing shows.
settings-decoy-erase-evidence = What is erased cannot come back, not even for a court. If someone finds out, it can make them angrier.
settings-decoy-erase-choice = Most people do not need this. It is off unless you turn it on.
settings-decoy-erase-field = Type { settings-erase-word } to turn it on
settings-decoy-erase-go = Turn it on
settings-decoy-erase-stop = Leave it off
settings-decoy-erase-turn-off = Turn it off

settings-erase-title = Erase everything
settings-erase-what = This erases your plan, the second code and its notes. The calculator stays.
settings-erase-evidence = What is erased cannot come back. Dates, threats and names that you wrote down may be evidence. You could copy them out first, or ask an advocate.
settings-erase-left = The app itself stays on the phone. Calls you made stay in the call list. The app store and backups may remember the app.
settings-erase-sign = If someone has seen your plan, a sudden change can be a sign to them.
settings-erase-field = Type { settings-erase-word } to erase everything
settings-erase-word = ERASE
settings-erase-go = Erase everything now
settings-erase-mistyped = The word does not match. Nothing was erased.
settings-erase-busy = Erasing…
settings-erase-failed = The phone could not finish it. Some of it may already be gone. Please try again.
settings-save-failed = The phone could not save this yet. It stays here while this is open, and is tried again when you leave.

settings-limits-title = What is protected and what is not
settings-limits-yes = Protected
settings-limits-yes-file = The plan is sealed on this phone. Someone who copies the app's files cannot read it without this phone and your code.
settings-limits-yes-glance = It locks when you leave the app, when you press Exit, and after one minute without a touch.
settings-limits-yes-guess = After ten wrong codes it ignores your plan's code for a short time. Nothing shows.
settings-limits-no = Not protected
settings-limits-no-spy = A spy app, or someone who watches your screen or your hands.
settings-limits-no-installed = That this app is on the phone, and that the app store and backups may remember it.
settings-limits-no-calls = Calls and texts. They show up on this phone and may show up on the bill.
settings-limits-no-forced = Someone who forces you to tell your code.
settings-limits-no-lab = A laboratory that copies the phone's memory again and again can see that something changes.
settings-limits-no-moment = If the phone dies while you write, the last few words may be missing.
settings-limits-no-old = Memory chips keep old, sealed copies for a while. They stay sealed.
settings-limits-no-setup-code = Someone who tries the setup code can tell that it was used on this phone.
settings-limits-after = After you delete the app
settings-limits-after-plan = Your plan is gone for good. This app keeps no copy anywhere else.
settings-limits-after-traces = The app store and backups may still remember the app. Calls stay in the call list, texts in the messages, and pages in the browser.
settings-limits-after-sign = An app that is suddenly gone can be noticed.
settings-limits-forgotten = If you forget your code, your plan is lost. No one can get it back.
settings-limits-emergency = Nothing opens? Wait two minutes. 911 can be called from the lock screen's emergency dialer.
