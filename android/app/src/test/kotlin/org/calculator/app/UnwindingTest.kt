package org.calculator.app

import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/**
 * A code that is told proves nothing, and the shell adds nothing to what core shows: on a phone
 * with a hidden plan whose owner visits it, the shell and the system hold the same after every step
 * as on a phone without one.
 */
@RunWith(RobolectricTestRunner::class)
class UnwindingTest {
    @Test
    fun `nothing is told`() = holds(Told.NOTHING)

    @Test
    fun `notes are told`() = holds(Told.NOTES)

    @Test
    fun `a plan is told`() = holds(Told.PLAN)

    @Test
    fun `a leak is found where it is`() {
        val missed = Leak.ALL.filterNot { leak -> differences(Told.NOTES, leak).any { it.startsWith(leak.part) } }
        assertEquals("not found", emptyList<Leak>(), missed)
    }

    private fun holds(told: Told) {
        assertEquals("", differences(told).take(SHOWN).joinToString("\n") { it.take(1_000) })
    }

    /** How they differ after the first step after which they do. */
    private fun differences(told: Told, leak: Leak? = null): List<String> {
        val (alone, beside) = listOf(false, true).map { hidden -> OneOfTwoPhones(told, hidden, leak).use { it.play() } }
        assertEquals(alone.map { it.step }, beside.map { it.step })
        return alone.zip(beside).firstNotNullOfOrNull { (one, other) ->
            one.holds.differences(other.holds).ifEmpty { null }?.map { "$it (after step ${one.step})" }
        }.orEmpty()
    }

    private companion object {
        const val SHOWN = 20
    }
}
