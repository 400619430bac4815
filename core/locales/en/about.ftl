## For all of these pages (no facts)
about-questions = Questions for yourself
about-talk = You could talk it over
about-name = Only you can say what to call it. You can ask for help without a name for it.

## I am staying for now (no facts)
about-staying-title = I am staying for now
about-staying-first = You have your reasons. Nobody here asks for them.
# source: new-hope-midcoast, florida-dcf
about-staying-leaving = Leaving can be the most dangerous time. You know best if and when.
about-staying-danger = If danger comes, you can call 911 and still stay.
about-staying-ask = You could ask a hotline what may make it safer to stay. You could call later, too.
about-staying-think = You could think about

## Is this abuse? (no facts)
about-abuse-title = Is this abuse?
about-count = There is nothing to count. One yes can be reason enough to talk to someone.
about-abuse-afraid = Are you afraid of what they might do?
about-abuse-decide = Do they decide where you go, whom you see and what you spend?
about-abuse-phone = Do they read your messages? Do they always want to know where you are?
about-abuse-hurt = Do they hurt you, a child or a pet? Do they say that they will?
about-abuse-sex = Do they make you have sex, or do things in sex that you do not want?
about-abuse-keep = Do they keep your papers, your money or your medicine?
about-abuse-small = Do they make you feel small? Do they say that nobody would believe you?

## Is this trafficking? (no facts)
about-trafficking-title = Is this trafficking?
about-trafficking-go = Could you stop this work, or go, without harm to you or someone you love?
about-trafficking-pay = Does someone keep your pay, or say that you owe them?
about-trafficking-papers = Does someone keep your passport or ID?
about-trafficking-job = Is this a different job from the one you were promised?
about-trafficking-sex = Does someone make you have sex for money, for food or for a place to stay?

## If a caregiver harms me (no facts)
about-caregiver-title = If a caregiver harms me
about-caregiver-first = You may need their care. That gives them no right to harm you. It is not your fault.
about-caregiver-hold = Who holds your medicine, your phone, your money or your wheelchair?
about-caregiver-other = Who else could help you for a day or a night?
about-caregiver-alone = When could you call or write without them?
about-caregiver-say = “The person who cares for me hurts me.”
about-caregiver-need = You could say first what care you need, and ask what there is.

## For men (no facts)
about-men-title = For men
about-men-first = It can happen to a man, too. Asking for help is no weakness.
about-men-who = It may be a partner, a boss, a friend or family. You can ask for help, whoever it is.
about-men-ask = Do you fear that nobody will believe you? You could ask first how they help men.
about-men-say = “Do you help men, too?”
about-men-say-place = “Is there a place where a man can stay?”

## For LGBTQ+ people (no facts)
about-lgbtq-title = LGBTQ+ people
about-lgbtq-first = You choose whom you tell who you are. You can ask for help without saying it.
about-lgbtq-threat = Do they say that they will tell others who you are? You could speak of that, too.
about-lgbtq-keep = Do they keep your medicine, your clothes or your papers from you?
about-lgbtq-say = “Is there someone who knows about LGBTQ+ lives?”
about-lgbtq-say-place = “Is your shelter open to me?”
about-lgbtq-say-name = “Please use this name for me.” Then say your name, or another one.
