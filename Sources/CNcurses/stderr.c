#define _GNU_SOURCE
#include "internal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { most_bytes = 64 * 1024 };

static int real = -1; /* the descriptor that was stderr */
static int kept = -1; /* a file in memory that is stderr now */

void cn_stderr_hold(void) {
  if (kept >= 0 || !isatty(STDERR_FILENO)) return;
  kept = memfd_create("stderr", MFD_CLOEXEC);
  if (kept < 0) return;
  real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real >= 0 && dup2(kept, STDERR_FILENO) >= 0) return;
  if (real >= 0) close(real);
  close(kept);
  real = kept = -1;
}

/* Control characters may come out of the data, and this goes to a terminal. */
static void make_plain(unsigned char *bytes, ssize_t count) {
  for (ssize_t i = 0; i < count; i++) {
    const unsigned char byte = bytes[i];
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) bytes[i] = '?';
    /* C1 in UTF-8: C2 80…9F */
    if (byte == 0xC2 && i + 1 < count && bytes[i + 1] < 0xA0) bytes[i] = bytes[i + 1] = '?';
  }
}

/* Runs in a signal handler too. */
void cn_stderr_release(void) {
  if (kept < 0) return;
  const int from = kept;
  kept = -1;
  dup2(real, STDERR_FILENO);
  close(real);
  real = -1;
  struct stat about;
  off_t at = 0;
  if (fstat(from, &about) == 0 && about.st_size > most_bytes) at = about.st_size - most_bytes;
  unsigned char bytes[1024];
  ssize_t count;
  while ((count = pread(from, bytes, sizeof bytes, at)) > 0) {
    at += count;
    make_plain(bytes, count);
    cn_write_all(STDERR_FILENO, bytes, (size_t)count);
  }
  close(from);
}
