#pragma once

// libzip's types and constants. Nothing is linked: the library is loaded when a package is read or written, so that no other start pays for it
// and for what it brings along.
#include <dlfcn.h>
#include <zip.h>

/// A shared library of this name, loaded; NULL where it is not installed.
static inline void *library_load(const char *name) { return dlopen(name, RTLD_NOW | RTLD_LOCAL); }
/// What a loaded library has of this name; NULL where it has no such thing.
static inline void *library_symbol(void *library, const char *name) { return dlsym(library, name); }
