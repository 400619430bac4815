package org.calculator.tests

import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.calculator.engine.CalculatorScreen
import org.calculator.engine.Config
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.EngineException
import org.calculator.engine.EngineHost
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.calculator.engine.NoHandle
import org.calculator.engine.Now
import org.calculator.engine.Platform
import org.calculator.engine.Request
import org.calculator.engine.Screen
import org.calculator.engine.Update
import org.calculator.engine.keysOf
import org.calculator.journeys.SoftwareKey
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What the host that ships takes off whoever embeds the library. */
class EngineHostTest {
    @TempDir
    lateinit var folder: Path

    private val main = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
    private val worker = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
    private var now = Now(1_772_481_600_000, 0uL, 1uL)

    private fun open(): Engine =
        Engine.open(Config(folder.toString(), listOf("en-US"), Platform.TERMINAL, ABLE, "73282559", null, false), SoftwareKey())

    @AfterEach
    fun close() = listOf(main, worker).forEach { it.close() }

    private fun display(screen: Screen) = (screen as? Screen.Calculator)?.calculator?.display?.text

    private fun EngineHost.type(keys: String) = checkNotNull(keysOf(keys)).forEach { send(Event.Key(it)) }

    /** What is in a field and was not sent yet. */
    private var typed: String? = null

    private fun EngineHost.sendTyped() {
        val text = typed ?: return
        typed = null
        send(Event.Filled(1uL, 1u, text))
    }

    @Test
    fun `draws what happens, and what work brings, and goes on after a bug`() = runBlocking(main) {
        val drawn = mutableListOf<Screen>()
        val host = EngineHost(open(), main, worker, { now }, perform = {}, draw = { drawn += it })
        host.send(Event.Shown)
        host.type("2+3=")
        assertEquals("5", display(drawn.last()))
        val good = now
        now = now.copy(wallMs = Long.MIN_VALUE)
        host.type("7")
        now = good
        host.type("c6*7=")
        assertEquals("42", display(drawn.last()))
        host.type("c73282559=")
        val page = host.screens.first { it is Screen.Page } as Screen.Page
        assertEquals("Could someone see this phone?", page.page.title.text)
        assertEquals(page, drawn.last())
        host.send(Event.Hidden)
        assertEquals("0", display(host.screens.value))
        host.close()
    }

    @Test
    fun `after it is closed, another engine opens the same folder, and the old host does nothing`() = runBlocking(main) {
        val host = EngineHost(open(), main, worker, { now }, perform = {})
        host.send(Event.Shown)
        host.type("1+1=")
        host.close()
        assertEquals(0, host.working)
        val before = host.screens.value
        host.type("7")
        assertEquals(before, host.screens.value)
        val next = EngineHost(open(), main, worker, { now }, perform = {})
        next.send(Event.Shown)
        next.type("6*7=")
        assertEquals("42", display(next.screens.value))
        next.close()
    }

    @Test
    fun `closing waits for the work that hiding asks for`() = runBlocking(main) {
        val may = CountDownLatch(1)
        val engine = Played { event -> if (event == Event.Hidden) listOf(Effect.Work(1uL)) else listOf() }
        engine.onRun = { may.await() }
        val host = EngineHost(engine, main, worker, { now }, perform = {})
        val closing = async(start = CoroutineStart.UNDISPATCHED) { host.close() }
        repeat(10) { yield() }
        assertFalse(closing.isCompleted)
        assertFalse(engine.isClosed)
        may.countDown()
        closing.await()
        assertEquals(listOf(1uL), engine.ran)
        assertTrue(engine.isClosed)
    }

    @Test
    fun `what work brings comes after the event that asked for it is done, however quick it was`() = runBlocking(main) {
        lateinit var host: EngineHost
        val said = mutableListOf<String>()
        val engine = Played { event -> if (event == Event.Shown) listOf(Effect.Work(1uL)) else listOf() }
        // Done before it returns: no worker is quicker.
        host = EngineHost(engine, main, Dispatchers.Unconfined, { now }, perform = {}, settled = { said += "working: ${host.working}" })
        host.send(Event.Shown)
        assertEquals(listOf("working: 1"), said)
        while (host.working > 0) yield()
        assertEquals(listOf("working: 1", "working: 0"), said)
        host.release()
    }

    @Test
    fun `a screen that comes late replaces no newer one, and its effects count`() = runBlocking(main) {
        val asked = mutableListOf<Effect>()
        val engine = Played { event -> if (event == Event.Shown) listOf(Effect.Work(1uL)) else listOf() }
        engine.afterRun = Update(1uL, engine.screen("late"), listOf(Effect.Copy("late")))
        val host = EngineHost(engine, main, worker, { now }, perform = { asked += it })
        host.send(Event.Shown)
        host.send(Event.Key(Key.Equals))
        val newest = host.screens.value
        while (host.working > 0) yield()
        assertEquals(newest, host.screens.value)
        assertEquals(listOf<Effect>(Effect.Copy("late")), asked)
        host.release()
    }

    @Test
    fun `an event that comes while an update is taken in waits until that is done`() = runBlocking(main) {
        lateinit var host: EngineHost
        val said = mutableListOf<String>()
        val engine = Played { event ->
            said += "sent $event"
            if (event == Event.Back) listOf(Effect.Copy("one"), Effect.Copy("two")) else listOf()
        }
        host = EngineHost(
            engine,
            main,
            worker,
            { now },
            perform = {
                said += "asked $it"
                host.send(Event.Failed(Request.DIAL))
            },
        )
        host.send(Event.Back)
        val expected = listOf("sent ${Event.Back}", "asked ${Effect.Copy("one")}", "asked ${Effect.Copy("two")}") +
            List(2) { "sent ${Event.Failed(Request.DIAL)}" }
        assertEquals(expected, said)
        host.release()
    }

    @Test
    fun `events that wait keep their order, whatever is in fields`() = runBlocking(main) {
        lateinit var host: EngineHost
        val heard = mutableListOf<String>()
        val engine = Played { event ->
            heard += if (event is Event.Filled) event.text else event.javaClass.simpleName
            if (event == Event.Back) listOf(Effect.Copy("")) else listOf()
        }
        host = EngineHost(
            engine,
            main,
            worker,
            { now },
            perform = {
                typed = "typed"
                host.send(Event.Hidden)
                host.send(Event.Shown)
            },
            sendDrafts = { host.sendTyped() },
        )
        host.send(Event.Back)
        assertEquals(listOf("Back", "typed", "Hidden", "Shown"), heard)
        host.release()
    }

    @Test
    fun `closing in the middle of an update loses nothing, and goes on when whoever waits for it is gone`() = runBlocking(main) {
        lateinit var host: EngineHost
        lateinit var closing: Job
        typed = "typed"
        val heard = mutableListOf<String>()
        val engine = Played { event ->
            heard += if (event is Event.Filled) event.text else event.javaClass.simpleName
            when (event) {
                Event.Back -> listOf(Effect.Copy(""))
                Event.Hidden -> listOf(Effect.Work(1uL))
                else -> listOf()
            }
        }
        host = EngineHost(
            engine,
            main,
            worker,
            { now },
            perform = {
                typed = "more"
                closing = launch(start = CoroutineStart.UNDISPATCHED) { host.close() }
                closing.cancel()
            },
            sendDrafts = { host.sendTyped() },
        )
        host.send(Event.Back)
        closing.join()
        assertEquals(listOf("typed", "Back", "more", "Hidden"), heard)
        assertEquals(listOf(1uL), engine.ran)
        assertTrue(engine.isClosed)
    }

    @Test
    fun `what is in fields is heard of before any event, and before what work brings`() = runBlocking(main) {
        lateinit var host: EngineHost
        val said = mutableListOf<String>()
        val engine = Played { event ->
            said += if (event is Event.Filled) event.text else event.javaClass.simpleName
            if (event == Event.Shown) listOf(Effect.Work(1uL)) else listOf()
        }
        engine.afterRun = Update(99uL, engine.screen("result"), listOf())
        val may = CountDownLatch(1)
        engine.onRun = { may.await() }
        host = EngineHost(
            engine,
            main,
            worker,
            { now },
            perform = {},
            draw = { if (display(it) == "result") said += "result" },
            sendDrafts = { host.sendTyped() },
        )
        typed = "first"
        host.send(Event.Shown)
        typed = "second"
        may.countDown()
        while (host.working > 0) yield()
        typed = "third"
        host.send(Event.Hidden)
        assertEquals(listOf("first", "Shown", "second", "result", "third", "Hidden"), said)
        host.release()
    }

    @Test
    fun `an engine that answers with nothing but bugs leaves the calculator, until it answers again`() = runBlocking(main) {
        var isBroken = false
        var broken = 0
        val engine = Played { if (isBroken) throw EngineException.Bug() else listOf() }
        val drawn = mutableListOf<String?>()
        val host = EngineHost(engine, main, worker, { now }, perform = {}, draw = { drawn += display(it) }, broken = { broken++ })
        val first = display(host.screens.value)
        host.send(Event.Shown)
        isBroken = true
        host.send(Event.Key(Key.Equals))
        assertEquals(first, display(host.screens.value))
        assertEquals(1, broken)
        // The key, and once more to go on.
        assertEquals(3, engine.sent)
        isBroken = false
        host.send(Event.Key(Key.Equals))
        assertEquals(listOf("2", first, "5"), drawn)
        host.release()
    }

    @Test
    fun `a later wake takes the place of an earlier one`() = runBlocking(main) {
        var woken = 0
        val engine = Played { event ->
            when (event) {
                Event.Shown -> listOf(Effect.WakeAfter(86_400_000uL))
                Event.Back -> listOf(Effect.WakeAfter(1uL))
                Event.Woke -> listOf<Effect>().also { woken++ }
                else -> listOf()
            }
        }
        val host = EngineHost(engine, main, worker, { now }, perform = {})
        host.send(Event.Shown)
        host.send(Event.Back)
        while (woken == 0) yield()
        host.send(Event.Back)
        host.release()
        Thread.sleep(20)
        repeat(10) { yield() }
        assertEquals(1, woken)
    }

    @Test
    fun `a phone with an alarm of its own is asked for it, and is called no more after the end`() = runBlocking(main) {
        val asked = mutableListOf<Pair<ULong, () -> Unit>>()
        val heard = mutableListOf<Event>()
        val engine = Played { event ->
            heard += event
            if (event == Event.Shown) listOf(Effect.WakeAfter(5uL)) else listOf()
        }
        val host = EngineHost(engine, main, worker, { now }, perform = {}, wake = { milliseconds, call -> asked += milliseconds to call })
        host.send(Event.Shown)
        Thread.sleep(20)
        repeat(10) { yield() }
        assertEquals(listOf<Event>(Event.Shown), heard)
        val (milliseconds, call) = asked.single()
        assertEquals(5uL, milliseconds)
        call()
        assertEquals(listOf(Event.Shown, Event.Woke), heard)
        host.release()
        call()
        assertEquals(listOf(Event.Shown, Event.Woke), heard)
    }

    /** An engine that answers each event with an update of its own, one number after another. */
    private inner class Played(private val effects: (Event) -> List<Effect>) : Engine(NoHandle) {
        private val real = open()
        private val calculator = real.cover()
        private var number = 1uL
        val ran = mutableListOf<ULong>()
        var sent = 0
        var isClosed = false
        var onRun: () -> Unit = {}
        var afterRun: Update? = null

        fun screen(text: String) = Screen.Calculator(calculator.copy(display = calculator.display.copy(text = text)))

        override fun cover(): CalculatorScreen = calculator
        override fun keypad() = real.keypad()

        override fun send(event: Event, now: Now): Update {
            sent++
            return Update(++number, screen("$number"), effects(event))
        }

        override fun run(work: ULong, now: Now): Update {
            onRun()
            ran += work
            return afterRun ?: Update(++number, screen("ran"), listOf())
        }

        override fun close() {
            isClosed = true
            real.close()
        }
    }
}
