package org.calculator.app

import android.app.ActivityManager
import android.app.Application
import android.content.res.Configuration
import android.os.LocaleList
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.Engine
import org.calculator.engine.Platform
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/**
 * The process. Makes the one [Host] when the first screen asks for it, and another where that one
 * is broken; tests put in other clocks and keys.
 */
open class CalculatorApplication : Application() {
    /** None before the first screen. */
    protected var current: Host? = null

    val host: Host get() = current?.takeUnless { it.isBroken } ?: makeHost().also { current = it }

    private fun makeHost() = Host(worker(), clock(), languages(), ::openEngine)

    protected open val region get() = Organization.REGION

    protected open fun abilities() = abilitiesOf(this)

    protected open fun clock(): Clock = PhoneClock(this)

    protected open fun deviceKey(): DeviceKey = KeystoreDeviceKey(this)

    /** One thread: slow work is done in the order in which it was asked for. */
    protected open fun worker(): Executor = Executors.newSingleThreadExecutor { Thread(it, "calculator") }

    override fun onConfigurationChanged(configuration: Configuration) {
        super.onConfigurationChanged(configuration)
        current?.speak(languages())
    }

    protected open fun openEngine(locales: List<String>): Engine {
        val folder = filesDir.apply { mkdirs() }.path
        val short = isShortOfMemory()
        val config = Config(folder, locales, Platform.ANDROID, abilities(), Organization.SETUP_CODE, region, short)
        return Engine.open(config, deviceKey())
    }

    private fun isShortOfMemory(): Boolean {
        val memory = ActivityManager.MemoryInfo()
        service<ActivityManager>().getMemoryInfo(memory)
        return memory.totalMem in 1 until ONE_GIBIBYTE
    }

    private companion object {
        const val ONE_GIBIBYTE = 1L shl 30

        /**
         * All that the person speaks, in their order. Not the list of the resources: Android moves
         * the first of these that the app has strings for to the front of that.
         */
        fun languages(): List<String> = LocaleList.getDefault().run { List(size()) { get(it).toLanguageTag() } }
    }
}
