package org.calculator.app.page

import android.view.View
import android.view.ViewGroup
import org.calculator.app.look.Style
import org.calculator.engine.Card

/**
 * Whom to contact first: cards one above the other, or side by side on a low, wide screen. Their
 * heads and their first ways are of one size, whatever they say, and no later card has a larger
 * one.
 */
class Lead(private val scene: Scene) : ViewGroup(scene.style.context) {
    private val style = scene.style
    private val gap = style.dp(if (style.isLow) 8 else 12)

    private val cards get() = (0 until childCount).map { getChildAt(it) as CardView }

    fun show(shown: List<Card>) {
        while (childCount > shown.size) removeViewAt(childCount - 1)
        while (childCount < shown.size) addView(CardView(scene))
        shown.zip(cards).forEach { (card, view) -> view.show(card) }
        visibility = if (shown.isEmpty()) View.GONE else View.VISIBLE
    }

    fun wipe() = removeAllViews()

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        if (childCount == 0) return setMeasuredDimension(width, 0)
        val each = MeasureSpec.makeMeasureSpec(if (areBeside(width)) (width - gap) / 2 else width, MeasureSpec.EXACTLY)
        val room = MeasureSpec.getSize(each) - cards.first().run { paddingLeft + paddingRight }
        cards.forEach { it.actions.widest = Int.MAX_VALUE }
        val (asRow, widest) = cards.all { it.actions.fitsRow(room) } to cards.mapNotNull { it.actions.firstIn(room) }.minOrNull()
        cards.forEach {
            it.actions.mayBeRow = asRow
            it.actions.widest = widest ?: Int.MAX_VALUE
            it.head.minimumHeight = 0
            free(it, each)
        }
        val reachable = cards.filter { it.actions.childCount > 0 }
        val head = reachable.maxOfOrNull { it.head.measuredHeight } ?: 0
        reachable.forEach {
            it.head.minimumHeight = head
            free(it, each)
        }
        if (!areBeside(width)) return setMeasuredDimension(width, cards.sumOf { it.measuredHeight + gap } - gap)
        val lines = cards.chunked(2)
        lines.forEach { line ->
            val tallest = line.maxOf { it.measuredHeight }
            line.forEach { it.measure(each, MeasureSpec.makeMeasureSpec(tallest, MeasureSpec.EXACTLY)) }
        }
        setMeasuredDimension(width, lines.sumOf { it.first().measuredHeight + gap } - gap)
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        val beside = areBeside(width)
        var y = 0
        for (line in cards.chunked(if (beside) 2 else 1)) {
            line.forEachIndexed { index, card ->
                val along = index * (card.measuredWidth + gap)
                val x = if (layoutDirection == LAYOUT_DIRECTION_RTL) width - along - card.measuredWidth else along
                card.layout(x, y, x + card.measuredWidth, y + card.measuredHeight)
            }
            y += line.maxOf { it.measuredHeight } + gap
        }
    }

    private fun areBeside(width: Int) = childCount > 1 && style.isWideAndLow && width >= style.dp(LEAST_FOR_TWO * style.typeScale)

    private fun free(view: View, width: Int) {
        view.forceLayout()
        view.measure(width, MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED))
    }

    private companion object {
        const val LEAST_FOR_TWO = 420
    }
}
