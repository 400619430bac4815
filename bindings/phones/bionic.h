// Read before every file of C that bindings/phones compiles for Android: what Android's C library
// names or numbers otherwise than musl, whose headers stand in for its own. Of what ring and SQLite
// use, and no more.
#ifndef __ASSEMBLER__

// On 32 bits, musl counts time in 64 and names the functions that do so otherwise.
#include <features.h>
#undef __REDIR
#define __REDIR(name, other) __typeof__(name) name

// A long there, a smaller one here: SQLite keeps one on its stack.
typedef long pthread_mutexattr_t;
#define __DEFINED_pthread_mutexattr_t

#include <errno.h>
#ifdef __cplusplus
extern "C"
#endif
int *__errno(void);
#undef errno
#define errno (*__errno())

#include <unistd.h>
#undef _SC_PAGESIZE
#undef _SC_PAGE_SIZE
#define _SC_PAGESIZE 39
#define _SC_PAGE_SIZE 40

#endif
