package org.calculator.app

import android.content.Context
import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import android.os.SystemClock
import kotlin.math.sqrt

/**
 * Notices that the phone is shaken while a page is in front: three strong moves within a second.
 * Core decides whether that is an exit.
 */
class Shake(context: Context, private val shaken: () -> Unit) : SensorEventListener {
    private val sensors = context.service<SensorManager>()
    private val moves = ArrayDeque<Long>()
    private var listening = false

    fun listen(wanted: Boolean) {
        if (wanted == listening) return
        listening = wanted
        moves.clear()
        if (!wanted) return sensors.unregisterListener(this)
        val accelerometer = sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER) ?: return
        sensors.registerListener(this, accelerometer, SensorManager.SENSOR_DELAY_UI)
    }

    override fun onSensorChanged(event: SensorEvent) {
        val (x, y, z) = event.values
        moved(sqrt(x * x + y * y + z * z) / SensorManager.GRAVITY_EARTH, SystemClock.elapsedRealtime())
    }

    /** [force] is a multiple of the earth's pull. */
    fun moved(force: Float, nowMs: Long) {
        if (force < STRONG || nowMs - (moves.lastOrNull() ?: Long.MIN_VALUE / 2) < APART_MS) return
        moves += nowMs
        while (nowMs - moves.first() > WITHIN_MS) moves.removeFirst()
        if (moves.size < MOVES) return
        moves.clear()
        shaken()
    }

    override fun onAccuracyChanged(sensor: Sensor, accuracy: Int) = Unit

    private companion object {
        const val STRONG = 2.2f
        const val MOVES = 3
        const val APART_MS = 120L
        const val WITHIN_MS = 1_000L
    }
}
