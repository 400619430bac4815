package org.calculator.app.effect

import android.content.Intent
import android.net.Uri
import org.calculator.engine.Effect

/**
 * The dialer with the number filled in. ACTION_DIAL needs no permission and also takes 911; the
 * person presses call.
 */
fun dialer(effect: Effect.Dial): Intent = Intent(Intent.ACTION_DIAL, Uri.parse(effect.uri)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
