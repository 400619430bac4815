package org.calculator.app

import android.view.View
import android.view.Window
import android.view.WindowManager.LayoutParams.FLAG_SECURE

/**
 * Keeps pages, and only pages, out of screenshots and of the card among the recent apps. Drawn
 * before a page's first frame; taken away only some frames after the calculator is in its place, so
 * that no moment shows a page unprotected, and the card shows an ordinary calculator.
 */
class Curtain(private val window: Window) {
    private var asked = 0

    fun draw() {
        asked++
        window.addFlags(FLAG_SECURE)
    }

    /** The calculator was laid over the page in [view]. */
    fun open(view: View) {
        val mine = ++asked
        view.afterFrames(FRAMES) { if (mine == asked) window.clearFlags(FLAG_SECURE) }
    }

    private fun View.afterFrames(count: Int, then: () -> Unit) {
        if (count == 0) then() else postOnAnimation { afterFrames(count - 1, then) }
    }

    private companion object {
        /** One to be laid out and drawn, one to reach the screen, one to spare. */
        const val FRAMES = 3
    }
}
