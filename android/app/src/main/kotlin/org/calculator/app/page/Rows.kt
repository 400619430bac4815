package org.calculator.app.page

import android.view.View
import android.view.accessibility.AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS
import android.widget.LinearLayout
import org.calculator.app.look.Style
import org.calculator.engine.Emphasis
import org.calculator.engine.Row

/** The rows of a page, updated in place: a row that stays keeps its view, cursor and focus. */
class Rows(private val column: LinearLayout, private val scene: Scene) {
    private class Shown(val name: Any, val view: RowView)

    private var shown = listOf<Shown>()

    fun draw(rows: List<Row>) {
        val spare = shown.toMutableList()
        val focus = column.findFocus()
        val readerFocus = accessibilityFocus(column)
        shown = rows.mapIndexed { index, row ->
            val name = nameOf(row)
            val kept = spare.indexOfFirst { it.name == name }
            val here = if (kept >= 0) spare.removeAt(kept) else Shown(name, make(row))
            here.view.bind(row, placeOf(rows, index))
            here.view.view.layoutParams = wide(scene.style, above = gap(rows, index))
            here
        }
        arrange(spare)
        if (focus != null && focus.isAttachedToWindow && !focus.isFocused) focus.requestFocus()
        if (readerFocus != null && readerFocus.isAttachedToWindow && readerFocus !== accessibilityFocus(column)) readerFocus.performAccessibilityAction(ACTION_ACCESSIBILITY_FOCUS, null)
    }

    val fields get() = shown.map { it.view }.filterIsInstance<FieldRow>()

    fun wipe() {
        shown.forEach { it.view.wipe() }
        shown = emptyList()
        column.removeAllViews()
    }

    private fun arrange(gone: List<Shown>) {
        gone.forEach {
            it.view.wipe()
            column.removeView(it.view.view)
        }
        shown.forEachIndexed { index, row ->
            if (column.getChildAt(index) === row.view.view) return@forEachIndexed
            column.removeView(row.view.view)
            column.addView(row.view.view, index)
        }
    }

    private fun make(row: Row): RowView = when (row) {
        is Row.Heading -> HeadingRow(scene.style)
        is Row.Text -> TextRow(scene.style)
        is Row.Quote -> QuoteRow(scene.style)
        is Row.Caution -> CautionRow(scene.style)
        is Row.Banner -> BannerRow(scene.style)
        is Row.Step -> StepRow(scene.style)
        is Row.Busy -> BusyRow(scene.style)
        is Row.Item -> ItemRow(scene)
        is Row.Field -> FieldRow(scene)
        is Row.Choice -> ChoiceRow(scene)
        is Row.Button -> ButtonRow(scene, row.control.emphasis)
        is Row.Disclosure -> DisclosureRow(scene)
        is Row.Card -> CardRow(scene)
        is Row.Pair -> PairRow(scene)
    }
}

/** The view that has the focus of a screen reader. */
private fun accessibilityFocus(view: View): View? = when {
    view.isAccessibilityFocused -> view
    view is android.view.ViewGroup -> (0 until view.childCount).firstNotNullOfOrNull { accessibilityFocus(view.getChildAt(it)) }
    else -> null
}

/** Rows of the same family form a group. */
private fun family(row: Row): String? = when (row) {
    is Row.Choice -> "choice"
    is Row.Item -> "item"
    is Row.Disclosure -> "list"
    is Row.Button -> if (row.control.emphasis == Emphasis.NORMAL) "list" else null
    else -> null
}

private fun placeOf(rows: List<Row>, index: Int): Place {
    val mine = family(rows[index]) ?: return Place(first = true, last = true, isNote = rows.getOrNull(index - 1) is Row.Field)
    return Place(first = rows.getOrNull(index - 1)?.let(::family) != mine, last = rows.getOrNull(index + 1)?.let(::family) != mine)
}

/** The gap above a row, in dp: small within a group, larger if something else begins. */
private fun gap(rows: List<Row>, index: Int): Int {
    val row = rows[index]
    val before = rows.getOrNull(index - 1) ?: return 0
    return when {
        row is Row.Heading -> 32
        before is Row.Heading -> 12
        family(row) != null && family(row) == family(before) -> 2
        row is Row.Caution && before is Row.Caution -> 12
        row is Row.Field -> 24
        before is Row.Field && row is Row.Text -> 8
        row is Row.Button && row.control.emphasis == Emphasis.DESTRUCTIVE -> 24
        else -> 16
    }
}
