package org.calculator.app

import android.app.Activity
import android.view.contentcapture.ContentCaptureManager

/** The service to which Android 10 and later report what is on the screen. */
@Since(29)
object ContentCapture {
    fun disable(activity: Activity) {
        activity.getSystemService(ContentCaptureManager::class.java)?.isContentCaptureEnabled = false
    }
}
