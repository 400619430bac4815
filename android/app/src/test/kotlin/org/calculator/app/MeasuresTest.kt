package org.calculator.app

import android.graphics.Rect
import android.view.View
import org.calculator.app.page.CardView
import org.calculator.app.page.Push
import org.calculator.app.page.Tile
import org.calculator.engine.Screen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.io.File

/** What a page must measure, on the pages that are drawn. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h640dp")
class MeasuresTest {
    private val faults = mutableListOf<String>()

    private fun onEveryPage(check: Drawn.(name: String) -> Unit) {
        val phone = Phone()
        Tour(phone) { name -> if (phone.screen is Screen.Page) Drawn(phone).check(name) }.run {
            walk()
            walkNotes()
        }
        assertEquals(emptyList<String>(), faults.distinct())
    }

    private fun Drawn.checkAll(name: String) {
        val found = faultsOfText() + weakShapes().map { "too weak a shape: $it" } + crookedGaps()
        faults += found.map { "$name: $it" }
        if (name in LED) {
            val first = page.all().filterIsInstance<CardView>().first().actions.pushes.first()
            val seen = Rect().also { first.getGlobalVisibleRect(it) }
            val largest = largestShape()
            if (!seen.contains(largest)) faults += "$name: the largest shape is at $largest, the first contact at $seen"
            if (fillOf(first) == fillOf(exit())) faults += "$name: the way out is filled like ${first.text}"
        }
    }

    private fun Drawn.exit() = page.all().filterIsInstance<Push>().last()

    @Test
    fun `light, on a small phone`() = onEveryPage { checkAll(it) }

    @Test
    @Config(qualifiers = "+night")
    fun dark() = onEveryPage { checkAll(it) }

    @Test
    fun `at twice the usual type`() {
        RuntimeEnvironment.setFontScale(2f)
        onEveryPage { name -> faults += (faultsOfText() + crookedGaps()).map { "$name: $it" } }
    }

    @Test
    @Config(qualifiers = "+w640dp-h360dp-land")
    fun `on its side`() = onEveryPage { name -> faults += (faultsOfText() + crookedGaps()).map { "$name: $it" } }

    @Test
    @Config(qualifiers = "+es")
    fun `in Spanish`() = onEveryPage { name -> faults += (faultsOfText() + crookedGaps()).map { "$name: $it" } }

    @Test
    fun `cards, answers and the line below them are on the first screen`() {
        val phone = home()
        val drawn = Drawn(phone)
        val seen = drawn.scroll.height
        assertEquals(9, tiles(phone).size)
        val line = phone.findOnPage(TEXT, LINE)
        (tiles(phone) + line).forEach { assertTrue("${labelOf(it)} ends at ${drawn.bottomOf(it)} of $seen", drawn.bottomOf(it) <= seen) }
    }

    @Test
    fun `home is as short as it should be`() {
        val drawn = Drawn(home()).also { keep("home", it) }
        assertAtMost("home", 1.4, drawn.screens)
    }

    @Test
    fun `what fits now is as short as it should be`() {
        val phone = home()
        whatFits(phone)
        val fits = Drawn(phone).also { keep("what fits now", it) }
        assertAtMost("what fits now", 1.6, fits.screens)
    }

    @Test
    fun `what fits now is as short as it should be at twice the usual type`() {
        RuntimeEnvironment.setFontScale(2f)
        val phone = home()
        keep("home at 200", Drawn(phone))
        whatFits(phone)
        val fits = Drawn(phone).also { keep("what fits now at 200", it) }
        assertAtMost("what fits now at twice the type", 3.2, fits.screens)
    }

    @Test
    fun `no answer moves when another is switched on, and the cards keep their width`() {
        val phone = home()
        val before = tiles(phone).map { it.left to it.width }
        tiles(phone).indices.forEach { phone.touch(tiles(phone)[it]) }
        phone.settle()
        assertEquals(before, tiles(phone).map { it.left to it.width })
    }

    @Test
    fun `the way out is at the same place on every page`() {
        val places = mutableSetOf<Rect>()
        onEveryPage { if (!page.look.large) places += Rect().also { place -> exit().getGlobalVisibleRect(place) } }
        assertEquals("$places", 1, places.size)
    }

    @Test
    fun `large type is larger than the phone's own`() {
        RuntimeEnvironment.setFontScale(2f)
        val own = org.calculator.app.look.Style(RuntimeEnvironment.getApplication())
        val large = org.calculator.app.look.Style(RuntimeEnvironment.getApplication(), large = true)
        assertNotEquals(own.typeScale, large.typeScale)
    }

    private fun tiles(phone: Phone): List<View> = phone.window.all().filterIsInstance<Tile>().filter { it.isAnswer }.toList()

    private fun home() = Phone().setUp().apply { back() }

    private fun whatFits(phone: Phone) {
        phone.tap("Help me find out")
        phone.tap("Yes, now")
    }

    private fun assertAtMost(what: String, most: Double, is_: Double) = assertTrue("$what is %.2f screens high, not $most".format(is_), is_ <= most)

    private fun keep(name: String, drawn: Drawn) {
        val lines = listOf("$name: %.2f screens of ${drawn.scroll.height} dp".format(drawn.screens)) + drawn.parts().map { (what, height) -> "  %4d  $what".format(height) }
        File("target/measures.txt").appendText(lines.joinToString("\n", postfix = "\n"))
    }

    private companion object {
        val LED = setOf("help", "help-quiet", "help-dim", "guidance", "guidance-dim")
        const val TEXT = "Text"
        const val LINE = "Thoughts of suicide?"
    }
}
