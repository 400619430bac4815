package org.calculator.app

import android.os.Handler
import android.os.SystemClock

/**
 * Tells that the person is there: at once, then once a second for as long as it goes on. The last
 * sign of it is told too, at the latest a second later, and before anything else that happens.
 */
class Presence(private val main: Handler, private val tell: () -> Unit) {
    private var isOwed = false
    private var isQuiet = false
    private var toldAtMs = -1L
    private val afterQuiet = Runnable {
        isQuiet = false
        pay()
    }

    /** A touch, a key, a scroll, a move of a screen reader. */
    fun noticed() {
        if (SystemClock.uptimeMillis() == toldAtMs) return
        isOwed = true
        if (!isQuiet) pay()
    }

    /** Tells what is not told yet. */
    fun pay() {
        if (!isOwed) return
        isOwed = false
        isQuiet = true
        toldAtMs = SystemClock.uptimeMillis()
        main.removeCallbacks(afterQuiet)
        main.postDelayed(afterQuiet, APART_MS)
        tell()
    }

    fun forget() {
        isOwed = false
        isQuiet = false
        main.removeCallbacks(afterQuiet)
    }

    private companion object {
        const val APART_MS = 1_000L
    }
}
