package org.calculator.app

import android.app.Activity
import android.app.Application
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.UiModeManager
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import android.os.Bundle
import android.os.Handler
import android.os.LocaleList
import android.os.Looper
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.calculator.app.calculator.CalculatorLayout
import org.calculator.engine.Event
import org.calculator.engine.Page
import org.calculator.engine.Screen
import java.util.Locale

/**
 * What a shell could keep of a book. Planted between the shell and the library, it is kept by the
 * process, the activity or the system, as if the shell had done it.
 *
 * @property part the part of [Holdings] in which it has to show.
 */
sealed class Leak(val part: String) : Application.ActivityLifecycleCallbacks {
    private val main = Handler(Looper.getMainLooper())
    private lateinit var app: TestApplication
    protected val context: Context get() = app

    fun plant(app: TestApplication) {
        this.app = app
        app.registerActivityLifecycleCallbacks(this)
        // Once the shell has done what follows from it, with all frames.
        app.between = { real -> Watched(real).apply { heard = { event, update -> main.postDelayed({ notice(event, update.view) }, AFTER_MS) } } }
    }

    /** Nothing of it is left. */
    fun remove() {
        app.unregisterActivityLifecycleCallbacks(this)
        forget()
    }

    private fun notice(event: Event?, screen: Screen) {
        val activity = app.host.stage as? CalculatorActivity ?: return
        if (event is Event.Filled) written(activity, event.text)
        when (screen) {
            is Screen.Page -> page(activity, screen.page)
            is Screen.Calculator -> calculator(activity)
        }
    }

    protected open fun forget() = Unit
    protected open fun page(activity: CalculatorActivity, page: Page) = Unit
    protected open fun calculator(activity: CalculatorActivity) = Unit
    protected open fun written(activity: CalculatorActivity, text: String) = Unit

    override fun onActivityCreated(activity: Activity, state: Bundle?) = Unit
    override fun onActivityStarted(activity: Activity) = Unit
    override fun onActivityResumed(activity: Activity) = Unit
    override fun onActivityPaused(activity: Activity) = Unit
    override fun onActivityStopped(activity: Activity) = Unit
    override fun onActivitySaveInstanceState(activity: Activity, state: Bundle) = Unit
    override fun onActivityDestroyed(activity: Activity) = Unit

    override fun toString(): String = javaClass.simpleName

    /** A static keeps the title of the last page. */
    object Static : Leak("shell") {
        private var title = ""
        override fun forget() { title = "" }
        override fun page(activity: CalculatorActivity, page: Page) { title = page.title.text }
    }

    /** What is written is put on the clipboard. */
    object Clipboard : Leak("clipboard") {
        override fun forget() = context.service<ClipboardManager>().clearPrimaryClip()
        override fun written(activity: CalculatorActivity, text: String) =
            context.service<ClipboardManager>().setPrimaryClip(ClipData.newPlainText("", text))
    }

    /** The calculator refuses screenshots, as the page before it did. */
    object Secure : Leak("window") {
        private var wasOnPage = false
        override fun forget() { wasOnPage = false }
        override fun page(activity: CalculatorActivity, page: Page) { wasOnPage = true }
        override fun calculator(activity: CalculatorActivity) {
            if (wasOnPage) activity.window.addFlags(FLAG_SECURE)
        }
    }

    /** The system is given the title of the last page to keep. */
    object SavedState : Leak("saved state") {
        private var title: String? = null
        override fun forget() { title = null }
        override fun page(activity: CalculatorActivity, page: Page) { title = page.title.text }
        override fun onActivityPostSaveInstanceState(activity: Activity, state: Bundle) = state.putString("title", title)
    }

    /** The process speaks the language of the last book. */
    object Language : Leak("languages") {
        override fun page(activity: CalculatorActivity, page: Page) {
            if (page.bar.exit.label.text != "Exit") LocaleList.setDefault(LocaleList(Locale.forLanguageTag("es-US")))
        }
    }

    /** The phone stays dark. */
    object Night : Leak("languages") {
        private fun set(mode: Int) = context.service<UiModeManager>().setApplicationNightMode(mode)
        override fun forget() = set(UiModeManager.MODE_NIGHT_AUTO)
        override fun page(activity: CalculatorActivity, page: Page) {
            if (page.look.dim) set(UiModeManager.MODE_NIGHT_YES)
        }
    }

    /** A preference counts what was written. */
    object Preference : Leak("files") {
        private val kept get() = context.getSharedPreferences("calculator", Context.MODE_PRIVATE)
        override fun forget() { kept.edit().clear().commit() }
        override fun written(activity: CalculatorActivity, text: String) { kept.edit().putInt("count", kept.getInt("count", 0) + 1).commit() }
    }

    /** The card among the recent apps keeps the title of the last page. */
    object Card : Leak("activity") {
        override fun page(activity: CalculatorActivity, page: Page) { activity.title = page.title.text }
    }

    /** A notification says that something was saved. */
    object Notice : Leak("system") {
        private val manager get() = context.service<NotificationManager>()
        override fun forget() = manager.run { cancelAll(); deleteNotificationChannel("saved") }
        override fun written(activity: CalculatorActivity, text: String) = manager.run {
            createNotificationChannel(NotificationChannel("saved", "Saved", NotificationManager.IMPORTANCE_LOW))
            notify(1, Notification.Builder(context, "saved").build())
        }
    }

    /** A screen reader hears on the calculator which page was the last one. */
    object Ear : Leak("views") {
        override fun page(activity: CalculatorActivity, page: Page) {
            activity.window.decorView.everything().filterIsInstance<CalculatorLayout>().forEach { it.accessibilityPaneTitle = page.title.spoken }
        }
    }

    companion object {
        private const val AFTER_MS = 90L
        val ALL get() = listOf(Static, Clipboard, Secure, SavedState, Language, Night, Preference, Card, Notice, Ear)
    }
}
