package org.calculator.journeys

import org.calculator.engine.Now

/**
 * The clocks of a simulated phone that was switched on at this moment, in milliseconds since 1970.
 * They stand still until they are told to move.
 */
class SteppedClock(private var wallMs: Long) {
    private var bootId = System.nanoTime().toULong()

    /** Milliseconds since the phone was switched on. */
    var monotonicMs = 0L
        private set

    fun now() = Now(wallMs, monotonicMs.toULong(), bootId)

    /** Time passes on both clocks. */
    fun pass(milliseconds: Long) {
        monotonicMs += milliseconds
        wallMs += milliseconds
    }

    /** The wall clock jumps. */
    fun jump(toWallMs: Long) {
        wallMs = toWallMs
    }

    /** The phone is switched off and on again. */
    fun restart() {
        bootId++
        monotonicMs = 0
    }
}
