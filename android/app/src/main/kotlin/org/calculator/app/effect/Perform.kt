package org.calculator.app.effect

import android.app.Activity
import android.content.Intent
import org.calculator.engine.Effect
import org.calculator.engine.Request

/** Does what core asks of the phone. What could not be done comes back, for core to say so. */
fun perform(activity: Activity, effect: Effect): Request? {
    when (effect) {
        is Effect.Dial -> if (!activity.starts(dialer(effect))) return Request.DIAL
        is Effect.ComposeText -> if (!activity.starts(messages(effect))) return Request.COMPOSE_TEXT
        is Effect.OpenPage -> if (!activity.starts(browser(effect))) return Request.OPEN_PAGE
        is Effect.Copy -> copy(activity, effect)
        is Effect.Leave -> activity.leave()
        is Effect.Work, is Effect.WakeAfter -> Unit // the host's
    }
    return null
}

/**
 * Whether an app answered. A tablet has no dialer, a child's phone no browser, and an app that
 * answers may not let itself be opened. Whatever is thrown quotes the number, and goes no further.
 */
private fun Activity.starts(intent: Intent): Boolean = try {
    startActivity(intent)
    true
} catch (_: RuntimeException) {
    false
}
