package org.calculator.app.page

import android.content.res.ColorStateList
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageButton
import android.widget.LinearLayout
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control

/**
 * The bottom edge, or the trailing one where the screen is wide: what became of the last change,
 * the first thing to do, back, and the way out, which never changes its place.
 */
class Bar(private val scene: Scene, private val isRail: Boolean) : LinearLayout(scene.style.context) {
    private val style = scene.style
    private val notice = LinearLayout(context)
    private val noticed = style.text(Type.NOTE)
    private val undo = Push(scene, Weight.BARE, Type.NOTE, corners = 12)
    private val first = Push(scene, Weight.FILLED, corners = 28)
    private val ways = LinearLayout(context)
    private val back = ImageButton(context)
    private val exit = Push(scene, Weight.OUTLINED, corners = 28)

    init {
        orientation = VERTICAL
        val side = style.dp(if (isRail) 12 else Column.edgeOf(style))
        setPadding(side, style.dp(if (isRail) 12 else 6), side, style.dp(if (isRail) 12 else 6))
        if (isRail) gravity = Gravity.BOTTOM
        back.background = style.bare(Corners(26))
        style.fit(back)
        back.imageTintList = ColorStateList.valueOf(style.palette.ink)
        addNotice()
        addView(first, wide(style, below = 8))
        first.minHeight = style.dp(FIRST)
        undo.setTextColor(style.palette.link)
        exit.minHeight = style.dp(if (isRail) 64 else Style.TARGET)
        exit.stacked = isRail
        listOf(first, exit).forEach { it.pad(if (isRail) 8 else 16) }
        ways.orientation = if (isRail) VERTICAL else HORIZONTAL
        ways.gravity = Gravity.CENTER
        ways.addView(back, LayoutParams(style.dp(if (isRail) 64 else Style.TARGET), style.dp(Style.TARGET)).apply { if (isRail) bottomMargin = style.dp(8) })
        ways.addView(exit, if (isRail) LayoutParams(MATCH_PARENT, WRAP_CONTENT) else LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(8) })
        addView(ways, wide(style))
    }

    /** Over a keyboard there is one row: back, the first thing to do, and the way out. */
    var isTight = false
        set(value) {
            if (field == value || isRail) return
            field = value
            (first.parent as LinearLayout).removeView(first)
            if (value) ways.addView(first, 1, LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(8) }) else addView(first, 1, wide(style, below = 8))
            first.minHeight = style.dp(if (value) Style.TARGET else FIRST)
        }

    private fun addNotice() {
        notice.orientation = if (isRail) VERTICAL else HORIZONTAL
        notice.gravity = if (isRail) Gravity.CENTER_HORIZONTAL else Gravity.CENTER_VERTICAL
        notice.minimumHeight = style.dp(40)
        if (isRail) noticed.textAlignment = TEXT_ALIGNMENT_CENTER
        notice.addView(noticed, if (isRail) LayoutParams(MATCH_PARENT, WRAP_CONTENT) else LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(8) })
        notice.addView(undo)
        addView(notice, wide(style))
    }

    fun show(bar: org.calculator.engine.Bar) {
        notice.visibility = if (bar.notice == null) View.GONE else View.VISIBLE
        bar.notice?.let {
            noticed.show(it.label)
            show(undo, it.undo)
        }
        show(first, bar.first)
        // What is missing keeps its place, so that the way out keeps its own.
        back.visibility = if (bar.back == null) View.INVISIBLE else View.VISIBLE
        bar.back?.let {
            back.setImageResource(pictureOf(it.symbol ?: org.calculator.engine.Symbol.BACK))
            back.contentDescription = it.label.spoken
            back.tag = it.label.text
            back.setOnClickListener { _ -> scene.send(it.event) }
        }
        exit.show(bar.exit)
    }

    fun wipe() {
        noticed.text = ""
        notice.visibility = View.GONE
    }

    private fun show(push: Push, control: Control?) {
        push.visibility = if (control == null) View.GONE else View.VISIBLE
        control?.let(push::show)
    }

    private companion object {
        const val FIRST = 52
    }
}
