## Phones and trackers: the contents (no facts)
tech-title = Phones and trackers
tech-others-title = On another phone
tech-others-intro = You may have a second phone, or help someone look at theirs.

## A tracker near me (no facts)
tech-trackers-title = A tracker near me
tech-trackers-where = A tracker may be in a bag, a coat, a toy or a car. You could look with your phone and with your hands.
tech-trackers-watched = Do they check this phone? Then they may see that you looked. Another phone may be better for this.
tech-trackers-hands = With your hands, when nobody watches: bags, pockets, seams, under the seats of a car.
tech-trackers-ask = Who can see where this phone is? Who can see where the car is?

## Looking with an Android phone (no facts)
tech-android-trackers-title = Look with an Android phone
# source: google-trackers
tech-android-version = This works with Android 6 or later.
# source: google-trackers
tech-android-open = Open Settings. Then “Safety & emergency”.
# source: google-trackers
tech-android-scan = Touch “Unknown tracker alerts”. Then “Scan now”.
# source: google-trackers
tech-android-wait = Wait for about ten seconds.
# source: google-trackers
tech-android-sound = Did it find one? You can have it make a sound. The phone does not tell its owner, but anyone near can hear it.
# source: google-trackers
tech-android-airplane = Airplane mode does not stop a tracker.
# source: google-trackers-2023
tech-android-alert = Write down what it shows. In 2023, an alert was gone after 48 hours.

## Looking with an iPhone (no facts)
tech-iphone-trackers-title = Look with an iPhone
# source: apple-trackers
tech-iphone-needs = An iPhone can warn you of a tracker. For an AirTag it needs iOS 14.5, for others iOS 17.5.
# source: apple-trackers
tech-iphone-on = Turn on Location, Bluetooth and tracking notices.
# source: apple-trackers
tech-iphone-off = Turn off airplane mode.
# source: apple-trackers
tech-iphone-alert = Then the phone can warn you by itself.
tech-iphone-location = Do you share where you are with them? With Location on, they may see it.
# source: apple-trackers
tech-iphone-sound = Did it warn you? “Play Sound” can help you find it. It may fail if its owner is near.
# source: apple-trackers
tech-iphone-serial = Hold the phone to the tracker. It then shows a serial number. You could write it down.

## If a tracker is found (no facts)
tech-found-title = If you find a tracker
tech-found-first = You do not have to do anything right away. For now, you could leave it where it is.
tech-found-notice = Whoever put it there may notice when it moves or stops. That could raise the danger.
# source: google-trackers
tech-found-record = Before you remove it, keep a record: a picture of it, or the place, the day and the hour. Keep that where they do not look.
# source: google-trackers
tech-found-public = If you are afraid, go where other people are.
tech-found-choose = Leave it, take it off, or show it to the police: you choose.
tech-found-advocate = An advocate can go through it with you first.

## Is this phone watched? (no facts)
tech-spyware-title = Is this phone watched?
# source: nnedv-techsafety
tech-spyware-sign = The best sign: they know too much. They know what you only did or wrote on this phone.
# source: nnedv-techsafety
tech-spyware-weak = A battery that runs down fast, a lot of data used, a phone that restarts: these are weak signs.
# source: nnedv-techsafety
tech-spyware-hands = To put a spy app there, someone usually has to hold the phone.
# source: nnedv-techsafety
tech-spyware-remove = Removing it may raise the danger. It may also erase proof.
# source: nnedv-techsafety
tech-spyware-other = For what matters, use another phone or computer that they never touch.
# source: nnedv-techsafety
tech-spyware-plan = Plan the next step with an advocate.

## Shared accounts (no facts)
tech-accounts-title = Shared accounts
tech-accounts-who = Who set up this phone? Who pays for it? Who knows your passwords?
tech-accounts-open = Is your account open on a tablet, a computer, a TV or a car that they use?
tech-accounts-family = Are you in a family group with them? What could they see there?
tech-accounts-place = Which app or map shows someone where you are?
tech-accounts-noticed = A new password or a changed setting may be noticed. You could plan it with an advocate first.

## What an iPhone shares (no facts)
tech-iphone-check-title = Safety Check on an iPhone
# source: safety-check-2022
tech-iphone-check-what = With iOS 16 or later, an iPhone can show who sees what, and stop it.
# source: safety-check-2022
tech-iphone-check-open = Open Settings, then “Privacy & Security”, then “Safety Check”.
# source: safety-check-2022
tech-iphone-check-manage = Choose “Manage Sharing”. It goes step by step.
# source: safety-check-2022
tech-iphone-check-reset = “Emergency Reset” stops all sharing at once.
# source: safety-check-2022
tech-iphone-check-exit = “Quick Exit” closes these pages.
# source: safety-check-2022
tech-iphone-check-noticed = Nobody is told that you stopped. But they may notice.

## Threats with pictures (no facts)
tech-pictures-title = Threats with pictures
tech-pictures-fault = Does someone say that they will show pictures of you? It is not your fault. You can ask for help.
# source: pictures-ncac
tech-pictures-stop = Stop answering them.
# source: pictures-ncac
tech-pictures-pay = Do not pay. Paying rarely stops it.
# source: pictures-ncac
tech-pictures-save = Save the screens and the names that you have.
# source: pictures-ncac
tech-pictures-block = Report them and block them. Do not delete your account.
tech-pictures-known = Do you know them, or live with them? Going silent may raise the danger. You could think it through with someone first.
# source: pictures-ncac
tech-pictures-fbi = You can also report it to the FBI: 1-800-225-5324, or tips.fbi.gov. The FBI is police. You choose.

## Having a picture taken down (no facts)
tech-down-title = Take a picture down
tech-down-first = Which way fits depends on how old the person in the picture is.
tech-down-under = Under 18 in the picture
# source: take-it-down
tech-down-free = “Take It Down” is free and asks for no name. The picture stays on your phone.
# source: take-it-down
tech-down-there = The picture has to be on the phone you use. It does not work for apps that encrypt messages.
# source: take-it-down
tech-down-never = Do not download a picture of someone under 18 to report it.
# source: ncmec
tech-down-report = You can report to the “CyberTipline”, too. It does not need your name.
tech-down-over = 18 or older in the picture
# source: stopncii
tech-down-adult = “StopNCII” works in the same way. It reaches only the companies that take part.
# source: stopncii
tech-down-case = Keep your case number and PIN. Nobody can give them to you again.

## The SOS buttons of a phone (no facts)
tech-sos-contacts = Is one of those contacts the person you are afraid of?
tech-sos-settings = You could look in the settings first: does it call, make a sound, or send a message?
tech-android-sos-title = SOS on an Android phone
# source: samsung-sos
tech-android-sos-samsung = On Samsung phones, an update turned the countdown off. You swipe to send.
# source: google-emergency
tech-android-sos-lock = Emergency information shows on the lock screen. Anyone who holds the phone can read it.

## What this phone shows (no facts)
tech-shows-title = What this phone shows
tech-shows-preview = Look at the lock screen. How much of a message does it show? Who could read it there?
tech-shows-less = You could have it show less. They may notice the change.

## How long this app was open (of this app)
tech-shows-use = How long it was used
tech-shows-usage = A phone can list how long each app was open, and when. There, a calculator that is open for long at night can look odd.
tech-shows-short = You could keep your visits short, or open it during the day.
