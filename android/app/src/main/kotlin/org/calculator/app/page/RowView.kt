package org.calculator.app.page

import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import org.calculator.app.look.Style
import org.calculator.engine.Event
import org.calculator.engine.Row

/**
 * What every row needs: the style, and callbacks for its touches, its drafts, and the fact that
 * somebody is typing.
 */
class Scene(val style: Style, val send: (Event) -> Unit, val drafted: (field: UInt, text: String) -> Unit, val typed: () -> Unit)

/** The position of a row: a paragraph under a field or under the cards is a note on them. */
data class Place(val isNote: Boolean = false)

/**
 * The view of one row. A redraw binds the same view to the same row again, so that cursor and focus
 * stay.
 */
abstract class RowView(val view: View) {
    abstract fun bind(row: Row, place: Place)

    /** Clears what it shows. */
    open fun wipe() = Unit
}

/** The identity of a row across redraws. */
fun nameOf(row: Row): Pair<Class<*>, Any> = row.javaClass to when (row) {
    is Row.Field -> row.id
    is Row.Heading -> row.caption.text
    is Row.Text -> row.caption.text
    is Row.Quote -> row.caption.text
    is Row.Note -> row.component1().label.text
    is Row.Step -> row.label.text
    is Row.Link -> row.control.label.text
    is Row.Answer -> row.control.label.text
    is Row.Switch -> row.control.label.text
    is Row.Chips -> ""
    is Row.Button -> row.control.emphasis to row.control.label.text
    is Row.Card -> row.card.title.text
    is Row.Line -> row.component1().title.text
    is Row.Item -> row.control.label.text
    is Row.Fold -> row.control.label.text
    is Row.Busy -> ""
}

fun wide(style: Style, above: Int = 0, below: Int = 0) = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT).apply {
    topMargin = style.dp(above)
    bottomMargin = style.dp(below)
}
