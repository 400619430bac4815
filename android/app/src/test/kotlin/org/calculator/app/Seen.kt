package org.calculator.app

import android.view.View
import android.widget.TextView
import org.calculator.app.page.PageScreen
import org.calculator.engine.Screen
import org.calculator.journeys.describe
import java.io.File

/**
 * What a person sees after each step of a journey, in the form that every shell writes (docs/shells.md): what is in front, what can be touched in its
 * order, every word that is drawn, what the phone was asked for.
 */
class Seen(private val phone: Phone) {
    private val steps = StringBuilder()

    fun after(line: Int) {
        steps.appendLine("# line $line")
        val page = phone.window.all().filterIsInstance<PageScreen>().lastOrNull()
        when {
            phone.elsewhere != null -> steps.appendLine("another app")
            page == null -> steps.appendLine("calculator ${(phone.screen as Screen.Calculator).calculator.display.text}")
            else -> draw(page)
        }
        phone.performed.forEach { steps.appendLine("asked ${describe(it)}") }
    }

    fun writeTo(file: File) {
        file.parentFile.mkdirs()
        file.writeText(steps.toString())
    }

    private fun draw(page: View) {
        val touchables = page.touchables().map { labelOf(it.first) }
        val texts = page.all().filterIsInstance<TextView>().map { it.text.toString() } + touchables
        steps.appendLine("page")
        touchables.forEach { steps.appendLine("[$it]") }
        texts.flatMap { WORD.findAll(it) }.map { it.value }.toSortedSet(compareBy { it.toByteArray().joinToString("") { byte -> "%02x".format(byte) } }).forEach { steps.appendLine(it) }
    }

    private companion object {
        /** Letters and digits: what is between them is drawn differently on each phone. */
        val WORD = Regex("[\\p{L}\\p{N}\\p{Mn}\\p{Mc}]+")
    }
}
