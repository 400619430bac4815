## Words to show or read out to whoever can find an interpreter (no facts)

help-speak = I speak …
speak-title = I speak …
speak-text = Touch your language. You get words to show or read out.
speak-staff = I speak { $language }. An interpreter, please.
speak-staff-hospital = I speak { $language }. A hospital interpreter, please.
speak-means = It means: { $what }
# source: dc-i-speak
speak-means-speak = It means: I speak { $language }.
# source: cms-interpreter
speak-means-interpreter = It means: to speak with an interpreter.
speak-from = Words from: { $source }
speak-none = There are no checked words in this language here yet. The English ones above say it.
speak-alone-title = When you are alone with staff
speak-alone-only = Show this only if the person who came with you cannot see or hear it.
speak-alone-words = An interpreter, please. Not this person.

## What the cards cannot do (of this app)

speak-voice = A screen reader may say words of another language wrong. You could show them instead.

## Languages, by their names (no facts)

speak-name-spanish = Spanish
speak-name-chinese = Chinese
speak-name-mandarin = Mandarin Chinese
speak-name-french = French
speak-name-haitian = Haitian Creole
speak-name-polish = Polish
speak-name-german = German
speak-name-vietnamese = Vietnamese
speak-name-portuguese = Portuguese
speak-name-russian = Russian
speak-name-korean = Korean
speak-name-hindi = Hindi
speak-name-gujarati = Gujarati
speak-name-italian = Italian
speak-name-arabic = Arabic
speak-name-tagalog = Tagalog
speak-name-amharic = Amharic
