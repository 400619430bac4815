package org.calculator.app

import android.app.Application
import android.content.res.Configuration
import android.os.LocaleList
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.asCoroutineDispatcher
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.Engine
import org.calculator.engine.Platform
import java.util.concurrent.Executors

/**
 * The process. Makes its [Host] when the first screen asks for it, and another if that one is
 * broken. Tests override the clock, the keys and more.
 */
open class CalculatorApplication : Application() {
    /** Null before the first screen. */
    protected var current: Host? = null

    val host: Host get() = current?.takeUnless { it.isBroken } ?: makeHost().also { current = it }

    private fun makeHost() = Host(worker(), clock(), languages(), ::openEngine)

    protected open val region get() = Organization.REGION

    protected open fun abilities() = abilitiesOf(this)

    protected open fun clock(): Clock = PhoneClock(this)

    protected open fun deviceKey(): DeviceKey = KeystoreDeviceKey(this)

    /** One thread: slow work is done in the order of the requests. */
    protected open fun worker(): CoroutineDispatcher = Executors.newSingleThreadExecutor { Thread(it, "calculator") }.asCoroutineDispatcher()

    override fun onConfigurationChanged(configuration: Configuration) {
        super.onConfigurationChanged(configuration)
        current?.changeLanguages(languages())
    }

    protected open fun openEngine(locales: List<String>): Engine {
        val folder = filesDir.apply { mkdirs() }.path
        val config = Config(folder, locales, Platform.ANDROID, abilities(), Organization.SETUP_CODE, region, isShortOfMemory(this))
        return Engine.open(config, deviceKey())
    }

    private companion object {
        /**
         * The person's languages, in their order. The resources have a list of their own, which
         * does not do: Android moves the first language that the app has strings for to its front.
         */
        fun languages(): List<String> = LocaleList.getDefault().run { List(size()) { get(it).toLanguageTag() } }
    }
}
