package org.calculator.app.page

import android.content.res.ColorStateList
import android.text.Editable
import android.text.InputType
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.inputmethod.EditorInfo
import android.widget.FrameLayout
import android.widget.ImageButton
import android.widget.LinearLayout
import org.calculator.app.R
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.app.look.Type
import org.calculator.engine.FieldKind
import org.calculator.engine.Row

/**
 * A text field. Core gets its text after a pause, when the field is left, and before any other
 * event. A redraw never overwrites what is being typed.
 */
class FieldRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val question = style.text(Type.LABEL)
    private val add = ImageButton(style.context)
    private val paused = Runnable { send() }

    val edit = PrivateEditText(style.context).apply { cursorMoved = { if (!binding) scene.typed() } }
    var id = 0u
        private set

    /** The text that core knows. */
    private var sent = ""
    private var binding = false

    init {
        (view as LinearLayout).apply {
            orientation = LinearLayout.VERTICAL
            addView(question, wide(style))
            val box = FrameLayout(context)
            box.addView(edit, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
            box.addView(add, FrameLayout.LayoutParams(style.dp(Style.TARGET), style.dp(Style.TARGET), Gravity.END or Gravity.BOTTOM).apply { setMargins(0, 0, 0, style.dp(4)) })
            addView(box, wide(style, above = 8))
        }
        style.set(edit, Type.BODY)
        add.setImageResource(R.drawable.icon_plus)
        add.imageTintList = ColorStateList.valueOf(style.palette.link)
        add.background = style.bare(Corners(24))
        style.fit(add)
        edit.background = style.field(style.palette.ground, Corners(12), stroke = style.palette.outline, ring = style.palette.link)
        edit.minHeight = style.dp(56)
        edit.id = View.generateViewId()
        question.labelFor = edit.id
        edit.addTextChangedListener(object : TextWatcher {
            override fun beforeTextChanged(text: CharSequence, start: Int, count: Int, after: Int) = Unit
            override fun onTextChanged(text: CharSequence, start: Int, before: Int, count: Int) = Unit
            override fun afterTextChanged(text: Editable) {
                if (binding) return
                scene.typed()
                edit.removeCallbacks(paused)
                edit.postDelayed(paused, PAUSE_MS)
            }
        })
        edit.setOnFocusChangeListener { _, focused -> if (!focused && edit.isAttachedToWindow) send() }
    }

    override fun bind(row: Row, place: Place) {
        row as Row.Field
        id = row.id
        view.tag = row.label.text
        question.show(row.label)
        edit.setPaddingRelative(style.dp(16), style.dp(14), style.dp(if (row.add == null) 16 else Style.TARGET + 4), style.dp(14))
        add.visibility = if (row.add == null) View.GONE else View.VISIBLE
        row.add?.let { control ->
            add.contentDescription = control.label.spoken
            add.tag = control.label.text
            add.setOnClickListener { scene.send(control.event) }
        }
        if (edit.kind != row.kind) edit.applyKind(row.kind)
        if (edit.text.toString() == sent || sent == row.text) adopt(row.text)
        sent = row.text
    }

    /** Sends the text if core does not know it yet. */
    fun send() {
        edit.removeCallbacks(paused)
        val text = edit.text.toString()
        if (text == sent) return
        sent = text
        scene.drafted(id, text)
    }

    override fun wipe() {
        binding = true
        edit.removeCallbacks(paused)
        edit.setOnFocusChangeListener(null)
        edit.text?.clear()
        sent = ""
        edit.isEnabled = false
    }

    private fun adopt(text: String) {
        if (edit.text.toString() == text || edit.text.toString() != sent) return
        binding = true
        val cursor = edit.selectionEnd
        edit.setText(text)
        edit.setSelection(cursor.coerceIn(0, text.length))
        binding = false
    }

    private companion object {
        const val PAUSE_MS = 600L
    }
}

/**
 * Sets the keyboard for a kind of field. No keyboard may learn from what is typed, suggest or
 * correct words, or show them in a window of its own. Nor may the spell checker see them: any app
 * can provide it.
 */
private fun PrivateEditText.applyKind(kind: FieldKind) {
    this.kind = kind
    val text = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS
    val words = text or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES
    inputType = when (kind) {
        FieldKind.LINE -> words
        FieldKind.LINES -> words or InputType.TYPE_TEXT_FLAG_MULTI_LINE
        FieldKind.PHONE -> InputType.TYPE_CLASS_PHONE
        FieldKind.CONFIRMATION -> text
    }
    imeOptions = EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING or EditorInfo.IME_FLAG_NO_EXTRACT_UI or EditorInfo.IME_FLAG_NO_FULLSCREEN or
        (if (kind == FieldKind.LINES) EditorInfo.IME_ACTION_UNSPECIFIED else EditorInfo.IME_ACTION_DONE)
    // What does not fit on a line goes on in another, so that all of it is seen in large type.
    setHorizontallyScrolling(false)
    maxLines = Int.MAX_VALUE
    // An empty field for a long answer is taller than one for a word.
    minLines = if (kind == FieldKind.LINES) 3 else 1
    gravity = if (kind == FieldKind.LINES) Gravity.TOP or Gravity.START else Gravity.CENTER_VERTICAL or Gravity.START
}
