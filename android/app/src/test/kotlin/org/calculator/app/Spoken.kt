package org.calculator.app

import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import org.robolectric.Shadows.shadowOf

/** What a screen reader is told. */
object Spoken {
    /** A screen reader is on, or no longer. */
    fun aloud(context: android.content.Context, isOn: Boolean) = shadowOf(context.service<AccessibilityManager>()).run {
        setEnabled(isOn)
        setTouchExplorationEnabled(isOn)
    }

    fun during(phone: Phone, what: () -> Unit): List<String> {
        val manager = phone.app.service<AccessibilityManager>()
        shadowOf(manager).setEnabled(true)
        val said = mutableListOf<String>()
        (phone.window as ViewGroup).accessibilityDelegate = object : View.AccessibilityDelegate() {
            override fun onRequestSendAccessibilityEvent(host: ViewGroup, child: View, event: AccessibilityEvent): Boolean {
                said += event.text.map { it.toString() }
                event.contentDescription?.let { said += it.toString() }
                return super.onRequestSendAccessibilityEvent(host, child, event)
            }
        }
        what()
        shadowOf(manager).setEnabled(false)
        return said
    }
}
