package org.calculator.app

import android.content.Context
import android.os.Looper
import android.os.UserManager
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import org.robolectric.Shadows.shadowOf
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.ProviderException
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.security.spec.KeySpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import java.util.concurrent.atomic.AtomicInteger
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey
import javax.crypto.SecretKeyFactorySpi
import javax.crypto.spec.SecretKeySpec

/**
 * A keystore in memory in the place of the phone's: keeps keys over a restart of the app, and fails
 * as it is told to.
 */
object FakeKeystore {
    /**
     * A silent one is broken as those before Android 12: it finds nothing, and says nothing else.
     */
    enum class State { OK, BUSY, LOCKED, BROKEN, SILENT }

    val keys = Collections.synchronizedMap(LinkedHashMap<String, SecretKey>())
    val specs = Collections.synchronizedMap(LinkedHashMap<String, KeyGenParameterSpec>())

    @Volatile
    var state = State.OK

    /** A StrongBox that makes keys and cannot sign with them. */
    @Volatile
    var strongBoxIsBroken = false

    /** Whether keys are listed. As on a phone, a listing that fails is an empty one. */
    @Volatile
    var lists = true

    /** Where its keys lie: a constant of [KeyProperties]. None if that cannot be told. */
    @Volatile
    var level: Int? = KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT

    /** What loading a key throws, in place of an answer. */
    @Volatile
    var thrown: Exception? = null

    /** Whether anything was ever asked for on the main thread. */
    @Volatile
    var wasAskedOnMain = false

    /** How many calls there were at one time, at most. */
    val mostAtOnce = AtomicInteger()
    private val atOnce = AtomicInteger()

    fun install(context: Context) {
        keys.clear()
        specs.clear()
        strongBoxIsBroken = false
        lists = true
        level = KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT
        thrown = null
        wasAskedOnMain = false
        mostAtOnce.set(0)
        Security.removeProvider(NAME)
        Security.addProvider(
            object : Provider(NAME, "1.0", "in memory") {}.apply {
                put("KeyStore.AndroidKeyStore", Store::class.java.name)
                put("KeyGenerator.HmacSHA256", Generator::class.java.name)
                put("SecretKeyFactory.HmacSHA256", Factory::class.java.name)
            },
        )
        answer(context, State.OK)
    }

    fun answer(context: Context, state: State) {
        this.state = state
        shadowOf(context.service<UserManager>()).setUserUnlocked(state != State.LOCKED)
    }

    /** What Android throws: a wrapped error that says whether it passes. */
    fun check() {
        when (state) {
            State.OK, State.SILENT -> Unit
            State.BUSY -> throw ProviderException("busy", busy())
            State.LOCKED, State.BROKEN -> throw ProviderException("the keystore does not answer")
        }
    }

    fun busy(): Throwable = Class.forName("android.security.keystore.BackendBusyException").getDeclaredConstructor().newInstance() as Throwable

    class Store : KeyStoreSpi() {
        override fun engineLoad(stream: InputStream?, password: CharArray?) {
            if (Looper.getMainLooper().isCurrentThread) wasAskedOnMain = true
            check()
        }

        override fun engineAliases(): Enumeration<String> =
            Collections.enumeration(if (lists && state == State.OK) keys.keys.toList() else emptyList())

        override fun engineContainsAlias(alias: String) = lists && state == State.OK && alias in keys
        override fun engineGetKey(alias: String, password: CharArray?): Key? {
            val now = atOnce.incrementAndGet()
            mostAtOnce.updateAndGet { maxOf(it, now) }
            Thread.yield()
            atOnce.decrementAndGet()
            check()
            if (strongBoxIsBroken && specs[alias]?.isStrongBoxBacked == true) throw ProviderException("the chip does not answer")
            thrown?.let { throw it }
            return if (state == State.SILENT) null else keys[alias]
        }

        override fun engineDeleteEntry(alias: String) {
            if (state != State.SILENT) keys.remove(alias)
        }

        override fun engineSize() = keys.size
        override fun engineIsKeyEntry(alias: String) = alias in keys
        override fun engineIsCertificateEntry(alias: String) = false
        override fun engineGetCreationDate(alias: String) = Date(0)
        override fun engineGetCertificate(alias: String): Certificate? = null
        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null
        override fun engineGetCertificateAlias(certificate: Certificate): String? = null
        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<out Certificate>?) = throw UnsupportedOperationException()
        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<out Certificate>?) = throw UnsupportedOperationException()
        override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = throw UnsupportedOperationException()
        override fun engineStore(stream: OutputStream, password: CharArray?) = throw UnsupportedOperationException()
    }

    class Generator : KeyGeneratorSpi() {
        private lateinit var spec: KeyGenParameterSpec

        override fun engineInit(random: SecureRandom?) = throw UnsupportedOperationException()
        override fun engineInit(size: Int, random: SecureRandom?) = throw UnsupportedOperationException()
        override fun engineInit(parameters: AlgorithmParameterSpec, random: SecureRandom?) {
            spec = parameters as KeyGenParameterSpec
        }

        override fun engineGenerateKey(): SecretKey {
            check()
            if (state == State.SILENT) throw ProviderException("no key can be made")
            val key = SecretKeySpec(ByteArray(32).also(SecureRandom()::nextBytes), "HmacSHA256")
            keys[spec.keystoreAlias] = key
            specs[spec.keystoreAlias] = spec
            return key
        }
    }

    class Factory : SecretKeyFactorySpi() {
        override fun engineGetKeySpec(key: SecretKey, type: Class<*>): KeySpec {
            check()
            return level?.let(::info) ?: throw ProviderException("nothing is known of this key")
        }

        override fun engineGenerateSecret(spec: KeySpec) = throw UnsupportedOperationException()
        override fun engineTranslateKey(key: SecretKey) = throw UnsupportedOperationException()
    }

    /** Its constructor is hidden, and another in every version of Android. */
    private fun info(level: Int): KeyInfo {
        val constructor = KeyInfo::class.java.declaredConstructors.single { it.parameterCount > 0 }
        val nothing = constructor.parameterTypes.map<Class<*>, Any?> { type ->
            when (type) {
                Boolean::class.javaPrimitiveType -> false
                Int::class.javaPrimitiveType -> 0
                Long::class.javaPrimitiveType -> 0L
                else -> null
            }
        }
        val info = constructor.apply { isAccessible = true }.newInstance(*nothing.toTypedArray()) as KeyInfo
        val isSecure = level != KeyProperties.SECURITY_LEVEL_SOFTWARE && level != KeyProperties.SECURITY_LEVEL_UNKNOWN
        for ((name, value) in mapOf("mSecurityLevel" to level, "mInsideSecureHardware" to isSecure)) {
            KeyInfo::class.java.declaredFields.find { it.name == name }?.apply { isAccessible = true }?.set(info, value)
        }
        return info
    }

    private const val NAME = "AndroidKeyStore"
}
