package org.calculator.app

/**
 * Marks what is called only on this version of Android and later. The check against Android 8 skips
 * it; tests on Android 8 show that nothing calls it there.
 */
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.CLASS, AnnotationTarget.FUNCTION)
annotation class Since(val sdk: Int)
