package org.calculator.app

import android.content.ClipboardManager
import android.os.Bundle
import android.os.Looper
import android.widget.EditText
import org.calculator.engine.Screen
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import java.time.Duration
import java.time.Instant

/** What the code opens that is told to whoever holds the phone; nothing if no code was told. */
enum class Told { NOTHING, NOTES, PLAN }

/** A moment after a step, and all that the shell holds then. */
class Moment(val step: String, val holds: Holdings)

/**
 * One of two phones with the same public past. One of them holds a [hidden] plan, whose code was
 * not told, in another language and another look than the phone's, and its owner visits it; on the
 * other somebody does a sum at the same times. Everything else is done to both.
 */
class OneOfTwoPhones(private val told: Told, private val hidden: Boolean, private val leak: Leak? = null) : AutoCloseable {
    private val phone: Phone
    private val look: Holdings.Look
    private val before = mutableListOf<Moment>()

    init {
        val app = RuntimeEnvironment.getApplication() as TestApplication
        app.replace()
        Equipment.speaks(listOf("en-US"))
        app.service<ClipboardManager>().clearPrimaryClip()
        Spoken.aloud(app, true)
        leak?.plant(app)
        // The system is at rest, as it was before the other one.
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMinutes(1))
        phone = Phone(MONDAY_MS)
        look = Holdings.Look(phone, listOfNotNull(leak?.takeIf { it === Leak.Static }?.javaClass))
    }

    override fun close() {
        phone.putAway()
        leak?.remove()
    }

    /** Plays everything, and gives what there was to see after each step. */
    fun play(): List<Moment> {
        step("switched on")
        if (leak == null) calculator()
        visit("a visit in which the plan is made", Leaving.EXIT) { makeThePlan() }
        // Whatever is planted shows by now.
        if (leak != null) return before
        make()
        visit("a visit that ends at the dialer", Leaving.DIALED) { dialFromThePlan() }
        calculator()
        book()
        visit("a visit that ends by itself", Leaving.IDLE) { writeInThePlan() }
        restarts()
        visit("a visit in which the process ends", Leaving.KILLED) { openThePlan() }
        book()
        visit("a visit that is hidden", Leaving.HIDE) { openThePlan() }
        codes()
        calculator()
        return before
    }

    private fun step(name: String, act: Phone.() -> Unit = {}) {
        phone.act()
        phone.settle()
        // Whatever moves has come to rest.
        phone.letPass(REST_MS)
        before += Moment("${before.size + 1}, $name", look.now())
    }

    private fun keys(script: String) = script.forEach { key -> step("$key of $script") { press("$key") } }

    private fun tap(label: String) = step(label) { tap(label) }

    private fun press(name: String) = step(name) { keys(name) }

    // What everybody does.

    private fun calculator() {
        keys("c7*8=")
        press("[tape]")
        press("[recall 0]")
        press("[tape]")
        press("[more]")
        press("[more]")
        step("what a long touch offers") { check(offered().isNotEmpty()) }
        step("a number is pasted") { paste("1234") }
        press("[copy]")
        keys("c")
    }

    private fun make() {
        if (told == Told.NOTHING) return
        keys("73282559=")
        tap("I am alone. Go on")
        tap(if (told == Told.NOTES) "Only my notes" else "My plan")
        tap("I understand. Choose a code")
        repeat(2) {
            tap("Open the calculator")
            keys("918274=")
        }
        tap(if (told == Told.NOTES) "Open my notes" else "Open my plan")
        step("closed") { exit() }
    }

    private fun book() = when (told) {
        Told.NOTHING -> keys("918274=c")
        Told.NOTES -> notes()
        Told.PLAN -> plan()
    }

    private fun notes() {
        keys("918274=")
        tap("New note")
        step("the title is written") { write(0, "Market") }
        step("the text is written") { write(1, "Rice\nGreen beans") }
        around()
        tap("Make it a list")
        step("back to the list of notes") { back() }
        tap("Settings")
        tap("Español")
        step("back, in Spanish") { back() }
        tap("Ajustes")
        tap("El del teléfono")
        tap("Dark")
        around()
        tap("Dark")
        step("back") { back() }
        step("closed") { exit() }
        keys("c918274=")
        leaving()
    }

    private fun plan() {
        keys("918274=")
        step("the dialer") { tap("Call", "911") }
        step("shown again") { show() }
        keys("c918274=")
        tap("My plan")
        tap("What matters to me")
        step("something is written") { write(0, "A quiet morning") }
        around()
        step("back") { back() }
        tap("How these pages look")
        tap("Español")
        tap("El del teléfono")
        tap("Dark and dim")
        around()
        tap("Dark and dim")
        step("closed") { exit() }
        keys("c918274=")
        leaving()
    }

    /** What happens around a page that stays open. */
    private fun around() {
        step("another activity takes the place of this one") { recreate() }
        step("the notifications lie over it") { focus(false) }
        step("they are gone") { focus(true) }
    }

    private fun leaving() {
        step("hidden with a page open") { hide() }
        step("shown") { show() }
        keys("c918274=")
        step("a minute passes") { letPass(61_000) }
        step("back on the calculator leaves") { back() }
        step("shown") { show() }
    }

    private fun restarts() {
        step("another activity takes the calculator's place") { recreate() }
        step("the process ends, and the system gives back what it kept") { restart(phone = false, Bundle().also(::saveInto)) }
        step("the phone is switched off and on") { restart(phone = true) }
    }

    private fun codes() {
        keys("c600001=")
        keys("c73282559=")
        tap("I am alone. Go on")
        step("back") { back() }
        if (phone.screen is Screen.Page) step("closed") { exit() }
        keys("c73282559=")
        tap("I am alone. Go on")
        tap("Only my notes")
        tap("I understand. Choose a code")
        tap("Open the calculator")
        keys("1234=")
        repeat(2) {
            tap("Open the calculator")
            keys("627049=")
        }
        tap("Open my notes")
        step("closed") { exit() }
        keys("c627049=")
        tap("New note")
        step("hidden") { hide() }
        step("shown") { show() }
    }

    // What the owner of the hidden plan does, and at the same times somebody who does a sum.

    private enum class Leaving { EXIT, HIDE, DIALED, IDLE, KILLED }

    private fun visit(name: String, leaving: Leaving, owner: () -> Unit) {
        val began = phone.app.now().monotonicMs.toLong()
        phone.keys("c12+30=")
        if (hidden) owner()
        when (leaving) {
            Leaving.EXIT -> if (hidden) phone.exit()
            Leaving.HIDE -> phone.hide()
            // The dialer lies in front.
            Leaving.DIALED -> if (!hidden) phone.hide()
            // Not before it was turned, and the notifications were looked at.
            Leaving.IDLE -> phone.run { recreate(); focus(false); focus(true) }
            Leaving.KILLED -> phone.restart(phone = false)
        }
        phone.settle()
        val now = phone.app.now().monotonicMs.toLong()
        val since = if (leaving == Leaving.KILLED && now < began) 0 else began
        phone.letPass(since + VISIT_MS - now)
        if (phone.elsewhere != null) phone.show()
        // What the owner heard and asked for was not heard by whoever comes later.
        look.passOver()
        step(name)
    }

    private fun makeThePlan() {
        phone.setUp(HIDDEN)
        phone.tap("How these pages look")
        phone.tap("Dark and dim")
        phone.tap("Español")
        phone.back()
        writeHere("Un jardín propio")
    }

    private fun openThePlan() {
        phone.keys("$HIDDEN=")
        check((phone.screen as? Screen.Page)?.page?.title?.text == "Ayuda ahora") { "the hidden plan did not open" }
    }

    private fun dialFromThePlan() {
        openThePlan()
        phone.tap("Llamar", "911")
        check(phone.elsewhere == "the dialer with tel:911") { "nothing was dialed: ${phone.elsewhere}" }
    }

    private fun writeInThePlan() {
        openThePlan()
        phone.tap("Mi plan")
        writeHere("Un jardín propio, y un perro")
    }

    /** Writes, then tries to take it along to another app. */
    private fun writeHere(text: String) {
        phone.tap("Lo que me importa")
        phone.write(0, text)
        val edit = phone.window.all().filterIsInstance<EditText>().first()
        edit.selectAll()
        listOf(android.R.id.copy, android.R.id.cut, android.R.id.shareText).forEach(edit::onTextContextMenuItem)
        phone.letPass(1_000)
        phone.back()
        phone.settle()
    }

    private fun Phone.write(field: Int, text: String) {
        fill(field.toUInt(), text)
        // Before time passes: what is done meanwhile would come at any moment of it.
        settle()
        letPass(1_000)
    }

    companion object {
        private const val HIDDEN = "470913"
        private const val REST_MS = 700L
        private val VISIT_MS = Duration.ofMinutes(2).toMillis()
        private val MONDAY_MS = Instant.parse("2026-03-02T20:00:00Z").toEpochMilli()
    }
}
