package org.calculator.app.page

import android.text.Editable
import android.text.InputType
import android.text.TextWatcher
import android.view.Gravity
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.inputmethod.EditorInfo
import android.widget.LinearLayout
import org.calculator.app.look.Corners
import org.calculator.app.look.Style
import org.calculator.engine.FieldKind
import org.calculator.engine.Row

/**
 * A text field. Core gets its text after a pause, when the field is left, and before any other
 * event. A redraw never overwrites what is being typed.
 */
class FieldRow(private val scene: Scene) : RowView(LinearLayout(scene.style.context)) {
    private val style = scene.style
    private val question = style.text(17f, weight = Style.MEDIUM)
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
            addView(question, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
            addView(edit, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT).apply { topMargin = style.dp(8) })
        }
        style.set(edit, 17f)
        edit.background = style.field(style.palette.panel, Corners(16), stroke = style.palette.outline, ring = if (style.dim) style.palette.outline else style.palette.accent)
        edit.setPadding(style.dp(16), style.dp(14), style.dp(16), style.dp(14))
        edit.minHeight = style.dp(56)
        edit.id = android.view.View.generateViewId()
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
        question.show(row.label)
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
    // An empty field for a long answer is taller than one for a word.
    minLines = if (kind == FieldKind.LINES) 3 else 1
    gravity = if (kind == FieldKind.LINES) Gravity.TOP or Gravity.START else Gravity.CENTER_VERTICAL or Gravity.START
}
