package org.calculator.tests

import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readLines
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import org.calculator.engine.Screen
import org.calculator.engine.keyOf
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** Every file of vectors that Rust reads. A new kind of file fails here until it has a reader. */
class VectorsTest {
    @TempDir
    lateinit var folders: Path

    private val readers = mapOf<String, (Path) -> Unit>("calculator-keys.tsv" to ::calculatorKeys)

    @TestFactory
    fun `every vector holds through the library`(): List<DynamicTest> =
        project("tests/vectors").listDirectoryEntries().sorted().map { file ->
            dynamicTest(file.name) { assertNotNull(readers[file.name], "no reader for ${file.name}")(file) }
        }

    /** Columns: keys, the small line, the display, a comment. Each line begins with a new calculator. */
    private fun calculatorKeys(file: Path) {
        val lines = file.readLines().filterNot { it.startsWith("#") || it.isEmpty() }
        assertTrue(lines.size > 100, "only ${lines.size} lines")
        val wrong = lines.mapNotNull { line ->
            val (keys, expression, display) = line.split('\t')
            Handset(createTempDirectory(folders, "")).use { handset ->
                keys.forEach { handset.press(checkNotNull(keyOf(it.toString()))) }
                val shown = (handset.screen as Screen.Calculator).calculator
                line.takeIf { shown.expression != expression || shown.display != display }
                    ?.let { "$it: ${shown.expression} ${shown.display}" }
            }
        }
        assertEquals(emptyList(), wrong)
    }
}
