package org.calculator.app.effect

import android.content.Intent
import android.net.Uri
import org.calculator.engine.Effect

/**
 * Opens the dialer with the number filled in; the person presses call. `ACTION_DIAL` needs no
 * permission, and takes 911 too.
 */
fun dialer(effect: Effect.Dial): Intent = Intent(Intent.ACTION_DIAL, Uri.parse(effect.uri)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
