package org.calculator.app

import android.app.assist.AssistStructure
import android.content.Intent
import android.os.Bundle
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.accessibility.AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS
import android.view.accessibility.AccessibilityNodeInfo.ACTION_CLICK
import android.widget.EditText
import android.widget.ScrollView
import org.calculator.app.calculator.CalculatorLayout
import org.calculator.app.page.PageScreen
import org.calculator.engine.Screen
import org.calculator.support.Asked
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * Coming and going: locked unless it is still in front, with nothing lost and nothing left to see.
 */
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
        val covered = picture()
        assertEquals("Locked by the notifications", "My plan", title())
        phone.focus(true)
        assertTrue(isSecure())
        val open = picture()
        assertFalse("the page is covered still", covered.sameAs(open))
        phone.exit()
        phone.settle()
        assertEquals("42", display())
        assertTrue("not the calculator that a lock leaves", covered.sameAs(picture()))
        assertFalse(covered.sameAs(open))
    }

    @Test
    fun `a screen reader's own menu, or one of switches, takes nothing of a page away`() {
        phone.setUp()
        phone.tap("What matters to me")
        val edit = edits().first()
        phone.touch(edit)
        edit.setText("The library")
        edit.setSelection(3)
        val scroll = phone.window.all().filterIsInstance<ScrollView>().first { it.getChildAt(0).height > it.height }
        scroll.scrollTo(0, 60)
        val heard = phone.exitView()
        Spoken.aloud(phone.app, true)
        heard.performAccessibilityAction(ACTION_ACCESSIBILITY_FOCUS, null)
        phone.frames()
        fun place() = listOf("shown" to scroll.isShown, "scrolled" to scroll.scrollY, "written in" to edit.isFocused, "heard" to heard.isAccessibilityFocused)
        val before = place()
        assertEquals(listOf<Any>(true, true, true), listOf(before[0], before[2], before[3]).map { it.second })
        assertTrue("nothing is scrolled", scroll.scrollY > 0)
        phone.focus(false)
        phone.frames()
        assertTrue("the page shows", calculatorIsAbove())
        assertEquals(before, place())
        phone.focus(true)
        phone.frames()
        assertEquals("What matters to me", title())
        assertEquals("The library", edit.text.toString())
        assertEquals(3, edit.selectionEnd)
        assertEquals(before, place())
        assertFalse("the page is covered still", calculatorIsAbove())
        // What is chosen in the menu is done while the menu still has the focus.
        phone.focus(false)
        assertTrue(heard.performAccessibilityAction(ACTION_CLICK, null))
        phone.settle()
        assertEquals("0", display())
    }

    @Test
    fun `neither a screen reader nor a keyboard reaches the calculator that lies under a page`() {
        val calculator = phone.window.all().filterIsInstance<CalculatorLayout>().single()
        fun focusables() = ArrayList<View>().also { calculator.addFocusables(it, View.FOCUS_FORWARD, View.FOCUSABLES_ALL) }
        fun reached() = calculator.isImportantForAccessibility || focusables().isNotEmpty()
        assertTrue(focusables().isNotEmpty())
        phone.setUp()
        assertFalse(reached())
        phone.focus(false)
        assertFalse(reached())
        phone.focus(true)
        phone.exit()
        phone.settle()
        assertTrue(focusables().isNotEmpty())
        assertEquals(View.IMPORTANT_FOR_ACCESSIBILITY_AUTO, calculator.importantForAccessibility)
    }

    @Test
    fun `an assistant that is called over a page is told nothing of it`() {
        phone.setUp()
        phone.tap("Where to go")
        edits().first().setText("The library on Croton Avenue")
        phone.focus(false)
        phone.frames()
        val told = mutableListOf<String>()
        val structure = AssistStructure(phone.activity, false, 0)
        (0 until structure.windowNodeCount).forEach { collect(structure.getWindowNodeAt(it).rootViewNode, told) }
        assertTrue("$told", told.isNotEmpty())
        assertFalse("$told", told.any { "Croton" in it || "Where to go" in it })
    }

    private fun collect(node: AssistStructure.ViewNode, told: MutableList<String>) {
        told += listOfNotNull(node.className, node.text?.toString(), node.contentDescription?.toString(), node.hint)
        (0 until node.childCount).forEach { collect(node.getChildAt(it), told) }
    }

    private fun calculatorIsAbove() = phone.window.all().filterIsInstance<CalculatorLayout>().single().z > page()!!.z

    private fun picture() = Pictures.draw(phone.window)

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
        phone.tap("Call", "911")
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
        Equipment.speaks(listOf("es-US"))
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
        phone.letPass(2_000)
        assertEquals("0", display())
    }

    @Test
    fun `what was typed in the last moment before the minute is kept`() {
        phone.setUp()
        phone.tap("Where to go")
        val edit = edits().first()
        phone.letPass(59_700)
        edit.setText("The library on Croton Aven")
        phone.letPass(300)
        phone.letPass(70_000)
        assertEquals("0", display())
        assertTrue(edit.text.isEmpty())
        phone.keys("470913=")
        phone.tap("My plan")
        phone.tap("Where to go")
        assertEquals("The library on Croton Aven", edits().first().text.toString())
    }

    @Test
    fun `all languages of the phone reach core, in their order and as they are written`() {
        for (tags in listOf(listOf("es-US-u-fw-mon", "en-US"), listOf("fr", "es"), listOf("zh-Hant-TW", "es", "en-GB"))) {
            Equipment.speaks(tags)
            phone.app.onConfigurationChanged(phone.app.resources.configuration)
            phone.settle()
            assertEquals(tags, phone.app.spoken.last())
        }
    }

    @Test
    fun `back on the calculator leaves its card among the recent apps, and the way back is the calculator`() {
        phone.keys("12+30=")
        phone.back()
        assertEquals(listOf(Asked.Leave), phone.asked())
        assertEquals("the home screen", phone.elsewhere)
        assertFalse("its card would be taken away", phone.activity.isFinishing)
        phone.settle()
        phone.show()
        phone.keys("c1+1=")
        assertEquals("2", display())
        phone.forgetAsked()
        phone.back()
        assertEquals(listOf(Asked.Leave), phone.asked())
    }
}
