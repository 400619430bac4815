package org.calculator.app.page

import android.view.ViewGroup
import org.calculator.app.look.Style

/**
 * Lays out answers in columns of one width, as many as leave each answer whole on two lines. So
 * none of them moves when another is switched on.
 */
class Tiles(private val style: Style) : ViewGroup(style.context) {
    private val across = style.dp(6)
    private val down = style.dp(4)
    private var columns = 1

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val most = (minOf(MOST, childCount) downTo 2).firstOrNull { count -> tiles().all { it.fits(widthOf(width, count)) } } ?: 1
        // As many lines as with the most columns, and as full a last line as that leaves.
        columns = linesOf(linesOf(most)).coerceAtLeast(1)
        val each = MeasureSpec.makeMeasureSpec(widthOf(width, columns), MeasureSpec.EXACTLY)
        tiles().forEach { it.measure(each, MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)) }
        val tallest = tiles().maxOfOrNull { it.measuredHeight } ?: 0
        tiles().forEach { it.measure(each, MeasureSpec.makeMeasureSpec(tallest, MeasureSpec.EXACTLY)) }
        setMeasuredDimension(width, (linesOf(columns) * (tallest + down) - down).coerceAtLeast(0))
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) = tiles().forEachIndexed { index, tile ->
        val step = tile.measuredWidth + across
        val column = index % columns
        val x = if (layoutDirection == LAYOUT_DIRECTION_RTL) width - column * step - tile.measuredWidth else column * step
        val y = index / columns * (tile.measuredHeight + down)
        tile.layout(x, y, x + tile.measuredWidth, y + tile.measuredHeight)
    }

    private fun linesOf(columns: Int) = if (columns == 0) 0 else (childCount + columns - 1) / columns

    private fun widthOf(width: Int, count: Int) = (width - across * (count - 1)) / count

    private fun tiles() = (0 until childCount).map { getChildAt(it) as Tile }

    private companion object {
        const val MOST = 5
    }
}
