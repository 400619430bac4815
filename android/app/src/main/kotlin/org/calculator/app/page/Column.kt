package org.calculator.app.page

import android.view.View
import android.widget.LinearLayout
import org.calculator.app.look.Style

/** Everything that scrolls, in a column no wider than is easy to read. */
class Column(private val style: Style) : LinearLayout(style.context) {
    /** Room at the bottom that is left when the bar there has become lower: nothing jumps then. */
    var spare = 0
        set(value) {
            if (field == value) return
            field = value
            requestLayout()
        }

    init {
        orientation = VERTICAL
        clipToPadding = false
    }

    fun add(view: View, above: Int = 0, below: Int = 0) = addView(view, wide(style, above, below))

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val beside = (MeasureSpec.getSize(widthSpec) - style.dp(WIDEST)).coerceAtLeast(0) / 2
        val edge = style.dp(edgeOf(style)) + beside
        setPadding(edge, 0, edge, style.dp(BELOW) + spare)
        super.onMeasure(widthSpec, heightSpec)
    }

    companion object {
        private const val WIDEST = 640
        private const val BELOW = 16

        fun edgeOf(style: Style) = if (style.isLow) 12 else 16
    }
}
