package org.calculator.app.page

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import android.widget.TextView
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Caption
import org.calculator.engine.Card
import org.calculator.engine.Row

/** A contact over the whole width. */
class CardRow(scene: Scene) : RowView(CardView(scene)) {
    override fun bind(row: Row, place: Place) = (view as CardView).show((row as Row.Card).card)
}

/**
 * A contact: what it is for and whether it is open, who and by which number, and at once what to
 * do. Below that, why it is here and what to know.
 */
class CardView(scene: Scene) : LinearLayout(scene.style.context) {
    private val style = scene.style
    private val purpose = style.text(Type.SMALL, style.palette.inkSoft, Style.MEDIUM)
    private val status = style.text(Type.SMALL, style.palette.inkSoft)
    private val title = style.text(Type.NAME)
    private val number = style.text(Type.NAME)
    private val above = Wrap(style, across = 8, down = 0)
    private val name = Wrap(style, across = 12, down = 0)
    private val reason = style.text(Type.NOTE)
    private val notes = LinearLayout(context)
    val head = LinearLayout(context)
    val actions = Actions(scene)

    init {
        orientation = VERTICAL
        background = style.shape(style.palette.ground, Corners(24), stroke = style.palette.line)
        val edge = if (style.isLow) 12 else 16
        setPadding(style.dp(edge), style.dp(if (style.isLow) 4 else 12), style.dp(edge), style.dp(edge))
        title.asHeading()
        number.fontFeatureSettings = "tnum"
        listOf(purpose, status, title, number).forEach { it.setLineSpacing(0f, 1f) }
        above.addView(purpose)
        above.addView(status)
        name.addView(title)
        name.addView(number)
        head.orientation = VERTICAL
        head.gravity = Gravity.CENTER_VERTICAL
        head.addView(above, wide(style))
        head.addView(name, wide(style))
        notes.orientation = VERTICAL
        addView(head, wide(style))
        addView(actions, wide(style, above = 4))
        addView(reason, wide(style, above = 12))
        addView(notes, wide(style))
    }

    fun show(card: Card) {
        tag = card.title.text
        purpose.showOrHide(card.purpose)
        status.showOrHide(card.status)
        above.visibility = if (card.purpose == null && card.status == null) View.GONE else View.VISIBLE
        title.show(card.title)
        // The name of some numbers is the number, so it is shown once.
        number.showOrHide(card.number?.takeIf { it.text != card.title.text })
        reason.showOrHide(card.reason)
        actions.show(card.actions, card.more)
        notes.removeAllViews()
        card.notes.forEachIndexed { index, note ->
            notes.addView(NoteView(style, Type.NOTE).apply { show(note) }, wide(style, above = if (index == 0) 12 else 8))
        }
    }
}

/** Shows a caption, or nothing in its place. */
fun TextView.showOrHide(caption: Caption?) {
    visibility = if (caption == null) View.GONE else View.VISIBLE
    caption?.let(::show)
}
