package org.calculator.app.page

import android.content.Context
import android.os.Build
import android.view.ActionMode
import android.view.Menu
import android.view.MenuItem
import android.view.textclassifier.TextClassifier
import android.widget.EditText
import org.calculator.engine.FieldKind

/**
 * A field whose text goes to core and nowhere else: not to the clipboard, a drag, autofill, a saved
 * state, a spell checker, a text classifier or another app's text menu. Pasting in is possible.
 */
class PrivateEditText(context: Context) : EditText(context) {
    var kind: FieldKind? = null

    /** Called when the cursor moves or the selection changes. */
    var cursorMoved: (() -> Unit)? = null

    init {
        isSaveEnabled = false
        importantForAutofill = IMPORTANT_FOR_AUTOFILL_NO
        setTextClassifier(TextClassifier.NO_OP)
        customSelectionActionModeCallback = OnlyHarmless
        customInsertionActionModeCallback = OnlyHarmless
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) importantForContentCapture = IMPORTANT_FOR_CONTENT_CAPTURE_NO
    }

    override fun onSelectionChanged(start: Int, end: Int) {
        super.onSelectionChanged(start, end)
        cursorMoved?.invoke()
    }

    /**
     * If this were true, the framework would open a session with the phone's spell checker and send
     * it the text.
     */
    override fun isSuggestionsEnabled() = false

    /** Shortcuts of a hardware keyboard arrive here, too. */
    override fun onTextContextMenuItem(id: Int): Boolean = if (id in LEAVING) true else super.onTextContextMenuItem(id)

    /** A long press selects. On a selection it would start a drag to another app. */
    override fun performLongClick(): Boolean = hasSelection() || super.performLongClick()

    override fun performLongClick(x: Float, y: Float): Boolean = hasSelection() || super.performLongClick(x, y)

    private object OnlyHarmless : ActionMode.Callback {
        override fun onCreateActionMode(mode: ActionMode, menu: Menu) = true

        override fun onPrepareActionMode(mode: ActionMode, menu: Menu): Boolean {
            (menu.size() - 1 downTo 0).map(menu::getItem).filter { it.itemId !in STAYING }.forEach { menu.removeItem(it.itemId) }
            return true
        }

        override fun onActionItemClicked(mode: ActionMode, item: MenuItem) = false

        override fun onDestroyActionMode(mode: ActionMode) = Unit
    }

    private companion object {
        val LEAVING = setOf(android.R.id.cut, android.R.id.copy, android.R.id.shareText)
        val STAYING = setOf(android.R.id.paste, android.R.id.pasteAsPlainText, android.R.id.selectAll)
    }
}
