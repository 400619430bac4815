package org.calculator.tests

import java.lang.ref.WeakReference
import java.nio.file.Path
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.Future
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.calculator.engine.Now
import org.calculator.engine.Platform
import org.calculator.engine.Screen
import org.calculator.engine.Update
import org.calculator.engine.keysOf
import org.calculator.journeys.SoftwareKey
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Calls from many threads, and engines that are let go while they work. */
class ThreadsTest {
    @TempDir
    lateinit var folder: Path

    private val now = Now(1_772_481_600_000, 0uL, 1uL)

    private fun open(key: DeviceKey = SoftwareKey()) =
        Engine.open(Config(folder.toString(), listOf("en-US"), Platform.TERMINAL, ABLE, "73282559", "westchester-ny", false), key)

    /** Sends, and does the slow work that is asked for on this thread; tells all updates. */
    private fun Engine.sendAll(event: Event): List<Update> {
        val updates = mutableListOf(send(event, now))
        var next = 0
        while (next < updates.size) {
            val works = updates[next++].effects.filterIsInstance<Effect.Work>()
            updates += works.map { run(it.id, now) }
        }
        return updates
    }

    @Test
    fun `eight threads at once get every update once and no crossed ones`() {
        open().use { engine ->
            engine.sendAll(Event.Shown)
            val updates = ConcurrentLinkedQueue<Update>()
            val start = CountDownLatch(1)
            val threads = Executors.newFixedThreadPool(8)
            val events = checkNotNull(keysOf("12+34=c5*6=470913=<n%")).map { Event.Key(it) } +
                listOf(Event.Hidden, Event.Shown, Event.Back, Event.Leave, Event.Woke, Event.Tapped(1uL, 0u))
            val done: List<Future<*>> = (0..7).map { thread ->
                threads.submit {
                    start.await()
                    repeat(60) { turn -> updates += engine.sendAll(events[(thread * 5 + turn) % events.size]) }
                }
            }
            start.countDown()
            done.forEach { it.get(PATIENCE_MINUTES, TimeUnit.MINUTES) }
            threads.shutdown()
            assertTrue(updates.size >= 480, "${updates.size} updates")
            assertEquals(updates.size, updates.map { it.number }.toSet().size, "an update number was given twice")
            engine.sendAll(Event.Shown)
            engine.sendAll(Event.Key(Key.Clear))
            checkNotNull(keysOf("6*7=")).forEach { engine.sendAll(Event.Key(it)) }
            val screen = engine.send(Event.Woke, now).view as Screen.Calculator
            assertEquals("42", screen.calculator.display.text)
        }
    }

    /** Answers nothing until it is let go. */
    private class Waiting : SoftwareKey() {
        val asked = CountDownLatch(1)
        val go = CountDownLatch(1)

        override fun make(): UInt {
            asked.countDown()
            go.await()
            return super.make()
        }
    }

    /** Looks for the file, and makes it and its key. */
    private fun Engine.firstLaunch(): Update {
        val look = send(Event.Shown, now).effects.filterIsInstance<Effect.Work>().single()
        val make = run(look.id, now).effects.filterIsInstance<Effect.Work>().single()
        return run(make.id, now)
    }

    @Test
    fun `an engine that is closed while it works finishes, and answers no more`() {
        val key = Waiting()
        val engine = open(key)
        val worker = Executors.newSingleThreadExecutor()
        val update = worker.submit<Update> { engine.firstLaunch() }
        key.asked.await()
        engine.close()
        engine.close()
        key.go.countDown()
        assertTrue(update.get(PATIENCE_MINUTES, TimeUnit.MINUTES).view is Screen.Calculator)
        worker.shutdown()
        assertFailsWith<IllegalStateException> { engine.send(Event.Shown, now) }
        // And the file it held is free for the next.
        open().use { assertTrue(it.send(Event.Shown, now).view is Screen.Calculator) }
    }

    @Test
    fun `an engine that nobody holds any more finishes its work and is collected with its key`() {
        val key = Waiting()
        val kept = WeakReference(startAndForget(key))
        key.asked.await()
        repeat(3) { System.gc() }
        key.go.countDown()
        assertCollected(kept)
    }

    private fun startAndForget(key: Waiting): Engine {
        val engine = open(key)
        thread { engine.firstLaunch() }
        return engine
    }

    private fun assertCollected(kept: WeakReference<*>) {
        // Its work syncs the disk, which takes as long as it takes.
        repeat(PATIENCE_MINUTES.toInt() * 60 * 10) {
            System.gc()
            if (kept.get() == null) return
            Thread.sleep(100)
        }
        assertNull(kept.get(), "still held")
    }

    private companion object {
        /**
         * Longer than any of it takes on the slowest machine: only what hangs waits for so long.
         */
        const val PATIENCE_MINUTES = 30L
    }
}
