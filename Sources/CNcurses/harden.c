#include "internal.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

void cn_harden(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

void cn_take_large_steps(void) {
  const int megabyte = 1 << 20;
  mallopt(M_TOP_PAD, megabyte);
  mallopt(M_TRIM_THRESHOLD, 16 * megabyte);
  mallopt(M_MMAP_THRESHOLD, 16 * megabyte);
}
