## Acaba de pasar
after-title = Acaba de pasar
after-first = Lo que le hicieron no es culpa suya. Vaya paso a paso.
after-safe = ¿Podrían volver? Podría llamar al 911 o ir adonde haya gente.
after-hurt = ¿Tiene una herida o un golpe? Un médico puede verlo, aunque parezca poco.
after-someone = ¿Hay una persona de confianza? Podría decirle dónde está.
after-fits = Lo que le sirva
after-wait = Puede esperar: los papeles, el juzgado y explicar por qué. Quizá no puede esperar: una herida, el cuello y algunas medicinas.
after-lines = Con quién hablar

## Después de una agresión sexual
after-assault-title = Después de una agresión sexual
after-assault-first = No es culpa suya. Ahora usted decide sobre su cuerpo.
after-assault-exam = Podría pedir un examen. Un hospital o una línea de ayuda puede decirle dónde se hace.
after-assault-ask = Antes pregunte cuánto cuesta y si avisan a la policía. Podría decir que no a cualquier parte.
after-assault-medicine = Pregunte ya, hoy, por la medicina contra el VIH y por la píldora de emergencia.
after-assault-clothes = Podría guardar la ropa como está, sin lavarla.
after-assault-say = “Quiero un examen después de una agresión. No quiero pasar por esto a solas.”

## Ropa, mensajes, marcas
after-keep-title = Ropa, mensajes, marcas
after-keep-first = Algunas cosas le pueden servir más tarde, en un juzgado o para sus papeles. Solo si no hay peligro en guardarlas.
after-keep-clothes = La ropa: como está, sin lavar.
after-keep-messages = Los mensajes: sin borrar, si no le revisan este teléfono.
after-keep-marks = Marcas en usted o en las cosas: un médico o una amistad podría verlas y anotarlo.
after-keep-words = Sus propias palabras: qué pasó, cuándo, dónde y quién lo vio.
after-keep-risk = Si lo encuentran, el peligro puede crecer. Podría tenerlo alguien de confianza, y no en su casa.

## Una orden de protección
after-order-title = Una orden de protección
after-order-first = La da un juzgado. Una persona que le apoye puede decirle qué puede hacer por usted y qué no.
after-order-told = La otra persona lo va a saber. Podría planear ese día con alguien que le apoye, antes de pedirla.
after-order-ask = “¿Cuánto cuesta? ¿Cuándo empieza? ¿Quién va a ver mi dirección?”
after-order-pets = En 40 estados, en DC y en Puerto Rico, una orden también puede cubrir a las mascotas.

## Una cama para esta noche
after-tonight-title = Una cama para esta noche
after-tonight-first = Podría pedir a una línea de ayuda un lugar para dormir. Quizá no lo tengan, pero pueden saber quién sí.
after-tonight-say = “Necesito una cama en un lugar seguro esta noche. ¿Qué hay cerca?”
after-tonight-who = Diga quién va con usted, niños o mascotas. Diga qué necesita: medicinas, un lugar sin escaleras, su idioma.
after-tonight-else = ¿No hay cama? Piense en una amistad que no conozcan, o en un lugar con gente, como un hospital.
after-tonight-risk = Irse puede aumentar el peligro. Quizá busquen primero donde saben que usted va.
after-tonight-pets-about = ¿Con una mascota? Una lista llamada Safe Havens tiene unos 1,200 lugares que las reciben. El lugar donde está la suya se queda en secreto.
