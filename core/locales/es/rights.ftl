## Sus derechos, una página corta para cada uno
rights-title = Sus derechos
rights-first = Reglas que valen en todo el país. Su estado puede tener más. Un abogado puede decirle cuáles son para usted.
rights-risk = Pedir un derecho puede enojar a alguien. Usted sabe mejor si lo hace y cuándo. Antes podría preguntar a una línea de ayuda.
rights-work = Trabajo, papeles, deudas
rights-you = Usted y sus hijos
rights-private = Quién puede contar qué
rights-after = Dirección, gastos, teléfono
rights-ask-lawyer = Un abogado puede decirle si esto es para usted. Podría preguntar antes de firmar o contar algo.

## Pasaporte y papeles
rights-papers-title = Pasaporte y papeles
rights-papers-first = ¿Alguien guarda su pasaporte o su identificación para que trabaje o no se vaya? Puede ser un delito federal.
rights-papers-which = Vale para un pasaporte, papeles de inmigración o una identificación de un gobierno. Hasta cinco años de cárcel.
rights-papers-made-to = ¿Sufrió la trata y le obligaron a guardar papeles de otros? La ley hace una excepción para usted.
rights-papers-limit = No todo jefe que guarda papeles viola esta ley. Depende de para qué lo hace.
rights-papers-leaflet = Un folleto para quienes trabajan también lo dice: el pasaporte es suyo y lo guarda usted.
rights-papers-say = “Alguien tiene mi pasaporte. ¿Qué puedo hacer, y quién va a ver que pregunté?”

## Deudas
rights-debts-title = Trabajar para pagar una deuda
rights-debts-first = Nadie puede forzar a otra persona a trabajar para pagar una deuda. Es un delito. En inglés se llama “peonage”.
rights-debts-sign = Que le quiten el pago por “deudas” puede ser señal de trata.
rights-debts-write = ¿Qué dicen que les debe, desde cuándo y por qué? Podría anotarlo donde no miren.
rights-debts-say = “Dicen que les debo dinero y que lo pague con trabajo.”

## Pago y horas
rights-wages-title = Pago y horas
rights-wages-first = Para quienes la regla cubre, el pago es de $7.25 por hora o más. Lo que pasa de 40 horas a la semana son horas extra.
rights-wages-complain = Puede quejarse en la Wage and Hour Division. Lo guardan en privado. Ningún jefe puede castigarle por eso.
rights-wages-more = Podría preguntarles si la regla vale para usted. Su estado puede fijar más.
rights-wages-papers = Antes de decir su nombre, podría preguntar si quieren saber de papeles.
rights-wages-note = Sus días, sus horas y lo que le pagaron: anotarlo puede servir. Podría guardarlo donde nadie mire.

## Lo que un folleto dice a los trabajadores
rights-leaflet-title = Lo que se dice a los trabajadores
rights-leaflet-first = Un folleto del Departamento de Estado, de 2016, da estos derechos a quienes trabajan.
rights-leaflet-passport = Tener su propio pasaporte.
rights-leaflet-pay = Recibir un pago justo.
rights-leaflet-quit = Irse de un trabajo donde les hacen daño.
rights-leaflet-help = Pedir ayuda sin dar su nombre, en más de 200 idiomas.

## Inmigración
rights-visa-title = Inmigración
rights-visa-t = Visa T: para quienes sufrieron trata. Hasta cuatro años, con permiso de trabajo. Puede llevar a una green card.
rights-visa-u = Visa U: para quienes sufrieron mucho daño por ciertos delitos y ayudan a la policía.
rights-visa-threats = Las amenazas con la policía o con sacarle del país pueden ser señal de trata.
rights-visa-say = “Quiero preguntar por una visa T o U. ¿Qué guardan en privado?”
rights-visa-first = Cada caso es distinto. Un abogado de inmigración puede ver el suyo antes de que usted hable con una oficina.

## Menores de 18
rights-young-title = Menores de 18
rights-young-first = Antes de los 18, el sexo por dinero o por cosas es trata. Cuenta aunque nadie le forzara ni engañara.
rights-young-move = Para que cuente, nadie tiene que llevarle a otro lugar ni cruzar una frontera.
rights-young-childhelp = Childhelp puede pasar su nombre si dañan a un niño, o si usted planea quitarse la vida.
rights-young-fault = Nada de esto es culpa suya. Podría hablar primero y decir su nombre después, o nunca.

## Lo que el personal puede tener que informar
rights-report-title = Lo que el personal puede informar
rights-report-first = Un médico o una maestra pueden tener que informar algunas cosas, como el daño a un niño.
rights-report-differs = Cuáles son puede cambiar de un estado a otro.
rights-report-children = ¿Teme por sus hijos, o teme perderlos? Un abogado o una línea de ayuda puede decirle qué podría pasar.

## Los hijos y los juzgados
rights-custody-title = Antes de llevar lejos a sus hijos
rights-custody-first = ¿Hay tiempo? Pregunte a un abogado antes de llevarlos lejos o cruzar una frontera.
rights-custody-danger = Si hay peligro ahora, eso va primero: el 911, o un lugar con gente. El abogado puede venir después.
rights-custody-say = “¿Puedo llevarme a mis hijos? ¿Qué tengo que hacer antes?”
rights-custody-papers = Una persona de confianza podría guardar copias de las actas, de la escuela y del juzgado.
rights-custody-told = Podría preguntar: ¿avisan al otro padre o madre, y cuándo? ¿Quién vería mi dirección?

## Dinero
rights-money-title = Dinero
rights-money-first = Un poco de dinero propio puede ayudar, en efectivo o con alguien de confianza.
rights-money-see = ¿Quién recibe las cartas y los avisos del banco? ¿Quién puede abrir la aplicación o pedirle la tarjeta?
rights-money-risk = Una cuenta nueva o dinero que falta se puede notar. Usted sabe mejor qué se puede hacer.
rights-money-owed = ¿Hay un pago que nunca le dieron? ¿Una deuda a su nombre? Podría pedir ayuda con las dos cosas.

## Lo que un refugio guarda en privado
rights-shelter-title = Lo que un refugio puede contar
rights-shelter-first = Si un refugio recibe dinero federal, no puede decir que usted está ahí ni cómo se llama. Usted tendría que permitirlo por escrito.
rights-shelter-yes = Ese permiso tiene una fecha final. No pueden exigirle que lo dé.
rights-shelter-but = Hay excepciones: un juez, o una ley que les manda decirlo.
rights-shelter-say = “¿A quién le dirían que estoy aquí? ¿Cuándo tendrían que hacerlo?”

## Lo que un médico puede contar
rights-doctor-title = Lo que un médico puede contar
rights-doctor-first = Si a una persona adulta le hacen daño, el médico puede avisar a una oficina solo en algunos casos.
rights-doctor-agree = Usted está de acuerdo.
rights-doctor-required = Una ley le manda hacerlo.
rights-doctor-harm = Una ley lo permite y hace falta para evitar un daño grave.
rights-doctor-told = Tienen que decirle que avisaron, pero no si eso le pone en peligro.
rights-doctor-old = Esto se escribió en el año 2000. Podría preguntar qué vale hoy.
rights-doctor-say = “¿A quién se lo dirá? Por favor, no diga nada a la persona con quien vine.” Para cuando esté a solas con el personal.

## Otra dirección
rights-address-title = Otra dirección para el correo
rights-address-first = Su estado puede darle otra dirección para el correo, y así no se sabe la suya.
rights-address-ask = Podría preguntar a una línea de ayuda si su estado lo hace. No esconde lo que ya saben.

## Gastos
rights-costs-title = Ayuda para pagar los gastos
rights-costs-first = El daño cuesta dinero: médicos, terapia, días sin pago. Su estado puede tener un fondo que paga una parte.
rights-costs-say = “¿Hay un fondo para esto? ¿Hace falta un reporte de la policía? ¿Le avisan a la otra persona?”

## Su propia línea de teléfono
rights-phone-title = Su propia línea de teléfono
rights-phone-first = Una regla federal de 2023 le deja sacar su línea de un plan que comparte con esa persona. Sin cargo, en unos dos días hábiles.
rights-phone-when = También vale para quienes sufrieron trata. No sabemos si ya empezó del todo. La compañía sí lo sabe.
rights-phone-say = “¿Separan la línea de quienes sufrieron violencia? ¿A quién le avisan, y cuándo?”
rights-phone-risk = Quien paga el plan puede notarlo. Podría preguntar desde un teléfono que no vean.

## Un intérprete
rights-interpreter-title = Un intérprete
rights-interpreter-first = Puede pedir un intérprete en un hospital, en una oficina o en una llamada.
rights-interpreter-911 = En una llamada al 911 también puede pedirlo. Diga: “Spanish, please”.
rights-interpreter-rule = Una regla federal hablaba de intérpretes sin costo y en privado para la salud. Se cambió en 2024: pregunte.
rights-interpreter-say = “Interpreter, please. Spanish.” Después pregunte si es gratis y si lo guardan en privado.
rights-interpreter-who = No tiene que ser la persona con quien vino. Podría decirlo cuando esté a solas con el personal.
