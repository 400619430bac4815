package org.calculator.tests

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.Test
import org.tally.decision.Abilities
import org.tally.decision.Action
import org.tally.decision.Contact
import org.tally.decision.Country
import org.tally.decision.Danger
import org.tally.decision.DecisionException
import org.tally.decision.Guidance
import org.tally.decision.Language
import org.tally.decision.NumberKind
import org.tally.decision.Openness
import org.tally.decision.Situation
import org.tally.decision.Step
import org.tally.decision.Voice
import org.tally.decision.WhichPhone
import org.tally.decision.decide
import org.tally.decision.directoryState
import org.tally.decision.languageOf
import org.tally.decision.regions
import org.tally.decision.services

/** The decision alone: what its laws come to, its errors, its threads. */
class DecisionTest {
    /** Monday, 2 March 2026, 15:00 in New York, and the night after it. */
    private val day = 1_772_481_600_000
    private val night = 1_772_517_600_000

    private fun decideHere(situation: Situation, now: Long = day) = decide(situation, now, Language.ENGLISH, "westchester-ny")

    private val Guidance.first get() = listOf(lead) + beside
    private val Guidance.steps get() = first + fallbacks

    @Test
    fun `danger now puts 911 first, whatever the clock says`() {
        for (now in listOf(day, night, 0, Long.MIN_VALUE, Long.MAX_VALUE, -8_334_601_228_800_000, 8_210_266_876_799_999)) {
            val lead = decideHere(Situation(danger = Danger.NOW), now).lead
            assertEquals(Contact.Emergency, lead.contact)
            assertEquals(Action.Dial("tel:911", "tel:911;phone-context=+1"), lead.action)
            assertTrue(lead.canOpen)
        }
        val writes = decideHere(Situation(danger = Danger.NOW, voice = Voice.NO_VOICE)).first.map { it.action }
        assertEquals("sms:911", assertNotNull(writes.filterIsInstance<Action.Text>().firstOrNull()).uri)
    }

    @Test
    fun `no phone is an answer, and no answer is none`() {
        val answered = decideHere(Situation(danger = Danger.NOW, phone = WhichPhone.NO_PHONE))
        assertEquals(Contact.PeopleNear, answered.lead.contact)
        assertEquals("1-800-298-7233", answered.lead.memorize?.number?.text)
        assertEquals(Contact.Emergency, decideHere(Situation(danger = Danger.NOW, phone = null)).lead.contact)
    }

    @Test
    fun `a closed service never leads`() {
        var closed = 0
        for (hour in 0L until 7 * 24) {
            for (danger in listOf(null) + Danger.entries) {
                val guidance = decideHere(Situation(danger = danger, voice = Voice.QUIET), day + hour * 3_600_000)
                closed += guidance.steps.count { it.hours?.state == Openness.CLOSED }
                assertTrue(guidance.first.none { it.hours?.state == Openness.CLOSED }, "$danger, $hour hours on")
            }
        }
        assertTrue(closed > 0, "nothing was ever closed")
    }

    @Test
    fun `outside the United States nothing is 911`() {
        for (danger in listOf(null) + Danger.entries) {
            for (phone in listOf(null) + WhichPhone.entries) {
                val guidance = decideHere(Situation(danger = danger, phone = phone, country = Country.OTHER))
                assertEquals(Contact.LocalEmergency, guidance.lead.contact)
                val is911 = { step: Step -> step.contact == Contact.Emergency || step.number?.text == "911" || "911" in "${step.action}" }
                assertTrue(guidance.steps.none(is911), "$danger, $phone")
            }
        }
    }

    @Test
    fun `what the device cannot open keeps its number`() {
        val tablet = Abilities(calls = false)
        val lead = decide(Situation(danger = Danger.NOW), day, Language.ENGLISH, "ny", tablet).lead
        assertEquals("911" to false, lead.number?.text to lead.canOpen)
    }

    @Test
    fun `a region that does not exist is refused with the choices, and without one there is an answer`() {
        val choices = regions(Language.ENGLISH).map { it.id }
        for (ask in listOf<() -> Any>({ decide(Situation(), day, Language.ENGLISH, "atlantis") }, { services(day, Language.ENGLISH, "atlantis") })) {
            val refused = assertFailsWith<DecisionException.UnknownRegion> { ask() }
            assertEquals("atlantis" to choices, refused.named to refused.choices)
        }
        assertTrue("westchester-ny" in choices && "us-national" in choices)
        assertEquals(Contact.Emergency, decide(Situation(), day, Language.ENGLISH).lead.contact)
        for (region in choices) assertTrue(services(day, Language.ENGLISH, region).isNotEmpty(), region)
    }

    @Test
    fun `every number has an address of its own kind, and none is an emergency number`() {
        for (region in regions(Language.ENGLISH)) {
            for (service in services(day, Language.SPANISH, region.id)) {
                assertTrue(service.source.text.isNotEmpty(), service.id)
                for (number in service.numbers) {
                    val opens = when (val action = number.action) {
                        is Action.Dial -> action.uri.removePrefix("tel:")
                        is Action.Text -> action.uri.removePrefix("sms:")
                        else -> ""
                    }
                    assertEquals(number.kind == NumberKind.TEXT, number.action is Action.Text, service.id)
                    assertTrue(Regex("\\+1[2-9][0-9]{9}(,[0-9]+)?|988|[2-9][0-9]{4,5}").matches(opens), "${service.id}: $opens")
                    assertTrue(opens != "911" && number.number.text != "911", service.id)
                }
            }
        }
    }

    @Test
    fun `as long as a number has to be checked, that is said`() {
        val state = directoryState(day, Language.ENGLISH)
        val all = regions(Language.ENGLISH).flatMap { services(day, Language.ENGLISH, it.id) }.distinctBy { it.region to it.id }
        assertEquals(all.size, state.services.toInt())
        assertEquals(all.count { !it.source.needsCheck }, state.confirmed.toInt())
        assertEquals(all.any { it.source.needsCheck }, state.statement != null)
        assertEquals(all.mapNotNull { it.source.confirmedOn }.maxOrNull(), state.lastConfirmedOn)
        if (all.none { it.source.confirmedOn != null }) assertNull(state.firstConfirmedOn)
    }

    @Test
    fun `the first language that there are words in is the one`() {
        assertEquals(Language.SPANISH, languageOf(listOf("fr-CA", "es_US", "en-US")))
        assertEquals(Language.ENGLISH, languageOf(listOf("fr-CA", "%")))
        assertEquals(Language.ENGLISH, languageOf(listOf()))
    }

    @Test
    fun `eight threads at once are answered as one is`() {
        val situations = Danger.entries.flatMap { danger -> Voice.entries.map { Situation(danger = danger, voice = it) } }
        val alone = situations.map(::decideHere)
        val threads = Executors.newFixedThreadPool(8)
        val asked = (0 until 8).map { turn ->
            threads.submit(Callable { situations.indices.map { (it + turn) % situations.size }.associateWith { decideHere(situations[it]) } })
        }
        for (answers in asked.map { it.get(30, TimeUnit.MINUTES) }) {
            assertEquals(alone, situations.indices.map(answers::getValue))
        }
        threads.shutdown()
    }

    @Test
    fun `the document shows this first program, and it says 911 first`() {
        val shown = project("bindings/kotlin/tests/DecisionFirst.kt").readText().substringAfter("package org.calculator.tests\n\n")
        assertTrue("```kotlin\n$shown```\n" in project("docs/embedding.md").readText(), "docs/embedding.md shows another program")
        val lines = whomToContact(Situation(danger = Danger.NOW), "westchester-ny", day)
        assertEquals("911 (tel:911): You said that there is danger now.", lines.first())
        assertTrue(lines.any { it.startsWith("My Sisters' Place: 1-800-298-7233. Open day and night.") }, "$lines")
    }
}
