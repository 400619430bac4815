package org.calculator.tests

import java.nio.file.Path
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * How long one key press takes through Kotlin: no test, and skipped unless `-Dbench` asks for it.
 * `bindings/kotlin/bench` does.
 */
class KeyPressBench {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `two key presses`() {
        assumeTrue(System.getProperty("bench") != null, "only when asked for")
        Handset(folder).use { handset ->
            handset.settle()
            val (digit, back) = Event.Key(Key.Digit(7u)) to Event.Key(Key.Backspace)
            val now = handset.now
            val rounds = List(60) {
                val start = System.nanoTime()
                repeat(2_000) {
                    handset.engine.send(digit, now)
                    handset.engine.send(back, now)
                }
                (System.nanoTime() - start) / 2_000
            }
            // The first rounds are the compiler's.
            val settled = rounds.drop(30).sorted()
            println("two key presses through Kotlin: median ${settled[settled.size / 2]} ns, fastest ${settled.first()} ns")
        }
    }
}
