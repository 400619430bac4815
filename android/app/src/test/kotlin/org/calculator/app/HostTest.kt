package org.calculator.app

import android.widget.EditText
import org.calculator.engine.EngineException
import org.calculator.engine.Event
import org.calculator.engine.InternalException
import org.calculator.engine.Key
import org.calculator.engine.Request
import org.calculator.engine.Screen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.shadows.ShadowLog

/** What core hears and in which order, and what becomes of a bug in it. */
@RunWith(RobolectricTestRunner::class)
class HostTest {
    private val app = RuntimeEnvironment.getApplication() as TestApplication
    private val watched = Watched.on(app)
    private val phone = Phone()
    private val core get() = watched()

    private fun display() = (phone.screen as? Screen.Calculator)?.calculator?.display?.text
    private fun title() = (phone.screen as? Screen.Page)?.page?.title?.text
    private fun edits() = phone.window.all().filterIsInstance<EditText>().toList()

    /** On a page with something written that core has not heard of yet. */
    private fun write(text: String) {
        if (phone.screen is Screen.Calculator) phone.keys("470913=")
        if (title() == "Help now") phone.tap("My plan")
        if (title() != "Where to go") phone.tap("Where to go")
        edits().first().setText(text)
    }

    @Test
    fun `whatever happens, core hears before it what was typed`() {
        phone.setUp()
        val happenings = mapOf(
            "woken" to Event.Woke,
            "hidden" to Event.Hidden,
            "shown" to Event.Shown,
            "back" to Event.Back,
            "exit" to Event.Leave,
            "shaken" to Event.Shaken,
            "touched" to Event.Tapped(ULong.MAX_VALUE, 0u),
            "failed" to Event.Failed(Request.DIAL),
            "pasted" to Event.Pasted("1"),
            "pressed" to Event.Key(Key.Clear),
        )
        for ((name, event) in happenings) {
            write("The library, $name")
            core.events.clear()
            app.host.send(event)
            val filled = core.events.indexOfFirst { it is Event.Filled && it.text == "The library, $name" }
            assertTrue("$name: ${core.events.map { it.javaClass.simpleName }}", filled >= 0 && filled < core.events.indexOf(event))
            phone.settle()
            write("")
            phone.settle()
        }
    }

    @Test
    fun `what slow work brings overwrites nothing that was typed meanwhile`() {
        phone.setUp()
        phone.tap("Where to go")
        val (first, second) = edits()
        first.setText("The library")
        app.host.send(Event.Shown)
        assertTrue("nothing is being saved", app.host.working > 0)
        second.setText("The bus")
        core.events.clear()
        phone.settle()
        assertTrue("${core.events}", core.events.any { it is Event.Filled && it.text == "The bus" })
        assertEquals("The bus", edits()[1].text.toString())
    }

    @Test
    fun `a bug in core is not seen, and the calculator goes on`() {
        val faults = listOf<() -> Throwable>(
            { EngineException.Bug() },
            { InternalException("The library on Croton Avenue") },
            { UnsatisfiedLinkError("no such library") },
            { OutOfMemoryError() },
        )
        for (fault in faults) {
            core.fault = fault
            core.faults = 1
            phone.keys("c1")
            phone.keys("c12+30=")
            assertEquals("42", display())
            core.faultOfWork = fault
            phone.keys("c123456=")
            phone.settle()
            phone.keys("c12+30=")
            assertEquals("42", display())
        }
        assertFalse(phone.activity.isFinishing)
        assertNothingIsSaid()
    }

    @Test
    fun `the library's own panic is caught too, on a page as on the calculator`() {
        app.provokesPanic = true
        phone.keys("7")
        phone.keys("c")
        phone.setUp()
        app.provokesPanic = true
        phone.back()
        phone.settle()
        phone.exit()
        phone.settle()
        assertTrue(phone.screen is Screen.Calculator)
        phone.keys("c12+30=")
        assertEquals("42", display())
        assertNothingIsSaid()
    }

    @Test
    fun `where core answers with nothing but bugs no page is left standing, and the next start has another`() {
        phone.setUp()
        core.fault = { EngineException.Bug() }
        core.faults = Int.MAX_VALUE
        phone.back()
        assertTrue(phone.activity.isFinishing)
        app.kill(phone = false)
        val again = Phone()
        again.keys("12+30=")
        assertEquals("42", (again.screen as Screen.Calculator).calculator.display.text)
        assertNothingIsSaid()
    }

    @Test
    fun `the keystore is never asked on the main thread`() {
        phone.setUp()
        phone.hide()
        phone.settle()
        phone.show()
        phone.keys("470913=")
        assertEquals("Help now", title())
        assertFalse(FakeKeystore.wasAskedOnMain)
    }

    private fun assertNothingIsSaid() {
        val said = ShadowLog.getLogs().filter { it.throwable != null || "Croton" in it.msg.orEmpty() }
        assertEquals(emptyList<String>(), said.map { "${it.tag}: ${it.msg}" })
    }
}

/** Core that cannot even be opened: a package that is broken, a configuration that is wrong. */
@RunWith(RobolectricTestRunner::class)
class BrokenPackageTest {
    @Test
    fun `is gone without a word`() {
        val app = RuntimeEnvironment.getApplication() as TestApplication
        app.between = { throw UnsatisfiedLinkError("no such library") }
        val activity = org.robolectric.Robolectric.buildActivity(CalculatorActivity::class.java).create().get()
        assertTrue(activity.isFinishing)
        assertNull(ShadowLog.getLogs().firstOrNull { it.throwable != null })
        app.between = { it }
        app.kill(phone = false)
        val phone = Phone()
        phone.keys("12+30=")
        assertEquals("42", (phone.screen as Screen.Calculator).calculator.display.text)
    }
}
