package org.calculator.app.page

import android.content.res.ColorStateList
import android.graphics.drawable.Drawable
import android.view.Gravity
import android.widget.TextView
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control
import kotlin.math.ceil
import kotlin.math.roundToInt

/** How much a [Push] asks to be seen. */
enum class Weight { FILLED, TONAL, OUTLINED, GRAVE, BARE }

/** Words to touch, with their symbol close beside them, or above them where there is little room. */
class Push(private val scene: Scene, weight: Weight, type: Type = Type.LABEL, corners: Int = 20) : TextView(scene.style.context) {
    private val style = scene.style
    private val corners = Corners(corners)
    private var side = 0
    private var symbol: Drawable? = null
    private var isStacked = false

    /** The size of the symbol at the usual type size, in dp. */
    var symbolSize = 24

    var weight: Weight = weight
        set(value) {
            if (field == value) return
            field = value
            paint(value)
        }

    /** Whether the symbol stands above the words. */
    var stacked: Boolean
        get() = isStacked
        set(value) {
            if (value == isStacked) return
            isStacked = value
            place(symbol)
        }

    init {
        gravity = Gravity.CENTER
        write(type)
        isFocusable = true
        accessibilityDelegate = Role(Role.BUTTON)
        minHeight = style.dp(Style.TARGET)
        minWidth = style.dp(Style.TARGET)
        paint(weight)
        pad(16)
    }

    /** The size of its words. */
    fun write(type: Type) {
        style.set(this, type, currentTextColor, Style.MEDIUM)
        setLineSpacing(0f, 1f)
        textAlignment = TEXT_ALIGNMENT_GRAVITY
    }

    fun show(control: Control) {
        show(control.label)
        showSymbol(control.symbol?.let(::pictureOf))
        setOnClickListener { scene.send(control.event) }
    }

    /** The room at both sides, in dp. */
    fun pad(horizontal: Int) = setPadding(style.dp(horizontal), style.dp(6), style.dp(horizontal), style.dp(6))

    fun showSymbol(id: Int?) {
        symbol = id?.let { context.getDrawable(it)!!.mutate() }
        side = style.dp(symbolSize * style.typeScale.coerceAtMost(MOST_OF_SYMBOL))
        place(symbol)
    }

    /** The width in which the words need no second line. */
    fun needed(stacked: Boolean): Int {
        val words = ceil(paint.measureText(text.toString())).toInt() + 1
        val picture = if (symbol == null) 0 else side + if (stacked) 0 else style.dp(GAP)
        val edges = paddingLeft + paddingRight
        return edges + if (stacked) maxOf(words, picture) else words + picture
    }

    override fun onLayout(changed: Boolean, left: Int, top: Int, right: Int, bottom: Int) {
        super.onLayout(changed, left, top, right, bottom)
        val picture = symbol ?: return
        if (isStacked) {
            val spare = (height - compoundPaddingTop - compoundPaddingBottom - (layout?.height ?: 0)).coerceAtLeast(0) / 2
            return picture.setBounds(0, spare, side, side + spare)
        }
        val words = layout?.run { (0 until lineCount).maxOfOrNull { getLineWidth(it) } } ?: return
        // Words are centered in what the picture leaves; it follows them there.
        val spare = (width - compoundPaddingLeft - compoundPaddingRight - words).coerceAtLeast(0f)
        val moved = if (gravity and Gravity.HORIZONTAL_GRAVITY_MASK == Gravity.CENTER_HORIZONTAL) (spare / 2).roundToInt() else 0
        val x = if (layoutDirection == LAYOUT_DIRECTION_RTL) -moved else moved
        picture.setBounds(x, 0, x + side, side)
    }

    private fun place(drawable: Drawable?) {
        drawable?.setBounds(0, 0, side, side)
        drawable?.setTint(currentTextColor)
        compoundDrawablePadding = style.dp(if (isStacked) 2 else GAP)
        if (isStacked) setCompoundDrawablesRelative(null, drawable, null, null) else setCompoundDrawablesRelative(drawable, null, null, null)
    }

    private fun paint(weight: Weight) {
        val palette = style.palette
        val (fill, ink) = when (weight) {
            Weight.FILLED -> palette.accent to palette.onAccent
            Weight.TONAL -> palette.tonal to palette.onTonal
            Weight.OUTLINED -> palette.ground to palette.ink
            Weight.GRAVE -> palette.ground to palette.grave
            Weight.BARE -> 0 to palette.link
        }
        setTextColor(ink)
        compoundDrawableTintList = ColorStateList.valueOf(ink)
        val (left, right) = paddingLeft to paddingRight
        background = if (weight == Weight.BARE) style.bare(corners) else style.touchable(fill, corners, stroke = if (weight == Weight.GRAVE) palette.grave else null)
        setPadding(left, style.dp(6), right, style.dp(6))
    }

    private companion object {
        const val GAP = 8
        const val MOST_OF_SYMBOL = 1.5f
    }
}
