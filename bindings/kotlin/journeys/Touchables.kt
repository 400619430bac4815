package org.calculator.journeys

import org.calculator.engine.Card
import org.calculator.engine.Control
import org.calculator.engine.Event
import org.calculator.engine.Page
import org.calculator.engine.Row

/** Something on a page that can be touched: what it says, the card or the item that it belongs to, and what a touch sends. */
class Touchable(val label: String, val of: String?, val event: Event) {
    override fun toString() = if (of == null) "\"$label\"" else "\"$label\" of \"$of\""
}

/** A field on a page. */
class Writable(val page: ULong, val field: Row.Field) {
    override fun toString() = "\"${field.label.text}\""
}

/** No single thing answers to a label. */
internal class NotFound(message: String) : Exception(message)

/** Everything on the page that can be touched, from top to bottom. */
fun touchables(page: Page): List<Touchable> = page.rows.flatMap(::onRow) + listOfNotNull(page.back, page.exit).map { touchable(it) }

private fun onRow(row: Row): List<Touchable> = when (row) {
    is Row.Item -> {
        val moves = listOfNotNull(row.up, row.down, row.delete)
        listOf(Touchable(row.label.text, null, row.tick)) + moves.map { touchable(it, row.label.text) }
    }
    is Row.Choice -> listOf(touchable(row.control))
    is Row.Button -> listOf(touchable(row.control))
    is Row.Disclosure -> listOf(touchable(row.control))
    is Row.Pair -> onCard(row.first) + onCard(row.second)
    is Row.Card -> onCard(row.card)
    else -> emptyList()
}

private fun onCard(card: Card) = card.actions.map { touchable(it, card.title.text) }

private fun touchable(control: Control, of: String? = null) = Touchable(control.label.text, of, control.event)

/** What says [label], on the card or item that says [of]: whole, or a beginning that nothing else has. */
internal fun findTouchable(page: Page, label: String, of: String?): Touchable {
    var found = touchables(page)
    if (of != null) {
        // Several cards may begin alike, but a title that is told whole means that one.
        val whole = found.filter { it.of != null && same(it.of, of) }
        val there = found
        found = whole.ifEmpty { found.filter { it.of != null && begins(it.of, of) } }
        if (found.isEmpty()) throw nothing(there)
    }
    return pick(found, label) { it.label }
}

/** The field that asks [label]. */
internal fun findWritable(page: Page, label: String): Writable =
    pick(page.rows.filterIsInstance<Row.Field>().map { Writable(page.number, it) }, label) { it.field.label.text }

private fun <T> pick(candidates: List<T>, label: String, says: (T) -> String): T {
    val whole = candidates.filter { same(says(it), label) }
    val found = whole.ifEmpty { candidates.filter { begins(says(it), label) } }
    return when (found.size) {
        0 -> throw nothing(candidates)
        1 -> found.single()
        else -> throw NotFound("it could be any of ${found.joinToString()}")
    }
}

private fun nothing(there: List<*>) =
    NotFound(if (there.isEmpty()) "there is none on this screen" else "there is none; there are ${there.joinToString()}")

private fun same(says: String, label: String) = plainSpaces(says) == plainSpaces(label)

private fun begins(says: String, label: String) = label.isNotEmpty() && plainSpaces(says).startsWith(plainSpaces(label))
