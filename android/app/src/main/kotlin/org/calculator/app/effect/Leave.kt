package org.calculator.app.effect

import android.app.Activity

/**
 * Goes back to what was in front before, as any app does at its root. Its card stays among the
 * recent apps.
 */
fun Activity.leave() {
    if (!moveTaskToBack(true)) finish()
}
