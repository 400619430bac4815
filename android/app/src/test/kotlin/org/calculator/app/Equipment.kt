package org.calculator.app

import android.app.ActivityManager
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.PackageManager
import android.os.LocaleList
import android.telephony.TelephonyManager
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** What the simulated device is made of: hardware, apps that answer, languages. */
object Equipment {
    private val apps = mapOf("dialer" to (Intent.ACTION_DIAL to "tel"), "messages" to (Intent.ACTION_SENDTO to "smsto"), "browser" to (Intent.ACTION_VIEW to "https"))

    /**
     * A phone as people have it, but for its memory: where there is little, keys take less time,
     * and so do these tests. The terminal phone plays the same journeys at the full cost.
     */
    fun phone(context: Context) {
        memory(context, 1L shl 29)
        has(context, PackageManager.FEATURE_TELEPHONY)
        apps.keys.forEach { install(context, it) }
    }

    fun has(context: Context, feature: String, wanted: Boolean = true) = shadowOf(context.packageManager).setSystemFeature(feature, wanted)

    fun memory(context: Context, bytes: Long) = shadowOf(context.service<ActivityManager>()).setMemoryInfo(ActivityManager.MemoryInfo().apply { totalMem = bytes })

    fun talks(context: Context, voice: Boolean, messages: Boolean) = shadowOf(context.service<TelephonyManager>()).run {
        setVoiceCapable(voice)
        setIsSmsCapable(messages)
    }

    fun install(context: Context, app: String) {
        val (action, scheme) = apps.getValue(app)
        val filter = IntentFilter(action).apply {
            addCategory(Intent.CATEGORY_DEFAULT)
            addCategory(Intent.CATEGORY_BROWSABLE)
            addDataScheme(scheme)
        }
        shadowOf(context.packageManager).run {
            addActivityIfNotPresent(component(app))
            addIntentFilterForActivity(component(app), filter)
        }
    }

    fun empty(context: Context) = apps.keys.forEach { remove(context, it) }

    fun remove(context: Context, app: String) {
        shadowOf(context.packageManager).removeActivity(component(app))
    }

    /** From now on starting an app that is not installed fails, as on a phone. */
    fun isStrict(context: Context) = shadowOf(context.applicationContext as android.app.Application).checkActivities(true)

    /** The person's languages, in their order. */
    fun speaks(tags: List<String>) {
        val locale = java.util.Locale.forLanguageTag(tags.first())
        RuntimeEnvironment.setQualifiers("+" + locale.language + if (locale.country.isEmpty()) "" else "-r" + locale.country)
        LocaleList.setDefault(LocaleList.forLanguageTags(tags.joinToString(",")))
    }

    private fun component(app: String) = ComponentName("org.other.$app", "org.other.$app.Main")
}
