## Every call (no facts)
calls-title = When I call
calls-first = You can hang up when you want. You choose what you say. You do not have to say why.
calls-ask = You could ask first
calls-unknown = Each line works in its own way. Where we do not know what they do, you could ask.
calls-say-record = “Do you record this call?”

## A call to 911 (no facts)
calls-911-title = When I call 911
calls-911-say = “I am at …” Start with the place, or with what you can see.
# source: state-pamphlet-2016
calls-911-interpreter = You can ask for an interpreter.
calls-911-text = If you text 911
# source: fcc-text-911
calls-911-words = Call if you can. In a text, use full words, and say what kind of help you want.
# source: fcc-text-911
calls-911-place = They text back: turn the sound off first. From a text they may see less well where you are.
# source: fcc-text-911
calls-911-apps = It does not work from an app that only sends messages.

## A call to a trafficking hotline (no facts)
calls-trafficking-title = When I call a trafficking hotline
# source: hhs-2025
calls-trafficking-now = In September 2025, the government chose a new group for the national hotline. It is to answer day and night, by call, text and chat.
# source: hhs-2025
calls-trafficking-share = The government says that calls are confidential. It also says that the line shares with police “as appropriate”.
# source: nhth-site
calls-trafficking-before = Before that, the line said on its own pages: you may stay anonymous. It acts on its own only if a child may be abused or someone is in danger.
# source: nhth-site
calls-trafficking-name = It also said: it shares who you are only if you allow it, or if a law makes it.
calls-trafficking-ask = We do not know if that is still so. You could ask before you say your name.

## A call to a domestic violence hotline (no facts)
calls-partner-title = When I call a domestic violence hotline
# source: ovc-2022
calls-partner-what = The national hotline answers day and night. It cannot send help to a place.
calls-partner-stay = You can call and stay. You can call more than once.
calls-say-near = “What help is there near me?”

## A call to 988 (no facts)
calls-988-title = When I call 988
calls-988-say = “Could this call bring police or an ambulance?”

## Where 988 stands (of this app)
calls-988-where = 988 is always on the first page, Help now.

## A text or a chat (no facts)
calls-text-title = By text or chat
calls-text-stop = You can stop when you want, in the middle of a word.
calls-text-machine = It may begin with a machine. You could ask for a person.
calls-say-machine = “Are you a person or a machine?”
calls-text-theirs = Their reply can come when someone else holds this phone.
