package org.calculator.app.effect

import android.app.Activity

/** Closes the app and takes its card out of the list of recent apps. */
fun Activity.leave() = finishAndRemoveTask()
