package org.calculator.app.page

import android.content.res.ColorStateList
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.ImageButton
import android.widget.ImageView
import android.widget.LinearLayout
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Control
import org.calculator.engine.Row

/**
 * An item of a list. A touch ticks it; while the list is edited, the buttons to move and delete it
 * are beside it, or below it in large type.
 */
class ItemRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val root = view as LinearLayout
    private val mark = Mark(style)
    private val text = style.text(Type.BODY)
    private val body = LinearLayout(style.context)
    private val tools = LinearLayout(style.context)
    private val up = tool(R.drawable.icon_up)
    private val down = tool(R.drawable.icon_down)
    private val delete = tool(R.drawable.icon_delete)
    private var ticked = false

    init {
        val roomy = style.context.resources.configuration.screenWidthDp < LEAST_FOR_ONE_LINE * style.typeScale
        root.orientation = if (roomy) LinearLayout.VERTICAL else LinearLayout.HORIZONTAL
        root.gravity = Gravity.CENTER_VERTICAL
        body.apply {
            accessibilityDelegate = Role(Role.CHECK) { ticked }
            minimumHeight = style.dp(if (style.isLow) Style.TARGET else 56)
            gravity = Gravity.CENTER_VERTICAL
            isFocusable = true
            background = style.bare(Corners(12))
            text.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            addView(mark, LinearLayout.LayoutParams(style.dp(24), style.dp(24)))
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(16) })
            setPadding(style.dp(WideTouch.OVER), style.dp(4), style.dp(WideTouch.OVER), style.dp(4))
        }
        root.addView(body, LinearLayout.LayoutParams(if (roomy) MATCH_PARENT else 0, WRAP_CONTENT, if (roomy) 0f else 1f))
        root.addView(tools, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT).apply { gravity = if (roomy) Gravity.END else Gravity.CENTER_VERTICAL })
        listOf(up, down, delete).forEach { tools.addView(it, LinearLayout.LayoutParams(style.dp(Style.TARGET), style.dp(Style.TARGET))) }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Item
        root.tag = row.control.label.text
        ticked = row.ticked
        mark.show(ticked)
        text.show(row.control.label)
        text.setTextColor(if (ticked) style.palette.inkSoft else style.palette.ink)
        body.contentDescription = row.control.label.spoken
        body.setOnClickListener { scene.send(row.control.event) }
        val given = listOf(up to row.up, down to row.down, delete to row.delete)
        tools.visibility = if (given.all { it.second == null }) View.GONE else View.VISIBLE
        given.forEach { (button, control) -> show(button, control) }
    }

    /** A missing button keeps its place, so that nothing jumps under a finger. */
    private fun show(button: ImageButton, control: Control?) {
        button.visibility = if (control == null) View.INVISIBLE else View.VISIBLE
        button.contentDescription = control?.label?.spoken
        button.tag = control?.label?.text
        button.setOnClickListener { control?.let { scene.send(it.event) } }
    }

    private fun tool(icon: Int) = ImageButton(style.context).apply {
        setImageResource(icon)
        imageTintList = ColorStateList.valueOf(style.palette.inkSoft)
        background = style.bare(Corners(24))
        style.fit(this)
    }

    private companion object {
        const val LEAST_FOR_ONE_LINE = 360
    }
}

/** A box, ticked or empty. */
class Mark(private val style: Style) : ImageView(style.context) {
    init {
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        scaleType = ScaleType.FIT_CENTER
        setPadding(style.dp(3), style.dp(3), style.dp(3), style.dp(3))
    }

    fun show(ticked: Boolean) {
        val palette = style.palette
        val fill = if (style.dim) palette.outline else palette.accent
        background = if (ticked) style.shape(fill, Corners(7)) else style.shape(0, Corners(7)).apply { setStroke(style.dp(2), palette.outline) }
        setImageDrawable(if (ticked) context.getDrawable(R.drawable.icon_tick) else null)
        imageTintList = ColorStateList.valueOf(if (style.dim) palette.ground else palette.onAccent)
    }
}
