package org.calculator.app.page

import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.TextView
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.engine.Caption
import org.calculator.engine.Card
import org.calculator.engine.Control
import org.calculator.engine.Emphasis
import org.calculator.engine.Row

/**
 * A contact over the whole width: who, the number, and at once what to do. Below that: whether it
 * is open, why it is here, what to know.
 */
class CardRow(scene: Scene) : RowView(CardView(scene, numberSize = 30f)) {
    override fun bind(row: Row, place: Place) = (view as CardView).show((row as Row.Card).card, withDetails = true)
}

/**
 * Two contacts of equal weight: the same size, the same type, actions at the same height. They
 * stand side by side if there is room. What to know of each stands below both, so that neither card
 * grows over the other.
 */
class PairRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val cards = PairLayout(style)
    private val first = CardView(scene, numberSize = 20f)
    private val second = CardView(scene, numberSize = 20f)
    private val details = LinearLayout(style.context).apply { orientation = LinearLayout.VERTICAL }

    init {
        (view as LinearLayout).orientation = LinearLayout.VERTICAL
        cards.addView(first)
        cards.addView(second)
        (view as LinearLayout).addView(cards, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        (view as LinearLayout).addView(details, wide(style, above = 20))
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Pair
        first.show(row.first, withDetails = false)
        second.show(row.second, withDetails = false)
        details.removeAllViews()
        listOf(row.first, row.second).forEachIndexed { index, card ->
            details.addView(style.text(17f, weight = Style.MEDIUM).apply { show(card.title) }, wide(style, above = if (index == 0) 0 else 20))
            Details(style).let {
                it.show(card)
                details.addView(it, wide(style, above = 4))
            }
        }
    }
}

/** One card. Some of its parts are public: [PairLayout] gives those of two cards one height. */
class CardView(private val scene: Scene, private val numberSize: Float) : LinearLayout(scene.style.context) {
    private val style = scene.style
    private val title = style.text(18f, weight = Style.MEDIUM)
    private val number = style.text(numberSize, weight = Style.MEDIUM)
    private val details = Details(style)
    val head = LinearLayout(context)
    val actions = mutableListOf<TextView>()
    private val actionList = LinearLayout(context)

    init {
        orientation = VERTICAL
        background = style.shape(style.palette.panel, Corners(28))
        val edge = style.dp(if (numberSize < 24f) 14 else 20)
        setPadding(edge, style.dp(18), edge, edge)
        head.orientation = VERTICAL
        head.addView(title, wide(style))
        head.addView(number, wide(style, above = 2))
        number.fontFeatureSettings = "tnum"
        title.asHeading()
        actionList.orientation = VERTICAL
        addView(head, wide(style))
        addView(actionList, wide(style))
        addView(details, wide(style, above = 14))
    }

    /** Whether the number fits on one line of a card of this width. */
    fun fits(width: Int) = number.visibility == View.GONE || number.paint.measureText(number.text.toString()) <= width - paddingLeft - paddingRight

    fun show(card: Card, withDetails: Boolean) {
        tag = card.title.text
        title.show(card.title)
        // The name of an emergency number is the number, so it is shown once, as large as any.
        val numberIsTitle = card.number?.text == card.title.text
        title.visibility = if (numberIsTitle) View.GONE else View.VISIBLE
        number.visibility = if (card.number == null) View.GONE else View.VISIBLE
        card.number?.let(number::show)
        showActions(card.actions)
        details.visibility = if (withDetails) View.VISIBLE else View.GONE
        if (withDetails) details.show(card)
    }

    private fun showActions(controls: List<Control>) {
        while (actions.size > controls.size) actionList.removeView(actions.removeAt(actions.lastIndex))
        while (actions.size < controls.size) {
            val button = style.text(16f)
            actionList.addView(button, wide(style, above = if (actions.isEmpty()) 14 else 8))
            actions += button
        }
        controls.forEachIndexed { index, control -> cardButton(actions[index], control) }
    }

    private fun cardButton(button: TextView, control: Control) {
        val palette = style.palette
        val isPrimary = control.emphasis == Emphasis.PRIMARY
        style.set(button, 16f, if (isPrimary) palette.onAccent else palette.onTonal, Style.MEDIUM)
        button.background = style.touchable(if (isPrimary) palette.accent else palette.tonal, Corners(26))
        button.minHeight = style.dp(if (isPrimary) 56 else 50)
        button.gravity = Gravity.CENTER
        button.textAlignment = View.TEXT_ALIGNMENT_CENTER
        button.isFocusable = true
        button.accessibilityDelegate = Role(Role.BUTTON)
        button.setPadding(style.dp(14), style.dp(8), style.dp(14), style.dp(8))
        button.show(control.label)
        button.setOnClickListener { scene.send(control.event) }
    }
}

/** Whether it is open, why it is here, what to know. */
private class Details(private val style: Style) : LinearLayout(style.context) {
    init {
        orientation = VERTICAL
    }

    fun show(card: Card) {
        removeAllViews()
        card.status?.let { line(it, style.text(16f, style.palette.inkSoft), above = 0) }
        card.reason?.let { line(it, style.text(16f), above = if (card.status == null) 0 else 4) }
        card.cautions.forEachIndexed { index, caution ->
            val row = Caution(style, size = 15f).apply { show(caution) }
            val above = when {
                childCount == 0 -> 0
                index == 0 -> 12
                else -> 8
            }
            addView(row, wide(style, above = above))
        }
        visibility = if (childCount == 0) View.GONE else View.VISIBLE
    }

    private fun line(caption: Caption, text: TextView, above: Int) {
        text.show(caption)
        addView(text, wide(style, above = above))
    }
}
