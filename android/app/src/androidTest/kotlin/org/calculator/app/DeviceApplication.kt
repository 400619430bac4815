package org.calculator.app

import org.calculator.engine.Abilities
import org.calculator.engine.DeviceKey
import org.calculator.engine.Engine
import org.calculator.engine.UniffiLib
import org.calculator.engine.uniffiCallbackInterfaceDeviceKey
import org.calculator.journeys.SoftwareKey
import org.calculator.journeys.SteppedClock
import org.calculator.support.Directives
import org.calculator.support.uniffiCallbackInterfaceHands

/**
 * The app's process on a device under test: its own classes and the real library. Only what no test
 * can arrange on a device is arranged here: the time, the languages, what the device says that it
 * can do, and a keystore that fails.
 */
class DeviceApplication : CalculatorApplication() {
    private var directives = Directives()
    private val opened = mutableListOf<SteppedEngine>()

    var stepped = SteppedClock(directives.wallMs)
        private set

    /** In the place of this device's keystore, unless a test is about that. */
    var softwareKey: SoftwareKey? = SoftwareKey()
        private set

    /** What core was opened as last. */
    val engine: SteppedEngine get() = opened.last()

    override fun onCreate() {
        super.onCreate()
        // For Robolectric, which has a class loader for each kind of device: the library answers to
        // the one that registered last.
        uniffiCallbackInterfaceDeviceKey.register(UniffiLib)
        uniffiCallbackInterfaceHands.register(org.calculator.support.UniffiLib)
    }

    /** Another device, as it comes from the shop, in the place of this one. */
    fun replace(directives: Directives, softwareKey: SoftwareKey?) {
        kill()
        filesDir.walkBottomUp().filter { it.isFile }.forEach { it.delete() }
        this.directives = directives
        this.softwareKey = softwareKey?.also { key -> directives.device?.let { key.state = it } }
        stepped = SteppedClock(directives.wallMs)
    }

    /** The process is gone: nothing of it is told so. */
    fun kill() {
        current?.releaseEngine()
        current = null
        opened.forEach(Engine::close)
        opened.clear()
    }

    override val region get() = directives.region

    override fun abilities() = Abilities(directives.calls, directives.messages, directives.browser)

    override fun clock() = Clock { stepped.now() }

    override fun deviceKey(): DeviceKey = softwareKey ?: super.deviceKey()

    override fun openEngine(locales: List<String>): Engine =
        SteppedEngine(super.openEngine(directives.locale.split(',')), stepped).also { opened += it }
}
