package org.calculator.app

import org.calculator.support.Journey
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import java.io.File

/** Every journey of the project, by real touches on the real activity, with the real library. */
@RunWith(ParameterizedRobolectricTestRunner::class)
class JourneysTest(private val name: String) {
    @Test
    fun `holds on Android`() {
        val journey = Journey(File(FOLDER, name).readText())
        val start = journey.phone()
        Equipment.speaks(start.locale.split(','))
        val app = RuntimeEnvironment.getApplication() as TestApplication
        Equipment.talks(app, voice = start.calls, messages = start.messages)
        app.hasBrowser = start.browser
        start.device?.let { FakeKeystore.answer(app, stateOf(it)) }
        val phone = Phone(start.wallMs, start.region)
        val seen = journey.play(phone, watched = true).seen
        File(SEEN, name.replace(".journey", ".txt")).apply { parentFile.mkdirs() }.writeText(seen)
    }

    companion object {
        /** What is compared with what other shells show, by tests/shells. */
        private val SEEN = File(System.getProperty("calculator.root"), "target/seen/android")
        private val FOLDER = File(System.getProperty("calculator.root"), "tests/journeys")

        @JvmStatic
        @Parameters(name = "{0}")
        fun journeys(): List<Array<String>> = FOLDER.list()!!.filter { it.endsWith(".journey") && Journeys.isOfHere(File(FOLDER, it).readText()) }.sorted().map { arrayOf(it) }
    }
}
