package org.calculator.app

import android.os.Bundle
import androidx.test.platform.app.InstrumentationRegistry
import org.calculator.engine.Screen
import org.calculator.support.Directives
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** A plan under this device's own keystore, with no stand-in. */
class RealKeystore {
    @Test
    fun keepsAPlanThatItsCodeOpensAgain() = keepsAPlan(::DevicePhone)

    companion object {
        /** Longer than any device demands: one without hardware for keys asks for ten digits. */
        private const val CODE = "470913582604"
        private const val WRITTEN = "The library on the corner"

        fun keepsAPlan(hands: () -> DevicePhone) {
            val instrumentation = InstrumentationRegistry.getInstrumentation()
            val app = instrumentation.targetContext.applicationContext as DeviceApplication
            val keystore = KeystoreDeviceKey(app)
            keystore.keys().forEach(keystore::destroy)
            instrumentation.runOnMainSync { app.replace(Directives(), softwareKey = null) }
            hands().use { phone ->
                phone.setUpPlan(CODE)
                phone.tap("Where to go")
                phone.fill(0u, WRITTEN)
                phone.settle()
                phone.restart(phone = false)
                phone.settle()

                phone.keys("470913582605=")
                assertTrue("another code opens something", phone.screen is Screen.Calculator)
                phone.keys("c$CODE=")
                listOf("My plan", "Where to go").forEach(phone::tap)
                assertEquals(WRITTEN, phone.written().first())

                val keys = keystore.keys()
                assertEquals("there is one key, and it is this device's", 1, keys.size)
                val where = if (keystore.isInHardware(keys.single())) "hardware holds the key" else "software holds the key"
                // Among what the tests print.
                instrumentation.sendStatus(0, Bundle().apply { putString("stream", "\n$where\n") })

                keystore.destroy(keys.single())
                phone.restart(phone = false)
                phone.settle()
                phone.keys("$CODE=")
                assertTrue("it opens without the key", phone.screen is Screen.Calculator)
            }
        }
    }
}
