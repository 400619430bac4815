package org.calculator.app.page

import org.calculator.app.R
import org.calculator.engine.Symbol

/** The picture of a symbol. They are named for their form. */
fun pictureOf(symbol: Symbol): Int = when (symbol) {
    Symbol.CALL -> R.drawable.icon_curve
    Symbol.TEXT -> R.drawable.icon_bubble
    Symbol.CHAT -> R.drawable.icon_bubbles
    Symbol.PLACE -> R.drawable.icon_pin
    Symbol.PERSON -> R.drawable.icon_head
    Symbol.LIST -> R.drawable.icon_rows
    Symbol.PAGE -> R.drawable.icon_sheet
    Symbol.SETTINGS -> R.drawable.icon_sliders
    Symbol.MORE -> R.drawable.icon_dots
    Symbol.BACK -> R.drawable.icon_back
    Symbol.EXIT -> R.drawable.icon_door
}
