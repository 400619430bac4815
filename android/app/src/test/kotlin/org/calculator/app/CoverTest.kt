package org.calculator.app

import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.ApplicationInfo
import android.content.pm.PackageManager
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.io.File

/** What the phone shows and knows of the app: a plain calculator. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34, 35])
class CoverTest {
    private val app = RuntimeEnvironment.getApplication()
    private val everything = PackageManager.GET_PERMISSIONS or PackageManager.GET_ACTIVITIES or PackageManager.GET_SERVICES or
        PackageManager.GET_RECEIVERS or PackageManager.GET_PROVIDERS
    private val info = app.packageManager.getPackageInfo(app.packageName, everything)
    private val manifest = File("app/src/main/AndroidManifest.xml").readText()

    @Test
    fun `asks for no permission and has one activity, nothing else`() {
        assertNull(info.requestedPermissions)
        assertNull(info.permissions)
        assertEquals(listOf("org.calculator.app.CalculatorActivity"), info.activities!!.map { it.name })
        assertNull(info.services)
        assertNull(info.receivers)
        assertNull(info.providers)
        for (word in listOf("permission", "<service", "<receiver", "<provider", "meta-data", "shortcuts", "SEND", "appwidget", "<queries")) {
            assertFalse(word, manifest.replace(COMMENT, "").contains(word))
        }
    }

    @Test
    fun `is a calculator by name, in both languages`() {
        assertEquals("Calculator", app.getString(info.applicationInfo!!.labelRes))
        RuntimeEnvironment.setQualifiers("+es")
        assertEquals("Calculadora", app.getString(info.applicationInfo!!.labelRes))
        assertEquals(0, info.activities!!.single().labelRes)
    }

    @Test
    fun `goes into no backup`() {
        val flags = info.applicationInfo!!.flags
        assertEquals(0, flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        for (file in listOf("data_extraction_rules", "backup_rules")) {
            val rules = File("app/src/main/res/xml/$file.xml").readText()
            assertFalse(rules.contains("<include"))
            listOf("root", "file", "database", "sharedpref", "external").forEach { assertTrue("$it in $file", rules.contains("domain=\"$it\"")) }
        }
        assertTrue(manifest.contains("android:dataExtractionRules=\"@xml/data_extraction_rules\""))
        assertTrue(manifest.contains("android:fullBackupContent=\"@xml/backup_rules\""))
    }

    @Test
    fun `keeps its card among the recent apps, and no other app's task takes it in`() {
        val activity = info.activities!!.single()
        assertEquals(0, activity.flags and (ActivityInfo.FLAG_EXCLUDE_FROM_RECENTS or ActivityInfo.FLAG_NO_HISTORY or ActivityInfo.FLAG_ALLOW_TASK_REPARENTING))
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TASK, activity.launchMode)
        assertTrue(manifest.contains("android:taskAffinity=\"\""))
        assertFalse(manifest.contains("debuggable"))
    }

    @Test
    fun `is found as a calculator`() {
        val wanted = Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER)
        assertEquals(listOf(app.packageName), app.packageManager.queryIntentActivities(wanted, 0).map { it.activityInfo.packageName })
    }

    @Test
    fun `what is written to the phone has names that suit a calculator`() {
        val phone = Phone().setUp()
        phone.hide()
        phone.settle()
        val names = File(app.applicationInfo.dataDir).walk().filter { it.isFile }.map { it.relativeTo(File(app.applicationInfo.dataDir)).path }.toList()
        assertTrue("$names", names.isNotEmpty())
        names.forEach { name -> assertTrue(name, Regex("(files/)calculator[a-z.-]*|shared_prefs/calculator\\.xml").matches(name)) }
        FakeKeystore.keys.keys.forEach { assertTrue(it, it.startsWith("calculator.")) }
        assertEquals(emptyList<String>(), telling(names + FakeKeystore.keys.keys))
    }

    @Test
    fun `no word in resources, manifest, or names of classes tells what lies behind`() {
        val resources = File("app/src/main/res").walk().filter { it.isFile }.flatMap { listOf(it.name, it.readText()) }.toList()
        val classes = File("target/classes").walk().map { it.path }.toList()
        assertEquals(emptyList<String>(), telling((resources + manifest + classes).map { it.replace(COMMENT, "").replace("stateHidden", "").replace("Event\$Hidden", "") }))
    }

    @Test
    fun `nothing is logged`() {
        val sources = File("app/src/main/kotlin").walk().filter { it.extension == "kt" }.toList()
        assertTrue(sources.size > 10)
        for (source in sources) {
            val text = source.readText()
            for (call in listOf("android.util.Log", "println(", "printStackTrace", "System.err", "System.out")) assertFalse("$call in $source", text.contains(call))
        }
    }

    private fun telling(texts: List<String>) = texts.flatMap { text -> TELLING.findAll(text).map { it.value } }

    private companion object {
        val COMMENT = Regex("<!--.*?-->", RegexOption.DOT_MATCHES_ALL)
        val TELLING = Regex(
            "tally|survivor|victim|abus|violen|traffick|hotline|emergency|911|(?<![a-z])safe(?!Parent|d)|safety|escape|secret|hidden|vault|decoy|shelter|police|(?<![a-z])plan(?![a-z])|help",
            RegexOption.IGNORE_CASE,
        )
    }
}
