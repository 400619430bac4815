## Whom to contact
help-title = Ayuda ahora
help-112 = 112
help-chip-quiet = Sin hacer ruido
help-chip-no-voice = No oigo o no hablo
help-chip-no-phone = No tengo teléfono
help-chip-watched = Revisan mi teléfono
help-chip-health-care = En un hospital
help-chip-no-police = Prefiero sin policía
help-chip-abroad = Fuera de EE. UU.
help-chip-minor = Menor de 18
help-chip-other = Para otra persona
help-purpose-emergency = Emergencia
help-purpose-hotline = Línea de ayuda
help-purpose-young = Línea de ayuda para jóvenes
help-purpose-page = Página web
help-first-now = Ahora primero: { $first }
help-911 = 911
help-local-emergency = El número de emergencia de donde está
help-hotline = Línea de ayuda
help-staff = Una enfermera, un médico o un guardia
help-people-near = Alguien cerca, o alguien de confianza
help-safer-phone = Un teléfono más seguro
help-safer-place = Un lugar más seguro
help-lifeline = Si piensa en quitarse la vida

## How to reach them, in a word
help-channel-call = Llamar
help-channel-text = Mensaje
help-channel-chat = Chat
help-channel-page = Página
help-channel-in-person = En persona
help-channel-leave = Salir
help-channel-ask-nearby = Pedir

## Buttons
help-call-number = Llamar al { $number }
help-tty-number = TTY { $number }
help-call-to = Llamar
help-text-to = Texto
help-tty-to = TTY
help-chat-to = Chat
help-page-to = Abrir página
help-more = Más
help-call-112 = Llamar al 112
help-practice-call-112 = Práctica: llamar al 112
help-really-call-112 = Llamar de verdad al 112
help-practice-call-to = Práctica: llamar
help-practice-text-to = Práctica: texto
help-practice-tty-to = Práctica: TTY
help-practice-chat-to = Práctica: chat
help-practice-page-to = Práctica: página
help-really-call-to = Llamar de verdad
help-really-text-to = Texto de verdad
help-really-tty-to = TTY de verdad
help-really-chat-to = Chat de verdad
help-really-page-to = Abrir página de verdad
help-about-name = Sobre: { $name }
help-answer-questions = Ayúdeme a decidir
help-where-am-i = ¿Dónde estoy?
help-where-to-go = Adónde ir
help-hurry = Con prisa
help-my-plan = Mi plan
help-practice = Practicar, sin llamar
help-practice-leaving = Practicar la salida
help-practice-end = Dejar de practicar
help-show-guidance = Ver lo que sirve hasta ahora
help-skip = Saltar
help-change-answers = Cambiar mis respuestas
help-start-over = Borrar mis respuestas

## The first page of help
help-home-nothing-sent = Esta aplicación no envía nada por sí sola. La ayuda llega solo si usted contacta a alguien.
help-home-traces = Las llamadas y los mensajes quedan en este teléfono y pueden salir en la factura.
help-home-text-911 = Un mensaje al 911 puede no llegar.
help-suicide = ¿Piensa en suicidarse?
help-suicide-us = { $number }, en los Estados Unidos
help-before = Antes de llamar
help-dial-note = Se abre el marcador. Usted presiona llamar. Luego esta aplicación se cierra y se bloquea.
help-dial-next = Si nadie contesta, siga con: { $name }, { $number }.
help-dial-next-911 = Si nadie contesta, lo siguiente: 911.
help-dial-next-911-spoken = Si nadie contesta, lo siguiente: 9 1 1.
help-next-chat = Si nadie contesta, siga con: { $name }, por chat.
help-text-note = Se abren sus mensajes. Usted presiona enviar. Si no lo hace, puede quedar como borrador. Luego esta aplicación se cierra y se bloquea.
help-chat-note = Se abre su navegador. Luego esta aplicación se cierra y se bloquea.
help-text-body = El mensaje dirá { $body }.
help-remember-no-voice = Recordarlo la próxima vez
help-sms = Qué dirá su mensaje al 911
help-sms-help = Necesito ayuda. No puedo hablar. Escríbame.
help-sms-help-for-another = Alguien necesita ayuda. No puedo hablar. Escríbame.
help-sms-help-only = Necesito ayuda. No puedo hablar.
help-sms-at = Estoy en
help-sms-police = Manden a la policía.
help-sms-ambulance = Manden una ambulancia.
help-sms-agreed = Como acordamos:
help-sms-person = Qué dirá su mensaje
help-sms-add-agreed = Añadir lo que acordamos
help-sms-one-person = Llega solo a esta persona. Usted lo manda.
help-sms-means = Un mensaje al 911 va en inglés. Quiere decir:
help-sms-are-you-at = ¿Está en
help-sms-written = (Lo escribió en { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }.)
help-sms-no-place = Su mensaje no dice dónde. Añádalo antes de mandarlo.
help-sms-place-yes = Sí, añadirlo
help-sms-place-elsewhere = Estoy en otro lugar
help-sms-draft = Si no lo manda, puede quedar en este teléfono como borrador.
help-tried-call = Usted abrió el marcador para { $name }.
help-tried-text = Usted abrió un mensaje para { $name }.
help-tried-chat = Usted abrió un chat con { $name }.
help-tried-page = Usted abrió la página de { $name }.
help-tried-person = Usted intentó contactar a alguien de confianza.
help-tried-next = Si nadie contestó, siga con: { $name }

## What this device cannot open, and what failed to open
help-cannot-call = Este aparato no puede hacer llamadas. Llame al número desde cualquier otro teléfono, o pida a alguien cerca que llame.
help-cannot-text = Este aparato no puede enviar mensajes de texto. El mensaje tiene que salir de otro teléfono.
help-cannot-chat = Este aparato no puede abrir páginas web.
help-elsewhere-call = Para llamar, desde cualquier otro teléfono: { $number }.
help-elsewhere-text = Para escribir, desde otro teléfono: { $number }.
help-failed-call = No se pudo abrir la llamada en este aparato.
help-failed-text = No se pudo abrir el mensaje en este aparato.
help-failed-chat = No se pudo abrir la página en este aparato.
help-failed-still-call = Desde aquí todavía puede llamar al 911.
help-failed-still-text = Desde aquí todavía puede escribir al 911.
help-failed-call-instead = Llame a este número desde cualquier otro teléfono, o pida a alguien cerca que llame.
help-failed-text-instead = Mande el texto o llame desde otro teléfono, o pida ayuda a alguien cerca.
help-failed-chat-instead = Use otro teléfono o computadora que sea seguro, o pida ayuda a alguien cerca.

## Opening hours
help-open-always = Abierto día y noche
help-open-until = Abierto hasta { $hour ->
    [1] la
   *[other] las
} { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
} (hora de { $zone })
help-closing-soon = Cierra pronto: { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
} (hora de { $zone })
help-closed-until = Cerrado. Abre { $day ->
    [today] hoy
    [tomorrow] mañana
    [monday] el lunes
    [tuesday] el martes
    [wednesday] el miércoles
    [thursday] el jueves
    [friday] el viernes
    [saturday] el sábado
   *[sunday] el domingo
} a { $hour ->
    [1] la
   *[other] las
} { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
} (hora de { $zone })
# If it opens more than a week from now. A weekday alone would mean the next one.
help-closed-until-date = Cerrado. Abre el { $date } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} a { $hour ->
    [1] la
   *[other] las
} { $hour }:{ $minute } { $half ->
    [am] a. m.
   *[pm] p. m.
} (hora de { $zone })
help-closed = Cerrado
help-hours-unknown = No sabemos el horario
help-zone-new-york = Nueva York

## The questions
help-questions-any = Puede saltar cualquier pregunta.
help-so-far = Hasta ahora, esto sirve
help-question-danger = ¿Podrían lastimarle a usted o a alguien más ahora?
help-danger-now = Sí, ahora
help-danger-not-now = En este momento no
help-danger-unsure = No sé bien
help-question-phone = ¿Qué teléfono es este?
help-phone-safer = Uno más seguro. No lo revisan
help-phone-watched = Alguien puede revisarlo
help-phone-borrowed = Es de otra persona
help-phone-none = No tengo un teléfono que pueda usar
help-question-voice = ¿Puede hablar por teléfono?
help-voice-speak = Sí
help-voice-quiet = Debo guardar silencio
help-voice-no-voice = No puedo hablar u oír en una llamada
help-question-place = ¿Está en un hospital o una clínica?
help-place-health-care = Sí
help-place-elsewhere = No, estoy en otro lugar
help-question-police = ¿Está bien para usted tratar con la policía?
help-police-fine = Sí
help-police-rather-not = Prefiero que no
help-police-unsure = No sé bien
help-question-country = ¿Está en los Estados Unidos?
help-country-here = Sí
help-country-other = No, en otro país
help-country-hint = Puerto Rico es parte de los Estados Unidos.
help-question-age = ¿Qué edad tiene?
help-age-adult = 18 años o más
help-age-minor = Menos de 18
help-age-unsaid = Prefiero no decirlo
help-question-whom = ¿Para quién es?
help-whom-me = Para mí
help-whom-other = Para alguien que me preocupa

## Guidance
help-guidance-title = A quién contactar
help-heading-say-first = Diga primero
help-say-more = Más para decir
help-heading-know-first = Bueno saber
help-heading-next = Si nadie contesta
help-tell-first = Qué hacer primero
help-tell-or = o, al lado
help-do-local-emergency = Llame al número de emergencia del país donde está. En la Unión Europea es el 112. Si no lo sabe, pregunte a alguien cerca.
help-do-local-emergency-if = Si llega el peligro, llame al número de emergencia del país donde está. En la Unión Europea es el 112. Si no lo sabe, pregunte a alguien cerca.
help-do-local-emergency-ask = Pregunte a alguien cerca cuál es el número de emergencia, o pídale que llame. En la Unión Europea es el 112.
help-do-staff = Pida que le revisen a solas. O pregunte por el baño y hable con una enfermera en el camino. Diga que teme por su seguridad.
help-do-staff-danger = Dígales que hay peligro ahora. Si alguien vino con usted, pida ir al baño y hable con una enfermera en el camino.
help-do-staff-other = Pida a una enfermera que vea a esa persona a solas. Puede decir que le preocupa.
help-do-people-near-danger = Vaya con un vecino, a una tienda o con cualquiera que esté cerca. Pídale que llame por usted.
help-do-people-near = Pida ayuda a alguien de confianza, o pida prestado un teléfono.
help-do-safer-phone = Use un teléfono que nunca toquen: de una amistad, del trabajo, de una biblioteca o una clínica. Aprenda este número de memoria.
help-do-leave-danger = Si puede salir sin peligro, vaya adonde haya gente.
help-do-leave = Si no hay peligro en salir, elija un lugar con gente y teléfono.
help-do-textphone = Este número es para un TTY.
help-do-memorize = Aprenda este número de memoria, o escríbalo donde no miren.
help-memorize = { $name }: aprenda este número de memoria

## Reasons
help-reason-danger-now = Usted dijo que hay peligro ahora.
help-reason-danger-now-no-police = Prefiere no llamar a la policía. También dijo que hay peligro ahora; por eso el 911 va primero. Usted decide.
help-reason-danger-now-quiet = Dijo que hay peligro ahora y que debe guardar silencio. Llamar es el medio más confiable.
help-reason-danger-now-no-voice = Dijo que hay peligro ahora y que no puede hablar u oír en una llamada.
help-reason-danger-now-no-phone = Dijo que hay peligro ahora y que no tiene un teléfono que pueda usar.
help-reason-danger-now-hotline = Dijo que hay peligro ahora. Una línea de ayuda puede escuchar y ayudarle a planear. Primero va la ayuda de emergencia.
help-reason-hotline-beside-police = Prefiere no llamar a la policía. Una línea de ayuda es otro camino.
help-reason-danger-unsure = No sabe bien si hay peligro.
help-reason-danger-unanswered = No ha dicho si hay peligro.
help-reason-not-in-danger = Dijo que no hay peligro en este momento.
help-reason-not-in-danger-still-911 = Dijo que no hay peligro en este momento. Si eso cambia, el 911 está aquí.
help-reason-no-police-still-911 = Prefiere no llamar a la policía. Si llega el peligro, el 911 está aquí. Usted decide.
help-reason-abroad = Dijo que no está en los Estados Unidos.
help-reason-no-phone = Dijo que no tiene un teléfono que pueda usar.
help-reason-watched = Dijo que alguien puede revisar este teléfono.
help-reason-watched-still-here = Dijo que alguien puede revisar este teléfono. Este camino todavía sirve, y deja rastro.
help-reason-phone-unanswered = No ha dicho qué teléfono es este. Si alguien lo revisa, use otro.
help-reason-quiet = Dijo que debe guardar silencio.
help-reason-quiet-call-later = Dijo que debe guardar silencio. Llame cuando pueda hablar.
help-reason-no-voice = Dijo que no puede hablar u oír en una llamada.
help-reason-no-voice-relay = Dijo que no puede hablar u oír en una llamada. Quizá se pueda llamar por relevo (relay) o con un TTY.
help-reason-health-care = Dijo que está en un hospital o una clínica.
help-reason-for-somebody-else = Dijo que le preocupa alguien. Aquí también puede pedir consejo.

## Cautions
help-caution-could-they-hurt-you = ¿Podrían lastimarle antes de que llegue ayuda? Entonces, 911.
help-caution-wait-for-reply = Primero escriba dónde está. Espere una respuesta. Si el mensaje rebota, nadie lo recibió.
help-caution-text-may-not-arrive = No sabemos si el 911 recibe mensajes aquí. ¿No hay respuesta, o el mensaje rebota? Nadie lo recibió. Llame, use el relevo (relay) o muestre a alguien: “Please call 911 for me.”
help-caution-sound-off = Primero apague el sonido y el clic de las teclas.
help-caution-relay-to-911 = El relevo (relay) y el texto en tiempo real llegan al 911. Usan la dirección que usted registró: diga dónde está ahora.
help-caution-hang-up-rings = Si cuelga, lo normal es que el 911 devuelva la llamada, y el teléfono suena.
help-caution-no-silent-code = No hay una clave silenciosa para el 911. Ninguna tecla les dice que no puede hablar.
help-caution-sos-alarm = Los botones SOS de un teléfono pueden sonar muy fuerte. También pueden mostrar dónde está a sus contactos de emergencia.
help-caution-no-service-still-911 = Un teléfono sin servicio puede llamar al 911. No pueden devolver la llamada y quizá no vean dónde está. No puede llamar a las líneas de ayuda.
help-caution-police-both-sides = Tratar con la policía puede ser difícil. La policía también puede conectarle con ayuda local cuando ya no haya peligro.
help-caution-leaving = Irse puede aumentar el peligro. Usted sabe mejor cuándo se puede.
help-caution-they-may-call-police = Esa persona puede llamar a la policía por su cuenta.
help-caution-staff-may-report = El personal puede tener que informar lo que usted cuente. Puede preguntar antes.
help-staff-must-report = Aquí el personal tiene que informar: { $what } Pregunte antes qué más. ({ $source }, { $date })
help-caution-hospital-interpreter = ¿Necesita intérprete? Pida uno del hospital. No la persona que vino con usted.
help-caution-phone-may-be-watched = Es posible que alguien vea lo que usted hace en este teléfono.
help-caution-changes-are-noticed = No cambie todo de una vez. Los cambios repentinos en un teléfono se notan.
help-caution-call-trace = La llamada queda en este teléfono. También puede salir en la factura.
help-caution-call-trace-theirs = La llamada aparecerá en este teléfono, y su dueño puede verla. También puede aparecer en la factura.
help-caution-text-trace = El mensaje queda en este teléfono. También puede salir en la factura.
help-caution-text-trace-theirs = El mensaje y la respuesta aparecerán en este teléfono, y su dueño puede verlos. También pueden aparecer en la factura.
help-caution-chat-trace = La página que abra quedará en el historial de este navegador.
help-caution-no-in-person = No pueden ir adonde usted está. Si hay peligro, no les espere.
help-caution-cannot-send-help = No pueden enviar ayuda a un lugar.
help-caution-may-report = Usted elige qué contar. Pueden tener que informar si alguien es menor de 18 años o está en peligro ahora y dice quién es. (De su propio sitio, sin fecha)
help-caution-may-report-you = Usted elige qué contar. Alguien es menor de 18 años o está en peligro ahora: si usted dice quién es, pueden tener que informar. (De su propio sitio, sin fecha)
help-caution-ask-before-your-name = No sabemos qué deben informar, ni si preguntan por papeles. Antes de decir su nombre, puede preguntar.
help-caution-closing-soon = Cierran pronto.
help-caution-holidays = No sabemos su horario en días feriados.
help-caution-check-number = Los números de las líneas de ayuda no se han confirmado con ellas en el último año. Revíselos cuando no haya peligro.
help-caution-relay = Puede llamar por relevo (relay): 711. (Listas públicas, antes de septiembre de 2025)
help-caution-tty = Solo para TTY.
help-caution-interpreters = Puede pedir un intérprete. Diga: “Spanish, please”. (Listas públicas, antes de septiembre de 2025)
help-caution-us-number = Es un número de los Estados Unidos. Puede no funcionar desde donde está.
help-caution-offer-when-safe = Ofrezca ayuda cuando se pueda sin peligro. Esa persona conoce mejor su vida, y ella decide.
help-caution-underage = Antes de los 18 años, el sexo por dinero, comida o un techo es trata. No hace falta fuerza. (Departamento de Seguridad Nacional, sin fecha)

## What to say first
help-say-where-you-are = “Estoy en …” Primero diga dónde está, o qué ve. Pueden pasar su llamada a otro centro. Para pedir español: “Spanish, please”.
help-say-where-they-are = “Está en …” Primero diga dónde está la persona. Pueden pasar su llamada a otro centro. Para pedir español: “Spanish, please”.
help-say-what-is-happening = “Están lastimando a una persona.” O diga lo que pasa, en pocas palabras.
help-say-my-options = “Necesito saber qué opciones tengo.”
help-say-worried = “Me preocupa alguien. ¿Cómo puedo ayudarle sin ponerle en peligro?”
help-say-do-not-call-back = “Por favor, no me llamen ni me escriban.”
help-say-write-for-me = “Please call 911 for me.” Escríbalo y muéstrelo. Quiere decir: “Por favor, llame al 911 por mí.”
help-say-what-do-you-report = “Antes de decir mi nombre: ¿qué tienen que informar?”
help-say-about-papers = “¿Preguntan por papeles? ¿Quién lo vería?”
help-say-seen-alone = “Quiero que me revisen a solas.”
help-say-restroom = “¿Dónde está el baño?” Y hable con una enfermera en el camino.
help-say-afraid = “Temo por mi seguridad.”
help-say-see-them-alone = “Me preocupa la persona con quien vine. ¿La pueden ver a solas?”
help-say-call-for-me = “Por favor, llame al 911 por mí. Hay una persona en peligro.”
help-say-call-local-for-me = “Por favor, llame por mí al número de emergencia.”
help-say-may-i-use-a-phone = “¿Me presta un teléfono unos minutos?”
help-say-to-emergency = A la línea de emergencia:
help-say-to-hotline = A una línea de ayuda:
help-say-to-staff = A una enfermera, un médico o seguridad:
help-say-to-near = A alguien cerca:

## Where am I, and where to go
help-where-title = ¿Dónde estoy?
help-where-mine = Lo que usted escribió
help-where-none = Todavía no ha escrito una dirección. Puede hacerlo en su plan.
help-where-look = Mire a su alrededor
help-where-mail = Una carta o un paquete: ¿tiene una dirección?
help-where-building = Un número en el edificio o en la puerta
help-where-signs = Letreros de calles, el nombre de una tienda, una parada de autobús
help-where-people = Alguien cerca: pregunte qué calle es
help-where-say = Diga lo que ve. No necesita la dirección completa.
help-go-title = Adónde ir
help-go-none = Todavía no ha escrito un lugar. Puede hacerlo en su plan.
help-go-public = Por una hora sirve un lugar con gente: una tienda, una biblioteca, un hospital.

## The page of one service
help-service-title = Sobre este contacto
help-service-hours = Horario
help-service-source = De dónde viene esto
help-source-assured = Confirmado con el servicio el { $date }. Fuente: { $source }.
help-source-dated = Fuente: { $source }, { $date }. Nadie lo ha confirmado con el servicio para esta aplicación.
help-source-undated = Fuente: { $source }. Nadie lo ha confirmado con el servicio para esta aplicación.
help-safe-connections = Una norma de EE. UU. (47 CFR 64.6408) pide a las compañías de teléfono no mostrar a los clientes ciertas líneas de ayuda.
help-safe-connections-unknown = No sabemos si esta es una de ellas. La llamada o el mensaje puede salir en la factura, y sí sale en este teléfono.
help-lifeline-what = Puede llamar o escribir, de día y de noche. No necesita tener certeza.
help-lifeline-what-call = Puede llamar, de día y de noche. No necesita tener certeza.
help-lifeline-what-text = Puede escribir, de día y de noche. No necesita tener certeza.
help-lifeline-what-elsewhere = Puede contactarles desde otro teléfono, de día y de noche. No necesita tener certeza.
help-lifeline-language = En español: llame y pulse 2, o escriba AYUDA.
help-lifeline-asl = En lengua de señas (ASL): por videoteléfono.
help-lifeline-hurt = ¿Ya se lastimó? Entonces, 911.

## Practice
help-practice-banner = Práctica. No se llama a nadie, salvo con «de verdad».
help-practiced-title = Práctica
help-practiced-call = Ahora se abriría el marcador con { $number }. Usted presionaría llamar.
help-practiced-text = Ahora se abrirían sus mensajes con { $number }. Usted presionaría enviar.
help-practiced-chat = Ahora se abriría en su navegador { $name }.
help-practiced-person-call = Ahora se abriría el marcador con este número. Usted presionaría llamar.
help-practiced-person-text = Ahora se abrirían sus mensajes con este número. Usted presionaría enviar.
help-practiced-lock = Esta aplicación se cerraría y se bloquearía. Para volver: su código y luego =.
help-practiced-none = Ahora no hay manera de contactar a este servicio.
help-leaving-title = Práctica: salir
help-leaving-intro = Recórralo en su mente, paso a paso. No se llama a nadie y no se envía nada.
help-leaving-look = Mire a su alrededor. ¿Quién está cerca? ¿Quién puede oírle?
help-leaving-way-out = Por dónde salir. ¿Qué puerta? ¿Dónde están las llaves?
help-leaving-where = Adónde iría primero.
help-leaving-take = Qué llevaría, si hay tiempo. Nada vale más que usted.
help-leaving-tell = A quién le diría, y la palabra que usaría.
help-leaving-danger = Si llega el peligro, pare y llame al 911.
help-leaving-lock = Para cerrar esta aplicación: pulse Salir. Para volver: su código y luego =.
