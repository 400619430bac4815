package org.calculator.app

import android.os.Handler
import android.os.SystemClock

/**
 * Reports that the person is there: at once, then once a second at most. The last sign is always
 * reported, within a second, and before any other event.
 */
class Presence(private val main: Handler, private val send: () -> Unit) {
    private var isPending = false
    private var isThrottled = false
    private var sentAtMs = -1L
    private val afterInterval = Runnable {
        isThrottled = false
        flush()
    }

    /** There was a touch, a key, a scroll, or a move of a screen reader. */
    fun noticed() {
        if (SystemClock.uptimeMillis() == sentAtMs) return
        isPending = true
        if (!isThrottled) flush()
    }

    /** Reports a sign that still waits. */
    fun flush() {
        if (!isPending) return
        isPending = false
        isThrottled = true
        sentAtMs = SystemClock.uptimeMillis()
        main.removeCallbacks(afterInterval)
        main.postDelayed(afterInterval, INTERVAL_MS)
        send()
    }

    fun reset() {
        isPending = false
        isThrottled = false
        main.removeCallbacks(afterInterval)
    }

    private companion object {
        const val INTERVAL_MS = 1_000L
    }
}
