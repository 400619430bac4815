package org.calculator.app.calculator

import android.view.ViewGroup
import org.calculator.app.look.Style
import org.calculator.engine.KeyFace

/**
 * Rows of keys of one size, from left to right in every language. The touch areas of keys adjoin:
 * there is no dead space between them.
 */
class KeyGrid(private val style: Style, faces: List<List<KeyFace>>, flat: Boolean, press: (KeyFace) -> Unit) : ViewGroup(style.context) {
    private val rows = faces.map { row -> row.map { KeyView(style, it, flat, press).also(::addView) } }

    val keys get() = rows.flatten()

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val least = style.dp(Style.TARGET) * rows.size
        val height = if (MeasureSpec.getMode(heightSpec) == MeasureSpec.UNSPECIFIED) least else MeasureSpec.getSize(heightSpec)
        rows.forEachIndexed { y, row ->
            val tall = edge(y + 1, rows.size, height) - edge(y, rows.size, height)
            row.forEachIndexed { x, key ->
                val broad = edge(x + 1, row.size, width) - edge(x, row.size, width)
                key.measure(MeasureSpec.makeMeasureSpec(broad, MeasureSpec.EXACTLY), MeasureSpec.makeMeasureSpec(tall, MeasureSpec.EXACTLY))
            }
        }
        setMeasuredDimension(width, height)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        rows.forEachIndexed { y, row ->
            row.forEachIndexed { x, key ->
                key.layout(edge(x, row.size, width), edge(y, rows.size, height), edge(x + 1, row.size, width), edge(y + 1, rows.size, height))
            }
        }
    }

    private fun edge(index: Int, count: Int, size: Int) = size * index / count
}
