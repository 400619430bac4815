package org.calculator.app

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.os.UserManager
import android.security.KeyStoreException
import android.security.keystore.BackendBusyException
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import org.calculator.engine.DeviceKey
import org.calculator.engine.DeviceKeyException
import java.security.KeyStore
import javax.crypto.KeyGenerator
import javax.crypto.Mac
import javax.crypto.SecretKey

/**
 * HMAC-SHA-256 keys that this phone's secure hardware holds and never gives out. Core says when one is made.
 *
 * No key is bound to the screen lock, to a fingerprint or to an unlocked device: people are forced to remove locks, below Android 15 such keys also
 * die with weak biometrics and without a lock, and what is sealed under them would go with them.
 */
class KeystoreDeviceKey(private val context: Context) : DeviceKey {
    override fun keys(): List<UInt> = turn { store -> numbers(store) }

    override fun prf(key: UInt, input: ByteArray): ByteArray = turn { store ->
        val secret = store.getKey(alias(key), null) as SecretKey? ?: throw DeviceKeyException.Gone()
        sign(secret, input)
    }

    /** In StrongBox where there is one that can do it, else in the TEE; a key stays where it was made. */
    override fun make(): UInt = turn { store ->
        // Higher than any key there was: a destroyed one was made before this minute, and a clock that went back is outnumbered by what is there.
        val minutes = (System.currentTimeMillis() / MINUTE_MS - EPOCH_MINUTES).coerceIn(1, UInt.MAX_VALUE.toLong() - 1).toUInt()
        val number = maxOf(minutes, (numbers(store).maxOrNull() ?: 0u) + 1u)
        if (!(hasStrongBox() && makesAndSigns(store, number, strongBox = true))) generate(number, strongBox = false)
        number
    }

    override fun destroy(key: UInt) = turn { store ->
        if (store.containsAlias(alias(key))) store.deleteEntry(alias(key))
    }

    private fun numbers(store: KeyStore): List<UInt> =
        store.aliases().asSequence().filter { it.startsWith(PREFIX) }.mapNotNull { it.removePrefix(PREFIX).toUIntOrNull() }.toList()

    private fun hasStrongBox() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
        context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)

    /** Some StrongBoxes make a key and then cannot use it: better seen now. */
    private fun makesAndSigns(store: KeyStore, number: UInt, strongBox: Boolean): Boolean = try {
        generate(number, strongBox)
        sign(store.getKey(alias(number), null) as SecretKey, ByteArray(INPUT_BYTES)).size == INPUT_BYTES
    } catch (_: Exception) {
        runCatching { store.deleteEntry(alias(number)) }
        false
    }

    private fun generate(number: UInt, strongBox: Boolean) {
        val spec = KeyGenParameterSpec.Builder(alias(number), KeyProperties.PURPOSE_SIGN)
        if (strongBox) inStrongBox(spec)
        KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, PROVIDER).run {
            init(spec.build())
            generateKey()
        }
    }

    private fun sign(secret: SecretKey, input: ByteArray): ByteArray =
        Mac.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256).run {
            init(secret)
            doFinal(input)
        }

    /** One call at a time; whatever the platform throws becomes one of core's four errors. */
    private fun <T> turn(call: (KeyStore) -> T): T = synchronized(LOCK) {
        try {
            call(KeyStore.getInstance(PROVIDER).apply { load(null) })
        } catch (told: DeviceKeyException) {
            throw told
        } catch (thrown: Exception) {
            throw outcome(thrown)
        }
    }

    private fun outcome(thrown: Exception): DeviceKeyException {
        val causes = generateSequence<Throwable>(thrown) { it.cause }.take(MOST_CAUSES).toList()
        return when {
            !context.service<UserManager>().isUserUnlocked -> DeviceKeyException.Locked()
            causes.any(::isBusy) -> DeviceKeyException.Busy()
            else -> DeviceKeyException.Broken()
        }
    }

    private fun isBusy(cause: Throwable): Boolean =
        Build.VERSION.SDK_INT >= Build.VERSION_CODES.S && isBackendBusy(cause) ||
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && isTransient(cause)

    private companion object {
        const val PROVIDER = "AndroidKeyStore"
        const val PREFIX = "calculator."
        const val INPUT_BYTES = 32
        const val MINUTE_MS = 60_000L

        /** 1 January 2026. */
        const val EPOCH_MINUTES = 1_767_225_600_000L / MINUTE_MS
        const val MOST_CAUSES = 8
        val LOCK = Any()

        @Since(28)
        fun inStrongBox(spec: KeyGenParameterSpec.Builder) = spec.setIsStrongBoxBacked(true)

        @Since(31)
        fun isBackendBusy(cause: Throwable) = cause is BackendBusyException

        @Since(33)
        fun isTransient(cause: Throwable) = cause is KeyStoreException && cause.isTransientFailure

        fun alias(number: UInt) = PREFIX + number
    }
}
