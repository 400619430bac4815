package org.calculator.app.look

import android.content.Context
import android.graphics.Color
import org.calculator.app.R

/**
 * The colors of one screen: the phone's own, light or dark, or dim ones for reading where light
 * would be noticed.
 */
class Palette private constructor(context: Context, dim: Boolean) {
    private val of: (Int, Int) -> Int = { usual, dimmed -> context.getColor(if (dim) dimmed else usual) }

    val isLight = !dim && context.resources.getBoolean(R.bool.light_bars)
    val ground = of(R.color.ground, R.color.dim_ground)
    val panel = of(R.color.panel, R.color.dim_panel)
    val ink = of(R.color.ink, R.color.dim_ink)
    val inkSoft = of(R.color.ink_soft, R.color.dim_ink_soft)
    val line = of(R.color.line, R.color.dim_line)
    val outline = of(R.color.outline, R.color.dim_outline)
    val accent = of(R.color.accent, R.color.dim_accent)
    val onAccent = of(R.color.on_accent, R.color.dim_on_accent)
    val tonal = of(R.color.tonal, R.color.dim_tonal)
    val onTonal = of(R.color.on_tonal, R.color.dim_on_tonal)
    val third = of(R.color.third, R.color.dim_tonal)
    val onThird = of(R.color.on_third, R.color.dim_on_tonal)
    val key = of(R.color.key, R.color.dim_panel)
    val onKey = of(R.color.on_key, R.color.dim_ink)

    /** Words to touch that have no shape around them, and small marks. */
    val link = of(R.color.accent, R.color.dim_on_accent)
    val caution = of(R.color.caution, R.color.dim_caution)
    val grave = of(R.color.grave, R.color.dim_grave)
    val graveTint = of(R.color.grave_tint, R.color.dim_grave_tint)
    val ripple = of(R.color.ripple, R.color.dim_ripple)

    /** Pairs of text and background, for a test of contrast. */
    val pairs = listOf(
        "ink on ground" to (ink to ground), "ink on panel" to (ink to panel), "soft ink on ground" to (inkSoft to ground),
        "soft ink on panel" to (inkSoft to panel), "link on ground" to (link to ground), "on accent" to (onAccent to accent),
        "on tonal" to (onTonal to tonal), "on third" to (onThird to third), "on key" to (onKey to key),
        "caution on ground" to (caution to ground), "caution on panel" to (caution to panel),
        "grave on ground" to (grave to ground), "grave on panel" to (grave to panel), "ink on grave tint" to (ink to graveTint),
    )

    /** How much two colors differ: 21 is black on white. */
    fun contrast(one: Int, other: Int): Double {
        val (dark, light) = listOf(Color.luminance(one), Color.luminance(other)).sorted()
        return (light + 0.05) / (dark + 0.05)
    }

    companion object {
        fun of(context: Context, dim: Boolean = false) = Palette(context, dim)
    }
}
