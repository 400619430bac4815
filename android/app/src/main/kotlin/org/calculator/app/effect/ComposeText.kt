package org.calculator.app.effect

import android.content.Intent
import android.net.Uri
import org.calculator.engine.Effect

/**
 * The messages with number and body filled in; the person presses send. `smsto:` is answered by
 * messaging apps only.
 *
 * Some of them take the body from one extra, some from the other. None goes into the address: there
 * are apps that take all of it for the number, and a digit in a message would then be dialed.
 */
fun messages(effect: Effect.ComposeText): Intent {
    val to = "smsto:" + effect.uri.removePrefix("sms:")
    val intent = Intent(Intent.ACTION_SENDTO, Uri.parse(to)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    effect.body?.let { intent.putExtra("sms_body", it).putExtra(Intent.EXTRA_TEXT, it) }
    return intent
}
