package org.calculator.app.calculator

import android.content.Context
import android.os.Bundle
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.widget.TextView
import org.calculator.app.R
import org.calculator.engine.Key

/**
 * For people who type by ear near others: an action in the screen reader's menu on the display
 * switches the speaking of digits off.
 */
class QuietKeys(private val display: TextView, private val keys: List<KeyView>) : View.AccessibilityDelegate() {
    private val context = display.context
    private val preferences = context.getSharedPreferences("calculator", Context.MODE_PRIVATE)
    private val isQuiet get() = preferences.getBoolean(QUIET, false)

    init {
        display.accessibilityDelegate = this
    }

    fun apply() {
        keys.filter { it.face.key is Key.Digit }.forEach { it.setSpoken(!isQuiet) }
        display.accessibilityLiveRegion = if (isQuiet) View.ACCESSIBILITY_LIVE_REGION_NONE else View.ACCESSIBILITY_LIVE_REGION_POLITE
    }

    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        info.addAction(AccessibilityAction(R.id.quiet_keys, context.getString(if (isQuiet) R.string.speak_keys else R.string.do_not_speak_keys)))
    }

    override fun performAccessibilityAction(host: View, action: Int, arguments: Bundle?): Boolean {
        if (action != R.id.quiet_keys) return super.performAccessibilityAction(host, action, arguments)
        preferences.edit().putBoolean(QUIET, !isQuiet).apply()
        apply()
        return true
    }

    private companion object {
        const val QUIET = "quiet_keys"
    }
}
