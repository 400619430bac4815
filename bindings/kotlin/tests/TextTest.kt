package org.calculator.tests

import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.calculator.engine.Event
import org.calculator.engine.Row
import org.calculator.engine.Screen
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Text goes in as UTF-16 and comes back as it was, whatever its script. */
class TextTest {
    @TempDir
    lateinit var folder: Path

    private val question = "What do you hope for"

    private fun Handset.open() = plays(
        """
        keys c470913=
        tap "My plan"
        tap "What matters to me"
        """,
    )

    private fun Handset.field(): Row.Field {
        val rows = (screen as Screen.Page).page.rows
        return rows.filterIsInstance<Row.Field>().single { it.label.text.startsWith(question) }
    }

    private fun Handset.fill(text: String) {
        send(Event.Filled((screen as Screen.Page).page.number, field().id, text))
        settle()
    }

    /** Letters, marks and signs of one script: what core keeps as typed. */
    private fun sample(script: Character.UnicodeScript): String {
        val text = StringBuilder()
        for (point in 0..Character.MAX_CODE_POINT) {
            if (text.length >= 60) break
            if (Character.UnicodeScript.of(point) != script) continue
            val type = Character.getType(point).toByte()
            val control = type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED ||
                type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
            if (!control && point !in 0x202A..0x202E && point !in 0x2066..0x2069) text.appendCodePoint(point)
        }
        return text.toString()
    }

    @Test
    fun `text in every script of Unicode comes back as it was`() {
        Handset(folder).use { handset ->
            handset.setUp()
            handset.open()
            val samples = Character.UnicodeScript.entries.associateWith(::sample).filterValues { it.isNotEmpty() }
            assertTrue(samples.size > 150, "${samples.size} scripts")
            assertTrue(samples.values.any { sample -> sample.any(Char::isSurrogate) }, "nothing astral")
            for ((script, sample) in samples) {
                handset.fill(sample)
                assertEquals(sample, handset.field().text, "$script")
            }
        }
    }

    @Test
    fun `what is hard to write survives a restart`() {
        val hard = listOf(
            "e\u0301 \u1E69 s\u0323\u0307 Z\u0361alg\u0334o\u0336",
            "\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDF8 \uD83D\uDC4B\uD83C\uDFFD",
            "\u200Fשלום \u200Eabc مرحبا",
            "\uDBFF\uDFFD \uD800\uDC00 \uFFFD \uFEFF \u0E01\u0E33 \uFF76\uFF9E",
            "one\ntwo  three \u00A0\u202F four",
        )
        Handset(folder).use { handset ->
            handset.setUp()
            for (text in hard) {
                handset.open()
                handset.fill(text)
                handset.plays("restart")
                handset.open()
                assertEquals(text, handset.field().text)
                handset.plays("exit")
            }
        }
    }

    @Test
    fun `half a surrogate pair becomes a question mark and takes nothing with it`() {
        Handset(folder).use { handset ->
            handset.setUp()
            handset.open()
            for ((typed, kept) in listOf("a\uD800b" to "a?b", "\uDC00" to "?", "x\uD83D" to "x?", "\uDE00\uD83D" to "??")) {
                handset.fill(typed)
                assertEquals(kept, handset.field().text)
            }
        }
    }
}
