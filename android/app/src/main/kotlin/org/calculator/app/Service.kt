package org.calculator.app

import android.content.Context

/** A system service that every phone has. */
inline fun <reified T : Any> Context.service(): T = checkNotNull(getSystemService(T::class.java)) { "no such service" }
