// What glibc tells that Swift does not see: its allocator's books, and a fast search.
#define _GNU_SOURCE
#include <malloc.h>
#include <string.h>

/// Bytes that somebody holds.
static inline long heapBytesInUse(void) {
    struct mallinfo2 info = mallinfo2();
    return (long)(info.uordblks + info.hblkhd);
}

/// Gives back to the system what nobody holds.
static inline void heapTrim(void) { malloc_trim(0); }

/// Where in `text` the `part` begins, from `from` on; -1 if it does not.
static inline long heapFind(const void *text, long length, long from, const void *part, long part_length) {
    void *memmem(const void *, size_t, const void *, size_t);
    const char *found = memmem((const char *)text + from, (size_t)(length - from), part, (size_t)part_length);
    return found ? (long)(found - (const char *)text) : -1;
}
