## The first pages, which the setup code opens

setup-look-title = ¿Alguien podría ver este teléfono?
setup-look-text = Primero mire a su alrededor. Si alguien podría ver o tomar este teléfono pronto, deténgase aquí. Puede volver cuando esté a solas.
setup-look-go = Estoy a solas. Continuar
setup-stop = Detener. No se guarda nada

setup-other-not-yet = Esta aplicación aún no está en { $language }. Podría seguir en inglés o en español.
setup-other-show = Para mostrar o leer en voz alta
setup-other-ask = Números a los que llamar
setup-other-interpreters = Puede pedirle un intérprete a esta línea. Podría decir las palabras en inglés de arriba. (Listas públicas, antes de septiembre de 2025)
setup-other-911 = Al 911 también le puede pedir un intérprete. (Departamento de Estado, octubre de 2016)

setup-what-title = ¿Qué debe abrir su código?
setup-what-plan-about = Un plan: a quién contactar si hay peligro, las personas de confianza y sus propios pasos para estar más a salvo.
setup-what-plan = Mi plan
setup-what-notes-about = O notas y listas comunes, sobre lo que sea. Detrás de ese código no hay nada más.
setup-what-notes = Solo mis notas

setup-know-title = Antes de empezar
setup-know-what = Esta aplicación es una calculadora. Detrás de un código que usted elige, guarda sus notas para estar más a salvo. También guarda los números a los que podría llamar.
setup-know-pace = Usted conoce mejor su vida. Aquí todo depende de usted, a su ritmo. Puede parar en cualquier momento.
setup-know-before = Si aquí se hizo algo antes, sigue bajo su código. Esto no borra nada. Si un código sigue sin abrir nada después de dos minutos, está equivocado, o lo que abría se perdió.
setup-know-used = Un código que ya se usó aquí abrirá lo que haga ahora.

setup-know-notes-what = Esta aplicación es una calculadora. Detrás de un código que usted elige, guarda sus notas.
setup-know-notes-guesses = Quien tenga este teléfono puede probar muchos códigos. Para notas que nadie deba encontrar, use 8 dígitos o más.
setup-know-notes-code = Sin su código y este teléfono, nadie puede leer sus notas.
setup-know-notes-setup-code = Quien conozca el código de inicio puede saber qué es esta aplicación y puede borrar todo.
setup-know-notes-forgotten = Si olvida su código, sus notas se pierden. Nadie puede recuperarlas.
setup-know-notes-owner = Si otra persona elige su código, puede leer sus notas.

setup-know-holds = Lo que hace
setup-know-holds-code = Sin su código y este teléfono, nadie puede leer su plan.
setup-know-holds-wrong = Un código equivocado no muestra nada. Es solo un número.
setup-know-holds-network = No envía nada a ninguna parte. No hay cuenta, y no lee sus contactos.

setup-know-limits = Lo que no puede hacer
setup-know-limits-alert = Nunca llama a nadie por su cuenta. No avisa a nadie de que usted la abrió, y nadie viene por eso.
setup-know-limits-spy = Si alguien puso un programa espía en este teléfono, o mira su pantalla, puede ver lo que usted ve.
setup-know-limits-installed = Otras personas pueden descubrir que esta aplicación está aquí. La tienda y las copias de respaldo pueden recordarla, aun después de borrarla.
setup-know-limits-calls = Las llamadas y los mensajes quedan en este teléfono y pueden aparecer en la factura.
setup-know-limits-forced = Alguien puede obligarle a decir su código. Más adelante puede preparar un segundo código que solo abre notas comunes.
setup-know-limits-setup-code = Quien conozca el código de inicio puede saber qué es esta aplicación. También puede hacer aquí otro plan y borrar todo.

setup-know-forgotten = Si olvida su código, se pierde lo que está detrás. Nadie puede recuperarlo. Con el código de inicio se podría empezar un plan nuevo.
setup-know-owner = Si otra persona elige su código, puede leer su plan.
setup-know-go = Entiendo. Elegir un código

setup-done-title = Su código está listo
setup-done-way-in = Para volver aquí: ponga su código en la calculadora y pulse =.
setup-done-way-out = Para salir rápido: pulse Salir, o deje la aplicación, lo que sea más rápido. De las dos formas se cierra al instante.
setup-done-nothing-opens = ¿No se abre nada? Espere dos minutos y pruebe una vez más. Al 911 se puede llamar desde el marcador de emergencia del teléfono, sin ningún código.
setup-done-nothing-opens-any = ¿No se abre nada? Espere dos minutos y pruebe otra vez. Al 911 se puede llamar sin esta aplicación y sin ningún código.
setup-done-practice = Puede practicar ahora: pulse Salir y luego escriba su código.
setup-done-go = Abrir mi plan

setup-done-notes-way-out = Para cerrar sus notas: pulse Cerrar o salga de la aplicación.
setup-done-notes-go = Abrir mis notas

setup-no-room-title = Ya no se puede guardar más
setup-no-room-text = Este teléfono no puede guardar más códigos. Si aquí se hizo algo antes, sigue bajo su código.
setup-cannot-title = Ahora no se puede guardar nada
setup-cannot-text = La memoria del teléfono está llena o esta aplicación no puede usarla ahora. Libere espacio o reinicie el teléfono y escriba otra vez el código de inicio. No se guardó nada nuevo.
setup-cannot-key = La parte de este teléfono que guarda las claves no funciona ahora. Un plan no estaría seguro aquí. Puede reiniciar el teléfono y escribir otra vez el código de inicio. No se guardó nada nuevo.
setup-cannot-elsewhere = Puede guardar un plan en papel o en otro teléfono.
setup-cannot-emergency = Si llega el peligro: { $number }.
setup-cannot-hotline = Para hablar: { $name }, { $number }.
setup-cannot-key-later = La parte de este teléfono que guarda las claves está ocupada. Espere unos minutos y escriba otra vez el código de inicio. No se guardó nada nuevo.
setup-close = Cerrar

setup-failed-title = No se guardó nada
setup-failed-text = El teléfono no pudo guardarlo. No se guardó nada y no hay ningún código nuevo. Libere espacio y escriba otra vez el código de inicio.

setup-unreadable-title = Esto no se puede mostrar
setup-unreadable-text = Su código es correcto. Lo que abre se escribió con una versión más nueva de esta aplicación. Instale otra vez la versión nueva; no se pierde nada.

## Choosing a code, in setup and in the settings

code-title = Elija un código
code-title-again = El mismo código otra vez
code-title-busy = Un momento
code-rules = De 6 a 12 dígitos. Los escribirá en la calculadora y presionará =.
code-rules-erases = De 8 a 12 dígitos, porque este código borra. Los escribirá en la calculadora y presionará =.
code-rules-software = De 10 a 12 dígitos, porque este teléfono no tiene un chip seguro: uno más corto se podría adivinar con sus archivos. Los escribirá en la calculadora y presionará =.
code-everybody-waits = Después de muchos códigos equivocados la aplicación espera. Es igual en todos los teléfonos.
code-shown = Los dígitos se ven en la pantalla mientras escribe.
code-guess = Los cumpleaños, los teléfonos y las calles son fáciles de adivinar. Elija dígitos en los que solo usted pensaría.
code-remember = No lo anote donde otros miran. Si lo olvida, lo que está detrás se pierde.
code-again = Escriba los mismos dígitos otra vez y pulse =, para que un error no le deje afuera.
code-open-keypad = Abrir la calculadora
code-cancel = Ahora no
code-busy = Preparando su llave. Esto toma un momento.

code-refused-short = Eso tiene menos de 6 dígitos. Elija de 6 a 12.
code-refused-long = Eso tiene más de 12 dígitos. Elija 12 o menos.
code-refused-few = Eso usa solo uno o dos dígitos diferentes. Los códigos así están entre los primeros que la gente prueba.
code-refused-sequence = Esos dígitos cuentan hacia arriba o hacia abajo. Los códigos así están entre los primeros que la gente prueba.
code-refused-repetition = Esos dígitos se repiten. Los códigos así están entre los primeros que la gente prueba.
code-refused-common = Muchas personas usan ese. Elija otro.
code-refused-setup = Ese es el código de inicio. Otras personas lo conocen. Elija otro.
code-refused-used = Usted ya usa ese código aquí. Elija otro.
code-refused-different = Los dos no eran iguales. No se cambió nada. Empiece otra vez.
code-refused-failed = El teléfono no pudo hacerlo ahora. No se cambió nada. Pruebe otra vez en un momento.
code-refused-erases = Un código que borra necesita 8 dígitos o más, para que nadie dé con él al adivinar. Elija de 8 a 12.
code-refused-software = Este teléfono no tiene un chip seguro: un código de menos de 10 dígitos se podría adivinar con sus archivos. Elija de 10 a 12.
