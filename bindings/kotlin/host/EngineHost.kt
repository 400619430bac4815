package org.calculator.engine

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Owns an [Engine] and follows its rules: slow work runs off the main thread and in order, no older
 * screen replaces a newer one, one wake is due at a time, and a bug is never talked about. There is
 * one in each process. Send [Event.Shown] first.
 *
 * Everything but slow work happens on the main thread, where every function has to be called and
 * all that is passed in here is called. What is passed in may send events: they wait until what is
 * being done is done, in their order.
 *
 * @param main the main thread
 * @param worker one thread, for slow work alone; it may block for seconds
 * @param now what the clocks say; asked on both threads
 * @param perform asks the phone for something, now or never: if the phone cannot do it, send
 *   [Event.Failed]. This is no flow, which might keep a call until later. Never [Effect.Work] or
 *   [Effect.WakeAfter], which are done here.
 * @param draw draws a screen before it returns: a page that was locked is gone when [send] returns.
 *   If that does not matter, collect [screens].
 * @param sendDrafts sends as [Event.Filled] what is in fields and was not sent yet; called before
 *   anything that may take the page away. Without it, what was typed since the last [Event.Filled]
 *   is lost with the page.
 * @param settled everything that was asked for has been done
 * @param wake calls back on the main thread after a time; a later request replaces an earlier one.
 *   By default after a delay of coroutines
 * @param broken the engine answers with nothing but bugs, and the calculator has been drawn in the
 *   place of whatever was there. The next event is sent to it all the same.
 */
class EngineHost(
    private val engine: Engine,
    private val main: CoroutineDispatcher,
    private val worker: CoroutineDispatcher,
    private val now: () -> Now,
    private val perform: (Effect) -> Unit,
    private val draw: (Screen) -> Unit = {},
    private val sendDrafts: () -> Unit = {},
    private val settled: () -> Unit = {},
    private val broken: () -> Unit = {},
    wake: ((milliseconds: ULong, call: () -> Unit) -> Unit)? = null,
) {
    // Of its own: one that ended with a screen would take along what still has to be written.
    private val scope = CoroutineScope(main + SupervisorJob())

    /** The calculator before anything was typed. */
    private val first = Screen.Calculator(engine.cover())
    private val shown = MutableStateFlow<Screen>(first)
    private val isIdle = MutableStateFlow(true)
    private val wake = wake ?: ::callAfter
    private var drawn = 0uL
    private var due: Job? = null

    /** What came while something else was being done, in its order. */
    private val turns = ArrayDeque<() -> Unit>()
    private var isBusy = false
    private var isTakingIn = false
    private var isGathering = false
    private var isClosing = false
    private var isReleased = false

    /** What to draw. After a lock it holds nothing of a page. */
    val screens: StateFlow<Screen> = shown.asStateFlow()

    /** Pieces of slow work that are not done yet. */
    var working: Int = 0
        private set

    /** All keys of the calculator. */
    val keypad: Keypad = engine.keypad()

    /** The calculator as a lock would leave it. */
    val cover: CalculatorScreen get() = if (isReleased) first.calculator else attempt(engine::cover) ?: first.calculator

    /** Handles an event, and whatever it leads to but slow work. */
    fun send(event: Event) {
        when {
            isReleased || isClosing && !isGathering -> Unit
            // Before whatever the drafts were asked for.
            isGathering && !isTakingIn -> takeIn { engine.send(event, now()) }
            else -> inTurn {
                // That somebody is there takes no page away.
                if (event !is Event.Filled && event !is Event.Active) gather()
                takeIn { engine.send(event, now()) }
            }
        }
    }

    /**
     * Locks, finishes all work, and closes the engine and its files. Another engine may be opened
     * afterwards. Whoever waits for it may be cancelled; it goes on.
     */
    suspend fun close() {
        send(Event.Hidden)
        isClosing = true
        withContext(NonCancellable) {
            isIdle.first { it }
            release()
            withContext(worker) { attempt(engine::close) }
        }
    }

    /**
     * Lets go of the engine as it is: nothing is sent to it any more, no wake is due, and what is
     * drawn stays. Its files stay open until [close], which may follow.
     */
    fun release() {
        isReleased = true
        due?.cancel()
        due = null
        turns.clear()
    }

    private fun inTurn(step: () -> Unit) {
        turns += step
        if (isBusy) return
        isBusy = true
        isIdle.value = false
        try {
            while (true) turns.removeFirstOrNull()?.invoke() ?: break
        } finally {
            isBusy = false
            isIdle.value = working == 0
        }
        settled()
    }

    private fun gather() {
        isGathering = true
        try {
            sendDrafts()
        } finally {
            isGathering = false
        }
    }

    private fun takeIn(call: () -> Update) {
        if (isReleased) return
        // A bug has closed whatever was open. Nothing is said about it, and the calculator goes on.
        val update = attempt(call) ?: attempt { engine.send(Event.Shown, now()) } ?: return giveUp()
        isTakingIn = true
        try {
            // What `run` gives may arrive after what `send` gave later, and has been drawn by then.
            // Its effects count in any case.
            if (update.number > drawn) {
                drawn = update.number
                show(update.view)
            }
            update.effects.forEach(::take)
        } finally {
            isTakingIn = false
        }
    }

    private fun show(screen: Screen) {
        shown.value = screen
        draw(screen)
    }

    private fun take(effect: Effect) = when (effect) {
        is Effect.Work -> run(effect.id)
        is Effect.WakeAfter -> wake(effect.milliseconds) { send(Event.Woke) }
        else -> perform(effect)
    }

    private fun run(work: ULong) {
        working++
        scope.launch(worker) {
            val update = attempt { engine.run(work, now()) }
            // In a turn of its own however quick the work was: what is asked for on the way does
            // not depend on a race.
            withContext(main) {
                inTurn {
                    working--
                    // The update may replace the page on which somebody is typing.
                    if (!isReleased) gather()
                    takeIn { checkNotNull(update) }
                }
            }
        }
    }

    private fun callAfter(milliseconds: ULong, call: () -> Unit) {
        due?.cancel()
        due = scope.launch {
            delay(milliseconds.coerceIn(1uL, Long.MAX_VALUE.toULong()).toLong())
            due = null
            call()
        }
    }

    /** What is drawn may be a page that nothing can lock any more, so it goes. */
    private fun giveUp() {
        turns.clear()
        show(first)
        broken()
    }

    /** Null if the engine or the call to it throws. What it throws is dropped: it may quote text. */
    private inline fun <T> attempt(call: () -> T): T? = try {
        call()
    } catch (_: Throwable) {
        null
    }
}
