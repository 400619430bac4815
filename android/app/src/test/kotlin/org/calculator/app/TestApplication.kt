package org.calculator.app

import org.calculator.engine.Engine
import org.calculator.engine.Now
import org.calculator.engine.UniffiLib
import org.calculator.engine.uniffiCallbackInterfaceDeviceKey
import org.calculator.support.Directives
import org.calculator.support.uniffiCallbackInterfaceHands

/**
 * The app's process in a test: its own classes, the real library, the phone's simulated clock and a
 * keystore in memory.
 */
class TestApplication : CalculatorApplication() {
    /** The wall clock when the simulated phone was switched on. */
    var switchedOnMs = Directives().wallMs
    var jumpedMs = 0L
    public override var region: String? = super.region

    /** From Android 11 on a browser that is missing is noticed when it is asked for. */
    var hasBrowser = true
    private var bootedAtMs = uptimeMs()
    private var boot = System.nanoTime().toULong()
    val opened = mutableListOf<Engine>()

    /** What core was told that the person speaks, each time it was opened. */
    val spoken = mutableListOf<List<String>>()

    /** What lies between the host and the real library. */
    var between: (Engine) -> Engine = { it }

    /** Whether the next call makes the library panic (its feature `test-support`). */
    var provokesPanic = false

    override fun onCreate() {
        super.onCreate()
        // Each version of Android runs in a class loader of its own, and the library answers to the
        // one that registered last.
        uniffiCallbackInterfaceDeviceKey.register(UniffiLib)
        uniffiCallbackInterfaceHands.register(org.calculator.support.UniffiLib)
        FakeKeystore.install(this)
        Equipment.phone(this)
    }

    fun now(): Now {
        val passed = uptimeMs() - bootedAtMs
        if (provokesPanic) return Now(Long.MIN_VALUE, passed.toULong(), boot).also { provokesPanic = false }
        return Now(switchedOnMs + jumpedMs + passed, passed.toULong(), boot)
    }

    override fun abilities() = super.abilities().run { copy(browser = browser && hasBrowser) }

    override fun clock() = Clock(::now)

    override fun openEngine(locales: List<String>): Engine {
        spoken += locales
        return between(super.openEngine(locales).also { opened += it })
    }

    /** The process is gone: nothing of it is told so. */
    fun kill(phone: Boolean) {
        current?.releaseEngine()
        current = null
        opened.forEach(Engine::close)
        opened.clear()
        if (!phone) return
        jumpedMs += uptimeMs() - bootedAtMs
        bootedAtMs = uptimeMs()
        boot++
    }

    /** Another phone, as it comes from the shop, in the place of this one. */
    fun replace() {
        kill(phone = true)
        dataDir.walkBottomUp().filter { it.isFile }.forEach { it.delete() }
        FakeKeystore.install(this)
        jumpedMs = 0
        between = { it }
    }

    private fun uptimeMs() = android.os.SystemClock.uptimeMillis()
}
