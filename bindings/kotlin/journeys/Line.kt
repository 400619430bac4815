package org.calculator.journeys

import java.time.OffsetDateTime
import java.time.format.DateTimeParseException

/** What would have been right where a line is no step. */
internal class Refused(val expected: String) : Exception(expected)

/** Reads one line of a journey, word by word. */
internal class Line(text: String) {
    var rest: String = text.trim()
        private set

    /** The next word; empty at the end. */
    fun word(): String {
        val end = rest.indexOfFirst { it.isWhitespace() }.let { if (it < 0) rest.length else it }
        return rest.substring(0, end).also { rest = rest.substring(end).trimStart() }
    }

    fun neededWord(expected: String): String = word().ifEmpty { throw Refused(expected) }

    /** Whether the next word is this one; takes it if so. */
    fun takes(word: String): Boolean {
        val after = Line(rest)
        val isNext = after.word() == word
        if (isNext) rest = after.rest
        return isNext
    }

    fun needs(word: String) {
        if (!takes(word)) throw Refused("the word \"$word\" here")
    }

    fun end() {
        if (rest.isNotEmpty()) throw Refused("the end of the line in place of $rest")
    }

    /** Text in double quotes, with `\n`, `\"`, `\\` and `\u{e9}`. */
    fun quoted(expected: String): String {
        if (!rest.startsWith('"')) throw Refused("$expected, in quotes")
        val text = StringBuilder()
        var at = 1
        while (at < rest.length) {
            when (val character = rest[at++]) {
                '"' -> {
                    rest = rest.substring(at).trimStart()
                    return text.toString()
                }
                '\\' -> at = escaped(at, text)
                else -> text.append(character)
            }
        }
        throw Refused("$expected, with a closing quote")
    }

    /** Appends what the escape after a backslash stands for; gives back where it ends. */
    private fun escaped(at: Int, text: StringBuilder): Int {
        val known = Refused("one of \\n \\\" \\\\ \\u{e9} after a backslash")
        when (rest.getOrNull(at)) {
            'n' -> text.append('\n')
            '"', '\\' -> text.append(rest[at])
            'u' -> {
                val end = rest.indexOf('}', at)
                if (rest.getOrNull(at + 1) != '{' || end < 0) throw known
                val code = rest.substring(at + 2, end).toIntOrNull(16) ?: throw known
                val isHalf = code in 0xD800..0xDFFF
                if (!Character.isValidCodePoint(code) || isHalf) throw known
                text.appendCodePoint(code)
                return end + 1
            }
            else -> throw known
        }
        return at + 1
    }

    /** `250ms`, `45s`, `2m` or `1h`. */
    fun durationMs(): Long {
        val word = word()
        val digits = word.trimEnd { it.isLetter() }
        val unitMs = when (word.substring(digits.length)) {
            "ms" -> 1L
            "s" -> 1_000L
            "m" -> 60_000L
            "h" -> 3_600_000L
            else -> null
        }
        val number = digits.toLongOrNull()?.takeIf { it >= 0 }
        if (unitMs == null || number == null) throw Refused("a time such as 250ms, 45s, 2m or 1h")
        return Math.multiplyExact(number, unitMs)
    }

    fun time(): OffsetDateTime = try {
        OffsetDateTime.parse(word())
    } catch (_: DateTimeParseException) {
        throw Refused("a time such as 2026-03-02T15:00:00-05:00")
    }
}
