package org.calculator.app.look

import android.os.Build
import android.view.View
import android.view.Window
import android.view.WindowInsets
import android.view.WindowInsetsController.APPEARANCE_LIGHT_NAVIGATION_BARS
import android.view.WindowInsetsController.APPEARANCE_LIGHT_STATUS_BARS
import org.calculator.app.Since

/** The edges of the window: the background extends under the system bars, and nothing else does. */
object Edges {
    fun fill(window: Window, root: View) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) Edges30.fill(window, root)
    }

    /** Gives the bars the colors of the screen in front. */
    @Suppress("DEPRECATION") // On Android 15 the bars are transparent, and these calls do nothing.
    fun tintBars(window: Window, style: Style) {
        val palette = style.palette
        window.decorView.setBackgroundColor(palette.ground)
        window.statusBarColor = palette.ground
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            window.navigationBarColor = palette.ground
            Edges30.setLightBars(window, palette.isLight)
        } else {
            window.decorView.systemUiVisibility = if (palette.isLight) View.SYSTEM_UI_FLAG_LIGHT_STATUS_BAR else 0
        }
    }
}

@Since(30)
private object Edges30 {
    fun fill(window: Window, root: View) {
        window.setDecorFitsSystemWindows(false)
        root.setOnApplyWindowInsetsListener { view, insets ->
            val kept = insets.getInsets(WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime())
            view.setPadding(kept.left, kept.top, kept.right, kept.bottom)
            WindowInsets.CONSUMED
        }
    }

    fun setLightBars(window: Window, light: Boolean) {
        val both = APPEARANCE_LIGHT_STATUS_BARS or APPEARANCE_LIGHT_NAVIGATION_BARS
        window.insetsController?.setSystemBarsAppearance(if (light) both else 0, both)
    }
}
