package org.calculator.app.effect

import android.content.Intent
import android.net.Uri
import org.calculator.engine.Effect

/**
 * Opens a text with number and body filled in; the person presses send. Only messaging apps handle
 * `smsto:`.
 *
 * Some of them read the body from one extra, some from the other. It does not go into the address:
 * some apps take the whole address for the number, and would dial a digit in the message.
 */
fun messages(effect: Effect.ComposeText): Intent {
    val to = "smsto:" + effect.uri.removePrefix("sms:")
    val intent = Intent(Intent.ACTION_SENDTO, Uri.parse(to)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    effect.body?.let { intent.putExtra("sms_body", it).putExtra(Intent.EXTRA_TEXT, it) }
    return intent
}
