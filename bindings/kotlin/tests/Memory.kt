package org.calculator.tests

import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.StandardOpenOption
import kotlin.io.path.Path
import kotlin.io.path.exists
import kotlin.io.path.readLines

/** This process's own memory, searched for something that must not be in it. */
object Memory {
    val canBeRead: Boolean get() = Path("/proc/self/mem").exists()

    /** What is searched for; masked, so that looking for it does not put it there. */
    class Marker(val name: String, bytes: ByteArray) {
        val masked = ByteArray(bytes.size) { (bytes[it].toInt() xor MASK).toByte() }
    }

    /**
     * How often a marker was found: in the JVM's heap, which Kotlin's strings lie in, and in all
     * other memory, which Rust's lies in.
     */
    data class Found(val inHeap: Int, val outside: Int)

    fun search(markers: List<Marker>): Map<String, Found> {
        val heap = IntArray(markers.size)
        val outside = IntArray(markers.size)
        FileChannel.open(Path("/proc/self/mem"), StandardOpenOption.READ).use { memory ->
            val buffer = ByteBuffer.allocateDirect(CHUNK)
            val blank = ByteArray(CHUNK)
            for ((start, end) in regions()) {
                val counts = if (start < HEAP_END) heap else outside
                var at = start
                while (at < end) {
                    // Blank before it is read into: it is part of what is read.
                    buffer.clear()
                    buffer.put(0, blank)
                    buffer.limit(minOf(CHUNK.toLong(), end - at).toInt())
                    val length = runCatching { memory.read(buffer, at) }.getOrDefault(-1)
                    if (length > 0) count(buffer, length, markers, counts)
                    // Chunks overlap by what a marker may straddle.
                    at += if (length == CHUNK) (CHUNK - OVERLAP).toLong() else CHUNK.toLong()
                }
            }
        }
        return markers.withIndex().associate { (index, marker) -> marker.name to Found(heap[index], outside[index]) }
    }

    /** Private memory that can be written: heaps, stacks, what libraries keep. */
    private fun regions(): List<Pair<Long, Long>> = Path("/proc/self/maps").readLines().mapNotNull { line ->
        val (range, rights) = line.split(' ')
        val (start, end) = range.split('-').map { java.lang.Long.parseUnsignedLong(it, 16) }
        (start to end).takeIf { rights.startsWith("rw") && start >= 0 && "[v" !in line }
    }

    private fun count(buffer: ByteBuffer, length: Int, markers: List<Marker>, counts: IntArray) {
        for (at in 0 until length) {
            val first = (buffer.get(at).toInt() xor MASK).toByte()
            for (index in markers.indices) {
                val masked = markers[index].masked
                if (masked[0] != first || at + masked.size > length) continue
                // What lies in the overlap is counted in the next chunk.
                if (length == CHUNK && at >= CHUNK - OVERLAP) continue
                if (masked.indices.all { (buffer.get(at + it).toInt() xor MASK).toByte() == masked[it] }) counts[index]++
            }
        }
    }

    private const val MASK = 0x5A
    private const val CHUNK = 1 shl 20
    private const val OVERLAP = 256

    /** The JVM puts a heap as small as the tests' below 4 GiB, and nothing else. */
    private const val HEAP_END = 1L shl 32
}
