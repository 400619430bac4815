package org.calculator.app.effect

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import org.calculator.app.service
import org.calculator.engine.Effect

/** Puts a result of the calculator on the clipboard. If a phone refuses, nothing is said. */
fun copy(context: Context, effect: Effect.Copy) {
    runCatching { context.service<ClipboardManager>().setPrimaryClip(ClipData.newPlainText("", effect.text)) }
}
