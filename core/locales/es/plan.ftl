## Contents
plan-title = Mi plan
plan-title-neutral = Mis páginas
plan-help-now = Ayuda ahora
plan-hurry-open = Con prisa: la página corta
plan-start-small-open = Empezar con poco: tres preguntas
plan-contents-intro = Todo aquí es opcional. Puede parar cuando quiera y volver después.
plan-group-moment = En el momento
plan-group-people = Personas y cosas
plan-group-ready = Prepararse
plan-group-after = Después, y yo
plan-contents-more = Más
plan-write-down-open = Para copiar: todo en una página
plan-look-open = Cómo se ven estas páginas
plan-settings-open = Ajustes y código
plan-code-chosen-by-other = ¿Otra persona eligió su código? Cámbielo.
plan-nothing-opens = Si un día no se abre nada: espere dos minutos y pruebe otra vez. Al 911 se puede llamar desde la llamada de emergencia de la pantalla bloqueada.
plan-nothing-opens-any = Si un día no se abre nada: espere dos minutos y pruebe otra vez. Al 911 se puede llamar sin esta aplicación.

## Saving, undoing, and moving between pages
plan-save-failed = Este cambio todavía no se ha guardado. Se queda aquí mientras la aplicación esté abierta. Puede liberar espacio en el teléfono y probar otra vez.
plan-save-again = Probar otra vez
plan-does-not-fit = No hay lugar para esto: { $over ->
    [one] sobra una letra
   *[other] sobran unas { $over } letras
}. No se pierde nada de lo guardado. Puede acortar antes otra cosa.
plan-too-long = Esto tiene { $over ->
    [one] una letra
   *[other] { $over } letras
} de más, así que todavía no se ha guardado. Puede acortarlo.
plan-deleted = Borrado.
plan-undo = Deshacer el borrado
plan-about-page = Sobre esta página
plan-next = Siguiente
plan-previous = Anterior
plan-position = { $number } de { $count }
plan-closed-row = Pregunta cerrada { $number }
plan-close-row = Cerrar otra vez
plan-nothing-yet = Todavía no hay nada escrito.
plan-own-words = Algo más, con sus propias palabras

## Start small
plan-start-small = Empezar con poco
plan-start-small-intro = Tres respuestas cortas ya ayudan. Puede saltarse cualquiera.
plan-start-small-where = 1. ¿Adónde iría?
plan-start-small-whom = 2. ¿A quién llamaría?
plan-start-small-word = 3. ¿Cuál es su palabra?
plan-start-small-word-why = Una palabra normal que le dice a esa persona que usted necesita ayuda.
plan-start-small-done = Listo por ahora

## The short page
plan-hurry = Con prisa
plan-hurry-where-am-i = Dónde está
plan-hurry-where = Adónde ir
plan-hurry-whom = A quién llamar
plan-hurry-word = Su palabra
plan-hurry-bag = La bolsa
plan-hurry-empty = Todavía no hay nada escrito aquí. «Ayuda ahora» funciona sin esto.

## Write it down
plan-write-down = Para copiar
plan-write-down-why = Para copiar a mano, o para leer en voz alta con alguien que le apoye. El papel se puede encontrar: puede copiar solo lo necesario.
plan-write-down-open-all = Abrir todo en esta página
plan-write-down-number = Número
plan-write-down-agreed = Lo acordado
plan-write-down-code-word = Palabra clave

## Lists
plan-list-papers = Papeles
plan-list-bag = Bolsa
plan-list-intro = Marque lo que está listo. Nada tiene que estarlo.
plan-list-add = Agregar algo
plan-list-add-done = Agregar
plan-list-rename = Editar la lista
plan-list-rename-done = Listo
plan-list-item = Cosa { $number }
plan-list-suggested = Podría agregar
plan-list-suggested-all = Agregar todo esto
plan-group-identity = Identidad
plan-group-legal = Papeles legales
plan-group-daily = Para cada día
plan-move-up = Subir
plan-move-down = Bajar
plan-delete = Borrar
plan-move-up-spoken = Subir esta cosa
plan-move-down-spoken = Bajar esta cosa
plan-delete-spoken = Borrar esta cosa

## People
plan-people-list = Personas de confianza
plan-people-list-open = Abrir la lista de personas
plan-people-add = Agregar a una persona
plan-person = Una persona
plan-person-unnamed = Sin nombre todavía
plan-person-name = Nombre
plan-person-name-why = Basta un nombre corto o un apodo.
plan-person-number = Número de teléfono
plan-person-number-unread = No hay botón para llamar. Lo que escribió se queda igual.
plan-person-number-no-text = Un mensaje no llega a este número. Solo se puede llamar.
plan-person-code-word = Palabra clave
plan-person-code-word-why = Una palabra que conocen los dos. Se pone sola cuando manda un mensaje desde aquí. Si esto está vacío, se pone su propia palabra.
plan-person-agreed = ¿Qué acordó hacer?
plan-person-agreed-why = Venir, llamar a alguien, cuidar a los niños, solo escuchar.
plan-person-may-text = Está bien escribir a este número
plan-person-call = Llamar
plan-person-text = Mandar mensaje
plan-person-word-only = El mensaje dirá su palabra. Su dirección y lo que acordaron, solo si los añade.
plan-person-edit = Cambiar
plan-person-for-home = Mostrar en Ayuda ahora
plan-person-for-home-why = Caben hasta tres, las primeras de su lista.
plan-person-traces = Una llamada o un mensaje queda en las listas de este teléfono y puede salir en la factura. Al llamar se cierran estas páginas.
plan-person-delete = Borrar a esta persona
plan-person-move-up = Subir a esta persona
plan-person-move-down = Bajar a esta persona

## How the pages look
plan-look = Cómo se ven estas páginas
plan-look-neutral = Títulos comunes
plan-look-neutral-why = Los títulos no dicen nada, y las preguntas cerradas solo muestran un número.
plan-look-one = Una pregunta a la vez
plan-look-large = Letra grande
plan-look-dim = Oscuro y tenue
plan-look-shake = Agitar el teléfono para salir
plan-look-language = Idioma

## Suggestions for the lists
plan-item-id = Identificación o licencia de manejar
plan-item-passport = Pasaporte
plan-item-birth = Actas de nacimiento
plan-item-social-security = Tarjetas del Seguro Social
plan-item-immigration = Papeles de inmigración
plan-item-work = Papeles del trabajo
plan-item-orders = Órdenes del juzgado
plan-item-custody = Papeles de custodia
plan-item-lease = Contrato de renta
plan-item-insurance = Papeles del seguro
plan-item-cash = Dinero en efectivo
plan-item-cards = Tarjetas del banco
plan-item-medicine = Medicinas
plan-item-keys = Llaves
plan-item-charger = Cargador del teléfono
plan-item-clothes = Ropa
plan-item-comfort = Algo que calme a un niño o una niña

## What matters to me
plan-hopes = Lo que me importa
plan-hopes-neutral = Sobre mí
plan-hopes-intro = Empiece por lo bueno y lo suyo. Todas las preguntas son opcionales. Escriba tan poco como quiera, con sus propias palabras.
plan-hopes-expert = Usted es quien más sabe de su propia vida. Usted es fuerte, y hay quien le puede acompañar.
plan-hopes-hopes = ¿Qué espera o desea?
plan-hopes-hopes-hint = Lo pequeño también cuenta, como una mañana tranquila.
plan-hopes-strengths = ¿Qué se le da bien? ¿Qué le ha ayudado hasta aquí?
plan-hopes-side = ¿Quién está de su lado?
plan-hopes-side-hint = Amistades, familia, alguien del vecindario, de la escuela o de donde usted reza.
plan-hopes-keep = ¿Qué quiere conservar cerca?
plan-hopes-keep-hint = Personas, animales, papeles, un trabajo, una fe.
plan-hopes-movies = Casi nunca es como en las películas. Alguien que va al trabajo, a la escuela y al médico puede estar bajo el control de otra persona.
plan-hopes-hard-to-ask = El miedo, la confianza y el amor pueden hacer difícil pedir ayuda. No es culpa suya.
plan-hopes-now = Lo que pasa ahora, solo si quiere escribirlo
plan-hopes-pattern = ¿Qué suele pasar, y cuándo?
plan-hopes-pattern-hint = Días, horas o estados de ánimo que usted ha notado.
plan-hopes-alone = ¿Cuándo está a solas, y por cuánto tiempo?
plan-hopes-hear = ¿Quién puede oírle o verle?
plan-hopes-hurt = ¿Qué podría hacerle daño?
plan-hopes-hurt-hint = Un arma, una amenaza, unas escaleras, un auto. Solo si se siente bien al escribirlo.

## During violence
plan-during = Durante la violencia
plan-during-neutral = Cuartos
plan-during-intro = Puede pensar desde antes hacia dónde moverse si las cosas se ponen mal. Haga lo que haga en ese momento, hizo lo que pudo.
plan-during-room = ¿Qué cuarto tiene salida?
plan-during-room-hint = Uno con puerta o ventana hacia afuera, si lo hay.
plan-during-avoid = ¿De qué cuartos podría alejarse?
plan-during-avoid-hint = En la cocina, el baño o el garaje hay cosas duras o filosas. También donde hay armas.
plan-during-moment = ¿Qué podría ayudarle en ese momento?
plan-during-moment-hint = Algunas personas se encogen y se cubren la cabeza, el cuello y el vientre.
plan-during-calls-nobody = Si está en peligro ahora y alcanza un teléfono, el 911 va primero. Esta aplicación no llama a nadie por usted.
plan-during-police = Para algunas personas, hablar con la policía da miedo. La policía también puede poner a alguien en contacto con ayuda local cuando ya está a salvo. Las dos cosas son ciertas.

## Ways out
plan-ways-out = Por dónde salir
plan-ways-out-neutral = Llaves y viajes
plan-ways-out-intro = Cómo podría salir del edificio y alejarse. Irse puede aumentar el peligro, así que solo usted puede decir si lo hace y cuándo.
plan-ways-out-exits = ¿Qué puertas, ventanas o escaleras podría usar?
plan-ways-out-keys = ¿Dónde están las llaves?
plan-ways-out-keys-hint = Una copia puede servir, si nadie la va a encontrar.
plan-ways-out-transport = ¿Cómo podría alejarse?
plan-ways-out-transport-hint = En auto, en autobús, con alguien que le lleve, a pie.
plan-ways-out-timing = ¿A qué hora sería más seguro?
plan-ways-out-practice = ¿Qué podría practicar?
plan-ways-out-practice-hint = Puede hacer el camino una vez, como cualquier mandado, si nadie lo va a notar.

## Where am I
plan-where-am-i = Dónde estoy
plan-where-am-i-neutral = Dirección
plan-where-am-i-intro = Si algún día llama para pedir ayuda, lo más importante es el lugar. Muchas personas no saben su dirección exacta. Las pistas sirven.
plan-where-am-i-address = ¿Cuál es la dirección, hasta donde usted sabe?
plan-where-am-i-signs = ¿Qué letreros de calles o tiendas hay cerca?
plan-where-am-i-mail = ¿Hay cartas o paquetes con una dirección?
plan-where-am-i-mail-hint = Solo si puede mirar sin que lo noten.
plan-where-am-i-building = ¿Qué edificio, piso o número de puerta?
plan-where-am-i-near = ¿Quién está cerca y podría decirle dónde está?
plan-where-am-i-location-first = Si llama al 911 desde un celular, puede decir primero dónde está. Es posible que pasen la llamada a otro centro.

## Where to go
plan-places = Adónde ir
plan-places-neutral = Lugares
plan-places-intro = Con dos o tres lugares basta. Un lugar público por una hora también cuenta.
plan-places-first = ¿Adónde iría primero?
plan-places-first-hint = La casa de una amistad, una tienda que cierra tarde, una biblioteca, un hospital.
plan-places-second = ¿A qué otro lugar podría ir?
plan-places-public = ¿Qué lugar público podría usar por una hora?
plan-places-arrive = ¿Cómo llegaría, y quién le abriría?
plan-places-known = ¿En qué lugares le buscarían primero?

## Signals
plan-signals = Señales
plan-signals-neutral = Palabras
plan-signals-intro = Una palabra que suena normal puede decirle a alguien cómo está usted.
plan-signals-need = ¿Cuál es su palabra para decir «necesito ayuda»?
plan-signals-need-hint = Algo que cabe en cualquier plática, como el nombre de un platillo.
plan-signals-clear = ¿Cuál es su palabra para decir «puedo hablar»?
plan-signals-not-clear = ¿Cuál es su palabra para decir «ahora no puedo hablar»?
plan-signals-agreed = ¿Qué acordó hacer cada persona al oírla?
plan-signals-agreed-hint = También puede escribirlo junto a cada persona.
plan-signals-sign = ¿Hay una señal sin palabras?
plan-signals-sign-hint = Una lámpara, una cortina, una planta en la ventana.

## People
plan-people = Personas
plan-people-neutral = Amistades
plan-people-intro = Personas en quienes confía. Usted elige quién está aquí y qué sabe.
plan-people-neighbors = ¿Qué vecinos podrían llamar a la policía si oyen algo?
plan-people-neighbors-hint = Solo si usted lo quisiera.
plan-people-by-heart = ¿Qué números se sabe de memoria o guarda en papel?
plan-people-not-tell = ¿A quién prefiere no contarle?
plan-people-for-other = ¿Le preocupa otra persona?
plan-people-for-other-call = Puede llamar a las mismas líneas de ayuda y pedir consejo.
plan-people-for-other-offer = Puede ofrecer ayuda cuando no haya peligro en hacerlo. Esa persona conoce mejor su vida, y ella decide.

## Bag and papers
plan-bag = Bolsa y papeles
plan-bag-neutral = Equipaje
plan-bag-intro = Cosas que podrían estar listas. Una lista en la cabeza también cuenta.
plan-bag-where = ¿Dónde se podría guardar una bolsa?
plan-bag-where-hint = Con una amistad, o en un casillero.
plan-bag-found = ¿Qué podría pasar si la encuentran?
plan-bag-found-hint = Si el riesgo es alto, puede ser más seguro no tener bolsa.
plan-bag-copies = ¿De qué papeles podría tener copias?
plan-bag-copies-hint = La falta de un papel se puede notar. Una copia, quizás no.

## Work and control
plan-control = Trabajo y control
plan-control-neutral = Empleo
plan-control-intro = Si alguien controla su trabajo, su dinero o sus papeles, estas notas pueden servirle a quien le apoye. Nada de esto es culpa suya.
plan-control-papers = ¿Quién tiene su pasaporte u otros papeles?
plan-control-debts = ¿Qué deudas le han dicho que tiene?
plan-control-job = ¿Qué le dijeron del trabajo, y cómo es en verdad?
plan-control-recruiter = ¿Quién le ofreció el trabajo, y cómo?
plan-control-bank = ¿Quién puede usar su cuenta de banco o se queda con su pago?
plan-control-medicine = ¿Quién guarda sus medicinas?
plan-control-housing = ¿Su vivienda depende del trabajo?
plan-control-escort = ¿Alguien le acompaña o le vigila?

## Children
plan-children = Hijas e hijos
plan-children-neutral = Familia
plan-children-intro = Las niñas y los niños pueden aprender cosas sencillas. Lo que saben, también pueden contarlo.
plan-children-stay = ¿Cómo podrían cuidarse?
plan-children-stay-hint = Pueden irse a otro cuarto. No les toca a ellos pararlo.
plan-children-call = ¿A quién podrían llamar, y saben cómo?
plan-children-call-hint = El 911, su nombre, y dónde están.
plan-children-go = ¿Adónde podrían ir?
plan-children-word = ¿Qué palabra han acordado?
plan-children-school = ¿Quién en la escuela o la guardería podría saberlo?

## Pets and others who need you
plan-pets = Mascotas y personas a su cargo
plan-pets-neutral = Mascotas
plan-pets-intro = Quienes dependen de usted también cuentan.
plan-pets-who = ¿Qué animales o personas le necesitan?
plan-pets-care = ¿Quién podría cuidarlos por un tiempo?
plan-pets-needs = ¿Qué necesitan llevar?
plan-pets-needs-hint = Comida, medicinas, documentos, algo que les calme.

## Health care
plan-health = Atención médica
plan-health-neutral = Citas médicas
plan-health-intro = Una clínica o un hospital puede ser un lugar para hablar a solas, si se siente bien con eso.
plan-health-who = ¿En qué médico, enfermera o clínica confía?
plan-health-alone = ¿Cómo podrían atenderle a solas?
plan-health-alone-hint = Puede pedir que le revisen a solas. O pedir ir al baño, y hablar con una enfermera en el camino.
plan-health-say = ¿Qué querría decir?
plan-health-interpreter = ¿Necesita intérprete?
plan-health-interpreter-hint = Puede pedir el del hospital, y no a alguien que vino con usted.
plan-health-words = Palabras que puede usar
plan-health-say-alone = Quisiera que me atiendan a solas, por favor.
plan-health-say-restroom = ¿Puedo pasar al baño?
plan-health-say-afraid = Temo por mi propia seguridad.
plan-health-say-interpreter = Necesito el intérprete del hospital.
plan-health-report = El personal puede tener que reportar algunas cosas. Puede preguntar cuáles antes de contar.

## Work and school
plan-work = Trabajo y escuela
plan-work-neutral = La semana
plan-work-intro = Lugares adonde va seguido, y quién podría estar al pendiente.
plan-work-tell = ¿A quién le podría contar?
plan-work-routes = ¿Qué caminos de ida y vuelta podría cambiar?
plan-work-buddy = ¿Quién podría acompañarle?
plan-work-lift = ¿Quién podría llevarle a casa?

## Phone and technology
plan-phone = Teléfono y tecnología
plan-phone-neutral = Teléfono
plan-phone-intro = Un teléfono puede decir a otros dónde está y qué escribe. Unos son más seguros que otros. Ninguno lo es del todo.
plan-phone-unlock = ¿Quién puede desbloquear este teléfono?
plan-phone-pays = ¿Quién lo paga o lo configuró?
plan-phone-pays-hint = La factura puede mostrar llamadas y mensajes.
plan-phone-shared = ¿Qué cuentas comparte o conoce otra persona?
plan-phone-location = ¿Quién puede ver dónde está?
plan-phone-safer = ¿Qué teléfono o computadora sería más seguro?
plan-phone-safer-hint = El de una amistad, o uno de una biblioteca.
plan-phone-one-by-one = Cambiar muchos ajustes o cuentas a la vez se puede notar. También bloquear a alguien o borrar todo un historial.
plan-phone-watched-title = Señales de que vigilan un teléfono
plan-phone-watched = Si alguien sabe cosas que usted solo escribió o buscó aquí, puede que vigilen este teléfono. Puede usar uno más seguro para lo importante.
plan-phone-safer-title = Un teléfono más seguro
plan-phone-safer-one = Es uno que nunca tocan: el de una amistad, o uno del trabajo, de una biblioteca o una clínica. Ninguno es del todo seguro.
plan-phone-location-title = Dónde está usted
plan-phone-location-seen = Hay quien usa un teléfono para seguir a otra persona. Puede anotar quién puede ver dónde está. No tiene que cambiarlo ahora.
plan-phone-shared-title = Cuentas compartidas
plan-phone-shared-read = Quien puede entrar a una cuenta puede leer lo que hay en ella. Puede usar una nueva, en un teléfono más seguro, para lo importante.
plan-phone-online-title = Trabajos y amistades en internet
plan-phone-jobs = Algunas ofertas de trabajo son falsas. Pueden ser un modo de atrapar a la gente.
plan-phone-friends = Un desconocido puede volverse amigo o pareja muy pronto. Pasa en chats, en juegos, en aplicaciones para niños y en mensajes.
plan-phone-block = Puede bloquear o reportar, si no hay peligro en hacerlo. El bloqueo se puede notar.
plan-phone-blackmail-title = Amenazas y chantaje
plan-phone-blackmail = Si alguien amenaza con mostrar fotos o secretos, o le pide dinero, no es culpa suya. Puede hablarlo con alguien que le apoye.
plan-phone-one-call-title = Una llamada de la lista
plan-phone-one-call = Para quitar una llamada de este teléfono, puede abrir la lista de llamadas y borrar solo esa. Esta aplicación no puede hacerlo por usted.
plan-phone-one-call-sign = Una lista vacía puede llamar la atención. La factura aún puede mostrar la llamada.
plan-phone-sos-title = Botones SOS
plan-phone-sos = Los botones SOS del teléfono pueden sonar muy fuerte. Pueden decir a sus contactos de emergencia dónde está. Puede revisar quiénes son.

## Preparing to leave
plan-leaving = Prepararse para irse
plan-leaving-neutral = Fechas
plan-leaving-intro = Irse puede aumentar el peligro. Usted elige si lo hace y cuándo. Puede pensarlo con alguien que le apoye.
plan-leaving-money = ¿Qué dinero podría apartar, y dónde?
plan-leaving-money-hint = Poco a poco también cuenta.
plan-leaving-keys = ¿Qué llaves y papeles llevaría?
plan-leaving-timing = ¿Cuándo podría ser, y qué estaría listo?
plan-leaving-know = ¿Quién lo sabría?
plan-leaving-first-hours = ¿Qué haría en las primeras horas?

## After leaving
plan-after = Después de irse
plan-after-neutral = Hogar
plan-after-intro = Para después, o para ahora si ya se fue.
plan-after-locks = ¿Qué podría hacer más seguro el lugar nuevo?
plan-after-locks-hint = Cerraduras, luces, alguien del vecindario que sepa.
plan-after-routes = ¿Qué caminos y horas podría cambiar?
plan-after-accounts = ¿Qué cuentas podrían ser nuevas?
plan-after-accounts-hint = Correo, banco, teléfono: puede abrirlas en un aparato más seguro.
plan-after-order = ¿Quiere preguntar por una orden de protección?
plan-after-order-hint = La da un juzgado. Alguien que le apoye puede decirle para qué sirve y para qué no.
plan-after-support = ¿Quién podría apoyarle?

## Feeling safe
plan-feeling = Sentirse a salvo
plan-feeling-neutral = Bienestar
plan-feeling-intro = Para los días difíciles. Puede llenarlo en uno más tranquilo.
plan-feeling-signs = ¿Cómo nota que ya es demasiado?
plan-feeling-alone = ¿Qué le ayuda cuando está a solas?
plan-feeling-alone-hint = Respirar despacio, música, caminar, rezar, agua fría.
plan-feeling-people = ¿Qué personas y lugares le animan un poco?
plan-feeling-ask = ¿A quién podría pedir ayuda?
plan-feeling-professionals = ¿A qué profesionales podría llamar?
plan-feeling-around = ¿Qué podría hacer más seguro el lugar donde está?
plan-feeling-around-hint = Puede alejar cosas que podrían hacerle daño, o pedirle a alguien que las guarde.

## My first meeting
plan-meeting = Mi primera cita
plan-meeting-neutral = Preguntas
plan-meeting-intro = Una primera plática con una organización que apoya. Usted elige qué contar, a su paso.
plan-meeting-expert = Usted es quien más sabe. Usted es fuerte, y hay quien le puede acompañar.
plan-meeting-ask = ¿Qué quiere preguntar?
plan-meeting-ready = ¿Qué quisiera contar?
plan-meeting-rather-not = ¿De qué prefiere no hablar?
plan-meeting-need = ¿Qué necesita?
plan-meeting-need-hint = Intérprete, quien cuide a los niños, una hora más segura para que le llamen.
plan-meeting-words = Palabras que puede usar
plan-meeting-say-rather-not = Prefiero no hablar de eso.
plan-meeting-say-stop = ¿Podemos parar un momento?
plan-meeting-say-who-sees = ¿Quién verá lo que les cuento?
plan-meeting-definition-title = Qué es la trata para la ley
plan-meeting-definition = La definición federal, en breve: alguien recluta, aloja, lleva, entrega u obtiene a una persona para sexo pagado, o para trabajo o servicios. Lo hace por la fuerza, el engaño o la presión.
plan-meeting-movies = No tiene que ser como en las películas. También puede pasarle a quien no está bajo llave y va al trabajo o a la escuela.
