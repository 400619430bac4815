package org.calculator.app

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
    fun dark() = compare("dark", MAIN)

    @Test
    @Config(qualifiers = "+w891dp-h411dp-land")
    fun landscape() = compare("landscape", MAIN)

    @Test
    @Config(qualifiers = "+es")
    fun spanish() = compare("spanish", notes = SOME_NOTES)

    @Test
    @Config(qualifiers = "+ar-rEG")
    fun rightToLeft() = compare("right-to-left", MAIN)

    @Test
    fun largeType() {
        RuntimeEnvironment.setFontScale(2f)
        compare("large-type", notes = SOME_NOTES)
    }

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun smallPhone() = compare("small-phone", PAGES)

    @Test
    @Config(sdk = [26])
    fun android8() = compare("android-8", FEW)

    private fun compare(variant: String, names: Set<String>? = null, notes: Set<String> = emptySet()) {
        val differences = mutableListOf<String>()
        val phone = Phone()
        val tour = Tour(phone) { name ->
            val isWanted = if (name in ALL_NOTES) name in notes else names == null || name in names
            if (isWanted) Pictures.compare(phone.window, variant, name)?.let(differences::add)
        }
        tour.walk()
        if (notes.isNotEmpty()) tour.walkNotes()
        assertEquals("see target/pictures", emptyList<String>(), differences)
    }

    private companion object {
        /** For variants of which the whole tour would say little more. */
        val FEW = setOf("calculator-scientific", "calculator-tape", "help", "list", "section")
        val PAGES: Set<String>? = null
        val MAIN = FEW + setOf("calculator", "plan", "person", "question", "guidance", "help-dim", "help-large")
        val SOME_NOTES = setOf("notes", "note-list")
        val ALL_NOTES = SOME_NOTES + setOf("setup-know-notes", "setup-done-notes", "notes-empty", "note", "notes-settings", "notes-found")
    }
}
