package org.calculator.app.page

import android.content.Context
import android.os.Build
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.ViewStructure
import android.view.accessibility.AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.engine.Control
import org.calculator.engine.Event
import org.calculator.engine.Look
import org.calculator.engine.Page
import org.calculator.engine.Row

/**
 * Draws any page: a title, rows from top to bottom, and back and exit at the bottom edge, within
 * reach of a thumb.
 */
class PageScreen(
    context: Context,
    val look: Look,
    private val send: (Event) -> Unit,
    private val noticed: () -> Unit,
) : LinearLayout(context) {
    val style = Style(context, look.dim, look.large)

    /**
     * Drawn over the bottom of the rows, near the thumb: nothing moves under a finger if it comes
     * or goes.
     */
    private val banner = Banner(style)
    private val scroll = ScrollView(context)
    private val column = Column(style)
    private val title = style.text(30f)
    private val rows = Rows(LinearLayout(context).apply { orientation = VERTICAL }.also(column::addRows), Scene(style, send, ::drafted, ::typed))
    private val bar = LinearLayout(context)
    private val back = barButton(filled = false)
    private val exit = barButton(filled = true)
    private var page: Page? = null
    private var drawing = false

    init {
        orientation = VERTICAL
        setBackgroundColor(style.palette.ground)
        isSaveFromParentEnabled = false
        keepPrivate()
        title.asHeading()
        title.isFocusable = true
        column.addTitle(title)
        scroll.isFillViewport = true
        scroll.isVerticalScrollBarEnabled = true
        // Also called for a fling after the finger has left, and if a screen reader scrolls.
        scroll.setOnScrollChangeListener { _, _, _, _, _ -> if (!drawing) noticed() }
        scroll.addView(column, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        val sheet = FrameLayout(context)
        sheet.addView(scroll)
        sheet.addView(banner, FrameLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT, Gravity.BOTTOM or Gravity.CENTER_HORIZONTAL).apply { setMargins(style.dp(12), 0, style.dp(12), style.dp(10)) })
        addView(sheet, LayoutParams(MATCH_PARENT, 0, 1f))
        addView(View(context).apply { setBackgroundColor(style.palette.line) }, LayoutParams(MATCH_PARENT, style.dp(1)))
        bar.setPadding(style.dp(12), style.dp(10), style.dp(12), style.dp(10))
        bar.addView(back, LayoutParams(0, WRAP_CONTENT, 2f).apply { marginEnd = style.dp(10) })
        bar.addView(exit, LayoutParams(0, WRAP_CONTENT, 3f))
        addView(bar, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    fun draw(page: Page) {
        val before = this.page
        val another = before?.title != page.title
        this.page = page
        drawing = true
        if (another) rows.wipe()
        title.show(page.title)
        val pinned = page.rows.firstOrNull() as? Row.Banner
        banner.visibility = if (pinned == null) View.GONE else View.VISIBLE
        pinned?.let { banner.show(it.caption) }
        column.above(banner.takeIf { pinned != null })
        rows.draw(if (pinned == null) page.rows else page.rows.drop(1))
        showControl(back, page.back)
        showControl(exit, page.exit)
        drawing = false
        if (another) startAtTop(page)
        page.announcement?.takeIf { another || it != before?.announcement }?.let {
            @Suppress("DEPRECATION")
            announceForAccessibility(it)
        }
    }

    /** Sends what core does not know yet of the text in fields. */
    fun sendDrafts() {
        if (!drawing) rows.fields.forEach { it.send() }
    }

    /** Clears the text that the views hold. */
    fun wipe() {
        drawing = true
        page = null
        rows.wipe()
        title.text = ""
        banner.text = ""
    }

    /** The scroll position and the cursor, to restore after a rotation. Kept in memory only. */
    fun spot() = Spot(page?.title?.text, scroll.scrollY, rows.fields.firstOrNull { it.edit.isFocused }?.let { it.id to it.edit.selectionEnd })

    fun goTo(spot: Spot) {
        if (spot.title != page?.title?.text) return
        scroll.post { scroll.scrollTo(0, spot.scrollY) }
        val (field, cursor) = spot.field ?: return
        rows.fields.firstOrNull { it.id == field }?.edit?.run {
            requestFocus()
            setSelection(cursor.coerceIn(0, length()))
        }
    }

    data class Spot(val title: String?, val scrollY: Int, val field: Pair<UInt, Int>?)

    /** A new page starts at its top, for the eye and for the ear. */
    private fun startAtTop(page: Page) {
        scroll.scrollTo(0, 0)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) accessibilityPaneTitle = page.title.spoken
        title.post { title.performAccessibilityAction(ACTION_ACCESSIBILITY_FOCUS, null) }
    }

    private fun drafted(field: UInt, text: String) {
        val page = page ?: return
        if (!drawing) send(Event.Filled(page.number, field, text))
    }

    /**
     * Gives an assistant nothing of a page. It would read whatever is in the window, even under the
     * cover.
     */
    override fun dispatchProvideStructure(structure: ViewStructure) = Unit

    override fun dispatchProvideAutofillStructure(structure: ViewStructure, flags: Int) = Unit

    /**
     * An on-screen keyboard is a window of its own. Its touches do not arrive here; the changes
     * that they make to the text do.
     */
    private fun typed() {
        if (!drawing) noticed()
    }

    private fun showControl(view: TextView, control: Control?) {
        view.visibility = if (control == null) View.GONE else View.VISIBLE
        control ?: return
        view.show(control.label)
        view.setOnClickListener { send(control.event) }
    }

    private fun barButton(filled: Boolean) = style.text(17f, if (filled) style.palette.onExit else style.palette.onTonal, Style.MEDIUM).apply {
        background = style.touchable(if (filled) style.palette.exit else style.palette.tonal, Corners(28))
        minHeight = style.dp(56)
        gravity = Gravity.CENTER
        textAlignment = View.TEXT_ALIGNMENT_CENTER
        isFocusable = true
        accessibilityDelegate = Role(Role.BUTTON)
        setPadding(style.dp(16), style.dp(8), style.dp(16), style.dp(8))
    }

    /**
     * No autofill and no content capture. From Android 14 on, accessibility services that are no
     * accessibility tools get nothing of it either.
     */
    private fun keepPrivate() {
        importantForAutofill = IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) importantForContentCapture = IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) setAccessibilityDataSensitive(ACCESSIBILITY_DATA_SENSITIVE_YES)
    }
}
