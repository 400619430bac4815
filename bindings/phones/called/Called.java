import com.github.unidbg.AndroidEmulator;
import com.github.unidbg.Module;
import com.github.unidbg.arm.backend.Unicorn2Factory;
import com.github.unidbg.file.linux.AndroidFileIO;
import com.github.unidbg.linux.android.AndroidARM64Emulator;
import com.github.unidbg.linux.android.AndroidResolver;
import com.github.unidbg.memory.SvcMemory;
import com.github.unidbg.pointer.UnidbgPointer;
import com.github.unidbg.unix.UnixSyscallHandler;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the library into an emulated 64-bit ARM phone with Android's own C library, and calls it
 * there: Called LIBRARY CALLER CONTRACT FOLDER. Fails with what went wrong.
 */
class Called {
    private static final String FOLDER = "/data/calculator";

    public static void main(String[] arguments) throws Exception {
        File library = new File(arguments[0]);
        File caller = new File(arguments[1]);
        int contract = Integer.parseInt(arguments[2]);
        File root = new File(arguments[3]);
        Path folder = Path.of(root + FOLDER);
        Files.createDirectories(folder);

        AndroidEmulator emulator = new AndroidARM64Emulator("org.calculator.app", root, List.of(new Unicorn2Factory(false))) {
            @Override
            protected UnixSyscallHandler<AndroidFileIO> createSyscallHandler(SvcMemory memory) {
                return new PhoneFiles(memory, root, FOLDER);
            }
        };
        try (emulator) {
            emulator.getMemory().setLibraryResolver(new AndroidResolver(23));
            emulator.loadLibrary(library);
            Module module = emulator.loadLibrary(caller);
            Number answer = module.callFunction(emulator, "calls_everything", FOLDER, contract);
            UnidbgPointer words = UnidbgPointer.pointer(emulator, answer);
            String wrong = words == null ? "no answer" : words.getString(0);
            if (!wrong.isEmpty()) throw new AssertionError(wrong);
        }
        long written = Files.size(folder.resolve("calculator.db"));
        if (written == 0) throw new AssertionError("it wrote nothing");
        System.out.println("opened, added, and tried a code; its file holds " + written + " bytes");
    }
}
