## On every page (of this app)
back = Back
exit = Exit
exit-spoken = Exit to the calculator now
locks-in = Closes in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
locks-soon = This page closes in ten seconds. Touch the screen to keep it open.
saved = Saved.
saving = Saving…

## Languages, each by its own name (no facts)
language-phone = Same as the phone
language-english = English
language-spanish = Español

## Why a phone number cannot be called (of this app)
number-extension = extension
number-no-number = There are no digits here, so this is not a phone number.
number-too-few = This has too few digits. A number with its area code has ten.
number-no-area-code = Please add the area code: three digits before these seven.
number-too-many = There is more here than one phone number. Leave only the number to call.
number-not-alone = Write only the three digits, and nothing else.
number-short = Short numbers differ from country to country. In the United States, the one for emergencies is 911.
number-no-country-code = Write + and the country code first. For the United States, that is +1.
number-two-countries = This may be a number in the United States or in another country. Begin with +1, or with 011 and the country code.
number-not-in-use = This app knows of no such number. Check each digit. For another country, write + and its code first.
number-old-mexican-prefix = Leave out the 1 after 52.
number-grouping = Write the ten digits like this: 914 555 0143. For another country, write + and its code first.
number-letters = It is not clear if the letters are digits or a word. Write the digits.
number-not-to-call = The words beside it say not to call. Leave only the number.
number-special-rate = Calls to this kind of number cost extra. Use another number.
number-unreadable = This has signs that a phone number does not have. Write only its digits.
