## Ajustes, desde el plan

settings-title = Ajustes
settings-code = Cambiar mi código
settings-code-who = ¿Otra persona eligió su código? Cámbielo cuando esté a solas.
settings-decoy = Un segundo código que abre notas comunes
settings-region = Qué servicios van primero
settings-region-text = Los servicios del lugar que elija van primero en «Ayuda ahora». Los nacionales y el 911 siempre están.
settings-region-as-set-up = Como se preparó esta aplicación
settings-limits = Lo que está protegido y lo que no
settings-erase = Borrar todo

settings-code-title = Cambiar mi código
settings-code-text = Su plan queda como está. Desde entonces solo lo abre el código nuevo.
settings-code-old-copy = Si alguien copió antes los archivos de este teléfono, esa copia aún se abre aquí con el código viejo.
settings-code-go = Elegir un código nuevo
settings-code-done-title = Su código cambió
settings-code-done = Ahora solo el código nuevo abre su plan.

settings-decoy-title = Un segundo código
settings-decoy-what = Si alguien le obliga a abrir la aplicación, usted podría escribir un segundo código. Abre notas comunes: una lista de compras, un diario, ideas para regalos.
settings-decoy-apart = Nada en esas notas muestra que hay un plan ni otro código.
settings-decoy-belief = Solo ayuda si se lo creen. Escriba notas que suenen a usted y cámbielas de vez en cuando.
settings-decoy-wait = Después de muchos códigos equivocados, su plan espera hasta dos minutos. El segundo código sí se abre.
settings-decoy-set-up = Elegir un segundo código
settings-decoy-done-title = El segundo código está listo
settings-decoy-done = Abre notas con algunas ideas para empezar. Hágalas suyas.
settings-decoy-edit = Editar esas notas
settings-decoy-change = Cambiar el segundo código
settings-decoy-remove = Quitar el segundo código
settings-decoy-removed = El segundo código y sus notas ya no están.
settings-decoy-unreadable = No se pudieron abrir las notas. Puede quitar el segundo código y prepararlo otra vez.
settings-decoy-erase-off = Al abrirlo también se borra mi plan: no
settings-decoy-erase-on = Al abrirlo también se borra mi plan: sí

settings-decoy-erase-title = Borrar mi plan cuando se use el segundo código
settings-decoy-erase-what = Si esto está activado, escribir el segundo código borra su plan para siempre. No pregunta antes y no se nota nada.
settings-decoy-erase-evidence = Lo que se borra no puede volver, ni siquiera para un tribunal. Si alguien lo descubre, puede enojarse más.
settings-decoy-erase-choice = La mayoría de las personas no lo necesita. Está desactivado a menos que usted lo active.
settings-decoy-erase-field = Escriba { settings-erase-word } para activarlo
settings-decoy-erase-go = Activarlo
settings-decoy-erase-stop = Dejarlo desactivado
settings-decoy-erase-turn-off = Desactivarlo

settings-erase-title = Borrar todo
settings-erase-what = Esto borra su plan, el segundo código y sus notas. La calculadora se queda.
settings-erase-evidence = Lo que se borra no puede volver. Las fechas, amenazas y nombres que anotó pueden ser pruebas. Antes podría copiarlos, o preguntar a una persona que le apoye.
settings-erase-left = La aplicación se queda en el teléfono. Las llamadas siguen en la lista de llamadas. La tienda y las copias de respaldo pueden recordar la aplicación.
settings-erase-sign = Si alguien ha visto su plan, un cambio repentino puede ser una señal para esa persona.
settings-erase-field = Escriba { settings-erase-word } para borrar todo
settings-erase-word = BORRAR
settings-erase-go = Borrar todo ahora
settings-erase-mistyped = La palabra no coincide. No se borró nada.
settings-erase-busy = Borrando…
settings-erase-failed = El teléfono no pudo terminar. Puede que una parte ya no esté. Pruebe otra vez.
settings-save-failed = El teléfono aún no pudo guardarlo. Se queda aquí mientras esto está abierto, y se intenta otra vez cuando usted sale.

settings-limits-title = Lo que está protegido y lo que no
settings-limits-yes = Protegido
settings-limits-yes-file = El plan está sellado en este teléfono. Quien copie los archivos de la aplicación no puede leerlo sin este teléfono y su código.
settings-limits-yes-glance = Se cierra cuando usted deja la aplicación, cuando presiona Salir y después de un minuto sin tocarla.
settings-limits-yes-guess = Después de diez códigos equivocados, ignora el código de su plan por un rato corto. No se nota nada.
settings-limits-no = No protegido
settings-limits-no-spy = Un programa espía, o alguien que mira su pantalla o sus manos.
settings-limits-no-installed = Que esta aplicación está en el teléfono, y que la tienda y las copias de respaldo pueden recordarla.
settings-limits-no-calls = Las llamadas y los mensajes. Quedan en este teléfono y pueden aparecer en la factura.
settings-limits-no-forced = Alguien que le obliga a decir su código.
settings-limits-no-lab = Un laboratorio que copia la memoria del teléfono una y otra vez puede ver que algo cambia.
settings-limits-no-moment = Si el teléfono se apaga mientras escribe, pueden faltar las últimas palabras.
settings-limits-no-old = Los chips de memoria guardan por un tiempo copias viejas y selladas. Siguen selladas.
settings-limits-no-setup-code = Quien pruebe el código de inicio puede notar que se usó en este teléfono.
settings-limits-after = Después de borrar la aplicación
settings-limits-after-plan = Su plan se pierde para siempre. Esta aplicación no guarda copia en otra parte.
settings-limits-after-traces = La tienda y las copias de respaldo aún pueden recordar la aplicación. Las llamadas, los mensajes y las páginas quedan en sus listas.
settings-limits-after-sign = Si la aplicación ya no está, se puede notar.
settings-limits-forgotten = Si olvida su código, el plan se pierde. Nadie puede recuperarlo.
settings-limits-emergency = ¿No se abre nada? Espere dos minutos. Al 911 se puede llamar desde el marcador de emergencia de la pantalla de bloqueo.
