package org.calculator.app.calculator

/**
 * Sums run from left to right in every language. Arabic digits would turn them around, so an
 * override holds them (Unicode Standard Annex 9, LRO and PDF). Digits of N'Ko and Adlam are left
 * alone: their numbers run from right to left.
 */
fun leftToRight(sum: String): String =
    if (sum.codePoints().anyMatch { Character.getDirectionality(it) in TURNING }) "\u202D$sum\u202C" else sum

private val TURNING = setOf(Character.DIRECTIONALITY_ARABIC_NUMBER, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
