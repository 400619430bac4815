package org.calculator.app

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Canvas
import android.view.View
import java.io.File
import kotlin.math.abs

/** Pictures of what is drawn, and the ones that are kept to compare them with (`app/src/test/pictures`). `-Dgoldens=write` keeps the new ones. */
object Pictures {
    private val kept = File("app/src/test/pictures")
    private val drawn = File("target/pictures")
    private val writes = System.getProperty("calculator.goldens") == "write"

    fun draw(view: View): Bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }

    /** What differs from the picture that is kept, in words; null where it is alike. */
    fun compare(view: View, variant: String, name: String): String? {
        val picture = draw(view)
        write(picture, File(drawn, "$variant/$name.png"))
        val golden = File(kept, "$variant/$name.png")
        if (writes) return null.also { write(picture, golden) }
        if (!golden.exists()) return "$variant/$name: no picture is kept"
        val before = BitmapFactory.decodeFile(golden.path)
        if (before.width != picture.width || before.height != picture.height) return "$variant/$name: another size"
        val share = differing(before, picture)
        return if (share > TOLERANCE) "$variant/$name: %.2f %% of it differs".format(share * 100) else null
    }

    private fun write(picture: Bitmap, file: File) {
        file.parentFile!!.mkdirs()
        file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    /** The share of pixels of which a channel differs by more than another rasteriser would make it. */
    private fun differing(one: Bitmap, other: Bitmap): Double {
        val (first, second) = listOf(one, other).map { IntArray(it.width * it.height).apply { it.getPixels(this, 0, it.width, 0, 0, it.width, it.height) } }
        val differing = first.indices.count { index -> CHANNELS.any { abs((first[index] shr it and 0xff) - (second[index] shr it and 0xff)) > STEP } }
        return differing.toDouble() / first.size
    }

    private const val TOLERANCE = 0.003
    private const val STEP = 32
    private val CHANNELS = listOf(0, 8, 16)
}
