package org.calculator.app.page

import android.content.res.ColorStateList
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.TextView
import org.calculator.app.R
import org.calculator.app.Since
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
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

class HeadingRow(style: Style, private val text: TextView = style.text(20f, weight = Style.MEDIUM)) : RowView(text) {
    init {
        text.asHeading()
    }

    override fun bind(row: Row, place: Place) = text.show((row as Row.Heading).caption)
}

class TextRow(private val style: Style, private val text: TextView = style.text(17f)) : RowView(text) {
    override fun bind(row: Row, place: Place) {
        if (place.isNote) style.set(text, 15f, style.palette.inkSoft)
        text.show((row as Row.Text).caption)
    }
}

/** The person's own words, or words to say aloud: larger, with a bar beside them. */
class QuoteRow(style: Style) : RowView(LinearLayout(style.context)) {
    private val text = style.text(20f)

    init {
        (view as LinearLayout).apply {
            addView(View(context).apply { background = style.shape(style.palette.outline, Corners(2)) }, LinearLayout.LayoutParams(style.dp(4), LinearLayout.LayoutParams.MATCH_PARENT))
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(14) })
        }
    }

    override fun bind(row: Row, place: Place) = text.show((row as Row.Quote).caption)
}

/** Something to know: a quiet mark, and words as plain as any. */
class CautionRow(style: Style) : RowView(Caution(style, size = 16f)) {
    override fun bind(row: Row, place: Place) = (view as Caution).show((row as Row.Caution).caption)
}

class Caution(style: Style, size: Float) : LinearLayout(style.context) {
    private val text = style.text(size, style.palette.inkSoft)

    init {
        val side = style.dp(MARK * style.typeScale.coerceAtMost(1.5f))
        addView(
            style.icon(R.drawable.icon_caution, style.palette.caution).apply { scaleType = android.widget.ImageView.ScaleType.FIT_CENTER },
            LayoutParams(side, side).apply { topMargin = style.dp(1) },
        )
        addView(text, LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(12) })
    }

    fun show(caption: Caption) = text.show(caption)

    private companion object {
        const val MARK = 22f
    }
}

class BannerRow(style: Style) : RowView(Banner(style)) {
    override fun bind(row: Row, place: Place) = (view as Banner).show((row as Row.Banner).caption)
}

/** A notice that passes. In the first row of a page it is pinned to the bottom ([PageScreen]). */
class Banner(style: Style) : TextView(style.context) {
    init {
        style.set(this, 16f, style.palette.onTonal, Style.MEDIUM)
        background = style.shape(style.palette.tonal, Corners(16))
        setPadding(style.dp(16), style.dp(12), style.dp(16), style.dp(12))
        accessibilityLiveRegion = ACCESSIBILITY_LIVE_REGION_POLITE
    }
}

class StepRow(style: Style) : RowView(LinearLayout(style.context)) {
    private val number = style.text(16f, style.palette.onTonal, Style.MEDIUM)
    private val text = style.text(17f)

    init {
        number.gravity = Gravity.CENTER
        number.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        number.background = style.shape(style.palette.tonal, Corners(SIDE))
        number.minWidth = style.dp(SIDE * style.typeScale)
        number.minHeight = style.dp(SIDE * style.typeScale)
        (view as LinearLayout).apply {
            addView(number)
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(14); gravity = Gravity.CENTER_VERTICAL })
        }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Step
        number.text = String.format(number.textLocale, "%d", row.number.toInt())
        text.show(row.label)
    }

    private companion object {
        const val SIDE = 32
    }
}

class BusyRow(style: Style) : RowView(LinearLayout(style.context)) {
    private val text = style.text(17f, style.palette.inkSoft)

    init {
        (view as LinearLayout).apply {
            gravity = Gravity.CENTER_VERTICAL
            addView(
                ProgressBar(context).apply { indeterminateTintList = ColorStateList.valueOf(style.palette.accent) },
                LinearLayout.LayoutParams(style.dp(32), style.dp(32)),
            )
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(16) })
        }
        text.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }

    override fun bind(row: Row, place: Place) = text.show((row as Row.Busy).caption)
}
