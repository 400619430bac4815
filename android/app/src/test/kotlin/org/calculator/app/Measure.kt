package org.calculator.app

import com.sun.management.ThreadMXBean
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.junit.Assume
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.lang.management.ManagementFactory

/**
 * Not a test: a key press through the shell against the bare call of the library, in one run.
 * `android/test -Dunpackaged=true -Dtest=Measure -Dsimulate=1 -Dhaste=`.
 */
@RunWith(RobolectricTestRunner::class)
class Measure {
    private val threads = ManagementFactory.getThreadMXBean() as ThreadMXBean

    @Test
    fun `a key press`() {
        Assume.assumeTrue("only when asked for", System.getProperty("calculator.simulate")?.toLongOrNull() != null)
        val phone = Phone()
        val engine = phone.app.opened.last()
        repeat(3) { measure(phone, engine) }
        val (bare, shell) = measure(phone, engine)
        println("engine.send ${bare.first} ns, ${bare.second} B; host.send with drawing into views ${shell.first} ns, ${shell.second} B; ratio %.2f".format(shell.first.toDouble() / bare.first))
    }

    private fun measure(phone: Phone, engine: org.calculator.engine.Engine): Pair<Pair<Long, Long>, Pair<Long, Long>> {
        val digit = Event.Key(Key.Digit(7u))
        val clear = Event.Key(Key.Clear)
        val bare = per { engine.send(if (it % 9 == 0) clear else digit, phone.app.now()) }
        val shell = per { phone.app.host.send(if (it % 9 == 0) clear else digit) }
        return bare to shell
    }

    private fun per(call: (Int) -> Unit): Pair<Long, Long> {
        val id = Thread.currentThread().id
        val (time, memory) = System.nanoTime() to threads.getThreadAllocatedBytes(id)
        repeat(TIMES, call)
        return (System.nanoTime() - time) / TIMES to (threads.getThreadAllocatedBytes(id) - memory) / TIMES
    }

    private companion object {
        const val TIMES = 2_000
    }
}
