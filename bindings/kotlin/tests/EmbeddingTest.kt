package org.calculator.tests

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.calculator.first.main
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The program that docs/embedding.md shows is the one that is compiled and run here. */
class EmbeddingTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the document shows this program`() {
        val shown = project("bindings/kotlin/tests/First.kt").readText().substringAfter("package org.calculator.first\n\n")
        assertTrue("```kotlin\n$shown```\n" in project("docs/embedding.md").readText(), "docs/embedding.md shows another program")
    }

    @Test
    fun `it prints the page and what was asked for`() {
        val (out, printed) = System.out to ByteArrayOutputStream()
        System.setOut(PrintStream(printed, true))
        try {
            main(arrayOf(folder.toString()))
        } finally {
            System.setOut(out)
        }
        val lines = printed.toString().trimEnd().lines()
        assertTrue("Help now" in lines[0], "$lines")
        val last = listOf("[Exit]", "asked for: Dial(uri=tel:911, strictUri=tel:911;phone-context=+1, number=911)")
        assertEquals(last, lines.takeLast(2))
    }
}
