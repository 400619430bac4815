package org.calculator.app.page

import android.view.View
import android.widget.LinearLayout
import android.widget.TextView
import org.calculator.app.look.Style

/** Title and rows, no wider than reads well. */
class Column(private val style: Style) : LinearLayout(style.context) {
    init {
        orientation = VERTICAL
    }

    fun addTitle(title: TextView) = addView(title, 0, wide(style, above = 20, below = 20))

    fun addRows(rows: View) = addView(rows, wide(style, below = 28))

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val spare = (MeasureSpec.getSize(widthSpec) - style.dp(WIDEST)).coerceAtLeast(0) / 2
        val edge = style.dp(EDGE) + spare
        if (paddingLeft != edge) setPadding(edge, 0, edge, 0)
        super.onMeasure(widthSpec, heightSpec)
    }

    private companion object {
        const val WIDEST = 680
        const val EDGE = 20
    }
}
