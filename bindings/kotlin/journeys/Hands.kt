package org.calculator.journeys

import java.time.OffsetDateTime
import org.calculator.engine.Effect
import org.calculator.engine.Key
import org.calculator.engine.Screen
import org.calculator.engine.screenText

/**
 * What hands do with a phone, and what eyes see on it. Each shell has hands of its own: real
 * touches on what it really draws.
 *
 * The player decides what is touched; the hands touch it. They throw [CannotDo] if it cannot be
 * done.
 */
interface Hands {
    /** What the app shows, or would show if it were in front. */
    val screen: Screen

    /** The screen in front as plain text, in the form of `screenText`. */
    val text: String get() = screenText(screen)

    /** What lies in front of the app, in words ("the home screen"); null where the app is in front. */
    val elsewhere: String?

    /** What the phone was asked for since [forgetPerformed]: dial, text, open, leave; no work and no wakes. */
    val performed: List<Effect>

    fun forgetPerformed()

    /** Waits until all slow work that was asked for is done and drawn. */
    fun settle()

    /** Presses a key of the calculator, which is in front. */
    fun press(key: Key)

    /** Puts text from the clipboard on the display of the calculator, which is in front. */
    fun paste(text: String)

    /** Touches something on the page in front. */
    fun touch(touchable: Touchable)

    /** Puts all of [text] into a field of the page in front, and pauses. */
    fun fill(field: Writable, text: String)

    /** Quick exit of the page in front. */
    fun exit()

    /** The phone's own back gesture. */
    fun back()

    /** Goes to the home screen. */
    fun hide()

    /** Comes back to the app. */
    fun show()

    /** Time passes on both clocks; the app is woken at each moment it asked for. */
    fun letPass(milliseconds: Long)

    /** The process ends without warning and starts again on the files as they were; with [phone], so does the phone. */
    fun restart(phone: Boolean)

    /** The wall clock jumps; the other one does not notice. */
    fun jumpClock(to: OffsetDateTime)

    /** The device key answers so to every call from now on, over restarts too. */
    fun answerWith(state: DeviceState)

    /** The next thing that the app asks to be opened does not open: no app answers to it. */
    fun failNext()

    /** Scrolls, or touches where there is nothing: somebody is there. */
    fun touchNothing()
}

/** Hands could not do what they were asked to, and why. */
class CannotDo(message: String) : Exception(message)
