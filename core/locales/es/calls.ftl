## Cada llamada
calls-title = Cuando yo llame
calls-first = Puede colgar cuando quiera. Usted elige qué decir. No tiene que decir por qué.
calls-ask = Puede preguntar antes
calls-unknown = Cada línea trabaja a su modo. Si no sabemos qué hacen, usted puede preguntar.
calls-say-record = “¿Graban esta llamada?”

## Una llamada al 911
calls-911-title = Cuando llame al 911
calls-911-say = “Estoy en …” Empiece por el lugar, o por lo que ve. Para pedir español: “Spanish, please”.
calls-911-interpreter = Puede pedir un intérprete.
calls-911-text = Si escribe al 911
calls-911-words = Si puede, llame. En un mensaje no abrevie, y diga qué ayuda pide.
calls-911-place = Le contestan por mensaje: apague antes el sonido. Por un mensaje quizá vean peor dónde está.
calls-911-apps = No sirve desde una aplicación que solo manda mensajes.

## Una llamada a una línea contra la trata
calls-trafficking-title = Cuando llame a una línea contra la trata
calls-trafficking-now = En septiembre de 2025, el gobierno eligió a otro grupo para la línea nacional. Debe contestar de día y de noche, por llamada, mensaje y chat.
calls-trafficking-share = El gobierno dice que es confidencial. También dice que la línea comparte con la policía “según corresponda”.
calls-trafficking-before = Antes, la línea decía en sus páginas: puede no dar su nombre. Solo actúa por su cuenta si quizá maltratan a un niño o alguien está en peligro.
calls-trafficking-name = También decía: solo comparte quién es usted si usted lo permite, o si una ley lo manda.
calls-trafficking-ask = No sabemos si todavía es así. Puede preguntar antes de decir su nombre.

## Una llamada a una línea contra la violencia doméstica
calls-partner-title = Cuando llame por violencia doméstica
calls-partner-what = La línea nacional contesta de día y de noche. No puede mandar ayuda a un lugar.
calls-partner-stay = Puede llamar y quedarse. Puede llamar más de una vez.
calls-say-near = “¿Qué ayuda hay cerca de mí?”

## Una llamada al 988
calls-988-title = Cuando llame al 988
calls-988-say = “¿Esta llamada podría traer a la policía o una ambulancia?”

## Dónde está el 988
calls-988-where = El 988 siempre está en la primera página, Ayuda ahora.

## Un mensaje o un chat
calls-text-title = Por mensaje o chat
calls-text-stop = Puede parar cuando quiera, a media palabra.
calls-text-machine = Puede empezar con una máquina. Usted puede pedir una persona.
calls-say-machine = “¿Es usted una persona o una máquina?”
calls-text-theirs = La respuesta puede llegar cuando otra persona tenga este teléfono.
