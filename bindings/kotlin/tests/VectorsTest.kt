package org.calculator.tests

import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readLines
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Screen
import org.calculator.support.Directives
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir

/** Every file of vectors that Rust reads. A new kind of file fails here until it has a reader. */
class VectorsTest {
    @TempDir
    lateinit var folders: Path

    private val readers = mapOf<String, (Path) -> Unit>(
        // What no event of the app carries: Rust alone reads it.
        "us-time-zones.tsv" to {},
        "phone-numbers.tsv" to {},
        // Of a library of its own: DecisionVectorsTest reads it.
        "decisions.tsv" to {},
        "calculator-keys.tsv" to ::calculatorKeys,
        "calculator-locales.tsv" to ::calculatorLocales,
        "calculator-paste.tsv" to ::calculatorPaste,
        "number-marks.tsv" to ::numberMarks,
        // 60 digits of each function: more than a display shows, so Rust alone can read it.
        "calculator-functions.tsv" to {},
        // Thousands of sums; what a shell shows of those above it shows of these, so Rust alone
        // reads them.
        "calculator-sums.tsv" to {},
    )

    @TestFactory
    fun `every vector holds through the library`(): List<DynamicTest> =
        project("tests/vectors").listDirectoryEntries("*.tsv").sorted().map { file ->
            dynamicTest(file.name) { assertNotNull(readers[file.name], "no reader for ${file.name}")(file) }
        }

    /**
     * Columns: keys, the small line, the display, a comment. Each line begins with a new
     * calculator.
     */
    private fun calculatorKeys(file: Path) = eachLine(file) { (keys, expression, display) ->
        val shown = calculator("en-US") { press(keys) }
        (shown.expression.text to shown.display.text) to (expression to display)
    }

    /** Columns: locale, keys, the small line, the display, a comment. */
    private fun calculatorLocales(file: Path) = eachLine(file) { (locale, keys, expression, display) ->
        val shown = calculator(locale) { press(keys) }
        (shown.expression.text to shown.display.text) to (unescaped(expression) to unescaped(display))
    }

    /** Columns: locale, text, display, a comment. */
    private fun calculatorPaste(file: Path) = eachLine(file) { (locale, text, display) ->
        calculator(locale) { paste(unescaped(text)) }.display.text to unescaped(display)
    }

    /**
     * Columns: locale, three numbers as it writes them, by whom. Rust reads every line; here the
     * first of each way of writing shows that all marks and digits cross.
     */
    private fun numberMarks(file: Path) {
        // Rust's test says why these two differ here.
        val lines = file.readLines().filterNot { it.startsWith("#") }.map { it.split('\t') }.filterNot { it[0] in setOf("dv", "en-US-POSIX") }
        val firstOfEach = lines.groupBy { it.subList(1, 4) }.values.map { alike -> alike.minBy { it[0].length } }
        assertTrue(firstOfEach.size >= 40, "only ${firstOfEach.size} ways of writing")
        val wrong = firstOfEach.mapNotNull { (locale, first, second, third) ->
            val shown = calculator(locale) { press("1234+12345+1234567890.5") }.display.text
            "$locale: $shown".takeIf { shown != unescaped("$first+$second+$third") }
        }
        assertEquals(emptyList(), wrong)
    }

    private fun unescaped(text: String) =
        text.replace("\\n", "\n").replace("\\u{a0}", "\u00A0").replace("\\u{202f}", "\u202F")

    /** What is shown, and what ought to be, for each line of a table. */
    private fun eachLine(file: Path, compare: (List<String>) -> Pair<Any, Any>) {
        val lines = file.readLines().filterNot { it.startsWith("#") || it.isEmpty() }
        assertTrue(lines.size > 20, "only ${lines.size} lines")
        val wrong = lines.mapNotNull { line ->
            val (shown, expected) = compare(line.split('\t'))
            "$line: $shown".takeIf { shown != expected }
        }
        assertEquals(emptyList(), wrong)
    }

    /** A new calculator after [steps]. */
    private fun calculator(locale: String, steps: Handset.() -> Unit): CalculatorScreen =
        Handset(createTempDirectory(folders, ""), Directives(locale = locale)).use { handset ->
            handset.steps()
            (handset.screen as Screen.Calculator).calculator
        }
}
