package org.calculator.app

import android.os.Handler
import android.os.Looper
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Keypad
import org.calculator.engine.Screen
import org.calculator.engine.Update
import java.util.concurrent.Executor

/**
 * Owns core, one for each process. Screens send it events and are told what to draw and what to do.
 *
 * Everything here happens on the main thread, except [Engine.run], which happens on [worker], one piece at a time.
 */
class Host(private val worker: Executor, private val clock: Clock, locale: String, private val open: (String) -> Engine) {
    /** The activity in front. */
    interface Stage {
        fun draw(screen: Screen)
        fun perform(effect: Effect)

        /** The keys say something else now. */
        fun renew()
    }

    private val main = Handler(Looper.getMainLooper())
    private val wake = Runnable { send(Event.Woke) }

    /** None only while the phone's language changes. */
    private var engine: Engine? = open(locale)
    private var opened = locale
    private var drawn = 0uL

    /** What is to be drawn. After a lock nothing of a page is left in it. */
    lateinit var screen: Screen
        private set

    /** The calculator that lies under a page. None only while the phone's language changes. */
    val cover get() = engine?.cover()

    /** All keys of the calculator. */
    lateinit var keypad: Keypad
        private set

    /** Pieces of slow work that have not come back yet. */
    var working = 0
        private set

    /** Whether the app is in front of the person. It is when its first screen makes the host. */
    var isInFront = true
        private set

    var stage: Stage? = null

    init {
        start()
    }

    fun send(event: Event) {
        engine?.let { take(it.send(event, clock.now())) }
    }

    /** The app came to the front, or is no longer there: core answers with what to draw, and locks. */
    fun inFront(front: Boolean) {
        if (front == isInFront) return
        isInFront = front
        send(if (front) Event.Shown else Event.Hidden)
    }

    /** The phone speaks another language now. Core takes it on anew, after all that was begun is done. */
    fun speak(locale: String) {
        if (locale == opened) return
        opened = locale
        send(Event.Hidden)
        val before = letGo() ?: return
        onWorker({ before.close(); open(locale) }) { after ->
            engine = after
            start()
            stage?.renew()
        }
    }

    /** Nothing is sent to core any more, and no wake is waited for. */
    fun letGo(): Engine? = engine.also {
        engine = null
        main.removeCallbacks(wake)
    }

    private fun start() {
        drawn = 0uL
        engine?.let { keypad = it.keypad() }
        send(Event.Shown)
        if (!isInFront) send(Event.Hidden)
    }

    /** An update from `run` may arrive after one that `send` made later: that one is drawn already. What it asks for counts in any case. */
    private fun take(update: Update) {
        if (update.number > drawn) {
            drawn = update.number
            screen = update.view
            stage?.draw(screen)
        }
        update.effects.forEach(::perform)
    }

    private fun perform(effect: Effect) {
        when (effect) {
            is Effect.Work -> work(effect.id)
            is Effect.WakeAfter -> {
                main.removeCallbacks(wake)
                main.postDelayed(wake, effect.milliseconds.toLong())
            }
            else -> stage?.perform(effect)
        }
    }

    private fun work(id: ULong) {
        val engine = engine ?: return
        onWorker({ engine.run(id, clock.now()) }, ::take)
    }

    private fun <T> onWorker(slow: () -> T, then: (T) -> Unit) {
        working++
        worker.execute {
            val outcome = slow()
            main.post {
                working--
                then(outcome)
            }
        }
    }
}
