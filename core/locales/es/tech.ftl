## Teléfonos y rastreadores: el índice
tech-title = Teléfonos y rastreadores
tech-others-title = En otro teléfono
tech-others-intro = Quizá usted tiene otro teléfono, o ayuda a alguien a mirar el suyo.

## Un rastreador cerca
tech-trackers-title = Un rastreador cerca de mí
tech-trackers-where = Un rastreador puede estar en una bolsa, un abrigo, un juguete o un carro. Puede buscar con el teléfono y con las manos.
tech-trackers-watched = ¿Revisan este teléfono? Entonces pueden ver que usted buscó. Quizá sea mejor otro teléfono.
tech-trackers-hands = Con las manos, cuando nadie mira: bolsas, bolsillos, costuras, debajo de los asientos del carro.
tech-trackers-ask = ¿Quién puede ver dónde está este teléfono? ¿Quién puede ver dónde está el carro?

## Buscar con un teléfono Android
tech-android-trackers-title = Buscar con un teléfono Android
tech-android-version = Sirve con Android 6 o más nuevo.
tech-android-open = Abra los ajustes. Luego, seguridad y emergencias (“Safety & emergency”).
tech-android-scan = Toque las alertas de rastreadores (“Unknown tracker alerts”). Luego, buscar (“Scan now”).
tech-android-wait = Espere unos diez segundos.
tech-android-sound = ¿Encontró uno? Puede hacer que suene. El teléfono no le avisa a su dueño, pero quien esté cerca lo oye.
tech-android-airplane = El modo avión no detiene un rastreador.
tech-android-alert = Anote lo que muestra. En 2023, una alerta se borraba a las 48 horas.

## Buscar con un iPhone
tech-iphone-trackers-title = Buscar con un iPhone
tech-iphone-needs = Un iPhone puede avisarle de un rastreador. Para un AirTag necesita iOS 14.5; para otros, iOS 17.5.
tech-iphone-on = Prenda la ubicación, el Bluetooth y los avisos de rastreo.
tech-iphone-off = Apague el modo avión.
tech-iphone-alert = Entonces el teléfono puede avisarle por sí solo.
tech-iphone-location = ¿Comparte con esa persona dónde está? Con la ubicación prendida, puede verlo.
tech-iphone-sound = ¿Le avisó? Con “Play Sound” (sonar) es más fácil encontrarlo. Si su dueño está cerca, puede fallar.
tech-iphone-serial = Acerque el teléfono al rastreador. Le muestra un número de serie. Puede anotarlo.

## Si encuentra un rastreador
tech-found-title = Si encuentra un rastreador
tech-found-first = No hace falta hacer nada ahora mismo. Por ahora, puede dejarlo donde está.
tech-found-notice = Quien lo puso puede notar si se mueve o se apaga. Eso puede aumentar el peligro.
tech-found-record = Antes de quitarlo, guarde una prueba: una foto, o el lugar, el día y la hora. Guárdela donde no miren.
tech-found-public = Si tiene miedo, vaya adonde haya gente.
tech-found-choose = Dejarlo, quitarlo o mostrarlo a la policía: usted elige.
tech-found-advocate = Alguien de una línea de ayuda puede verlo antes con usted.

## ¿Vigilan este teléfono?
tech-spyware-title = ¿Vigilan este teléfono?
tech-spyware-sign = La mejor señal: saben demasiado. Saben lo que usted solo hizo o escribió en este teléfono.
tech-spyware-weak = La batería que se acaba pronto, muchos datos usados, un teléfono que se reinicia: son señales débiles.
tech-spyware-hands = Para poner una aplicación espía, casi siempre alguien tuvo que tener el teléfono en la mano.
tech-spyware-remove = Quitarla puede aumentar el peligro. También puede borrar pruebas.
tech-spyware-other = Para lo importante, use otro teléfono o computadora que nunca toquen.
tech-spyware-plan = Planee el paso que sigue con alguien de una línea de ayuda.

## Cuentas compartidas
tech-accounts-title = Las cuentas que se comparten
tech-accounts-who = ¿Quién configuró este teléfono? ¿Quién lo paga? ¿Quién sabe sus contraseñas?
tech-accounts-open = ¿Su cuenta está abierta en una tableta, una computadora, una televisión o un carro que esa persona usa?
tech-accounts-family = ¿Está en un grupo familiar con esa persona? ¿Qué podría ver allí?
tech-accounts-place = ¿Qué aplicación o mapa le muestra a alguien dónde está usted?
tech-accounts-noticed = Una contraseña nueva o un ajuste distinto se puede notar. Puede planearlo antes con una línea de ayuda.

## Lo que comparte un iPhone
tech-iphone-check-title = “Safety Check” en un iPhone
tech-iphone-check-what = Con iOS 16 o más nuevo, un iPhone puede mostrar quién ve qué, y dejar de compartirlo.
tech-iphone-check-open = Abra los ajustes, luego privacidad y seguridad (“Privacy & Security”), y luego “Safety Check”.
tech-iphone-check-manage = Elija “Manage Sharing”. Va paso a paso.
tech-iphone-check-reset = “Emergency Reset” deja de compartir todo de una vez.
tech-iphone-check-exit = “Quick Exit” cierra estas páginas.
tech-iphone-check-noticed = A nadie le avisa que usted dejó de compartir. Pero se puede notar.

## Amenazas con fotos
tech-pictures-title = Amenazas con fotos
tech-pictures-fault = ¿Alguien dice que va a mostrar fotos de usted? No es culpa suya. Puede pedir ayuda.
tech-pictures-stop = Deje de contestarle.
tech-pictures-pay = No pague. Pagar casi nunca lo detiene.
tech-pictures-save = Guarde las pantallas y los nombres que tenga.
tech-pictures-block = Reporte y bloquee a esa persona. No borre su cuenta.
tech-pictures-known = ¿Conoce a esa persona o vive con ella? Dejar de contestar puede aumentar el peligro. Puede pensarlo antes con alguien.
tech-pictures-fbi = También puede avisar al FBI: 1-800-225-5324, o tips.fbi.gov. El FBI es policía. Usted elige.

## Que quiten una foto
tech-down-title = Que quiten una foto
tech-down-first = El camino depende de la edad de la persona en la foto.
tech-down-under = Menor de 18 en la foto
tech-down-free = “Take It Down” es gratis y no pide el nombre. La foto se queda en su teléfono.
tech-down-there = La foto tiene que estar en el teléfono que usa. No sirve para aplicaciones con mensajes cifrados.
tech-down-never = No descargue una foto de alguien menor de 18 para reportarla.
tech-down-report = También se puede reportar a “CyberTipline” sin dar el nombre.
tech-down-over = 18 años o más en la foto
tech-down-adult = “StopNCII” sirve igual. Solo llega a las compañías que participan.
tech-down-case = Guarde su número de caso y su PIN. Nadie se los puede dar otra vez.

## Los botones SOS de un teléfono
tech-sos-contacts = ¿Uno de esos contactos es la persona a quien le tiene miedo?
tech-sos-settings = Puede ver antes en los ajustes: ¿llama, suena o manda un mensaje?
tech-android-sos-title = SOS en un teléfono Android
tech-android-sos-samsung = En los teléfonos Samsung, una actualización quitó la cuenta atrás. Hay que deslizar para enviar.
tech-android-sos-lock = La información de emergencia sale en la pantalla bloqueada. La puede leer quien tenga el teléfono.

## Lo que muestra este teléfono
tech-shows-title = Lo que muestra este teléfono
tech-shows-preview = Mire la pantalla bloqueada. ¿Cuánto muestra de un mensaje? ¿Quién podría leerlo allí?
tech-shows-less = Puede hacer que muestre menos. El cambio se puede notar.

## Cuánto tiempo se usó esta aplicación
tech-shows-use = Cuánto tiempo se usó
tech-shows-usage = Un teléfono puede mostrar cuánto tiempo se usó cada aplicación, y a qué hora. Ahí puede verse raro que se use una calculadora mucho rato de noche.
tech-shows-short = Puede entrar por poco tiempo, o abrirla de día.
