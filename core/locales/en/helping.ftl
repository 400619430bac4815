## How to help someone (no facts)
helping-open = How to help
helping-title = How to help someone
# source: new-hope-midcoast, florida-dcf
helping-first = You can help by listening, and by believing them. The choice stays with them.
helping-danger = Is someone in danger now? Then 911.
helping-lines = Hotlines, for you too
helping-report = Before you report it for them, ask who answers. Could police or immigration officers come?

## What helps, and what can do harm (no facts)
helping-talk-title = What helps
helping-talk-when = Find a moment when nobody can hear the two of you, with no phone nearby.
# source: new-hope-midcoast, florida-dcf
helping-talk-listen = Listen, and believe what they tell you.
# source: new-hope-midcoast, florida-dcf
helping-talk-strong = Say what you see that is strong in them.
# source: new-hope-midcoast, florida-dcf
helping-talk-offer = Offer something useful: a ride, a phone, a place for a bag. Only if it puts neither of you at risk.
helping-talk-later = Say that you will still be there later.
helping-say-believe = “I believe you.”
helping-say-fault = “It is not your fault.”
helping-say-need = “What would help you now?”
helping-say-decide = “You decide. I am here.”
helping-harm = What can do harm
# source: new-hope-midcoast, florida-dcf
helping-harm-urge = Do not press them to leave. Leaving can be the most dangerous time.
helping-harm-told = What you tell others may reach the person who harms them.
helping-harm-written = What you write to them may be read by someone else. You could agree on a word first.

## Signs of trafficking (no facts)
helping-signs-title = Signs of trafficking
helping-signs-first = One sign alone is no proof. It can be a reason to ask, gently and when they are alone.
# source: dhs-signs
helping-sign-job = They were hired for one job, and are made to do another.
# source: dhs-signs
helping-sign-pay = Their pay is kept for “debts”.
# source: dhs-signs
helping-sign-hours = They work very long hours.
# source: dhs-signs
helping-sign-papers = Someone else holds their ID.
# source: dhs-signs
helping-sign-answers = Someone tells them what to say, or is always with them and controls them.
# source: dhs-signs
helping-sign-threats = Someone threatens them: with harm, the police, or being sent out of the country.
# source: dhs-signs
helping-sign-contact = They cannot call their family, or cannot leave.
# source: dhs-signs
helping-sign-care = They own very little. They lack food, sleep or care.
# source: dhs-minors
helping-sign-who = It may be a partner, a boss, a leader or family who does this.
# source: dhs-minors
helping-sign-young = They miss school or are very tired. They have an older partner, or new things that cost a lot.

## If they say no (no facts)
helping-no-title = If they say no
# source: dhs-2016
helping-no-time = Some people fear the police. Some would not call it trafficking. You could give them time.
# source: interview
helping-no-hard = They may fear, trust or love the person who has power over them. That makes it hard to ask for help.
helping-no-stay = Stay in touch in ways that seem ordinary: a coffee, a walk, a question about food.
helping-no-word = Agree on a word that means “I need help now”.
helping-no-you = This can weigh on you, too. A hotline can listen to you as well.
