package org.calculator.app.page

import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageView
import android.widget.LinearLayout
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Level
import org.calculator.engine.Note
import org.calculator.engine.Row

class NoteRow(style: Style) : RowView(NoteView(style, Type.BODY)) {
    override fun bind(row: Row, place: Place) {
        val (note) = row as Row.Note
        (view as NoteView).show(note)
    }
}

/** Something to know. Its mark differs in form and in color by how much it weighs. */
class NoteView(private val style: Style, type: Type) : LinearLayout(style.context) {
    private val text = style.text(type)
    private val mark = style.icon(R.drawable.icon_round, style.palette.inkSoft)

    init {
        val side = style.dp(MARK * style.typeScale.coerceAtMost(1.5f))
        mark.scaleType = ImageView.ScaleType.FIT_CENTER
        addView(mark, LayoutParams(side, side))
        addView(text, LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(12) })
    }

    fun show(note: Note) {
        val palette = style.palette
        val (picture, color) = when (note.level) {
            Level.FACT -> R.drawable.icon_round to palette.inkSoft
            Level.RISK -> R.drawable.icon_triangle to palette.caution
            Level.ERROR -> R.drawable.icon_octagon to palette.grave
        }
        mark.setImageResource(picture)
        mark.imageTintList = android.content.res.ColorStateList.valueOf(color)
        val isError = note.level == Level.ERROR
        background = if (isError) style.shape(palette.graveTint, Corners(16)) else null
        val edge = style.dp(if (isError) 16 else 0)
        setPadding(edge, edge, edge, edge)
        text.setTextColor(if (note.level == Level.FACT) palette.inkSoft else palette.ink)
        text.show(note.label)
    }

    private companion object {
        const val MARK = 20
    }
}
