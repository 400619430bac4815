package org.calculator.tests

import java.nio.file.Path
import java.security.SecureRandom
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.calculator.engine.Row
import org.calculator.engine.Screen
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * After lock, nothing of the plan or of the code is in memory that Rust owns. What Kotlin keeps is
 * told apart, and told.
 */
class MemoryTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `after lock neither the plan nor the code is in memory outside the JVM's heap`() {
        assertTrue(Memory.canBeRead || System.getenv("CI") != "true", "memory cannot be read here")
        assumeTrue(Memory.canBeRead, "memory is read from /proc, which is not here")
        Handset(folder).use { handset ->
            val markers = writePlan(handset)
            val open = Memory.search(markers)
            assertTrue(open.getValue("plan, UTF-8").outside > 0, "not found while the plan is open: $open")

            handset.exit()
            handset.settle()
            handset.hide()
            handset.settle()
            repeat(3) { System.gc() }
            val locked = Memory.search(markers)
            println("after lock, copies in the JVM's heap and outside: $locked")
            assertEquals(emptyMap(), locked.filterValues { it.outside > 0 })
        }
    }

    /** A plan behind a code that nobody has seen before; gives back what to look for. */
    private fun writePlan(handset: Handset): List<Memory.Marker> {
        val random = SecureRandom()
        val digits = generateSequence { random.nextInt(10) }.take(12).toMutableList().apply { set(0, 7) }
        val text = CharArray(24) { 'a' + random.nextInt(26) }
        handset.plays("keys 73282559=\ntap \"I am alone\"\ntap \"My plan\"\ntap \"I understand\"")
        repeat(2) {
            handset.plays("tap \"Open the calculator\"")
            digits.forEach { handset.send(Event.Key(Key.Digit(it.toUByte()))) }
            handset.send(Event.Key(Key.Equals))
            handset.settle()
        }
        handset.plays("tap \"Open my plan\"\ntap \"What matters to me\"")
        val page = (handset.screen as Screen.Page).page
        val field = page.rows.filterIsInstance<Row.Field>().first()
        handset.send(Event.Filled(page.number, field.id, String(text)))
        handset.settle()
        val code = digits.joinToString("")
        val grouped = code.chunked(3).joinToString(",")
        return listOf(
            Memory.Marker("plan, UTF-8", String(text).toByteArray()),
            Memory.Marker("plan, UTF-16", String(text).toByteArray(Charsets.UTF_16LE)),
            Memory.Marker("code, UTF-8", code.toByteArray()),
            Memory.Marker("code, UTF-16", code.toByteArray(Charsets.UTF_16LE)),
            Memory.Marker("code as displayed, UTF-8", grouped.toByteArray()),
            Memory.Marker("code, a byte a digit", ByteArray(12) { digits[it].toByte() }),
        )
    }
}
