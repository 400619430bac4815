package org.calculator.tests

import java.nio.file.Path
import kotlin.test.assertFailsWith
import org.calculator.engine.EngineException
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * What a bug in Rust would do to the app around it. The build for tests has one: it panics at the
 * earliest moment there is.
 */
class PanicTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a panic arrives as an exception, and the app goes on and starts again`() {
        Handset(folder).use { handset ->
            handset.setUp()
            val never = handset.now.copy(wallMs = Long.MIN_VALUE)
            repeat(3) {
                assertFailsWith<EngineException.Bug> { handset.engine.send(Event.Key(Key.Equals), never) }
            }
            handset.plays(
                """
                keys c12+30=
                expect display "42"
                keys c470913=
                expect title "Help now"
                """,
            )
            assertFailsWith<EngineException.Bug> { handset.engine.send(Event.Back, never) }
            handset.plays(
                """
                restart
                expect screen calculator
                keys c470913=
                expect title "Help now"
                hide
                """,
            )
        }
    }
}
