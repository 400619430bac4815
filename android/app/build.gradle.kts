plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
}

val root = rootDir.resolve("..")

android {
    // Where the sources and R are. Not the id: an organization chooses one of its own.
    namespace = "org.calculator.app"
    compileSdk = libs.versions.compile.sdk.get().toInt()

    defaultConfig {
        applicationId = libs.versions.application.id.get()
        minSdk = libs.versions.min.sdk.get().toInt()
        targetSdk = libs.versions.target.sdk.get().toInt()
        versionCode = libs.versions.version.code.get().toInt()
        versionName = libs.versions.version.name.get()
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
        testInstrumentationRunner = "org.calculator.app.DeviceRunner"
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles("rules.pro", root.resolve("bindings/android/keep-rules.pro"))
        }
        // What the tests on a device install: a debug build with the library of a test build. It
        // stands beside an app that is there already, whose files it must not touch.
        create("tested") {
            initWith(getByName("debug"))
            applicationIdSuffix = ".tested"
        }
    }
    testBuildType = "tested"

    sourceSets {
        getByName("main") {
            java.setSrcDirs(listOf("src/main/kotlin", root.resolve("target/bindings/kotlin")))
        }
        listOf("debug", "release").forEach {
            getByName(it) { jniLibs.setSrcDirs(listOf(root.resolve("target/bindings/android/jniLibs"))) }
        }
        getByName("tested") {
            jniLibs.setSrcDirs(listOf(root.resolve("target/bindings/android-tests/jniLibs")))
        }
        getByName("test") {
            java.setSrcDirs(
                listOf(
                    "src/test/kotlin",
                    "src/sharedTest/kotlin",
                    "src/androidTest/kotlin",
                    root.resolve("bindings/kotlin/journeys"),
                    root.resolve("target/bindings/support/kotlin"),
                ),
            )
        }
        getByName("androidTest") {
            java.setSrcDirs(
                listOf(
                    "src/sharedTest/kotlin",
                    "src/androidTest/kotlin",
                    root.resolve("bindings/kotlin/journeys"),
                    root.resolve("target/bindings/support/kotlin"),
                ),
            )
            assets.setSrcDirs(listOf(root.resolve("tests/journeys")))
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.toVersion(libs.versions.java.get())
        targetCompatibility = JavaVersion.toVersion(libs.versions.java.get())
    }

    // A list of libraries, signed for the store alone, has no use for the people who carry this.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }

    // Both languages on every phone: a language of the plan's own choice must not need a download.
    bundle { language { enableSplit = false } }

    testOptions {
        unitTests.isIncludeAndroidResources = true
        animationsDisabled = true
    }
}

kotlin { jvmToolchain(libs.versions.java.get().toInt()) }

dependencies {
    implementation(libs.coroutines)
    implementation(libs.jna) { artifact { type = "aar" } }
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.jna)
    testImplementation(libs.androidx.test.core)
    testImplementation(libs.androidx.test.runner)
    androidTestImplementation(libs.junit)
    androidTestImplementation(libs.androidx.test.core)
    androidTestImplementation(libs.androidx.test.runner)
}

// The library for each ABI, and the Kotlin for it.
val library by tasks.registering(Exec::class) {
    workingDir = root
    commandLine("bindings/android/package", "target/bindings/android")
}

// The same of a test build. Both write the same Kotlin.
val testedLibrary by tasks.registering(Exec::class) {
    workingDir = root
    commandLine("bindings/android/package", "--tests", "target/bindings/android-tests")
}

tasks.matching { it.name in listOf("preDebugBuild", "preReleaseBuild") }.configureEach { dependsOn(library) }
tasks.matching { it.name == "preTestedBuild" }.configureEach { dependsOn(testedLibrary) }

// A release has a setup code and an id of the organization's own. Not a debug build.
val own by tasks.registering(Exec::class) {
    workingDir = root
    commandLine("bindings/check-own", "android")
}

tasks.matching { it.name == "preReleaseBuild" }.configureEach { dependsOn(own) }
