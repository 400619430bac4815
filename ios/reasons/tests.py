"""Tests of `check`, on small objects that the machine's own compiler makes."""

import os
import pathlib
import plistlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parent / "check"
# How the machine's LLVM is called, if it has one: "-19" for llvm-mc-19, or nothing.
VERSIONS = ["", *(f"-{version}" for version in range(30, 15, -1))]
LLVM = [version for version in VERSIONS if shutil.which(f"llvm-mc{version}") and shutil.which(f"llvm-nm{version}")][:1]


def code(called, defined=()):
    """A source in C that calls symbols by these very names, and defines others."""
    lines = [f'extern int call{place}(void) __asm__("{symbol}");' for place, symbol in enumerate(called)]
    lines += [f'int define{place}(void) __asm__("{symbol}"); int define{place}(void) {{ return 1; }}' for place, symbol in enumerate(defined)]
    return "\n".join([*lines, f"int all{len(called)}{len(defined)}(void) {{ return {' + '.join(f'call{place}()' for place in range(len(called))) or 0}; }}"])


class Reasons(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def object(self, *symbols, defined=(), name="one"):
        source, made = self.folder / f"{name}.c", self.folder / f"{name}.o"
        source.write_text(code(symbols, defined), encoding="utf-8")
        subprocess.run(["cc", "-c", source, "-o", made], check=True)
        return made

    def manifest(self, *categories):
        path = self.folder / "PrivacyInfo.xcprivacy"
        entries = [{"NSPrivacyAccessedAPIType": f"NSPrivacyAccessedAPICategory{category}"} for category in categories]
        path.write_bytes(plistlib.dumps({"NSPrivacyAccessedAPITypes": entries}))
        return path

    def run_on(self, library, *categories, **variables):
        command = [sys.executable, CHECK, library, self.manifest(*categories)]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ | variables)
        return ran.returncode, ran.stdout + ran.stderr

    def test_what_is_declared_may_be_called(self):
        library = self.object("fstat", "mach_absolute_time", "malloc")
        self.assertEqual(self.run_on(library, "FileTimestamp", "SystemBootTime"), (0, "declared: fstat, mach_absolute_time\n"))

    def test_what_is_not_declared_may_not(self):
        status, said = self.run_on(self.object("fstat", "fstatfs"), "FileTimestamp")
        self.assertEqual((status, said), (1, "PrivacyInfo.xcprivacy does not declare NSPrivacyAccessedAPICategoryDiskSpace, which fstatfs needs\n"))

    def test_every_spelling_of_a_symbol_counts(self):
        for symbol in ("stat", "_stat", "_stat$INODE64", "_OBJC_CLASS_$_NSUserDefaults", "_objc_msgSend$activeInputModes"):
            status, said = self.run_on(self.object(symbol), "SystemBootTime")
            self.assertEqual((status, said.count("does not declare")), (1, 1), symbol)

    def test_what_two_categories_know_needs_one(self):
        library = self.object("_getattrlist")
        self.assertEqual([self.run_on(library, category)[0] for category in ("FileTimestamp", "DiskSpace", "UserDefaults")], [0, 0, 1])

    def test_what_only_sounds_alike_does_not_count(self):
        self.assertEqual(self.run_on(self.object("mystat", "statistics", "__stat_of", "UserDefaults")), (0, "declared: nothing is called that needs a reason\n"))

    @unittest.skipUnless(shutil.which("ar"), "needs ar")
    def test_what_an_archive_defines_itself_does_not_count(self):
        library = self.folder / "libtwo.a"
        subprocess.run(["ar", "rc", library, self.object("_statfs", "_lstat"), self.object(defined=["_statfs"], name="two")], check=True)
        status, said = self.run_on(library)
        self.assertEqual((status, said.count("lstat"), said.count("statfs")), (1, 1, 0))

    @unittest.skipUnless(LLVM, "needs LLVM")
    def test_an_object_for_an_iphone_is_read(self):
        made = self.folder / "phone.o"
        subprocess.run([f"llvm-mc{LLVM[0]}", "-triple=arm64-apple-ios17", "-filetype=obj", "-o", made], input="bl _fstat\nbl _malloc\n", encoding="utf-8", check=True)
        self.assertEqual(self.run_on(made, "FileTimestamp", NM=f"llvm-nm{LLVM[0]}"), (0, "declared: fstat\n"))

    def test_what_is_no_library_is_an_error(self):
        library = self.folder / "text.a"
        library.write_text("nothing", encoding="utf-8")
        self.assertEqual(self.run_on(library)[0], 2)


if not shutil.which("cc") or not (shutil.which("llvm-nm") or shutil.which("nm")):
    print("skipped: the check of what needs a reason, because cc or nm is not installed")
    sys.exit(os.environ.get("CI") == "true")
unittest.main()
