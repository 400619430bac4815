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

/** The sum small, the display large, the result so far below it: at the right edge, from left to right in every language, their ends in sight. */
class Display(private val style: Style, private val compact: Boolean) : LinearLayout(style.context) {
    private val expression = Line(style.text(if (compact) 16f else 20f, style.palette.inkSoft))
    private val large = Line(style.text(LARGEST, weight = Style.REGULAR))
    private val preview = Line(style.text(if (compact) 18f else 24f, style.palette.inkSoft))

    private var wraps = false

    /** What a screen reader is on, and what a long touch is for. */
    val main: TextView get() = large.text

    init {
        orientation = VERTICAL
        gravity = Gravity.BOTTOM
        layoutDirection = LAYOUT_DIRECTION_LTR
        listOf(expression, large, preview).forEach { addView(it, LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
    }

    fun show(sum: String, display: String, spoken: String, soFar: String?, wraps: Boolean) {
        expression.show(sum, visible = sum.isNotEmpty())
        this.wraps = wraps
        large.text.isSingleLine = !wraps
        large.show(display, visible = true)
        large.text.contentDescription = spoken
        preview.show(soFar.orEmpty(), visible = !compact || soFar != null)
        fit()
    }

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        super.onSizeChanged(width, height, oldWidth, oldHeight)
        fit()
    }

    /** As large as fits the width; what is longer scrolls. */
    private fun fit() {
        val room = width - paddingLeft - paddingRight
        if (room <= 0) return
        val most = style.dp(if (compact) LARGEST_COMPACT else LARGEST).toFloat()
        val least = style.dp(if (compact) 26 else 36).toFloat()
        val text = large.text
        val paint = android.text.TextPaint(text.paint).apply { textSize = most }
        val wanted = paint.measureText(text.text.toString())
        text.setTextSize(TypedValue.COMPLEX_UNIT_PX, (most * room / wanted.coerceAtLeast(1f)).coerceIn(least, most))
        if (wraps) text.setTextSize(TypedValue.COMPLEX_UNIT_PX, least)
    }

    /** One line that scrolls, its end first in sight. */
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

        fun show(line: String, visible: Boolean) {
            visibility = if (visible) VISIBLE else GONE
            if (text.text.toString() == line) return
            text.text = line
            post { fullScroll(FOCUS_RIGHT) }
        }
    }

    private companion object {
        const val LARGEST = 72f
        const val LARGEST_COMPACT = 44f
    }
}
