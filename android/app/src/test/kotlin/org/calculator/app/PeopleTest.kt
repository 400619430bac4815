package org.calculator.app

import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.ScrollView
import android.widget.TextView
import org.calculator.app.page.CardView
import org.calculator.app.page.PageScreen
import org.calculator.app.page.PrivateEditText
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** For everybody's hands, eyes and ears: on every screen of the tour. */
@RunWith(RobolectricTestRunner::class)
class PeopleTest {
    private val faults = mutableListOf<String>()

    private fun onEveryScreen(check: (phone: Phone, screen: String) -> Unit) {
        val phone = Phone()
        Tour(phone) { check(phone, it) }.run {
            walk()
            walkNotes()
        }
        assertEquals(emptyList<String>(), faults)
    }

    @Test
    fun `whatever can be touched is 48 dp wide and high, and says what it is`() = onEveryScreen { phone, screen ->
        val density = phone.activity.resources.displayMetrics.density
        phone.window.touchables().forEach { (view, _) ->
            val (width, height) = view.width / density to view.height / density
            if (width < 48 || height < 48) faults += "$screen: ${labelOf(view)} is $width by $height dp"
            val node = AccessibilityNodeInfo.obtain().also(view::onInitializeAccessibilityNodeInfo)
            val said = node.contentDescription ?: node.text
            if (said.isNullOrBlank()) faults += "$screen: a control without a name at ${view.left}, ${view.top}"
            if (view !is EditText && node.className !in ROLES) faults += "$screen: ${labelOf(view)} has no role (${node.className})"
            if (!view.isFocusable) faults += "$screen: ${labelOf(view)} cannot be reached by a keyboard"
        }
    }

    @Test
    fun `exit is at the bottom edge of every page, over the whole width of a thumb`() = onEveryScreen { phone, screen ->
        if (phone.window.all().none { it is PageScreen }) return@onEveryScreen
        val exit = phone.exitView()
        val bottom = IntArray(2).also(exit::getLocationInWindow)[1] + exit.height
        if (phone.window.height - bottom > phone.window.height / 10) faults += "$screen: exit ends at $bottom of ${phone.window.height}"
        if (exit.width < phone.window.width / 2 - 40) faults += "$screen: exit is ${exit.width} wide"
    }

    @Test
    fun `nothing is cut off or out of reach at twice the usual type`() {
        RuntimeEnvironment.setFontScale(2f)
        onEveryScreen { phone, screen ->
            phone.window.all().filterIsInstance<TextView>().filter { it.text.isNotEmpty() && it.layout != null }.forEach { view ->
                val layout = view.layout
                val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
                if (layout.height > room + 1 && view !is EditText) faults += "$screen: \"${view.text}\" needs ${layout.height} and has $room"
                if ((0 until layout.lineCount).any { layout.getEllipsisCount(it) > 0 }) faults += "$screen: \"${view.text}\" is shortened"
            }
            val scroll = phone.window.all().filterIsInstance<ScrollView>().firstOrNull { it.parent is PageScreen } ?: return@onEveryScreen
            if (scroll.height < phone.window.height / 3) faults += "$screen: only ${scroll.height} of ${phone.window.height} are left for the page"
        }
    }

    @Test
    fun `a page is announced, begins at its title, and says its errors`() {
        val phone = Phone()
        phone.keys("73282559=")
        val page = phone.window.all().filterIsInstance<PageScreen>().single()
        assertEquals("Could someone see this phone?", page.accessibilityPaneTitle)
        val headings = phone.window.all().filter { it.isAccessibilityHeading }.map { (it as TextView).text.toString() }.toList()
        assertEquals("Could someone see this phone?", headings.first())
        phone.tap("I am alone. Go on")
        phone.tap("My plan")
        phone.tap("I understand. Choose a code")
        phone.tap("Open the calculator")
        val said = Spoken.during(phone) { phone.keys("1234=") }
        assertTrue("$said", said.any { "fewer than 6 digits" in it })
    }

    @Test
    fun `what became of a change is said once, and so is what is first now`() {
        val phone = Phone().setUp()
        phone.tap("Bag and papers")
        phone.tap("Papers")
        val saved = Spoken.during(phone) { phone.tap("Passport") }
        assertEquals("$saved", 1, saved.count { it == "Saved." })
        repeat(3) { phone.back() }
        val first = Spoken.during(phone) { phone.tap("Can't hear or talk") }
        assertEquals("$first", 1, first.count { it.startsWith("First now") })
    }

    @Test
    fun `what is on, chosen or open is said so`() {
        val phone = Phone().setUp()
        phone.back()
        assertFalse(node(phone, "Under 18").isChecked)
        phone.tap("Under 18")
        assertTrue(node(phone, "Under 18").run { isCheckable && isChecked })
        assertTrue(node(phone, "If nobody answers").actionList.contains(AccessibilityAction.ACTION_EXPAND))
        phone.tap("If nobody answers")
        assertTrue(node(phone, "If nobody answers").actionList.contains(AccessibilityAction.ACTION_COLLAPSE))
        assertTrue(phone.findOnPage("If nobody answers", null).performAccessibilityAction(AccessibilityNodeInfo.ACTION_COLLAPSE, null))
        assertTrue(node(phone, "If nobody answers").actionList.contains(AccessibilityAction.ACTION_EXPAND))
        phone.tap("My plan")
        phone.tap("How these pages look")
        assertEquals("android.widget.Switch", node(phone, "Large type").className)
        assertTrue(node(phone, "Same as the phone").isSelected)
    }

    private fun node(phone: Phone, label: String): AccessibilityNodeInfo = AccessibilityNodeInfo.obtain().also(phone.findOnPage(label, null)::onInitializeAccessibilityNodeInfo)

    @Test
    fun `what is done keeps its place and its focus`() {
        val phone = Phone().setUp()
        phone.tap("Bag and papers")
        phone.tap("Papers")
        val passport = phone.findOnPage("Passport", null)
        phone.touch(passport)
        phone.settle()
        val item = phone.findOnPage("Passport", null)
        item.requestFocusFromTouch()
        phone.touch(item)
        phone.settle()
        val again = phone.findOnPage("Passport", null)
        assertTrue("another view", item === again)
        val node = AccessibilityNodeInfo.obtain().also(again::onInitializeAccessibilityNodeInfo)
        assertTrue(node.isCheckable && node.isChecked)
    }

    @Test
    fun `no keyboard learns, nothing is filled in, and no text leaves a field`() {
        val phone = Phone().setUp()
        phone.tap("Where to go")
        val edit = phone.window.all().filterIsInstance<PrivateEditText>().first()
        assertTrue(edit.imeOptions and EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING != 0)
        assertEquals(View.IMPORTANT_FOR_AUTOFILL_NO, edit.importantForAutofill)
        assertFalse(edit.isSaveEnabled)
        edit.setText("The library")
        edit.selectAll()
        val clipboard = phone.app.service<android.content.ClipboardManager>()
        listOf(android.R.id.copy, android.R.id.cut, android.R.id.shareText).forEach { edit.onTextContextMenuItem(it) }
        assertFalse(clipboard.hasPrimaryClip())
        assertEquals("The library", edit.text.toString())
        assertTrue("a drag would begin", edit.performLongClick())
    }

    @Test
    @Config(sdk = [34, 35])
    fun `services that are no accessibility tools see no page`() {
        val phone = Phone().setUp()
        assertTrue(phone.window.all().filterIsInstance<PageScreen>().single().isAccessibilityDataSensitive)
    }

    @Test
    fun `the cards that lead are equal in every measure, one above the other`() {
        val phone = Phone().setUp()
        phone.back()
        val (first, second) = phone.window.all().filterIsInstance<CardView>().toList()
        assertEquals(first.width, second.width)
        assertEquals(first.height, second.height)
        assertTrue(top(first) + first.height <= top(second))
        val calls = listOf(first, second).map { it.actions.pushes.first() }
        assertEquals(calls[0].width to calls[0].height, calls[1].width to calls[1].height)
        assertEquals(calls[0].textSize, calls[1].textSize)
        assertEquals(calls[0].currentTextColor, calls[1].currentTextColor)
    }

    @Test
    @Config(qualifiers = "+w891dp-h411dp-land")
    fun `on a phone on its side they stand beside each other`() {
        val phone = Phone().setUp()
        phone.back()
        val (first, second) = phone.window.all().filterIsInstance<CardView>().toList()
        assertEquals(top(first), top(second))
        assertEquals(first.width to first.height, second.width to second.height)
    }

    private fun top(view: View) = IntArray(2).also(view::getLocationInWindow)[1]

    private companion object {
        val ROLES = setOf("android.widget.Button", "android.widget.Switch", "android.widget.CheckBox", "android.widget.ImageButton")
    }
}
