package org.calculator.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Assume.assumeTrue
import org.junit.Before
import org.junit.Test
import java.io.File
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.zip.ZipFile

/** What is in the signed package. The Rust library is not: it needs an NDK. */
class PackageTest {
    private val file = File("target/apk/calculator.apk")

    @Before
    fun made() {
        val skipped = File("target/apk/skipped")
        if (!file.exists() && System.getenv("CI") != "true") assumeTrue(if (skipped.exists()) skipped.readText() else "no package was made", false)
        assertTrue("no package was made", file.exists())
    }

    private fun entries() = ZipFile(file).use { zip -> zip.entries().asSequence().map { it.name to it.size }.toList() }

    @Test
    fun `holds code, resources, JNA and a signature, and nothing else`() {
        val names = entries().map { it.first }.filterNot { it.startsWith("res/") }.toSet()
        val expected = setOf("AndroidManifest.xml", "resources.arsc", "classes.dex", "META-INF/DEBUG.SF", "META-INF/DEBUG.EC", "META-INF/MANIFEST.MF") +
            listOf("arm64-v8a", "armeabi-v7a", "x86_64").map { "lib/$it/libjnidispatch.so" }
        assertEquals(expected, names)
    }

    @Test
    fun `stays small`() {
        println("package ${file.length()} B, classes.dex ${entries().toMap()["classes.dex"]} B, ${methods()} methods")
        assertTrue("${file.length()}", file.length() < 512 * 1024)
        assertTrue("${methods()}", methods() < 6_000)
    }

    @Test
    fun `no text in it tells what lies behind`() {
        // The framework's setHorizontallyScrolling is no name of ours.
        val telling = Regex("(?<!horizon)tally|survivor|victim|traffick|hotline|shelter|decoy|safety.?plan|emergency", RegexOption.IGNORE_CASE)
        ZipFile(file).use { zip ->
            for (entry in zip.entries()) {
                val bytes = zip.getInputStream(entry).readBytes()
                for (text in listOf(String(bytes, Charsets.ISO_8859_1), String(bytes, Charsets.UTF_16LE))) {
                    assertFalse("${entry.name}: ${telling.find(text)?.value}", telling.containsMatchIn(text))
                }
            }
        }
    }

    /** `method_ids_size` in the header of a DEX file. */
    private fun methods(): Int = ZipFile(file).use { zip ->
        ByteBuffer.wrap(zip.getInputStream(zip.getEntry("classes.dex")).readBytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(0x58)
    }
}
