import org.calculator.engine.Abilities
import org.calculator.engine.Config
import org.calculator.engine.DeviceKey
import org.calculator.engine.Engine
import org.calculator.engine.Event
import org.calculator.engine.Now
import org.calculator.engine.Platform
import org.calculator.engine.Screen

/** What an app does first, against the published classes: release/test compiles and shrinks it. */
class NoKey : DeviceKey {
    override fun keys(): List<UInt> = emptyList()

    override fun prf(key: UInt, input: ByteArray) = input

    override fun make() = 1u

    override fun isInHardware(key: UInt) = false

    override fun destroy(key: UInt) = Unit
}

object Main {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val able = Abilities(calls = true, messages = true, browser = true)
        val config = Config(arguments[0], listOf("en-US"), Platform.ANDROID, able, "24681357", "us", false)
        val screen = Engine.open(config, NoKey()).send(Event.Shown, Now(0, 0uL, 1uL)).view
        println(screen is Screen.Calculator)
    }
}
