package org.calculator.app

import android.graphics.Bitmap
import android.graphics.Canvas
import android.view.View
import java.io.File

/** Pictures of what is drawn, and the ones that are kept to compare them with. */
object Pictures {
    private val drawn = File("target/pictures").apply { mkdirs() }

    fun take(view: View, name: String): Bitmap {
        val picture = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        view.draw(Canvas(picture))
        File(drawn, "$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
        return picture
    }
}
