package org.calculator.app

import android.content.res.Configuration
import android.widget.EditText
import org.calculator.engine.Screen
import java.io.File

/** A walk past every kind of screen, the same in every language. */
class Tour(private val phone: Phone, private val visit: (name: String) -> Unit) {
    fun walk() {
        cover()
        setup()
        plan()
        lists()
        help()
        settings()
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
        tap(0)
        visit("setup-what")
        tap(0)
        visit("setup-know")
        tap(0)
        visit("setup-code")
        tap(0)
        phone.keys("1234=")
        visit("setup-refused")
        repeat(2) {
            tap(0)
            phone.keys("470913=")
        }
        visit("setup-done")
        tap(0)
    }

    private fun plan() {
        visit("plan")
        inside("plan-hopes") {
            fill(0, "A quiet morning, and coffee on the step.")
            visit("section")
        }
    }

    private fun lists() {
        inside("plan-people") {
            tap("plan-people-list-open")
            tap("plan-people-add")
            fill(0, "Nadia")
            fill(1, "914-555-0143")
            visit("person")
            phone.back()
            phone.back()
        }
        inside("plan-bag") {
            tap("plan-list-papers")
            // The first suggestion moves up into the list, with a tick and its tools before the
            // others.
            listOf(1, 5, 9, 0).forEach(::tap)
            visit("list")
            phone.back()
        }
    }

    private fun help() {
        tap(0)
        visit("help")
        tap("help-answer-questions")
        visit("question")
        tap(0)
        visit("guidance")
        phone.back()
        phone.back()
        tap("help-my-plan")
    }

    private fun settings() = inside("plan-settings-open") {
        tap("settings-erase")
        visit("erase")
        phone.back()
    }

    private fun looks() {
        inside("plan-look-open") { tap("plan-look-dim") }
        visit("plan-dim")
        tap(0)
        visit("help-dim")
        tap("help-my-plan")
        inside("plan-look-open") {
            tap("plan-look-dim")
            tap("plan-look-large")
        }
        tap(0)
        visit("help-large")
    }

    private fun setupOfNotes() {
        phone.keys("c73282559=")
        tap(0)
        tap("setup-what-notes")
        visit("setup-know-notes")
        tap(0)
        repeat(2) {
            tap(0)
            phone.keys("918274=")
        }
        visit("setup-done-notes")
        tap(0)
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

    private fun tap(index: Int) {
        check(phone.screen is Screen.Page) { "no page is in front" }
        phone.touch(index.toUInt())
        phone.settle()
    }

    /** What says a message of core's, in the language of the phone. */
    private fun tap(message: String) {
        val language = if (phone.app.resources.configuration.locales[0].language == "es") "es" else "en"
        val files = File(System.getProperty("calculator.root"), "core/locales/$language").listFiles()!!
        val label = files.firstNotNullOf { file -> Regex("^$message = (.+)$", RegexOption.MULTILINE).find(file.readText()) }.groupValues[1]
        phone.tap(label)
    }

    private fun fill(index: Int, text: String) {
        val edits = phone.window.all().filterIsInstance<EditText>().toList()
        val edit = edits.getOrNull(index) ?: error("no field $index among ${phone.window.texts()}")
        phone.touch(edit)
        edit.setText(text)
        edit.clearFocus()
        phone.settle()
    }
}
