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
 * Owns core; there is one in each process. The activity sends it events, draws its screen, and
 * performs what it asks for.
 *
 * Everything happens on the main thread, except [Engine.run]: [worker] runs that, one job after
 * another. A bug in core crashes neither thread: what core throws goes no further than here.
 */
class Host(private val worker: Executor, private val clock: Clock, locales: List<String>, private val open: (List<String>) -> Engine) {
    /** The activity in front. */
    interface Stage {
        fun draw(screen: Screen)

        /** Asks the phone for it. Returns what the phone could not do. */
        fun perform(effect: Effect): Request?

        /** Sends what core does not know yet of the text in fields, as [Event.Filled]. */
        fun sendDrafts()

        /** The keys have new labels. */
        fun renew()

        /** There is nothing left to draw. */
        fun close()
    }

    private val main = Handler(Looper.getMainLooper())
    private val wake = Runnable { send(Event.Woke) }
    private val presence = Presence(main) { deliver(Event.Active) }

    /** Null only while the phone's languages change, or if core is broken. */
    private var engine: Engine? = null
    private var opened = locales
    private var drawn = 0uL

    /** What to draw. After a lock it holds nothing of a page. */
    lateinit var screen: Screen
        private set

    /** The calculator as a lock would leave it. Null only while the phone's languages change. */
    val cover: CalculatorScreen? get() = engine?.let { attempt { it.cover() } }

    /** All keys of the calculator. */
    lateinit var keypad: Keypad
        private set

    /** Slow jobs that are still running. */
    var working = 0
        private set

    /** Whether the app is in front. It is when its first screen makes the host. */
    var isInFront = true
        private set

    /** Core could not be opened, or returns only errors. This host draws nothing any more. */
    var isBroken = false
        private set

    var stage: Stage? = null

    init {
        start(attempt { open(locales) })
    }

    /** Handles an event. Text in fields reaches core before it, because the event may lock. */
    fun send(event: Event) {
        if (event !is Event.Filled) {
            stage?.sendDrafts()
            presence.flush()
        }
        deliver(event)
    }

    /** Somebody is there: a touch, a scroll, a key, a move of a screen reader. */
    fun noticed() = presence.noticed()

    private fun deliver(event: Event) {
        val engine = engine ?: return
        applyUpdate(attempt { engine.send(event, clock.now()) })
    }

    /** The app has come to the front, or has left it; then core locks. */
    fun inFront(front: Boolean) {
        if (front == isInFront) return
        isInFront = front
        send(if (front) Event.Shown else Event.Hidden)
    }

    /** The phone's languages have changed. Core is opened again once all running work is done. */
    fun changeLanguages(locales: List<String>) {
        if (locales == opened) return
        opened = locales
        send(Event.Hidden)
        val before = releaseEngine() ?: return
        onWorker({ before.close(); open(locales) }) { after ->
            start(after)
            if (!isBroken) stage?.renew()
        }
    }

    /** Lets go of core: nothing is sent to it any more, and no wake is due. */
    fun releaseEngine(): Engine? = engine.also {
        engine = null
        main.removeCallbacks(wake)
        presence.reset()
    }

    private fun start(opened: Engine?) {
        drawn = 0uL
        engine = opened
        val keys = opened?.let { attempt { it.keypad() } } ?: return giveUp()
        keypad = keys
        send(Event.Shown)
        if (!isInFront) send(Event.Hidden)
    }

    /**
     * The result of `run` may arrive after a later result of `send`, which has been drawn by then.
     * Its effects count in any case. Null is a bug in core, which has closed whatever was open.
     * Nothing is said about it, and the calculator goes on.
     */
    private fun applyUpdate(update: Update?) {
        val engine = engine ?: return
        val next = update ?: attempt { engine.send(Event.Shown, clock.now()) } ?: return giveUp()
        if (next.number > drawn) {
            drawn = next.number
            screen = next.view
            stage?.draw(screen)
        }
        next.effects.mapNotNull(::perform).forEach { send(Event.Failed(it)) }
    }

    /** Returns what the phone could not do. */
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
            // The update may replace the page on which somebody is typing.
            if (engine === this.engine) stage?.sendDrafts()
            applyUpdate(update)
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

    /** The screen may be a page that nothing can lock any more, so it goes. */
    private fun giveUp() {
        isBroken = true
        releaseEngine()
        stage?.close()
    }

    /** Null if core or the call to it throws. The exception is dropped: it may quote text. */
    private inline fun <T> attempt(call: () -> T): T? = try {
        call()
    } catch (_: Throwable) {
        null
    }
}
