package org.calculator.app

import android.content.pm.PackageManager
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import org.calculator.engine.DeviceKeyException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import javax.crypto.Mac

/**
 * The device key over a keystore in memory: what it asks the phone for, and what it makes of every
 * answer.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 34, 35])
class DeviceKeyTest {
    private val app = RuntimeEnvironment.getApplication() as TestApplication
    private val key = KeystoreDeviceKey(app)
    private val input = ByteArray(32) { it.toByte() }

    private fun hasStrongBox() = shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE, true)

    private fun answer(state: FakeKeystore.State) = FakeKeystore.answer(app, state)

    @Test
    fun `makes none because one is missing`() {
        assertEquals(emptyList<UInt>(), key.keys())
        assertThrows(DeviceKeyException.Gone::class.java) { key.prf(1u, input) }
        assertTrue(FakeKeystore.keys.isEmpty())
    }

    @Test
    fun `is bound to no lock, no fingerprint and no unlocked phone, and can only sign`() {
        val number = key.make()
        val spec = FakeKeystore.specs.getValue("calculator.$number")
        assertFalse(spec.isUserAuthenticationRequired)
        assertEquals(KeyProperties.PURPOSE_SIGN, spec.purposes)
        assertEquals(null, spec.keyValidityForOriginationEnd)
        if (android.os.Build.VERSION.SDK_INT >= 28) {
            assertFalse(spec.isUnlockedDeviceRequired)
            assertFalse(spec.isUserConfirmationRequired)
            assertFalse(spec.isUserPresenceRequired)
        }
    }

    @Test
    fun `answers with the HMAC of all of the input`() {
        val number = key.make()
        val mac = Mac.getInstance("HmacSHA256").apply { init(FakeKeystore.keys.values.single()) }
        assertArrayEquals(mac.doFinal(input), key.prf(number, input))
        assertArrayEquals(key.prf(number, input), key.prf(number, input))
        assertFalse(key.prf(number, input).contentEquals(key.prf(number, input.copyOf().apply { this[31] = 0 })))
    }

    @Test
    fun `a number is one of eight that is free, by chance, and the ninth key is refused`() {
        val first = key.make()
        val second = key.make()
        assertEquals(setOf(first, second), key.keys().toSet())
        key.destroy(first)
        assertEquals(listOf(second), key.keys())
        key.destroy(first)
        assertThrows(DeviceKeyException.Gone::class.java) { key.prf(first, input) }
        val made = listOf(second) + List(7) { key.make() }
        assertEquals((1u..8u).toList(), made.sorted())
        assertThrows(DeviceKeyException.Broken::class.java) { key.make() }
        assertEquals(8, FakeKeystore.keys.size)
        val numbers = List(60) {
            FakeKeystore.keys.clear()
            key.make()
        }
        assertTrue("$numbers", numbers.toSet().size > 3)
    }

    @Test
    @Config(sdk = [34, 35])
    fun `says whether hardware holds a key, by its security level`() {
        val number = key.make()
        val levels = mapOf(
            KeyProperties.SECURITY_LEVEL_SOFTWARE to false,
            KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT to true,
            KeyProperties.SECURITY_LEVEL_STRONGBOX to true,
            KeyProperties.SECURITY_LEVEL_UNKNOWN_SECURE to true,
            KeyProperties.SECURITY_LEVEL_UNKNOWN to false,
        )
        for ((level, expected) in levels) {
            FakeKeystore.level = level
            assertEquals("$level", expected, key.isInHardware(number))
        }
    }

    @Test
    fun `what cannot be told of a key is an error, and software is said to be software`() {
        val number = key.make()
        assertTrue(key.isInHardware(number))
        FakeKeystore.level = KeyProperties.SECURITY_LEVEL_SOFTWARE
        assertFalse(key.isInHardware(number))
        FakeKeystore.level = null
        assertThrows(DeviceKeyException.Broken::class.java) { key.isInHardware(number) }
        key.destroy(number)
        assertThrows(DeviceKeyException.Gone::class.java) { key.isInHardware(number) }
    }

    @Test
    fun `if no hardware holds the key, a code needs ten digits`() {
        for (level in listOf(KeyProperties.SECURITY_LEVEL_SOFTWARE, null)) {
            app.kill(phone = false)
            FakeKeystore.level = level
            val phone = Phone()
            phone.keys("73282559=")
            listOf("I am alone. Go on", "My plan", "I understand. Choose a code", "Open the calculator").forEach(phone::tap)
            phone.keys("60481725=")
            val text = phone.window.all().filterIsInstance<android.widget.TextView>().joinToString { it.text }
            assertTrue(text, "under 10 digits" in text)
            phone.exit()
            phone.settle()
        }
    }

    @Test
    fun `keys of others are not its own`() {
        FakeKeystore.keys["calculator.x"] = javax.crypto.spec.SecretKeySpec(input, "HmacSHA256")
        FakeKeystore.keys["other"] = javax.crypto.spec.SecretKeySpec(input, "HmacSHA256")
        assertEquals(emptyList<UInt>(), key.keys())
    }

    @Test
    @Config(sdk = [34, 35])
    fun `lies in StrongBox where there is one, else in the TEE`() {
        key.make()
        assertFalse(FakeKeystore.specs.values.last().isStrongBoxBacked)
        hasStrongBox()
        key.make()
        assertTrue(FakeKeystore.specs.values.last().isStrongBoxBacked)
    }

    @Test
    @Config(sdk = [34, 35])
    fun `a StrongBox that makes keys and cannot use them is not chosen`() {
        hasStrongBox()
        FakeKeystore.strongBoxIsBroken = true
        val number = key.make()
        assertFalse(FakeKeystore.specs.getValue("calculator.$number").isStrongBoxBacked)
        assertEquals(32, key.prf(number, input).size)
    }

    @Test
    @Config(sdk = [34, 35])
    fun `busy is told apart from broken`() {
        val number = key.make()
        answer(FakeKeystore.State.BUSY)
        assertThrows(DeviceKeyException.Busy::class.java) { key.prf(number, input) }
        assertThrows(DeviceKeyException.Busy::class.java) { key.keys() }
        answer(FakeKeystore.State.OK)
        assertEquals(32, key.prf(number, input).size)
    }

    @Test
    fun `a phone that was not unlocked since it was started is told apart from broken`() {
        val number = key.make()
        answer(FakeKeystore.State.LOCKED)
        assertThrows(DeviceKeyException.Locked::class.java) { key.prf(number, input) }
        answer(FakeKeystore.State.BROKEN)
        assertThrows(DeviceKeyException.Broken::class.java) { key.prf(number, input) }
        assertThrows(DeviceKeyException.Broken::class.java) { key.make() }
        assertThrows(DeviceKeyException.Broken::class.java) { key.destroy(number) }
    }

    @Test
    fun `the phone's listing is not asked, and each key answers by its name`() {
        FakeKeystore.lists = false
        val made = List(8) { key.make() }
        assertEquals(8, FakeKeystore.keys.size)
        assertEquals(made.sorted(), key.keys().sorted())
        made.forEach { assertEquals(32, key.prf(it, input).size) }
        key.destroy(made[0])
        assertEquals(made.drop(1).sorted(), key.keys().sorted())
    }

    @Test
    fun `a key that cannot be told of makes the whole listing an error`() {
        key.make()
        FakeKeystore.thrown = UnrecoverableKeyException("no")
        assertThrows(DeviceKeyException.Broken::class.java) { key.keys() }
        assertThrows(DeviceKeyException.Broken::class.java) { key.make() }
        FakeKeystore.thrown = null
        assertEquals(1, key.keys().size)
    }

    @Test
    fun `a name tells neither a time nor a count`() {
        repeat(40) {
            key.destroy(key.make())
        }
        key.make()
        assertTrue("${FakeKeystore.keys.keys}", FakeKeystore.keys.keys.single().matches(Regex("calculator\\.[1-8]")))
        val spec = FakeKeystore.specs.values.last()
        assertEquals(null, spec.keyValidityStart)
        assertEquals(null, spec.keyValidityForConsumptionEnd)
    }

    @Test
    fun `no file of the app's tells which keys there were`() {
        val number = key.make()
        key.destroy(number)
        key.make()
        key.keys()
        assertEquals(emptyList<String>(), app.dataDir.walk().filter { it.isFile }.map { it.name }.toList())
    }

    @Test
    @Config(sdk = [26])
    fun `before Android 12 a keystore that finds nothing has to show that it works`() {
        val number = key.make()
        answer(FakeKeystore.State.SILENT)
        assertThrows(DeviceKeyException.Broken::class.java) { key.keys() }
        assertThrows(DeviceKeyException.Broken::class.java) { key.prf(number, input) }
        assertThrows(DeviceKeyException.Broken::class.java) { key.destroy(number) }
        answer(FakeKeystore.State.OK)
        assertEquals(listOf(number), key.keys())
        FakeKeystore.keys.clear()
        assertThrows(DeviceKeyException.Gone::class.java) { key.prf(number, input) }
        assertEquals(emptyList<UInt>(), key.keys())
        assertTrue("a trial is left", FakeKeystore.keys.isEmpty())
    }

    @Test
    fun `nothing is gone on a phone that is not unlocked yet`() {
        val number = key.make()
        FakeKeystore.keys.clear()
        shadowOf(app.service<android.os.UserManager>()).setUserUnlocked(false)
        assertThrows(DeviceKeyException.Locked::class.java) { key.prf(number, input) }
        assertThrows(DeviceKeyException.Locked::class.java) { key.keys() }
    }

    /** The numbers are those of AOSP's ResponseCode and ErrorCode. */
    @Test
    @Config(sdk = [34, 35])
    fun `no error is taken for a key that is gone`() {
        val number = key.make()
        val answers = mapOf(
            "does not exist, or is no longer valid" to (error(7) to DeviceKeyException.Broken::class),
            "no longer valid" to (error(17) to DeviceKeyException.Broken::class),
            "invalidated for good" to (KeyPermanentlyInvalidatedException() to DeviceKeyException.Broken::class),
            "damaged" to (error(8) to DeviceKeyException.Broken::class),
            "not permitted" to (error(6) to DeviceKeyException.Broken::class),
            "a fault of the system's" to (error(4) to DeviceKeyException.Broken::class),
            "a fault of the chip's" to (error(-1000) to DeviceKeyException.Broken::class),
            "anything" to (IllegalStateException() to DeviceKeyException.Broken::class),
            "locked" to (error(2) to DeviceKeyException.Locked::class),
            "the chip is busy" to (error(-48) to DeviceKeyException.Busy::class),
            "the chip is not reached" to (error(-49) to DeviceKeyException.Busy::class),
            "too many at once" to (FakeKeystore.busy() to DeviceKeyException.Busy::class),
        )
        for ((name, answer) in answers) {
            val (cause, expected) = answer
            for (thrown in listOf(UnrecoverableKeyException("no").apply { initCause(cause) }, ProviderException(cause))) {
                FakeKeystore.thrown = thrown
                val told = assertThrows(name, DeviceKeyException::class.java) { key.prf(number, input) }
                assertEquals("$name in ${thrown.javaClass.simpleName}", expected.java, told.javaClass)
            }
        }
        FakeKeystore.thrown = null
        assertEquals(32, key.prf(number, input).size)
        FakeKeystore.keys.clear()
        assertThrows(DeviceKeyException.Gone::class.java) { key.prf(number, input) }
    }

    private fun error(code: Int) = Class.forName("android.security.KeyStoreException")
        .getConstructor(Int::class.javaPrimitiveType, String::class.java).newInstance(code, "no") as Exception

    @Test
    fun `calls come one at a time`() {
        val number = key.make()
        val pool = Executors.newFixedThreadPool(4)
        val answers = (1..40).map { pool.submit<ByteArray> { KeystoreDeviceKey(app).prf(number, input) } }.map { it.get(20, TimeUnit.SECONDS) }
        pool.shutdown()
        assertTrue(answers.all { it.contentEquals(answers.first()) })
        assertEquals(1, FakeKeystore.mostAtOnce.get())
    }
}
