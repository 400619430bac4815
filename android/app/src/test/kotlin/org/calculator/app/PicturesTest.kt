package org.calculator.app

import android.graphics.Insets
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** Every kind of screen, as it is drawn, against the picture that is kept. */
@RunWith(RobolectricTestRunner::class)
class PicturesTest {
    @Test
    fun light() = compare("light", notes = ALL_NOTES)

    @Test
    @Config(qualifiers = "+night")
    fun dark() = compare("dark", MAIN + setOf("setup-refused", "list-edited", "look"))

    @Test
    @Config(qualifiers = "+w891dp-h411dp-land")
    fun landscape() = compare("landscape", MAIN + setOf("setup-know", "list-edited"))

    @Test
    @Config(qualifiers = "+es")
    fun spanish() = compare("spanish", MAIN + setOf("setup-know", "settings", "help-all", "help-practice", "erase", "look"), SOME_NOTES)

    @Test
    @Config(qualifiers = "+ar-rEG")
    fun rightToLeft() = compare("right-to-left", MAIN)

    @Test
    fun largeType() {
        RuntimeEnvironment.setFontScale(2f)
        compare("large-type", MAIN + setOf("setup-know", "setup-refused", "list-edited", "look", "erase", "help-all", "guidance-next", "guidance-large", "plan-end", "settings"), SOME_NOTES)
    }

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun smallPhone() = compare("small-phone", MAIN + setOf("help-end", "help-quiet", "help-all", "list-edited", "guidance-next"))

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun smallPhoneLargeType() {
        RuntimeEnvironment.setFontScale(2f)
        compare("small-phone-large-type", FEW + setOf("guidance", "question"))
    }

    @Test
    @Config(qualifiers = "+w673dp-h841dp")
    fun foldable() = compare("foldable", FEW + setOf("guidance", "plan"))

    @Test
    @Config(qualifiers = "+w600dp-h960dp")
    fun smallTablet() = compare("small-tablet", FEW)

    @Test
    @Config(qualifiers = "+w840dp-h1180dp")
    fun tablet() = compare("tablet", FEW + setOf("guidance", "plan", "setup-refused"))

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun betweenSystemBars() = compare("system-bars", setOf("calculator", "help", "section", "guidance"), system = Insets.of(0, 24, 0, 48))

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun overKeyboard() = compare("keyboard", setOf("section", "list-edited", "person"), system = Insets.of(0, 24, 0, 260))

    @Test
    @Config(sdk = [26])
    fun android8() = compare("android-8", FEW)

    private fun compare(variant: String, names: Set<String>? = null, notes: Set<String> = emptySet(), system: Insets = Insets.NONE) {
        val differences = mutableListOf<String>()
        val phone = Phone()
        val tour = Tour(phone) { name ->
            val isWanted = if (name in ALL_NOTES) name in notes else names == null || name in names
            if (!isWanted) return@Tour
            if (system != Insets.NONE) phone.leave(system)
            Pictures.compare(phone.window, variant, name, system)?.let(differences::add)
            if (system != Insets.NONE) phone.leave(Insets.NONE)
        }
        tour.walk()
        if (notes.isNotEmpty()) tour.walkNotes()
        assertEquals("see target/pictures", emptyList<String>(), differences)
    }

    private companion object {
        /** For variants of which the whole tour would say little more. */
        val FEW = setOf("calculator-scientific", "calculator-tape", "help", "list", "section")
        val MAIN = FEW + setOf("calculator", "plan", "person", "question", "guidance", "help-dim", "help-large")
        val SOME_NOTES = setOf("notes", "note-list")
        val ALL_NOTES = SOME_NOTES + setOf("setup-know-notes", "setup-done-notes", "notes-empty", "note", "notes-settings", "notes-found")
    }
}
