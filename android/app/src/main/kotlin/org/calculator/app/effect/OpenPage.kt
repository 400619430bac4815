package org.calculator.app.effect

import android.content.Intent
import android.net.Uri
import org.calculator.engine.Effect

/** Opens an address in the browser, as if it had been typed there. */
fun browser(effect: Effect.OpenPage): Intent =
    Intent(Intent.ACTION_VIEW, Uri.parse(effect.url)).addCategory(Intent.CATEGORY_BROWSABLE).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
