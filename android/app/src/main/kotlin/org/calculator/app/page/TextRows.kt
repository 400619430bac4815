package org.calculator.app.page

import android.content.res.ColorStateList
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.TextView
import org.calculator.app.Since
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Caption
import org.calculator.engine.Row

/** Shows a caption, and gives a screen reader the words to speak. */
fun TextView.show(caption: Caption) {
    if (text.toString() != caption.text) text = caption.text
    contentDescription = caption.spoken.takeIf { it != caption.text }
}

fun View.asHeading() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) markAsHeading()
}

@Since(28)
private fun View.markAsHeading() {
    isAccessibilityHeading = true
}

class HeadingRow(style: Style, private val text: TextView = style.text(Type.HEADING)) : RowView(text) {
    init {
        text.asHeading()
    }

    override fun bind(row: Row, place: Place) = text.show((row as Row.Heading).caption)
}

/** A paragraph; under a field, a note on it; under the cards, what holds for them. */
class TextRow(private val style: Style, private val text: TextView = style.text(Type.BODY)) : RowView(text) {
    override fun bind(row: Row, place: Place) {
        style.set(text, if (place.isNote) Type.NOTE else Type.BODY, if (place.isNote) style.palette.inkSoft else style.palette.ink)
        text.show((row as Row.Text).caption)
    }
}

/** The person's own words, or words to say aloud: larger, with a bar beside them. */
class QuoteRow(style: Style) : RowView(LinearLayout(style.context)) {
    private val text = style.text(Type.QUOTE)

    init {
        (view as LinearLayout).apply {
            addView(View(context).apply { background = style.shape(style.palette.link, Corners(2)) }, LinearLayout.LayoutParams(style.dp(4), MATCH_PARENT))
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(12) })
        }
    }

    override fun bind(row: Row, place: Place) = text.show((row as Row.Quote).caption)
}

/** What holds for the whole page and passes: a line around it, above everything else. */
class Banner(style: Style) : TextView(style.context) {
    init {
        style.set(this, Type.NOTE)
        background = style.shape(style.palette.ground, Corners(12), stroke = style.palette.outline)
        setPadding(style.dp(12), style.dp(8), style.dp(12), style.dp(8))
    }
}

class StepRow(style: Style) : RowView(LinearLayout(style.context)) {
    private val number = style.text(Type.NOTE, style.palette.onTonal, Style.MEDIUM)
    private val text = style.text(Type.BODY)

    init {
        number.gravity = Gravity.CENTER
        number.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        number.background = style.shape(style.palette.tonal, Corners(SIDE))
        number.minWidth = style.dp(SIDE * style.typeScale)
        number.minHeight = style.dp(SIDE * style.typeScale)
        (view as LinearLayout).apply {
            addView(number)
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(12); gravity = Gravity.CENTER_VERTICAL })
        }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Step
        number.text = String.format(number.textLocale, "%d", row.number.toInt())
        text.show(row.label)
    }

    private companion object {
        const val SIDE = 28
    }
}

class BusyRow(style: Style) : RowView(LinearLayout(style.context)) {
    private val text = style.text(Type.BODY, style.palette.inkSoft)

    init {
        (view as LinearLayout).apply {
            gravity = Gravity.CENTER_VERTICAL
            addView(
                ProgressBar(context).apply { indeterminateTintList = ColorStateList.valueOf(style.palette.link) },
                LinearLayout.LayoutParams(style.dp(32), style.dp(32)),
            )
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(16) })
        }
        text.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }

    override fun bind(row: Row, place: Place) = text.show((row as Row.Busy).caption)
}
