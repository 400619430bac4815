package org.calculator.tests

import java.nio.file.Path
import org.calculator.engine.Abilities
import org.calculator.engine.Card
import org.calculator.engine.Config
import org.calculator.engine.Control
import org.calculator.engine.DeviceKeyException
import org.calculator.engine.Effect
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Now
import org.calculator.engine.Page
import org.calculator.engine.Platform
import org.calculator.engine.Request
import org.calculator.engine.Row
import org.calculator.engine.Screen
import org.calculator.engine.Update
import org.calculator.engine.keysOf
import org.calculator.engine.screenText
import org.calculator.journeys.FilesOf
import org.calculator.journeys.SoftwareKey
import org.calculator.journeys.SteppedClock
import org.calculator.support.Asked
import org.calculator.support.DeviceAnswer
import org.calculator.support.Directives
import org.calculator.support.Front
import org.calculator.support.Hands
import org.calculator.support.HandsException
import org.calculator.support.Named
import org.calculator.support.Sight

/**
 * A phone without a screen: what is touched is sent, and slow work is done at once. As on a phone,
 * whatever opens another app hides this one.
 */
class Handset(
    private val folder: Path,
    private val phone: Directives = Directives(),
    private val key: SoftwareKey = SoftwareKey(),
) : Hands, AutoCloseable {
    private val clock = SteppedClock(phone.wallMs)
    private val works = ArrayDeque<ULong>()
    private var wakeAtMs: Long? = null
    private var drawn = 0uL
    private val asked = mutableListOf<Asked>()

    lateinit var engine: Engine
        private set
    lateinit var screen: Screen
        private set
    private var elsewhere: String? = null
    private var fails = false

    init {
        phone.device?.let { key.state = it }
        start()
    }

    val now: Now get() = clock.now()

    private fun start() {
        val platform = phone.platform?.let { Platform.valueOf(it.uppercase()) } ?: Platform.TERMINAL
        val abilities = Abilities(phone.calls, phone.messages, phone.browser)
        val config = Config(folder.toString(), phone.locale.split(','), platform, abilities, phone.setupCode, phone.region, true)
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
                is Effect.Dial -> open(Asked.Dial(effect.uri), "the dialer with ${effect.number}", Request.DIAL)
                is Effect.ComposeText ->
                    open(Asked.ComposeText(effect.uri, effect.body), "a text to ${effect.number}", Request.COMPOSE_TEXT)
                is Effect.OpenPage -> open(Asked.Open(effect.url), "the browser with ${effect.url}", Request.OPEN_PAGE)
                is Effect.Copy -> asked += Asked.Copy(effect.text)
                is Effect.Leave -> perform(Asked.Leave, "the home screen")
            }
        }
    }

    private fun open(what: Asked, place: String, request: Request) {
        if (!fails) return perform(what, place)
        fails = false
        send(Event.Failed(request))
    }

    private fun perform(what: Asked, place: String) {
        asked += what
        goTo(place)
    }

    private fun goTo(place: String) {
        val wasInFront = elsewhere == null
        elsewhere = place
        if (wasInFront) send(Event.Hidden)
    }

    override fun sight(): Sight = elsewhere?.let { Sight(Front.Elsewhere(it), "($it)", listOf(), listOf(), listOf()) } ?: sightOf(screen)

    override fun asked(): List<Asked> = asked.toList()

    override fun forgetAsked() = asked.clear()

    override fun settle() {
        while (true) takeIn(engine.run(works.removeFirstOrNull() ?: return, now))
    }

    override fun press(key: String) = checkNotNull(keysOf(key)).forEach { send(Event.Key(it)) }

    override fun paste(text: String) = send(Event.Pasted(text))

    override fun touch(touchable: UInt) = send(touchables(page())[touchable.toInt()].second)

    override fun fill(field: UInt, text: String) = send(Event.Filled(page().number, fields(page())[field.toInt()].id, text))

    private fun page() = (screen as Screen.Page).page

    override fun exit() = send(Event.Leave)

    override fun back() = send(Event.Back)

    override fun hide() = goTo("the home screen")

    override fun show() {
        elsewhere = null
        send(Event.Shown)
    }

    override fun pass(milliseconds: ULong) {
        val endMs = clock.monotonicMs + milliseconds.toLong()
        var inARow = 0
        while (true) {
            val wakeMs = wakeAtMs?.takeIf { it <= endMs } ?: break
            val aheadMs = maxOf(wakeMs - clock.monotonicMs, 0)
            inARow = if (aheadMs == 0L) inARow + 1 else 0
            if (inARow > 100) throw HandsException.CannotDo("the app asks to be woken again and again while no time passes")
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

    override fun jumpClock(wallMs: Long) = clock.jump(wallMs)

    override fun setDeviceKey(answer: DeviceAnswer) {
        key.state = answer
    }

    override fun failNext() {
        fails = true
    }

    override fun touchNothing() = send(Event.Active)

    override fun close() = engine.close()
}

/** What a person would see of this, if it were drawn as it says. */
private fun sightOf(screen: Screen): Sight = when (screen) {
    is Screen.Calculator -> Sight(Front.Calculator(screen.calculator.display.text), screenText(screen), listOf(), listOf(), listOf())
    is Screen.Page -> {
        val page = screen.page
        Sight(Front.Page(page.title.text), screenText(screen), touchables(page).map { it.first }, fields(page).map { it.label.text }, listOf())
    }
}

private fun fields(page: Page) = page.rows.filterIsInstance<Row.Field>()

/** Everything on the page that can be touched, from top to bottom, and what a touch sends. */
private fun touchables(page: Page): List<Pair<Named, Event>> {
    val bar = listOfNotNull(page.bar.notice?.undo, page.bar.first, page.bar.back, page.bar.exit)
    return page.lead.flatMap(::onCard) + page.rows.flatMap(::onRow) + bar.map { touchable(it) }
}

private fun onRow(row: Row): List<Pair<Named, Event>> = when (row) {
    is Row.Item -> {
        val moves = listOfNotNull(row.up, row.down, row.delete)
        listOf(touchable(row.control)) + moves.map { touchable(it, row.control.label.text) }
    }
    is Row.Link -> listOf(touchable(row.control))
    is Row.Answer -> listOf(touchable(row.control))
    is Row.Switch -> listOf(touchable(row.control))
    is Row.Fold -> listOf(touchable(row.control))
    is Row.Chips -> row.chips.map { touchable(it.control) }
    is Row.Button -> listOf(touchable(row.control))
    is Row.Line -> row.line.actions.map { touchable(it, row.line.title.text) }
    is Row.Card -> onCard(row.card)
    is Row.Field -> listOfNotNull(row.add).map { touchable(it, row.label.text) }
    is Row.Heading, is Row.Text, is Row.Quote, is Row.Note, is Row.Step, is Row.Busy -> emptyList()
}

private fun onCard(card: Card) =
    (card.actions + listOfNotNull(card.more)).map { touchable(it, card.title.text) }

private fun touchable(control: Control, of: String? = null) = Named(control.label.text, of) to control.event
