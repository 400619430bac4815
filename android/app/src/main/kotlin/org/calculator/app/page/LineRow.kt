package org.calculator.app.page

import android.content.Context
import android.content.res.ColorStateList
import android.view.Gravity
import android.view.ViewGroup
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageButton
import android.widget.LinearLayout
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control
import org.calculator.engine.Row

/**
 * A contact in one line: who, and round buttons at the end. Where symbols alone would not tell one
 * way from another, the buttons have words and stand below.
 */
class LineRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val root = view as LinearLayout
    private val line = LinearLayout(style.context)
    private val words = LinearLayout(style.context)
    private val title = style.text(Type.BODY, weight = Style.MEDIUM)
    private val detail = style.text(Type.NOTE, style.palette.inkSoft)
    private val rounds = LinearLayout(style.context)
    private val below = Wrap(style, across = 8, down = 4)

    init {
        root.orientation = LinearLayout.VERTICAL
        line.gravity = Gravity.CENTER_VERTICAL
        line.minimumHeight = style.dp(Style.TARGET)
        words.orientation = LinearLayout.VERTICAL
        words.addView(title, wide(style))
        words.addView(detail, wide(style))
        line.addView(words, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        line.addView(rounds)
        root.addView(line, wide(style))
        root.addView(below, wide(style))
        detail.fontFeatureSettings = "tnum"
    }

    override fun bind(row: Row, place: Place) {
        val (contact) = row as Row.Line
        root.tag = contact.title.text
        title.show(contact.title)
        detail.showOrHide(contact.detail)
        val symbols = contact.actions.map { it.symbol }
        val areClear = null !in symbols && symbols.distinct().size == symbols.size
        fill(rounds, if (areClear) contact.actions else listOf()) { Round(style) }
        fill(below, if (areClear) listOf() else contact.actions) { Push(scene, Weight.TONAL, Type.NOTE).apply { symbolSize = 20 } }
    }

    private fun fill(group: ViewGroup, controls: List<Control>, make: () -> android.view.View) {
        while (group.childCount > controls.size) group.removeViewAt(group.childCount - 1)
        controls.forEachIndexed { index, control ->
            if (index == group.childCount) group.addView(make())
            when (val button = group.getChildAt(index)) {
                is Round -> button.show(control)
                is Push -> button.show(control)
            }
        }
    }

    private fun Round.show(control: Control) {
        control.symbol?.let { setImageResource(pictureOf(it)) }
        contentDescription = control.label.spoken
        tag = control.label.text
        setOnClickListener { scene.send(control.event) }
    }
}

/** A round button with a symbol alone; its words are for the ear. */
class Round(context: Context) : ImageButton(context) {
    constructor(style: Style) : this(style.context) {
        imageTintList = ColorStateList.valueOf(style.palette.onTonal)
        background = style.touchable(style.palette.tonal, Corners(Style.TARGET / 2))
        style.fit(this)
        layoutParams = LinearLayout.LayoutParams(style.dp(Style.TARGET), style.dp(Style.TARGET)).apply { marginStart = style.dp(8) }
    }
}
