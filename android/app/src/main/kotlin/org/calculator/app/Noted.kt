package org.calculator.app

import android.content.Context

/**
 * The numbers of the keys that were made, so that each can be asked for by its name: a listing of the
 * keystore's that fails looks like one of no keys. Every calculator has one from its first start on.
 */
class Noted(private val context: Context) {
    // Read from the disk when first used, which is not on the main thread.
    private val kept by lazy { context.getSharedPreferences("calculator", Context.MODE_PRIVATE) }

    val numbers: Set<UInt> get() = kept.getStringSet(NUMBERS, null).orEmpty().mapNotNull { it.toUIntOrNull() }.toSet()

    fun add(number: UInt) = keep(numbers + number)

    fun forget(gone: Collection<UInt>) {
        if (gone.any { it in numbers }) keep(numbers - gone.toSet())
    }

    /** Returns once it is on the disk: what is made next may not be lost. */
    private fun keep(numbers: Set<UInt>) {
        kept.edit().putStringSet(NUMBERS, numbers.map { it.toString() }.toSet()).commit()
    }

    private companion object {
        const val NUMBERS = "numbers"
    }
}
