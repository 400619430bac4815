package org.calculator.app

import org.junit.Assert.assertEquals
import org.junit.Test
import java.awt.Color
import java.awt.Image
import java.awt.image.BufferedImage
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/**
 * Two pictures put together from those that are kept: six screens to read for the README, and all
 * of them for reviewers. `android/test -Dunpackaged=true -Dtest=ContactSheetTest -Dgoldens=write`.
 */
class ContactSheetTest {
    private val kept = File("app/src/test/pictures")

    @Test
    fun `the README shows six screens`() = compare(
        "android.png",
        compose(listOf(listOf("light/calculator", "light/help", "light/guidance"), listOf("spanish/help-message", "dark/plan", "light/person")), width = 420),
    )

    @Test
    fun `reviewers see all of them`() {
        val names = kept.walk().filter { it.extension == "png" }.map { it.relativeTo(kept).path.removeSuffix(".png") }.sorted().toList()
        compare("android-all.jpg", compose(names.chunked(A_ROW), width = 150))
    }

    private fun compare(name: String, sheet: BufferedImage) {
        val file = File(System.getProperty("calculator.root"), "docs/pictures/$name")
        if (System.getProperty("calculator.goldens") == "write") {
            file.parentFile.mkdirs()
            ImageIO.write(sheet, file.extension, file)
        }
        val kept = ImageIO.read(file)
        assertEquals(sheet.width to sheet.height, kept.width to kept.height)
        val off = (0 until sheet.height step 3).sumOf { y -> (0 until sheet.width step 3).count { x -> differs(sheet.getRGB(x, y), kept.getRGB(x, y)) } }
        assertEquals("out of date: write it again", 0, off * 100 / (sheet.width * sheet.height / 9))
    }

    /** Each picture as wide as the others, each row as high as its highest. */
    private fun compose(rows: List<List<String>>, width: Int): BufferedImage {
        val pictures = rows.map { row -> row.map { ImageIO.read(File(kept, "$it.png")) } }
        val height = { picture: BufferedImage -> picture.height * width / picture.width }
        val heights = pictures.map { row -> row.maxOf(height) }
        val columns = pictures.maxOf { it.size }
        val sheet = BufferedImage(GAP + columns * (width + GAP), GAP + heights.sumOf { it + GAP }, BufferedImage.TYPE_INT_RGB)
        val graphics = sheet.createGraphics()
        graphics.color = Color(0x8A, 0x90, 0x99)
        graphics.fillRect(0, 0, sheet.width, sheet.height)
        var y = GAP
        pictures.zip(heights).forEach { (row, most) ->
            row.forEachIndexed { index, picture ->
                // Every point counts: thin lines and small words stay whole.
                val small = picture.getScaledInstance(width, height(picture), Image.SCALE_AREA_AVERAGING)
                graphics.drawImage(small, GAP + index * (width + GAP), y, null)
            }
            y += most + GAP
        }
        graphics.dispose()
        return sheet
    }

    private fun differs(one: Int, other: Int) = listOf(0, 8, 16).any { abs((one shr it and 0xff) - (other shr it and 0xff)) > 40 }

    private companion object {
        const val GAP = 14
        const val A_ROW = 16
    }
}
