package org.calculator.app.look

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.graphics.drawable.StateListDrawable
import android.util.TypedValue
import android.view.View
import android.widget.ImageView
import android.widget.TextView
import kotlin.math.roundToInt

/**
 * Colors, type and sizes of one screen. Type follows the phone's own setting. `large` means twice
 * the default size, not twice the phone's.
 */
class Style(val context: Context, val dim: Boolean = false, large: Boolean = false) {
    val palette = Palette.of(context, dim)
    private val phoneScale = context.resources.configuration.fontScale
    private val factor = if (large) maxOf(LARGE / phoneScale, 1f) else 1f

    /** How much larger than the default the type is, in all. */
    val typeScale = phoneScale * factor

    fun dp(size: Number): Int = (size.toFloat() * context.resources.displayMetrics.density).roundToInt()

    fun text(size: Float, color: Int = palette.ink, weight: Typeface = REGULAR): TextView =
        TextView(context).apply { set(this, size, color, weight) }

    fun set(view: TextView, size: Float, color: Int = palette.ink, weight: Typeface = REGULAR) {
        view.setTextSize(TypedValue.COMPLEX_UNIT_SP, size * factor)
        view.setTextColor(color)
        view.typeface = weight
        view.includeFontPadding = true
        view.setLineSpacing(0f, LEADING)
        view.breakStrategy = android.text.Layout.BREAK_STRATEGY_HIGH_QUALITY
        view.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
    }

    fun icon(id: Int, color: Int): ImageView = ImageView(context).apply {
        setImageResource(id)
        imageTintList = ColorStateList.valueOf(color)
        scaleType = ImageView.ScaleType.CENTER
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    fun shape(color: Int, radii: Corners, stroke: Int? = null): GradientDrawable = GradientDrawable().apply {
        setColor(color)
        cornerRadii = radii.pixels(this@Style)
        stroke?.let { setStroke(dp(1), it) }
    }

    /** A shape that ripples under a touch. A line around it shows the focus of a keyboard. */
    fun touchable(color: Int, radii: Corners, stroke: Int? = null, ring: Int = palette.ink): Drawable {
        val focused = shape(color, radii).apply { setStroke(dp(3), ring) }
        val states = StateListDrawable().apply {
            addState(intArrayOf(android.R.attr.state_focused), focused)
            addState(intArrayOf(), shape(color, radii, stroke))
        }
        return RippleDrawable(ColorStateList.valueOf(palette.ripple), states, shape(-1, radii))
    }

    /** The same without a ripple, for a text field. */
    fun field(color: Int, radii: Corners, stroke: Int, ring: Int): Drawable = StateListDrawable().apply {
        addState(intArrayOf(android.R.attr.state_focused), shape(color, radii).apply { setStroke(dp(2), ring) })
        addState(intArrayOf(), shape(color, radii, stroke))
    }

    companion object {
        private const val LARGE = 2f
        private const val LEADING = 1.12f
        val REGULAR: Typeface = Typeface.create("sans-serif", Typeface.NORMAL)
        val MEDIUM: Typeface = Typeface.create("sans-serif-medium", Typeface.NORMAL)
        val LIGHT: Typeface = Typeface.create("sans-serif-light", Typeface.NORMAL)

        /** The smallest size of anything that can be touched, in dp. */
        const val TARGET = 48
    }
}

/** Corner radii in dp. In a group, those at the top and at the bottom may differ. */
data class Corners(val top: Int, val bottom: Int = top) {
    fun pixels(style: Style): FloatArray {
        val (above, below) = style.dp(top).toFloat() to style.dp(bottom).toFloat()
        return floatArrayOf(above, above, above, above, below, below, below, below)
    }
}
