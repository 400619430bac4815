package org.calculator.app

import org.calculator.engine.Screen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 34, 35])
class SmokeTest {
    @Test
    fun `a sum, a code, and help`() {
        val phone = Phone()
        phone.keys("12+30=")
        assertEquals("42", (phone.screen as Screen.Calculator).calculator.display.text)
        phone.setUp()
        assertTrue(phone.screen is Screen.Page)
        phone.back()
    }
}
