package org.calculator.journeys

import org.calculator.engine.Effect
import org.calculator.engine.Screen

/** What has to hold. */
sealed interface Expectation {
    data object Calculator : Expectation
    data object Page : Expectation
    data class Title(val title: String) : Expectation
    data class Display(val display: String) : Expectation
    data class Text(val text: String) : Expectation
    data class NoText(val text: String) : Expectation
    data class Asked(val effect: AskedFor) : Expectation
    data object NoEffect : Expectation
}

/** What the phone is asked for, as far as a journey says it. */
sealed interface AskedFor {
    data class Dial(val uri: String) : AskedFor
    /** With [anyBody], whatever is filled in; else this, or nothing. */
    data class ComposeText(val uri: String, val anyBody: Boolean, val body: String?) : AskedFor
    data class Open(val url: String) : AskedFor
    data class Copy(val text: String) : AskedFor
    data object Leave : AskedFor

    fun isAnsweredBy(effect: Effect): Boolean = when (this) {
        is Dial -> effect is Effect.Dial && effect.uri == uri
        is ComposeText -> effect is Effect.ComposeText && effect.uri == uri && (anyBody || effect.body == body)
        is Open -> effect is Effect.OpenPage && effect.url == url
        is Copy -> effect is Effect.Copy && effect.text == text
        is Leave -> effect is Effect.Leave
    }
}

internal fun parseExpectation(line: Line): Expectation = when (line.word()) {
    "screen" -> when (line.word()) {
        "calculator" -> Expectation.Calculator
        "page" -> Expectation.Page
        else -> throw Refused("expect screen calculator, or expect screen page")
    }
    "title" -> Expectation.Title(line.quoted("the title"))
    "display" -> Expectation.Display(line.quoted("what is displayed"))
    "text" -> Expectation.Text(line.quoted("the text"))
    "effect" -> Expectation.Asked(parseEffect(line))
    "no" -> when (line.word()) {
        "text" -> Expectation.NoText(line.quoted("the text"))
        "effect" -> Expectation.NoEffect
        else -> throw Refused("expect no text \"…\", or expect no effect")
    }
    else -> throw Refused("screen, title, display, text, effect, no text or no effect after expect")
}

private fun parseEffect(line: Line): AskedFor = when (line.word()) {
    "dial" -> AskedFor.Dial(line.neededWord("a number such as tel:+18002987233"))
    "text" -> {
        val uri = line.neededWord("a number such as sms:+19145550143")
        when {
            line.takes("no") -> {
                line.needs("body")
                AskedFor.ComposeText(uri, anyBody = false, body = null)
            }
            line.takes("body") -> AskedFor.ComposeText(uri, anyBody = false, line.quoted("the body of the text"))
            else -> AskedFor.ComposeText(uri, anyBody = true, body = null)
        }
    }
    "open" -> AskedFor.Open(line.neededWord("an address such as https://example.org"))
    "copy" -> AskedFor.Copy(line.quoted("what is copied"))
    "leave" -> AskedFor.Leave
    else -> throw Refused("expect effect dial, text, open, copy or leave")
}

/** Why it does not hold; null where it does. */
internal fun Expectation.failureOn(hands: Hands): String? {
    if (this is Expectation.NoEffect) {
        return hands.performed.takeIf { it.isNotEmpty() }?.let { asked("expected that the phone was asked for nothing", it) }
    }
    if (this is Expectation.Asked) {
        return if (hands.performed.any(effect::isAnsweredBy)) null else asked("expected that effect", hands.performed)
    }
    hands.elsewhere?.let { return notInFront(it) }
    val screen = hands.screen
    return when (this) {
        is Expectation.Calculator -> "expected the calculator in front, not a page".unless(screen is Screen.Calculator)
        is Expectation.Page -> "expected a page in front, not the calculator".unless(screen is Screen.Page)
        is Expectation.Title -> {
            val page = (screen as? Screen.Page)?.page ?: return NO_PAGE
            "expected the title \"$title\", not \"${page.title.text}\"".unless(page.title.text == title)
        }
        is Expectation.Display -> {
            val calculator = (screen as? Screen.Calculator)?.calculator ?: return "a page is in front, which has no display"
            "expected the display \"$display\", not \"${calculator.display.text}\"".unless(calculator.display.text == display)
        }
        is Expectation.Text -> "expected \"$text\" on the screen".unless(hands.says(text))
        is Expectation.NoText -> "expected no \"$text\" on the screen".unless(!hands.says(text))
        is Expectation.Asked, is Expectation.NoEffect -> null
    }
}

internal const val NO_PAGE = "the calculator is in front, not a page"

internal fun notInFront(elsewhere: String) = "the app is not in front, $elsewhere is: `show` first"

private fun String.unless(held: Boolean): String? = takeUnless { held }

private fun Hands.says(expected: String) = plainSpaces(expected) in plainSpaces(text)

/** A journey is typed on a keyboard that has one kind of space. */
internal fun plainSpaces(text: String) = text.replace('\u00A0', ' ').replace('\u202F', ' ')

private fun asked(expected: String, performed: List<Effect>): String =
    performed.ifEmpty { return "$expected; the phone was asked for nothing" }
        .joinToString("", prefix = expected) { "; the phone was asked: ${describe(it)}" }

/** An effect as a journey writes it. */
fun describe(effect: Effect): String = when (effect) {
    is Effect.Dial -> "dial ${effect.uri}"
    is Effect.ComposeText -> "text ${effect.uri} " + (effect.body?.let { "body \"$it\"" } ?: "no body")
    is Effect.OpenPage -> "open ${effect.url}"
    is Effect.Copy -> "copy \"${effect.text}\""
    is Effect.Leave -> "leave"
    else -> "something else"
}
