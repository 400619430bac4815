## The record of what happened
record-title = Un registro de lo que pasó
record-title-neutral = Días
record-intro = Puede escribir lo que pasó, con el día, en sus propias palabras. Unas pocas palabras bastan.
record-before = Antes de escribir
record-add = Escribir algo nuevo
record-read-open = Leer todo

## What is said before the first entry
record-court = Esto se puede pedir en un juicio. Entonces otras personas podrían leerlo.
record-lawyer = ¿Le obligaron a hacer algo contra la ley, o le preocupan sus papeles? Pregunte a un abogado antes de escribir.
record-erase = Si hay un juicio, pregunte antes de borrar.
record-no-proof = Por sí solo, no es una prueba.
record-only-copy = La única copia está en este teléfono. Si el teléfono se pierde, esto también.

## One entry
record-entry = Una anotación
record-what = ¿Qué pasó?
record-rest = Con esto basta. Todo lo demás puede quedar vacío.
record-day = ¿Qué día fue?
record-today = Hoy
record-yesterday = Ayer
record-earlier = Antes…
record-not-sure = No lo sé bien
record-day-typed = El día
record-day-typed-hint = Día, mes y año, así: 27/2/2026. Si fue en los últimos doce meses, puede omitir el año.
record-day-unread = Esto no se lee como un día, así que no se pone un día exacto. Puede escribirlo así: 27/2/2026.
record-day-no-year = A este día le falta el año, así que no se pone un día exacto. Puede escribirlo así: 27/2/2024.
record-day-future = Ese día todavía no llega, así que no se pone un día exacto. Puede revisar el año.
record-day-kept = Lo que escribió como día se guarda abajo, en sus propias palabras.
record-day-not-kept = Lo que escribió como día no se guardó. Puede escribirlo abajo, en sus propias palabras.
record-clock-wrong = La fecha de este teléfono parece estar mal, así que no se pone ningún día. Puede escribirlo, con el año.
record-when = ¿Cuándo fue, en sus propias palabras?
record-when-hint = El lunes en la noche, después de cenar.
record-place = ¿Dónde fue?
record-witnesses = ¿Quién lo vio o lo oyó?
record-marks = ¿Qué marcas se veían?
record-marks-hint = En usted, o en las cosas.
record-picture = ¿Dónde hay una foto guardada, si la hay?
record-picture-hint = Esta aplicación no guarda fotos. Puede anotar dónde está.
record-change = Cambiar
record-delete = Borrar esta anotación
record-written = Se escribió el { $date }.
record-written-unknown = No se sabe qué día se escribió.
record-changed = Se cambió el { $date }.
record-changed-unknown = Se cambió después. No se sabe qué día.

## All of it
record-read = Todo, desde lo más antiguo
record-read-why = Para leer en voz alta, o para copiar a mano para un abogado. El papel se puede encontrar.

## Days
record-no-day = Sin día exacto
record-date = { $day } de { $month } de { $year } ({ $weekday })
record-monday = lunes
record-tuesday = martes
record-wednesday = miércoles
record-thursday = jueves
record-friday = viernes
record-saturday = sábado
record-sunday = domingo
record-january = enero
record-february = febrero
record-march = marzo
record-april = abril
record-may = mayo
record-june = junio
record-july = julio
record-august = agosto
record-september = septiembre
record-october = octubre
record-november = noviembre
record-december = diciembre
