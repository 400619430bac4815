package org.calculator.app.calculator

import android.content.res.ColorStateList
import android.graphics.drawable.InsetDrawable
import android.text.TextPaint
import android.util.TypedValue
import android.view.Gravity
import android.view.HapticFeedbackConstants
import android.view.View
import android.widget.TextView
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.page.Role
import org.calculator.engine.Key
import org.calculator.engine.KeyFace
import org.calculator.engine.KeyKind

/** One key: a pill in the color of its kind, with its sign in the middle. */
class KeyView(private val style: Style, val face: KeyFace, private val flat: Boolean, press: (KeyFace) -> Unit) : TextView(style.context) {
    private val ink: Int
    private val icon = when (face.key) {
        Key.Backspace -> R.drawable.icon_backspace
        Key.Tape -> R.drawable.icon_history
        else -> null
    }

    init {
        val palette = style.palette
        val (fill, on) = when (face.kind) {
            KeyKind.DIGIT -> palette.key to palette.onKey
            KeyKind.OPERATOR -> palette.tonal to palette.onTonal
            KeyKind.EQUALS -> palette.accent to palette.onAccent
            KeyKind.EDIT -> palette.third to palette.onThird
            KeyKind.FUNCTION, KeyKind.MEMORY, KeyKind.TOOL -> palette.key to palette.inkSoft
        }
        ink = if (flat) palette.inkSoft else on
        style.set(this, 16f, ink, if (face.kind == KeyKind.DIGIT || face.label.text.length <= 1) Style.REGULAR else Style.MEDIUM)
        val gap = style.dp(GAP)
        background = InsetDrawable(style.touchable(if (flat) palette.ground else fill, Corners(ROUND)), gap)
        gravity = Gravity.CENTER
        textAlignment = TEXT_ALIGNMENT_CENTER
        textDirection = TEXT_DIRECTION_LTR
        maxLines = 1
        includeFontPadding = false
        isFocusable = true
        accessibilityDelegate = Role(Role.BUTTON)
        if (icon == null) text = face.label.text
        setSpoken(true)
        setOnClickListener {
            performHapticFeedback(HapticFeedbackConstants.KEYBOARD_TAP)
            press(face)
        }
    }

    /** Sets whether a screen reader says which key this is. */
    fun setSpoken(isSpoken: Boolean) {
        contentDescription = if (isSpoken) face.label.spoken else context.getString(R.string.key)
    }

    override fun onSizeChanged(width: Int, height: Int, oldWidth: Int, oldHeight: Int) {
        super.onSizeChanged(width, height, oldWidth, oldHeight)
        val grown = style.typeScale.coerceIn(1f, MOST_GROWTH)
        val size = minOf(height * OF_HEIGHT * grown, style.dp((if (flat) LARGEST_FLAT else LARGEST) * grown).toFloat())
        val broad = TextPaint(paint).apply { textSize = size }.measureText(face.label.text)
        setTextSize(TypedValue.COMPLEX_UNIT_PX, size * minOf(1f, width * OF_WIDTH / broad.coerceAtLeast(1f)))
    }

    override fun onDraw(canvas: android.graphics.Canvas) {
        super.onDraw(canvas)
        icon ?: return
        val drawable = context.getDrawable(icon)!!.mutate().apply { setTintList(ColorStateList.valueOf(ink)) }
        val side = style.dp(26)
        drawable.setBounds((width - side) / 2, (height - side) / 2, (width + side) / 2, (height + side) / 2)
        drawable.draw(canvas)
    }

    private companion object {
        const val GAP = 4
        const val ROUND = 60
        const val LARGEST = 32f
        const val OF_HEIGHT = 0.42f
        const val LARGEST_FLAT = 22f
        const val OF_WIDTH = 0.66f
        const val MOST_GROWTH = 1.35f
    }
}
