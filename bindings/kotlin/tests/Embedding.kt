package org.calculator.tests

import java.util.concurrent.Executor
import java.util.concurrent.ScheduledExecutorService
import java.util.concurrent.ScheduledFuture
import java.util.concurrent.TimeUnit
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Now
import org.calculator.engine.Screen
import org.calculator.engine.Update

/**
 * Owns the app: screens send it events and draw what it says. Everything but slow work happens on
 * [main].
 */
class Host(
    config: Config,
    deviceKey: DeviceKey,
    private val main: Executor,
    private val worker: ScheduledExecutorService,
    private val now: () -> Now,
    private val draw: (Screen) -> Unit,
    private val perform: (Effect) -> Unit,
) {
    private val engine = Engine.open(config, deviceKey)
    private var drawn = 0uL
    private var wake: ScheduledFuture<*>? = null

    fun send(event: Event) = takeIn { engine.send(event, now()) }

    private fun takeIn(call: () -> Update) {
        // An exception is a bug in the app: nothing is said about it, and the calculator goes on.
        val update = runCatching(call).recoverCatching { engine.send(Event.Shown, now()) }.getOrNull() ?: return
        // What `run` gives may arrive after what `send` gave later.
        if (update.number > drawn) {
            drawn = update.number
            draw(update.view)
        }
        for (effect in update.effects) {
            when (effect) {
                is Effect.Work -> run(effect.id)
                is Effect.WakeAfter -> wakeAfter(effect.milliseconds)
                else -> perform(effect)
            }
        }
    }

    private fun run(work: ULong) = worker.execute {
        val result = runCatching { engine.run(work, now()) }
        main.execute { takeIn(result::getOrThrow) }
    }

    private fun wakeAfter(milliseconds: ULong) {
        wake?.cancel(false)
        val woken = Runnable { main.execute { send(Event.Woke) } }
        wake = worker.schedule(woken, milliseconds.toLong(), TimeUnit.MILLISECONDS)
    }
}
