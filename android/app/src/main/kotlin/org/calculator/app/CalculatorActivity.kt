package org.calculator.app

import android.app.Activity
import android.os.Build
import android.os.Bundle
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.inputmethod.InputMethodManager
import org.calculator.app.calculator.CalculatorLayout
import org.calculator.app.effect.perform
import org.calculator.app.look.Edges
import org.calculator.app.page.PageScreen
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Effect
import org.calculator.engine.Event
import org.calculator.engine.Page
import org.calculator.engine.Request
import org.calculator.engine.Screen
import org.calculator.engine.keysOf

/**
 * The one activity: draws core's screen, and tells core what the person and the phone do. Nothing
 * of a page goes into its saved state.
 */
class CalculatorActivity : Activity(), Host.Stage {
    private lateinit var host: Host
    private val curtain by lazy { Curtain(window) }
    private val shake by lazy { Shake(this) { send(Event.Shaken) } }
    private lateinit var frame: Frame
    private lateinit var calculator: CalculatorLayout
    private var page: PageScreen? = null

    /** The position on a page before a rotation. Kept in memory only. */
    private var spot: PageScreen.Spot? = null
    private var covered = false

    override fun onCreate(saved: Bundle?) {
        super.onCreate(null)
        @Suppress("DEPRECATION")
        spot = lastNonConfigurationInstance as PageScreen.Spot?
        host = (application as CalculatorApplication).host
        // Close without a word, rather than let the system say that the app has stopped.
        if (host.isBroken) return finish()
        calculator = CalculatorLayout(this, host.keypad, ::send)
        frame = Frame(this, host::noticed)
        frame.addView(calculator)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) ContentCapture.disable(this)
        Edges.fill(window, frame)
        if (host.screen is Screen.Page) curtain.draw()
        setContentView(frame)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) BackGesture.register(this, ::back)
        host.stage = this
        draw(host.screen)
    }

    override fun draw(screen: Screen) {
        when (screen) {
            is Screen.Page -> show(screen.page)
            is Screen.Calculator -> show(screen.calculator)
        }
        shake.listen(host.isInFront && screen is Screen.Page)
    }

    override fun perform(effect: Effect): Request? = perform(this, effect)

    override fun sendDrafts() {
        page?.sendDrafts()
    }

    override fun renew() = recreate()

    override fun close() = finish()

    private fun show(next: Page) {
        curtain.draw()
        val screen = page?.takeIf { it.look == next.look } ?: PageScreen(this, next.look, ::send, host::noticed).also {
            page?.let(::drop)
            page = it
            frame.addView(it)
            calculator.setReachable(false)
        }
        screen.draw(next)
        host.cover?.let(calculator::draw)
        spot?.let(screen::goTo)
        spot = null
        cover(covered)
    }

    private fun show(next: CalculatorScreen) {
        calculator.draw(next)
        calculator.translationZ = 0f
        calculator.setReachable(true)
        page?.let(::drop)
        page = null
        Edges.tintBars(window, calculator.style)
        curtain.open(frame)
    }

    /** Removes the page with the keyboard, and clears the text that its views hold. */
    private fun drop(screen: PageScreen) {
        service<InputMethodManager>().hideSoftInputFromWindow(screen.windowToken, 0)
        screen.wipe()
        frame.removeView(screen)
    }

    private fun send(event: Event) = host.send(event)

    private fun back() = send(Event.Back)

    @Deprecated("Before Android 13")
    override fun onBackPressed() = back()

    /** The start of a touch, a key, a mouse, a trackball, a joystick. */
    override fun onUserInteraction() {
        super.onUserInteraction()
        host.noticed()
    }

    /** The rest of a touch. */
    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        if (event.actionMasked != MotionEvent.ACTION_DOWN) host.noticed()
        return super.dispatchTouchEvent(event)
    }

    override fun dispatchKeyEvent(event: KeyEvent): Boolean {
        if (page != null || event.action != KeyEvent.ACTION_DOWN) return super.dispatchKeyEvent(event)
        val key = typed(event)?.let(::keysOf)?.singleOrNull() ?: return super.dispatchKeyEvent(event)
        send(Event.Key(key))
        return true
    }

    override fun onResume() {
        super.onResume()
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.Q) front(true)
    }

    /** From Android 10 on several activities may be resumed at once. One of them is on top. */
    override fun onTopResumedActivityChanged(top: Boolean) = front(top)

    override fun onPause() {
        front(false)
        super.onPause()
    }

    override fun onStop() {
        front(false)
        super.onStop()
    }

    /**
     * Something lies over the window: the recent apps or the notifications, for example, which
     * somebody else may look at. So the calculator, as a lock would leave it, covers the page.
     *
     * It may also be the menu of a screen reader or of switches, which acts on the page as soon as
     * something is chosen. So the page stays below, with its focus, its position and its drafts.
     */
    override fun onWindowFocusChanged(focused: Boolean) {
        super.onWindowFocusChanged(focused)
        covered = !focused
        cover(covered)
    }

    private fun cover(wanted: Boolean) {
        val screen = page ?: return
        val isCovered = calculator.translationZ > 0f
        if (wanted == isCovered) return Edges.tintBars(window, if (wanted) calculator.style else screen.style)
        if (!wanted) curtain.draw()
        calculator.translationZ = if (wanted) ABOVE else 0f
        Edges.tintBars(window, if (wanted) calculator.style else screen.style)
        if (wanted) curtain.open(frame)
    }

    private fun front(front: Boolean) {
        if (!front) sendDrafts()
        // A rotation replaces this activity by another one; the app stays in front.
        if (!front && isChangingConfigurations) return
        host.inFront(front)
    }

    @Deprecated("The only way to keep it in memory")
    override fun onRetainNonConfigurationInstance(): Any? = page?.spot()

    override fun onDestroy() {
        if (host.stage === this) host.stage = null
        shake.listen(false)
        super.onDestroy()
    }

    /** Saves nothing: the text on a page would go to the system. */
    override fun onSaveInstanceState(state: Bundle) = Unit

    private fun typed(event: KeyEvent): String? = when (event.keyCode) {
        KeyEvent.KEYCODE_ENTER, KeyEvent.KEYCODE_NUMPAD_ENTER -> "="
        KeyEvent.KEYCODE_NUMPAD_ADD -> "+"
        KeyEvent.KEYCODE_NUMPAD_SUBTRACT -> "-"
        KeyEvent.KEYCODE_NUMPAD_MULTIPLY -> "*"
        KeyEvent.KEYCODE_NUMPAD_DIVIDE -> "/"
        KeyEvent.KEYCODE_NUMPAD_DOT, KeyEvent.KEYCODE_NUMPAD_COMMA -> "."
        KeyEvent.KEYCODE_DEL -> "<"
        KeyEvent.KEYCODE_ESCAPE, KeyEvent.KEYCODE_CLEAR -> "c"
        else -> event.unicodeChar.takeIf { it > 0 }?.let { String(Character.toChars(it)) }
    }

    private companion object {
        /** Drawn after the page, and so touched before it. */
        const val ABOVE = 1f
    }
}
