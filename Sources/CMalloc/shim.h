#include <malloc.h>

/// `M_ARENA_MAX` and `mallopt` are glibc's, and not part of Swift's view of it.
static inline int cmalloc_use_arenas(int count) { return mallopt(M_ARENA_MAX, count); }
