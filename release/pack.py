"""Lays out what is published, from what was built. release/build and release/pack call it.

    pack.py framework OUT HEADERS LIBRARY           an XCFramework as xcodebuild lays it out
    pack.py half android|apple STAGE OUT VERSION    one half of a release
    pack.py sums OUT VERSION                        SHA256SUMS over everything in OUT

The same bytes come out on every machine: names sorted, one time for all of them, no user, one mode.
Entries are stored and not compressed, so that no version of zlib has a say.
"""

import hashlib
import io
import plistlib
import re
import shutil
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GROUP = "org.calculator"
ARTIFACT = "calculator-engine"
# Of the classes, and of the manifest inside.
PACKAGE = "org.calculator.engine"
FRAMEWORK = "CalculatorEngineFFI.xcframework"
ABIS = ("arm64-v8a", "armeabi-v7a", "x86_64")
# The oldest that a ZIP can tell.
TIME = (1980, 1, 1, 0, 0, 0)


def fail(why):
    sys.exit(f"release: {why}")


def archive(entries):
    """The bytes of a ZIP with `entries`, names with their bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as file:
        for name in sorted(entries):
            entry = zipfile.ZipInfo(name, TIME)
            # As on Unix, whatever this is.
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            file.writestr(entry, entries[name])
    return held.getvalue()


def below(folder, ending=""):
    """Every file below a folder: its name from there, with its bytes."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*" + ending)
        if path.is_file()
    }
    if not files:
        fail(f"{folder} holds nothing")
    return files


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def named(name, version):
    """The name of a file of this release: in a rehearsal it says that it is one."""
    stem, dot, ending = name.partition(".")
    return f"{stem}-rehearsal{dot}{ending}" if version.endswith("-rehearsal") else name


def catalog(name):
    """A version out of android/gradle/libs.versions.toml."""
    text = (ROOT / "android/gradle/libs.versions.toml").read_text(encoding="utf-8")
    found = re.search(rf'^{name} = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        fail(f"android/gradle/libs.versions.toml has no {name}")
    return found[1]


def manifest():
    return f"""<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="{PACKAGE}">
    <uses-sdk android:minSdkVersion="{catalog("min-sdk")}" />
</manifest>
"""


def pom(version):
    needs = [
        ("net.java.dev.jna", "jna", catalog("jna"), "aar"),
        ("org.jetbrains.kotlin", "kotlin-stdlib", catalog("kotlin"), "jar"),
        ("org.jetbrains.kotlinx", "kotlinx-coroutines-android", catalog("coroutines"), "jar"),
    ]
    dependencies = "".join(
        f"""    <dependency>
      <groupId>{group}</groupId>
      <artifactId>{artifact}</artifactId>
      <version>{number}</version>
      <type>{kind}</type>
      <scope>compile</scope>
    </dependency>
"""
        for group, artifact, number, kind in needs
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <groupId>{GROUP}</groupId>
  <artifactId>{ARTIFACT}</artifactId>
  <version>{version}</version>
  <packaging>aar</packaging>
  <name>Calculator engine</name>
  <description>The engine of a calculator</description>
  <licenses>
    <license>
      <name>MIT OR Apache-2.0</name>
    </license>
  </licenses>
  <dependencies>
{dependencies}  </dependencies>
</project>
"""


def android(stage, out, version):
    """A Maven repository with the AAR, its POM and its sources."""
    aar = {
        "AndroidManifest.xml": manifest().encode(),
        "R.txt": b"",
        "classes.jar": archive(below(stage / "classes")),
        "proguard.txt": (ROOT / "bindings/android/keep-rules.pro").read_bytes(),
    }
    for abi in ABIS:
        aar[f"jni/{abi}/libcalculator.so"] = (stage / "jni" / abi / "libcalculator.so").read_bytes()
    files = {
        ".aar": archive(aar),
        ".pom": pom(version).encode(),
        "-sources.jar": archive(below(stage / "kotlin", ".kt")),
    }
    folder = out / "maven" / GROUP.replace(".", "/") / ARTIFACT / version
    if folder.parent.exists():
        shutil.rmtree(out / "maven")
    for ending, content in files.items():
        file = folder / f"{ARTIFACT}-{version}{ending}"
        write(file, content)
        # What Maven asks a repository for.
        write(file.with_name(file.name + ".sha1"), hashlib.sha1(content).hexdigest())


def information(slices):
    """Info.plist of an XCFramework. Of two runs of xcodebuild each may have an order of its own."""
    return plistlib.dumps(
        {
            "AvailableLibraries": sorted(slices, key=lambda one: one["LibraryIdentifier"]),
            "CFBundlePackageType": "XFWK",
            "XCFrameworkFormatVersion": "1.0",
        },
        sort_keys=True,
    )


def framework(out, headers, library):
    """What `xcodebuild -create-xcframework` makes of an iPhone's library, where there is no Mac."""
    shutil.rmtree(out, ignore_errors=True)
    write(out / "ios-arm64/libcalculator.a", library.read_bytes())
    shutil.copytree(headers, out / "ios-arm64/Headers")
    slices = [
        {
            "BinaryPath": "libcalculator.a",
            "HeadersPath": "Headers",
            "LibraryIdentifier": "ios-arm64",
            "LibraryPath": "libcalculator.a",
            "SupportedArchitectures": ["arm64"],
            "SupportedPlatform": "ios",
        }
    ]
    write(out / "Info.plist", information(slices))


def apple(stage, out, version):
    """The zipped XCFramework, and a Swift package that names it by its checksum."""
    entries = {f"{FRAMEWORK}/{name}": content for name, content in below(stage / FRAMEWORK).items()}
    listed = plistlib.loads(entries[f"{FRAMEWORK}/Info.plist"])
    entries[f"{FRAMEWORK}/Info.plist"] = information(listed["AvailableLibraries"])
    zipped = out / named(FRAMEWORK + ".zip", version)
    write(zipped, archive(entries))
    checksum = hashlib.sha256(zipped.read_bytes()).hexdigest()

    # The one of bindings/apple, with an address and a checksum in place of a path.
    text = (ROOT / "bindings/apple/Package.swift").read_text(encoding="utf-8")
    text = "".join(line for line in text.splitlines(True) if not re.match("//(?! swift-tools)", line))
    address = (ROOT / "release/address.txt").read_text(encoding="utf-8").strip()
    local = f'(name: "CalculatorEngineFFI", path: "{FRAMEWORK}")'
    if text.count(local) != 1:
        fail(f"bindings/apple/Package.swift does not name {FRAMEWORK} once, as {local}")
    remote = f"""(
            name: "CalculatorEngineFFI",
            url: "{address}/{version}/{zipped.name}",
            checksum: "{checksum}")"""
    text = text.replace(local, remote)
    package = out / named("swift", version)
    shutil.rmtree(package, ignore_errors=True)
    write(package / "Package.swift", text)
    for name, content in below(stage / "swift", ".swift").items():
        write(package / "Sources/CalculatorEngine" / name, content)


def sums(out, version):
    name = named("SHA256SUMS", version)
    files = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256((out / file).read_bytes()).hexdigest()}  {file}\n" for file in files if file != name
    ]
    write(out / name, "".join(lines))


def main(command, *given):
    if command == "framework":
        framework(*map(Path, given))
    elif command == "half":
        half = {"android": android, "apple": apple}[given[0]]
        half(Path(given[1]), Path(given[2]), given[3])
    elif command == "sums":
        sums(Path(given[0]), given[1])
    else:
        fail(f"pack.py knows no {command}")


if __name__ == "__main__":
    main(*sys.argv[1:])
