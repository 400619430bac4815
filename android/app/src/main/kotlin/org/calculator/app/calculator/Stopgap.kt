package org.calculator.app.calculator

import org.calculator.engine.Caption
import org.calculator.engine.Key

enum class KeyKind { DIGIT, OPERATOR, EQUALS, EDIT, FUNCTION, MEMORY, TOOL }
data class KeyFace(val key: Key, val label: Caption, val kind: KeyKind)
data class Keypad(val strip: List<KeyFace>, val pad: List<List<KeyFace>>, val scientific: List<List<KeyFace>>)

private fun face(key: Key, text: String, kind: KeyKind) = KeyFace(key, Caption(text, text), kind)
private fun digit(n: Int) = face(Key.Digit(n.toUByte()), "$n", KeyKind.DIGIT)
fun keypad() = Keypad(
    listOf(face(Key.Tape, "History", KeyKind.TOOL), face(Key.Percent, "%", KeyKind.FUNCTION), face(Key.Percent, "%", KeyKind.FUNCTION), face(Key.Backspace, "⌫", KeyKind.EDIT)),
    listOf(
        listOf(face(Key.Clear, "C", KeyKind.EDIT), face(Key.OpenParenthesis, "(", KeyKind.FUNCTION), face(Key.CloseParenthesis, ")", KeyKind.FUNCTION), face(Key.Divide, "÷", KeyKind.OPERATOR)),
        listOf(digit(7), digit(8), digit(9), face(Key.Multiply, "×", KeyKind.OPERATOR)),
        listOf(digit(4), digit(5), digit(6), face(Key.Subtract, "−", KeyKind.OPERATOR)),
        listOf(digit(1), digit(2), digit(3), face(Key.Add, "+", KeyKind.OPERATOR)),
        listOf(face(Key.Sign, "±", KeyKind.FUNCTION), digit(0), face(Key.Decimal, ".", KeyKind.DIGIT), face(Key.Equals, "=", KeyKind.EQUALS)),
    ),
    emptyList(),
)
