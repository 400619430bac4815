package org.calculator.app.calculator

import android.content.Context
import android.content.res.Configuration
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import org.calculator.app.look.Style
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.calculator.engine.KeyFace
import org.calculator.engine.Keypad

/**
 * The cover: display and keypad. The scientific keys stand beside the pad on a wide screen, and
 * between display and pad on demand on a narrow one.
 */
class CalculatorLayout(context: Context, keypad: Keypad, private val send: (Event) -> Unit) : LinearLayout(context) {
    val style = Style(context)
    private val wide = context.resources.configuration.orientation == Configuration.ORIENTATION_LANDSCAPE
    private val display = Display(style, compact = wide)
    private val tape = TapeView(style) { send(Event.Key(it)) }
    private val strip = KeyGrid(style, listOf(keypad.strip.filterNot { wide && it.key == Key.More }), flat = true, ::press)
    private val pad = KeyGrid(style, keypad.pad, flat = false, ::press)
    private val scientific = KeyGrid(style, keypad.scientific, flat = false, ::press)
    private val more = ScrollView(context).apply { addView(scientific, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
    private val quiet = QuietKeys(display.main, listOf(strip, pad, scientific).flatMap { it.keys })

    init {
        orientation = VERTICAL
        setBackgroundColor(style.palette.ground)
        isSaveFromParentEnabled = false
        // It casts no shadow when it lies over a page.
        outlineProvider = null
        ClipboardMenu(display.main, keypad, send)
        quiet.apply()
        tape.visibility = View.GONE
        display.setPadding(style.dp(20), style.dp(8), style.dp(20), style.dp(if (wide) 2 else 12))
        setPadding(style.dp(12), style.dp(8), style.dp(12), style.dp(8))
        if (wide) layOutWide() else listOf(tape, display, more, strip, pad).forEach { addView(it, LayoutParams(MATCH_PARENT, 0)) }
    }

    fun draw(screen: CalculatorScreen) {
        tape.show(screen.tape)
        more.visibility = if (if (wide) screen.tape == null else screen.moreOpen) View.VISIBLE else View.GONE
        display.show(screen, showsAngle = wide || screen.moreOpen)
    }

    /**
     * Sets whether a screen reader, switches and a keyboard reach it. They do not while it lies
     * under or over a page.
     */
    fun setReachable(reachable: Boolean) {
        importantForAccessibility = if (reachable) IMPORTANT_FOR_ACCESSIBILITY_AUTO else IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
        descendantFocusability = if (reachable) FOCUS_BEFORE_DESCENDANTS else FOCUS_BLOCK_DESCENDANTS
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        if (!wide) share(MeasureSpec.getSize(heightSpec) - paddingTop - paddingBottom)
        super.onMeasure(widthSpec, heightSpec)
    }

    private fun press(face: KeyFace) = send(Event.Key(face.key))

    /** Keys never get too small to touch. Whatever else is open takes the rest, and scrolls. */
    private fun share(height: Int) {
        val opened = listOf(tape, more).filter { it.visibility == View.VISIBLE }
        val target = style.dp(Style.TARGET)
        val stripHeight = maxOf(target, style.dp(52))
        val padHeight = (height * if (opened.isEmpty()) 0.58f else 0.44f).toInt().coerceIn(target * PAD_ROWS, style.dp(PAD_MOST))
        var left = height - stripHeight - padHeight
        if (opened.isNotEmpty()) {
            val each = ((left - style.dp(DISPLAY_LEAST + DISPLAY_GROWS * (style.typeScale - 1).coerceAtLeast(0f))) / opened.size).coerceAtLeast(target)
            opened.forEach {
                val tall = if (it === more) minOf(each, target * PAD_ROWS) else each
                it.layoutParams.height = tall
                left -= tall
            }
        }
        display.layoutParams.height = left.coerceAtLeast(0)
        strip.layoutParams.height = stripHeight
        pad.layoutParams.height = padHeight
    }

    private fun layOutWide() {
        val top = LinearLayout(context)
        top.layoutDirection = View.LAYOUT_DIRECTION_LTR
        top.addView(display, LayoutParams(0, MATCH_PARENT, 5f))
        top.addView(strip, LayoutParams(0, MATCH_PARENT, 4f))
        addView(top, LayoutParams(MATCH_PARENT, 0, 2f))
        val keys = LinearLayout(context)
        keys.layoutDirection = View.LAYOUT_DIRECTION_LTR
        more.isFillViewport = true
        val side = FrameLayout(context)
        side.addView(more)
        side.addView(tape)
        keys.addView(side, LayoutParams(0, MATCH_PARENT, 5f))
        keys.addView(pad, LayoutParams(0, MATCH_PARENT, 4f))
        addView(keys, LayoutParams(MATCH_PARENT, 0, 5f))
    }

    private companion object {
        const val PAD_ROWS = 5
        const val PAD_MOST = 520
        const val DISPLAY_LEAST = 92
        const val DISPLAY_GROWS = 48
    }
}
