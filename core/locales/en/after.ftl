## It just happened (no facts)
after-title = It just happened
after-first = What they did is not your fault. Take one thing at a time.
after-safe = Could they come back? You could call 911, or go where there are people.
after-hurt = Are you hurt? A doctor can look at it, even if it seems small.
after-someone = Is there one person you trust? You could tell them where you are.
after-fits = What fits for you
after-wait = What can wait: forms, a court, and telling why. What may not wait: a wound, your neck, and some medicine.
after-lines = Someone to talk to

## After a sexual assault (no facts)
after-assault-title = After a sexual assault
after-assault-first = It is not your fault. You choose what happens to your body now.
after-assault-exam = You could ask for an exam. A hospital or a hotline can tell you where it is done.
after-assault-ask = Ask first what it costs, and if police are told. You could say no to any part.
after-assault-medicine = Ask at once, today, about medicine against HIV, and about emergency birth control.
after-assault-clothes = You could keep the clothes as they are, without washing them.
after-assault-say = “I want an exam after an assault. I do not want to be alone for it.”

## Clothes, messages, marks (no facts)
after-keep-title = Clothes, messages, marks
after-keep-first = Some things may help you later, in a court or with papers. Only if it is safe to keep them.
after-keep-clothes = Clothes: as they are, not washed.
after-keep-messages = Messages: not deleted, if they do not check this phone.
after-keep-marks = Marks on you or on things: a doctor or a friend could see them and write it down.
after-keep-words = Your own words: what, when, where, and who saw it.
after-keep-risk = If they find it, the danger can grow. It could be with someone you trust, and not at home.

## A protective order (no facts)
after-order-title = A protective order
# source: guidance
after-order-first = It comes from a court. An advocate can say what it can do for you, and what it cannot do.
# source: brief
after-order-told = They will be told of it. You could plan that day with an advocate before you ask for it.
after-order-ask = “What does it cost? How soon does it start? Who will see my address?”
# source: awi
after-order-pets = In 40 states, in DC and in Puerto Rico, an order can also cover pets.

## A bed tonight (no facts)
after-tonight-title = A bed tonight
after-tonight-first = You could ask a hotline for a place to sleep. They may not have one, but may know who does.
after-tonight-say = “I need a safe bed tonight. What is near me?”
after-tonight-who = Say who comes with you, children or pets. Say what you need: medicine, no stairs, your language.
after-tonight-else = No bed? Think of a friend they do not know, or a place with people, such as a hospital.
after-tonight-risk = Going can raise the danger. They may look first where they know you go.
# source: awi
after-tonight-pets-about = With a pet? A list named Safe Havens has about 1,200 places that take in pets. Where your pet is stays secret.
