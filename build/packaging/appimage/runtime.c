/*
 * A small AppImage (type 2) runtime. It unpacks the squashfs that follows this program into the user's cache and starts
 * AppRun there, so it needs no FUSE. The unpacked copy of another version is removed once nothing runs from it.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <squashfuse/squashfuse.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CACHE_PREFIX "briefmark-"
#define LOCK_NAME ".in-use"
#define MAX_OPEN_FOLDERS 32

static void die(const char *what) {
  fprintf(stderr, "Briefmark AppImage: %s: %s\n", what, strerror(errno));
  exit(127);
}

static void format_path(char path[PATH_MAX], const char *format, ...) {
  va_list values;
  va_start(values, format);
  int length = vsnprintf(path, PATH_MAX, format, values);
  va_end(values);
  if (length < 0 || length >= PATH_MAX) {
    errno = ENAMETOOLONG;
    die(path);
  }
}

/* The image begins where the ELF file ends: behind its section headers. */
static size_t find_image(const char *self) {
  Elf64_Ehdr header;
  int file = open(self, O_RDONLY | O_CLOEXEC);
  if (file < 0 || read(file, &header, sizeof header) != sizeof header) die(self);
  close(file);
  return header.e_shoff + (size_t)header.e_shnum * header.e_shentsize;
}

static void make_folders(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(path, 0700); /* an error shows at the last one */
    *slash = '/';
  }
  if (mkdir(path, 0700) && errno != EEXIST) die(path);
}

static void write_file(sqfs *image, sqfs_inode *inode, const char *path) {
  static char buffer[1 << 20];
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
  if (file < 0) die(path);
  for (sqfs_off_t offset = 0; offset < (sqfs_off_t)inode->xtra.reg.file_size;) {
    sqfs_off_t length = sizeof buffer;
    if (sqfs_read_range(image, inode, offset, &length, buffer) || length <= 0) {
      errno = EIO;
      die(path);
    }
    for (sqfs_off_t done = 0; done < length;) {
      ssize_t written = write(file, buffer + done, length - done);
      if (written < 0) die(path);
      done += written;
    }
    offset += length;
  }
  if (close(file)) die(path);
}

static void write_link(sqfs *image, sqfs_inode *inode, const char *path) {
  char target[PATH_MAX];
  size_t size = sizeof target - 1;
  if (sqfs_readlink(image, inode, target, &size) || symlink(target, path)) die(path);
}

static void unpack(const char *self, const char *folder) {
  char path[PATH_MAX];
  sqfs image;
  sqfs_traverse walk;
  sqfs_err error;
  if (sqfs_open_image(&image, self, find_image(self)) || sqfs_traverse_open(&walk, &image, sqfs_inode_root(&image))) {
    errno = EIO;
    die("cannot open the image");
  }
  while (sqfs_traverse_next(&walk, &error)) {
    sqfs_inode inode;
    if (walk.dir_end) continue;
    if (sqfs_inode_get(&image, &inode, walk.entry.inode)) die(walk.path);
    format_path(path, "%s/%s", folder, walk.path);
    if (S_ISDIR(inode.base.mode)) {
      if (mkdir(path, 0755) && errno != EEXIST) die(path);
    } else if (S_ISLNK(inode.base.mode)) {
      write_link(&image, &inode, path);
    } else if (S_ISREG(inode.base.mode)) {
      write_file(&image, &inode, path);
    }
  }
  if (error) {
    errno = EIO;
    die("cannot read the image");
  }
  sqfs_traverse_close(&walk);
}

/* The lock outlives exec: as long as the app runs, nobody else gets the exclusive one. */
static int lock_copy(const char *copy, int mode) {
  char path[PATH_MAX];
  format_path(path, "%s/%s", copy, LOCK_NAME);
  int file = open(path, O_RDWR | O_CREAT, 0600);
  if (file >= 0 && flock(file, mode | LOCK_NB) == 0) return file;
  if (file >= 0) close(file);
  return -1;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *position) {
  (void)status, (void)type, (void)position;
  return remove(path);
}

/* A copy that cannot be removed only costs space, so errors end nothing here. */
static void remove_other_copies(const char *cache, const char *current) {
  DIR *folder = opendir(cache);
  if (!folder) return;
  for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
    char path[PATH_MAX];
    if (strncmp(entry->d_name, CACHE_PREFIX, strlen(CACHE_PREFIX))) continue;
    format_path(path, "%s/%s", cache, entry->d_name);
    if (!strcmp(path, current)) continue;
    int lock = lock_copy(path, LOCK_EX);
    if (lock < 0) continue;
    nftw(path, remove_entry, MAX_OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
    close(lock);
  }
  closedir(folder);
}

static void find_cache(char cache[PATH_MAX]) {
  const char *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  if (xdg && *xdg == '/') format_path(cache, "%s/appimage", xdg);
  else if (home && *home == '/') format_path(cache, "%s/.cache/appimage", home);
  else {
    errno = ENOENT;
    die("neither XDG_CACHE_HOME nor HOME is set");
  }
  make_folders(cache);
}

/* The copy is named after size and time of this file; unpacked elsewhere first, so a killed start leaves no half copy. */
static void ensure_copy(const char *self, char copy[PATH_MAX]) {
  char cache[PATH_MAX], fresh[PATH_MAX];
  struct stat status;
  if (stat(self, &status)) die(self);
  find_cache(cache);
  format_path(copy, "%s/%s%llx-%llx", cache, CACHE_PREFIX, (long long)status.st_size, (long long)status.st_mtime);
  if (access(copy, F_OK)) {
    format_path(fresh, "%s/%snew-XXXXXX", cache, CACHE_PREFIX);
    if (!mkdtemp(fresh)) die(fresh);
    int lock = lock_copy(fresh, LOCK_EX);
    unpack(self, fresh);
    if (rename(fresh, copy) && access(copy, F_OK)) die(copy); /* another start may have been first */
    close(lock);
    remove_other_copies(cache, copy);
  }
  lock_copy(copy, LOCK_SH);
}

int main(int argc, char **argv) {
  char self[PATH_MAX], copy[PATH_MAX], program[PATH_MAX], folder[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  if (length < 0) die("/proc/self/exe");
  self[length] = 0;
  if (argc > 1 && !strcmp(argv[1], "--appimage-offset")) {
    printf("%zu\n", find_image(self));
    return 0;
  }
  if (argc > 1 && !strcmp(argv[1], "--appimage-extract")) {
    if (mkdir("squashfs-root", 0755)) die("squashfs-root");
    unpack(self, "squashfs-root");
    return 0;
  }
  ensure_copy(self, copy);
  if (getcwd(folder, sizeof folder)) setenv("OWD", folder, 1);
  setenv("APPIMAGE", self, 1);
  setenv("APPDIR", copy, 1);
  setenv("ARGV0", argv[0], 1);
  format_path(program, "%s/AppRun", copy);
  argv[0] = program;
  execv(program, argv);
  die(program);
}
