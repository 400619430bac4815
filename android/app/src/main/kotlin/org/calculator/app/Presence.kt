package org.calculator.app

import android.os.Handler
import android.os.SystemClock

/**
 * Reports that the person is there: at once, then once a second at most. The last sign is always
 * reported, within a second, and before any other event.
 */
class Presence(private val main: Handler, private val tell: () -> Unit) {
    private var isOwed = false
    private var isQuiet = false
    private var toldAtMs = -1L
    private val afterQuiet = Runnable {
        isQuiet = false
        pay()
    }

    /** There was a touch, a key, a scroll, or a move of a screen reader. */
    fun noticed() {
        if (SystemClock.uptimeMillis() == toldAtMs) return
        isOwed = true
        if (!isQuiet) pay()
    }

    /** Reports a sign that still waits. */
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
