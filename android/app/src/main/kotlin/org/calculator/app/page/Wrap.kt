package org.calculator.app.page

import android.view.View
import android.view.ViewGroup
import org.calculator.app.look.Style

/** Lays out what is in it in lines, like words, and in the middle of each line. */
class Wrap(style: Style, across: Int, down: Int) : ViewGroup(style.context) {
    private val across = style.dp(across)
    private val down = style.dp(down)

    private class Spot(val view: View, val x: Int, val line: Int)

    private var spots = listOf<Spot>()
    private var heights = listOf<Int>()

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val lines = mutableListOf<Int>()
        val places = mutableListOf<Spot>()
        var x = 0
        for (view in shown()) {
            view.measure(MeasureSpec.makeMeasureSpec(width, MeasureSpec.AT_MOST), MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED))
            if (lines.isEmpty() || x + view.measuredWidth > width) {
                lines += 0
                x = 0
            }
            places += Spot(view, x, lines.lastIndex)
            lines[lines.lastIndex] = maxOf(lines.last(), view.measuredHeight)
            x += view.measuredWidth + across
        }
        spots = places
        heights = lines
        setMeasuredDimension(width, lines.sum() + down * (lines.size - 1).coerceAtLeast(0))
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        val isRightToLeft = layoutDirection == LAYOUT_DIRECTION_RTL
        for (spot in spots) {
            val view = spot.view
            val above = heights.take(spot.line).sumOf { it + down }
            val y = above + (heights[spot.line] - view.measuredHeight) / 2
            val x = if (isRightToLeft) width - spot.x - view.measuredWidth else spot.x
            view.layout(x, y, x + view.measuredWidth, y + view.measuredHeight)
        }
    }

    private fun shown() = (0 until childCount).map(::getChildAt).filter { it.visibility != View.GONE }
}
