// An allocator for a program that is searched for what it left in memory: what the library allocates (Rust and SQLite) lies in a region of its
// own, where nothing that was freed is handed out again. Everything else stays with glibc.

/// Where that region begins and how far it is used.
void splitHeapRegion(unsigned long *start, unsigned long *end);
