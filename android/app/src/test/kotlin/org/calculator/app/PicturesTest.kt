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
    fun light() = compare("light", names = null, ALL_NOTES)

    @Test
    @Config(qualifiers = "+night")
    fun dark() = compare("dark", FEW + setOf("plan", "question", "guidance", "person", "setup-refused", "list-edited", "look"))

    @Test
    @Config(qualifiers = "+w891dp-h411dp-land")
    fun landscape() = compare("landscape", FEW + setOf("calculator", "plan", "question", "guidance", "list-edited"))

    @Test
    @Config(qualifiers = "+es")
    fun spanish() = compare("spanish", FEW + setOf("plan", "question", "guidance", "help-all", "help-message", "help-practice", "settings", "look", "setup-look", "topics", "topic", "record-before", "entry"))

    @Test
    @Config(qualifiers = "+ar-rEG")
    fun rightToLeft() = compare("right-to-left", FEW + setOf("person", "guidance", "list-edited", "speak-card"))

    @Test
    fun largeType() {
        RuntimeEnvironment.setFontScale(2f)
        compare("large-type", FEW + setOf("plan", "question", "guidance", "guidance-next", "person-edited", "setup-know", "setup-refused", "list-edited", "look", "help-large", "topic", "services", "entry"), setOf("note-list"))
    }

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun smallPhone() = compare("small-phone", PAGES + setOf("calculator-scientific", "plan", "question", "help-end", "help-quiet", "help-all", "help-dim", "list-edited", "guidance-next", "setup-look", "topics", "topic", "services", "signs", "entry"))

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun smallPhoneLargeType() {
        RuntimeEnvironment.setFontScale(2f)
        compare("small-phone-large-type", PAGES + "question")
    }

    @Test
    @Config(qualifiers = "+w673dp-h841dp")
    fun foldable() = compare("foldable", PAGES)

    @Test
    @Config(qualifiers = "+w600dp-h960dp")
    fun smallTablet() = compare("small-tablet", setOf("calculator", "help", "list"))

    @Test
    @Config(qualifiers = "+w840dp-h1180dp")
    fun tablet() = compare("tablet", PAGES + "setup-refused")

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun betweenSystemBars() = compare("system-bars", setOf("calculator", "help", "section"), system = Insets.of(0, 24, 0, 48))

    @Test
    @Config(qualifiers = "+w360dp-h640dp")
    fun overKeyboard() = compare("keyboard", setOf("section", "list-edited", "person-edited"), system = Insets.of(0, 24, 0, 260))

    @Test
    @Config(sdk = [26])
    fun android8() = compare("android-8", FEW)

    private fun compare(variant: String, names: Set<String>? = null, notes: Set<String> = emptySet(), system: Insets = Insets.NONE) {
        val differences = mutableListOf<String>()
        val phone = Phone()
        val tour = Tour(phone) { name ->
            val isWanted = if (name in ALL_NOTES) name in notes else name in (names ?: (setOf(name) - ONLY_MEASURED))
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
        val PAGES = setOf("help", "guidance", "list", "section")
        val FEW = setOf("calculator-scientific", "calculator-tape", "help", "list", "section")
        val ALL_NOTES = setOf("setup-know-notes", "notes-empty", "note", "note-list", "notes", "notes-settings", "notes-found")

        /** What others show as well. */
        val ONLY_MEASURED = setOf("calculator-long", "hurry-empty", "plan-dim", "look-dim", "question-dim", "settings-added", "person-edited-end", "setup-done-notes")
    }
}
