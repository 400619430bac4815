package org.calculator.app.page

import android.view.Gravity
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import org.calculator.app.look.Style
import org.calculator.engine.Emphasis
import org.calculator.engine.Row

/**
 * Something to do: filled and wide if it is the thing to do here, words alone if it is one of
 * several, outlined and in the middle if it takes something away.
 */
class ButtonRow(scene: Scene, emphasis: Emphasis) : RowView(FrameLayout(scene.style.context)) {
    private val push = when (emphasis) {
        Emphasis.PRIMARY -> Push(scene, Weight.FILLED, corners = 28)
        Emphasis.NORMAL -> Push(scene, Weight.BARE, corners = 12)
        Emphasis.DESTRUCTIVE -> Push(scene, Weight.GRAVE, corners = 24)
    }

    init {
        val style = scene.style
        push.minHeight = style.dp(if (emphasis == Emphasis.PRIMARY) 56 else Style.TARGET)
        push.pad(if (emphasis == Emphasis.NORMAL) WideTouch.OVER else 24)
        val isWide = emphasis == Emphasis.PRIMARY
        if (emphasis == Emphasis.NORMAL) push.gravity = Gravity.START or Gravity.CENTER_VERTICAL
        (view as FrameLayout).addView(push, FrameLayout.LayoutParams(if (isWide) MATCH_PARENT else WRAP_CONTENT, WRAP_CONTENT, if (emphasis == Emphasis.DESTRUCTIVE) Gravity.CENTER_HORIZONTAL else Gravity.START))
    }

    override fun bind(row: Row, place: Place) = push.show((row as Row.Button).control)
}
