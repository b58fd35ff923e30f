// cmark-gfm, the reference CommonMark parser with GitHub's extensions.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Gives memory that was freed back to the system, where the C library keeps it otherwise.
static inline void cmark_give_back_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
