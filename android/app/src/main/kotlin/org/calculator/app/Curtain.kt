package org.calculator.app

import android.view.View
import android.view.Window
import android.view.WindowManager.LayoutParams.FLAG_SECURE

/**
 * Keeps pages, and only pages, out of screenshots and off the card among the recent apps. It is
 * drawn before a page's first frame, and opened only some frames after the calculator has replaced
 * the page. So no page is ever shown unprotected, and the card shows an ordinary calculator.
 */
class Curtain(private val window: Window) {
    private var asked = 0

    fun draw() {
        asked++
        window.addFlags(FLAG_SECURE)
    }

    /** The calculator now covers the page in [view], or has replaced it. */
    fun open(view: View) {
        val mine = ++asked
        view.afterFrames(FRAMES) { if (mine == asked) window.clearFlags(FLAG_SECURE) }
    }

    private fun View.afterFrames(count: Int, then: () -> Unit) {
        if (count == 0) then() else postOnAnimation { afterFrames(count - 1, then) }
    }

    private companion object {
        /** One to lay out and draw, one to reach the screen, one to spare. */
        const val FRAMES = 3
    }
}
