package org.calculator.app

import android.view.View
import android.widget.TextView
import org.calculator.app.page.PageScreen
import org.calculator.engine.Screen
import org.calculator.journeys.describe
import java.io.File
import java.util.Arrays

/**
 * What a person sees after each step of a journey, in the form that every shell writes
 * (docs/shells.md): what is in front, what can be touched in its order, every word that is drawn,
 * what the phone was asked for.
 */
class Seen(private val phone: Phone) {
    private val steps = StringBuilder()

    fun after(line: Int) {
        steps.appendLine("# line $line")
        val page = phone.window.all().filterIsInstance<PageScreen>().lastOrNull()
        when {
            phone.elsewhere != null -> steps.appendLine("another app")
            page == null -> steps.appendLine("calculator ${drawnDisplay()}")
            else -> draw(page)
        }
        phone.performed.forEach { steps.appendLine("asked ${describe(it)}") }
    }

    fun writeTo(file: File) {
        file.parentFile.mkdirs()
        file.writeText(steps.toString())
    }

    /** What core says that the display shows, once it is seen to be drawn. */
    private fun drawnDisplay(): String {
        val display = (phone.screen as Screen.Calculator).calculator.display.text
        check(display in phone.window.texts()) { "\"$display\" is not drawn" }
        return display
    }

    private fun draw(page: View) {
        val touchables = page.touchables().map { labelOf(it.first) }
        val texts = page.all().filterIsInstance<TextView>().map { it.text.toString() } + touchables
        steps.appendLine("page")
        touchables.forEach { steps.appendLine("[$it]") }
        texts.flatMap { WORD.findAll(it) }.map { it.value }.toSortedSet { one, other -> Arrays.compareUnsigned(one.toByteArray(), other.toByteArray()) }.forEach { steps.appendLine(it) }
    }

    private companion object {
        /**
         * Letters and digits, as Rust counts them: what is between them is drawn differently on
         * each phone.
         */
        val WORD = Regex("[\\p{IsAlphabetic}\\p{N}]+")
    }
}
