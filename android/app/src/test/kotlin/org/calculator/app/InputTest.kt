package org.calculator.app

import android.view.KeyEvent
import android.view.View
import android.widget.TextView
import org.calculator.app.calculator.KeyView
import org.calculator.app.calculator.leftToRight
import org.calculator.app.page.PageScreen
import org.calculator.engine.Key
import org.calculator.engine.Screen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Other ways in: a keyboard, a screen reader's menu, a shake. */
@RunWith(RobolectricTestRunner::class)
class InputTest {
    private val phone = Phone()

    private fun display() = (phone.screen as Screen.Calculator).calculator.display.text

    private fun type(vararg codes: Int) = codes.forEach {
        phone.window.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, it))
        phone.window.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_UP, it))
        phone.settle()
    }

    @Test
    fun `a keyboard types on the calculator`() {
        type(KeyEvent.KEYCODE_7, KeyEvent.KEYCODE_NUMPAD_ADD, KeyEvent.KEYCODE_8, KeyEvent.KEYCODE_9, KeyEvent.KEYCODE_DEL, KeyEvent.KEYCODE_ENTER)
        assertEquals("15", display())
        type(KeyEvent.KEYCODE_ESCAPE)
        assertEquals("0", display())
    }

    @Test
    fun `a screen reader's menu switches off that digits are spoken, and on again`() {
        val display = phone.window.all().first { it.isLongClickable && it is TextView } as TextView
        val seven = phone.window.all().filterIsInstance<KeyView>().first { it.face.key == Key.Digit(7u) }
        assertEquals("7", seven.contentDescription)
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_POLITE, display.accessibilityLiveRegion)
        assertTrue(display.performAccessibilityAction(R.id.quiet_keys, null))
        assertEquals("Key", seven.contentDescription)
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_NONE, display.accessibilityLiveRegion)
        phone.recreate()
        val again = phone.window.all().filterIsInstance<KeyView>().first { it.face.key == Key.Digit(7u) }
        assertEquals("Key", again.contentDescription)
        assertEquals("plus", phone.window.all().filterIsInstance<KeyView>().first { it.face.key == Key.Add }.contentDescription)
    }

    @Test
    fun `sums run from left to right, also where the digits would turn them around`() {
        assertEquals("1,234.5×8", leftToRight("1,234.5×8"))
        assertEquals("\u202D١٬٢٣٤×٨\u202C", leftToRight("١٬٢٣٤×٨"))
        assertEquals("\u202D۱٬۲۳۴×۸\u202C", leftToRight("۱٬۲۳۴×۸"))
        // Hanifi Rohingya, beyond the first 65,536 characters.
        assertEquals("\u202D\uD803\uDD31+\uD803\uDD32\u202C", leftToRight("\uD803\uDD31+\uD803\uDD32"))
        // N'Ko and Adlam write their numbers from right to left; other digits turn nothing around.
        for (sum in listOf("\u07C1\u07C2+\u07C3", "\uD83A\uDD51\uD83A\uDD52+\uD83A\uDD53", "१२+३", "၁၂+၃", "１２+３")) {
            assertEquals(sum, leftToRight(sum))
        }
    }

    @Test
    fun `three strong moves within a second are a shake, a stumble is not`() {
        var shaken = 0
        val shake = Shake(phone.activity) { shaken++ }
        listOf(0L, 300L, 1_500L, 3_000L).forEach { shake.moved(3f, it) }
        listOf(5_000L, 5_050L, 5_090L).forEach { shake.moved(3f, it) }
        listOf(7_000L, 7_200L, 7_400L).forEach { shake.moved(1.5f, it) }
        assertEquals(0, shaken)
        listOf(9_000L, 9_200L, 9_400L).forEach { shake.moved(3f, it) }
        assertEquals(1, shaken)
    }

    @Test
    fun `after exit no view holds anything of a page`() {
        phone.setUp()
        val page = phone.window.all().filterIsInstance<PageScreen>().single()
        phone.exit()
        phone.settle()
        assertFalse(page.isAttachedToWindow)
        assertTrue(phone.window.everything().none { it is PageScreen })
        assertTrue(page.texts().none { "plan" in it })
    }
}
