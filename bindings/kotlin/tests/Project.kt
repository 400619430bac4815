package org.calculator.tests

import java.nio.file.Path

/** A path in this repository. */
fun project(path: String): Path = Path.of(System.getProperty("project.root")).resolve(path)
