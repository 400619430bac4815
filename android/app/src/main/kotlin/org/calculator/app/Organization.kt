package org.calculator.app

/**
 * What the organization that gives this app out decides. It changes these two before it builds a
 * release.
 */
object Organization {
    /**
     * Starts setup on a fresh install: 6 to 12 digits, told in person, never in a store listing.
     */
    const val SETUP_CODE = "73282559"

    /** The directory's region that comes first until the person chooses; null for none. */
    val REGION: String? = "westchester-ny"
}
