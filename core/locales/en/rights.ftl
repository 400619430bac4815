## Your rights, a short page each (no facts)
rights-title = Your rights
rights-first = Rules that hold in the whole country. Your state may have more. A lawyer can say what fits you.
rights-risk = To ask for a right can make someone angry. You know best if and when. You could first ask a hotline.
rights-work = Work, papers, debts
rights-you = You and your children
rights-private = Who may tell what
rights-after = Address, costs, phone
rights-ask-lawyer = A lawyer can say if this fits you. You could ask before you sign or tell anything.

## Passport and papers (no facts)
rights-papers-title = Passport and papers
# source: usc-1592
rights-papers-first = Is your passport or ID kept so that you work or do not leave? That can be a federal crime.
# source: usc-1592
rights-papers-which = It is about a passport, immigration papers, or an ID from a government. Up to five years in prison.
# source: usc-1592
rights-papers-made-to = Were you trafficked, and made to keep the papers of others? The law makes an exception for you.
# source: usc-1592
rights-papers-limit = Not every boss who keeps papers breaks this law. It depends on why.
# source: state-pamphlet-2016
rights-papers-leaflet = A leaflet for workers says it too: you have a right to keep your own passport.
rights-papers-say = “Someone keeps my passport. What can I do, and who would see that I asked?”

## Debts (no facts)
rights-debts-title = Work to pay off a debt
# source: doj-peonage
rights-debts-first = Nobody may force you to work to pay a debt. It is a crime. Its name is peonage.
# source: dhs-signs
rights-debts-sign = Pay that is taken away for “debts” can be a sign of trafficking.
rights-debts-write = What do they say you owe, since when, and for what? You could note it where they do not look.
rights-debts-say = “They say I owe them, and I have to work it off.”

## Pay and hours (no facts)
rights-wages-title = Pay and hours
# source: dol-pay
rights-wages-first = For workers that the rule covers, pay is at least $7.25 an hour. Hours over 40 in a week are overtime.
# source: dol-whd
rights-wages-complain = You can complain to the Wage and Hour Division. They keep it private. No boss may punish you for it.
rights-wages-more = You could ask them if the rule covers you. Your state may set more.
rights-wages-papers = You could ask, before your name, if they want to know about papers.
rights-wages-note = Your days, your hours and what you were paid: notes can help. They could be kept where nobody looks.

## What a leaflet says to workers (no facts)
rights-leaflet-title = What workers are told
# source: state-pamphlet-2016
rights-leaflet-first = A leaflet of the State Department, from 2016, lists these rights of workers.
# source: state-pamphlet-2016, travel-state-gov
rights-leaflet-passport = Keep your own passport.
# source: state-pamphlet-2016, travel-state-gov
rights-leaflet-pay = Be paid fairly.
# source: state-pamphlet-2016, travel-state-gov
rights-leaflet-quit = Quit a job where they harm you.
# source: state-pamphlet-2016, travel-state-gov
rights-leaflet-help = Ask for help without a name, in more than 200 languages.

## Immigration (no facts)
rights-visa-title = Immigration
# source: uscis-copy, prince-william
rights-visa-t = T visa: for people who were trafficked. Up to four years, with work. It may lead to a green card.
# source: uscis-copy, prince-william
rights-visa-u = U visa: for people who were badly hurt by some crimes, and who help the police.
# source: dhs-signs
rights-visa-threats = Threats of police or of being sent away can be a sign of trafficking.
# source: uscis-copy
rights-visa-say = “I want to ask about a T or U visa. What will you keep private?”
rights-visa-first = Each case is its own. An immigration lawyer can look at yours before you tell an office.

## Under 18 (no facts)
rights-young-title = Under 18
# source: dhs-blue
rights-young-first = Sex for money or things, before 18, is trafficking. It counts even if nobody forced or tricked you.
# source: dhs-blue
rights-young-move = Nobody has to take you away or cross a border for it to count.
# source: childhelp
rights-young-childhelp = Childhelp may pass on who you are if a child is harmed, or if you plan to die.
rights-young-fault = None of it is your fault. You could talk first, and say your name later or never.

## What staff may have to report (no facts)
rights-report-title = What staff may report
# source: brief
rights-report-first = A doctor or a teacher may have to pass on some things, such as harm to a child.
rights-report-differs = What it is can differ from state to state.
rights-report-children = Are you afraid for your children, or of losing them? A lawyer or a hotline can say what could follow.

## Children and courts (no facts)
rights-custody-title = Before you take children far
rights-custody-first = Is there time? Ask a lawyer before you take children far or across a border.
rights-custody-danger = Danger now comes first: 911, or a place with people. A lawyer can come after.
rights-custody-say = “May I take my children with me? What do I have to do first?”
rights-custody-papers = You could keep copies of birth, school and court papers with someone you trust.
rights-custody-told = You could ask: will the other parent be told, and when? Who would read my address?

## Money (no facts)
rights-money-title = Money
rights-money-first = A little of your own can help, in cash or with someone you trust.
rights-money-see = Who gets the bank's letters and alerts? Who can open the app, or ask for your card?
rights-money-risk = New accounts or missing money can be noticed. You know best what is safe.
rights-money-owed = Is there pay that they never gave you? A debt in your name? You could ask for help with both.

## What a shelter keeps to itself (no facts)
rights-shelter-title = What a shelter may tell
# source: nnedv, ovw-2017
rights-shelter-first = If federal money pays a shelter, it may not say who or where you are. You would have to agree in writing.
# source: nnedv, ovw-2017
rights-shelter-yes = Your yes has an end date. They may not demand it from you.
# source: nnedv, ovw-2017
rights-shelter-but = There are exceptions: a court, or a law that tells them to.
rights-shelter-say = “Whom would you tell that I am here? When would you have to?”

## What a doctor may tell (no facts)
rights-doctor-title = What a doctor may tell
# source: hhs-2000, ohio
rights-doctor-first = If an adult is abused, a doctor may tell an agency only in some cases.
# source: hhs-2000, ohio
rights-doctor-agree = You agree to it.
# source: hhs-2000, ohio
rights-doctor-required = A law says that they have to.
# source: hhs-2000, ohio
rights-doctor-harm = A law lets them, and it is needed to prevent serious harm.
# source: hhs-2000, ohio
rights-doctor-told = They must tell you that they did, but not if that puts you in danger.
# source: hhs-2000
rights-doctor-old = This was written in 2000. You could ask what holds today.
rights-doctor-say = “Whom will you tell? Please say nothing to the person I came with.” For when you are alone with staff.

## Another address (no facts)
rights-address-title = Another address for mail
rights-address-first = Your state may give you a second address for mail, so that yours need not be known.
rights-address-ask = You could ask a hotline if your state does. It does not hide what they know already.

## Costs (no facts)
rights-costs-title = Help to pay costs
rights-costs-first = Harm costs money: doctors, counseling, lost pay. Your state may have a fund that pays some of it.
rights-costs-say = “Is there a fund for this? Do I need a police report? Will the other person be told?”

## Your own phone line (no facts)
rights-phone-title = Your own phone line
# source: fcc-2023
rights-phone-first = A federal rule from 2023 lets you take your line out of a plan you share with them. No fee, about two workdays.
# source: fcc-2023
rights-phone-when = It is for survivors of trafficking, too. We do not know if all of it has begun. The phone company does.
rights-phone-say = “Do you split a line for survivors? Who will be told, and when?”
rights-phone-risk = Whoever pays for the plan may notice. You could ask from a phone they do not see.

## An interpreter (no facts)
rights-interpreter-title = An interpreter
rights-interpreter-first = You can ask for one who speaks your language: at a doctor, at an office, on a call.
# source: state-pamphlet-2016
rights-interpreter-911 = On a call to 911, you can ask for one too. Say your language in English.
# source: cfr-92-101
rights-interpreter-rule = A federal rule spoke of free, private interpreters in health care. It was replaced in 2024, so ask.
rights-interpreter-say = “An interpreter, please. Is it free? Will they keep it to themselves?”
rights-interpreter-who = It need not be the person you came with. You could say so once you are alone with staff.
