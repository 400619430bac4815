package org.calculator.tests

import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.test.assertContains
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import org.calculator.support.Hands
import org.calculator.support.HandsException
import org.calculator.support.Journey
import org.calculator.support.JourneyException
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** Every journey that the terminal phone plays. */
class JourneysTest {
    @TempDir
    lateinit var folders: Path

    @TestFactory
    fun `every journey holds through the library`(): List<DynamicTest> {
        val journeys = project("tests/journeys").listDirectoryEntries("*.journey").sorted()
        assertTrue(journeys.isNotEmpty(), "no journeys")
        return journeys.map { file ->
            dynamicTest(file.name) {
                val journey = Journey(file.readText())
                assertTrue(journey.length() > 0u, "no steps")
                val folder = folders.resolve(file.name).also { it.toFile().mkdir() }
                Handset(folder, journey.phone()).use { journey.play(it) }
            }
        }
    }

    @Test
    fun `whatever hands throw ends the journey and is told`() {
        Handset(folders).use { handset ->
            val thrown = mapOf(
                HandsException.CannotDo("the glass is broken") to "the glass is broken",
                AssertionError("it is not drawn") to "java.lang.AssertionError: it is not drawn\n\tat org.calculator.tests",
                IllegalStateException("a bug") to "java.lang.IllegalStateException: a bug\n\tat org.calculator.tests",
            )
            for ((throwable, told) in thrown) {
                val hands = object : Hands by handset {
                    override fun back() = throw throwable
                }
                val failure = assertFailsWith<JourneyException.Failed> { hands.plays("keys 1\nback") }
                assertContains(failure.message.orEmpty(), "line 2: back\n  $told")
            }
        }
    }
}
