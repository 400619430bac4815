package org.calculator.app

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.graphics.Insets
import android.graphics.Rect
import android.os.Bundle
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.WindowInsets
import android.widget.EditText
import android.widget.PopupMenu
import android.widget.TextView
import org.calculator.app.calculator.ClipboardMenu
import org.calculator.app.calculator.KeyView
import org.calculator.app.calculator.TapeView
import org.calculator.app.page.PageScreen
import org.calculator.engine.Key
import org.calculator.engine.Screen
import org.calculator.engine.keysOf
import org.calculator.engine.screenText
import org.calculator.journeys.FilesOf
import org.calculator.support.Asked
import org.calculator.support.DeviceAnswer
import org.calculator.support.Front
import org.calculator.support.Hands
import org.calculator.support.HandsException
import org.calculator.support.Named
import org.calculator.support.Sight
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowPopupMenu
import org.robolectric.util.ReflectionHelpers
import java.time.Duration

/**
 * A phone with the real activity on it, in the hands of a test: real touches where things are
 * drawn, and real intents out.
 */
class Phone(nowMs: Long? = null, region: String? = null) : Hands {
    val app = RuntimeEnvironment.getApplication() as TestApplication
    private val looper = shadowOf(Looper.getMainLooper())
    private val asked = mutableListOf<Asked>()

    /** What the system was asked to start, since the beginning. */
    val intents = mutableListOf<Intent>()
    private var clipboard: ClipData? = null
    private var controller = launch(nowMs, region)

    val activity: CalculatorActivity get() = controller.get()
    val window: View get() = activity.window.decorView
    val screen: Screen get() = app.host.screen

    /** What lies in front of the app, in words; null if the app is in front. */
    var elsewhere: String? = null
        private set

    private fun launch(nowMs: Long? = null, region: String? = null, state: Bundle? = null): ActivityController<CalculatorActivity> {
        region?.let { app.region = it }
        nowMs?.let { app.switchedOnMs = it }
        val controller = Robolectric.buildActivity(CalculatorActivity::class.java)
        return (if (state == null) controller.setup() else controller.setup(state)).also { looper.idle() }
    }

    override fun sight(): Sight {
        elsewhere?.let { return Sight(Front.Elsewhere(it), "($it)", listOf(), listOf(), listOf()) }
        val text = screenText(screen)
        return when (val shown = screen) {
            is Screen.Calculator -> Sight(Front.Calculator(onceDrawn(shown.calculator.display.text)), text, listOf(), listOf(), listOf())
            is Screen.Page -> {
                val touchables = pageScreen().touchables().map { (view, owner) -> Named(labelOf(view), owner) }
                val texts = pageScreen().all().filterIsInstance<TextView>().map { it.text.toString() }.toList()
                val title = onceDrawn(shown.page.title.text)
                Sight(Front.Page(title), text, touchables, fields().map(::askedBy), texts + touchables.map { it.label })
            }
        }
    }

    /** What core says, once it is seen to be drawn. */
    private fun onceDrawn(text: String) = text.takeIf { it in window.texts() } ?: "(not drawn)"

    private fun pageScreen() = window.all().filterIsInstance<PageScreen>().lastOrNull() ?: cannot("no page is drawn")

    private fun fields() = pageScreen().all().filterIsInstance<EditText>().toList()

    private fun askedBy(field: View): String = generateSequence(field.parent) { it.parent }.filterIsInstance<View>().firstNotNullOf { it.tag as? String }

    override fun asked(): List<Asked> = asked.toList()

    override fun forgetAsked() {
        asked.clear()
        if (stepsToFail-- == 0) Equipment.phone(app)
    }

    override fun settle() {
        val deadline = System.nanoTime() + PATIENCE_NS
        looper.idle()
        while (app.host.working > 0) {
            check(System.nanoTime() < deadline) { "slow work does not end" }
            Thread.sleep(1)
            looper.idle()
        }
        noticeWhatWasAsked()
    }

    override fun press(key: String) = checkNotNull(keysOf(key)).forEach(::press)

    fun press(key: Key) {
        if ((key is Key.Recall || key is Key.Reopen || key is Key.ClearTape) && tapes().none()) keyView(Key.Tape)?.let(::touch)
        when (key) {
            is Key.Copy -> return choose(ClipboardMenu.COPY)
            is Key.Recall -> return touch(tapeNumber(key.line, last = true))
            is Key.Reopen -> return touch(tapeNumber(key.line, last = false))
            is Key.ClearTape -> return touch(tape().touchables()[0].first)
            else -> Unit
        }
        if (keyView(key) == null) touch(keyView(Key.More) ?: cannot("there is no key for more"))
        touch(keyView(key) ?: cannot("there is no key for $key"))
    }

    private fun keyView(key: Key) = window.all().filterIsInstance<KeyView>().firstOrNull { it.face.key == key }

    private fun tapes() = window.all().filterIsInstance<TapeView>()

    private fun tape() = tapes().firstOrNull() ?: cannot("the tape is not open")

    /** A line's sum and its result can be touched; above the lines there are two buttons. */
    private fun tapeNumber(line: UInt, last: Boolean): View {
        val rows = tape().all().filterIsInstance<ViewGroup>().filter { row -> (0 until row.childCount).count { row.getChildAt(it).hasOnClickListeners() } == 2 && row.childCount == 3 }
        val row = rows.drop(1).elementAtOrNull(line.toInt()) ?: cannot("the tape has no such line")
        return row.getChildAt(if (last) 2 else 0)
    }

    /** A long touch on the display, and one of what it offers. */
    private fun choose(offer: Int) {
        val menu = offer()
        // As somebody would who does not find it there.
        if (menu.menu.findItem(offer) == null) return menu.dismiss()
        menu.menu.performIdentifierAction(offer, 0)
        menu.dismiss()
        looper.idle()
        noticeWhatWasAsked()
    }

    private fun offer(): PopupMenu {
        window.all().first { it.isLongClickable && it is TextView && it !is EditText }.performLongClick()
        looper.idle()
        return checkNotNull(ShadowPopupMenu.getLatestPopupMenu()) { "nothing is offered" }
    }

    override fun paste(text: String) {
        app.service<ClipboardManager>().setPrimaryClip(ClipData.newPlainText("", text))
        clipboard = app.service<ClipboardManager>().primaryClip
        choose(ClipboardMenu.PASTE)
    }

    override fun touch(touchable: UInt) = touch(pageScreen().touchables()[touchable.toInt()].first)

    fun tap(label: String, of: String? = null) = touch(findOnPage(label, of)).also { settle() }

    fun keys(script: String) = keysOf(script)!!.forEach {
        press(it)
        settle()
    }

    /** Sets up a code and opens the plan at Help now. */
    fun setUp(code: String = "470913"): Phone = apply {
        val words = if (app.resources.configuration.locales[0].language == "es") SPANISH else ENGLISH
        keys("73282559=")
        words.take(3).forEach(::tap)
        repeat(2) {
            tap(words[3])
            keys("$code=")
        }
        tap(words[4])
    }

    fun findOnPage(label: String, of: String?): View = find(label, of, window)

    private fun find(label: String, of: String?, root: View): View {
        val found = root.touchables().filter { (view, owner) -> labelOf(view) == label && (of == null || owner == of) }
        if (found.size != 1) cannot("${found.size} views say \"$label\"; there are ${root.touchables().map { labelOf(it.first) }}")
        return found.single().first
    }

    fun touch(view: View) {
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

    override fun fill(field: UInt, text: String) {
        val edit = fields()[field.toInt()]
        touch(edit)
        edit.setText(text)
        edit.clearFocus()
        looper.idle()
    }

    override fun exit() = touch(exitView())

    /** Not on the calculator below, whose tape may have one that says the same. */
    fun exitView(): View = find((screen as Screen.Page).page.bar.exit.label.text, null, pageScreen())

    override fun back() {
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        looper.idle()
        noticeWhatWasAsked()
    }

    override fun hide() {
        goTo("the home screen")
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

    /** During the next step no app is there that could answer. */
    override fun failNext() {
        Equipment.isStrict(app)
        Equipment.empty(app)
        stepsToFail = 1
    }

    private var stepsToFail = -1

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

    /**
     * What the real activity asked of the system; as on a phone, whatever is opened lies in front
     * of the app.
     */
    private fun noticeWhatWasAsked() {
        while (true) {
            val intent = shadowOf(app).nextStartedActivity ?: break
            intents += intent
            val (what, place) = askedBy(intent)
            asked += what
            goTo(place)
        }
        val clip = app.service<ClipboardManager>().primaryClip
        if (clip != null && clip !== clipboard) asked += Asked.Copy(clip.getItemAt(0).text.toString())
        clipboard = clip
        if (movedBack() && elsewhere == null) {
            asked += Asked.Leave
            goTo("the home screen")
        }
    }

    /** Whether the app asked to go back to what lay in front before, since the last look. */
    private fun movedBack(): Boolean {
        val shadow = shadowOf(activity)
        return shadow.isTaskMovedToBack.also { ReflectionHelpers.setField(shadow, "isTaskMovedToBack", false) }
    }

    private fun goTo(place: String) {
        val wasInFront = elsewhere == null
        elsewhere = place
        if (wasInFront) controller.windowFocusChanged(false).topActivityResumed(false).pause().stop()
        looper.idle()
    }

    private fun askedBy(intent: Intent): Pair<Asked, String> {
        val data = checkNotNull(intent.dataString) { "an intent without an address: $intent" }
        return when (intent.action) {
            Intent.ACTION_DIAL -> Asked.Dial(data) to "the dialer with $data"
            Intent.ACTION_SENDTO -> Asked.ComposeText(data.replace("smsto:", "sms:"), intent.getStringExtra("sms_body")) to "a text to $data"
            Intent.ACTION_VIEW -> Asked.Open(data) to "the browser with $data"
            else -> error("nothing else may leave: $intent")
        }
    }

    private companion object {
        const val PATIENCE_NS = 1_800_000_000_000L
        const val STEP_MS = 1_000L
        const val SHORT_STEP_MS = 250L
        const val A_MINUTE_MS = 60_000L
        val ENGLISH = listOf("I am alone. Go on", "My plan", "I understand. Choose a code", "Open the calculator", "Open my plan")
        val SPANISH = listOf("Estoy a solas. Continuar", "Mi plan", "Entiendo. Elegir un código", "Abrir la calculadora", "Abrir mi plan")
    }
}

private fun cannot(why: String): Nothing = throw HandsException.CannotDo(why)

fun stateOf(device: DeviceAnswer) = when (device) {
    DeviceAnswer.ANSWERS -> FakeKeystore.State.OK
    DeviceAnswer.BUSY -> FakeKeystore.State.BUSY
    DeviceAnswer.LOCKED -> FakeKeystore.State.LOCKED
    DeviceAnswer.BROKEN -> FakeKeystore.State.BROKEN
    DeviceAnswer.GONE -> cannot("a keystore that lost its keys is tested elsewhere")
}

/** This view and all below it that are shown. */
fun View.all(): Sequence<View> = sequence {
    if (visibility != View.VISIBLE) return@sequence
    yield(this@all)
    if (this@all is ViewGroup) for (index in 0 until childCount) yieldAll(getChildAt(index).all())
}

/** This view and all below it, shown or not. */
fun View.everything(): Sequence<View> = sequence {
    yield(this@everything)
    if (this@everything is ViewGroup) for (index in 0 until childCount) yieldAll(getChildAt(index).everything())
}

/** All that can be read. */
fun View.texts(): List<String> = all().filterIsInstance<TextView>().map { it.text.toString() }.filter { it.isNotEmpty() }.toList()

/** What can be touched and the card or item that it belongs to. */
fun View.touchables(owner: String? = null): List<Pair<View, String?>> {
    if (visibility != View.VISIBLE) return emptyList()
    val mine = if (this is ViewGroup && tag is String) tag as String else owner
    val below = if (this is ViewGroup) (0 until childCount).flatMap { getChildAt(it).touchables(mine) } else emptyList()
    return (if (hasOnClickListeners()) listOf(this to owner) else emptyList()) + below
}

/** What it says, or what it is called if it only shows a sign. */
fun labelOf(view: View): String = when {
    view is TextView && view.text.isNotEmpty() -> view.text.toString()
    view is android.widget.ImageButton -> view.tag as? String ?: ""
    view is ViewGroup -> view.all().drop(1).filterIsInstance<TextView>().firstOrNull()?.text?.toString().orEmpty()
    else -> view.contentDescription?.toString().orEmpty()
}
