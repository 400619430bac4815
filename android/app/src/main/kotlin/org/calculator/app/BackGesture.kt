package org.calculator.app

import android.app.Activity
import android.window.OnBackInvokedDispatcher

/** The back gesture of Android 13 and later. */
@Since(33)
object BackGesture {
    fun register(activity: Activity, back: () -> Unit) =
        activity.onBackInvokedDispatcher.registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT) { back() }
}
