package org.calculator.app

import android.graphics.Rect
import android.view.View
import android.view.ViewGroup
import android.widget.EditText
import android.widget.ScrollView
import android.widget.TextView
import org.calculator.app.page.PageScreen
import org.calculator.app.page.Push
import org.calculator.app.page.Round
import org.calculator.app.page.Tile
import org.calculator.app.page.Weight

/** What can be measured on the page in front: the picture of it, and where its views are. */
class Drawn(private val phone: Phone) {
    val page = phone.window.all().filterIsInstance<PageScreen>().last()
    val scroll = page.all().filterIsInstance<ScrollView>().single { it.parent is PageScreen }
    private val column = scroll.getChildAt(0) as ViewGroup
    private val picture by lazy { Pictures.draw(phone.window) }
    private val ground get() = page.style.palette.ground

    /** How many times the room for it the page is high. */
    val screens get() = column.height.toDouble() / scroll.height

    /** Where the filled shape is of which most can be seen: what lies together in one color. */
    fun largestShape(): Rect {
        val pixels = IntArray(picture.width * picture.height).also { picture.getPixels(it, 0, picture.width, 0, 0, picture.width, picture.height) }
        val seen = BooleanArray(pixels.size)
        var largest = Rect() to 0
        for (start in pixels.indices) {
            if (seen[start] || pixels[start] == ground) continue
            val shape = shapeAt(start, pixels, seen)
            if (shape.second > largest.second) largest = shape
        }
        return largest.first
    }

    private fun shapeAt(start: Int, pixels: IntArray, seen: BooleanArray): Pair<Rect, Int> {
        val (wide, color) = picture.width to pixels[start]
        val open = ArrayDeque(listOf(start))
        seen[start] = true
        val bounds = Rect(start % wide, start / wide, start % wide + 1, start / wide + 1)
        var size = 0
        while (open.isNotEmpty()) {
            val at = open.removeLast()
            val x = at % wide
            size++
            bounds.union(x, at / wide)
            val near = listOfNotNull((at - 1).takeIf { x > 0 }, (at + 1).takeIf { x < wide - 1 }, at - wide, at + wide)
            near.filter { it in pixels.indices && !seen[it] && pixels[it] == color }.forEach {
                seen[it] = true
                open += it
            }
        }
        return bounds to size
    }

    /** Texts that are cut, or over which something else lies. */
    fun faultsOfText(): List<String> {
        val views = page.all().filter { it !is ViewGroup && it.width > 0 && it.height > 0 }.toList()
        val places = views.associateWith(::placeOf)
        val texts = views.filterIsInstance<TextView>().filter { it.text.isNotEmpty() && it.layout != null }
        return texts.flatMap { text ->
            val mine = wordsOf(text) ?: return@flatMap emptyList()
            val over = views.filter { it !== text && it.isShown && places.getValue(it)?.let { other -> Rect(other).run { intersect(mine) && width() > 1 && height() > 1 } } == true }
            over.filter { it.background != null || it is TextView || it is android.widget.ImageView }.map { "\"${text.text}\" lies under ${labelOf(it)} (${it.javaClass.simpleName})" } + cuts(text)
        }
    }

    private fun cuts(text: TextView): List<String> {
        val layout = text.layout
        val (wide, high) = text.width - text.compoundPaddingLeft - text.compoundPaddingRight to text.height - text.compoundPaddingTop - text.compoundPaddingBottom
        val lines = 0 until layout.lineCount
        return listOfNotNull(
            "\"${text.text}\" is ${layout.height} high in $high".takeIf { layout.height > high + 1 && text !is EditText },
            "\"${text.text}\" is shortened".takeIf { lines.any { layout.getEllipsisCount(it) > 0 } },
            "\"${text.text}\" is wider than $wide".takeIf { lines.any { layout.getLineMax(it) > wide + 1 } },
            "\"${text.text}\" is broken within a word".takeIf { text !is EditText && lines.any { isBroken(layout, it) } },
        )
    }

    private fun isBroken(layout: android.text.Layout, line: Int): Boolean {
        val end = layout.getLineEnd(line)
        if (end >= layout.text.length || end == 0) return false
        return layout.text[end - 1].isLetterOrDigit() && layout.text[end].isLetterOrDigit()
    }

    /** What can be touched, has a shape, and stands out from the ground by less than it must. */
    fun weakShapes(): List<String> = shaped().mapNotNull { view ->
        val seen = Rect()
        if (!view.getGlobalVisibleRect(seen) || seen.height() < view.height) return@mapNotNull null
        val x = seen.centerX()
        val best = (seen.top until minOf(seen.top + EDGE, seen.bottom)).maxOf { page.style.palette.contrast(picture.getPixel(x, it), ground) }
        "${labelOf(view)}: %.2f".format(best).takeIf { best < 3.0 }
    }.toList()

    private fun shaped() = page.all().filter { it is Tile || it is EditText || it is Round || (it is Push && it.weight != Weight.BARE) }

    /** The color that fills it, beside its words. */
    fun fillOf(view: View): Int = Rect().also { view.getGlobalVisibleRect(it) }.let { picture.getPixel(it.left + INSIDE, it.centerY()) }

    /** Gaps between what stands one below the other that are off the grid of 4 dp. */
    fun crookedGaps(): List<String> = listOf(column, column.getChildAt(column.childCount - 1) as ViewGroup).flatMap { group ->
        val there = (0 until group.childCount).map(group::getChildAt).filter { it.visibility == View.VISIBLE && it.height > 0 }
        val density = page.resources.displayMetrics.density
        there.zipWithNext().mapNotNull { (above, below) ->
            val gap = (below.top - above.bottom) / density
            "$gap dp between ${labelOf(above)} and ${labelOf(below)}".takeIf { gap % 4 != 0f }
        }
    }

    /** The height of each part in dp, for whoever has to make a page shorter. */
    fun parts(): List<Pair<String, Int>> {
        val density = page.resources.displayMetrics.density
        val rows = column.getChildAt(column.childCount - 1) as ViewGroup
        val above = (0 until column.childCount - 1).map(column::getChildAt) + (0 until rows.childCount).map(rows::getChildAt)
        return above.filter { it.visibility == View.VISIBLE && it.height > 0 }.map { "${it.javaClass.simpleName} ${labelOf(it).ifEmpty { (it.tag as? String).orEmpty() }.take(40)}" to (it.height / density).toInt() }
    }

    /** The lower edge of a view within what scrolls. */
    fun bottomOf(view: View): Int = Rect(0, 0, view.width, view.height).also { column.offsetDescendantRectToMyCoords(view, it) }.bottom

    private fun placeOf(view: View): Rect? = Rect().takeIf { view.getGlobalVisibleRect(it) }

    /** Where its words are drawn, as far as they can be seen. */
    private fun wordsOf(text: TextView): Rect? {
        val seen = placeOf(text) ?: return null
        val at = IntArray(2).also(text::getLocationInWindow)
        val words = Rect(at[0] + text.compoundPaddingLeft, at[1] + text.compoundPaddingTop, at[0] + text.width - text.compoundPaddingRight, at[1] + text.height - text.compoundPaddingBottom)
        return words.takeIf { it.intersect(seen) }
    }

    private companion object {
        const val EDGE = 10
        const val INSIDE = 14
    }
}
