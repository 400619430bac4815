import com.github.unidbg.Emulator;
import com.github.unidbg.arm.backend.Backend;
import com.github.unidbg.linux.ARM64SyscallHandler;
import com.github.unidbg.memory.SvcMemory;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import unicorn.Arm64Const;

/**
 * The files of the app's folder on the emulated phone. The emulator has some of the calls to
 * Linux's kernel that a database makes, and answers others wrongly; these are as Linux answers.
 */
class PhoneFiles extends ARM64SyscallHandler {
    private static final int NO_SUCH_FILE = -2, BAD_FILE = -9;
    private static final int CREATE = 0100, EXCLUSIVE = 0200, TRUNCATE = 01000;
    private static final int REGULAR = 0100600, FOLDER = 0040700;
    /** Above whatever the emulator itself hands out. */
    private static final int FIRST = 5000;

    private final File root;
    private final String folder;
    private final Map<Integer, RandomAccessFile> open = new HashMap<>();
    private int last = FIRST;

    PhoneFiles(SvcMemory memory, File root, String folder) {
        super(memory);
        this.root = root;
        this.folder = folder;
    }

    @Override
    public void hook(Backend backend, int interrupt, int number, Object user) {
        Long answer = null;
        // A call to the kernel, and none to the emulator itself.
        if (interrupt == 2 && number == 0) {
            try {
                answer = call(new Call(backend));
            } catch (FileNotFoundException missing) {
                answer = (long) NO_SUCH_FILE;
            } catch (IOException wrong) {
                answer = -5L;
            }
        }
        if (answer == null) {
            super.hook(backend, interrupt, number, user);
        } else {
            backend.reg_write(Arm64Const.UC_ARM64_REG_X0, answer);
        }
    }

    /** What Linux answers; null if it is none of ours. */
    private Long call(Call call) throws IOException {
        int kind = call.kind();
        // By path.
        switch (kind) {
            case 35, 48, 56, 78, 79: // unlinkat, faccessat, openat, readlinkat, newfstatat
                String path = call.text(1);
                if (!path.equals(folder) && !path.startsWith(folder + "/")) return null;
                File file = new File(root, path);
                if (kind == 56) return open(file, (int) call.number(2));
                if (!file.exists()) return (long) NO_SUCH_FILE;
                if (kind == 35) return file.delete() ? 0L : -1L;
                if (kind == 78) return -22L;
                if (kind == 79) call.write(2, stat(file.isDirectory() ? FOLDER : REGULAR, file.length(), path.hashCode()));
                return 0L;
        }
        // By number.
        long number = call.number(0);
        if (number <= FIRST || number > last) return null;
        RandomAccessFile file = open.get((int) number);
        if (file == null) return (long) BAD_FILE;
        switch (kind) {
            case 25, 47, 52, 55, 82, 83: // fcntl, fallocate, fchmod, fchown, fsync, fdatasync
                return 0L;
            case 46: // ftruncate
                file.setLength(call.number(1));
                return 0L;
            case 57: // close
                open.remove((int) number).close();
                return 0L;
            case 62: // lseek
                file.seek(call.number(2) == 0 ? call.number(1) : (call.number(2) == 1 ? file.getFilePointer() : file.length()) + call.number(1));
                return file.getFilePointer();
            case 63, 67: // read, pread
                if (kind == 67) file.seek(call.number(3));
                byte[] found = new byte[(int) Math.min(call.number(2), Math.max(0, file.length() - file.getFilePointer()))];
                file.readFully(found);
                call.write(1, found);
                return (long) found.length;
            case 64, 68: // write, pwrite
                if (kind == 68) file.seek(call.number(3));
                file.write(call.bytes(1, (int) call.number(2)));
                return call.number(2);
            case 80: // fstat
                call.write(1, stat(REGULAR, file.length(), (int) number));
                return 0L;
            default:
                return null;
        }
    }

    private Long open(File file, int flags) throws IOException {
        if (file.isDirectory()) {
            // To sync what is in it.
            open.put(++last, new RandomAccessFile(new File(root, "folder"), "rw"));
            return (long) last;
        }
        if ((flags & CREATE) == 0 && !file.exists()) return (long) NO_SUCH_FILE;
        if ((flags & EXCLUSIVE) != 0 && file.exists()) return -17L;
        RandomAccessFile opened = new RandomAccessFile(file, "rw");
        if ((flags & TRUNCATE) != 0) opened.setLength(0);
        open.put(++last, opened);
        return (long) last;
    }

    /** As the kernel lays it out on 64-bit ARM. */
    private static byte[] stat(int mode, long size, int inode) {
        ByteBuffer to = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        to.putLong(0, 1).putLong(8, inode).putInt(16, mode).putInt(20, 1).putLong(48, size).putInt(56, 4096).putLong(64, (size + 511) / 512);
        return to.array();
    }

    /** The registers of a call, and what they point to. */
    private record Call(Backend backend) {
        int kind() {
            return backend.reg_read(Arm64Const.UC_ARM64_REG_X8).intValue();
        }

        long number(int place) {
            return backend.reg_read(Arm64Const.UC_ARM64_REG_X0 + place).longValue();
        }

        byte[] bytes(int place, int length) {
            return length == 0 ? new byte[0] : backend.mem_read(number(place), length);
        }

        void write(int place, byte[] bytes) {
            if (bytes.length > 0) backend.mem_write(number(place), bytes);
        }

        String text(int place) {
            StringBuilder text = new StringBuilder();
            for (long at = number(place); ; at++) {
                byte letter = backend.mem_read(at, 1)[0];
                if (letter == 0) return text.toString();
                text.append((char) letter);
            }
        }
    }
}
