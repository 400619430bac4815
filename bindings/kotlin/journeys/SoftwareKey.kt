package org.calculator.journeys

import java.security.SecureRandom
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import org.calculator.engine.DeviceKey
import org.calculator.engine.DeviceKeyException
import org.calculator.support.DeviceAnswer

/**
 * Device keys for tests: HMAC-SHA-256 in memory, gone with the process. They fail as they are told
 * to, and say that hardware holds them unless they are told otherwise.
 */
open class SoftwareKey : DeviceKey {
    private val secrets = sortedMapOf<UInt, ByteArray>()

    @Volatile
    var isInHardware = true

    /** How every call is answered from now on. */
    @Volatile
    var state = DeviceAnswer.ANSWERS

    @Synchronized
    override fun keys(): List<UInt> = answering { secrets.keys.toList() }

    @Synchronized
    override fun prf(key: UInt, input: ByteArray): ByteArray = answering {
        val secret = secrets[key] ?: throw DeviceKeyException.Gone()
        val mac = Mac.getInstance("HmacSHA256")
        mac.init(SecretKeySpec(secret, "HmacSHA256"))
        mac.doFinal(input)
    }

    @Synchronized
    override fun make(): UInt = answering {
        val number = (1u..8u).filter { it !in secrets }.randomOrNull() ?: throw DeviceKeyException.Broken()
        secrets[number] = ByteArray(32).also(SecureRandom()::nextBytes)
        number
    }

    override fun isInHardware(key: UInt): Boolean = answering { isInHardware }

    @Synchronized
    override fun destroy(key: UInt): Unit = answering { secrets.remove(key) }

    private inline fun <T> answering(answer: () -> T): T = when (state) {
        DeviceAnswer.ANSWERS -> answer()
        DeviceAnswer.BUSY -> throw DeviceKeyException.Busy()
        DeviceAnswer.LOCKED -> throw DeviceKeyException.Locked()
        DeviceAnswer.GONE -> throw DeviceKeyException.Gone()
        DeviceAnswer.BROKEN -> throw DeviceKeyException.Broken()
    }
}
