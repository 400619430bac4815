package org.calculator.app

import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.NoHandle
import org.calculator.engine.Now
import org.calculator.engine.Update

/** The real library, with a look at what it is told, and with faults on demand. */
class Watched(private val real: Engine) : Engine(NoHandle) {
    val events = mutableListOf<Event>()

    /** What is thrown in place of an answer, and how often. */
    var fault: (() -> Throwable)? = null
    var faults = 0

    /** The same for slow work. */
    @Volatile
    var faultOfWork: (() -> Throwable)? = null

    /** Hears of every answer, of slow work on its thread. */
    var heard: (Event?, Update) -> Unit = { _, _ -> }

    override fun send(event: Event, now: Now): Update {
        events += event
        fault?.takeIf { faults > 0 }?.let {
            faults--
            throw it()
        }
        return real.send(event, now).also { heard(event, it) }
    }

    override fun run(work: ULong, now: Now): Update {
        faultOfWork?.let {
            faultOfWork = null
            throw it()
        }
        return real.run(work, now).also { heard(null, it) }
    }

    override fun keypad() = real.keypad()
    override fun cover() = real.cover()
    override fun close() = real.close()

    companion object {
        /** Puts one before the library of a phone that is opened next. */
        fun on(app: TestApplication): () -> Watched {
            lateinit var watched: Watched
            app.between = { Watched(it).also { made -> watched = made } }
            return { watched }
        }
    }
}
