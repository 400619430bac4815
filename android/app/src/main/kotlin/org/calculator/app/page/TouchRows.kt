package org.calculator.app.page

import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import android.widget.CheckBox
import android.widget.ImageButton
import android.widget.LinearLayout
import android.widget.RadioButton
import android.widget.TextView
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.engine.Control
import org.calculator.engine.Emphasis
import org.calculator.engine.Row

/** Tells a screen reader what a custom view is, and whether it is checked. */
class Role(private val name: String, private val checked: (() -> Boolean)? = null) : View.AccessibilityDelegate() {
    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        info.className = name
        checked?.let {
            info.isCheckable = true
            info.isChecked = it()
        }
    }

    companion object {
        val BUTTON: String = Button::class.java.name
        val RADIO: String = RadioButton::class.java.name
        val CHECK: String = CheckBox::class.java.name
    }
}

/**
 * A wide button: filled for the main action, a quiet row for one of several, in another ink if it
 * takes something away.
 */
class ButtonRow(private val scene: Scene, private val emphasis: Emphasis) : RowView(scene.style.text(17f)) {
    private val style = scene.style
    private val text = view as TextView

    init {
        val palette = style.palette
        text.accessibilityDelegate = Role(Role.BUTTON)
        text.minHeight = style.dp(HEIGHT)
        text.gravity = Gravity.CENTER_VERTICAL
        text.isFocusable = true
        when (emphasis) {
            Emphasis.PRIMARY -> {
                style.set(text, 17f, palette.onAccent, Style.MEDIUM)
                text.background = style.touchable(palette.accent, Corners(HEIGHT / 2))
                text.gravity = Gravity.CENTER
                text.textAlignment = View.TEXT_ALIGNMENT_CENTER
            }
            Emphasis.NORMAL -> Unit
            Emphasis.DESTRUCTIVE -> {
                style.set(text, 17f, palette.grave, Style.MEDIUM)
                text.background = style.touchable(palette.ground, Corners(20), stroke = palette.grave)
            }
        }
        text.setPadding(style.dp(20), style.dp(12), style.dp(20), style.dp(12))
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Button
        text.show(row.control.label)
        text.setOnClickListener { scene.send(row.control.event) }
        if (emphasis == Emphasis.NORMAL) text.background = style.touchable(style.palette.panel, place.corners)
        text.setPadding(style.dp(20), style.dp(12), style.dp(20), style.dp(12))
    }

    private companion object {
        const val HEIGHT = 56
    }
}

/** A section that is closed until it is touched. */
class DisclosureRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val text = style.text(17f)

    init {
        (view as LinearLayout).apply {
            accessibilityDelegate = Role(Role.BUTTON)
            minimumHeight = style.dp(56)
            gravity = Gravity.CENTER_VERTICAL
            isFocusable = true
            text.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
            addView(style.icon(R.drawable.icon_open, style.palette.inkSoft))
        }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Disclosure
        text.show(row.control.label)
        view.contentDescription = row.control.label.spoken
        view.background = style.touchable(style.palette.panel, place.corners)
        view.setPadding(style.dp(20), style.dp(12), style.dp(16), style.dp(12))
        view.setOnClickListener { scene.send(row.control.event) }
    }
}

/** One answer of several, with a circle that is filled and ticked if it is the chosen one. */
class ChoiceRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val mark = Mark(style, Corners(12))
    private val text = style.text(17f)
    private var chosen = false

    init {
        (view as LinearLayout).apply {
            accessibilityDelegate = Role(Role.RADIO) { chosen }
            minimumHeight = style.dp(56)
            gravity = Gravity.CENTER_VERTICAL
            isFocusable = true
            text.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            addView(mark, LinearLayout.LayoutParams(style.dp(24), style.dp(24)))
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(16) })
        }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Choice
        val palette = style.palette
        chosen = row.chosen
        mark.show(chosen)
        text.show(row.control.label)
        text.setTextColor(if (chosen) palette.onTonal else palette.ink)
        view.contentDescription = row.control.label.spoken
        view.background = style.touchable(if (chosen) palette.tonal else palette.panel, place.corners)
        view.setPadding(style.dp(18), style.dp(12), style.dp(20), style.dp(12))
        view.setOnClickListener { scene.send(row.control.event) }
    }
}

/**
 * An item of a list. A touch ticks it; the buttons to move and delete it are beside it, or below it
 * in large type.
 */
class ItemRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val root = view as LinearLayout
    private val mark = Mark(style, Corners(7))
    private val text = style.text(17f)
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
            minimumHeight = style.dp(56)
            gravity = Gravity.CENTER_VERTICAL
            isFocusable = true
            text.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            addView(mark, LinearLayout.LayoutParams(style.dp(24), style.dp(24)))
            addView(text, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { marginStart = style.dp(16) })
            setPadding(style.dp(18), style.dp(10), style.dp(8), style.dp(10))
        }
        root.addView(body, LinearLayout.LayoutParams(if (roomy) MATCH_PARENT else 0, WRAP_CONTENT, if (roomy) 0f else 1f))
        root.addView(tools, LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT).apply { gravity = if (roomy) Gravity.END else Gravity.CENTER_VERTICAL })
        listOf(up, down, delete).forEach { tools.addView(it, LinearLayout.LayoutParams(style.dp(Style.TARGET), style.dp(Style.TARGET))) }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Item
        root.tag = row.label.text
        ticked = row.ticked
        mark.show(ticked)
        text.show(row.label)
        text.setTextColor(if (ticked) style.palette.inkSoft else style.palette.ink)
        body.contentDescription = row.label.spoken
        body.background = style.touchable(0, place.corners)
        root.background = style.shape(style.palette.panel, place.corners)
        body.setPadding(style.dp(18), style.dp(10), style.dp(8), style.dp(10))
        body.setOnClickListener { scene.send(row.tick) }
        show(up, row.up)
        show(down, row.down)
        show(delete, row.delete)
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
        imageTintList = android.content.res.ColorStateList.valueOf(style.palette.inkSoft)
        background = style.touchable(0, Corners(24))
    }

    private companion object {
        const val LEAST_FOR_ONE_LINE = 360
    }
}

/** A circle or a box, ticked or empty. */
class Mark(private val style: Style, private val corners: Corners) : android.widget.ImageView(style.context) {
    init {
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        scaleType = ScaleType.FIT_CENTER
        setPadding(style.dp(3), style.dp(3), style.dp(3), style.dp(3))
    }

    fun show(ticked: Boolean) {
        val palette = style.palette
        val fill = if (style.dim) palette.outline else palette.accent
        background = if (ticked) style.shape(fill, corners) else style.shape(0, corners).apply { setStroke(style.dp(2), palette.outline) }
        setImageDrawable(if (ticked) context.getDrawable(R.drawable.icon_tick) else null)
        imageTintList = android.content.res.ColorStateList.valueOf(if (style.dim) palette.ground else palette.onAccent)
    }
}
