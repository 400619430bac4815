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
        val spec = FakeKeystore.specs.values.single()
        assertEquals("calculator.$number", spec.keystoreAlias)
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
    fun `numbers rise, also after all keys were destroyed`() {
        val first = key.make()
        val second = key.make()
        assertTrue(second > first)
        assertEquals(listOf(first, second), key.keys().sorted())
        key.destroy(first)
        assertEquals(listOf(second), key.keys())
        key.destroy(first)
        assertThrows(DeviceKeyException.Gone::class.java) { key.prf(first, input) }
        assertTrue(key.make() > second)
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
    fun `a listing that fails costs no key, and each answers by its name`() {
        val first = key.make()
        val second = key.make()
        FakeKeystore.lists = false
        assertEquals(emptyList<UInt>(), key.keys())
        assertEquals(32, key.prf(first, input).size)
        assertEquals(32, key.prf(second, input).size)
        assertTrue("made over another", key.make() > second)
        assertEquals(3, FakeKeystore.keys.size)
        key.destroy(first)
        FakeKeystore.lists = true
        assertFalse("not destroyed", first in key.keys())
        assertEquals(2, FakeKeystore.keys.size)
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
