package org.calculator.app.look

import android.graphics.Typeface

/**
 * The one scale of type, in sp. The phone's setting and [Style.typeScale] move all of it. On a low
 * screen titles give way to what is under them.
 */
enum class Type(val size: Float, val onLowScreens: Float = size, val isStrong: Boolean = false) {
    TITLE(28f, onLowScreens = 22f),
    QUOTE(22f, onLowScreens = 20f),
    HEADING(18f, isStrong = true),
    NAME(18f, onLowScreens = 17f, isStrong = true),
    BODY(16f),
    LABEL(16f, isStrong = true),
    NOTE(14f),
    SMALL(13f),
    ;

    val weight: Typeface get() = if (isStrong) Style.MEDIUM else Style.REGULAR
}
