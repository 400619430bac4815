package org.calculator.app

import android.app.Instrumentation.ActivityResult
import android.app.UiAutomation
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.graphics.Rect
import android.os.Build
import android.os.SystemClock
import android.view.InputDevice
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.ViewConfiguration
import android.view.inputmethod.InputMethodManager
import android.widget.TextView
import androidx.test.core.app.ActivityScenario
import androidx.test.platform.app.InstrumentationRegistry
import androidx.test.platform.view.inspector.WindowInspectorCompat
import androidx.test.runner.intent.IntentStubberRegistry
import androidx.test.runner.lifecycle.ActivityLifecycleMonitorRegistry
import androidx.test.runner.lifecycle.Stage
import org.calculator.app.calculator.ClipboardMenu
import org.calculator.engine.Event
import org.calculator.journeys.FilesOf
import org.calculator.support.Asked
import org.calculator.support.DeviceAnswer
import org.calculator.support.HandsException
import java.util.concurrent.ConcurrentLinkedQueue

/**
 * A device with the real activity on it, in the hands of a test: touches and keys go in where those
 * of a person do, and what the app asks the system to start is caught on its way out, so that
 * nothing dials.
 */
open class DevicePhone : InHand(), AutoCloseable {
    protected val instrumentation = checkNotNull(InstrumentationRegistry.getInstrumentation())
    final override val app = instrumentation.targetContext.applicationContext as DeviceApplication
    private val input: UiAutomation = instrumentation.getUiAutomation(
        // Else views report what happens to them as to a screen reader, and what scrolls is taken
        // for a person's doing.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) UiAutomation.FLAG_DONT_USE_ACCESSIBILITY else 0,
    )
    private val caught = ConcurrentLinkedQueue<Intent>()
    private var clip: Any? = null

    @Volatile
    private var appsAnswer = true
    private val home = Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setClass(app, CalculatorActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    private var scenario: ActivityScenario<CalculatorActivity>

    protected lateinit var activity: CalculatorActivity
        private set
    override val window: View get() = activity.window.decorView

    init {
        // Of a test that did not come to its end.
        IntentStubberRegistry.reset()
        IntentStubberRegistry.load { intent ->
            // What names its class is the test's own: the activity itself, or what hides it.
            if (intent.component != null) return@load null
            if (!appsAnswer) throw ActivityNotFoundException()
            caught += intent
            ActivityResult(0, null)
        }
        scenario = launch()
        clip = clipboard()
    }

    private fun launch() = ActivityScenario.launch<CalculatorActivity>(Intent(home)).also { launched ->
        launched.onActivity { activity = it }
        rest()
    }

    override fun <T> onMain(look: () -> T): T {
        var outcome: Result<T>? = null
        instrumentation.runOnMainSync { outcome = runCatching(look) }
        return outcome!!.getOrThrow()
    }

    /** Until all is laid out and, if the app is in front, one of its windows has the focus. */
    override fun rest() {
        instrumentation.waitForIdleSync()
        until("the app's windows do not come to rest") {
            onMain { windows().none { it.isLayoutRequested } && (elsewhere != null || app.engine.asksToLeave || windows().any { it.hasWindowFocus() }) }
        }
    }

    protected fun until(what: String, holds: () -> Boolean) {
        val deadline = System.nanoTime() + A_MINUTE_NS
        while (!holds()) {
            check(System.nanoTime() < deadline) { what }
            SystemClock.sleep(5)
            instrumentation.waitForIdleSync()
        }
    }

    /** All windows of the app, those above the others last. */
    protected fun windows(): List<View> = WindowInspectorCompat.getGlobalWindowViews().filter { it.isShown }

    override fun touch(view: View) {
        onMain { view.requestRectangleOnScreen(Rect(0, 0, view.width, view.height), true) }
        rest()
        val (x, y) = onMain { middleOf(view) }
        tapAt(x, y)
        noticeWhatWasAsked()
    }

    /** Of what is seen of it, on the screen. */
    private fun middleOf(view: View): Pair<Float, Float> {
        val seen = Rect()
        if (!view.getGlobalVisibleRect(seen)) cannot("\"${labelOf(view)}\" is out of sight")
        val window = IntArray(2).also(view.rootView::getLocationOnScreen)
        return seen.exactCenterX() + window[0] to seen.exactCenterY() + window[1]
    }

    private fun tapAt(x: Float, y: Float, isLong: Boolean = false) {
        val down = SystemClock.uptimeMillis()
        point(MotionEvent.ACTION_DOWN, down, x, y)
        rest()
        // In parts: on a simulated device time goes on only here, and one delay begins another.
        if (isLong) {
            repeat(4) {
                SystemClock.sleep(ViewConfiguration.getLongPressTimeout() / 2L)
                rest()
            }
        }
        point(MotionEvent.ACTION_UP, down, x, y)
        rest()
    }

    private fun point(action: Int, down: Long, x: Float, y: Float) {
        val event = MotionEvent.obtain(down, SystemClock.uptimeMillis(), action, x, y, 0)
        event.source = InputDevice.SOURCE_TOUCHSCREEN
        if (!input.injectInputEvent(event, true)) cannot("the device takes no touch at $x, $y")
        event.recycle()
    }

    override fun fill(field: UInt, text: String) {
        super.fill(field, text)
        onMain { app.service<InputMethodManager>().hideSoftInputFromWindow(window.windowToken, 0) }
        rest()
    }

    /** The display scrolls to its end by itself, and takes no touch for its text meanwhile. */
    protected open fun letScroll() = SystemClock.sleep(SCROLL_MS)

    override fun choose(offer: Int) {
        letScroll()
        val (x, y) = display().let { display -> onMain { middleOf(display) } }
        tapAt(x, y, isLong = true)
        until("nothing is offered") { onMain { offers().isNotEmpty() } }
        val label = app.host.keypad.run { if (offer == ClipboardMenu.COPY) copy.label else paste }.text
        val found = onMain { offers().firstOrNull { it.text.toString() == label } }
        // As somebody would who does not find it there.
        if (found == null) {
            press(KeyEvent.KEYCODE_BACK)
        } else {
            val (left, top) = onMain { middleOf(found) }
            tapAt(left, top)
        }
        // A list answers a touch some time after it.
        until("the menu does not go") { onMain { offers().isEmpty() } }
        rest()
        noticeWhatWasAsked()
    }

    /** What the menu says, which is a window of its own. */
    private fun offers() = windows().filter { it !== window && it.width > 0 }.flatMap { it.all() }.filterIsInstance<TextView>()

    override fun paste(text: String) {
        onMain { app.service<ClipboardManager>().setPrimaryClip(ClipData.newPlainText("", text)) }
        clip = clipboard()
        choose(ClipboardMenu.PASTE)
    }

    /** What tells one clip from the next, even if both say the same. */
    private fun clipboard(): Any? = onMain {
        app.service<ClipboardManager>().primaryClip?.let { it.description.timestamp to it.getItemAt(0).text?.toString() }
    }

    override fun back() {
        press(KeyEvent.KEYCODE_BACK)
        noticeWhatWasAsked()
    }

    protected open fun press(code: Int) {
        val down = SystemClock.uptimeMillis()
        for (action in listOf(KeyEvent.ACTION_DOWN, KeyEvent.ACTION_UP)) {
            input.injectInputEvent(KeyEvent(down, SystemClock.uptimeMillis(), action, code, 0), true)
        }
        rest()
    }

    override fun noticeWhatWasAsked() {
        if (elsewhere == null) {
            val now = clipboard()
            if (now != null && now != clip) note(Asked.Copy((now as Pair<*, *>).second as String))
            clip = now
        }
        while (true) noteStarted(caught.poll() ?: break)
        if (elsewhere != null || !app.engine.asksToLeave) return
        until("the app stays in front although it was asked to leave") { onMain(::hasLeft) }
        note(Asked.Leave)
        goTo("the home screen")
    }

    protected open fun hasLeft() = ActivityLifecycleMonitorRegistry.getInstance().getLifecycleStageOf(activity) == Stage.STOPPED

    override fun goTo(place: String) {
        val wasInFront = elsewhere == null
        elsewhere = place
        app.engine.asksToLeave = false
        if (wasInFront) scenario.moveToState(androidx.lifecycle.Lifecycle.State.CREATED)
        rest()
    }

    /** By its icon: that brings it back from wherever it was. */
    override fun show() {
        if (activity.isDestroyed) scenario = launch() else app.startActivity(Intent(home))
        scenario.moveToState(androidx.lifecycle.Lifecycle.State.RESUMED)
        elsewhere = null
        rest()
    }

    override fun appsAnswer(answer: Boolean) {
        appsAnswer = answer
    }

    override fun pass(milliseconds: ULong) {
        // A sign of somebody that is not told yet is of now, not of later.
        onMain { app.host.send(Event.Woke) }
        settle()
        val endMs = app.stepped.monotonicMs + milliseconds.toLong()
        var inARow = 0
        while (true) {
            val aheadMs = maxOf((app.engine.wakeAtMs?.takeIf { it <= endMs } ?: break) - app.stepped.monotonicMs, 0)
            inARow = if (aheadMs == 0L) inARow + 1 else 0
            if (inARow > MOST_WAKES) cannot("the app asks to be woken again and again while no time passes")
            onMain {
                app.stepped.pass(aheadMs)
                app.engine.wakeAtMs = null
                app.host.send(Event.Woke)
            }
            settle()
        }
        onMain { app.stepped.pass(endMs - app.stepped.monotonicMs) }
    }

    override fun jumpClock(wallMs: Long) = onMain { app.stepped.jump(wallMs) }

    override fun restart(phone: Boolean) {
        val files = FilesOf(app.filesDir.toPath())
        onMain { app.kill() }
        scenario.close()
        files.putBack()
        if (phone) app.stepped.restart()
        elsewhere = null
        scenario = launch()
    }

    override fun setDeviceKey(answer: DeviceAnswer) {
        (app.softwareKey ?: cannot("a real keystore answers as it does")).state = answer
    }

    /**
     * A finger beside all that can be touched. Signs of somebody are told once a second at most:
     * this one is told at once.
     */
    override fun touchNothing() {
        SystemClock.sleep(BETWEEN_SIGNS_MS)
        rest()
        val (x, y) = onMain {
            val frame = window.all().first { it is Frame }
            val taken = frame.touchables().mapNotNull { (view, _) -> Rect().takeIf(view::getGlobalVisibleRect) }
            val seen = Rect().also(frame::getGlobalVisibleRect)
            val left = seen.left + 1
            val free = (seen.centerY() until seen.bottom).firstOrNull { top -> taken.none { it.contains(left, top) } } ?: cannot("all of the edge can be touched")
            val window = IntArray(2).also(frame.rootView::getLocationOnScreen)
            left.toFloat() + window[0] to free.toFloat() + window[1]
        }
        tapAt(x, y)
    }

    /** Nobody uses it any more. */
    override fun close() {
        scenario.close()
        onMain { app.kill() }
        IntentStubberRegistry.reset()
    }

    private companion object {
        const val A_MINUTE_NS = 60_000_000_000L
        const val MOST_WAKES = 100
        const val SCROLL_MS = 500L
        const val BETWEEN_SIGNS_MS = 1_100L
    }
}
