#include <malloc.h>

/// `mallopt` and its options are glibc's, and not part of Swift's view of it.
static inline int cmalloc_use_arenas(int count) { return mallopt(M_ARENA_MAX, count); }

static inline int cmalloc_map_from(int bytes) { return mallopt(M_MMAP_THRESHOLD, bytes); }
