package org.calculator.app.calculator

import android.content.ClipboardManager
import android.view.Gravity
import android.widget.PopupMenu
import android.widget.TextView
import org.calculator.app.service
import org.calculator.engine.Event
import org.calculator.engine.Keypad

/**
 * A long press on the display offers to copy a result and to paste a number. The clipboard is read
 * only if paste is chosen.
 */
class ClipboardMenu(private val display: TextView, private val keypad: Keypad, private val send: (Event) -> Unit) {
    init {
        display.isLongClickable = true
        display.setOnLongClickListener {
            offer()
            true
        }
    }

    private fun offer() {
        val menu = PopupMenu(display.context, display, Gravity.END)
        if (display.isActivated) {
            menu.menu.add(0, COPY, 0, keypad.copy.label.text).setOnMenuItemClickListener {
                send(Event.Key(keypad.copy.key))
                true
            }
        }
        menu.menu.add(0, PASTE, 0, keypad.paste.text).setOnMenuItemClickListener {
            paste()
            true
        }
        menu.show()
    }

    private fun paste() {
        // The clip may be a file of another app, which may refuse to hand it over.
        val text = runCatching { read() }.getOrNull() ?: return
        send(Event.Pasted(text))
    }

    private fun read(): String? {
        val clip = display.context.service<ClipboardManager>().primaryClip ?: return null
        return if (clip.itemCount == 0) null else clip.getItemAt(0).coerceToText(display.context).toString()
    }

    companion object {
        const val COPY = 1
        const val PASTE = 2
    }
}
