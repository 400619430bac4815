package org.calculator.app

import org.calculator.journeys.parseJourney
import org.calculator.journeys.play
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
        val journey = parseJourney(File(FOLDER, name).readText())
        Equipment.speaks(journey.phone.locales)
        val app = RuntimeEnvironment.getApplication() as TestApplication
        Equipment.talks(app, voice = journey.phone.abilities.calls, messages = journey.phone.abilities.messages)
        app.hasBrowser = journey.phone.abilities.browser
        FakeKeystore.answer(app, stateOf(journey.phone.device))
        val phone = Phone(journey.phone.now, journey.phone.region)
        val seen = Seen(phone)
        play(journey, phone, after = seen::after)
        seen.writeTo(File(SEEN, name.replace(".journey", ".txt")))
    }

    companion object {
        /** What is compared with what other shells show, by tests/shells. */
        private val SEEN = File(System.getProperty("calculator.root"), "target/seen/android")
        private val FOLDER = File(System.getProperty("calculator.root"), "tests/journeys")

        @JvmStatic
        @Parameters(name = "{0}")
        fun journeys(): List<Array<String>> = FOLDER.list()!!.filter { it.endsWith(".journey") && isOfHere(it) }.sorted().map { arrayOf(it) }

        /** Not of another platform. */
        private fun isOfHere(name: String) = File(FOLDER, name).readLines().none { line -> ELSEWHERE.any(line::startsWith) }

        private val ELSEWHERE = listOf("#! platform ios", "#! platform terminal")
    }
}
