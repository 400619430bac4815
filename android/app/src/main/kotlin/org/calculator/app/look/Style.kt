package org.calculator.app.look

import android.content.Context
import android.content.res.ColorStateList
import android.content.res.Configuration
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.graphics.drawable.StateListDrawable
import android.util.TypedValue
import android.view.View
import android.widget.ImageButton
import android.widget.ImageView
import android.widget.TextView
import kotlin.math.roundToInt

/**
 * Colors, type and sizes of one screen. Type follows the phone's own setting. `large` means twice
 * the default size, or a quarter more than the phone's if that is larger.
 */
class Style(val context: Context, val dim: Boolean = false, large: Boolean = false) {
    val palette = Palette.of(context, dim)
    private val window = context.resources.configuration
    private val phoneScale = window.fontScale
    private val factor = if (large) maxOf(LARGE / phoneScale, LARGER) else 1f

    /** Where the ways out stand beside the page: on its side, or as wide as a small tablet. */
    val isWide = window.screenWidthDp >= 600 || window.orientation == Configuration.ORIENTATION_LANDSCAPE

    /** Too low for generous room: a small phone, or any on its side. */
    val isLow = window.screenHeightDp < 700

    /** Too low for two contacts one above the other. */
    val isWideAndLow = window.screenHeightDp < 480 && isWide

    /** How much larger than the default the type is, in all. */
    val typeScale = phoneScale * factor

    fun dp(size: Number): Int = (size.toFloat() * context.resources.displayMetrics.density).roundToInt()

    fun text(type: Type, color: Int = palette.ink, weight: Typeface = type.weight): TextView = TextView(context).apply {
        set(this, type, color, weight)
        setPadding(dp(STROKE), 0, dp(STROKE), 0)
    }

    fun set(view: TextView, type: Type, color: Int = palette.ink, weight: Typeface = type.weight) =
        set(view, if (isLow) type.onLowScreens else type.size, color, weight)

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
        // A view cuts what a letter draws over its own width, unless a shadow might be there.
        view.setShadowLayer(dp(STROKE).toFloat(), 0f, 0f, 0)
    }

    fun icon(id: Int, color: Int): ImageView = ImageView(context).apply {
        if (id != 0) setImageResource(id)
        imageTintList = ColorStateList.valueOf(color)
        scaleType = ImageView.ScaleType.CENTER
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    /** The picture of a button of [TARGET], which grows with the type as far as there is room. */
    fun fit(button: ImageButton) {
        val side = dp(PICTURE * typeScale.coerceIn(1f, MOST_OF_PICTURE))
        val edge = (dp(TARGET) - side) / 2
        button.scaleType = ImageView.ScaleType.FIT_CENTER
        button.setPadding(edge, edge, edge, edge)
    }

    fun shape(color: Int, radii: Corners, stroke: Int? = null): GradientDrawable = GradientDrawable().apply {
        setColor(color)
        cornerRadii = radii.pixels(this@Style)
        stroke?.let { setStroke(dp(1), it) }
    }

    /**
     * A shape that ripples under a touch. One that stands out too little from the ground has a line
     * around it; a stronger line shows the focus of a keyboard.
     */
    fun touchable(color: Int, radii: Corners, stroke: Int? = null, strokeWidth: Int = 1, ring: Int = palette.ink): Drawable {
        val line = stroke ?: palette.outline.takeIf { palette.contrast(color, palette.ground) < LEAST_CONTRAST }
        val focused = shape(color, radii).apply { setStroke(dp(3), ring) }
        val states = StateListDrawable().apply {
            addState(intArrayOf(android.R.attr.state_focused), focused)
            addState(intArrayOf(), shape(color, radii).apply { line?.let { setStroke(dp(strokeWidth), it) } })
        }
        return RippleDrawable(ColorStateList.valueOf(palette.ripple), states, shape(-1, radii))
    }

    /** Only the ripple and the line of the focus. */
    fun bare(radii: Corners): Drawable {
        val focused = shape(0, radii).apply { setStroke(dp(3), palette.ink) }
        val states = StateListDrawable().apply { addState(intArrayOf(android.R.attr.state_focused), focused) }
        return RippleDrawable(ColorStateList.valueOf(palette.ripple), states, shape(-1, radii))
    }

    /** The same without a ripple, for a text field. */
    fun field(color: Int, radii: Corners, stroke: Int, ring: Int): Drawable = StateListDrawable().apply {
        addState(intArrayOf(android.R.attr.state_focused), shape(color, radii).apply { setStroke(dp(2), ring) })
        addState(intArrayOf(), shape(color, radii, stroke))
    }

    companion object {
        private const val LARGE = 2f

        /** How far the last stroke of a letter may reach over its width, in dp. */
        private const val STROKE = 1
        private const val PICTURE = 24
        private const val MOST_OF_PICTURE = 1.5f

        /** On a phone whose type is that large already. */
        private const val LARGER = 1.25f

        /** WCAG 2.2, success criterion 1.4.11. */
        private const val LEAST_CONTRAST = 3.0
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
