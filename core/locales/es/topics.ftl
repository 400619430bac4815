## El índice de todos los temas, y el final de cada página
help-topics = Más ayuda
topics-title = Más ayuda
topics-intro = Lea lo que quiera, en el orden que quiera. Nada de lo que abra aquí se guarda.
topics-now = Ahora
topics-rights = Derechos y dinero
topics-local = { $fact } ({ $source })
topics-sources = De dónde viene esto

## Los títulos del índice
topics-phone = Teléfono e internet
topics-calls = Antes y después de llamar
topics-for = Para usted, o para alguien más
