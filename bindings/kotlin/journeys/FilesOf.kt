package org.calculator.journeys

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.deleteExisting
import kotlin.io.path.isRegularFile
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readBytes
import kotlin.io.path.writeBytes

/**
 * All files of a folder, as they are at one moment. A process that is killed leaves its files so;
 * closing the engine in good order does not, and [putBack] undoes what that did.
 */
class FilesOf(private val folder: Path) {
    private val files: Map<Path, ByteArray> = regularFiles().associateWith(Path::readBytes)

    fun putBack() {
        for (path in regularFiles()) if (path !in files) path.deleteExisting()
        for ((path, bytes) in files) if (!Files.exists(path) || !path.readBytes().contentEquals(bytes)) path.writeBytes(bytes)
    }

    private fun regularFiles() = folder.listDirectoryEntries().filter { it.isRegularFile() }
}
