## The record of what happened (of this app)
record-title = A record of what happened
record-title-neutral = Days
record-intro = You could write down what happened, with the day, in your own words. A few words are enough.
record-before = Before you write
record-add = Write an entry
record-read-open = Read all of it

## What is said before the first entry (no facts)
record-court = This may be asked for in court. Others may then read it.
record-lawyer = Were you made to do something against the law, or worried about papers? Ask a lawyer before you write.
record-erase = In a court case, ask before you erase.
record-no-proof = It is no proof by itself.
record-only-copy = This phone keeps the only copy. If the phone is lost, this is lost too.

## One entry (no facts)
record-entry = An entry
record-what = What happened?
record-rest = This is enough. All the rest can stay empty.
record-day = On which day?
record-today = Today
record-yesterday = Yesterday
record-earlier = Earlier…
record-not-sure = Not sure
record-day-typed = The day
record-day-typed-hint = Month, day and year, like 2/27/2026. For the last twelve months you can leave out the year.
record-day-unread = This does not read as a day, so no exact day is set. You could write it like 2/27/2026.
record-day-no-year = This day needs its year, so no exact day is set. You could write it like 2/27/2024.
record-day-future = This day is still to come, so no exact day is set. You could check the year.
record-day-kept = What you typed as the day is kept below, in your own words.
record-day-not-kept = What you typed as the day is not saved. You could write it below, in your own words.
record-clock-wrong = The date on this phone looks wrong, so no day is filled in. You could type it, with the year.
record-when = When was it, in your own words?
record-when-hint = Monday night, after dinner.
record-place = Where was it?
record-witnesses = Who saw or heard it?
record-marks = What marks could be seen?
record-marks-hint = On you, or on things.
record-picture = Where is a picture kept, if there is one?
record-picture-hint = This app keeps no pictures. You could note where one is.
record-change = Change
record-delete = Delete this entry
record-written = Written on { $date }.
record-written-unknown = The day of writing is not known.
record-changed = Changed on { $date }.
record-changed-unknown = Changed later. The day of it is not known.

## All of it (of this app)
record-read = All of it, oldest first
record-read-why = To read aloud, or to copy by hand for a lawyer. Paper can be found.

## Days (no facts)
record-no-day = No exact day
record-date = { $weekday }, { $month } { $day }, { $year }
record-monday = Monday
record-tuesday = Tuesday
record-wednesday = Wednesday
record-thursday = Thursday
record-friday = Friday
record-saturday = Saturday
record-sunday = Sunday
record-january = January
record-february = February
record-march = March
record-april = April
record-may = May
record-june = June
record-july = July
record-august = August
record-september = September
record-october = October
record-november = November
record-december = December
