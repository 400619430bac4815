plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
}

val root = rootDir.resolve("..")
val abis = listOf("arm64-v8a", "armeabi-v7a", "x86_64")

android {
    namespace = libs.versions.application.id.get()
    compileSdk = libs.versions.compile.sdk.get().toInt()
    // r28 and later align the library to pages of 16 KiB, as phones with Android 15 may want.
    ndkVersion = "28.2.13676358"

    defaultConfig {
        applicationId = libs.versions.application.id.get()
        minSdk = libs.versions.min.sdk.get().toInt()
        targetSdk = libs.versions.target.sdk.get().toInt()
        versionCode = libs.versions.version.code.get().toInt()
        versionName = libs.versions.version.name.get()
        ndk { abiFilters += abis }
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles("rules.pro")
        }
    }

    sourceSets {
        getByName("main") {
            java.setSrcDirs(listOf("src/main/kotlin", root.resolve("target/bindings/kotlin")))
            jniLibs.setSrcDirs(listOf(layout.buildDirectory.dir("rust")))
        }
        getByName("test") {
            java.setSrcDirs(listOf("src/test/kotlin", root.resolve("bindings/kotlin/journeys")))
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

    testOptions { unitTests.isIncludeAndroidResources = true }
}

kotlin { jvmToolchain(libs.versions.java.get().toInt()) }

dependencies {
    implementation(libs.jna) { artifact { type = "aar" } }
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.jna)
}

val bindings by tasks.registering(Exec::class) {
    workingDir = root
    commandLine("bindings/generate", "--release")
}

val rust by tasks.registering(Exec::class) {
    workingDir = root
    val targets = abis.flatMap { listOf("--target", it) }
    val out = layout.buildDirectory.dir("rust").get().asFile.path
    commandLine(
        listOf("cargo", "ndk") + targets + listOf("--platform", libs.versions.min.sdk.get(), "--output-dir", out) +
            listOf("build", "--release", "--locked", "--package", "tally-bindings", "--lib"),
    )
}

tasks.named("preBuild") { dependsOn(bindings, rust) }
