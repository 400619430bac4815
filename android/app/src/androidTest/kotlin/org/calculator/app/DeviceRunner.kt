package org.calculator.app

import android.app.Application
import android.content.Context
import androidx.test.runner.AndroidJUnitRunner

/** Starts the process as a [DeviceApplication]. */
class DeviceRunner : AndroidJUnitRunner() {
    override fun newApplication(loader: ClassLoader?, name: String?, context: Context?): Application =
        super.newApplication(loader, DeviceApplication::class.java.name, context)
}
