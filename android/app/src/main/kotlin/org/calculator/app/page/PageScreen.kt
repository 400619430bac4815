package org.calculator.app.page

import android.content.Context
import android.os.Build
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.ViewStructure
import android.view.accessibility.AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS
import android.widget.LinearLayout
import android.widget.ScrollView
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.Caption
import org.calculator.engine.Event
import org.calculator.engine.Look
import org.calculator.engine.Page

/**
 * Draws any page: a title, what holds for it, whom to contact first, rows from top to bottom, and
 * at the bottom edge, or beside all that on a wide screen, the ways on, back and out.
 */
class PageScreen(
    context: Context,
    val look: Look,
    private val send: (Event) -> Unit,
    private val noticed: () -> Unit,
) : LinearLayout(context) {
    val style = Style(context, look.dim, look.large)

    private val scene = Scene(style, send, ::drafted, ::typed)
    private val scroll = ScrollView(context)
    private val column = Column(style)
    private val title = style.text(Type.TITLE)
    private val banners = LinearLayout(context)
    private val lead = Lead(scene)
    private val rows = Rows(LinearLayout(context), scene)
    private val bar = Bar(scene, isRail = style.isWide)

    /** The height of the bar at its highest on this page. */
    private var highest = 0
    private var page: Page? = null
    private var drawing = false

    init {
        orientation = if (style.isWide) HORIZONTAL else VERTICAL
        setBackgroundColor(style.palette.ground)
        isSaveFromParentEnabled = false
        keepPrivate()
        title.asHeading()
        title.isFocusable = true
        banners.orientation = VERTICAL
        column.add(title, above = if (style.isLow) 8 else 16, below = if (style.isLow) 8 else 12)
        column.add(banners)
        column.add(lead, below = 8)
        column.add(rows.column)
        scroll.isFillViewport = true
        scroll.isVerticalScrollBarEnabled = true
        // Also called for a fling after the finger has left, and if a screen reader scrolls.
        scroll.setOnScrollChangeListener { _, _, _, _, _ -> if (!drawing) noticed() }
        scroll.addView(column, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        val line = View(context).apply { setBackgroundColor(style.palette.line) }
        val thin = style.dp(1)
        addView(scroll, if (style.isWide) LayoutParams(0, MATCH_PARENT, 1f) else LayoutParams(MATCH_PARENT, 0, 1f))
        addView(line, if (style.isWide) LayoutParams(thin, MATCH_PARENT) else LayoutParams(MATCH_PARENT, thin))
        addView(bar, if (style.isWide) LayoutParams(style.dp(railWidth()), MATCH_PARENT) else LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        if (!style.isWide) bar.addOnLayoutChangeListener { _, _, top, _, bottom, _, _, _, _ -> keepRoom(bottom - top) }
    }

    override fun onSizeChanged(width: Int, height: Int, widthBefore: Int, heightBefore: Int) {
        super.onSizeChanged(width, height, widthBefore, heightBefore)
        post { bar.isTight = height < style.dp(TIGHT) && style.typeScale < ROOMY }
    }

    private fun railWidth() = (RAIL * style.typeScale).coerceIn(RAIL, WIDEST_RAIL)

    /**
     * When a notice goes, the bar becomes lower, and the end of a page would come down under the
     * finger. So what it leaves free stays free.
     */
    private fun keepRoom(height: Int) {
        highest = maxOf(highest, height)
        post { column.spare = highest - height }
    }

    fun draw(page: Page) {
        val before = this.page
        val another = before?.title != page.title
        this.page = page
        drawing = true
        if (another) rows.wipe()
        if (another) highest = 0
        title.show(page.title)
        showBanners(page.banners)
        lead.show(page.lead)
        rows.draw(page.rows, isUnderCards = page.lead.isNotEmpty())
        bar.show(page.bar)
        drawing = false
        if (another) startAtTop(page)
        val says = listOf<(Page) -> String?>({ it.announcement }, { it.bar.notice?.label?.spoken })
        says.mapNotNull { said -> said(page)?.takeIf { another || it != before?.let(said) } }.distinct().forEach {
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
        lead.wipe()
        banners.removeAllViews()
        bar.wipe()
        title.text = ""
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

    private fun showBanners(captions: List<Caption>) {
        banners.removeAllViews()
        captions.forEach { banners.addView(Banner(style).apply { show(it) }, wide(style, below = 8)) }
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

    private companion object {
        /** What a keyboard leaves of a phone, in dp. */
        const val TIGHT = 440
        const val ROOMY = 1.5f
        const val RAIL = 112f
        const val WIDEST_RAIL = 200f
    }
}
