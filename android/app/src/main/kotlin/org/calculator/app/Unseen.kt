package org.calculator.app

import android.app.Activity
import android.view.contentcapture.ContentCaptureManager

/**
 * Switches off what Android 10 and later would tell of the screen to the service that captures
 * content.
 */
@Since(29)
object Unseen {
    fun byContentCapture(activity: Activity) {
        activity.getSystemService(ContentCaptureManager::class.java)?.isContentCaptureEnabled = false
    }
}
