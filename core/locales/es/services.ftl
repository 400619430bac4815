## Quién puede ayudar, según para quién es cada servicio
services-title = Quién puede ayudar
services-intro = Cada línea es para las personas que se nombran arriba. Puede probar más de una.
services-traces = Las llamadas y los mensajes quedan en este teléfono y pueden salir en la factura. Una página que abra queda en el historial del navegador.
services-for-everybody = Para cualquier persona
services-for-partner = Daño de la pareja o la familia
services-for-trafficking = Trata o trabajo forzado
services-for-sexual-assault = Agresión sexual
services-for-young = Jóvenes
services-for-runaway = Se fue de casa, o lo piensa
services-for-child = Un menor a quien lastiman
services-for-pictures = Imágenes contra usted
services-for-native = Personas indígenas
services-for-deaf = Personas sordas
services-for-immigration = Preguntas de inmigración
services-for-work = Trabajo y pago
services-for-legal = Ayuda legal
services-for-crime = Daño por un delito
services-for-pets = Mascotas

## En la página de un servicio
services-whom = Para quién es
services-ages = De { $from } a { $to } años.
services-ages-from = Desde los { $from } años.
services-ages-to = Hasta los { $to } años.
services-languages = Idiomas: { $languages }.
services-languages-call = Por teléfono: { $languages }.
services-languages-text = Por mensaje: { $languages }.
services-language-en = inglés
services-language-es = español
services-language-ase = lengua de señas (ASL)
