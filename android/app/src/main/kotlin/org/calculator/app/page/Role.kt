package org.calculator.app.page

import android.os.Bundle
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.widget.Button
import android.widget.CheckBox
import android.widget.Switch

/** Tells a screen reader what a custom view is, and whether it is checked. */
open class Role(private val name: String, private val checked: (() -> Boolean)? = null) : View.AccessibilityDelegate() {
    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        info.className = name
        checked?.let {
            info.isCheckable = true
            info.isChecked = it()
        }
    }

    companion object {
        val BUTTON: String = Button::class.java.name
        val CHECK: String = CheckBox::class.java.name
        val SWITCH: String = Switch::class.java.name
    }
}

/** A button that a screen reader calls expanded or collapsed, by what can be done with it. */
class FoldRole(private val isOpen: () -> Boolean) : Role(BUTTON) {
    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        info.addAction(if (isOpen()) AccessibilityAction.ACTION_COLLAPSE else AccessibilityAction.ACTION_EXPAND)
    }

    override fun performAccessibilityAction(host: View, action: Int, arguments: Bundle?): Boolean {
        val wanted = if (isOpen()) AccessibilityNodeInfo.ACTION_COLLAPSE else AccessibilityNodeInfo.ACTION_EXPAND
        return if (action == wanted) host.performClick() else super.performAccessibilityAction(host, action, arguments)
    }
}
