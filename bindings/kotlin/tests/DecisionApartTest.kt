package org.calculator.tests

import kotlin.io.path.readBytes
import kotlin.io.path.readLines
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.Test

/**
 * The library behind the calculator, and what is generated for it, hold nothing of the decision
 * alone, whose names would tell what the calculator is.
 */
class DecisionApartTest {
    private val generated = project("target/bindings")

    /** What the exports and the description of an interface begin with, and what its Kotlin is. */
    private val marks = listOf("tally_decision", "TALLY_DECISION", "org.tally", "TallyDecision")

    @Test
    fun `the library of the calculator has no mark of the decision`() {
        val text = { path: String -> generated.resolve(path).readBytes().toString(Charsets.ISO_8859_1) }
        val calculator = text("debug/${System.mapLibraryName("calculator")}")
        val decision = text("decision/debug/${System.mapLibraryName("tally_decision")}")
        assertTrue("uniffi_tally_decision_fn_func_decide" in decision, "the marks are those that it would have")
        assertTrue("uniffi_calculator_engine_fn_" in calculator, "the library is read")
        assertEquals(emptyList(), marks.filter { it in calculator })
        assertEquals(emptyList(), listOf("uniffi_calculator_", "ffi_calculator_").filter { it in decision })
    }

    @Test
    fun `what is generated for the calculator declares nothing of the decision`() {
        val ours = declared("bindings/decision/interface.kotlin.txt")
        assertTrue(ours.containsAll(listOf("Situation", "Guidance", "Danger", "decide", "services")), "$ours")
        // What a device can open is asked for by both, in the same words.
        assertEquals(setOf("Abilities"), ours intersect declared("bindings/interface.kotlin.txt"))
        for (file in listOf("kotlin/org/calculator/engine/calculator.kt", "swift/CalculatorEngine.swift", "swift/CalculatorEngineFFI.h")) {
            val text = generated.resolve(file).readText()
            assertEquals(emptyList(), marks.filter { it in text }, file)
        }
    }

    /** The types and functions of an interface that is kept as text. */
    private fun declared(interfaceAsText: String): Set<String> {
        val lines = project(interfaceAsText).readLines().filterNot { it.startsWith(" ") }
        return lines.mapNotNull { Regex("\\b(?:class|interface|fun) (\\w+)").find(it)?.groupValues?.get(1) }.toSet()
    }
}
