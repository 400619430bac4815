package org.calculator.journeys

import org.calculator.engine.Page
import org.calculator.engine.Screen

/** A step that could not be done, or an expectation that did not hold, with the screen at that moment. */
class JourneyFailure(val line: Int, step: String, reason: String, screen: String) :
    AssertionError("line $line: $step\n  $reason\n  the screen:\n${screen.prependIndent("  | ")}")

/** Plays all steps; [print] is told what `print` steps show, [after] the line of each step that acts, once that is done. */
fun play(journey: Journey, hands: Hands, print: (String) -> Unit = {}, after: (Int) -> Unit = {}) {
    hands.settle()
    for (numbered in journey.steps) {
        val step = numbered.step
        if (step.acts) hands.forgetPerformed()
        val reason = when (step) {
            is Step.Expect -> step.expectation.failureOn(hands)
            is Step.Print -> null.also { print(seen(hands)) }
            else -> runCatching { act(step, hands) }.fold(
                onSuccess = { null },
                onFailure = { if (it is CannotDo || it is NotFound) it.message else throw it },
            )
        }
        hands.settle()
        if (reason != null) throw JourneyFailure(numbered.line, numbered.text, reason, seen(hands))
        if (step.acts) after(numbered.line)
    }
}

/** What the person sees, as plain text. */
private fun seen(hands: Hands) = hands.elsewhere?.let { "($it)" } ?: hands.text

private fun act(step: Step, hands: Hands) {
    when (step) {
        is Step.Keys -> for (key in step.keys) {
            inFront(hands)
            if (hands.screen is Screen.Page) throw CannotDo("a page is in front, which has no keypad")
            hands.press(key)
            hands.settle()
        }
        is Step.Paste -> {
            inFront(hands)
            if (hands.screen is Screen.Page) throw CannotDo("a page is in front, which takes no paste")
            hands.paste(step.text)
        }
        is Step.Tap -> hands.touch(findTouchable(page(hands), step.label, step.of))
        is Step.Fill -> hands.fill(findWritable(page(hands), step.label), step.text)
        is Step.Hide -> {
            inFront(hands)
            hands.hide()
        }
        is Step.Show -> {
            if (hands.elsewhere == null) throw CannotDo("the app is in front already")
            hands.show()
        }
        is Step.Exit -> {
            page(hands)
            hands.exit()
        }
        is Step.Back -> {
            inFront(hands)
            hands.back()
        }
        is Step.Wait -> hands.letPass(step.milliseconds)
        is Step.Restart -> hands.restart(step.phone)
        is Step.Clock -> hands.jumpClock(step.to)
        is Step.Device -> hands.answerWith(step.state)
        is Step.Fail -> hands.failNext()
        is Step.Touch -> {
            inFront(hands)
            hands.touchNothing()
        }
        is Step.Print, is Step.Expect -> error("done by play")
    }
}

private fun inFront(hands: Hands) {
    hands.elsewhere?.let { throw CannotDo(notInFront(it)) }
}

private fun page(hands: Hands): Page {
    inFront(hands)
    return (hands.screen as? Screen.Page)?.page ?: throw CannotDo(NO_PAGE)
}
