## On every page
back = Atrás
exit = Salir
exit-spoken = Salir a la calculadora ahora
locks-in = Se cierra en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
locks-soon = Esta página se cierra en diez segundos. Toque la pantalla para dejarla abierta.
saved = Guardado.
saving = Guardando…

## Languages, each by its own name
language-phone = El del teléfono
language-english = English
language-spanish = Español

## Why a phone number cannot be called
number-extension = extensión
number-no-number = Aquí no hay dígitos, así que no es un número de teléfono.
number-too-few = Faltan dígitos. Un número con su código de área tiene diez.
number-no-area-code = Agregue el código de área: tres dígitos antes de estos siete.
number-too-many = Aquí hay más que un solo número de teléfono. Deje solo el número para llamar.
number-not-alone = Escriba solo los tres dígitos y nada más.
number-short = Los números cortos cambian de un país a otro. En los Estados Unidos, el de emergencia es el 911.
number-no-country-code = Escriba primero + y el código del país. El de los Estados Unidos es +1.
number-two-countries = Este número puede ser de los Estados Unidos o de otro país. Empiece con +1, o con 011 y el código del país.
number-not-in-use = Esta aplicación no conoce un número así. Revise cada dígito. Si es de otro país, escriba primero + y su código.
number-old-mexican-prefix = Quite el 1 después del 52.
number-grouping = Escriba los diez dígitos así: 914 555 0143. Si es de otro país, escriba primero + y su código.
number-letters = No está claro si las letras son dígitos o una palabra. Escriba los dígitos.
number-not-to-call = Las palabras que están al lado dicen que no se llame. Deje solo el número.
number-special-rate = Llamar a un número así cuesta más. Use otro número.
number-unreadable = Aquí hay signos que un número de teléfono no lleva. Escriba solo sus dígitos.
