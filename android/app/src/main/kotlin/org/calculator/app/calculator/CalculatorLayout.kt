package org.calculator.app.calculator

import android.content.Context
import android.content.res.Configuration
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout
import org.calculator.app.look.Style
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Event

/** The cover: display and keypad, and beside them, where the screen is wide, the scientific keys. */
class CalculatorLayout(context: Context, keypad: Keypad, private val send: (Event) -> Unit) : LinearLayout(context) {
    val style = Style(context)
    private val wide = context.resources.configuration.orientation == Configuration.ORIENTATION_LANDSCAPE
    private val display = Display(style, compact = wide)
    private val tape = TapeList(style) { send(Event.Key(it)) }
    private val strip = KeyGrid(style, listOf(keypad.strip), flat = true, ::press)
    private val pad = KeyGrid(style, keypad.pad, flat = false, ::press)
    private val scientific = if (keypad.scientific.isEmpty()) null else KeyGrid(style, keypad.scientific, flat = false, ::press)

    init {
        orientation = VERTICAL
        setBackgroundColor(style.palette.ground)
        isSaveFromParentEnabled = false
        val edge = style.dp(12)
        display.setPadding(style.dp(20), style.dp(8), style.dp(20), style.dp(if (wide) 4 else 12))
        if (wide) layOutWide() else layOutTall()
        setPadding(edge, 0, edge, style.dp(8))
    }

    fun draw(screen: CalculatorScreen) {
        tape.show(screen.tape)
        display.show(screen.expression, screen.display, screen.spoken, screen.preview, wraps = false)
    }

    /** Shows what a calculator shows that nobody has used: what was typed to come to a page must not lie under it. */
    fun blank() {
        tape.show(emptyList())
        display.show("", "0", "0", null, wraps = false)
    }

    private fun press(face: KeyFace) = send(Event.Key(face.key))

    private fun layOutTall() {
        addView(tape, LayoutParams(MATCH_PARENT, 0, 2f))
        addView(display, LayoutParams(MATCH_PARENT, 0, 3f))
        addView(strip, LayoutParams(MATCH_PARENT, style.dp(56)))
        addView(pad, LayoutParams(MATCH_PARENT, 0, 5f))
    }

    private fun layOutWide() {
        val top = LinearLayout(context)
        top.addView(display, LayoutParams(0, MATCH_PARENT, 2f))
        top.addView(strip, LayoutParams(0, MATCH_PARENT, 1f))
        addView(tape, LayoutParams(MATCH_PARENT, 0, 2f))
        addView(top, LayoutParams(MATCH_PARENT, style.dp(84)))
        val keys = LinearLayout(context)
        keys.layoutDirection = View.LAYOUT_DIRECTION_LTR
        scientific?.let { keys.addView(it, LayoutParams(0, MATCH_PARENT, 5f)) }
        keys.addView(pad, LayoutParams(0, MATCH_PARENT, 4f))
        addView(keys, LayoutParams(MATCH_PARENT, 0, 5f))
    }
}
