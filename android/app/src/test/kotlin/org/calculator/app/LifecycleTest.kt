package org.calculator.app

import android.content.Intent
import android.os.Bundle
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.widget.EditText
import org.calculator.app.page.PageScreen
import org.calculator.engine.Screen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Coming and going: locked unless it is still in front, with nothing lost and nothing left to see. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34, 35])
class LifecycleTest {
    private val phone = Phone()

    private fun title() = (phone.screen as? Screen.Page)?.page?.title?.text
    private fun display() = (phone.screen as? Screen.Calculator)?.calculator?.display?.text
    private fun edits() = phone.window.all().filterIsInstance<EditText>().toList()
    private fun isSecure() = phone.activity.window.attributes.flags and FLAG_SECURE != 0
    private fun page() = phone.window.everything().filterIsInstance<PageScreen>().singleOrNull()

    @Test
    fun `what is half typed is kept when the app is hidden, and nothing of it is left`() {
        phone.setUp()
        phone.tap("Where to go")
        edits().first().setText("The library on Croton Aven")
        val before = page()!!
        phone.hide()
        phone.settle()
        assertEquals("0", display())
        assertEquals(null, page())
        assertTrue("the field was not cleared", before.everything().filterIsInstance<EditText>().all { it.text.isEmpty() })
        phone.show()
        phone.keys("470913=")
        phone.tap("My plan")
        phone.tap("Where to go")
        assertEquals("The library on Croton Aven", edits().first().text.toString())
    }

    @Test
    fun `a rotation keeps the page, the place and what is being typed`() {
        phone.setUp()
        phone.tap("Where to go")
        val edit = edits().first()
        phone.touch(edit)
        edit.setText("The library")
        edit.setSelection(3)
        val before = phone.activity
        phone.recreate()
        phone.settle()
        assertNotSame(before, phone.activity)
        assertEquals("Where to go", title())
        assertEquals("The library", edits().first().text.toString())
        assertEquals(3, edits().first().selectionEnd)
        assertTrue(isSecure())
    }

    @Test
    fun `nothing of a page goes into the saved state`() {
        phone.setUp()
        phone.tap("Where to go")
        edits().first().setText("The library on Croton Avenue")
        val state = Bundle()
        phone.saveInto(state)
        assertTrue("saved: $state", state.isEmpty)
    }

    @Test
    fun `a page is secure before its first frame, the calculator never is`() {
        assertFalse(isSecure())
        phone.keys("12+30=")
        assertFalse(isSecure())
        phone.setUp()
        assertTrue(isSecure())
        phone.exit()
        phone.settle()
        phone.frames()
        assertFalse(isSecure())
        assertEquals("42", display())
    }

    @Test
    fun `what lies over a page sees a calculator, not the page and not the code`() {
        phone.keys("12+30=")
        phone.setUp()
        phone.focus(false)
        phone.frames()
        assertFalse("the card among the recent apps would be blank", isSecure())
        assertEquals(View.INVISIBLE, page()!!.visibility)
        assertTrue("Not the calculator that a lock would leave", phone.window.texts().contains("42"))
        assertFalse(phone.window.texts().any { "470" in it })
        assertEquals("Locked by the notifications", "My plan", title())
        phone.focus(true)
        assertTrue(isSecure())
        assertEquals(View.VISIBLE, page()!!.visibility)
    }

    @Test
    fun `another app on top beside it locks`() {
        phone.setUp()
        phone.topmost(false)
        phone.settle()
        assertEquals("0", display())
    }

    @Test
    fun `the dialer opens with the number, and the way back is the calculator`() {
        phone.setUp()
        phone.back()
        phone.tap("Call 911")
        assertEquals(Intent.ACTION_DIAL, phone.intents.single().action)
        assertEquals("tel:911", phone.intents.single().dataString)
        assertEquals(null, phone.intents.single().extras)
        phone.show()
        assertEquals("0", display())
        phone.keys("470913=")
        assertEquals("Help now", title())
    }

    @Test
    fun `killed with a page open, it begins as a calculator`() {
        phone.setUp()
        phone.restart(phone = false)
        phone.settle()
        assertEquals("0", display())
        phone.keys("470913=")
        assertEquals("Help now", title())
    }

    @Test
    fun `another language is taken on, and locks`() {
        phone.setUp()
        phone.hide()
        org.robolectric.RuntimeEnvironment.setQualifiers("+es-rUS")
        phone.app.onConfigurationChanged(phone.app.resources.configuration)
        phone.settle()
        phone.show()
        phone.keys("470913=")
        assertEquals("Ayuda ahora", title())
    }

    @Test
    fun `a minute without a touch locks`() {
        phone.setUp()
        phone.letPass(59_000)
        assertEquals("My plan", title())
        phone.letPass(1_000)
        assertEquals("0", display())
    }

    @Test
    fun `back on the calculator closes it and takes its card away`() {
        phone.back()
        assertTrue(phone.activity.isFinishing)
    }
}
