#pragma once

// Zstandard's types and constants; loaded like libzip, not linked.
#include <zstd.h>
