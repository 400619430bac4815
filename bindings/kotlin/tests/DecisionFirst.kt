package org.calculator.tests

import org.tally.decision.Action
import org.tally.decision.Danger
import org.tally.decision.Situation
import org.tally.decision.decide
import org.tally.decision.languageOf
import org.tally.decision.services

/** Whom to contact now, and which services there are, as lines of text. */
fun whomToContact(situation: Situation, region: String?, nowMs: Long): List<String> {
    val language = languageOf(listOf("en-US"))
    val guidance = decide(situation, nowMs, language, region)
    val first = (listOf(guidance.lead) + guidance.beside).map { step ->
        // Each with its reason, and with what a touch would open.
        val opens = when (val action = step.action) {
            is Action.Dial -> action.uri
            is Action.Text -> action.uri
            is Action.Page -> action.url
            null -> "nothing to open"
        }
        "${step.name} ($opens): ${step.reasonText}"
    }
    val others = services(nowMs, language, region).map { service ->
        val ways = service.numbers.map { it.number.text } + listOfNotNull(service.chat, service.page)
        // The source is shown with the number: it says whether somebody has confirmed it.
        "${service.name}: ${ways.joinToString()}. ${service.hours.text}. ${service.source.text}"
    }
    return first + others
}

fun main() {
    val situation = Situation(danger = Danger.NOW)
    whomToContact(situation, "westchester-ny", System.currentTimeMillis()).forEach(::println)
}
