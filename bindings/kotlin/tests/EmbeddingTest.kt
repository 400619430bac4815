package org.calculator.tests

import java.nio.file.Path
import java.util.concurrent.Executors
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import org.calculator.engine.Config
import org.calculator.engine.Event
import org.calculator.engine.Now
import org.calculator.engine.Platform
import org.calculator.engine.Screen
import org.calculator.engine.keysOf
import org.calculator.journeys.SoftwareKey
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The host that docs/embedding.md shows is the one that is compiled and run here. */
class EmbeddingTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the document shows this host`() {
        val source = project("bindings/kotlin/tests/Embedding.kt").readText()
        val shown = source.substringAfter("package org.calculator.tests\n\n")
        assertTrue("```kotlin\n$shown```\n" in project("docs/embedding.md").readText(), "docs/embedding.md shows another host")
    }

    @Test
    fun `the host draws what happens, and what work brings, and goes on after a bug`() {
        val main = LinkedBlockingQueue<Runnable>()
        val worker = Executors.newSingleThreadScheduledExecutor()
        var screen: Screen? = null
        var now = Now(1_772_481_600_000, 0uL, 1uL)
        val config = Config(folder.toString(), listOf("en-US"), Platform.TERMINAL, ABLE, "73282559", null, false)
        val host = Host(config, SoftwareKey(), main::add, worker, { now }, { screen = it }, {})
        val display = { (screen as? Screen.Calculator)?.calculator?.display?.text }
        val type = { keys: String -> checkNotNull(keysOf(keys)).forEach { host.send(Event.Key(it)) } }

        host.send(Event.Shown)
        type("2+3=")
        assertEquals("5", display())
        val good = now
        now = now.copy(wallMs = Long.MIN_VALUE)
        type("7")
        now = good
        type("c6*7=")
        assertEquals("42", display())
        type("c73282559=")
        while (screen is Screen.Calculator) assertNotNull(main.poll(1, TimeUnit.MINUTES), "nothing came").run()
        assertEquals("Could someone see this phone?", (screen as Screen.Page).page.title.text)
        host.send(Event.Hidden)
        worker.shutdownNow()
    }
}
