package org.calculator.app

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import org.calculator.app.effect.messages
import org.calculator.app.effect.perform
import org.calculator.engine.Abilities
import org.calculator.engine.Effect
import org.calculator.engine.Event
import org.calculator.engine.Request
import org.calculator.engine.Screen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** What a device cannot do: said beforehand if that is certain, otherwise when it fails. */
@RunWith(RobolectricTestRunner::class)
class AbilitiesTest {
    private val app = RuntimeEnvironment.getApplication() as TestApplication
    private val all = Abilities(calls = true, messages = true, browser = true)
    private val none = all.copy(calls = false, messages = false)

    @Test
    @Config(sdk = [26, 34, 35])
    fun `a phone can do all of it`() = assertEquals(all, abilitiesOf(app))

    @Test
    @Config(sdk = [26, 34, 35])
    fun `a tablet without a modem neither calls nor texts`() {
        Equipment.has(app, PackageManager.FEATURE_TELEPHONY, false)
        assertEquals(none, abilitiesOf(app))
    }

    @Test
    @Config(sdk = [26, 34, 35])
    fun `a tablet with a modem for data only neither calls nor texts`() {
        Equipment.talks(app, voice = false, messages = false)
        assertEquals(none, abilitiesOf(app))
    }

    @Test
    @Config(sdk = [26, 34, 35])
    fun `less than a gibibyte is little memory, and no answer is not`() {
        for ((bytes, little) in listOf(0L to false, 1L to true, (1L shl 30) - 1 to true, (1L shl 30) to false, (4L shl 30) to false)) {
            Equipment.memory(app, bytes)
            assertEquals("$bytes", little, isShortOfMemory(app))
        }
    }

    @Test
    @Config(sdk = [34, 35])
    fun `a device that names its parts has no others`() {
        Equipment.has(app, "android.hardware.telephony.radio.access")
        assertEquals(none, abilitiesOf(app))
        Equipment.has(app, "android.hardware.telephony.messaging")
        assertEquals(none.copy(messages = true), abilitiesOf(app))
        Equipment.has(app, "android.hardware.telephony.calling")
        assertEquals(all, abilitiesOf(app))
    }

    @Test
    @Config(sdk = [26])
    fun `before Android 11 an app that is missing is missed`() {
        listOf("dialer", "messages", "browser").forEach { Equipment.remove(app, it) }
        assertEquals(Abilities(calls = false, messages = false, browser = false), abilitiesOf(app))
    }

    @Test
    fun `what no app answers comes back to core, and the page stays`() {
        val watched = Watched.on(app)
        val phone = Phone().setUp()
        phone.back()
        Equipment.isStrict(app)
        Equipment.remove(app, "dialer")
        phone.tap("Call", "911")
        assertEquals(emptyList<Intent>(), phone.intents)
        assertTrue(watched().events.contains(Event.Failed(Request.DIAL)))
        assertTrue("the page is gone", phone.screen is Screen.Page)
        assertEquals(null, phone.elsewhere)
    }

    @Test
    fun `each thing that fails comes back by its name, whatever was thrown`() {
        val asked = mapOf(
            Effect.Dial("tel:911", "tel:911;phone-context=+1", "911") to Request.DIAL,
            Effect.ComposeText("sms:+19145550143", "+19145550143", "Milk") to Request.COMPOSE_TEXT,
            Effect.OpenPage("https://example.org") to Request.OPEN_PAGE,
        )
        for (thrown in listOf(ActivityNotFoundException(), SecurityException(), IllegalStateException(), RuntimeException())) {
            val activity = Robolectric.buildActivity(Refusing::class.java).get().apply { this.thrown = thrown }
            asked.forEach { (effect, request) -> assertEquals(request, perform(activity, effect)) }
        }
        val willing = Robolectric.buildActivity(Refusing::class.java).get()
        asked.keys.forEach { assertNull(perform(willing, it)) }
    }

    @Test
    fun `a text carries its body twice, and never in the number`() {
        val intent = messages(Effect.ComposeText("sms:+19145550143", "+19145550143", "Code 5: milk & eggs?"))
        assertEquals(Intent.ACTION_SENDTO, intent.action)
        assertEquals("smsto:+19145550143", intent.dataString)
        assertEquals("Code 5: milk & eggs?", intent.getStringExtra("sms_body"))
        assertEquals("Code 5: milk & eggs?", intent.getStringExtra(Intent.EXTRA_TEXT))
        assertNull(messages(Effect.ComposeText("sms:911", "911", null)).extras)
    }

    class Refusing : Activity() {
        var thrown: RuntimeException? = null

        override fun startActivity(intent: Intent) = startActivity(intent, null)

        override fun startActivity(intent: Intent, options: Bundle?) {
            thrown?.let { throw it }
        }
    }
}
