package org.calculator.app.calculator

import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.ScrollView
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.page.Role
import org.calculator.engine.Key
import org.calculator.engine.TapeLine

/** Earlier sums, the newest at the bottom and in sight; a touch puts a result into the sum. */
class TapeList(private val style: Style, private val press: (Key) -> Unit) : ScrollView(style.context) {
    private val list = LinearLayout(style.context).apply {
        orientation = LinearLayout.VERTICAL
        gravity = Gravity.BOTTOM
        layoutDirection = View.LAYOUT_DIRECTION_LTR
    }
    private var shown = emptyList<TapeLine>()

    init {
        isFillViewport = true
        addView(list, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    fun show(lines: List<TapeLine>) {
        visibility = if (lines.isEmpty()) View.GONE else View.VISIBLE
        if (lines == shown) return
        shown = lines
        list.removeAllViews()
        lines.forEachIndexed { index, line -> list.addView(view(line, Key.Recall(index.toUInt())), LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)) }
        post { fullScroll(View.FOCUS_DOWN) }
    }

    private fun view(line: TapeLine, key: Key) = style.text(20f).apply {
        text = android.text.SpannableStringBuilder(line.expression)
            .append("\n= ${line.result}", android.text.style.ForegroundColorSpan(style.palette.ink), 0)
        setTextColor(style.palette.inkSoft)
        gravity = Gravity.RIGHT
        textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        textDirection = View.TEXT_DIRECTION_LTR
        minHeight = style.dp(56)
        setPadding(style.dp(16), style.dp(8), style.dp(16), style.dp(8))
        background = style.touchable(0, Corners(16))
        isFocusable = true
        accessibilityDelegate = Role(Role.BUTTON)
        contentDescription = "${line.expression} = ${line.result}"
        setOnClickListener { press(key) }
    }
}
