package org.calculator.app.page

import android.view.View
import android.view.ViewGroup
import org.calculator.app.look.Style

/**
 * Lays out two cards side by side, with heads and buttons of equal height. If there is no room, one
 * stands above the other.
 */
class PairLayout(private val style: Style) : ViewGroup(style.context) {
    private val gap = style.dp(10)

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val sideBySide = fitsSideBySide(width)
        val each = MeasureSpec.makeMeasureSpec(if (sideBySide) (width - gap) / 2 else width, MeasureSpec.EXACTLY)
        val cards = cards()
        cards.forEach { card ->
            card.head.minimumHeight = 0
            card.actions.forEach { it.minHeight = style.dp(BUTTON) }
            measureFree(card, each)
        }
        for (index in 0 until cards.maxOf { it.actions.size }) {
            equalize(cards.mapNotNull { it.actions.getOrNull(index) }) { view, height -> view.minHeight = height }
        }
        if (!sideBySide) {
            cards.forEach { measureFree(it, each) }
            return setMeasuredDimension(width, cards.sumOf { it.measuredHeight } + gap)
        }
        equalize(cards.map { it.head }) { view, height -> view.minimumHeight = height }
        cards.forEach { measureFree(it, each) }
        val tallest = cards.maxOf { it.measuredHeight }
        cards.forEach { it.measure(each, MeasureSpec.makeMeasureSpec(tallest, MeasureSpec.EXACTLY)) }
        setMeasuredDimension(width, tallest)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        val (first, second) = cards()
        val sideBySide = fitsSideBySide(width)
        val startsRight = sideBySide && layoutDirection == LAYOUT_DIRECTION_RTL
        val firstX = if (startsRight) width - first.measuredWidth else 0
        first.layout(firstX, 0, firstX + first.measuredWidth, first.measuredHeight)
        val x = if (!sideBySide || startsRight) 0 else first.measuredWidth + gap
        val y = if (sideBySide) 0 else first.measuredHeight + gap
        second.layout(x, y, x + second.measuredWidth, y + second.measuredHeight)
    }

    /** A narrow card, or a number that wraps, cannot be taken in at a glance. */
    private fun fitsSideBySide(width: Int) = width >= style.dp(LEAST_FOR_TWO * style.typeScale) && cards().all { it.fits((width - gap) / 2) }

    private fun cards() = listOf(getChildAt(0) as CardView, getChildAt(1) as CardView)

    private fun measureFree(view: View, width: Int) {
        view.forceLayout()
        view.measure(width, MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED))
    }

    private fun <V : View> equalize(views: List<V>, set: (V, Int) -> Unit) {
        val tallest = views.maxOfOrNull { it.measuredHeight } ?: return
        views.forEach { set(it, tallest) }
    }

    private companion object {
        const val LEAST_FOR_TWO = 320
        const val BUTTON = 56
    }
}
