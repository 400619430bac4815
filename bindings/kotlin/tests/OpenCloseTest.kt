package org.calculator.tests

import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readLines
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.calculator.engine.Config
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.calculator.engine.Now
import org.calculator.engine.Platform
import org.calculator.engine.Screen
import org.calculator.journeys.SoftwareKey
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * Opens and closes the engine again and again in one process. `-Dcycles=10000` asks for more than
 * the usual 1,500.
 */
class OpenCloseTest {
    @TempDir
    lateinit var folder: Path

    private val cycles = System.getProperty("cycles")?.toInt() ?: 1_500
    private val now = Now(1_772_481_600_000, 0uL, 1uL)

    @Test
    fun `opening and closing again and again keeps neither memory nor files`() {
        val status = Path("/proc/self/status")
        assumeTrue(status.toFile().exists(), "memory is read from /proc, which is not here")
        val key = SoftwareKey()
        // The JVM's heap, its compiler and the C allocator find their sizes first: that takes a
        // thousand cycles.
        val (memoryBefore, filesBefore) = cycle(key, 1_000)
        val (memoryAfter, filesAfter) = cycle(key, cycles)
        println("open and close, $cycles cycles: $memoryBefore kB before, $memoryAfter kB after")
        // Fewer may be open: the JVM lets go of its own when it likes.
        assertTrue(filesAfter <= filesBefore, "open files: $filesBefore before, $filesAfter after")
        // An engine that leaked would leave 256 KiB of slots or more each time.
        assertTrue(memoryAfter - memoryBefore < 24 * 1024, "memory grew from $memoryBefore to $memoryAfter kB")
    }

    /** Kilobytes of memory and open files after so many cycles. */
    private fun cycle(key: SoftwareKey, cycles: Int): Pair<Long, Int> {
        for (index in 0 until cycles) {
            openAndClose(key, index)
            if (index % 250 == 0) settled()
        }
        return settled()
    }

    private fun openAndClose(key: SoftwareKey, index: Int) {
        Engine.open(Config(folder.toString(), listOf("en-US"), Platform.TERMINAL, ABLE, "73282559", null, true), key).use { engine ->
            val shown = engine.send(Event.Shown, now)
            // The slow work syncs the disk many times: one in twenty does it.
            if (index % 20 == 0) shown.effects.filterIsInstance<Effect.Work>().forEach { engine.run(it.id, now) }
            val typed = engine.send(Event.Key(Key.Digit(7u)), now).view as Screen.Calculator
            assertEquals("7", typed.calculator.display.text)
        }
    }

    private fun settled(): Pair<Long, Int> {
        repeat(3) { System.gc() }
        val resident = Path("/proc/self/status").readLines().single { it.startsWith("VmRSS") }
        return resident.filter(Char::isDigit).toLong() to Path("/proc/self/fd").listDirectoryEntries().size
    }
}
