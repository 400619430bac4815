package org.calculator.app.effect

import android.content.Intent
import android.net.Uri
import org.calculator.engine.Effect

/** The messages with number and body filled in; the person presses send. `smsto:` is answered by messaging apps only. */
fun messages(effect: Effect.ComposeText): Intent {
    val to = "smsto:" + effect.uri.removePrefix("sms:")
    val intent = Intent(Intent.ACTION_SENDTO, Uri.parse(to)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    effect.body?.let { intent.putExtra("sms_body", it) }
    return intent
}
