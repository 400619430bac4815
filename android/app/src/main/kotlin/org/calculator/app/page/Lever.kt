package org.calculator.app.page

import android.graphics.Canvas
import android.graphics.Paint
import android.view.View
import org.calculator.app.look.Style

/** The picture of a switch: filled with a large knob at its end when on, a line around it when off. */
class Lever(private val style: Style) : View(style.context) {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG)
    private var isOn = false

    init {
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    fun show(on: Boolean) {
        isOn = on
        invalidate()
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) = setMeasuredDimension(style.dp(52), style.dp(32))

    override fun onDraw(canvas: Canvas) {
        val palette = style.palette
        val line = style.dp(2).toFloat()
        val round = height / 2f
        val fill = if (style.dim) palette.outline else palette.accent
        paint.style = if (isOn) Paint.Style.FILL else Paint.Style.STROKE
        paint.strokeWidth = line
        paint.color = if (isOn) fill else palette.outline
        val inset = if (isOn) 0f else line / 2
        canvas.drawRoundRect(inset, inset, width - inset, height - inset, round, round, paint)
        paint.style = Paint.Style.FILL
        val onFill = if (style.dim) palette.ground else palette.onAccent
        paint.color = if (isOn) onFill else palette.outline
        val atRight = isOn != (layoutDirection == LAYOUT_DIRECTION_RTL)
        canvas.drawCircle(if (atRight) width - round else round, round, style.dp(if (isOn) 12 else 8).toFloat(), paint)
    }
}
