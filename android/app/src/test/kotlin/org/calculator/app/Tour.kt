package org.calculator.app

import android.content.res.Configuration
import android.widget.EditText
import android.widget.ScrollView
import org.calculator.app.page.PageScreen
import org.calculator.engine.Row
import org.calculator.engine.Screen
import java.io.File

/** A walk past every kind of screen, the same in every language. */
class Tour(private val phone: Phone, private val visit: (name: String) -> Unit) {
    fun walk() {
        cover()
        setup()
        plan()
        sections()
        lists()
        record()
        settings()
        help()
        topics()
        guidance()
        failed()
        looks()
    }

    /** After that: plain notes under another code, made in the same way. */
    fun walkNotes() {
        phone.exit()
        setupOfNotes()
        notes()
        list()
        search()
    }

    private fun cover() {
        phone.keys("1234.5*8=")
        visit("calculator")
        phone.keys("c")
        phone.keys("98765432*123+4")
        visit("calculator-long")
        phone.keys("c9[sqrt]16+[sin]30)=")
        visit("calculator-scientific")
        if (phone.activity.resources.configuration.orientation == Configuration.ORIENTATION_PORTRAIT) phone.keys("[more]")
        phone.keys("c200+10%=c1/3=c[tape]")
        visit("calculator-tape")
        phone.keys("[clear tape][tape]c")
    }

    private fun setup() {
        phone.keys("73282559=")
        visit("setup-look")
        phone.tap("Kreyòl")
        visit("setup-other")
        phone.back()
        tap("setup-look-go")
        visit("setup-what")
        tap("setup-what-plan")
        visit("setup-know")
        tap("setup-know-go")
        visit("setup-code")
        goOn()
        phone.keys("1234=")
        visit("setup-refused")
        repeat(2) {
            goOn()
            phone.keys("470913=")
        }
        visit("setup-done")
        goOn()
    }

    private fun plan() {
        inside("plan-hurry-open") { visit("hurry-empty") }
        inside("plan-hopes") {
            fill(0, "A quiet morning, and coffee on the step.")
            visit("section")
        }
        visit("plan")
        toEnd()
        visit("plan-end")
    }

    private fun sections() {
        inside("plan-where-am-i") {
            fill(0, "12 Elm Street, White Plains")
            visit("place")
        }
        inside("plan-during") {
            tap("plan-during-room")
            visit("section-open")
        }
    }

    private fun lists() {
        inside("plan-people") {
            tap("plan-people-list-open")
            goOn()
            fill(0, "Nadia")
            fill(1, "914-555-0143")
            visit("person-edited")
            toEnd()
            visit("person-edited-end")
            tap("plan-person-may-text")
            phone.back()
            visit("people")
            phone.tap("Nadia")
            visit("person")
            tap("help-sms-person")
            visit("person-text")
            tap("help-sms-person")
            phone.back()
            phone.back()
        }
        inside("plan-bag") {
            tap("plan-list-papers")
            repeat(3) { chip(1) }
            item(0)
            visit("list")
            tap("plan-list-rename")
            visit("list-edited")
            phone.back()
        }
        inside("plan-hurry-open") { visit("hurry") }
    }

    /** What happened, in the person's own words. */
    private fun record() = inside("record-title") {
        visit("record-before")
        goOn()
        fill(0, "They took my keys and my phone.")
        visit("entry")
        phone.back()
        visit("record")
        inside("record-read-open") { visit("record-read") }
    }

    private fun settings() {
        inside("plan-look-open") { visit("look") }
        inside("plan-settings-open") {
            visit("settings")
            inside("settings-region") { visit("region") }
            tap("settings-added")
            visit("settings-added")
            phone.back()
            tap("settings-erase")
            visit("erase")
            phone.back()
        }
    }

    private fun help() {
        goOn()
        visit("help")
        toEnd()
        visit("help-end")
        tap("help-chip-quiet")
        toTop()
        visit("help-quiet")
        tap("help-sms")
        toEnd()
        visit("help-message")
        tap("help-sms")
        chips.drop(1).forEach(::tap)
        toTop()
        visit("help-all")
        chips.forEach(::tap)
        tap("help-before")
        visit("help-before")
        tap("help-before")
        tap("help-heading-next")
        visit("help-next")
        tap("help-heading-next")
        tap("help-before")
        tap("help-practice")
        tap("help-before")
        toTop()
        visit("help-practice")
        tap("help-practice-end")
    }

    /** What there is to read beyond the next call. */
    private fun topics() = inside("help-topics") {
        visit("topics")
        inside("after-title") {
            visit("topic")
            inside("after-assault-title") { visit("topic-region") }
        }
        inside("signs-title") {
            tap("signs-neck")
            visit("signs")
            tap("signs-neck")
        }
        inside("rights-title") {
            inside("rights-papers-title") {
                tap("topics-sources")
                visit("topic-sources")
                tap("topics-sources")
            }
        }
        inside("helping-title") { visit("helping") }
        inside("tech-title") { inside("tech-trackers-title") { visit("trackers") } }
        inside("services-title") { visit("services") }
        inside("help-speak") {
            visit("speak")
            phone.tap("العربية")
            visit("speak-card")
            phone.back()
        }
    }

    private fun guidance() {
        tap("help-answer-questions")
        visit("question")
        tap("help-danger-now")
        visit("guidance")
        tap("help-heading-next")
        toEnd()
        visit("guidance-next")
        tap("help-heading-next")
        phone.back()
        phone.back()
    }

    /** No app is there to call with. */
    private fun failed() {
        phone.letPass(1_000)
        toTop()
        phone.failNext()
        phone.tap(messageOf("help-call-to"), "911")
        Equipment.phone(phone.app)
        visit("failed")
        tap("help-my-plan")
    }

    private fun looks() {
        inside("plan-look-open") {
            tap("plan-look-dim")
            visit("look-dim")
        }
        visit("plan-dim")
        goOn()
        visit("help-dim")
        tap("help-answer-questions")
        visit("question-dim")
        tap("help-danger-now")
        visit("guidance-dim")
        phone.back()
        phone.back()
        tap("help-my-plan")
        inside("plan-look-open") {
            tap("plan-look-dim")
            tap("plan-look-large")
        }
        goOn()
        visit("help-large")
        tap("help-answer-questions")
        tap("help-danger-now")
        visit("guidance-large")
    }

    private fun setupOfNotes() {
        phone.keys("c73282559=")
        tap("setup-look-go")
        tap("setup-what-notes")
        visit("setup-know-notes")
        tap("setup-know-go")
        repeat(2) {
            goOn()
            phone.keys("918274=")
        }
        visit("setup-done-notes")
        goOn()
    }

    private fun notes() {
        visit("notes-empty")
        inside("notes-add") {
            fill(0, "Birthday lunch")
            fill(1, "Table for six at noon. Ask Rosa whether she brings the cake.")
            visit("note")
        }
        inside("notes-settings") { visit("notes-settings") }
    }

    private fun list() = inside("notes-add") {
        fill(0, "Market")
        fill(1, "Rice\nGreen beans\nSoap\nTwo tins of tomatoes, the small ones")
        tap("notes-make-list")
        phone.tap("Green beans")
        visit("note-list")
    }

    private fun search() {
        listOf("Call the dentist", "Bus times").forEach { title -> inside("notes-add") { fill(0, title) } }
        visit("notes")
        fill(0, "beans")
        visit("notes-found")
    }

    private fun inside(message: String, walk: () -> Unit) {
        tap(message)
        walk()
        phone.back()
        phone.settle()
    }

    private val page get() = (phone.screen as? Screen.Page ?: error("no page is in front")).page

    /** The first thing to do on this page. */
    private fun goOn() = phone.tap(page.bar.first!!.label.text)

    /** Takes a suggestion. */
    private fun chip(index: Int) {
        val (chips) = page.rows.filterIsInstance<Row.Chips>().first()
        phone.tap(chips[index].control.label.text)
    }

    /** Ticks an item, or takes its tick away. */
    private fun item(index: Int) = phone.tap(page.rows.filterIsInstance<Row.Item>()[index].control.label.text)

    private fun toTop() = scroll { 0 }

    private fun toEnd() = scroll { getChildAt(0).height }

    private fun scroll(to: ScrollView.() -> Int) {
        phone.frames()
        val view = phone.window.all().filterIsInstance<ScrollView>().first { it.parent is PageScreen }
        view.scrollTo(0, view.to())
        phone.settle()
    }

    /** What says a message of core's, in the language of the phone. */
    private fun tap(message: String) = phone.tap(messageOf(message))

    private fun messageOf(message: String): String {
        val language = if (phone.app.resources.configuration.locales[0].language == "es") "es" else "en"
        val files = File(System.getProperty("calculator.root"), "core/locales/$language").listFiles()!!
        return files.firstNotNullOf { file -> Regex("^$message = (.+)$", RegexOption.MULTILINE).find(file.readText()) }.groupValues[1]
    }

    private fun fill(index: Int, text: String) {
        val edits = phone.window.all().filterIsInstance<EditText>().toList()
        val edit = edits.getOrNull(index) ?: error("no field $index among ${phone.window.texts()}")
        phone.touch(edit)
        edit.setText(text)
        edit.clearFocus()
        phone.settle()
    }

    private companion object {
        val chips = listOf("quiet", "no-voice", "no-phone", "watched", "health-care", "no-police", "abroad", "minor", "other").map { "help-chip-$it" }
    }
}
