package org.calculator.app

import org.calculator.engine.Engine
import org.calculator.engine.Now
import org.calculator.engine.UniffiLib
import org.calculator.engine.uniffiCallbackInterfaceDeviceKey
import java.time.OffsetDateTime

/** The app's process in a test: its own classes, the real library, the phone's simulated clock and a keystore in memory. */
class TestApplication : CalculatorApplication() {
    /** The wall clock when the simulated phone was switched on. */
    var switchedOn: OffsetDateTime = OffsetDateTime.parse("2026-03-02T15:00:00-05:00")
    var jumpedMs = 0L
    public override var region: String? = super.region
    private var bootedAtMs = uptimeMs()
    private var boot = System.nanoTime().toULong()
    val opened = mutableListOf<Engine>()
    private var current: Host? = null

    override val host: Host get() = current ?: makeHost().also { current = it }

    override fun onCreate() {
        super.onCreate()
        // Each version of Android runs in a class loader of its own, and the library answers to the one that registered last.
        uniffiCallbackInterfaceDeviceKey.register(UniffiLib)
        FakeKeystore.install(this)
    }

    fun now(): Now {
        val passed = uptimeMs() - bootedAtMs
        return Now(switchedOn.toInstant().toEpochMilli() + jumpedMs + passed, passed.toULong(), boot)
    }

    override fun clock() = Clock(::now)

    override fun openEngine(locale: String): Engine = super.openEngine(locale).also { opened += it }

    /** The process is gone: nothing of it is told so. */
    fun kill(phone: Boolean) {
        current?.letGo()
        current = null
        opened.forEach(Engine::close)
        opened.clear()
        if (!phone) return
        jumpedMs += uptimeMs() - bootedAtMs
        bootedAtMs = uptimeMs()
        boot++
    }

    private fun uptimeMs() = android.os.SystemClock.uptimeMillis()
}
