package org.calculator.app

/** What is known of the journeys of the project (`tests/journeys`) without playing them. */
object Journeys {
    private val elsewhere = listOf("#! platform ios", "#! platform terminal")

    /** Whether this one, by its text, is not of another platform. */
    fun isOfHere(journey: String) = journey.lines().none { line -> elsewhere.any(line::startsWith) }
}
