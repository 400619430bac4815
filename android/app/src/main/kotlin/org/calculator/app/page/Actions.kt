package org.calculator.app.page

import android.view.View
import android.view.ViewGroup
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control
import org.calculator.engine.Emphasis

/**
 * The ways to reach a contact, in one row: the first over two thirds of it, the others in the last
 * third; equals over equal parts. Where words would not fit, the first has a row of its own.
 */
class Actions(private val scene: Scene) : ViewGroup(scene.style.context) {
    private val style = scene.style
    private val gap = style.dp(8)
    private val tall get() = style.dp(if (style.isLow) 64 else 72)
    private var equals = false
    private var isRow = true

    /** Whether cards beside this one leave the row to its ways, and the width of their first. */
    var mayBeRow = true
    var widest = Int.MAX_VALUE

    val pushes get() = (0 until childCount).map { getChildAt(it) as Push }

    fun show(actions: List<Control>, more: Control?) {
        val all = actions + listOfNotNull(more)
        while (childCount > all.size) removeViewAt(childCount - 1)
        while (childCount < all.size) addView(Push(scene, Weight.TONAL))
        equals = actions.size > 1 && actions.all { it.emphasis == Emphasis.PRIMARY }
        all.zip(pushes).forEachIndexed { index, (control, push) ->
            push.weight = if (control.emphasis == Emphasis.PRIMARY) Weight.FILLED else Weight.TONAL
            push.write(if (isLarge(index)) Type.NAME else Type.NOTE)
            push.symbolSize = if (isLarge(index)) 26 else 20
            push.pad(if (isLarge(index)) 12 else 4)
            push.show(control)
        }
        visibility = if (all.isEmpty()) View.GONE else View.VISIBLE
        requestLayout()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        isRow = mayBeRow && fitsRow(width)
        val rows = rows(width)
        var height = 0
        rows.forEach { row ->
            row.forEach { (push, given) ->
                push.stacked = isRow && !isLargeView(push)
                push.minHeight = if (isRow || isLargeView(push)) tall else style.dp(Style.TARGET)
                push.measure(MeasureSpec.makeMeasureSpec(given, MeasureSpec.EXACTLY), MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED))
            }
            val tallest = row.maxOf { it.first.measuredHeight }
            row.forEach { (push, given) -> push.measure(MeasureSpec.makeMeasureSpec(given, MeasureSpec.EXACTLY), MeasureSpec.makeMeasureSpec(tallest, MeasureSpec.EXACTLY)) }
            height += tallest + gap
        }
        setMeasuredDimension(width, maxOf((height - gap).coerceAtLeast(0), minimumHeight))
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        var y = 0
        for (row in rows(width)) {
            var along = 0
            for ((push, given) in row) {
                val x = if (layoutDirection == LAYOUT_DIRECTION_RTL) width - along - given else along
                push.layout(x, y, x + given, y + push.measuredHeight)
                along += given + gap
            }
            y += row.first().first.measuredHeight + gap
        }
    }

    /** Whether no word needs a second line if all stand in one row. */
    fun fitsRow(width: Int) = pushes.zip(widths(width)).all { (push, given) -> push.needed(stacked = !isLargeView(push)) <= given }

    /** How wide the first is in a row of this width. */
    fun firstIn(width: Int): Int? = widths(width).firstOrNull()

    /** What shares a line, and how wide each is. */
    private fun rows(width: Int): List<List<Pair<Push, Int>>> {
        if (pushes.isEmpty()) return emptyList()
        if (isRow) return listOf(pushes.zip(widths(width)))
        val (large, small) = pushes.partition(::isLargeView)
        val abreast = (small.size downTo 2).firstOrNull { count -> small.all { it.needed(stacked = false) <= shares(width, count) } } ?: 1
        val below = small.chunked(abreast).map { line -> line.map { it to shares(width, line.size) } }
        return large.map { listOf(it to width) } + below
    }

    private fun widths(width: Int): List<Int> {
        val count = childCount
        if (count <= 1) return List(count) { width }
        val large = pushes.count(::isLargeView)
        if (large == count) return List(count) { shares(width, count) }
        // The large ones share two thirds, the small ones what is left.
        val forLarge = minOf((width - gap) * 2 / 3, if (large == 1) widest else Int.MAX_VALUE)
        val (each, other) = shares(forLarge, large) to shares(width - gap - forLarge, count - large)
        return pushes.map { if (isLargeView(it)) each else other }
    }

    private fun shares(width: Int, count: Int) = (width - gap * (count - 1)) / count

    private fun isLarge(index: Int) = index == 0 || (equals && pushes[index].weight == Weight.FILLED)

    private fun isLargeView(push: Push) = isLarge(indexOfChild(push))
}
