package org.calculator.app.page

import android.view.View
import android.widget.LinearLayout
import android.widget.TextView
import org.calculator.app.look.Style

/** Title and rows, in a column no wider than is easy to read. */
class Column(private val style: Style) : LinearLayout(style.context) {
    private var foot: View? = null

    init {
        orientation = VERTICAL
    }

    fun addTitle(title: TextView) = addView(title, 0, wide(style, above = 20, below = 20))

    fun addRows(rows: View) = addView(rows, wide(style, below = 28))

    /** Leaves room at the bottom for the view that is drawn over it. */
    fun above(cover: View?) {
        foot = cover
        requestLayout()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val spare = (MeasureSpec.getSize(widthSpec) - style.dp(WIDEST)).coerceAtLeast(0) / 2
        val edge = style.dp(EDGE) + spare
        val covered = foot?.run {
            measure(MeasureSpec.makeMeasureSpec(MeasureSpec.getSize(widthSpec) - style.dp(24), MeasureSpec.EXACTLY), MeasureSpec.UNSPECIFIED)
            measuredHeight
        } ?: 0
        setPadding(edge, 0, edge, covered)
        super.onMeasure(widthSpec, heightSpec)
    }

    private companion object {
        const val WIDEST = 680
        const val EDGE = 20
    }
}
