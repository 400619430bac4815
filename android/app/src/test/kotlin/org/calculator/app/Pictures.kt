package org.calculator.app

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Insets
import android.graphics.Paint
import android.view.View
import java.awt.image.BufferedImage
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/**
 * Pictures of what is drawn, and the ones that are kept to compare them with
 * (`app/src/test/pictures`). `-Dgoldens=write` keeps the new ones.
 */
object Pictures {
    private val kept = File("app/src/test/pictures")
    private val drawn = File("target/pictures")
    private val writes = System.getProperty("calculator.goldens") == "write"

    fun draw(view: View): Bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }

    /**
     * What differs from the picture that is kept, in words; null if nothing does. What the system
     * draws over the window (its bars, its keyboard) is grey.
     */
    fun compare(view: View, variant: String, name: String, system: Insets = Insets.NONE): String? {
        val picture = draw(view)
        val grey = Paint().apply { color = Color.GRAY }
        val (wide, high) = view.width.toFloat() to view.height.toFloat()
        Canvas(picture).apply {
            drawRect(0f, 0f, wide, system.top.toFloat(), grey)
            drawRect(0f, high - system.bottom, wide, high, grey)
        }
        write(picture, File(drawn, "$variant/$name.png"))
        val golden = File(kept, "$variant/$name.png")
        if (writes) return null.also { write(picture, golden) }
        if (!golden.exists()) return "$variant/$name: no picture is kept"
        val before = ImageIO.read(golden)
        if (before.width != picture.width || before.height != picture.height) return "$variant/$name: another size"
        val share = differing(before, picture)
        return if (share > TOLERANCE) "$variant/$name: %.2f %% of it differs".format(share * 100) else null
    }

    private fun write(picture: Bitmap, file: File) {
        file.parentFile!!.mkdirs()
        file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    /**
     * The share of pixels of which a channel differs by more than another rasterizer would make it.
     */
    private fun differing(kept: BufferedImage, drawn: Bitmap): Double {
        val first = kept.getRGB(0, 0, kept.width, kept.height, null, 0, kept.width)
        val second = IntArray(drawn.width * drawn.height).apply { drawn.getPixels(this, 0, drawn.width, 0, 0, drawn.width, drawn.height) }
        val differing = first.indices.count { index -> CHANNELS.any { abs((first[index] shr it and 0xff) - (second[index] shr it and 0xff)) > STEP } }
        return differing.toDouble() / first.size
    }

    /** A scroll bar that is fading when the picture is taken is 0.4 % of it. */
    private const val TOLERANCE = 0.006
    private const val STEP = 32
    private val CHANNELS = listOf(0, 8, 16)
}
