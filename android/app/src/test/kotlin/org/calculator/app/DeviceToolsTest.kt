package org.calculator.app

import android.view.View
import org.calculator.support.JourneyException
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.LooperMode

/** What a device's hands tell, and the test of its keystore. */
@RunWith(RobolectricTestRunner::class)
@LooperMode(LooperMode.Mode.INSTRUMENTATION_TEST)
@Config(application = DeviceApplication::class)
class DeviceToolsTest {
    @Test
    fun `the test of the real keystore holds on one in memory`() {
        FakeKeystore.install(RuntimeEnvironment.getApplication())
        RealKeystore.keepsAPlan(::SimulatedDevice)
    }

    @Test
    fun `what does not hold is told`() {
        val wrong = mapOf(
            "keys 12+30=\nexpect display \"43\"" to "42",
            "keys 12+30=\nexpect effect leave" to "leave",
            "back\nexpect no effect" to "leave",
            "back\nkeys 1" to "home screen",
            "keys 12+30=\nkeys [copy]\nexpect no effect" to "copy",
            "keys 73282559=\nwait 61s\nexpect screen page" to "calculator",
            "device broken\nkeys 73282559=\nexpect title \"Help now\"" to "Help now",
        )
        for ((journey, told) in wrong) {
            val failure = assertThrows(journey, JourneyException.Failed::class.java) { EveryJourney.play(journey, ::SimulatedDevice) }
            assertTrue("$journey: ${failure.message}", told in failure.message.orEmpty())
        }
    }
}

/** A simulated device. What the system does with keys and with tasks is not simulated. */
class SimulatedDevice : DevicePhone() {
    override fun press(code: Int) {
        @Suppress("DEPRECATION")
        if (onMain { windows().size } == 1) onMain(activity::onBackPressed) else super.press(code)
        rest()
    }

    /** A simulated device draws no frames, in which views would scroll. */
    override fun letScroll() {
        super.letScroll()
        onMain { window.all().forEach(View::computeScroll) }
    }

    override fun hasLeft() = shadowOf(activity).isTaskMovedToBack
}
