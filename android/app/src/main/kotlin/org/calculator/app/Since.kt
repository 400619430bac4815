package org.calculator.app

/**
 * Marks what is only called from this version of Android on. The check against Android 8 passes
 * over it; tests on Android 8 show that nobody calls it there.
 */
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.CLASS, AnnotationTarget.FUNCTION)
annotation class Since(val sdk: Int)
