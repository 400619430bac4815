package org.calculator.app

import android.app.ActivityManager
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.telephony.TelephonyManager
import org.calculator.engine.Abilities

/**
 * What this device can do, as far as it says so beforehand and without a permission. An ability is
 * denied only if it is certainly missing. Otherwise the effect fails if no app can handle it, and
 * core hears of that.
 *
 * From Android 11 on an app can find other apps only by intents that its manifest declares. A
 * calculator's manifest declares neither a dialer nor messages, so there only the hardware counts.
 */
fun abilitiesOf(context: Context): Abilities {
    val phone = context.getSystemService(TelephonyManager::class.java)
    return Abilities(
        calls = has(context, PackageManager.FEATURE_TELEPHONY, CALLING) && phone?.isVoiceCapable != false && mayHaveAppFor(context, Intent.ACTION_DIAL, "tel:0"),
        messages = has(context, PackageManager.FEATURE_TELEPHONY, MESSAGING) && phone?.isSmsCapable != false && mayHaveAppFor(context, Intent.ACTION_SENDTO, "smsto:0"),
        browser = mayHaveAppFor(context, Intent.ACTION_VIEW, "https://"),
    )
}

/** Whether this device has less than a gibibyte: a code's key is then derived in less of it. */
fun isShortOfMemory(context: Context): Boolean {
    val memory = ActivityManager.MemoryInfo()
    context.service<ActivityManager>().getMemoryInfo(memory)
    return memory.totalMem in 1 until ONE_GIBIBYTE
}

/**
 * From Android 13 on a device may list the parts of telephony that it has. If it does, only the
 * part counts.
 */
private fun has(context: Context, whole: String, part: String): Boolean {
    val packages = context.packageManager
    val namesParts = PARTS.any(packages::hasSystemFeature)
    return packages.hasSystemFeature(if (namesParts) part else whole)
}

private fun mayHaveAppFor(context: Context, action: String, address: String): Boolean =
    Build.VERSION.SDK_INT >= Build.VERSION_CODES.R ||
        Intent(action, Uri.parse(address)).resolveActivity(context.packageManager) != null

private const val ONE_GIBIBYTE = 1L shl 30

/** `PackageManager.FEATURE_TELEPHONY_CALLING` and others, which Android 8 does not have yet. */
private const val CALLING = "android.hardware.telephony.calling"
private const val MESSAGING = "android.hardware.telephony.messaging"
private val PARTS = listOf(CALLING, MESSAGING, "android.hardware.telephony.radio.access")
