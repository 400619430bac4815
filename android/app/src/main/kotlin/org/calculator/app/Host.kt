package org.calculator.app

import android.os.Handler
import android.os.Looper
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Keypad
import org.calculator.engine.Request
import org.calculator.engine.Screen
import org.calculator.engine.Update
import java.util.concurrent.Executor

/**
 * Owns core, one for each process. Screens send it events and are told what to draw and what to do.
 *
 * Everything here happens on the main thread, except [Engine.run], which happens on [worker], one
 * piece at a time. A bug in core ends neither: what it throws goes no further than here.
 */
class Host(private val worker: Executor, private val clock: Clock, locales: List<String>, private val open: (List<String>) -> Engine) {
    /** The activity in front. */
    interface Stage {
        fun draw(screen: Screen)

        /** Asks the phone for it; what could not be done comes back. */
        fun perform(effect: Effect): Request?

        /** Sends what is written in fields and not yet told, as [Event.Filled]. */
        fun tellDrafts()

        /** The keys say something else now. */
        fun renew()

        /** Nothing can be drawn any more. */
        fun close()
    }

    private val main = Handler(Looper.getMainLooper())
    private val wake = Runnable { send(Event.Woke) }
    private val presence = Presence(main) { tell(Event.Active) }

    /** None only while the phone's language changes, or where core is broken. */
    private var engine: Engine? = null
    private var opened = locales
    private var drawn = 0uL

    /** What is to be drawn. After a lock nothing of a page is left in it. */
    lateinit var screen: Screen
        private set

    /** The calculator that lies under a page. None only while the phone's language changes. */
    val cover: CalculatorScreen? get() = engine?.let { attempt { it.cover() } }

    /** All keys of the calculator. */
    lateinit var keypad: Keypad
        private set

    /** Pieces of slow work that have not come back yet. */
    var working = 0
        private set

    /** Whether the app is in front of the person. It is when its first screen makes the host. */
    var isInFront = true
        private set

    /**
     * Core could not be opened, or answers nothing but errors: this host draws nothing any more.
     */
    var isBroken = false
        private set

    var stage: Stage? = null

    init {
        begin(attempt { open(locales) })
    }

    /** Something happened. What is written in fields reaches core before it: the event may lock. */
    fun send(event: Event) {
        if (event !is Event.Filled) {
            stage?.tellDrafts()
            presence.pay()
        }
        tell(event)
    }

    /** The person is there: touched, scrolled, typed, or moved a screen reader. */
    fun noticed() = presence.noticed()

    private fun tell(event: Event) {
        val engine = engine ?: return
        take(attempt { engine.send(event, clock.now()) })
    }

    /**
     * The app came to the front, or is no longer there: core answers with what to draw, and locks.
     */
    fun inFront(front: Boolean) {
        if (front == isInFront) return
        isInFront = front
        send(if (front) Event.Shown else Event.Hidden)
    }

    /**
     * The phone speaks other languages now. Core takes it on anew, after all that was begun is
     * done.
     */
    fun speak(locales: List<String>) {
        if (locales == opened) return
        opened = locales
        send(Event.Hidden)
        val before = letGo() ?: return
        onWorker({ before.close(); open(locales) }) { after ->
            begin(after)
            if (!isBroken) stage?.renew()
        }
    }

    /** Nothing is sent to core any more, and no wake is waited for. */
    fun letGo(): Engine? = engine.also {
        engine = null
        main.removeCallbacks(wake)
        presence.forget()
    }

    private fun begin(opened: Engine?) {
        drawn = 0uL
        engine = opened
        val keys = opened?.let { attempt { it.keypad() } } ?: return breakDown()
        keypad = keys
        send(Event.Shown)
        if (!isInFront) send(Event.Hidden)
    }

    /**
     * An update from `run` may arrive after one that `send` made later: that one is drawn already.
     * What it asks for counts in any case. None is a bug in core, which has closed what was open:
     * nothing is said about it, and the calculator goes on.
     */
    private fun take(update: Update?) {
        val engine = engine ?: return
        val next = update ?: attempt { engine.send(Event.Shown, clock.now()) } ?: return breakDown()
        if (next.number > drawn) {
            drawn = next.number
            screen = next.view
            stage?.draw(screen)
        }
        next.effects.mapNotNull(::perform).forEach { send(Event.Failed(it)) }
    }

    /** What the phone could not do. */
    private fun perform(effect: Effect): Request? {
        when (effect) {
            is Effect.Work -> work(effect.id)
            is Effect.WakeAfter -> {
                main.removeCallbacks(wake)
                main.postDelayed(wake, effect.milliseconds.toLong())
            }
            else -> return stage?.perform(effect)
        }
        return null
    }

    private fun work(id: ULong) {
        val engine = engine ?: return
        onWorker({ engine.run(id, clock.now()) }) { update ->
            // It may draw another page over what is being typed.
            if (engine === this.engine) stage?.tellDrafts()
            take(update)
        }
    }

    private fun <T> onWorker(slow: () -> T, then: (T?) -> Unit) {
        working++
        worker.execute {
            val outcome = attempt(slow)
            main.post {
                working--
                then(outcome)
            }
        }
    }

    /** What is drawn may be a page that nothing can lock any more: it goes. */
    private fun breakDown() {
        isBroken = true
        letGo()
        stage?.close()
    }

    /**
     * None where core, or what calls it, is at fault. What was thrown is dropped: it may quote
     * words.
     */
    private inline fun <T> attempt(call: () -> T): T? = try {
        call()
    } catch (_: Throwable) {
        null
    }
}
