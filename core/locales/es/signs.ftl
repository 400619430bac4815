## Señales de más peligro: las de la persona, nunca contadas
signs-title = Señales de que puede haber más peligro
signs-mean = Estas señales pueden querer decir más peligro. Si no marca ninguna, no quiere decir que esté a salvo.
signs-more = Hay más señales que estas. Una persona que le apoye puede verlas con usted.
signs-mark = Si quiere, marque lo que le pasa
signs-neck = Me apretaron el cuello
signs-leaving = Me fui, o quizá me vaya
signs-own = Otra cosa me da miedo
signs-tell = Qué puede decir para pedir apoyo
signs-say = “¿Puede ver conmigo las señales de peligro?”
signs-about = Sobre estas señales
signs-neck-about = Si le apretaron el cuello, aunque sea una vez: un médico puede buscar un daño que no se ve.
signs-leaving-about = El momento de irse puede ser el de más peligro. Usted sabe mejor si se va y cuándo. Puede planearlo con una persona que le apoye.
signs-unseen = Desde adentro es difícil ver el peligro. Muchas personas no sabían lo grande que era.

## Qué pasa con las marcas
signs-kept = Aquí nada se cuenta. Sus marcas se borran cuando esta aplicación se cierra.

## Si le apretaron el cuello
signs-throat-title = Si le apretaron el cuello
signs-throat-first = Un médico tiene que revisarlo, aunque no haya marcas. En la piel puede haber pocas marcas, o ninguna.
signs-throat-now = ¿Le pasa algo de esto? Podría llamar al 911 o ir ya a un hospital.
signs-throat-list = Señales de alarma
signs-throat-breath = Le cuesta respirar. Tiene la voz ronca, o no le sale la voz.
signs-throat-swallow = Le cuesta tragar, o le duele. Le duele la garganta.
signs-throat-face = Ve menos. Se le cae un lado de la cara o un párpado. Tiene puntitos rojos.
signs-throat-body = Tiene débil un brazo o una pierna. Le cuesta hablar. No recuerda una parte.
signs-throat-faint = Se desmayó o se orinó. Vomita, tiene mareos o le duele la cabeza.
signs-throat-say = “Me apretaron el cuello. Hubo estrangulación.” En inglés: “I was strangled.” Ayuda usar esa palabra.
