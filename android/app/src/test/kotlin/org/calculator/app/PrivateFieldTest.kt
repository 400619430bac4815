package org.calculator.app

import android.text.InputType
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.widget.EditText
import android.widget.TextView
import org.calculator.app.look.Style
import org.calculator.app.page.FieldRow
import org.calculator.app.page.Place
import org.calculator.app.page.PrivateEditText
import org.calculator.app.page.Scene
import org.calculator.engine.Caption
import org.calculator.engine.FieldKind
import org.calculator.engine.Row
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers

/**
 * What the framework, the keyboard and the phone's spell checker are told of what is written: no
 * more than they must.
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 34, 35])
class PrivateFieldTest {
    private val phone = Phone()

    private fun field(kind: FieldKind): PrivateEditText {
        val row = FieldRow(Scene(Style(phone.activity), send = {}, drafted = { _, _ -> }, typed = {}))
        row.bind(Row.Field(1u, Caption("Where", "Where"), "", kind, null), Place())
        show(row.view)
        return row.edit
    }

    private fun show(view: android.view.View) = (phone.window as ViewGroup).addView(view)

    private fun told(edit: EditText) = EditorInfo().also { edit.onCreateInputConnection(it) }

    /** The session that the framework opens to have words checked; none if it checks none. */
    private fun spellChecker(edit: EditText): Any? {
        edit.requestFocus()
        edit.setText("The libary on Croton Avenue")
        edit.text.append(" and")
        val editor = ReflectionHelpers.getField<Any>(edit, "mEditor")
        ReflectionHelpers.callInstanceMethod<Unit>(editor, "onAttachedToWindow")
        return ReflectionHelpers.getField<Any?>(editor, "mSpellChecker")
    }

    @Test
    fun `no kind of field has suggestions, corrections or a keyboard that learns`() {
        for (kind in FieldKind.entries) {
            val edit = field(kind)
            val info = told(edit)
            assertFalse("$kind suggests", edit.isSuggestionsEnabled)
            for (type in listOf(edit.inputType, info.inputType)) {
                val isText = type and InputType.TYPE_MASK_CLASS == InputType.TYPE_CLASS_TEXT
                if (isText) assertTrue("$kind: no flag", type and InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS != 0)
                for (flag in listOf(InputType.TYPE_TEXT_FLAG_AUTO_CORRECT, InputType.TYPE_TEXT_FLAG_AUTO_COMPLETE)) {
                    assertEquals("$kind corrects", 0, if (isText) type and flag else 0)
                }
            }
            for (flag in listOf(EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING, EditorInfo.IME_FLAG_NO_EXTRACT_UI, EditorInfo.IME_FLAG_NO_FULLSCREEN)) {
                assertTrue("$kind: $flag", info.imeOptions and flag != 0)
            }
            assertNull("$kind tells its question", info.hintText)
            assertNull(info.label)
        }
    }

    @Test
    fun `the phone's spell checker is never called, as it is by any other field`() {
        val other = EditText(phone.activity).apply { inputType = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES }
        show(other)
        assertNotNull("this test sees nothing", spellChecker(other))
        for (kind in FieldKind.entries) assertNull("$kind", spellChecker(field(kind)))
    }

    @Test
    fun `every field that is drawn anywhere is one of these, and nothing else can be written in`() {
        var seen = 0
        Tour(phone) { screen ->
            phone.window.everything().filterIsInstance<TextView>().forEach { view ->
                if (view is EditText || view.isTextSelectable || view.onCheckIsTextEditor()) {
                    assertTrue("$screen: ${view.javaClass}", view is PrivateEditText)
                    assertFalse(screen, view.isSuggestionsEnabled)
                    seen++
                }
            }
        }.run {
            walk()
            walkNotes()
        }
        assertTrue("no field was seen", seen > 3)
    }
}
