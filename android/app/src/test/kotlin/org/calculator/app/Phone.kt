package org.calculator.app

import android.content.ClipData
import android.content.ClipboardManager
import android.graphics.Insets
import android.graphics.Rect
import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.WindowInsets
import android.widget.PopupMenu
import org.calculator.app.calculator.ClipboardMenu
import org.calculator.journeys.FilesOf
import org.calculator.support.Asked
import org.calculator.support.DeviceAnswer
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowPopupMenu
import org.robolectric.util.ReflectionHelpers
import java.time.Duration

/**
 * A simulated phone with the real activity on it, in the hands of a test: real touches where things
 * are drawn, and real intents out.
 */
class Phone(nowMs: Long? = null, region: String? = null) : InHand() {
    override val app = RuntimeEnvironment.getApplication() as TestApplication
    private val looper = shadowOf(Looper.getMainLooper())
    private var clipboard: ClipData? = null
    private var controller = launch(nowMs, region)

    val activity: CalculatorActivity get() = controller.get()
    override val window: View get() = activity.window.decorView

    private fun launch(nowMs: Long? = null, region: String? = null, state: Bundle? = null): ActivityController<CalculatorActivity> {
        region?.let { app.region = it }
        nowMs?.let { app.switchedOnMs = it }
        val controller = Robolectric.buildActivity(CalculatorActivity::class.java)
        return (if (state == null) controller.setup() else controller.setup(state)).also { looper.idle() }
    }

    override fun <T> onMain(look: () -> T): T = look()

    override fun rest() = looper.idle()

    override fun appsAnswer(answer: Boolean) {
        if (answer) return Equipment.phone(app)
        Equipment.isStrict(app)
        Equipment.empty(app)
    }

    override fun choose(offer: Int) {
        val menu = offer()
        // As somebody would who does not find it there.
        if (menu.menu.findItem(offer) == null) return menu.dismiss()
        menu.menu.performIdentifierAction(offer, 0)
        menu.dismiss()
        looper.idle()
        noticeWhatWasAsked()
    }

    private fun offer(): PopupMenu {
        display().performLongClick()
        looper.idle()
        return checkNotNull(ShadowPopupMenu.getLatestPopupMenu()) { "nothing is offered" }
    }

    override fun paste(text: String) {
        app.service<ClipboardManager>().setPrimaryClip(ClipData.newPlainText("", text))
        clipboard = app.service<ClipboardManager>().primaryClip
        choose(ClipboardMenu.PASTE)
    }

    /** Sets up a code and opens the plan at Help now. */
    fun setUp(code: String = "470913"): Phone = apply { setUpPlan(code) }

    override fun touch(view: View) {
        view.requestRectangleOnScreen(Rect(0, 0, view.width, view.height), true)
        looper.idle()
        val seen = Rect()
        if (!view.getGlobalVisibleRect(seen)) cannot("\"${labelOf(view)}\" is out of sight")
        val down = SystemClock.uptimeMillis()
        for (action in listOf(MotionEvent.ACTION_DOWN, MotionEvent.ACTION_UP)) {
            val event = MotionEvent.obtain(down, down, action, seen.exactCenterX(), seen.exactCenterY(), 0)
            window.dispatchTouchEvent(event)
            event.recycle()
            looper.idle()
        }
        noticeWhatWasAsked()
    }

    override fun back() {
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        looper.idle()
        noticeWhatWasAsked()
    }

    override fun show() {
        elsewhere = null
        if (activity.isDestroyed) controller = launch() else controller.restart().start().resume().topActivityResumed(true).windowFocusChanged(true)
        looper.idle()
    }

    override fun pass(milliseconds: ULong) = letPass(milliseconds.toLong())

    fun letPass(milliseconds: Long) {
        // Waits for work at each moment at which the app may have been woken.
        var left = milliseconds
        // A busy device key is asked every half second: work that is asked for within a step runs
        // while the clock goes on, and what it asks for would come late.
        val most = if (milliseconds <= A_MINUTE_MS) SHORT_STEP_MS else STEP_MS
        while (left > 0) {
            val step = minOf(left, most)
            looper.idleFor(Duration.ofMillis(step))
            settle()
            left -= step
        }
    }

    override fun restart(phone: Boolean) = restart(phone, state = null)

    /** With what the system kept of the activity, if it kept anything. */
    fun restart(phone: Boolean, state: Bundle?) {
        val files = FilesOf(app.filesDir.toPath())
        app.kill(phone)
        files.putBack()
        elsewhere = null
        controller = launch(state = state)
    }

    override fun jumpClock(wallMs: Long) {
        app.jumpedMs += wallMs - app.now().wallMs
    }

    /**
     * A finger that comes down at the edge of the glass, where nothing can be touched: one sign,
     * whose minute is counted.
     */
    override fun touchNothing() {
        val now = SystemClock.uptimeMillis()
        val touch = MotionEvent.obtain(now, now, MotionEvent.ACTION_DOWN, 1f, 1f, 0)
        activity.dispatchTouchEvent(touch)
        touch.recycle()
        looper.idle()
    }

    override fun setDeviceKey(answer: DeviceAnswer) = FakeKeystore.answer(app, stateOf(answer))

    /** What the system is given to keep when it takes the activity's memory away. */
    fun saveInto(state: Bundle) {
        controller.saveInstanceState(state)
    }

    /** What a long touch on the display offers; nothing of it is chosen. */
    fun offered(): List<String> {
        val menu = offer()
        val items = menu.menu
        return List(items.size()) { items.getItem(it).title.toString() }.also { menu.dismiss() }
    }

    /** Nobody uses it any more. */
    fun putAway() {
        hide()
        settle()
        controller.destroy()
        looper.idle()
    }

    /** Something lies over the window, or no longer does. */
    fun focus(focused: Boolean) {
        controller.windowFocusChanged(focused)
        looper.idle()
    }

    /** Another app beside this one is in use, or no longer is. */
    fun topmost(top: Boolean) {
        controller.topActivityResumed(top)
        looper.idle()
    }

    /** Some frames pass. */
    fun frames() = looper.idleFor(Duration.ofMillis(100))

    /** The system draws its bars or its keyboard over these edges of the window. */
    fun leave(edges: Insets) {
        val insets = WindowInsets.Builder().setInsets(WindowInsets.Type.systemBars(), edges).build()
        window.all().first { it is Frame }.dispatchApplyWindowInsets(insets)
        frames()
    }

    /** The activity is taken away and made again, as in a rotation. */
    fun recreate() {
        controller.recreate()
        looper.idle()
    }

    override fun noticeWhatWasAsked() {
        while (true) noteStarted(shadowOf(app).nextStartedActivity ?: break)
        val clip = app.service<ClipboardManager>().primaryClip
        if (clip != null && clip !== clipboard) note(Asked.Copy(clip.getItemAt(0).text.toString()))
        clipboard = clip
        if (movedBack() && elsewhere == null) {
            note(Asked.Leave)
            goTo("the home screen")
        }
    }

    /** Whether the app asked to go back to what lay in front before, since the last look. */
    private fun movedBack(): Boolean {
        val shadow = shadowOf(activity)
        return shadow.isTaskMovedToBack.also { ReflectionHelpers.setField(shadow, "isTaskMovedToBack", false) }
    }

    override fun goTo(place: String) {
        val wasInFront = elsewhere == null
        elsewhere = place
        if (wasInFront) controller.windowFocusChanged(false).topActivityResumed(false).pause().stop()
        looper.idle()
    }

    private companion object {
        const val STEP_MS = 1_000L
        const val SHORT_STEP_MS = 250L
        const val A_MINUTE_MS = 60_000L
    }
}

fun stateOf(device: DeviceAnswer) = when (device) {
    DeviceAnswer.ANSWERS -> FakeKeystore.State.OK
    DeviceAnswer.BUSY -> FakeKeystore.State.BUSY
    DeviceAnswer.LOCKED -> FakeKeystore.State.LOCKED
    DeviceAnswer.BROKEN -> FakeKeystore.State.BROKEN
    DeviceAnswer.GONE -> cannot("a keystore that lost its keys is tested elsewhere")
}
