package org.calculator.app

import android.content.Context
import android.view.View
import android.view.accessibility.AccessibilityEvent
import android.widget.FrameLayout

/**
 * Holds the calculator and, over it, a page. Nothing in it is saved or filled in.
 *
 * A screen reader and switches send neither touches nor keys. Their moves show in the accessibility
 * events of the views in here.
 */
class Frame(context: Context, private val moved: () -> Unit) : FrameLayout(context) {
    init {
        isSaveFromParentEnabled = false
        importantForAutofill = IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
    }

    override fun onRequestSendAccessibilityEvent(child: View, event: AccessibilityEvent): Boolean {
        if (event.eventType and MOVES != 0) moved()
        return super.onRequestSendAccessibilityEvent(child, event)
    }

    private companion object {
        /** What a person causes. A change or announcement by the app itself is no sign of one. */
        const val MOVES = AccessibilityEvent.TYPE_VIEW_ACCESSIBILITY_FOCUSED or
            AccessibilityEvent.TYPE_VIEW_FOCUSED or
            AccessibilityEvent.TYPE_VIEW_CLICKED or
            AccessibilityEvent.TYPE_VIEW_LONG_CLICKED or
            AccessibilityEvent.TYPE_VIEW_SELECTED or
            AccessibilityEvent.TYPE_VIEW_HOVER_ENTER or
            AccessibilityEvent.TYPE_VIEW_SCROLLED or
            AccessibilityEvent.TYPE_VIEW_TEXT_SELECTION_CHANGED or
            AccessibilityEvent.TYPE_VIEW_TEXT_TRAVERSED_AT_MOVEMENT_GRANULARITY
    }
}
