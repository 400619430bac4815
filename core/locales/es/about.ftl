## Para todas estas páginas
about-questions = Preguntas para usted
about-talk = Puede hablarlo con alguien
about-name = Solo usted puede decir cómo llamarlo. Puede pedir ayuda aunque no le ponga nombre.

## Por ahora me quedo
about-staying-title = Por ahora me quedo
about-staying-first = Usted tiene sus razones. Aquí nadie se las pide.
about-staying-leaving = Irse puede ser el momento de más peligro. Usted sabe mejor si lo hace y cuándo.
about-staying-danger = Si llega el peligro, puede llamar al 911 y aun así quedarse.
about-staying-ask = Puede preguntar a una línea de ayuda qué haría más seguro quedarse. También puede llamar después.
about-staying-think = Puede pensar en esto

## ¿Esto es maltrato?
about-abuse-title = ¿Esto es maltrato?
about-count = No hay nada que contar. Un solo sí puede bastar para hablar con alguien.
about-abuse-afraid = ¿Tiene miedo de lo que puedan hacer?
about-abuse-decide = ¿Deciden adónde va, a quién ve y en qué gasta?
about-abuse-phone = ¿Leen sus mensajes? ¿Siempre quieren saber dónde está?
about-abuse-hurt = ¿Le lastiman a usted, a un niño o a un animal? ¿Dicen que lo van a hacer?
about-abuse-sex = ¿Le obligan a tener sexo, o a hacer en el sexo cosas que no quiere?
about-abuse-keep = ¿Le quitan sus papeles, su dinero o sus medicinas?
about-abuse-small = ¿Le hacen sentir menos? ¿Dicen que nadie le va a creer?

## ¿Esto es trata?
about-trafficking-title = ¿Esto es trata de personas?
about-trafficking-go = ¿Podría dejar este trabajo, o irse, sin que le hagan daño a usted o a quien quiere?
about-trafficking-pay = ¿Alguien se queda con su pago, o dice que usted le debe?
about-trafficking-papers = ¿Alguien guarda su pasaporte o su identificación?
about-trafficking-job = ¿Este trabajo es distinto del que le prometieron?
about-trafficking-sex = ¿Alguien le obliga a tener sexo por dinero, por comida o por un techo?

## Si me hace daño quien me cuida
about-caregiver-title = Si quien me cuida me hace daño
about-caregiver-first = Quizá usted necesita su cuidado. Eso no les da derecho a hacerle daño. No es culpa suya.
about-caregiver-hold = ¿Quién tiene sus medicinas, su teléfono, su dinero o su silla de ruedas?
about-caregiver-other = ¿Quién más podría ayudarle un día o una noche?
about-caregiver-alone = ¿Cuándo podría llamar o escribir a solas?
about-caregiver-say = “La persona que me cuida me hace daño.”
about-caregiver-need = Puede decir primero qué cuidado necesita, y preguntar qué hay.

## Para hombres
about-men-title = Para hombres
about-men-first = A un hombre también le puede pasar. Pedir ayuda no es ser débil.
about-men-who = Puede ser la pareja, un jefe, un amigo o la familia. Sea quien sea, puede pedir ayuda.
about-men-ask = ¿Teme que nadie le crea? Puede preguntar primero cómo ayudan a los hombres.
about-men-say = “¿Ayudan también a hombres?”
about-men-say-place = “¿Hay un lugar donde se pueda quedar un hombre?”

## Para personas LGBTQ+
about-lgbtq-title = Personas LGBTQ+
about-lgbtq-first = Usted elige a quién le dice quién es. Puede pedir ayuda sin decirlo.
about-lgbtq-threat = ¿Dicen que les van a contar a otros quién es usted? De eso también puede hablar.
about-lgbtq-keep = ¿Le quitan sus medicinas, su ropa o sus papeles?
about-lgbtq-say = “¿Hay alguien que conozca la vida de personas LGBTQ+?”
about-lgbtq-say-place = “¿Su refugio me recibe?”
about-lgbtq-say-name = “Por favor, llámeme así.” Luego diga su nombre, o el que quiera.
