package org.calculator.journeys

import java.time.OffsetDateTime
import org.calculator.engine.Abilities
import org.calculator.engine.Key
import org.calculator.engine.Platform
import org.calculator.engine.keysOf

/** A journey, read: what a person does with the phone, a step a line. docs/journeys.md tells the language in full. */
class Journey(val phone: Directives, val steps: List<Numbered>)

/** What the first lines say about the phone: `#! locale es` and the like. */
data class Directives(
    val locales: List<String> = listOf("en-US"),
    val now: OffsetDateTime = OffsetDateTime.parse("2026-03-02T15:00:00-05:00"),
    val region: String = "westchester-ny",
    val setupCode: String = "73282559",
    /** The shell's own where it is not said. */
    val platform: Platform? = null,
    val abilities: Abilities = ABLE,
    /** How the device key answers from the start. */
    val device: DeviceState = DeviceState.Ok,
)

/** What a phone can do. */
val ABLE = Abilities(calls = true, messages = true, browser = true)

/** A step and where it stands: its line (from 1), and the line as written. */
class Numbered(val line: Int, val text: String, val step: Step)

/** A line that is no step. */
class ParseException(val line: Int, val expected: String) : Exception("line $line: expected $expected")

/** How the device key answers. */
enum class DeviceState { Ok, Busy, Locked, Gone, Broken }

/** One thing that happens, or that is expected. */
sealed interface Step {
    data class Keys(val keys: List<Key>) : Step
    data class Paste(val text: String) : Step
    data class Tap(val label: String, val of: String?) : Step
    data class Fill(val label: String, val text: String) : Step
    data object Hide : Step
    data object Show : Step
    data object Exit : Step
    data object Back : Step
    data class Wait(val milliseconds: Long) : Step
    data class Restart(val phone: Boolean) : Step
    data class Clock(val to: OffsetDateTime) : Step
    data class Device(val state: DeviceState) : Step
    /** The next thing that is to be opened does not open. */
    data object Fail : Step

    /** Somebody scrolls, or touches where there is nothing. */
    data object Touch : Step
    data object Print : Step
    data class Expect(val expectation: Expectation) : Step

    /** Whether the phone may be asked for something by it. What it was asked for is remembered until the next such step. */
    val acts: Boolean get() = this !is Print && this !is Expect
}

/** Reads a whole file. */
fun parseJourney(text: String): Journey {
    var phone = Directives()
    val steps = mutableListOf<Numbered>()
    text.removePrefix("\uFEFF").lines().forEachIndexed { index, line ->
        val written = line.trim()
        try {
            if (written.startsWith("#!")) {
                if (steps.isNotEmpty()) throw Refused("#! lines to stand before the first step")
                phone = parseDirective(Line(written.removePrefix("#!")), phone)
            } else if (written.isNotEmpty() && !written.startsWith("#")) {
                steps += Numbered(index + 1, written, parseStep(Line(written)))
            }
        } catch (refused: Refused) {
            throw ParseException(index + 1, refused.expected)
        }
    }
    return Journey(phone, steps)
}

private fun parseDirective(line: Line, phone: Directives): Directives {
    val changed = when (line.word()) {
        "locale" -> phone.copy(locales = line.neededWord("locales such as es-US or es-US,en").split(','))
        "now" -> phone.copy(now = line.time())
        "region" -> phone.copy(region = line.neededWord("a region such as westchester-ny"))
        "setup-code" -> phone.copy(setupCode = line.neededWord("6 to 12 digits"))
        "platform" -> phone.copy(platform = platform(line.word()))
        "cannot" -> phone.copy(abilities = cannot(line.word(), phone.abilities))
        "device" -> phone.copy(device = device(line.word()))
        else -> throw Refused("#! locale, now, region, setup-code, platform, cannot or device")
    }
    line.end()
    return changed
}

private fun parseStep(line: Line): Step {
    val step = when (line.word()) {
        "keys" -> return Step.Keys(keys(line.rest))
        "paste" -> Step.Paste(line.quoted("the text that is pasted"))
        "tap" -> Step.Tap(
            line.quoted("the label of what is tapped"),
            if (line.takes("of")) line.quoted("the title of the card or item") else null,
        )
        "fill" -> {
            val label = line.quoted("the label of the field")
            line.needs("with")
            Step.Fill(label, line.quoted("the text that is filled in"))
        }
        "hide" -> Step.Hide
        "show" -> Step.Show
        "exit" -> Step.Exit
        "back" -> Step.Back
        "wait" -> Step.Wait(line.durationMs())
        "restart" -> Step.Restart(line.takes("phone"))
        "clock" -> Step.Clock(line.time())
        "device" -> Step.Device(device(line.word()))
        "fail" -> Step.Fail
        "touch" -> Step.Touch
        "print" -> Step.Print
        "expect" -> Step.Expect(parseExpectation(line))
        else -> throw Refused("keys, paste, tap, fill, hide, show, exit, back, wait, restart, clock, device, fail, touch, print or expect")
    }
    line.end()
    return step
}

private fun keys(written: String): List<Key> =
    keysOf(written)?.ifEmpty { null } ?: throw Refused("keys out of 0-9 . + - * / ( ) % = ^ ! c < n and names such as [sqrt]")

private fun platform(word: String): Platform =
    Platform.entries.find { it.name.lowercase() == word } ?: throw Refused("platform android, ios or terminal")

private fun cannot(word: String, able: Abilities): Abilities = when (word) {
    "call" -> able.copy(calls = false)
    "text" -> able.copy(messages = false)
    "browse" -> able.copy(browser = false)
    else -> throw Refused("cannot call, text or browse")
}

private fun device(word: String): DeviceState =
    DeviceState.entries.find { it.name.lowercase() == word } ?: throw Refused("device busy, locked, gone, broken or ok")
