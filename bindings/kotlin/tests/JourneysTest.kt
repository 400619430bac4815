package org.calculator.tests

import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.test.assertTrue
import org.calculator.journeys.parseJourney
import org.calculator.journeys.play
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
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
                val journey = parseJourney(file.readText())
                val folder = folders.resolve(file.name).also { it.toFile().mkdir() }
                Handset(folder, journey.phone).use { play(journey, it) }
            }
        }
    }
}
