package org.calculator.app

import android.os.Handler
import android.os.Looper
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.android.asCoroutineDispatcher
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.EngineHost
import org.calculator.engine.Event
import org.calculator.engine.Keypad
import org.calculator.engine.Request
import org.calculator.engine.Screen

/**
 * Owns core; there is one in each process. The activity sends it events, draws its screen, and
 * performs what it asks for.
 *
 * Everything happens on the main thread; [worker] does slow work, one job after another. How core
 * is to be treated is [EngineHost]'s. What is here is Android's: the app in front, the text in
 * fields, the phone's languages. A bug in core crashes neither thread.
 */
class Host(private val worker: CoroutineDispatcher, private val clock: Clock, locales: List<String>, private val open: (List<String>) -> Engine) {
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

    private val handler = Handler(Looper.getMainLooper())
    private val onMain = handler.asCoroutineDispatcher()
    private val main = CoroutineScope(onMain + SupervisorJob())
    private val presence = Presence(handler) { core?.send(Event.Active) }
    private val wake = Runnable { send(Event.Woke) }

    /** Null only if core is broken, and for a moment while the phone's languages change. */
    private var core: EngineHost? = null
    private var openedIn = locales
    private var wanted = locales

    /** What to draw. After a lock it holds nothing of a page. */
    lateinit var screen: Screen
        private set

    /** The calculator as a lock would leave it. */
    val cover: CalculatorScreen? get() = core?.cover

    /** All keys of the calculator. */
    lateinit var keypad: Keypad
        private set

    /** Slow jobs that are still running. */
    val working get() = (core?.working ?: 0) + if (isChanging) 1 else 0
    private var isChanging = false

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
        if (event !is Event.Filled) presence.flush()
        core?.send(event)
    }

    /** Somebody is there: a touch, a scroll, a key, a move of a screen reader. */
    fun noticed() = presence.noticed()

    /** The app has come to the front, or has left it; then core locks. */
    fun inFront(front: Boolean) {
        if (front == isInFront) return
        isInFront = front
        send(if (front) Event.Shown else Event.Hidden)
    }

    /** The phone's languages have changed. Core is opened again once all running work is done. */
    fun changeLanguages(locales: List<String>) {
        wanted = locales
        val before = core ?: return
        if (wanted == openedIn || isChanging) return
        isChanging = true
        main.launch(start = CoroutineStart.UNDISPATCHED) {
            before.close()
            // It broke meanwhile, or was let go: nobody asks this host for anything any more.
            if (core !== before) {
                isChanging = false
                return@launch
            }
            releaseEngine()
            val next = wanted
            openedIn = next
            val after = withContext(worker) { attempt { open(next) } }
            isChanging = false
            start(after)
            if (!isBroken) stage?.renew()
            // They may have changed again meanwhile.
            changeLanguages(wanted)
        }
    }

    /** Lets go of core: nothing is sent to it any more, and no wake is due. */
    fun releaseEngine() {
        core?.release()
        core = null
        handler.removeCallbacks(wake)
        presence.reset()
    }

    private fun start(opened: Engine?) {
        val core = opened?.let { attempt { EngineHost(it, onMain, worker, clock::now, ::perform, ::draw, { stage?.sendDrafts() }, broken = ::giveUp, wake = { after, _ -> wakeAfter(after) }) } } ?: return giveUp()
        this.core = core
        keypad = core.keypad
        send(Event.Shown)
        if (!isInFront) send(Event.Hidden)
    }

    private fun draw(next: Screen) {
        screen = next
        stage?.draw(next)
    }

    private fun perform(effect: Effect) {
        stage?.perform(effect)?.let { send(Event.Failed(it)) }
    }

    /** By [send]: core may be about to lock, and has to hear before whether somebody was there. */
    private fun wakeAfter(milliseconds: ULong) {
        handler.removeCallbacks(wake)
        handler.postDelayed(wake, milliseconds.toLong())
    }

    private fun giveUp() {
        isBroken = true
        val broken = core
        releaseEngine()
        stage?.close()
        // Its files, so that the next host can open them.
        broken?.let { main.launch { it.close() } }
    }

    /** Null if core or the call to it throws. The exception is dropped: it may quote text. */
    private inline fun <T> attempt(call: () -> T): T? = try {
        call()
    } catch (_: Throwable) {
        null
    }
}
