package org.calculator.tests

import java.nio.file.Path
import org.calculator.engine.Abilities
import org.calculator.support.Hands
import org.calculator.support.Journey
import org.calculator.support.Played

/** A path in this repository. */
fun project(path: String): Path = Path.of(System.getProperty("project.root")).resolve(path)

/** What a phone can do. */
val ABLE = Abilities(calls = true, messages = true, browser = true)

/** A few steps of a journey. */
fun Hands.plays(steps: String): Played = Journey(steps).use { it.play(this) }

/** From a fresh install to a plan behind 470913, locked again. */
fun Hands.setUp() = plays(
    """
    keys 73282559=
    tap "I am alone"
    tap "My plan"
    tap "I understand"
    tap "Open the calculator"
    keys 470913=
    tap "Open the calculator"
    keys 470913=
    tap "Open my plan"
    exit
    """,
)
