package org.calculator.app

import android.view.View
import android.view.ViewGroup
import android.widget.ImageButton
import android.widget.TextView

/** This view and all below it that are shown. */
fun View.all(): Sequence<View> = sequence {
    if (visibility != View.VISIBLE) return@sequence
    yield(this@all)
    if (this@all is ViewGroup) for (index in 0 until childCount) yieldAll(getChildAt(index).all())
}

/** This view and all below it, shown or not. */
fun View.everything(): Sequence<View> = sequence {
    yield(this@everything)
    if (this@everything is ViewGroup) for (index in 0 until childCount) yieldAll(getChildAt(index).everything())
}

/** All that can be read. */
fun View.texts(): List<String> = all().filterIsInstance<TextView>().map { it.text.toString() }.filter { it.isNotEmpty() }.toList()

/** What can be touched and the card or item that it belongs to. */
fun View.touchables(owner: String? = null): List<Pair<View, String?>> {
    if (visibility != View.VISIBLE) return emptyList()
    val mine = if (this is ViewGroup && tag is String) tag as String else owner
    val below = if (this is ViewGroup) (0 until childCount).flatMap { getChildAt(it).touchables(mine) } else emptyList()
    return (if (hasOnClickListeners()) listOf(this to owner) else emptyList()) + below
}

/** What it says, or what it is called if it only shows a sign. */
fun labelOf(view: View): String = when {
    view is TextView && view.text.isNotEmpty() -> view.text.toString()
    view is ImageButton -> view.tag as? String ?: ""
    view is ViewGroup -> view.all().drop(1).filterIsInstance<TextView>().firstOrNull()?.text?.toString().orEmpty()
    else -> view.contentDescription?.toString().orEmpty()
}
