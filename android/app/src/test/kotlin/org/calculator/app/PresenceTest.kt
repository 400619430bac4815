package org.calculator.app

import android.os.SystemClock
import android.view.InputDevice
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.EditText
import android.widget.ScrollView
import org.calculator.engine.Event
import org.calculator.engine.Screen
import org.calculator.engine.screenText
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/**
 * A page stays while somebody reads it, by hand, by eye or by ear, and locks a minute after they
 * stopped.
 */
@RunWith(RobolectricTestRunner::class)
class PresenceTest {
    private val app = RuntimeEnvironment.getApplication() as TestApplication
    private val watched = Watched.on(app)
    private val phone = Phone()

    private fun isOpen() = phone.screen is Screen.Page

    private fun motion(action: Int, source: Int, y: Float = 300f): MotionEvent {
        val now = SystemClock.uptimeMillis()
        return MotionEvent.obtain(now, now, action, 200f, y, 0).apply { this.source = source }
    }

    private fun text(): View = phone.window.all().first { it is android.widget.TextView && !it.hasOnClickListeners() && it.isShown && it.text.isNotEmpty() }

    private fun aloud(isOn: Boolean) = Spoken.aloud(app, isOn)

    private val signs = mapOf<String, () -> Unit>(
        "a touch on nothing" to { phone.window.dispatchTouchEvent(motion(MotionEvent.ACTION_DOWN, InputDevice.SOURCE_TOUCHSCREEN)) },
        "a finger that goes on" to { phone.window.dispatchTouchEvent(motion(MotionEvent.ACTION_MOVE, InputDevice.SOURCE_TOUCHSCREEN, 320f)) },
        "a finger that is lifted" to { phone.window.dispatchTouchEvent(motion(MotionEvent.ACTION_CANCEL, InputDevice.SOURCE_TOUCHSCREEN)) },
        "what rolls on after it" to { scroll().run { scrollTo(0, if (scrollY == 0) 40 else 0) } },
        "a key" to { phone.window.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_DPAD_DOWN)) },
        "a key that does nothing" to { phone.window.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, KeyEvent.KEYCODE_SHIFT_LEFT)) },
        "a mouse" to { phone.window.dispatchGenericMotionEvent(motion(MotionEvent.ACTION_HOVER_MOVE, InputDevice.SOURCE_MOUSE)) },
        "a wheel" to { phone.window.dispatchGenericMotionEvent(motion(MotionEvent.ACTION_SCROLL, InputDevice.SOURCE_MOUSE)) },
        "a ball" to { phone.window.dispatchTrackballEvent(motion(MotionEvent.ACTION_MOVE, InputDevice.SOURCE_TRACKBALL)) },
        "a screen reader that goes on" to {
            aloud(true)
            text().run {
                performAccessibilityAction(AccessibilityNodeInfo.ACTION_CLEAR_ACCESSIBILITY_FOCUS, null)
                assertTrue(performAccessibilityAction(AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS, null))
            }
            aloud(false)
        },
        "a keyboard on the screen" to { edit().text.append("a") },
        "the cursor" to { edit().run { setSelection(if (selectionEnd == 0) length() else 0) } },
    )

    private fun scroll() = phone.window.all().filterIsInstance<ScrollView>().first { it.height > 0 && it.getChildAt(0).height > it.height }
    private fun edit() = phone.window.all().filterIsInstance<EditText>().first()

    @Test
    fun `stays for whoever reads, and locks a minute after that`() {
        phone.setUp()
        phone.tap("What matters to me")
        for ((name, sign) in signs) {
            phone.letPass(50_000)
            assertTrue("locked before: $name", isOpen())
            sign()
            phone.letPass(50_000)
            assertTrue("$name does not count", isOpen())
            sign()
        }
        phone.letPass(58_000)
        assertTrue(isOpen())
        phone.letPass(4_000)
        assertTrue("never locks", !isOpen())
    }

    @Test
    fun `nobody is there where only the app itself moves, also while a screen reader listens`() {
        aloud(true)
        phone.setUp()
        phone.tap("Where to go")
        phone.letPass(62_000)
        assertTrue(!isOpen())
    }

    @Test
    fun `is told once a second at most, and the last sign always`() {
        phone.setUp()
        phone.letPass(5_000)
        watched().events.clear()
        repeat(50) {
            signs.getValue("a finger that goes on")()
            phone.letPass(15)
        }
        assertEquals(1, watched().events.count { it is Event.Active })
        phone.letPass(1_000)
        assertEquals(2, watched().events.count { it is Event.Active })
        phone.letPass(5_000)
        assertEquals(2, watched().events.count { it is Event.Active })
    }

    @Test
    fun `a sign that is not told yet is told before the page would lock`() {
        phone.setUp()
        phone.letPass(5_000)
        val sign = signs.getValue("a finger that goes on")
        sign()
        phone.letPass(300)
        sign()
        watched().events.clear()
        app.host.send(Event.Woke)
        assertEquals(listOf(Event.Active, Event.Woke), watched().events)
    }

    @Test
    fun `counts while a code is chosen, and changes nothing on the calculator`() {
        phone.keys("12+30=")
        val before = screenText(phone.screen)
        phone.window.dispatchTouchEvent(motion(MotionEvent.ACTION_CANCEL, InputDevice.SOURCE_TOUCHSCREEN))
        phone.letPass(2_000)
        assertEquals(before, screenText(phone.screen))
    }
}
