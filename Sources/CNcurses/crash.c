#include "internal.h"

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

/* Signals that end the process unforeseen: faults, traps, abort(), and those nobody catches. */
static const int deadly[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGBUS,  SIGFPE, SIGABRT,
                             SIGSYS,  SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2};
enum { deadly_count = sizeof deadly / sizeof *deadly };

static struct sigaction before[deadly_count];
static stack_t stack_before;
static int is_open;
static atomic_flag went_back = ATOMIC_FLAG_INIT;
/* The stack may be what is broken; the handlers of before us run on this one too. */
static char own_stack[64 * 1024];

static int is_fault(int signal, const siginfo_t *about) {
  if (about->si_code <= 0) return 0;
  return signal == SIGILL || signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE;
}

static void on_death(int signal, siginfo_t *about, void *context) {
  (void)context;
  const int error = errno;
  if (!atomic_flag_test_and_set(&went_back)) {
    cn_write_all(cn_way_back.output, cn_way_back.bytes, cn_way_back.count);
    if (cn_way_back.has_modes) tcsetattr(cn_way_back.input, TCSANOW, &cn_way_back.modes);
    cn_stderr_release();
  }
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &before[i], NULL);
  errno = error;
  /* A fault happens again by itself, now under the handler of before us. */
  if (!is_fault(signal, about)) raise(signal);
}

void cn_guard_open(void) {
  if (is_open) return;
  is_open = 1;
  atomic_flag_clear(&went_back);
  const stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack};
  sigaltstack(&stack, &stack_before);
  struct sigaction action = {.sa_sigaction = on_death, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) {
    sigaction(deadly[i], &action, &before[i]);
    if (before[i].sa_handler == SIG_IGN) sigaction(deadly[i], &before[i], NULL);
  }
}

void cn_guard_close(void) {
  if (!is_open) return;
  is_open = 0;
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &before[i], NULL);
  sigaltstack(&stack_before, NULL);
}
