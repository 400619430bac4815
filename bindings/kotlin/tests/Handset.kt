package org.calculator.tests

import java.nio.file.Path
import java.time.OffsetDateTime
import org.calculator.engine.Config
import org.calculator.engine.DeviceKeyException
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Key
import org.calculator.engine.Now
import org.calculator.engine.Platform
import org.calculator.engine.Request
import org.calculator.engine.Screen
import org.calculator.engine.Update
import org.calculator.journeys.CannotDo
import org.calculator.journeys.DeviceState
import org.calculator.journeys.Directives
import org.calculator.journeys.FilesOf
import org.calculator.journeys.Hands
import org.calculator.journeys.SoftwareKey
import org.calculator.journeys.SteppedClock
import org.calculator.journeys.Touchable
import org.calculator.journeys.Writable

/**
 * A phone without a screen: what is touched is sent, and slow work is done at once. As on a phone,
 * whatever opens another app hides this one.
 */
class Handset(
    private val folder: Path,
    private val phone: Directives = Directives(),
    private val key: SoftwareKey = SoftwareKey(),
) : Hands, AutoCloseable {
    private val clock = SteppedClock(phone.now)
    private val works = ArrayDeque<ULong>()
    private var wakeAtMs: Long? = null
    private var drawn = 0uL
    private val asked = mutableListOf<Effect>()

    lateinit var engine: Engine
        private set
    override lateinit var screen: Screen
        private set
    override var elsewhere: String? = null
        private set
    override val performed: List<Effect> get() = asked

    private var fails = false

    init {
        if (phone.device != DeviceState.Ok) key.state = phone.device
        start()
    }

    val now: Now get() = clock.now()

    private fun start() {
        val platform = phone.platform ?: Platform.TERMINAL
        val config = Config(folder.toString(), phone.locales, platform, phone.abilities, phone.setupCode, phone.region, false)
        engine = Engine.open(config, key)
        drawn = 0uL
        send(Event.Shown)
    }

    fun send(event: Event) = takeIn(engine.send(event, now))

    private fun takeIn(update: Update) {
        if (update.number > drawn) {
            drawn = update.number
            screen = update.view
        }
        for (effect in update.effects) {
            when (effect) {
                is Effect.Work -> works += effect.id
                is Effect.WakeAfter -> wakeAtMs = clock.monotonicMs + effect.milliseconds.toLong()
                is Effect.Dial -> open(effect, "the dialer with ${effect.number}", Request.DIAL)
                is Effect.ComposeText -> open(effect, "a text to ${effect.number}", Request.COMPOSE_TEXT)
                is Effect.OpenPage -> open(effect, "the browser with ${effect.url}", Request.OPEN_PAGE)
                is Effect.Copy -> asked += effect
                is Effect.Leave -> perform(effect, "the home screen")
            }
        }
    }

    private fun open(effect: Effect, place: String, request: Request) {
        if (!fails) return perform(effect, place)
        fails = false
        send(Event.Failed(request))
    }

    private fun perform(effect: Effect, place: String) {
        asked += effect
        goTo(place)
    }

    private fun goTo(place: String) {
        val wasInFront = elsewhere == null
        elsewhere = place
        if (wasInFront) send(Event.Hidden)
    }

    override fun forgetPerformed() = asked.clear()

    override fun settle() {
        while (true) takeIn(engine.run(works.removeFirstOrNull() ?: return, now))
    }

    override fun press(key: Key) = send(Event.Key(key))

    override fun paste(text: String) = send(Event.Pasted(text))

    override fun touch(touchable: Touchable) = send(touchable.event)

    override fun fill(field: Writable, text: String) = send(Event.Filled(field.page, field.field.id, text))

    override fun exit() = send(Event.QuickExit)

    override fun back() = send(Event.Back)

    override fun hide() = goTo("the home screen")

    override fun show() {
        elsewhere = null
        send(Event.Shown)
    }

    override fun letPass(milliseconds: Long) {
        val endMs = clock.monotonicMs + milliseconds
        var inARow = 0
        while (true) {
            val wakeMs = wakeAtMs?.takeIf { it <= endMs } ?: break
            val aheadMs = maxOf(wakeMs - clock.monotonicMs, 0)
            inARow = if (aheadMs == 0L) inARow + 1 else 0
            if (inARow > 100) throw CannotDo("the app asks to be woken again and again while no time passes")
            clock.pass(aheadMs)
            wakeAtMs = null
            send(Event.Woke)
            settle()
        }
        clock.pass(endMs - clock.monotonicMs)
    }

    override fun restart(phone: Boolean) {
        val files = FilesOf(folder)
        engine.close()
        files.putBack()
        if (phone) clock.restart()
        works.clear()
        wakeAtMs = null
        elsewhere = null
        start()
    }

    override fun jumpClock(to: OffsetDateTime) = clock.jump(to)

    override fun answerWith(state: DeviceState) {
        key.state = state
    }

    override fun failNext() {
        fails = true
    }

    override fun touchNothing() = send(Event.Active)

    override fun close() = engine.close()
}
