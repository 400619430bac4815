package org.calculator.first

import java.io.File
import java.security.SecureRandom
import java.util.concurrent.Executors
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking
import org.calculator.engine.Abilities
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.DeviceKeyException
import org.calculator.engine.Engine
import org.calculator.engine.EngineHost
import org.calculator.engine.Event
import org.calculator.engine.Now
import org.calculator.engine.Page
import org.calculator.engine.Platform
import org.calculator.engine.Screen
import org.calculator.engine.controlsOn
import org.calculator.engine.keysOf
import org.calculator.engine.screenText

/** For this program alone: keys in memory, which protect nothing. */
class MemoryKey : DeviceKey {
    private val secrets = mutableMapOf<UInt, SecretKeySpec>()

    override fun keys() = secrets.keys.toList()

    override fun prf(key: UInt, input: ByteArray): ByteArray {
        val secret = secrets[key] ?: throw DeviceKeyException.Gone()
        return Mac.getInstance("HmacSHA256").apply { init(secret) }.doFinal(input)
    }

    override fun make(): UInt {
        val number = (1u..8u).filter { it !in secrets }.random()
        secrets[number] = SecretKeySpec(ByteArray(32).also(SecureRandom()::nextBytes), "HmacSHA256")
        return number
    }

    /** With `false`, codes have to be longer. */
    override fun isInHardware(key: UInt) = false

    override fun destroy(key: UInt) {
        secrets.remove(key)
    }
}

fun now() = Now(System.currentTimeMillis(), (System.nanoTime() / 1_000_000).toULong(), bootId = 1uL)

fun main(arguments: Array<String>) {
    val folder = File(arguments[0]).apply { mkdirs() }.path
    val able = Abilities(calls = true, messages = true, browser = true)
    val config = Config(folder, listOf("en-US"), Platform.TERMINAL, able, "73282559", "westchester-ny", false)
    // Stands for the phone's main thread: one thing after another.
    val main = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
    val worker = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
    runBlocking(main) {
        val engine = Engine.open(config, MemoryKey())
        val host = EngineHost(engine, main, worker, ::now, perform = { println("asked for: $it") })
        val pages = host.screens.filterIsInstance<Screen.Page>().map { it.page }

        fun type(keys: String) = keysOf(keys)!!.forEach { host.send(Event.Key(it)) }
        suspend fun page(title: String) = pages.first { it.title.text == title }
        fun Page.touch(label: String) = host.send(controlsOn(this).first { it.label.text.startsWith(label) }.event)

        host.send(Event.Shown)
        type("73282559=")
        page("Could someone see this phone?").touch("I am alone")
        page("What should your code open?").touch("My plan")
        page("Before you start").touch("I understand")
        page("Choose a code").touch("Open the calculator")
        type("4709135826=")
        page("The same code once more").touch("Open the calculator")
        type("4709135826=")
        page("Your code is set")
        host.send(Event.Leave)
        type("4709135826=")
        val help = page("Help now")
        println(screenText(Screen.Page(help)))
        help.touch("Call")
        host.close()
    }
    listOf(main, worker).forEach { it.close() }
}
