package org.calculator.app.page

import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageView
import android.widget.LinearLayout
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control
import org.calculator.engine.Row

/**
 * Words over the whole width that can be touched, with a picture before and after them. Its ripple
 * reaches a little over the edges of the text above and below.
 */
class WideTouch(private val scene: Scene) : LinearLayout(scene.style.context) {
    private val style = scene.style
    private val start = picture(style.palette.inkSoft)
    val text = style.text(Type.BODY)
    val end = LinearLayout(context)

    init {
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = style.dp(if (style.isLow) Style.TARGET else 56)
        isFocusable = true
        background = style.bare(Corners(12))
        setPadding(style.dp(OVER), style.dp(4), style.dp(OVER), style.dp(4))
        accessibilityDelegate = Role(Role.BUTTON)
        text.importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        start.visibility = View.GONE
        end.gravity = Gravity.CENTER_VERTICAL
        addView(start, square(24).apply { marginEnd = style.dp(16) })
        addView(text, LayoutParams(0, WRAP_CONTENT, 1f))
        addView(end, LayoutParams(WRAP_CONTENT, WRAP_CONTENT))
    }

    fun show(control: Control) {
        text.show(control.label)
        contentDescription = control.label.spoken
        start.visibility = if (control.symbol == null) View.GONE else View.VISIBLE
        control.symbol?.let { start.setImageResource(pictureOf(it)) }
        setOnClickListener { scene.send(control.event) }
    }

    /** A picture after the words. */
    fun ending(id: Int): ImageView = picture(style.palette.inkSoft).also {
        it.setImageResource(id)
        end.addView(it, square(24).apply { marginStart = style.dp(12) })
    }

    private fun picture(color: Int) = style.icon(0, color).apply { scaleType = ImageView.ScaleType.FIT_CENTER }

    private fun square(side: Int) = style.dp(side * style.typeScale.coerceAtMost(1.5f)).let { LayoutParams(it, it) }

    companion object {
        /** How far the ripple reaches over the edges of the column's text, in dp. */
        const val OVER = 8
    }
}

/** The way to a page: a chevron, and a dot where something is written in it. */
class LinkRow(scene: Scene) : RowView(WideTouch(scene)) {
    private val touch = view as WideTouch
    private val dot = View(scene.style.context)

    init {
        val style = scene.style
        dot.background = style.shape(style.palette.link, Corners(4))
        touch.end.addView(dot, LinearLayout.LayoutParams(style.dp(8), style.dp(8)).apply { marginStart = style.dp(12) })
        touch.ending(R.drawable.icon_end)
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Link
        touch.show(row.control)
        dot.visibility = if (row.written) View.VISIBLE else View.GONE
    }
}

/** What lies under it is there while it is open. */
class FoldRow(scene: Scene) : RowView(WideTouch(scene)) {
    private val touch = view as WideTouch
    private var isOpen = false
    private val mark = touch.ending(R.drawable.icon_open)

    init {
        scene.style.set(touch.text, Type.LABEL)
        touch.accessibilityDelegate = FoldRole { isOpen }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Fold
        isOpen = row.open
        mark.rotation = if (isOpen) 180f else 0f
        touch.show(row.control)
    }
}

/** On or off, in place. */
class SwitchRow(scene: Scene) : RowView(WideTouch(scene)) {
    private val touch = view as WideTouch
    private val lever = Lever(scene.style)
    private var isOn = false

    init {
        touch.accessibilityDelegate = Role(Role.SWITCH) { isOn }
        touch.end.addView(lever, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT).apply { marginStart = scene.style.dp(16) })
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Switch
        isOn = row.on
        lever.show(isOn)
        touch.show(row.control)
    }
}
