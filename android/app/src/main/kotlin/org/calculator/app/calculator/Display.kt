package org.calculator.app.calculator

import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.HorizontalScrollView
import android.widget.LinearLayout
import android.widget.TextView
import org.calculator.app.look.Style
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Caption
import org.calculator.engine.DisplayKind

/**
 * The sum small, the display large, the result so far below it. They are aligned right and run from
 * left to right in every language, with their ends in sight.
 */
class Display(private val style: Style, private val compact: Boolean) : LinearLayout(style.context) {
    private val marks = style.text(14f, style.palette.inkSoft, Style.MEDIUM)
    private val expression = Line(style.text(if (compact) 16f else 20f, style.palette.inkSoft))
    private val large = Line(style.text(LARGEST, weight = Style.REGULAR))
    private val preview = Line(style.text(if (compact) 18f else 24f, style.palette.inkSoft))

    private var wraps = false

    /** The view that a screen reader focuses, and that a long press is for. */
    val main: TextView get() = large.text

    init {
        orientation = VERTICAL
        gravity = Gravity.BOTTOM
        layoutDirection = LAYOUT_DIRECTION_LTR
        marks.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        val above = LinearLayout(context)
        above.gravity = Gravity.BOTTOM
        above.addView(marks, LayoutParams(WRAP_CONTENT, WRAP_CONTENT).apply { marginEnd = style.dp(12) })
        above.addView(expression, LayoutParams(0, WRAP_CONTENT, 1f))
        listOf(above, large, preview).forEach { addView(it, LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
    }

    fun show(screen: CalculatorScreen, showsAngle: Boolean) {
        val marked = listOfNotNull(screen.angle.takeIf { showsAngle }, screen.memory)
        marks.text = marked.joinToString("   ") { it.text }
        marks.contentDescription = marked.joinToString(", ") { it.spoken }
        marks.visibility = if (marked.isEmpty()) GONE else VISIBLE
        main.isActivated = screen.canCopy
        show(screen.expression, screen.display, screen.preview, wraps = screen.kind == DisplayKind.MESSAGE)
    }

    private fun show(sum: Caption, display: Caption, soFar: Caption?, wraps: Boolean) {
        expression.show(sum, visible = true)
        this.wraps = wraps
        large.text.isSingleLine = !wraps
        large.show(display, visible = true)
        preview.show(soFar ?: Caption("", ""), visible = !compact && !isTight() || soFar != null)
        fit()
    }

    private fun isTight() = height in 1 until style.dp(160)

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        super.onSizeChanged(width, height, oldWidth, oldHeight)
        fit()
    }

    /** Sets the largest size that fits the width; longer numbers scroll. */
    private fun fit() {
        val room = width - paddingLeft - paddingRight
        if (room <= 0) return
        val most = minOf(style.dp(if (compact) LARGEST_COMPACT else LARGEST).toFloat(), height * OF_HEIGHT)
        val least = minOf(style.dp(if (compact) 26 else 36).toFloat(), most)
        val text = large.text
        val paint = android.text.TextPaint(text.paint).apply { textSize = most }
        val wanted = paint.measureText(text.text.toString())
        text.setTextSize(TypedValue.COMPLEX_UNIT_PX, (most * room / wanted.coerceAtLeast(1f)).coerceIn(least, most))
        if (wraps) text.setTextSize(TypedValue.COMPLEX_UNIT_PX, least)
    }

    /** A line that scrolls, with its end in sight at first. */
    private inner class Line(val text: TextView) : HorizontalScrollView(style.context) {
        init {
            isHorizontalScrollBarEnabled = false
            isFillViewport = true
            overScrollMode = View.OVER_SCROLL_NEVER
            isFocusable = false
            text.isSingleLine = true
            text.gravity = Gravity.RIGHT
            text.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
            text.textDirection = View.TEXT_DIRECTION_LTR
            text.setLineSpacing(0f, 1f)
            addView(text, LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
        }

        fun show(line: Caption, visible: Boolean) {
            visibility = if (visible) VISIBLE else GONE
            text.contentDescription = line.spoken
            val shown = if (wraps) line.text else leftToRight(line.text)
            if (text.text.toString() == shown) return
            text.text = shown
            post { fullScroll(FOCUS_RIGHT) }
        }
    }

    private companion object {
        const val LARGEST = 72f
        const val LARGEST_COMPACT = 44f
        const val OF_HEIGHT = 0.38f
    }
}
