// What glibc's allocator tells of itself; Swift does not see malloc.h.
#include <malloc.h>

/// Bytes that somebody holds.
static inline long heapBytesInUse(void) {
    struct mallinfo2 info = mallinfo2();
    return (long)(info.uordblks + info.hblkhd);
}

/// Gives back to the system what nobody holds.
static inline void heapTrim(void) { malloc_trim(0); }
