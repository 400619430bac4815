package org.calculator.app.effect

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import org.calculator.engine.Effect

/** Does what core asks of the phone. Each is a request: where no app answers, nothing happens. */
fun perform(activity: Activity, effect: Effect) {
    when (effect) {
        is Effect.Dial -> activity.startQuietly(dialer(effect))
        is Effect.ComposeText -> activity.startQuietly(messages(effect))
        is Effect.OpenPage -> activity.startQuietly(browser(effect))
        is Effect.Copy -> copy(activity, effect)
        is Effect.Leave -> activity.leave()
        is Effect.Work, is Effect.WakeAfter -> Unit // the host's
    }
}

private fun Activity.startQuietly(intent: Intent) {
    try {
        startActivity(intent)
    } catch (_: ActivityNotFoundException) {
        // A tablet without a dialer: the number stands on the card.
    } catch (_: SecurityException) {
        // An app that answers and does not let itself be opened.
    }
}
