## Words to show or read out to whoever can find an interpreter (no facts)

help-speak = Hablo …
speak-title = Hablo …
speak-text = Toque su idioma. Verá palabras para mostrar o leer en voz alta.
speak-staff = Hablo { $language }. Un intérprete, por favor.
speak-staff-hospital = Hablo { $language }. Un intérprete del hospital, por favor.
speak-means = Significa: { $what }
speak-means-speak = Significa: hablo { $language }.
speak-means-interpreter = Significa: para hablar con un intérprete.
speak-from = Palabras de: { $source }
speak-none = Aún no hay palabras revisadas en este idioma. Las de arriba, en inglés, lo dicen.
speak-alone-title = A solas con el personal
speak-alone-only = Muéstrelo solo si la persona que vino con usted no puede verlo ni oírlo.
speak-alone-words = Un intérprete, por favor. No esta persona.

## What the cards cannot do (of this app)

speak-voice = Un lector de pantalla puede decir mal las palabras de otro idioma. También puede mostrarlas.

## Languages, by their names (no facts)

speak-name-spanish = español
speak-name-chinese = chino
speak-name-mandarin = chino mandarín
speak-name-french = francés
speak-name-haitian = criollo haitiano
speak-name-polish = polaco
speak-name-german = alemán
speak-name-vietnamese = vietnamita
speak-name-portuguese = portugués
speak-name-russian = ruso
speak-name-korean = coreano
speak-name-hindi = hindi
speak-name-gujarati = guyaratí
speak-name-italian = italiano
speak-name-arabic = árabe
speak-name-tagalog = tagalo
speak-name-amharic = amárico
