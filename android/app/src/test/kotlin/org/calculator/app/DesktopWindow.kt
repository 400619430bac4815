package org.calculator.app

import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.SystemClock
import android.view.MotionEvent
import org.junit.Assume
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper
import java.awt.Dimension
import java.awt.Graphics
import java.awt.event.MouseAdapter
import java.awt.event.MouseEvent
import java.awt.image.BufferedImage
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import javax.swing.JFrame
import javax.swing.JPanel

/**
 * Not a test: the real activity in a window of a desktop, for people without a phone
 * (`android/window`).
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35], qualifiers = "w360dp-h740dp-port-notnight-mdpi")
class DesktopWindow {
    private val touches = LinkedBlockingQueue<Triple<Int, Float, Float>>()

    @Test
    fun open() {
        val seconds = System.getProperty("calculator.simulate")?.toLongOrNull()
        Assume.assumeTrue("only when asked for", seconds != null)
        System.setProperty("java.awt.headless", "false")
        val view = Robolectric.buildActivity(CalculatorActivity::class.java).setup().get().window.decorView
        ShadowLooper.idleMainLooper()
        val image = BufferedImage(view.width, view.height, BufferedImage.TYPE_INT_ARGB)
        val window = show(image)
        val picture = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        val pixels = IntArray(view.width * view.height)
        val end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds!!)
        var down = 0L
        while (System.nanoTime() < end && window.isVisible) {
            touches.poll(FRAME_MS, TimeUnit.MILLISECONDS)?.let { (action, x, y) ->
                if (action == MotionEvent.ACTION_DOWN) down = SystemClock.uptimeMillis()
                view.dispatchTouchEvent(MotionEvent.obtain(down, SystemClock.uptimeMillis(), action, x, y, 0))
            }
            ShadowLooper.shadowMainLooper().idleFor(FRAME_MS, TimeUnit.MILLISECONDS)
            view.draw(Canvas(picture))
            picture.getPixels(pixels, 0, view.width, 0, 0, view.width, view.height)
            synchronized(image) { image.setRGB(0, 0, view.width, view.height, pixels, 0, view.width) }
            window.repaint()
        }
        window.dispose()
    }

    private fun show(image: BufferedImage): JFrame {
        val panel = object : JPanel() {
            override fun paintComponent(graphics: Graphics) {
                synchronized(image) { graphics.drawImage(image, 0, 0, null) }
            }
        }
        val mouse = object : MouseAdapter() {
            override fun mousePressed(event: MouseEvent) = touch(MotionEvent.ACTION_DOWN, event)
            override fun mouseReleased(event: MouseEvent) = touch(MotionEvent.ACTION_UP, event)
            override fun mouseDragged(event: MouseEvent) = touch(MotionEvent.ACTION_MOVE, event)
        }
        panel.preferredSize = Dimension(image.width, image.height)
        panel.addMouseListener(mouse)
        panel.addMouseMotionListener(mouse)
        return JFrame("Calculator").apply {
            contentPane.add(panel)
            pack()
            isVisible = true
        }
    }

    private fun touch(action: Int, event: MouseEvent) {
        touches += Triple(action, event.x.toFloat(), event.y.toFloat())
    }

    private companion object {
        const val FRAME_MS = 16L
    }
}
