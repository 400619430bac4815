package org.calculator.app

import org.junit.Assert.assertEquals
import org.junit.Test
import java.awt.Color
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/**
 * One picture for the README, put together from those that are kept:
 * `android/test -Dunpackaged=true -Dtest=ContactSheetTest -Dgoldens=write`.
 */
class ContactSheetTest {
    private val file = File(System.getProperty("calculator.root"), "docs/pictures/android.png")
    private val rows = listOf(
        listOf("light/calculator", "dark/calculator-tape", "light/help", "dark/guidance"),
        listOf("spanish/plan", "light/list", "right-to-left/person", "light/help-dim"),
        listOf("landscape/calculator-scientific", "landscape/help"),
    )

    @Test
    fun `shows the pictures that are kept`() {
        val sheet = compose()
        if (System.getProperty("calculator.goldens") == "write") {
            file.parentFile.mkdirs()
            ImageIO.write(sheet, "png", file)
        }
        val kept = ImageIO.read(file)
        assertEquals(sheet.width to sheet.height, kept.width to kept.height)
        val off = (0 until sheet.height step 3).sumOf { y -> (0 until sheet.width step 3).count { x -> differs(sheet.getRGB(x, y), kept.getRGB(x, y)) } }
        assertEquals("out of date: write it again", 0, off * 100 / (sheet.width * sheet.height / 9))
    }

    private fun compose(): BufferedImage {
        val pictures = rows.map { row -> row.map { ImageIO.read(File("app/src/test/pictures/$it.png")) } }
        val width = GAP + pictures.first().sumOf { it.width + GAP }
        val heights = pictures.map { row -> row.first().run { height * (width - GAP * (row.size + 1)) / row.size / this.width } }
        val sheet = BufferedImage(width, GAP + heights.sumOf { it + GAP }, BufferedImage.TYPE_INT_RGB)
        val graphics = sheet.createGraphics()
        graphics.color = Color(0x8A, 0x90, 0x99)
        graphics.fillRect(0, 0, sheet.width, sheet.height)
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC)
        var y = GAP
        pictures.zip(heights).forEach { (row, height) ->
            val each = (width - GAP * (row.size + 1)) / row.size
            row.forEachIndexed { index, picture -> graphics.drawImage(picture, GAP + index * (each + GAP), y, each, height, null) }
            y += height + GAP
        }
        graphics.dispose()
        return sheet
    }

    private fun differs(one: Int, other: Int) = listOf(0, 8, 16).any { abs((one shr it and 0xff) - (other shr it and 0xff)) > 40 }

    private companion object {
        const val GAP = 14
    }
}
