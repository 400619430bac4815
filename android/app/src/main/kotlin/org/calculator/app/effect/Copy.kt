package org.calculator.app.effect

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import org.calculator.app.service
import org.calculator.engine.Effect

/** A calculator's result, on the clipboard. Where a phone refuses that, there is nothing to say. */
fun copy(context: Context, effect: Effect.Copy) {
    runCatching { context.service<ClipboardManager>().setPrimaryClip(ClipData.newPlainText("", effect.text)) }
}
