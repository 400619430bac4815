package org.calculator.app.calculator

import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.page.Role
import org.calculator.app.page.asHeading
import org.calculator.app.page.show
import org.calculator.engine.Caption
import org.calculator.engine.Key
import org.calculator.engine.KeyFace
import org.calculator.engine.Tape
import org.calculator.engine.TapeLine

/**
 * Earlier sums, the newest at the bottom and in sight. Touching a sum reopens it; touching its
 * result puts that into the current sum.
 */
class TapeView(private val style: Style, private val press: (Key) -> Unit) : LinearLayout(style.context) {
    private val title = style.text(16f, style.palette.inkSoft, Style.MEDIUM)
    private val clear = button()
    private val close = button()
    private val lines = LinearLayout(context)
    private val scroll = ScrollView(context)
    private var shown: Tape? = null
    private var toEnd = false

    init {
        orientation = VERTICAL
        background = style.shape(style.palette.panel, Corners(24))
        val head = LinearLayout(context)
        head.gravity = Gravity.CENTER_VERTICAL
        head.setPadding(style.dp(18), style.dp(4), style.dp(8), 0)
        title.asHeading()
        head.addView(title, LayoutParams(0, WRAP_CONTENT, 1f))
        head.addView(clear)
        head.addView(close)
        addView(head)
        lines.orientation = VERTICAL
        lines.gravity = Gravity.BOTTOM
        scroll.isFillViewport = true
        scroll.addView(lines, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(scroll, LayoutParams(MATCH_PARENT, 0, 1f))
    }

    fun show(tape: Tape?) {
        visibility = if (tape == null) View.GONE else View.VISIBLE
        if (tape == shown) return
        shown = tape
        lines.removeAllViews()
        tape ?: return
        title.show(tape.title)
        offer(clear, tape.clear)
        offer(close, tape.close)
        tape.nothing?.let { lines.addView(style.text(17f, style.palette.inkSoft).apply { show(it); setPadding(style.dp(18), style.dp(12), style.dp(18), style.dp(18)) }) }
        tape.lines.forEach { lines.addView(row(it), LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
        toEnd = true
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        super.onLayout(changed, left, top, right, bottom)
        if (toEnd || changed) scroll.scrollTo(0, lines.height)
        toEnd = false
    }

    private fun row(line: TapeLine) = LinearLayout(context).apply {
        layoutDirection = View.LAYOUT_DIRECTION_LTR
        gravity = Gravity.END or Gravity.CENTER_VERTICAL
        setPadding(style.dp(8), 0, style.dp(8), 0)
        addView(number(line.expression, style.palette.inkSoft, line.reopen), LayoutParams(0, WRAP_CONTENT, 1f))
        addView(style.text(18f, style.palette.inkSoft).apply { text = "=" })
        addView(number(line.result, style.palette.ink, line.recall))
    }

    private fun number(caption: Caption, color: Int, key: Key) = style.text(18f, color).apply {
        show(caption)
        text = leftToRight(caption.text)
        gravity = Gravity.RIGHT or Gravity.CENTER_VERTICAL
        textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        textDirection = View.TEXT_DIRECTION_LTR
        touched(this) { press(key) }
    }

    private fun button() = style.text(15f, style.palette.accent, Style.MEDIUM).apply {
        gravity = Gravity.CENTER
        touched(this) {}
    }

    private fun touched(view: TextView, action: () -> Unit) {
        view.minHeight = style.dp(Style.TARGET)
        view.minWidth = style.dp(Style.TARGET)
        view.setPadding(style.dp(10), style.dp(6), style.dp(10), style.dp(6))
        view.background = style.touchable(0, Corners(16))
        view.isFocusable = true
        view.accessibilityDelegate = Role(Role.BUTTON)
        view.setOnClickListener { action() }
    }

    private fun offer(view: TextView, face: KeyFace?) {
        view.visibility = if (face == null) View.GONE else View.VISIBLE
        face ?: return
        view.show(face.label)
        view.setOnClickListener { press(face.key) }
    }
}
