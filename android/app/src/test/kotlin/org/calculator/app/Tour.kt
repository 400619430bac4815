package org.calculator.app

import android.content.res.Configuration
import android.widget.EditText
import org.calculator.engine.Row
import org.calculator.engine.Screen
import org.calculator.journeys.touchables

/** A walk past every kind of screen, the same in every language: things are found by where they stand, not by what they say. */
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
        inside(3) {
            fill(0, "A quiet morning, and coffee on the step.")
            visit("section")
        }
    }

    private fun lists() {
        inside(PEOPLE) {
            tap(0)
            tap(0)
            fill(0, "Nadia")
            fill(1, "914-555-0143")
            visit("person")
            phone.back()
            phone.back()
        }
        inside(BAG) {
            tap(0)
            // The first suggestion moves up into the list, with a tick and its tools before the others.
            tap(1)
            tap(5)
            tap(9)
            tap(0)
            visit("list")
            phone.back()
        }
    }

    private fun help() {
        tap(0)
        visit("help")
        tap(question())
        visit("question")
        tap(0)
        visit("guidance")
        phone.back()
        phone.back()
        tap(MY_PLAN)
    }

    private fun settings() = inside(SETTINGS) {
        tap(3)
        visit("erase")
        phone.back()
    }

    private fun looks() {
        inside(LOOK) { tap(3) }
        visit("plan-dim")
        tap(0)
        visit("help-dim")
        tap(MY_PLAN)
        inside(LOOK) {
            tap(3)
            tap(2)
        }
        tap(0)
        visit("help-large")
    }

    /** On Help now, what asks for the situation: the first button that stands alone. */
    private fun question() = touchables(page()).indexOfFirst { it.event == page().rows.filterIsInstance<Row.Button>().first().control.event }

    private fun inside(index: Int, walk: () -> Unit) {
        tap(index)
        walk()
        phone.back()
        phone.settle()
    }

    private fun page() = (phone.screen as? Screen.Page)?.page ?: error("no page is in front")

    private fun tap(index: Int) {
        val there = touchables(page())
        phone.touch(there.getOrNull(if (index < 0) there.size + index else index) ?: error("no control $index among ${phone.window.texts()}"))
        phone.settle()
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
        /** On the plan's first page, from the end: what stands before them comes and goes. */
        const val PEOPLE = -18
        const val BAG = -17
        const val LOOK = -5
        const val SETTINGS = -4

        /** On Help now. */
        const val MY_PLAN = -3
    }
}
