package org.calculator.app.page

import android.content.res.ColorStateList
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageButton
import android.widget.LinearLayout
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control
import org.calculator.engine.Row

/** A contact in one line: who, and round buttons at the end. */
class LineRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val root = view as LinearLayout
    private val words = LinearLayout(style.context)
    private val title = style.text(Type.BODY, weight = Style.MEDIUM)
    private val detail = style.text(Type.NOTE, style.palette.inkSoft)

    init {
        root.gravity = Gravity.CENTER_VERTICAL
        root.minimumHeight = style.dp(Style.TARGET)
        words.orientation = LinearLayout.VERTICAL
        words.addView(title, wide(style))
        words.addView(detail, wide(style))
        root.addView(words, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        detail.fontFeatureSettings = "tnum"
    }

    override fun bind(row: Row, place: Place) {
        val (line) = row as Row.Line
        root.tag = line.title.text
        title.show(line.title)
        detail.showOrHide(line.detail)
        while (root.childCount - 1 > line.actions.size) root.removeViewAt(root.childCount - 1)
        line.actions.forEachIndexed { index, control ->
            val kept = root.getChildAt(index + 1)
            val isRound = control.symbol != null
            if (kept == null || (kept is ImageButton) != isRound) {
                kept?.let(root::removeView)
                root.addView(if (isRound) round() else Push(scene, Weight.TONAL, Type.NOTE), index + 1, (if (isRound) LinearLayout.LayoutParams(style.dp(Style.TARGET), style.dp(Style.TARGET)) else LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT)).apply { marginStart = style.dp(8) })
            }
            show(root.getChildAt(index + 1), control)
        }
    }

    private fun show(button: View, control: Control) {
        if (button is Push) return button.show(control)
        button as ImageButton
        control.symbol?.let { button.setImageResource(pictureOf(it)) }
        button.contentDescription = control.label.spoken
        button.tag = control.label.text
        button.setOnClickListener { scene.send(control.event) }
    }

    private fun round() = ImageButton(style.context).apply {
        imageTintList = ColorStateList.valueOf(style.palette.onTonal)
        background = style.touchable(style.palette.tonal, Corners(Style.TARGET / 2))
        style.fit(this)
    }
}
