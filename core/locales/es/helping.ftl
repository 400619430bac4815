## Cómo ayudar a alguien
helping-open = Cómo ayudar
helping-title = Cómo ayudar a alguien
helping-first = Usted puede ayudar si escucha y le cree. La decisión es de esa persona.
helping-danger = ¿Alguien está en peligro ahora? Entonces, 911.
helping-lines = Líneas, también para usted
helping-report = Antes de avisar por esa persona, pregunte quién contesta. ¿Podría venir la policía o migración?

## Lo que ayuda, y lo que puede hacer daño
helping-talk-title = Lo que ayuda
helping-talk-when = Busque un momento en que nadie les oiga, sin un teléfono cerca.
helping-talk-listen = Escuche, y crea lo que le cuenta.
helping-talk-strong = Dígale en qué ve su fuerza.
helping-talk-offer = Ofrezca algo útil: llevarle, un teléfono, guardar una bolsa. Solo si no es un riesgo para ninguno de los dos.
helping-talk-later = Diga que después también va a estar ahí.
helping-say-believe = “Le creo.”
helping-say-fault = “No es culpa suya.”
helping-say-need = “¿Qué le ayudaría ahora?”
helping-say-decide = “Usted decide. Aquí estoy.”
helping-harm = Lo que puede hacer daño
helping-harm-urge = No le presione para que se vaya. Irse puede ser el momento de más peligro.
helping-harm-told = Lo que usted les cuente a otros puede llegar a quien le hace daño.
helping-harm-written = Lo que usted le escriba lo puede leer otra persona. Primero pueden acordar una palabra.

## Señales de trata
helping-signs-title = Señales de trata de personas
helping-signs-first = Una sola señal no es una prueba. Puede ser una razón para preguntar, con calma y a solas.
helping-sign-job = Llegó para un trabajo, y le obligan a hacer otro.
helping-sign-pay = Le quitan el pago por “deudas”.
helping-sign-hours = Trabaja muchísimas horas.
helping-sign-papers = Otra persona guarda su identificación.
helping-sign-answers = Alguien le dice qué contestar, o siempre le acompaña y le controla.
helping-sign-threats = Le amenazan: con hacerle daño, con la policía o con que le saquen del país.
helping-sign-contact = No puede llamar a su familia, o no puede irse.
helping-sign-care = Tiene muy pocas cosas. Le faltan comida, sueño o cuidado.
helping-sign-who = Quien lo hace puede ser la pareja, un jefe, un líder o la familia.
helping-sign-young = Falta a la escuela o le falta sueño. Tiene una pareja mayor, o cosas nuevas y caras.

## Si dice que no
helping-no-title = Si dice que no
helping-no-time = Hay quien le teme a la policía. Hay quien no lo llamaría trata. Puede darle tiempo.
helping-no-hard = Quizá le tiene miedo, confianza o cariño a quien tiene poder sobre su vida. Por eso es difícil pedir ayuda.
helping-no-stay = Sigan en contacto de un modo común: un café, un paseo, una pregunta sobre la comida.
helping-no-word = Acuerden una palabra que quiera decir “necesito ayuda ahora”.
helping-no-you = Esto también puede pesarle a usted. Una línea de ayuda también puede escucharle.
