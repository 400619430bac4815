package org.calculator.app

import androidx.test.platform.app.InstrumentationRegistry
import org.calculator.journeys.SoftwareKey
import org.calculator.support.Journey
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import org.junit.runners.Parameterized.Parameters

/** Every journey of the project, by touches on this device, with the real library. */
@RunWith(Parameterized::class)
class EveryJourney(private val name: String) {
    @Test
    fun holdsOnThisDevice() = play(textOf(name))

    companion object {
        @JvmStatic
        @Parameters(name = "{0}")
        fun journeys(): List<String> = assets().list("")!!.filter { it.endsWith(".journey") && Journeys.isOfHere(textOf(it)) }.sorted()

        private fun textOf(name: String) = assets().open(name).bufferedReader().use { it.readText() }

        private fun assets() = InstrumentationRegistry.getInstrumentation().context.assets

        /** On a device as it comes from the shop, in these hands. */
        fun play(text: String, hands: () -> DevicePhone = ::DevicePhone) {
            val journey = Journey(text)
            val instrumentation = InstrumentationRegistry.getInstrumentation()
            val app = instrumentation.targetContext.applicationContext as DeviceApplication
            instrumentation.runOnMainSync { app.replace(journey.phone(), SoftwareKey()) }
            hands().use { journey.play(it) }
        }
    }
}
