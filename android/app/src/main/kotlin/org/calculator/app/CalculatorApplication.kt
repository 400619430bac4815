package org.calculator.app

import android.app.ActivityManager
import android.app.Application
import android.content.res.Configuration
import org.calculator.engine.Abilities
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.Engine
import org.calculator.engine.Platform
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** The process. Makes the one [Host] when the first screen asks for it; tests put in other clocks and keys. */
open class CalculatorApplication : Application() {
    open val host: Host by lazy(::makeHost)

    protected fun makeHost() = Host(worker(), clock(), languageTag(resources.configuration), ::openEngine)

    protected open val region get() = Organisation.REGION

    protected open fun clock(): Clock = PhoneClock(this)

    protected open fun deviceKey(): DeviceKey = KeystoreDeviceKey(this)

    /** One thread: slow work is done in the order in which it was asked for. */
    protected open fun worker(): Executor = Executors.newSingleThreadExecutor { Thread(it, "calculator") }

    override fun onConfigurationChanged(configuration: Configuration) {
        super.onConfigurationChanged(configuration)
        host.speak(languageTag(configuration))
    }

    protected open fun openEngine(locale: String): Engine {
        val folder = filesDir.apply { mkdirs() }.path
        val short = isShortOfMemory()
        val able = Abilities(calls = true, messages = true, browser = true)
        val config = Config(folder, listOf(locale), Platform.ANDROID, able, Organisation.SETUP_CODE, region, short)
        return Engine.open(config, deviceKey())
    }

    private fun isShortOfMemory(): Boolean {
        val memory = ActivityManager.MemoryInfo()
        service<ActivityManager>().getMemoryInfo(memory)
        return memory.totalMem in 1 until ONE_GIBIBYTE
    }

    private companion object {
        const val ONE_GIBIBYTE = 1L shl 30

        fun languageTag(configuration: Configuration): String = configuration.locales[0].toLanguageTag()
    }
}
