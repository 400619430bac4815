package org.calculator.app

import android.graphics.Color
import org.calculator.app.look.Palette
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/**
 * WCAG 2.2 AA, success criterion 1.4.3: 4.5 to 1 for every text, computed from the colors that are
 * drawn.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 34, 35])
class ColorTest {
    @Test
    fun `all text can be read in light, dark and dim`() {
        val weak = mutableListOf<String>()
        for (night in listOf("notnight", "night")) {
            RuntimeEnvironment.setQualifiers("+$night")
            for (dim in listOf(false, true)) {
                val palette = Palette.of(RuntimeEnvironment.getApplication(), dim)
                palette.pairs.forEach { (name, pair) ->
                    val contrast = contrast(pair.first, pair.second)
                    if (contrast < 4.5) weak += "$name, $night${if (dim) ", dim" else ""}: %.2f".format(contrast)
                }
            }
        }
        assertEquals(emptyList<String>(), weak)
    }

    @Test
    fun `dim is dark and sends little light`() {
        val palette = Palette.of(RuntimeEnvironment.getApplication(), dim = true)
        listOf(palette.ground, palette.panel, palette.accent, palette.tonal).forEach { assert(Color.luminance(it) < 0.05f) }
        listOf(palette.ink, palette.inkSoft, palette.onAccent).forEach { assert(Color.luminance(it) < 0.5f) }
    }

    private fun contrast(one: Int, other: Int): Double {
        val (dark, light) = listOf(Color.luminance(one), Color.luminance(other)).sorted()
        return (light + 0.05) / (dark + 0.05)
    }
}
