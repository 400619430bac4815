package org.calculator.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** The phone build cannot run here; this much of it can be held to the build that does. */
class InStepTest {
    private val catalog = File("gradle/libs.versions.toml").readLines().mapNotNull { Regex("^([a-z-]+) = \"([^\"]+)\"$").find(it)?.destructured }.associate { (name, value) -> name to value }
    private val maven = Regex("<([A-Za-z0-9.-]+)>([^<]*)</\\1>").findAll(File("pom.xml").readText()).map { it.groupValues[1] to it.groupValues[2] }.toList()
    private val gradle = File("app/build.gradle.kts").readText()

    private fun pom(name: String) = maven.first { it.first == name }.second

    @Test
    fun `the same versions`() {
        for (name in listOf("kotlin", "coroutines", "jna", "junit", "robolectric", "androidx-test")) assertEquals(name, pom("$name.version"), catalog[name])
        assertEquals(pom("kotlin.compiler.jvmTarget"), catalog["java"])
        assertTrue(File("pom.xml").readText().contains("gummy-bears-api-${catalog["min-sdk"]}"))
        assertTrue(File("tools/package").readText().contains("--min-api ${catalog["min-sdk"]}"))
        assertEquals(catalog["compile-sdk"], catalog["target-sdk"])
        // What Google Play asks for. Here it is compiled against Android 15: 16 needs Java 21.
        assertEquals("36", catalog["target-sdk"])
        assertTrue("compiled against another Android", pom("android.15").startsWith("15"))
    }

    @Test
    fun `the same sources`() {
        val mavens = maven.filter { it.first == "sourceDir" }.map { it.second.replace("\${bindings}", pom("bindings")).replace("\${journeys}", pom("journeys")).replace("\${support}", pom("support")) }
        val wanted = listOf("src/main/kotlin", "target/bindings/kotlin", "src/test/kotlin", "src/sharedTest/kotlin", "src/androidTest/kotlin", "bindings/kotlin/journeys", "target/bindings/support/kotlin")
        wanted.forEach { folder ->
            assertTrue("Maven: $folder", mavens.any { it.endsWith(folder) })
            assertTrue("Gradle: $folder", gradle.contains("\"$folder\""))
        }
        // One more: R.java, which Gradle makes by itself.
        assertEquals("Maven compiles more than Gradle: $mavens", wanted.size + 1, mavens.size)
    }

    @Test
    fun `every journey reaches a device under test`() {
        val assets = Regex("""getByName\("androidTest"\)[^}]*assets.setSrcDirs\(listOf\(root.resolve\("(.*)"\)\)\)""").find(gradle)!!.groupValues[1]
        assertTrue(File("..", assets).list()!!.count { it.endsWith(".journey") } > 90)
    }

    @Test
    fun `the same app`() {
        // An organization chooses another id, and the sources stay where they are.
        assertTrue(gradle.contains("namespace = \"${javaClass.packageName}\""))
        assertTrue(File("tools/resources").readText().contains("--custom-package ${javaClass.packageName} "))
        val made = File("target/res/AndroidManifest.xml").readText()
        assertTrue(made.contains("package=\"${catalog["application-id"]}\""))
        assertTrue(made.contains("minSdkVersion=\"${catalog["min-sdk"]}\""))
        assertTrue(made.contains("targetSdkVersion=\"${catalog["target-sdk"]}\""))
        // Gradle refuses these in the manifest itself.
        val source = File("app/src/main/AndroidManifest.xml").readText()
        assertTrue("a class by half its name", !source.contains("android:name=\"."))
        listOf("package=", "uses-sdk", "versionCode").forEach { assertTrue(it, !source.contains(it)) }
    }

    @Test
    fun `the same rules`() {
        for (rules in listOf("rules.pro", "bindings/android/keep-rules.pro")) {
            assertTrue(gradle.contains("\"$rules\""))
            assertTrue(File("tools/package").readText().contains("/$rules "))
        }
    }
}
