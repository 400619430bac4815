package org.calculator.app.page

import android.view.View
import android.view.accessibility.AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS
import android.widget.LinearLayout
import org.calculator.engine.Emphasis
import org.calculator.engine.Row

/** The rows of a page, updated in place: a row that stays keeps its view, cursor and focus. */
class Rows(val column: LinearLayout, private val scene: Scene) {
    private class Shown(val name: Any, val view: RowView)

    private var shown = listOf<Shown>()

    init {
        column.orientation = LinearLayout.VERTICAL
        column.clipChildren = false
    }

    fun draw(rows: List<Row>, isUnderCards: Boolean) {
        val spare = shown.toMutableList()
        val focus = column.findFocus()
        val readerFocus = accessibilityFocus(column)
        shown = rows.mapIndexed { index, row ->
            val name = nameOf(row)
            val kept = spare.indexOfFirst { it.name == name }
            val here = if (kept >= 0) spare.removeAt(kept) else Shown(name, make(row))
            here.view.bind(row, Place(isNote = if (index == 0) isUnderCards else rows[index - 1] is Row.Field))
            here.view.view.layoutParams = wide(scene.style, above = gap(rows, index)).apply {
                val over = if (isWide(row) || isBareButton(row)) -scene.style.dp(WideTouch.OVER) else 0
                setMargins(over, topMargin, over, 0)
            }
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
        is Row.Note -> NoteRow(scene.style)
        is Row.Step -> StepRow(scene.style)
        is Row.Link -> LinkRow(scene)
        is Row.Answer -> AnswerRow(scene)
        is Row.Switch -> SwitchRow(scene)
        is Row.Chips -> ChipsRow(scene)
        is Row.Button -> ButtonRow(scene, row.control.emphasis)
        is Row.Card -> CardRow(scene)
        is Row.Line -> LineRow(scene)
        is Row.Item -> ItemRow(scene)
        is Row.Field -> FieldRow(scene)
        is Row.Fold -> FoldRow(scene)
        is Row.Busy -> BusyRow(scene.style)
    }
}

/** The view that has the focus of a screen reader. */
private fun accessibilityFocus(view: View): View? = when {
    view.isAccessibilityFocused -> view
    view is android.view.ViewGroup -> (0 until view.childCount).firstNotNullOfOrNull { accessibilityFocus(view.getChildAt(it)) }
    else -> null
}

/** Rows that reach over the edges of the text with their ripple, and that stand close together. */
private fun isWide(row: Row) = row is Row.Link || row is Row.Fold || row is Row.Switch || row is Row.Item

private fun isBareButton(row: Row) = row is Row.Button && row.control.emphasis == Emphasis.NORMAL

/** The gap above a row, in dp: small within a group, larger if something else begins. */
private fun gap(rows: List<Row>, index: Int): Int {
    val row = rows[index]
    val before = rows.getOrNull(index - 1) ?: return 0
    return when {
        row is Row.Heading -> 24
        before is Row.Heading -> if (isWide(row) || isBareButton(row)) 0 else 8
        row is Row.Button && row.control.emphasis == Emphasis.DESTRUCTIVE -> 32
        isWide(row) && isWide(before) -> 0
        isBareButton(row) && (isWide(before) || isBareButton(before)) -> 0
        row is Row.Line && before is Row.Line -> 4
        row is Row.Answer && before is Row.Answer -> 8
        row is Row.Note && before is Row.Note -> 8
        row is Row.Chips || before is Row.Chips -> 4
        isWide(row) || isWide(before) || row is Row.Line || before is Row.Line -> 4
        row is Row.Field -> 20
        before is Row.Field && row is Row.Text -> 8
        else -> 12
    }
}
