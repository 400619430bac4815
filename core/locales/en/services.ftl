## Who can help, by whom each service is for (no facts)
services-title = Who can help
services-intro = Each line is for the people named above it. You could try more than one.
# source: brief
services-traces = Calls and texts show on this phone and may be on the bill. A page you open stays in the browser's history.
services-for-everybody = For anyone
services-for-partner = Hurt by a partner or family
services-for-trafficking = Forced or trafficked
services-for-sexual-assault = Sexual assault
services-for-young = Young people
services-for-runaway = Ran away, or may
services-for-child = A child being harmed
services-for-pictures = Pictures used against you
services-for-native = Native people
services-for-deaf = Deaf people
services-for-immigration = Immigration questions
services-for-work = Work and pay
services-for-legal = Legal help
services-for-crime = Hurt by any crime
services-for-pets = Pets

## On the page of one service (no facts)
services-whom = Who it is for
services-ages = Ages { $from } to { $to }.
services-ages-from = Age { $from } and older.
services-ages-to = Up to age { $to }.
services-languages = Languages: { $languages }.
services-languages-call = By phone: { $languages }.
services-languages-text = By text: { $languages }.
services-language-en = English
services-language-es = Spanish
services-language-ase = sign language (ASL)
