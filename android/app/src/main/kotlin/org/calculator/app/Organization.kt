package org.calculator.app

/**
 * What the organization that distributes this app decides. It changes both before it builds a
 * release.
 */
object Organization {
    /**
     * Starts setup on a fresh install: 6 to 12 digits, told in person, never in a store listing.
     */
    const val SETUP_CODE = "73282559"

    /** The region of the directory until the person chooses another; null for none. */
    val REGION: String? = "westchester-ny"
}
