package org.calculator.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** The phone build cannot run here; this much of it can be held to the build that does. */
class InStepTest {
    private val catalogue = File("gradle/libs.versions.toml").readLines().mapNotNull { Regex("^([a-z-]+) = \"([^\"]+)\"$").find(it)?.destructured }.associate { (name, value) -> name to value }
    private val maven = Regex("<([A-Za-z0-9.-]+)>([^<]*)</\\1>").findAll(File("pom.xml").readText()).map { it.groupValues[1] to it.groupValues[2] }.toList()
    private val gradle = File("app/build.gradle.kts").readText()

    private fun pom(name: String) = maven.first { it.first == name }.second

    @Test
    fun `the same versions`() {
        for (name in listOf("kotlin", "jna", "junit", "robolectric")) assertEquals(name, pom("$name.version"), catalogue[name])
        assertEquals(pom("kotlin.compiler.jvmTarget"), catalogue["java"])
        assertTrue(File("pom.xml").readText().contains("gummy-bears-api-${catalogue["min-sdk"]}"))
        assertTrue(File("tools/package").readText().contains("--min-api ${catalogue["min-sdk"]}"))
        assertEquals(catalogue["compile-sdk"], catalogue["target-sdk"])
        assertTrue("compiled against another Android", pom("android.15").startsWith("15") && catalogue["compile-sdk"] == "35")
    }

    @Test
    fun `the same sources`() {
        val mavens = maven.filter { it.first == "sourceDir" }.map { it.second.replace("\${bindings}", pom("bindings")).replace("\${journeys}", pom("journeys")).replace("\${support}", pom("support")) }
        val wanted = listOf("src/main/kotlin", "target/bindings/kotlin", "src/test/kotlin", "bindings/kotlin/journeys", "target/bindings/support/kotlin")
        wanted.forEach { folder ->
            assertTrue("Maven: $folder", mavens.any { it.endsWith(folder) })
            assertTrue("Gradle: $folder", gradle.contains("\"$folder\""))
        }
        // One more: R.java, which Gradle makes by itself.
        assertEquals("Maven compiles more than Gradle: $mavens", wanted.size + 1, mavens.size)
    }

    @Test
    fun `the same app`() {
        assertEquals("org.calculator.app", catalogue["application-id"])
        val made = File("target/res/AndroidManifest.xml").readText()
        assertTrue(made.contains("package=\"${catalogue["application-id"]}\""))
        assertTrue(made.contains("minSdkVersion=\"${catalogue["min-sdk"]}\""))
        assertTrue(made.contains("targetSdkVersion=\"${catalogue["target-sdk"]}\""))
        // Gradle refuses these in the manifest itself.
        val source = File("app/src/main/AndroidManifest.xml").readText()
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
