package org.calculator.app.page

import android.graphics.drawable.InsetDrawable
import android.view.Gravity
import android.view.ViewGroup
import android.widget.FrameLayout
import android.widget.TextView
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Chip
import org.calculator.engine.ChipKind
import org.calculator.engine.Row

/** Small things to touch: answers, and ways to pages, as tiles of one width; others one after another. */
class ChipsRow(private val scene: Scene) : RowView(FrameLayout(scene.style.context)) {
    private val style = scene.style
    private val root = view as FrameLayout
    private val tiles = Tiles(style)
    private val others = Wrap(style, across = 8, down = 0)

    init {
        root.addView(tiles)
        root.addView(others)
    }

    override fun bind(row: Row, place: Place) {
        val (chips) = row as Row.Chips
        val areTiles = chips.all { it.kind is ChipKind.Answer } || (chips.size <= MOST_WAYS && chips.all { it.kind is ChipKind.Way })
        fill(tiles, if (areTiles) chips else listOf(), { Tile(scene) }) { view, chip -> view.show(chip) }
        fill(others, if (areTiles) listOf() else chips, ::makeOther) { view, chip -> view.showOther(chip) }
    }

    /** Views that stay keep their place, and so a screen reader keeps its own. */
    private inline fun <reified V : TextView> fill(group: ViewGroup, chips: List<Chip>, make: () -> V, show: (V, Chip) -> Unit) {
        while (group.childCount > chips.size) group.removeViewAt(group.childCount - 1)
        chips.forEachIndexed { index, chip ->
            if (index == group.childCount) group.addView(make())
            show(group.getChildAt(index) as V, chip)
        }
    }

    private fun makeOther() = Push(scene, Weight.OUTLINED, Type.NOTE, corners = 12).apply {
        symbolSize = 18
        background = InsetDrawable(background, 0, style.dp(INSET), 0, style.dp(INSET))
        pad(12)
        gravity = Gravity.START or Gravity.CENTER_VERTICAL
    }

    private fun Push.showOther(chip: Chip) {
        show(chip.control)
        when (chip.kind) {
            ChipKind.Suggestion -> showSymbol(R.drawable.icon_plus)
            ChipKind.Person -> showSymbol(R.drawable.icon_curve)
            is ChipKind.Answer, ChipKind.Way -> Unit
        }
    }

    private companion object {
        const val INSET = 5

        /** More ways than these are a list, and wrap as words do. */
        const val MOST_WAYS = 6
    }
}

/**
 * An answer, switched on and off in place, or the way to a page. A tick has room beside the words
 * in any case.
 */
class Tile(private val scene: Scene) : TextView(scene.style.context) {
    private val style = scene.style
    private var on: Boolean? = null
    var isAnswer = true
        private set
    private val tick = context.getDrawable(R.drawable.icon_tick)!!.mutate()

    init {
        style.set(this, Type.SMALL)
        setLineSpacing(0f, 1f)
        gravity = Gravity.CENTER
        textAlignment = TEXT_ALIGNMENT_GRAVITY
        isFocusable = true
        minHeight = style.dp(Style.TARGET)
        maxLines = Int.MAX_VALUE
    }

    fun show(chip: Chip) {
        show(chip.control.label)
        setOnClickListener { scene.send(chip.control.event) }
        val isOn = (chip.kind as? ChipKind.Answer)?.on == true
        if (isOn == on && isAnswer == chip.kind is ChipKind.Answer) return
        on = isOn
        isAnswer = chip.kind is ChipKind.Answer
        accessibilityDelegate = if (isAnswer) Role(Role.CHECK) { on == true } else Role(Role.BUTTON)
        val palette = style.palette
        val ink = if (isAnswer) palette.ink else palette.link
        setTextColor(if (isOn) palette.onTonal else ink)
        tick.setTint(palette.link)
        val shape = if (isOn) style.touchable(palette.tonal, Corners(12), stroke = palette.link, strokeWidth = 2) else style.touchable(palette.ground, Corners(12))
        background = InsetDrawable(shape, 0, style.dp(INSET), 0, style.dp(INSET))
        setPadding(style.dp(BESIDE), style.dp(6), style.dp(BESIDE), style.dp(6))
        invalidate()
    }

    /** Whether the words are whole on two lines of a tile this wide. */
    fun fits(width: Int): Boolean {
        val room = width - 2 * style.dp(BESIDE)
        var lines = 1
        var used = 0f
        val space = paint.measureText(" ")
        for (word in text.split(' ')) {
            val needed = paint.measureText(word)
            if (needed > room) return false
            if (used > 0 && used + space + needed > room) {
                lines++
                used = needed
            } else {
                used += (if (used > 0) space else 0f) + needed
            }
        }
        return lines <= 2
    }

    override fun onDraw(canvas: android.graphics.Canvas) {
        super.onDraw(canvas)
        if (on != true) return
        val side = style.dp(TICK)
        val edge = style.dp(3)
        val x = if (layoutDirection == LAYOUT_DIRECTION_RTL) width - edge - side else edge
        tick.setBounds(x, (height - side) / 2, x + side, (height + side) / 2)
        tick.draw(canvas)
    }

    private companion object {
        const val BESIDE = 15
        const val TICK = 12
        const val INSET = 2
    }
}
