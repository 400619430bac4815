package org.calculator.app.effect

import android.app.Activity
import android.content.Intent
import org.calculator.engine.Effect
import org.calculator.engine.Request

/** Does what core asks of the phone. Returns what the phone could not do, for core to say so. */
fun perform(activity: Activity, effect: Effect): Request? {
    when (effect) {
        is Effect.Dial -> if (!activity.tryStart(dialer(effect))) return Request.DIAL
        is Effect.ComposeText -> if (!activity.tryStart(messages(effect))) return Request.COMPOSE_TEXT
        is Effect.OpenPage -> if (!activity.tryStart(browser(effect))) return Request.OPEN_PAGE
        is Effect.Copy -> copy(activity, effect)
        is Effect.Leave -> activity.leave()
        is Effect.Work, is Effect.WakeAfter -> Unit // the host's
    }
    return null
}

/**
 * Whether an app was started. A tablet may have no dialer, a child's phone no browser, and an app
 * may refuse to be started. The exception is dropped: it quotes the number.
 */
private fun Activity.tryStart(intent: Intent): Boolean = try {
    startActivity(intent)
    true
} catch (_: RuntimeException) {
    false
}
