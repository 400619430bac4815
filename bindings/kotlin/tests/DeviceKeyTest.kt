package org.calculator.tests

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicReference
import kotlin.concurrent.thread
import kotlin.test.assertEquals
import kotlin.test.assertNull
import org.calculator.engine.DeviceKeyException
import org.calculator.engine.Event
import org.calculator.engine.InternalException
import org.calculator.engine.Key
import org.calculator.engine.Screen
import org.calculator.journeys.SoftwareKey
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * Whatever a device key does, nothing is thrown out of the engine, nothing is lost, and the
 * calculator computes.
 */
class DeviceKeyTest {
    @TempDir
    lateinit var folders: Path

    /** What a misdeed gives back that was only late. */
    private val late = Any()

    /** Does [misdeed] in place of every call of the methods in [where]. */
    private inner class Misbehaving : SoftwareKey() {
        @Volatile
        var misdeed: (() -> Any?)? = null
        var where = setOf<String>()

        @Suppress("UNCHECKED_CAST")
        private fun <T> misbehave(method: String, properly: () -> T): T {
            val deed = misdeed.takeIf { method in where } ?: return properly()
            return deed().let { if (it == late) properly() else it as T }
        }

        override fun keys() = misbehave("keys") { super.keys() }
        override fun prf(key: UInt, input: ByteArray) = misbehave("prf") { super.prf(key, input) }
        override fun make() = misbehave("make") { super.make() }
        override fun isInHardware(key: UInt) = misbehave("isInHardware") { super.isInHardware(key) }
        override fun destroy(key: UInt) = misbehave("destroy") { super.destroy(key) }
    }

    private val everything = setOf("keys", "prf", "make", "isInHardware", "destroy")

    private val thrown = listOf<() -> Any?>(
        { throw IllegalStateException("the Keystore has died") },
        { throw RuntimeException("half a pair: \uD800") },
        { throw InternalException("one of UniFFI's own") },
        { throw java.io.IOException("checked") },
        // Errors, not exceptions.
        { throw StackOverflowError("too deep") },
        { throw OutOfMemoryError("no more") },
        { throw NotImplementedError("not yet") },
        { throw DeviceKeyException.Broken() },
    )

    private val lengths = listOf(0, 1, 31, 33, 1_000_000)

    @Test
    fun `whatever it does, nothing is lost and the plan opens once it answers again`() {
        val key = Misbehaving()
        Handset(folders, key = key).use { handset ->
            handset.setUp()
            val misdeeds = thrown.map { everything to it } +
                (setOf("prf") to thrown[0]) +
                lengths.map { length -> setOf("prf") to { ByteArray(length) } }
            for ((where, misdeed) in misdeeds) {
                key.where = where
                key.misdeed = misdeed
                handset.plays(
                    """
                    keys c470913=
                    expect screen calculator
                    keys c12*12=
                    expect display "144"
                    """,
                )
                key.misdeed = null
                handset.plays(
                    """
                    keys c470913=
                    expect title "Help now"
                    exit
                    """,
                )
            }
        }
    }

    @Test
    fun `where it misbehaves from the start, the app starts and the plan opens once it answers again`() {
        val key = Misbehaving()
        Handset(folders, key = key).use { handset ->
            handset.setUp()
            key.where = everything
            for (misdeed in listOf(thrown[0], thrown[4])) {
                key.misdeed = misdeed
                handset.plays(
                    """
                    restart
                    keys 470913=
                    expect screen calculator
                    hide
                    """,
                )
                key.misdeed = null
                handset.plays(
                    """
                    restart
                    keys 470913=
                    expect title "Help now"
                    exit
                    """,
                )
            }
        }
    }

    @Test
    fun `without hardware, and if that cannot be told, a code needs ten digits`() {
        val software = SoftwareKey().apply { isInHardware = false }
        val untold = thrown.map { deed ->
            Misbehaving().apply {
                misdeed = deed
                where = setOf("isInHardware")
            }
        }
        for ((number, key) in (listOf(software) + untold).withIndex()) {
            Handset(Files.createDirectory(folders.resolve("$number")), key = key).use { handset ->
                handset.plays(
                    """
                    keys 73282559=
                    tap "I am alone"
                    tap "My plan"
                    tap "I understand"
                    expect text "10 to 12 digits, because this phone has no safe chip"
                    tap "Open the calculator"
                    keys 60481725=
                    expect text "under 10 digits"
                    """,
                )
            }
        }
    }

    @Test
    fun `keys of the calculator are answered while the device key is not`() {
        val asked = CountDownLatch(1)
        val answer = CountDownLatch(1)
        val key = Misbehaving()
        Handset(folders, key = key).use { handset ->
            handset.setUp()
            key.where = setOf("prf")
            key.misdeed = {
                asked.countDown()
                answer.await()
                late
            }
            handset.press("c470913=")
            val failure = AtomicReference<Throwable>()
            val worker = thread { runCatching { handset.settle() }.onFailure(failure::set) }
            asked.await()
            // It has not answered, and will not before this is done.
            repeat(200) {
                val typed = handset.engine.send(Event.Key(Key.Digit(7u)), handset.now)
                assertEquals(true, typed.view is Screen.Calculator)
            }
            answer.countDown()
            worker.join()
            assertNull(failure.get())
        }
    }

    @Test
    fun `a key that takes two seconds opens the plan`() {
        val key = Misbehaving()
        Handset(folders, key = key).use { handset ->
            handset.setUp()
            key.where = setOf("prf")
            key.misdeed = {
                Thread.sleep(2_000)
                late
            }
            handset.plays(
                """
                keys c470913=
                expect title "Help now"
                """,
            )
        }
    }
}
