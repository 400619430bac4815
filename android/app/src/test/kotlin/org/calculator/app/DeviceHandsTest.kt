package org.calculator.app

import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.annotation.Config
import org.robolectric.annotation.LooperMode
import java.io.File

/**
 * What is made for a device (`androidTest`), on a simulated one: some journeys, or with
 * `-Ddevice=all` every one. A test has a thread of its own there, as on a device.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@LooperMode(LooperMode.Mode.INSTRUMENTATION_TEST)
@Config(application = DeviceApplication::class)
class DeviceHandsTest(private val name: String) {
    @Test
    fun `they play it on a simulated device`() = EveryJourney.play(File(FOLDER, name).readText(), ::SimulatedDevice)

    companion object {
        private val FOLDER = File(System.getProperty("calculator.root"), "tests/journeys")

        /** Between them, all that hands can do. */
        private val SOME = listOf(
            "calculator-clipboard",
            "calculator-tape",
            "call-does-not-open",
            "device-cannot-call",
            "dial-and-back",
            "plan-written",
            "reading",
            "text-to-people",
            "wrong-codes",
        )

        @JvmStatic
        @Parameters(name = "{0}")
        fun journeys(): List<Array<String>> = FOLDER.list()!!
            .filter { it.endsWith(".journey") && Journeys.isOfHere(File(FOLDER, it).readText()) }
            .filter { System.getProperty("calculator.device") == "all" || it.removeSuffix(".journey") in SOME }
            .sorted().map { arrayOf(it) }
    }
}
