## Whom to contact (no facts)
help-title = Help now
# source: brief
help-112 = 112
help-chip-quiet = Must be quiet
help-chip-no-voice = Can't hear or talk
help-chip-no-phone = No phone to use
help-chip-watched = Phone is checked
help-chip-health-care = In a hospital
help-chip-no-police = Rather no police
help-chip-abroad = Outside the US
help-chip-minor = Under 18
help-chip-other = For someone else
help-purpose-emergency = Emergency
help-purpose-hotline = Hotline
help-purpose-young = Hotline for young people
help-purpose-page = Web page
help-first-now = First now: { $first }
help-911 = 911
help-local-emergency = The emergency number where you are
help-hotline = Hotline
help-staff = A nurse, a doctor, or security
help-people-near = Someone near you, or someone you trust
help-safer-phone = A safer phone
help-safer-place = A safer place
help-lifeline = If you think about ending your life

## How to reach them, in a word (no facts)
help-channel-call = Call
help-channel-text = Text
help-channel-chat = Chat
help-channel-page = Page
help-channel-in-person = In person
help-channel-leave = Go
help-channel-ask-nearby = Ask

## Buttons (of this app)
help-call-number = Call { $number }
help-tty-number = TTY { $number }
help-call-to = Call
help-text-to = Text
help-tty-to = TTY
help-chat-to = Chat
help-page-to = Open page
help-more = More
help-call-112 = Call 112
help-practice-call-112 = Practice: call 112
help-really-call-112 = Really call 112
help-practice-call-to = Practice: call
help-practice-text-to = Practice: text
help-practice-tty-to = Practice: TTY
help-practice-chat-to = Practice: chat
help-practice-page-to = Practice: page
help-really-call-to = Really call
help-really-text-to = Really text
help-really-tty-to = Really TTY
help-really-chat-to = Really chat
help-really-page-to = Really open page
help-about-name = About: { $name }
help-answer-questions = Help me find out
help-where-am-i = Where am I?
help-where-to-go = Where to go
help-hurry = In a hurry
help-my-plan = My plan
help-practice = Practice, with no calls
help-practice-leaving = Practice leaving
help-practice-end = Stop practicing
help-show-guidance = Show what fits so far
help-skip = Skip
help-change-answers = Change my answers
help-start-over = Clear my answers

## The first page of help (of this app)
help-home-nothing-sent = This app sends nothing by itself. Help comes only if you reach someone.
# source: brief
help-home-traces = Calls and texts show on this phone and may be on the bill.
# source: fcc-text-911
help-home-text-911 = A text to 911 may not arrive.
help-suicide = Thoughts of suicide?
help-suicide-us = { $number }, in the United States
help-before = Before you call
help-dial-note = This opens the dialer. You press call. This app then closes and locks.
help-dial-next = If nobody answers, next: { $name }, { $number }.
help-dial-next-911 = If nobody answers, next: 911.
help-dial-next-911-spoken = If nobody answers, next: 9 1 1.
help-next-chat = If nobody answers, next: { $name }, by chat.
help-text-note = This opens your messages. You press send. If you do not, it may stay as a draft. This app then closes and locks.
help-chat-note = This opens your browser. This app then closes and locks.
help-text-body = The text will say { $body }.
help-remember-no-voice = Remember this next time
help-sms = What your text to 911 will say
help-sms-help = I need help. I can't talk. Text me back.
help-sms-help-for-another = Someone needs help. I can't talk. Text me back.
help-sms-help-only = I need help. I can't talk.
help-sms-at = I am at
help-sms-police = Send police.
help-sms-ambulance = Send an ambulance.
help-sms-agreed = As we agreed:
help-sms-person = What your text will say
help-sms-add-agreed = Add what we agreed
help-sms-one-person = It goes to this one person. You press send.
help-sms-means = A text to 911 is in English. It means:
help-sms-are-you-at = Are you at
help-sms-written = (You wrote it in { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }.)
help-sms-no-place = Your text does not say where. Add that before you send it.
help-sms-place-yes = Yes, add it
help-sms-place-elsewhere = I am somewhere else
help-sms-draft = If you do not send it, it may stay on this phone as a draft.
help-tried-call = You opened the dialer for { $name }.
help-tried-text = You opened a text to { $name }.
help-tried-chat = You opened a chat with { $name }.
help-tried-page = You opened the page of { $name }.
help-tried-person = You tried to reach someone you trust.
help-tried-next = If nobody answered, next: { $name }

## What this device cannot open, and what failed to open (of this app)
help-cannot-call = This device cannot make calls. Call the number from any other phone, or ask someone near you to call.
help-cannot-text = This device cannot send texts. The text has to come from another phone.
help-cannot-chat = This device cannot open web pages.
help-elsewhere-call = To call, from any other phone: { $number }.
help-elsewhere-text = To text, from another phone: { $number }.
help-failed-call = The call could not be opened on this device.
help-failed-text = The text could not be opened on this device.
help-failed-chat = The page could not be opened on this device.
help-failed-still-call = You can still call 911 here.
help-failed-still-text = You can still text 911 here.
help-failed-call-instead = Call this number from any other phone, or ask someone near you to call.
help-failed-text-instead = Text or call from another phone, or ask someone near you.
help-failed-chat-instead = Use another phone or computer that is safe, or ask someone near you.

## Opening hours (no facts)
help-open-always = Open day and night
help-open-until = Open until { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
} ({ $zone } time)
help-closing-soon = Closes soon: { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
} ({ $zone } time)
help-closed-until = Closed. Opens { $day ->
    [today] today
    [tomorrow] tomorrow
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
} at { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
} ({ $zone } time)
# If it opens more than a week from now. A weekday alone would mean the next one.
help-closed-until-date = Closed. Opens on { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $date } at { $hour }:{ $minute } { $half ->
    [am] AM
   *[pm] PM
} ({ $zone } time)
help-closed = Closed
help-hours-unknown = We do not know the hours
help-zone-new-york = New York

## The questions (no facts)
help-questions-any = You can skip any question.
help-so-far = So far, this fits
help-question-danger = Could you or someone else be hurt now?
help-danger-now = Yes, now
help-danger-not-now = Not right now
help-danger-unsure = I am not sure
help-question-phone = Which phone is this?
help-phone-safer = A safer one. They do not check it
help-phone-watched = Someone may check it
help-phone-borrowed = It belongs to someone else
help-phone-none = I have no phone I can use
help-question-voice = Can you talk on a phone?
help-voice-speak = Yes
help-voice-quiet = I must stay quiet
help-voice-no-voice = I cannot speak or hear on a call
help-question-place = Are you in a hospital or clinic?
help-place-health-care = Yes
help-place-elsewhere = No, I am somewhere else
help-question-police = Are you all right with contacting the police?
help-police-fine = Yes
help-police-rather-not = I would rather not
help-police-unsure = I am not sure
help-question-country = Are you in the United States?
help-country-here = Yes
help-country-other = No, in another country
# source: brief
help-country-hint = Puerto Rico is in the United States.
help-question-age = How old are you?
help-age-adult = 18 or older
help-age-minor = Under 18
help-age-unsaid = I would rather not say
help-question-whom = Who is this for?
help-whom-me = Me
help-whom-other = Someone I worry about

## Guidance (no facts)
help-guidance-title = Whom to contact
help-heading-say-first = Say first
help-say-more = More to say
help-heading-know-first = Good to know
help-heading-next = If nobody answers
help-tell-first = What to do first
help-tell-or = or, beside it
# source: brief
help-do-local-emergency = Call the emergency number of the country you are in. In the European Union it is 112. If you do not know it, ask someone near you.
# source: brief
help-do-local-emergency-if = If danger comes, call the emergency number of the country you are in. In the European Union it is 112. If you do not know it, ask someone near you.
# source: brief
help-do-local-emergency-ask = Ask someone near you for the emergency number there, or ask them to call it. In the European Union it is 112.
help-do-staff = Ask to be checked alone. Or ask for the restroom and stop a nurse on the way. Say that you are afraid for your safety.
help-do-staff-danger = Tell them that there is danger now. If someone came with you, ask for the restroom and stop a nurse on the way.
help-do-staff-other = Ask a nurse to see them alone. You can say that you are worried.
help-do-people-near-danger = Go to a neighbor, a store, or anyone near. Ask them to call for you.
help-do-people-near = Ask someone you trust to help you, or to lend you a phone.
help-do-safer-phone = Use a phone that they never touch: a friend's, one at work, at a library or a clinic. Learn this number by heart.
help-do-leave-danger = If you can get out safely, go to where other people are.
help-do-leave = If it is safe to go out, choose a place with people and a phone.
help-do-textphone = This number is for a TTY.
help-do-memorize = Learn this number by heart, or write it where they do not look.
help-memorize = { $name }: learn this number by heart

## Reasons (no facts)
help-reason-danger-now = You said that there is danger now.
help-reason-danger-now-no-police = You would rather not call police. You also said that there is danger now, so 911 stays first. You decide.
help-reason-danger-now-quiet = You said that there is danger now and that you must stay quiet. A call is the surest.
help-reason-danger-now-no-voice = You said that there is danger now and that you cannot speak or hear on a call.
help-reason-danger-now-no-phone = You said that there is danger now and that you have no phone you can use.
help-reason-danger-now-hotline = You said that there is danger now. A hotline can listen and help you plan. Emergency help comes first.
help-reason-hotline-beside-police = You would rather not call police. A hotline is another way.
help-reason-danger-unsure = You are not sure if there is danger.
help-reason-danger-unanswered = You have not said if there is danger.
help-reason-not-in-danger = You said that you are not in danger right now.
help-reason-not-in-danger-still-911 = You said that you are not in danger right now. If that changes, 911 is here.
help-reason-no-police-still-911 = You would rather not call police. If danger comes, 911 is here. You decide.
help-reason-abroad = You said that you are not in the United States.
help-reason-no-phone = You said that you have no phone you can use.
help-reason-watched = You said that someone may check this phone.
help-reason-watched-still-here = You said that someone may check this phone. This way still works, and leaves a trace.
help-reason-phone-unanswered = You have not said which phone this is. If someone checks it, use another.
help-reason-quiet = You said that you must stay quiet.
help-reason-quiet-call-later = You said that you must stay quiet. Call when you can speak.
help-reason-no-voice = You said that you cannot speak or hear on a call.
help-reason-no-voice-relay = You said that you cannot speak or hear on a call. A relay or a TTY may be able to make it for you.
help-reason-health-care = You said that you are in a hospital or clinic.
help-reason-for-somebody-else = You said that you worry about someone. You can ask for advice here too.

## Cautions (no facts)
help-caution-could-they-hurt-you = Could they hurt you before help comes? Then 911.
# source: fcc-text-911
help-caution-wait-for-reply = Write where you are first. Then wait for their reply. If your text bounces back, nobody received it.
# source: fcc-text-911
help-caution-text-may-not-arrive = We do not know if 911 here takes texts. No reply, or a bounce-back? Nobody received it. Call, use relay, or show someone: “Please call 911 for me.”
help-caution-sound-off = First turn off the sound and the key clicks.
# source: brief
help-caution-relay-to-911 = Relay and real-time text can reach 911. They go by the address you registered, so say where you are now.
# source: brief
help-caution-hang-up-rings = If you hang up, 911 usually calls back, and the phone will ring.
# source: brief
help-caution-no-silent-code = There is no silent code for 911. No key tells them that you cannot talk.
# source: brief
help-caution-sos-alarm = The SOS buttons of a phone may sound a loud alarm. They may also show your location to your emergency contacts.
# source: brief
help-caution-no-service-still-911 = A phone without service can still call 911. They cannot call back and may not see where you are. It cannot call hotlines.
# source: interview
help-caution-police-both-sides = Contact with police can be hard. Police can also link you to local help once you are safe.
# source: new-hope-midcoast, florida-dcf
help-caution-leaving = Leaving can raise the danger. You know best when it is safe.
# source: brief
help-caution-they-may-call-police = They may call the police on their own.
# source: brief
help-caution-staff-may-report = Staff may have to report what you tell them. You can ask first.
help-staff-must-report = Staff here must report: { $what } Ask first what else. ({ $source }, { $date })
# source: guidance
help-caution-hospital-interpreter = Need an interpreter? Ask for one from the hospital. Not the person who came with you.
# source: interview
help-caution-phone-may-be-watched = Someone may be able to see what you do on this phone.
# source: guidance
help-caution-changes-are-noticed = Do not change everything at once. Sudden changes on a phone can be noticed.
# source: brief
help-caution-call-trace = The call will appear on this phone. It may also appear on the bill.
# source: brief
help-caution-call-trace-theirs = The call will appear on this phone, and its owner may see it. It may also appear on the bill.
# source: brief
help-caution-text-trace = The text will appear on this phone. It may also appear on the bill.
# source: brief
help-caution-text-trace-theirs = The text and any reply will appear on this phone, and its owner may see them. They may also appear on the bill.
# source: brief
help-caution-chat-trace = The page you open will be in this browser's history.
# source: interview
help-caution-no-in-person = They cannot come to you. Do not wait for them if you are in danger.
# source: ovc-2022
help-caution-cannot-send-help = They cannot send help to a place.
# source: nhth-site
help-caution-may-report = You choose what to share. They may have to report if someone is under 18 or in danger now and says who they are. (From their own site, no date)
# source: nhth-site
help-caution-may-report-you = You choose what to share. If you say who you are, they may have to report it: someone is under 18 or in danger now. (From their own site, no date)
help-caution-ask-before-your-name = We do not know what they must report, or if they ask about papers. Before you say your name, you can ask.
help-caution-closing-soon = They close soon.
help-caution-holidays = We do not know their hours on holidays.
help-caution-check-number = The hotline numbers here have not been confirmed with them in the past year. Check them when it is safe to.
# source: listings-2025
help-caution-relay = You can call through relay: 711. (Public listings, before September 2025)
help-caution-tty = For TTY only.
# source: listings-2025
help-caution-interpreters = You can ask for an interpreter. (Public listings, before September 2025)
help-caution-us-number = This is a number in the United States. It may not work from where you are.
# source: interview
help-caution-offer-when-safe = Offer help when it is safe to. They know their life best, and they decide.
# source: dhs-blue
help-caution-underage = Under 18, sex for money, food or a place to stay is trafficking. No force is needed. (Department of Homeland Security, no date)

## What to say first (no facts)
# source: westchester-911
help-say-where-you-are = “I am at …” Say where you are first, or what you can see. Your call may be passed on.
# source: westchester-911
help-say-where-they-are = “They are at …” Say where they are first. Your call may be passed on.
help-say-what-is-happening = “Someone is being hurt.” Or say what is happening, in a few words.
help-say-my-options = “I need to know my options.”
help-say-worried = “I am worried about someone. How can I help them safely?”
help-say-do-not-call-back = “Please do not call or text me back.”
help-say-write-for-me = “Please call 911 for me.” You can write this down and show it.
help-say-what-do-you-report = “Before I say my name: what do you have to report?”
help-say-about-papers = “Do you ask about papers? Who would see that?”
help-say-seen-alone = “I would like to be checked alone.”
help-say-restroom = “Where is the restroom?” Then stop a nurse on the way.
help-say-afraid = “I am afraid for my safety.”
help-say-see-them-alone = “I am worried about the person I came with. Could you see them alone?”
help-say-call-for-me = “Please call 911 for me. Someone is in danger.”
help-say-call-local-for-me = “Please call the emergency number for me.”
help-say-may-i-use-a-phone = “May I use a phone for a few minutes?”
help-say-to-emergency = To the emergency line:
help-say-to-hotline = To a hotline:
help-say-to-staff = To a nurse, a doctor or security:
help-say-to-near = To someone near:

## Where am I, and where to go (no facts)
help-where-title = Where am I?
help-where-mine = What you wrote
help-where-none = You have not written an address yet. You can, in your plan.
help-where-look = Look around you
help-where-mail = A letter or a package: is there an address on it?
help-where-building = A number on the building or the door
help-where-signs = Street signs, a store name, a bus stop
help-where-people = Someone near: ask what street this is
help-where-say = Say what you can see. You do not need the whole address.
help-go-title = Where to go
help-go-none = You have not written a place yet. You can, in your plan.
help-go-public = Any place with people will do for an hour: a store, a library, a hospital.

## The page of one service (of this app)
help-service-title = About this contact
help-service-hours = Hours
help-service-source = Where this comes from
help-source-assured = Checked with them on { $date }. Source: { $source }.
help-source-dated = Source: { $source }, { $date }. Nobody has checked it with them for this app.
help-source-undated = Source: { $source }. Nobody has checked it with them for this app.
# source: cfr-64-6408
help-safe-connections = A US rule (47 CFR 64.6408) tells phone companies to leave listed hotlines out of the logs customers see.
# source: brief
help-safe-connections-unknown = We do not know if this one is listed. The call or text may also appear on the bill, and will appear on this phone.
# source: lifeline-988
help-lifeline-what = You can call or text, day and night. You do not need to be sure.
# source: lifeline-988
help-lifeline-what-call = You can call, day and night. You do not need to be sure.
# source: lifeline-988
help-lifeline-what-text = You can text, day and night. You do not need to be sure.
# source: lifeline-988
help-lifeline-what-elsewhere = You can reach them from another phone, day and night. You do not need to be sure.
# source: lifeline-988
help-lifeline-language = For Spanish: call and press 2, or text AYUDA.
# source: lifeline-988
help-lifeline-asl = In sign language (ASL): by videophone.
help-lifeline-hurt = Have you hurt yourself already? Then 911.

## Practice (of this app)
help-practice-banner = Practice. Nothing is called unless you press “Really”.
help-practiced-title = Practice
help-practiced-call = Now the dialer would open with { $number }. You would press call.
help-practiced-text = Now your messages would open with { $number }. You would press send.
help-practiced-chat = Now your browser would open { $name }.
help-practiced-person-call = Now the dialer would open with this number. You would press call.
help-practiced-person-text = Now your messages would open with this number. You would press send.
help-practiced-lock = This app would close and lock. To come back: your code, then =.
help-practiced-none = There is no way to reach this contact right now.
help-leaving-title = Practice: leaving
help-leaving-intro = Walk it in your head, one step at a time. Nothing is called and nothing is sent.
help-leaving-look = Look around. Who is near? Who can hear you?
help-leaving-way-out = The way out. Which door? Where are the keys?
help-leaving-where = Where you would go first.
help-leaving-take = What you would take, if there is time. Nothing is worth more than you.
help-leaving-tell = Whom you would tell, and the word you would use.
help-leaving-danger = If danger comes, stop and call 911.
help-leaving-lock = To lock this app: press Exit. To come back: your code, then =.
