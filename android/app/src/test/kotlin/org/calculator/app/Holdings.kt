package org.calculator.app

import android.app.Activity
import android.app.ActivityManager
import android.app.AlarmManager
import android.app.Application
import android.app.LocaleManager
import android.app.NotificationManager
import android.app.UiModeManager
import android.app.assist.AssistContent
import android.app.assist.AssistStructure
import android.app.job.JobScheduler
import android.content.ClipboardManager
import android.content.Context
import android.content.ContextWrapper
import android.content.Intent
import android.content.pm.ShortcutManager
import android.content.res.Configuration
import android.content.res.Resources
import android.graphics.Bitmap
import android.graphics.Rect
import android.graphics.drawable.ColorDrawable
import android.hardware.SensorManager
import android.os.BaseBundle
import android.os.Bundle
import android.os.LocaleList
import android.os.Looper
import android.os.Parcel
import android.os.SystemClock
import android.util.SparseArray
import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityEvent
import android.view.accessibility.AccessibilityManager
import android.view.accessibility.AccessibilityNodeInfo
import android.view.inputmethod.InputMethodManager
import android.view.inspector.WindowInspector
import android.widget.TextView
import kotlinx.coroutines.flow.StateFlow
import org.calculator.engine.Engine
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowDialog
import org.robolectric.shadows.ShadowPopupMenu
import org.robolectric.shadows.ShadowToast
import java.io.File
import java.lang.reflect.Field
import java.lang.reflect.Modifier
import java.nio.ByteBuffer
import java.util.IdentityHashMap
import java.util.Locale
import java.util.zip.CRC32

/**
 * All that the shell holds at one moment, and all that the system holds for it: a value of lines
 * that can be read, part by part. Of two phones that must look the same all of it is the same.
 */
class Holdings private constructor(private val parts: Map<String, List<String>>) {
    /** What differs from [other], in lines; empty if nothing does. */
    fun differences(other: Holdings): List<String> = (parts.keys + other.parts.keys).flatMap { part ->
        val (mine, theirs) = parts[part].orEmpty() to other.parts[part].orEmpty()
        if (mine == theirs) return@flatMap emptyList()
        val changed = lacking(mine, theirs).map { "$part, told alone:  $it" } + lacking(theirs, mine).map { "$part, with hidden: $it" }
        changed.ifEmpty { mine.zip(theirs).first { it.first != it.second }.let { (one, other) -> listOf("$part, in another order: $one before $other") } }
    }

    /** Each line as often as the others lack it. */
    private fun lacking(lines: List<String>, others: List<String>): List<String> {
        val left = others.groupingBy { it }.eachCount().toMutableMap()
        return lines.filter { line -> left.merge(line, -1, Int::plus)!! < 0 }
    }

    /** Looks at a phone again and again; what was heard and asked for counts from look to look. */
    class Look(private val phone: Phone, private val alsoStatic: List<Class<*>> = emptyList()) {
        private val context: Context = phone.app
        private val activity get() = phone.activity
        private var heard = events().size
        private var asked = phone.intents.size

        fun now(): Holdings {
            val parts = linkedMapOf(
                "in front" to listOf(phone.elsewhere ?: "the app"),
                "asked" to phone.intents.drop(asked).map(::intent) + phone.asked().map { "$it" },
                "heard" to events().drop(heard).filterNot(::isOnlyAHint).map(::event),
                "reader" to windows().flatMap { read(it) },
                "views" to windows().flatMap { views(it) },
                "picture" to listOf(picture()),
                "clipboard" to clipboard(),
                "window" to window(),
                "activity" to activityItself(),
                "saved state" to saved(),
                "assistant" to assistant(),
                "languages" to languages(),
                "system" to system(),
                "files" to files(),
                "shell" to shell(),
            )
            passOver()
            return Holdings(parts)
        }

        /** What was heard and asked for until now is nobody's business. */
        fun passOver() {
            heard = events().size
            asked = phone.intents.size
            phone.forgetAsked()
        }

        private fun events(): List<AccessibilityEvent> = shadowOf(context.service<AccessibilityManager>()).sentAccessibilityEvents

        /**
         * Sent every tenth of a second at most, so how many come, and between which others, depends
         * on the millisecond. A reader then looks at the views again; they are compared themselves.
         */
        private fun isOnlyAHint(event: AccessibilityEvent) = when (event.eventType) {
            AccessibilityEvent.TYPE_VIEW_SCROLLED -> true
            AccessibilityEvent.TYPE_WINDOW_CONTENT_CHANGED -> event.text.isEmpty() && event.contentDescription == null
            else -> false
        }

        private fun event(event: AccessibilityEvent) = event.run {
            "${AccessibilityEvent.eventTypeToString(eventType)} $className $text $contentDescription before=$beforeText changes=$contentChangeTypes " +
                "from=$fromIndex to=$toIndex items=$itemCount checked=$isChecked enabled=$isEnabled password=$isPassword scrolled=$scrollX,$scrollY"
        }

        /** All windows of the activity in front; a menu is one of its own. */
        private fun windows() = WindowInspector.getGlobalWindowViews().filter { activityOf(it.context) === activity }.ifEmpty { listOf(phone.window) }

        private tailrec fun activityOf(context: Context?): Activity? = when (context) {
            is Activity -> context
            is ContextWrapper -> activityOf(context.baseContext)
            else -> null
        }

        /** What a screen reader reaches, in its order. */
        private fun read(view: View, depth: Int = 0): List<String> {
            val node = view.createAccessibilityNodeInfo()
            val line = if (view.isImportantForAccessibility) listOf("$depth ${node(node)}") else emptyList()
            val below = ArrayList<View>()
            view.addChildrenForAccessibility(below)
            return line + below.flatMap { read(it, depth + 1) }
        }

        private fun node(node: AccessibilityNodeInfo) = node.run {
            // Before the first semicolon stands where the object lies in memory.
            toString().substringAfter(';') + "; hint $hintText; pane $paneTitle; heading $isHeading; live $liveRegion; input $inputType; selected $textSelectionStart-$textSelectionEnd; " +
                "labels ${labelFor?.className}; extras ${extras.keySet().sorted().map { "$it=${extras.get(it)}" }}; dismissable $isDismissable; sensitive $isAccessibilityDataSensitive"
        }

        /** Every view, shown or not, with what it would show. */
        private fun views(root: View): List<String> = root.everything().map { view ->
            val place = Rect(view.left, view.top, view.right, view.bottom)
            val shown = "${view.javaClass.name} $place visible=${view.visibility} alpha=${view.alpha} z=${view.translationZ} scrolled=${view.scrollX},${view.scrollY} ${states(view)}"
            val spoken = "says=${view.contentDescription} pane=${view.accessibilityPaneTitle} state=${view.stateDescription} live=${view.accessibilityLiveRegion} important=${view.importantForAccessibility} tag=${view.tag} tip=${view.tooltipText}"
            val ground = (view.background as? ColorDrawable)?.color ?: view.background?.javaClass?.simpleName
            val text = (view as? TextView)?.run { "text=\"$text\" hint=$hint size=$textSize color=$currentTextColor type=$inputType locale=$textLocales error=$error" }
            "$shown $spoken ground=$ground ${text.orEmpty()}"
        }.toList()

        private fun states(view: View) = view.run {
            "focused=$isFocused heard=$isAccessibilityFocused pressed=$isPressed selected=$isSelected activated=$isActivated enabled=$isEnabled saves=$isSaveEnabled direction=$layoutDirection"
        }

        private fun picture(): String {
            val picture: Bitmap = Pictures.draw(phone.window)
            val pixels = ByteBuffer.allocate(picture.byteCount).also(picture::copyPixelsToBuffer).array()
            return "${picture.width}x${picture.height}, sum of its pixels ${CRC32().apply { update(pixels) }.value}"
        }

        private fun clipboard(): List<String> {
            val clip = context.service<ClipboardManager>().primaryClip ?: return listOf("empty")
            return listOf("${clip.description.label} ${(0 until clip.description.mimeTypeCount).map(clip.description::getMimeType)} ${bundle(clip.description.extras)}") +
                (0 until clip.itemCount).map { clip.getItemAt(it) }.map { "${it.text} ${it.htmlText} ${it.uri} ${it.intent}" }
        }

        @Suppress("DEPRECATION")
        private fun window() = activity.window.run {
            listOf(
                "attributes $attributes",
                "flags ${Integer.toHexString(attributes.flags)} title ${attributes.title} brightness ${attributes.screenBrightness} soft input ${attributes.softInputMode}",
                "bars $statusBarColor $navigationBarColor ${decorView.systemUiVisibility} ${insetsController?.systemBarsAppearance}",
                "keyboard ${shadowOf(context.service<InputMethodManager>()).isSoftInputVisible}",
            )
        }

        @Suppress("DEPRECATION")
        private fun activityItself() = activity.run {
            val shadow = shadowOf(this)
            listOf(
                "title $title, card ${shadow.taskDescriptionOf()}",
                "intent ${intent(intent)}, result ${shadow.resultCode} ${shadow.resultIntent?.let(::intent)}",
                "turned $requestedOrientation, over the lock screen ${shadow.showWhenLocked}, finishing $isFinishing, destroyed $isDestroyed, changing $isChangingConfigurations",
                "process ${ActivityManager.RunningAppProcessInfo().also(ActivityManager::getMyMemoryState).processName}",
            )
        }

        private fun org.robolectric.shadows.ShadowActivity.taskDescriptionOf(): String {
            val card = org.robolectric.util.ReflectionHelpers.getField<ActivityManager.TaskDescription>(activity, "mTaskDescription")
            return "${card?.label} ${card?.primaryColor} ${card?.backgroundColor}"
        }

        /**
         * What the system is given to keep: of the activity, of its views, and for the one that
         * takes its place.
         */
        @Suppress("DEPRECATION")
        private fun saved(): List<String> {
            val state = Bundle().also(phone::saveInto)
            val views = SparseArray<android.os.Parcelable>().also(phone.window::saveHierarchyState)
            return listOf("activity ${bundle(state)}", "in memory ${activity.onRetainNonConfigurationInstance()}") +
                // The frames of the window, which the system makes, are saved with nothing in them.
                (0 until views.size()).map { "view ${views.valueAt(it)?.let { value -> bytes(value) } ?: "nothing"}" }
        }

        private fun bytes(value: android.os.Parcelable): String {
            val parcel = Parcel.obtain()
            value.writeToParcel(parcel, 0)
            return "${value.javaClass.name} of ${parcel.dataSize()} bytes".also { parcel.recycle() }
        }

        private fun assistant(): List<String> {
            val told = mutableListOf<String>()
            val structure = AssistStructure(activity, false, 0)
            (0 until structure.windowNodeCount).map(structure::getWindowNodeAt).forEach {
                told += "window ${it.title}"
                collect(it.rootViewNode, told)
            }
            val (data, content) = Bundle() to AssistContent()
            activity.onProvideAssistData(data)
            activity.onProvideAssistContent(content)
            return told + "data ${bundle(data)}" + "content ${content.structuredData} ${content.webUri} ${bundle(content.extras)}"
        }

        private fun collect(node: AssistStructure.ViewNode, told: MutableList<String>) {
            told += "${node.className} ${node.text} ${node.contentDescription} ${node.hint} ${node.visibility} ${node.isFocused}"
            (0 until node.childCount).forEach { collect(node.getChildAt(it), told) }
        }

        private fun languages() = listOf(
            "process ${Locale.getDefault()} ${LocaleList.getDefault()} ${Locale.getDefault(Locale.Category.FORMAT)}",
            "app ${configuration(context.resources.configuration)}",
            "activity ${configuration(activity.resources.configuration)}",
            "system ${configuration(Resources.getSystem().configuration)}",
            "chosen for the app ${context.service<LocaleManager>().applicationLocales}",
            "night ${context.service<UiModeManager>().nightMode}, for the app ${shadowOf(context.service<UiModeManager>()).applicationNightMode}",
        )

        private fun configuration(configuration: Configuration) = "$configuration ${configuration.locales}"

        @Suppress("DEPRECATION")
        private fun system(): List<String> {
            val application = shadowOf(phone.app as Application)
            val looper = shadowOf(Looper.getMainLooper())
            val next = looper.nextScheduledTaskTime.toMillis()
            return listOf(
                "notifications ${shadowOf(context.service<NotificationManager>()).activeNotifications.map { "${it.tag} ${it.notification} ${bundle(it.notification.extras)}" }}",
                "channels ${shadowOf(context.service<NotificationManager>()).notificationChannels}",
                "shortcuts ${context.service<ShortcutManager>().run { dynamicShortcuts + pinnedShortcuts }}",
                "alarms ${shadowOf(context.service<AlarmManager>()).scheduledAlarms.size}",
                "jobs ${context.service<JobScheduler>().allPendingJobs}",
                "services ${application.allStartedServices.map(::intent)}",
                "broadcasts ${application.broadcastIntents.map(::intent)}",
                "receivers ${application.registeredReceivers.map { receiver -> receiver.intentFilter.actionsIterator().asSequence().toList() }}",
                "permissions asked ${shadowOf(activity).lastRequestedPermission?.requestedPermissions?.toList()}",
                "toasts ${ShadowToast.shownToastCount()} ${ShadowToast.getTextOfLatestToast()}",
                "dialogs ${ShadowDialog.getShownDialogs().size}",
                "menu ${ShadowPopupMenu.getLatestPopupMenu()?.takeIf { shadowOf(it).isShowing }?.let { menu -> List(menu.menu.size()) { menu.menu.getItem(it).title } }}",
                "listens to sensors ${shadowOf(context.service<SensorManager>()).listeners.size}",
                // Not to the millisecond, of which a frame takes one.
                "next on the main thread ${if (next == 0L) "nothing" else "in ${(next - SystemClock.uptimeMillis() + 5_000) / 10_000}0 s"}",
            )
        }

        /** Every file of the app's. What is in the vault, core's own test compares. */
        private fun files(): List<String> {
            val folders = listOfNotNull(context.dataDir, context.externalCacheDir, context.getExternalFilesDir(null))
            return folders.flatMap { it.walkTopDown() }.distinct().sortedBy { it.path }.map {
                val what = when {
                    it.isDirectory -> "folder"
                    isOfVault(it) -> "the vault's"
                    else -> "${it.length()} ${it.readText()}"
                }
                "${it.path.removePrefix(context.dataDir.path)} $what"
            }
        }

        private fun isOfVault(file: File) = file.parentFile == context.filesDir && file.name.startsWith("calculator")

        /**
         * The shell's own objects, private fields and all, from the process to the rows of a page.
         */
        private fun shell(): List<String> {
            val lines = mutableListOf<String>()
            val seen = IdentityHashMap<Any, Boolean>()
            val app = phone.app
            for (type in classesOfTheShell + alsoStatic) {
                for (field in type.declaredFields.filter { Modifier.isStatic(it.modifiers) }) describe(field.name, type.simpleName, valueOf(field, null), lines, seen)
            }
            describe("host", "process", app.host, lines, seen)
            describe("activity", "process", activity, lines, seen)
            phone.window.everything().filter { isOurs(it.javaClass) }.forEach { describe(it.javaClass.simpleName, "views", it, lines, seen) }
            return lines
        }

        private fun describe(name: String, path: String, value: Any?, lines: MutableList<String>, seen: IdentityHashMap<Any, Boolean>) {
            val here = "$path.$name"
            when {
                value == null || value is CharSequence || value is Number || value is Boolean || value is Char || value is Enum<*> -> lines += "$here = $value"
                value is Lazy<*> -> if (value.isInitialized()) describe(name, path, value.value, lines, seen) else lines += "$here = not yet"
                // What a flow holds can be read by whoever has it.
                value is StateFlow<*> -> describe(name, path, value.value, lines, seen)
                value is Collection<*> -> value.forEachIndexed { index, each -> describe("$name[$index]", path, each, lines, seen) }
                value is Map<*, *> -> value.forEach { (key, each) -> describe("$name[$key]", path, each, lines, seen) }
                value.javaClass.isArray -> describe(name, path, List(java.lang.reflect.Array.getLength(value)) { java.lang.reflect.Array.get(value, it) }, lines, seen)
                value is Function<*> || value is Engine || value is Application || !isOurs(value.javaClass) || value.javaClass.isHidden -> lines += "$here: a ${value.javaClass.name.substringBefore('$').substringBefore('/')}"
                // What core gave out is told wherever it is held: which of two equal values that is
                // depends on how often the screen was drawn, and nobody sees it.
                seen.put(value, true) != null && !isOfCore(value.javaClass) -> Unit
                else -> fieldsOf(value.javaClass).forEach { describe(it.name, here, valueOf(it, value), lines, seen) }
            }
        }

        private fun isOurs(type: Class<*>) = type.name.startsWith("org.calculator.")

        private fun isOfCore(type: Class<*>) = type.name.startsWith("org.calculator.engine.")

        private fun fieldsOf(type: Class<*>): List<Field> = generateSequence(type) { it.superclass }.takeWhile(::isOurs)
            .flatMap { it.declaredFields.toList() }.filterNot { Modifier.isStatic(it.modifiers) || isNobodysBusiness(it) }.toList()

        private fun valueOf(field: Field, of: Any?): Any? = field.apply { isAccessible = true }.get(of)

        /**
         * Numbers of updates, pages and covers, which nobody sees, and a clock that is read once
         * more.
         */
        private fun isNobodysBusiness(field: Field) = (field.declaringClass.simpleName to field.name) in COUNTS || field.name == "page" && field.type.isPrimitive

        private fun intent(intent: Intent) = "${intent.toUri(Intent.URI_INTENT_SCHEME)} ${intent.flags} ${intent.categories} ${intent.clipData} ${bundle(intent.extras)}"

        private fun bundle(bundle: BaseBundle?): String = bundle?.keySet()?.sorted()?.joinToString(prefix = "{", postfix = "}") { key ->
            @Suppress("DEPRECATION")
            val value = bundle.get(key)
            "$key=${if (value is BaseBundle) bundle(value) else value}"
        } ?: "nothing"
    }

    private companion object {
        val COUNTS = setOf("EngineHost" to "drawn", "Curtain" to "asked", "Page" to "number", "Presence" to "sentAtMs")

        val classesOfTheShell: List<Class<*>> by lazy {
            val root = File("target/classes")
            root.resolve("org/calculator/app").walk().filter { it.extension == "class" && it.nameWithoutExtension.substringBefore('$') != "R" }.sorted()
                .map { Class.forName(it.relativeTo(root).path.removeSuffix(".class").replace('/', '.')) }.toList()
        }
    }
}
