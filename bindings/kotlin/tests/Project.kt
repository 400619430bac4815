package org.calculator.tests

import java.nio.file.Path
import org.calculator.journeys.Hands
import org.calculator.journeys.parseJourney
import org.calculator.journeys.play

/** A path in this repository. */
fun project(path: String): Path = Path.of(System.getProperty("project.root")).resolve(path)

/** A few steps of a journey. */
fun Hands.plays(steps: String) = play(parseJourney(steps), this)

/** From a fresh install to a plan behind 470913, locked again. */
fun Hands.setUp() = plays(
    """
    keys 73282559=
    tap "I am alone"
    tap "I understand"
    tap "Open the calculator"
    keys 470913=
    tap "Open the calculator"
    keys 470913=
    tap "Open my plan"
    exit
    """,
)
