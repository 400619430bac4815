package org.calculator.app

import android.content.Intent
import android.view.View
import android.view.ViewGroup
import android.widget.EditText
import android.widget.TextView
import org.calculator.app.calculator.ClipboardMenu
import org.calculator.app.calculator.KeyView
import org.calculator.app.calculator.TapeView
import org.calculator.app.page.PageScreen
import org.calculator.engine.Key
import org.calculator.engine.Screen
import org.calculator.engine.keysOf
import org.calculator.engine.screenText
import org.calculator.support.Asked
import org.calculator.support.Front
import org.calculator.support.Hands
import org.calculator.support.HandsException
import org.calculator.support.Named
import org.calculator.support.Sight

/**
 * A phone with the real activity on it, in the hands of a test: what is drawn is found here, and
 * told to the player of journeys. How it is touched, and what happens around the app, is another
 * matter on a simulated phone than on a device.
 */
abstract class InHand : Hands {
    abstract val app: CalculatorApplication

    /** The activity's own window. */
    abstract val window: View

    val screen: Screen get() = app.host.screen

    /** What lies in front of the app, in words; null if the app is in front. */
    var elsewhere: String? = null
        protected set
    private val asked = mutableListOf<Asked>()
    private var stepsToFail = -1

    /** What the system was asked to start, since the beginning. */
    val intents = mutableListOf<Intent>()

    /** Looks at views, which belong to the main thread. */
    protected abstract fun <T> onMain(look: () -> T): T

    /** Lets the main thread do what it has to do by now. */
    protected abstract fun rest()

    /** Whether the app has something to do that a person would wait for. */
    protected open fun isBusy() = app.host.working > 0

    abstract fun touch(view: View)

    /** A long touch on the display, and one of what it offers. */
    protected abstract fun choose(offer: Int)

    /** Notes what the real activity asked of the system since the last look. */
    protected abstract fun noticeWhatWasAsked()

    /** Puts this in front of the app. */
    protected abstract fun goTo(place: String)

    /** Whether apps are there that answer when this one asks for something to be opened. */
    protected abstract fun appsAnswer(answer: Boolean)

    override fun sight(): Sight = onMain {
        elsewhere?.let { return@onMain Sight(Front.Elsewhere(it), "($it)", listOf(), listOf(), listOf()) }
        val text = screenText(screen)
        when (val shown = screen) {
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

    /** What stands in the fields of a page, from top to bottom. */
    fun written(): List<String> = onMain { fields().map { it.text.toString() } }

    private fun askedBy(field: View): String = generateSequence(field.parent) { it.parent }.filterIsInstance<View>().firstNotNullOf { it.tag as? String }

    override fun asked(): List<Asked> = asked.toList()

    override fun forgetAsked() {
        asked.clear()
        if (stepsToFail-- == 0) appsAnswer(true)
    }

    /** During the next step no app is there that could answer. */
    override fun failNext() {
        appsAnswer(false)
        stepsToFail = 1
    }

    override fun settle() {
        val deadline = System.nanoTime() + PATIENCE_NS
        rest()
        while (onMain(::isBusy)) {
            check(System.nanoTime() < deadline) { "slow work does not end" }
            Thread.sleep(1)
            rest()
        }
        noticeWhatWasAsked()
    }

    override fun press(key: String) = checkNotNull(keysOf(key)).forEach(::press)

    fun press(key: Key) {
        if ((key is Key.Recall || key is Key.Reopen || key is Key.ClearTape) && onMain { tapes().none() }) keyView(Key.Tape)?.let(::touch)
        when (key) {
            is Key.Copy -> return choose(ClipboardMenu.COPY)
            is Key.Recall -> return touch(tapeNumber(key.line, last = true))
            is Key.Reopen -> return touch(tapeNumber(key.line, last = false))
            is Key.ClearTape -> return touch(onMain { tape().touchables()[0].first })
            else -> Unit
        }
        if (keyView(key) == null) touch(keyView(Key.More) ?: cannot("there is no key for more"))
        touch(keyView(key) ?: cannot("there is no key for $key"))
    }

    private fun keyView(key: Key) = onMain { window.all().filterIsInstance<KeyView>().firstOrNull { it.face.key == key } }

    private fun tapes() = window.all().filterIsInstance<TapeView>()

    private fun tape() = tapes().firstOrNull() ?: cannot("the tape is not open")

    /** A line's sum and its result can be touched; above the lines there are two buttons. */
    private fun tapeNumber(line: UInt, last: Boolean): View = onMain {
        val rows = tape().all().filterIsInstance<ViewGroup>().filter { row -> (0 until row.childCount).count { row.getChildAt(it).hasOnClickListeners() } == 2 && row.childCount == 3 }
        val row = rows.drop(1).elementAtOrNull(line.toInt()) ?: cannot("the tape has no such line")
        row.getChildAt(if (last) 2 else 0)
    }

    /** What a long touch brings a menu for. */
    protected fun display() = onMain { window.all().first { it.isLongClickable && it is TextView && it !is EditText } }

    override fun touch(touchable: UInt) = touch(onMain { pageScreen().touchables()[touchable.toInt()].first })

    fun tap(label: String, of: String? = null) = touch(findOnPage(label, of)).also { settle() }

    fun keys(script: String) = keysOf(script)!!.forEach {
        press(it)
        settle()
    }

    /** Sets up a code and opens the plan at Help now. */
    fun setUpPlan(code: String) {
        val words = if (app.resources.configuration.locales[0].language == "es") SPANISH else ENGLISH
        keys("${Organization.SETUP_CODE}=")
        words.take(3).forEach(::tap)
        repeat(2) {
            tap(words[3])
            keys("$code=")
        }
        tap(words[4])
    }

    fun findOnPage(label: String, of: String?): View = onMain { find(label, of, window) }

    private fun find(label: String, of: String?, root: View): View {
        val found = root.touchables().filter { (view, owner) -> labelOf(view) == label && (of == null || owner == of) }
        if (found.size != 1) cannot("${found.size} views say \"$label\"; there are ${root.touchables().map { labelOf(it.first) }}")
        return found.single().first
    }

    override fun fill(field: UInt, text: String) {
        val edit = onMain { fields()[field.toInt()] }
        touch(edit)
        onMain {
            edit.setText(text)
            edit.clearFocus()
        }
        rest()
    }

    override fun exit() = touch(exitView())

    /** Not on the calculator below, whose tape may have one that says the same. */
    fun exitView(): View = onMain { find((screen as Screen.Page).page.bar.exit.label.text, null, pageScreen()) }

    override fun hide() = goTo("the home screen")

    protected fun note(what: Asked) {
        asked += what
    }

    /** As on a phone, whatever is opened lies in front of the app. */
    protected fun noteStarted(intent: Intent) {
        intents += intent
        val data = checkNotNull(intent.dataString) { "an intent without an address: $intent" }
        val (what, place) = when (intent.action) {
            Intent.ACTION_DIAL -> Asked.Dial(data) to "the dialer with $data"
            Intent.ACTION_SENDTO -> Asked.ComposeText(data.replace("smsto:", "sms:"), intent.getStringExtra("sms_body")) to "a text to $data"
            Intent.ACTION_VIEW -> Asked.Open(data) to "the browser with $data"
            else -> error("nothing else may leave: $intent")
        }
        asked += what
        goTo(place)
    }

    protected companion object {
        const val PATIENCE_NS = 1_800_000_000_000L
        private val ENGLISH = listOf("I am alone. Go on", "My plan", "I understand. Choose a code", "Open the calculator", "Open my plan")
        private val SPANISH = listOf("Estoy a solas. Continuar", "Mi plan", "Entiendo. Elegir un código", "Abrir la calculadora", "Abrir mi plan")
    }
}

fun cannot(why: String): Nothing = throw HandsException.CannotDo(why)
