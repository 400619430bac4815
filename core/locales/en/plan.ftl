## Contents (of this app)
plan-title = My plan
plan-title-neutral = My pages
plan-help-now = Help now
plan-hurry-open = In a hurry: the short page
plan-start-small-open = Start small: three questions
plan-contents-intro = Everything here is optional. You can stop at any time and come back.
plan-group-moment = In the moment
plan-group-people = People and things
plan-group-ready = Getting ready
plan-group-after = Afterwards, and me
plan-contents-more = More
plan-write-down-open = Write it down: all of it on one page
plan-look-open = How these pages look
plan-settings-open = Settings and code
plan-code-chosen-by-other = Did someone else choose your code? Change it.
plan-nothing-opens = If one day nothing opens: wait two minutes and try again. 911 can be called from the lock screen's emergency dialer.
plan-nothing-opens-any = If one day nothing opens: wait two minutes and try again. 911 can be called without this app.

## Saving, undoing, and moving between pages (of this app)
plan-save-failed = This change is not saved yet. It stays here while the app is open. You could free some space on the phone, then try again.
plan-save-again = Try again
plan-does-not-fit = There is no room for this: { $over ->
    [one] one letter
   *[other] about { $over } letters
} too many. Nothing that was saved is lost. You could shorten something else first.
plan-too-long = This is { $over ->
    [one] one letter
   *[other] { $over } letters
} too long, so it is not saved yet. You could shorten it.
plan-deleted = Deleted.
plan-undo = Undo the delete
plan-about-page = About this page
plan-next = Next
plan-previous = Previous
plan-position = { $number } of { $count }
plan-closed-row = Closed question { $number }
plan-close-row = Close this again
plan-nothing-yet = Nothing written yet.
plan-own-words = Anything else, in your own words

## Start small (of this app)
plan-start-small = Start small
plan-start-small-intro = Three short answers already help. Skip any of them.
plan-start-small-where = 1. Where would you go?
plan-start-small-whom = 2. Whom would you call?
plan-start-small-word = 3. What is your word?
plan-start-small-word-why = An ordinary word that tells this person that you need help.
plan-start-small-done = Done for now

## The short page (of this app)
plan-hurry = In a hurry
plan-hurry-where-am-i = Where you are
plan-hurry-where = Where to go
plan-hurry-whom = Whom to call
plan-hurry-word = Your word
plan-hurry-bag = The bag
plan-hurry-empty = Nothing is written here yet. Help now works without it.

## Write it down (of this app)
plan-write-down = Write it down
plan-write-down-why = To copy by hand, or to read aloud with an advocate. Paper can be found: you could copy only what you need.
plan-write-down-open-all = Open everything on this page
plan-write-down-number = Number
plan-write-down-agreed = What was agreed
plan-write-down-code-word = Code word

## Lists (of this app)
plan-list-papers = Papers
plan-list-bag = Bag
plan-list-intro = Tick what is ready. Nothing here has to be.
plan-list-add = Add something
plan-list-add-done = Add
plan-list-rename = Edit items
plan-list-rename-done = Done
plan-list-item = Item { $number }
plan-list-suggested = You could add
plan-list-suggested-all = Add all of these
plan-group-identity = Who you are
plan-group-legal = Legal papers
plan-group-daily = For every day
plan-move-up = Move up
plan-move-down = Move down
plan-delete = Delete
plan-move-up-spoken = Move this item up
plan-move-down-spoken = Move this item down
plan-delete-spoken = Delete this item

## People (no facts)
plan-people-list = People you trust
plan-people-list-open = Open the list of people
plan-people-add = Add a person
plan-person = A person
plan-person-unnamed = No name yet
plan-person-name = Name
plan-person-name-why = A short name or a nickname is enough.
plan-person-number = Phone number
plan-person-number-unread = There is no call button. What you typed stays as it is.
plan-person-number-no-text = A text cannot reach this number. You can only call it.
plan-person-code-word = Code word
plan-person-code-word-why = A word you both know. It is filled in when you send a text from here. If this is empty, your own word is filled in.
plan-person-agreed = What did they agree to do?
plan-person-agreed-why = Come, call someone, keep the children, just listen.
plan-person-may-text = It is all right to text this number
plan-person-call = Call
plan-person-text = Text
plan-person-word-only = The text will say your word. It says your address and what you agreed only if you add them.
plan-person-edit = Change
plan-person-for-home = Show on Help now
plan-person-for-home-why = Up to three stand there, the first in your list.
plan-person-traces = A call or a text stays in this phone's lists and may be on the bill. Calling closes these pages.
plan-person-delete = Delete this person
plan-person-move-up = Move this person up
plan-person-move-down = Move this person down

## How the pages look (of this app)
plan-look = How these pages look
plan-look-neutral = Ordinary titles
plan-look-neutral-why = Section titles tell nothing, and closed questions show only a number.
plan-look-one = One question at a time
plan-look-large = Large type
plan-look-dim = Dark and dim
plan-look-shake = Shake the phone to exit
plan-look-language = Language

## Suggestions for the lists (no facts)
plan-item-id = ID card or driver's license
plan-item-passport = Passport
plan-item-birth = Birth certificates
plan-item-social-security = Social Security cards
plan-item-immigration = Immigration papers
plan-item-work = Work papers
plan-item-orders = Court orders
plan-item-custody = Custody papers
plan-item-lease = Lease
plan-item-insurance = Insurance papers
plan-item-cash = Cash
plan-item-cards = Bank cards
plan-item-medicine = Medicine
plan-item-keys = Keys
plan-item-charger = Phone charger
plan-item-clothes = Clothes
plan-item-comfort = A child's comfort item

## What matters to me (no facts)
plan-hopes = What matters to me
plan-hopes-neutral = About me
plan-hopes-intro = Begin with what is good and what is yours. Every question is optional. Write as little as you want, in your own words.
plan-hopes-expert = You are the expert on your own life. You are strong, and you are not alone.
plan-hopes-hopes = What do you hope for?
plan-hopes-hopes-hint = Small hopes count, like a quiet morning.
plan-hopes-strengths = What are you good at? What has helped you get this far?
plan-hopes-side = Who is on your side?
plan-hopes-side-hint = Friends, family, a neighbor, a teacher, someone where you pray.
plan-hopes-keep = What do you want to keep close?
plan-hopes-keep-hint = People, animals, papers, a job, a faith.
# source: interview
plan-hopes-movies = It rarely looks like the movies. Someone who goes to work, to school and to the doctor may still be controlled by another person.
# source: interview
plan-hopes-hard-to-ask = Fear, trust and love can make it hard to ask for help. That is not your fault.
plan-hopes-now = What is happening now, only if you want to write it
plan-hopes-pattern = What tends to happen, and when?
plan-hopes-pattern-hint = Days, times or moods that you have noticed.
plan-hopes-alone = When are you alone, and for how long?
plan-hopes-hear = Who can hear you or see you?
plan-hopes-hurt = What could hurt you?
plan-hopes-hurt-hint = A weapon, a threat, stairs, a car. Only if it feels all right to write it down.

## During violence (no facts)
plan-during = During violence
plan-during-neutral = Rooms
plan-during-intro = You could think ahead about where to move if things turn bad. Whatever you do in the moment, you did what you could.
plan-during-room = Which room has a way out?
plan-during-room-hint = One with a door or a window to the outside, if there is one.
plan-during-avoid = Which rooms could you stay away from?
# source: guidance
plan-during-avoid-hint = A kitchen, a bathroom or a garage has hard or sharp things. So does any place with weapons.
plan-during-moment = What could help you in the moment?
# source: guidance
plan-during-moment-hint = Some people make themselves small and cover their head, neck and belly.
plan-during-calls-nobody = If you are in danger now and can reach a phone, 911 comes first. This app does not call anyone for you.
# source: interview
plan-during-police = For some people, talking to the police is frightening. Police can also connect a person with local help once they are safe. Both are true.

## Ways out (no facts)
plan-ways-out = Ways out
plan-ways-out-neutral = Keys and rides
# source: new-hope-midcoast, florida-dcf
plan-ways-out-intro = How you could get out of the building and away. Leaving can raise the danger, so only you can say if and when.
plan-ways-out-exits = Which doors, windows or stairs could you use?
plan-ways-out-keys = Where are the keys?
plan-ways-out-keys-hint = A spare key may help, if it would not be found.
plan-ways-out-transport = How could you get away?
plan-ways-out-transport-hint = A car, a bus, a ride from someone, on foot.
plan-ways-out-timing = What time of day would be safer?
plan-ways-out-practice = What could you practice?
plan-ways-out-practice-hint = You could walk the way once, like any errand, if nobody would notice.

## Where am I (no facts)
plan-where-am-i = Where am I
plan-where-am-i-neutral = Address
# source: guidance
plan-where-am-i-intro = If you ever call for help, the place matters most. Many people do not know their exact address. Clues help.
plan-where-am-i-address = What is the address, as far as you know?
plan-where-am-i-signs = Which street signs or stores are near?
plan-where-am-i-mail = Is there mail or a package with an address on it?
plan-where-am-i-mail-hint = Only if you can look without being noticed.
plan-where-am-i-building = Which building, floor or door number?
plan-where-am-i-near = Who is near and could tell you where you are?
# source: westchester-911
plan-where-am-i-location-first = If you call 911 from a cell phone, you could say first where you are. The call may be passed on to another center.

## Where to go (no facts)
plan-places = Where to go
plan-places-neutral = Places
plan-places-intro = Two or three places are enough. A public place for an hour counts.
plan-places-first = Where would you go first?
plan-places-first-hint = A friend's home, a store that is open late, a library, a hospital.
plan-places-second = Where else could you go?
plan-places-public = Which public place could you use for an hour?
plan-places-arrive = How would you get there, and who would let you in?
plan-places-known = Where would someone look for you first?

## Signals (no facts)
plan-signals = Signals
plan-signals-neutral = Words
plan-signals-intro = A word that sounds ordinary can tell someone how you are.
plan-signals-need = What is your word for “I need help”?
plan-signals-need-hint = Something that fits in any talk, like the name of a dish.
plan-signals-clear = What is your word for “it is safe to talk”?
plan-signals-not-clear = What is your word for “it is not safe to talk”?
plan-signals-agreed = What did each person agree to do when they hear it?
plan-signals-agreed-hint = You can also write this beside each person.
plan-signals-sign = Is there a sign without words?
plan-signals-sign-hint = A lamp, a curtain, a plant in the window.

## People (no facts)
plan-people = People
plan-people-neutral = Friends
plan-people-intro = People you trust. You choose who is here and what they know.
plan-people-neighbors = Which neighbors could call the police if they hear something?
plan-people-neighbors-hint = Only if you would want that.
plan-people-by-heart = Which numbers do you know by heart, or keep on paper?
plan-people-not-tell = Whom would you rather not tell?
plan-people-for-other = Worried about someone else?
# source: interview
plan-people-for-other-call = You could call the same hotlines and ask for advice.
# source: interview
plan-people-for-other-offer = You could offer help when it is safe to. They know their life best, and they decide.

## Bag and papers (no facts)
plan-bag = Bag and papers
plan-bag-neutral = Packing
plan-bag-intro = Things that could be ready. A list in your head counts too.
plan-bag-where = Where could a bag be kept?
plan-bag-where-hint = With a friend, or in a locker.
plan-bag-found = What could happen if it were found?
plan-bag-found-hint = If the risk is high, no bag may be safer.
plan-bag-copies = Which papers could be copies?
plan-bag-copies-hint = A missing paper may be noticed. A copy may not.

## Work and control (no facts)
plan-control = Work and control
plan-control-neutral = Job
plan-control-intro = If someone controls your work, your money or your papers, these notes can help an advocate help you. None of it is your fault.
plan-control-papers = Who holds your passport or other papers?
plan-control-debts = What debts have you been told that you owe?
plan-control-job = What were you told about the job, and what is it like?
plan-control-recruiter = Who offered you the job, and how?
plan-control-bank = Who can use your bank account, or keeps your pay?
plan-control-medicine = Who keeps your medicine?
plan-control-housing = Does your housing depend on the job?
plan-control-escort = Does someone go with you or watch you?

## Children (no facts)
plan-children = Children
plan-children-neutral = Family
plan-children-intro = Children can learn a few simple things. What they know, they may also tell.
plan-children-stay = How could they keep themselves safe?
plan-children-stay-hint = They could go to another room. It is not their job to stop it.
plan-children-call = Whom could they call, and do they know how?
plan-children-call-hint = 911, their own name, and where they are.
plan-children-go = Where could they go?
plan-children-word = Which word have you agreed on with them?
plan-children-school = Who at school or child care could know?

## Pets and others who need you (no facts)
plan-pets = Pets and others who need you
plan-pets-neutral = Pets
plan-pets-intro = Those who depend on you are part of your thinking too.
plan-pets-who = Which animals or people need you?
plan-pets-care = Who could look after them for a while?
plan-pets-needs = What do they need with them?
plan-pets-needs-hint = Food, medicine, records, something that comforts.

## Health care (no facts)
plan-health = Health care
plan-health-neutral = Check-ups
plan-health-intro = A clinic or a hospital can be a place to speak alone, if you feel comfortable.
plan-health-who = Which doctor, nurse or clinic do you trust?
plan-health-alone = How could you be seen alone?
plan-health-alone-hint = You could ask to be checked alone. Or ask for the restroom, and speak to a nurse on the way.
plan-health-say = What would you want to say?
plan-health-interpreter = Do you need an interpreter?
plan-health-interpreter-hint = You could ask for the hospital's own, and not someone who came with you.
plan-health-words = Words that you could use
plan-health-say-alone = I would like to be seen alone, please.
plan-health-say-restroom = May I use the restroom?
plan-health-say-afraid = I am afraid for my own safety.
plan-health-say-interpreter = I need the hospital's interpreter.
# source: brief
plan-health-report = Staff may have to report some things. You could ask what, before you tell.

## Work and school (no facts)
plan-work = Work and school
plan-work-neutral = The week
plan-work-intro = Places you go often, and who could look out for you there.
plan-work-tell = Whom could you tell?
plan-work-routes = Which ways there and back could you change?
plan-work-buddy = Who could go with you?
plan-work-lift = Who could give you a ride home?

## Phone and technology (no facts)
plan-phone = Phone and technology
plan-phone-neutral = Phone
plan-phone-intro = A phone can tell others where you are and what you write. Some phones are safer than others. None is sure.
plan-phone-unlock = Who can unlock this phone?
plan-phone-pays = Who pays for it, or set it up?
# source: brief
plan-phone-pays-hint = The bill can show calls and texts.
plan-phone-shared = Which accounts do you share, or does someone know?
plan-phone-location = Who may see where you are?
plan-phone-safer = Which phone or computer would be safer?
plan-phone-safer-hint = A friend's, or one at a library.
# source: guidance
plan-phone-one-by-one = Changing many settings or accounts at once can be noticed. So can blocking someone, or clearing a whole history.
plan-phone-watched-title = Signs that a phone may be watched
# source: guidance
plan-phone-watched = If someone knows things that you only wrote or looked up here, this phone may be watched. You could use a safer one for what matters.
plan-phone-safer-title = A safer phone
plan-phone-safer-one = It is one that they never touch: a friend's, or one at work, at a library or a clinic. No phone is sure.
plan-phone-location-title = Where you are
# source: interview
plan-phone-location-seen = Some people use a phone to follow another person. You could note who may see where you are. You do not have to change it now.
plan-phone-shared-title = Shared accounts
# source: guidance
plan-phone-shared-read = Someone who can get into an account can read what is in it. You could use a new one, on a safer phone, for what matters.
plan-phone-online-title = Jobs and friends online
# source: interview
plan-phone-jobs = Some job posts are fake. They can be a way to get hold of people.
# source: interview
plan-phone-friends = A stranger may turn into a friend or a partner very fast. It happens in chats, games, children's apps and direct messages.
# source: interview
plan-phone-block = You could block or report them, if that is safe. Blocking can be noticed.
plan-phone-blackmail-title = Threats and blackmail
# source: interview
plan-phone-blackmail = If someone threatens to share pictures or secrets, or asks for money, it is not your fault. You could talk it through with an advocate.
plan-phone-one-call-title = One call off the list
plan-phone-one-call = To take one call off this phone, you could open the phone's own call list and delete just that call. This app cannot do it for you.
# source: brief
plan-phone-one-call-sign = An empty list can be a sign in itself. The bill may still show the call.
plan-phone-sos-title = SOS buttons
# source: brief
plan-phone-sos = The phone's own SOS buttons may sound a loud alarm. They may tell its emergency contacts where you are. You could check who they are.

## Preparing to leave (no facts)
plan-leaving = Preparing to leave
plan-leaving-neutral = Dates
# source: new-hope-midcoast, florida-dcf
plan-leaving-intro = Leaving can raise the danger. You choose if and when. You could think it through with an advocate.
plan-leaving-money = What money could you set aside, and where?
plan-leaving-money-hint = Small amounts count.
plan-leaving-keys = Which keys and papers would you take?
plan-leaving-timing = When could it be, and what would be ready by then?
plan-leaving-know = Who would know?
plan-leaving-first-hours = What would you do in the first hours?

## After leaving (no facts)
plan-after = After leaving
plan-after-neutral = Home
plan-after-intro = For later, or for now if you have already left.
plan-after-locks = What could make the new place safer?
plan-after-locks-hint = Locks, lights, a neighbor who knows.
plan-after-routes = Which ways and times could you change?
plan-after-accounts = Which accounts could be new?
plan-after-accounts-hint = Email, bank, phone: you could make them on a safer device.
plan-after-order = Do you want to ask about a protective order?
# source: guidance
plan-after-order-hint = It comes from a court. An advocate can tell you what it can and cannot do.
plan-after-support = Who could support you?

## Feeling safe (no facts)
plan-feeling = Feeling safe
plan-feeling-neutral = Feeling well
plan-feeling-intro = For hard days. You could fill this in on a calmer one.
plan-feeling-signs = How do you notice that it is getting too much?
plan-feeling-alone = What helps when you are by yourself?
plan-feeling-alone-hint = Breathing slowly, music, a walk, a prayer, cold water.
plan-feeling-people = Which people and places lift you a little?
plan-feeling-ask = Whom could you ask for help?
plan-feeling-professionals = Which professionals could you call?
plan-feeling-around = What could make the space around you safer?
plan-feeling-around-hint = You could put things that might hurt you out of reach, or ask someone to keep them.

## My first meeting (no facts)
plan-meeting = My first meeting
plan-meeting-neutral = Questions
plan-meeting-intro = A first talk with an advocate or an agency. You choose what to share, at your own pace.
plan-meeting-expert = You are the expert. You are strong, and you are not alone.
plan-meeting-ask = What do you want to ask?
plan-meeting-ready = What are you ready to share?
plan-meeting-rather-not = What would you rather not talk about?
plan-meeting-need = What do you need?
plan-meeting-need-hint = An interpreter, child care, a safer time to be called.
plan-meeting-words = Words that you could use
plan-meeting-say-rather-not = I would rather not talk about that.
plan-meeting-say-stop = Could we stop for a moment?
plan-meeting-say-who-sees = Who will see what I tell you?
# source: interview
plan-meeting-definition-title = What the law means by trafficking
# source: interview
plan-meeting-definition = The federal definition, in short: someone recruits, houses, moves, provides or gets a person for paid sex, or for work or services. They do it by force, fraud or coercion.
# source: interview
plan-meeting-movies = It need not look like the movies. People who are not locked up, who go to work and to school, may be trafficked too.
