// Writes down what a program does to the files below a folder, so that the states which a power cut could leave can be made again.
//
// Loaded by LD_PRELOAD. RECORDER_ROOT is the folder, RECORDER_LOG the file that is written. Each record is a line: what was done, the number of
// the file (its inode), an offset and a length, and a path, parted by tabs; the bytes of a write follow its line. A rename has both paths,
// parted by a second tab.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static int journal = -1;
static char root[PATH_MAX];
static size_t root_length;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name, type, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t plain_write(int fd, const void *bytes, size_t count) {
    REAL("write", ssize_t, int, const void *, size_t);
    size_t done = 0;
    while (done < count) {
        ssize_t n = real(fd, (const char *)bytes + done, count - done);
        if (n < 0) { if (errno == EINTR) continue; return -1; }
        done += n;
    }
    return done;
}

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("RECORDER_ROOT"), *log = getenv("RECORDER_LOG");
    if (!folder || !log || !realpath(folder, root)) return;
    root_length = strlen(root);
    int fd = (int)open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd >= 0) { journal = fcntl(fd, F_DUPFD_CLOEXEC, 900); close(fd); }
}

static void record(const char *what, unsigned long long file, long long offset, size_t length, const char *path, const void *bytes) {
    char line[2 * PATH_MAX + 100];
    int n = snprintf(line, sizeof line, "%s\t%llu\t%lld\t%zu\t%s\n", what, file, offset, length, path);
    if (n < 0 || n >= (int)sizeof line) return;
    int kept = errno;
    pthread_mutex_lock(&lock);
    plain_write(journal, line, n);
    if (bytes && length) plain_write(journal, bytes, length);
    pthread_mutex_unlock(&lock);
    errno = kept;
}

// The path below the root; null for one elsewhere.
static const char *below(int folder, const char *path, char *buffer) {
    if (journal < 0 || !path) return NULL;
    char whole[PATH_MAX * 2];
    if (path[0] == '/') snprintf(whole, sizeof whole, "%s", path);
    else if (folder == AT_FDCWD) { if (!getcwd(buffer, PATH_MAX)) return NULL; snprintf(whole, sizeof whole, "%s/%s", buffer, path); }
    else {
        char link[64]; snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t n = readlink(link, buffer, PATH_MAX - 1); if (n < 0) return NULL;
        buffer[n] = 0; snprintf(whole, sizeof whole, "%s/%s", buffer, path);
    }
    // The last part may not be there; the folder above it is.
    char *slash = strrchr(whole, '/'); if (!slash) return NULL;
    char name[NAME_MAX + 1]; snprintf(name, sizeof name, "%s", slash + 1);
    *(slash == whole ? slash + 1 : slash) = 0;
    char real[PATH_MAX]; if (!realpath(whole, real)) return NULL;
    if (strncmp(real, root, root_length) || (real[root_length] != '/' && real[root_length])) return NULL;
    if (snprintf(buffer, PATH_MAX, "%s/%s", real + root_length, name) >= PATH_MAX) return NULL;
    return buffer + (buffer[0] == '/');
}

// The number of a plain file or folder below the root; 0 for others.
static unsigned long long number(int fd, int *is_folder) {
    struct stat s; char link[64], path[PATH_MAX];
    if (journal < 0 || fd == journal || fstat(fd, &s) || !(S_ISREG(s.st_mode) || S_ISDIR(s.st_mode))) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1); if (n < 0) return 0;
    path[n] = 0;
    if (strncmp(path, root, root_length)) return 0;
    if (is_folder) *is_folder = S_ISDIR(s.st_mode);
    return s.st_ino;
}

static int opened(int fd, int folder, const char *path, int flags, int was_there) {
    char buffer[PATH_MAX]; struct stat s;
    if (fd < 0 || journal < 0) return fd;
    const char *name = below(folder, path, buffer);
    if (!name || fstat(fd, &s) || !S_ISREG(s.st_mode)) return fd;
    if (!was_there) record("create", s.st_ino, 0, 0, name, NULL);
    else if (flags & O_TRUNC) record("cut", s.st_ino, 0, 0, name, NULL);
    return fd;
}

static int is_there(int folder, const char *path) { struct stat s; return !fstatat(folder, path, &s, 0); }

#define OPENING(name, real_name) \
    int name(const char *path, int flags, ...) { \
        REAL(real_name, int, const char *, int, ...); \
        mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list l; va_start(l, flags); mode = va_arg(l, mode_t); va_end(l); } \
        int was = (flags & (O_CREAT | O_TRUNC)) && journal >= 0 ? is_there(AT_FDCWD, path) : 1; \
        return opened(real(path, flags, mode), AT_FDCWD, path, flags, was); }
OPENING(open, "open")
OPENING(open64, "open64")
#define OPENING_AT(name, real_name) \
    int name(int folder, const char *path, int flags, ...) { \
        REAL(real_name, int, int, const char *, int, ...); \
        mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list l; va_start(l, flags); mode = va_arg(l, mode_t); va_end(l); } \
        int was = (flags & (O_CREAT | O_TRUNC)) && journal >= 0 ? is_there(folder, path) : 1; \
        return opened(real(folder, path, flags, mode), folder, path, flags, was); }
OPENING_AT(openat, "openat")
OPENING_AT(openat64, "openat64")

static void wrote(int fd, const void *bytes, ssize_t count, long long offset) {
    unsigned long long file;
    if (count <= 0 || journal < 0 || fd == journal || !(file = number(fd, NULL))) return;
    if (offset < 0) offset = lseek(fd, 0, SEEK_CUR) - count;
    record("write", file, offset, count, "", bytes);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL("write", ssize_t, int, const void *, size_t);
    ssize_t n = real(fd, bytes, count); wrote(fd, bytes, n, -1); return n; }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    REAL("pwrite", ssize_t, int, const void *, size_t, off_t);
    ssize_t n = real(fd, bytes, count, offset); wrote(fd, bytes, n, offset); return n; }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
    REAL("pwrite64", ssize_t, int, const void *, size_t, off64_t);
    ssize_t n = real(fd, bytes, count, offset); wrote(fd, bytes, n, offset); return n; }
ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL("writev", ssize_t, int, const struct iovec *, int);
    ssize_t n = real(fd, parts, count), left = n;
    if (n > 0 && journal >= 0 && number(fd, NULL)) {
        long long offset = lseek(fd, 0, SEEK_CUR) - n;
        for (int i = 0; i < count && left > 0; i++) {
            ssize_t part = (ssize_t)parts[i].iov_len < left ? (ssize_t)parts[i].iov_len : left;
            wrote(fd, parts[i].iov_base, part, offset); offset += part; left -= part;
        }
    }
    return n; }
#define CUTTING(name, type) \
    int name(int fd, type length) { \
        REAL(#name, int, int, type); int result = real(fd, length); unsigned long long file; \
        if (!result && (file = number(fd, NULL))) record("cut", file, length, 0, "", NULL); \
        return result; }
CUTTING(ftruncate, off_t)
CUTTING(ftruncate64, off64_t)
#define SYNCING(name) \
    int name(int fd) { \
        REAL(#name, int, int); int result = real(fd), folder = 0; unsigned long long file = number(fd, &folder); \
        if (!result && file) { char link[64], path[PATH_MAX]; snprintf(link, sizeof link, "/proc/self/fd/%d", fd); \
            ssize_t n = readlink(link, path, sizeof path - 1); path[n < 0 ? 0 : n] = 0; \
            record(folder ? "syncfolder" : "sync", file, 0, 0, path[root_length] ? path + root_length + 1 : "", NULL); } return result; }
SYNCING(fsync)
SYNCING(fdatasync)

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
    REAL("renameat2", int, int, const char *, int, const char *, unsigned int);
    char a[PATH_MAX], b[PATH_MAX], both[2 * PATH_MAX];
    const char *before = below(from_folder, from, a); int result = real(from_folder, from, to_folder, to, flags);
    const char *after = below(to_folder, to, b);
    if (!result && (before || after)) { snprintf(both, sizeof both, "%s\t%s", before ? before : "", after ? after : "");
        record(flags & RENAME_EXCHANGE ? "exchange" : "rename", 0, 0, 0, both, NULL); }
    return result; }
int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    REAL("renameat", int, int, const char *, int, const char *);
    char a[PATH_MAX], b[PATH_MAX], both[2 * PATH_MAX];
    const char *before = below(from_folder, from, a); int result = real(from_folder, from, to_folder, to);
    const char *after = below(to_folder, to, b);
    if (!result && (before || after)) { snprintf(both, sizeof both, "%s\t%s", before ? before : "", after ? after : "");
        record("rename", 0, 0, 0, both, NULL); }
    return result; }
int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }
int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    REAL("linkat", int, int, const char *, int, const char *, int);
    char b[PATH_MAX]; struct stat s; int result = real(from_folder, from, to_folder, to, flags);
    const char *after = below(to_folder, to, b);
    if (!result && after && !fstatat(to_folder, to, &s, AT_SYMLINK_NOFOLLOW)) record("link", s.st_ino, 0, 0, after, NULL);
    return result; }
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
int unlinkat(int folder, const char *path, int flags) {
    REAL("unlinkat", int, int, const char *, int);
    char a[PATH_MAX]; const char *name = below(folder, path, a); int result = real(folder, path, flags);
    if (!result && name) record(flags & AT_REMOVEDIR ? "rmdir" : "unlink", 0, 0, 0, name, NULL);
    return result; }
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) { struct stat s; return unlinkat(AT_FDCWD, path, !lstat(path, &s) && S_ISDIR(s.st_mode) ? AT_REMOVEDIR : 0); }
int mkdirat(int folder, const char *path, mode_t mode) {
    REAL("mkdirat", int, int, const char *, mode_t);
    char a[PATH_MAX]; int result = real(folder, path, mode); const char *name = result ? NULL : below(folder, path, a);
    if (name) record("mkdir", 0, 0, 0, name, NULL);
    return result; }
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
