package org.calculator.tests

import kotlin.io.path.readLines
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.Test
import org.tally.decision.Abilities
import org.tally.decision.Action
import org.tally.decision.CautionText
import org.tally.decision.Contact
import org.tally.decision.Hours
import org.tally.decision.Language
import org.tally.decision.Service
import org.tally.decision.ServiceNumber
import org.tally.decision.Situation
import org.tally.decision.Step
import org.tally.decision.decide
import org.tally.decision.directoryState
import org.tally.decision.regions
import org.tally.decision.services

/**
 * What Kotlin is told is what core decides, field by field: each block of the vectors is asked for
 * anew, and written as the block is. The head of the file says what its fields are.
 */
class DecisionVectorsTest {
    private val rows = project("tests/vectors/decisions.tsv").readLines().filterNot { it.startsWith("#") }.map { it.split('\t') }

    /** By language, kind and code. */
    private val texts = rows.filter { it[0] == "text" }.associate { (_, language, kind, code, words) -> Triple(language, kind, code) to words }
    private val told = mutableSetOf<Triple<String, String, String>>()

    @Test
    fun `every case, every region and every service is answered as core answers it`() {
        val heads = setOf("case", "regions", "services", "directory")
        val blocks = mutableListOf<MutableList<List<String>>>()
        for (row in rows.filterNot { it[0] == "text" }) {
            if (row[0] in heads) blocks += mutableListOf<List<String>>()
            blocks.last() += row
        }
        assertTrue(blocks.size > 250, "only ${blocks.size} blocks")
        for (block in blocks) {
            val head = block.first()
            val answered = when (head[0]) {
                "case" -> case(head)
                "regions" -> regions(head)
                "services" -> services(head)
                else -> directory(head)
            }
            assertEquals(block.joinToString("\n") { it.joinToString("\t") }, answered.joinToString("\n") { it.joinToString("\t") })
        }
        assertEquals(texts.keys, told, "a code of the vectors never came")
    }

    private fun case(head: List<String>): List<List<String>> {
        val language = language(head[11])
        val situation = Situation(
            danger = named(head[1]),
            phone = named(head[2]),
            voice = named(head[3]),
            place = named(head[4]),
            police = named(head[5]),
            country = named(head[6]),
            age = named(head[7]),
            whom = named(head[8]),
        )
        val abilities = Abilities(calls = head[12] == "yes", messages = head[13] == "yes", browser = head[14] == "yes")
        val guidance = decide(situation, head[10].toLong(), language, head[9].takeIf { it != "-" }, abilities)
        val say = guidance.sayFirst.map {
            "${code(language, "listener", it.listener, it.listenerText)}:${code(language, "say", it.say, it.text)}"
        }
        return listOf(head, listOf("lead") + step(language, guidance.lead)) +
            guidance.beside.map { listOf("beside") + step(language, it) } +
            guidance.fallbacks.map { listOf("next") + step(language, it) } +
            listOf(listOf("know", cautions(language, guidance.cautions)), listOf("say", words(say)))
    }

    private fun step(language: Language, step: Step): List<String> {
        val contact = when (val contact = step.contact) {
            is Contact.Service -> contact.id
            else -> contact::class.simpleName!!.lowercase()
        }
        val memorize = step.memorize?.run { listOf(service, name, number.text, number.spoken).joinToString("|") }
        return listOf(
            contact,
            step.name,
            small(step.channel),
            step.whatToDo ?: "-",
            step.number?.text ?: "-",
            step.number?.spoken ?: "-",
            action(step.action),
            yes(step.canOpen),
            memorize ?: "-",
            yes(step.textphone),
            step.hours?.let(::hours) ?: "-",
            code(language, "reason", step.reason, step.reasonText),
            cautions(language, step.cautions),
        )
    }

    private fun regions(head: List<String>) = listOf(head) + regions(language(head[1])).map {
        listOf("region", it.id, it.name, it.state ?: "-", it.timeZone ?: "-", small(it.textTo911))
    }

    private fun services(head: List<String>): List<List<String>> {
        val language = language(head[3])
        val region = head[1].takeIf { it != "-" }
        val services = services(head[2].toLong(), language, region)
        val told = services.filter { region == null || it.region != "us-national" }
        return listOf(head.dropLast(1) + words(services.map { it.id })) +
            told.flatMap { service -> listOf(service(language, service)) + service.numbers.map(::number) }
    }

    private fun service(language: Language, service: Service) = with(service) {
        listOf(
            "service", id, region, name, organization,
            words(serves.map { code(language, "group", it.group, it.text) }),
            yes(inDecision), yes(isLifeline), chat ?: "-", page ?: "-", hours(hours), words(languages), interpretation ?: "-",
            listOf(ages.from ?: "-", ages.to ?: "-", ages.text ?: "-").joinToString("|"),
            description ?: "-", eligibility ?: "-", alert ?: "-",
            words(limits.map { code(language, "limit", it.limit, it.text) }),
            listOf(source.name, source.date ?: "-", source.confirmedOn ?: "-", yes(source.needsCheck), source.text).joinToString("|"),
        )
    }

    private fun number(number: ServiceNumber) = with(number) {
        listOf("number", small(kind), this.number.text, this.number.spoken, action(action), words(languages))
    }

    private fun directory(head: List<String>): List<List<String>> {
        val state = directoryState(head[1].toLong(), language(head[2]))
        val days = listOf(state.firstConfirmedOn ?: "-", state.lastConfirmedOn ?: "-")
        return listOf(head.take(3) + listOf("${state.services}", "${state.confirmed}") + days + (state.statement ?: "-"))
    }

    private fun action(action: Action?) = when (action) {
        is Action.Dial -> "dial|${action.uri}|${action.strictUri}"
        is Action.Text -> "text|${action.uri}|${action.number}|${action.body ?: "-"}"
        is Action.Page -> "page|${action.url}"
        null -> "-"
    }

    private fun hours(hours: Hours) = with(hours) {
        listOf(small(state), yes(dayAndNight), closesAtMs ?: "-", opensAtMs ?: "-", text).joinToString("|")
    }

    private fun cautions(language: Language, cautions: List<CautionText>) =
        words(cautions.map { code(language, "caution", it.caution, it.text) })

    /** The code, if its words are those of the vectors. */
    private fun code(language: Language, kind: String, code: Enum<*>, words: String): String {
        val key = Triple(language.name.take(2).lowercase().replace("sp", "es"), kind, small(code))
        told += key
        return if (texts[key] == words) key.third else "${key.third}, in words: $words"
    }

    private fun small(code: Enum<*>) = code.name.replace("_", "").lowercase()

    private inline fun <reified T : Enum<T>> named(text: String): T? = if (text == "-") null else enumValues<T>().first { small(it) == text }

    private fun language(tag: String) = if (tag == "es") Language.SPANISH else Language.ENGLISH

    private fun yes(so: Boolean) = if (so) "yes" else "no"

    private fun words(list: List<String>) = list.joinToString(" ").ifEmpty { "-" }
}
