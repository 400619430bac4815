package org.calculator.app.page

import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageView
import android.widget.LinearLayout
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Type
import org.calculator.engine.Row

/** One answer of several, which goes on by itself: a card. The chosen one has a tick. */
class AnswerRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val text = style.text(Type.LABEL, style.palette.onTonal)
    private val tick = style.icon(R.drawable.icon_tick, style.palette.link)

    init {
        (view as LinearLayout).apply {
            accessibilityDelegate = Role(Role.BUTTON)
            minimumHeight = style.dp(64)
            gravity = Gravity.CENTER_VERTICAL
            isFocusable = true
            text.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            tick.scaleType = ImageView.ScaleType.FIT_CENTER
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
            addView(tick, LinearLayout.LayoutParams(style.dp(24), style.dp(24)).apply { marginStart = style.dp(12) })
        }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Answer
        val palette = style.palette
        text.show(row.control.label)
        tick.visibility = if (row.chosen) View.VISIBLE else View.GONE
        view.isSelected = row.chosen
        view.contentDescription = row.control.label.spoken
        view.background = style.touchable(palette.tonal, Corners(16), stroke = if (row.chosen) palette.link else null, strokeWidth = if (row.chosen) 2 else 1)
        view.setPadding(style.dp(20), style.dp(8), style.dp(16), style.dp(8))
        view.setOnClickListener { scene.send(row.control.event) }
    }
}
