#pragma once

// libzip's types and constants. Nothing is linked: the library is loaded when a package is read or written, so that no other start pays for it
// and for what it brings along.
#include <zip.h>

