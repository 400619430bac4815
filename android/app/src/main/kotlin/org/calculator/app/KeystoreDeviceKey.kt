package org.calculator.app

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.os.UserManager
import android.security.KeyStoreException
import android.security.keystore.BackendBusyException
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import org.calculator.engine.DeviceKey
import org.calculator.engine.DeviceKeyException
import java.security.KeyStore
import java.security.SecureRandom
import javax.crypto.KeyGenerator
import javax.crypto.Mac
import javax.crypto.SecretKey
import javax.crypto.SecretKeyFactory

/**
 * HMAC-SHA-256 keys that this phone's secure hardware holds and never gives out. Core decides when
 * a key is made.
 *
 * No key is bound to the screen lock, to a fingerprint or to an unlocked device. People are forced
 * to remove locks, and before Android 15 such keys also die with weak biometrics and without a
 * lock. Whatever was sealed under them would be lost with them.
 */
class KeystoreDeviceKey(private val context: Context) : DeviceKey {
    /**
     * Each of the eight is asked for by its name. The phone's own listing is not used: one that
     * fails looks like one of no keys. The numbers are kept nowhere else: in a file of the app's
     * they would tell that a key was replaced.
     */
    override fun keys(): List<UInt> = withKeyStore { store ->
        val found = NUMBERS.filter { store.getKey(alias(it), null) != null }
        if (found.isEmpty()) confirmAbsence(store)
        found
    }

    override fun prf(key: UInt, input: ByteArray): ByteArray = withKeyStore { store ->
        sign(find(store, key) ?: throw DeviceKeyException.Gone(), input)
    }

    /**
     * In StrongBox if there is one that can do it, otherwise in the TEE; a key stays where it was
     * made. Its number is a free one, by chance: one that rises would tell a time or a count. A key
     * made under the name of another would take its place.
     */
    override fun make(): UInt = withKeyStore { store ->
        val free = NUMBERS.filter { store.getKey(alias(it), null) == null }
        confirmAbsence(store)
        if (free.isEmpty()) throw DeviceKeyException.Broken()
        val number = free[SecureRandom().nextInt(free.size)]
        if (!(hasStrongBox() && makesAndSigns(store, number, strongBox = true))) generate(alias(number), strongBox = false)
        number
    }

    /** Where the phone cannot tell, it counts as software. */
    override fun isInHardware(key: UInt): Boolean = withKeyStore { store ->
        val secret = find(store, key) ?: throw DeviceKeyException.Gone()
        val factory = SecretKeyFactory.getInstance(secret.algorithm, PROVIDER)
        val info = factory.getKeySpec(secret, KeyInfo::class.java) as KeyInfo
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) isOfHardware(info) else isInsideHardware(info)
    }

    override fun destroy(key: UInt) = withKeyStore { store ->
        store.deleteEntry(alias(key))
        if (find(store, key) != null) throw DeviceKeyException.Broken()
    }

    /**
     * The key of this number, or null if it certainly does not exist. Only `getKey` tells that.
     * `aliases` and `containsAlias` hide errors, and answer as if there were no key. The public
     * number of an error does not tell either: the one for a missing key also stands for a key that
     * is no longer valid (AOSP, `AndroidKeyStoreSpi` and `KeyStoreException`).
     */
    private fun find(store: KeyStore, number: UInt): SecretKey? {
        store.getKey(alias(number), null)?.let { return it as SecretKey }
        confirmAbsence(store)
        return null
    }

    private fun confirmAbsence(store: KeyStore) {
        if (!isUnlocked()) throw DeviceKeyException.Locked()
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.S && !canMakeKeys(store)) throw DeviceKeyException.Broken()
    }

    /**
     * Before Android 12 a keystore that fails answers `getKey` as if there were no such key. One
     * that makes a key and then finds it does not fail.
     */
    private fun canMakeKeys(store: KeyStore): Boolean = try {
        generate(TRIAL, strongBox = false)
        store.getKey(TRIAL, null) != null
    } finally {
        store.deleteEntry(TRIAL)
    }

    private fun hasStrongBox() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
        context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)

    /** Some StrongBoxes make a key and then cannot use it. It is better to find out now. */
    private fun makesAndSigns(store: KeyStore, number: UInt, strongBox: Boolean): Boolean = try {
        generate(alias(number), strongBox)
        sign(store.getKey(alias(number), null) as SecretKey, ByteArray(INPUT_BYTES)).size == INPUT_BYTES
    } catch (_: Exception) {
        runCatching { store.deleteEntry(alias(number)) }
        false
    }

    private fun generate(alias: String, strongBox: Boolean) {
        val spec = KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN)
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

    /** Runs one call at a time, and turns whatever is thrown into one of core's four errors. */
    private fun <T> withKeyStore(call: (KeyStore) -> T): T = synchronized(LOCK) {
        try {
            call(KeyStore.getInstance(PROVIDER).apply { load(null) })
        } catch (known: DeviceKeyException) {
            throw known
        } catch (thrown: Exception) {
            throw outcome(thrown)
        }
    }

    private fun outcome(thrown: Exception): DeviceKeyException {
        val causes = causesOf(thrown)
        return when {
            !isUnlocked() || causes.any(::isLocked) -> DeviceKeyException.Locked()
            causes.any(::isBusy) -> DeviceKeyException.Busy()
            else -> DeviceKeyException.Broken()
        }
    }

    private fun isUnlocked() = context.service<UserManager>().isUserUnlocked

    private fun causesOf(thrown: Throwable) = generateSequence(thrown) { it.cause }.take(MOST_CAUSES)

    private fun isLocked(cause: Throwable) = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && requiresUnlock(cause)

    private fun isBusy(cause: Throwable): Boolean =
        Build.VERSION.SDK_INT >= Build.VERSION_CODES.S && isBackendBusy(cause) ||
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && isTransient(cause)

    private companion object {
        const val PROVIDER = "AndroidKeyStore"
        const val PREFIX = "calculator."

        /** Not a number, so it is never listed as a key. */
        const val TRIAL = PREFIX + "trial"
        const val INPUT_BYTES = 32

        /** All that a key can have. */
        val NUMBERS = 1u..8u
        const val MOST_CAUSES = 8
        val LOCK = Any()

        @Since(28)
        fun inStrongBox(spec: KeyGenParameterSpec.Builder) = spec.setIsStrongBoxBacked(true)

        @Since(31)
        fun isOfHardware(info: KeyInfo) = when (info.securityLevel) {
            KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT,
            KeyProperties.SECURITY_LEVEL_STRONGBOX,
            KeyProperties.SECURITY_LEVEL_UNKNOWN_SECURE,
            -> true
            else -> false
        }

        @Suppress("DEPRECATION")
        fun isInsideHardware(info: KeyInfo) = info.isInsideSecureHardware

        @Since(31)
        fun isBackendBusy(cause: Throwable) = cause is BackendBusyException

        @Since(33)
        fun isTransient(cause: Throwable) = cause is KeyStoreException && cause.isTransientFailure

        @Since(33)
        fun requiresUnlock(cause: Throwable) = cause is KeyStoreException && cause.requiresUserAuthentication()

        fun alias(number: UInt) = PREFIX + number
    }
}
