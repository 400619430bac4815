package org.calculator.app

import android.content.Context
import android.os.SystemClock
import android.provider.Settings
import org.calculator.engine.Now

/** The time, for core, which has no clock of its own. */
fun interface Clock {
    fun now(): Now
}

/** This phone's clocks. */
class PhoneClock(context: Context) : Clock {
    /** Counts the boots of the phone. Reading it needs no permission. */
    private val boot = Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT, 0).toULong()

    override fun now() = Now(System.currentTimeMillis(), SystemClock.elapsedRealtime().toULong(), boot)
}
