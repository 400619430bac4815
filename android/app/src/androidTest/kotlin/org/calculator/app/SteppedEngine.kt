package org.calculator.app

import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.NoHandle
import org.calculator.engine.Now
import org.calculator.engine.Update
import org.calculator.journeys.SteppedClock

/**
 * The real library. When it asks to be woken after some time, that is kept for whoever moves the
 * clock: a device's own time would come much too late, or never.
 */
class SteppedEngine(private val real: Engine, private val clock: SteppedClock) : Engine(NoHandle) {
    /** When it asked to be woken, on the clock since boot. */
    @Volatile
    var wakeAtMs: Long? = null

    /** Whether it asked to leave, since somebody last took note of that. */
    @Volatile
    var asksToLeave = false

    override fun send(event: Event, now: Now) = keep(real.send(event, now))
    override fun run(work: ULong, now: Now) = keep(real.run(work, now))
    override fun keypad() = real.keypad()
    override fun cover() = real.cover()
    override fun close() = real.close()

    private fun keep(update: Update): Update {
        for (effect in update.effects) {
            if (effect is Effect.WakeAfter) wakeAtMs = clock.monotonicMs + effect.milliseconds.toLong()
            if (effect is Effect.Leave) asksToLeave = true
        }
        return update.copy(effects = update.effects.filter { it !is Effect.WakeAfter })
    }
}
