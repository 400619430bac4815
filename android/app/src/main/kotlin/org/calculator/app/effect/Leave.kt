package org.calculator.app.effect

import android.app.Activity

/**
 * Back to what lay in front before, as any app does at its root: its card stays among the recent
 * apps.
 */
fun Activity.leave() {
    if (!moveTaskToBack(true)) finish()
}
