#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { caught_count = sizeof caught / sizeof *caught };

static struct sigaction before[caught_count];
static int ends[2] = {-1, -1};

static void on_signal(int signal) {
  const int error = errno;
  const uint8_t byte = (uint8_t)signal;
  /* A full pipe loses nothing: what stands in it wakes the loop. */
  if (write(ends[1], &byte, 1) < 0) {}
  errno = error;
}

/* To be called before newterm(), which else catches some of these itself. */
int32_t cn_signals_open(void) {
  if (ends[0] >= 0) return ends[0];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) < 0) return -1;
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < caught_count; i++) {
    sigaction(caught[i], NULL, &before[i]);
    /* What was ignored for us, as by nohup, stays so; but of a new size we must know. */
    const int leave = before[i].sa_handler == SIG_IGN && caught[i] != SIGWINCH;
    if (!leave) sigaction(caught[i], &action, NULL);
  }
  return ends[0];
}

int32_t cn_signals_descriptor(void) { return ends[0]; }

int32_t cn_signals_next(void) {
  uint8_t byte;
  return ends[0] >= 0 && read(ends[0], &byte, 1) == 1 ? byte : 0;
}

void cn_signals_close(void) {
  if (ends[0] < 0) return;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &before[i], NULL);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

int cn_signal_was_ignored(int signal) {
  for (int i = 0; ends[0] >= 0 && i < caught_count; i++)
    if (caught[i] == signal) return before[i].sa_handler == SIG_IGN;
  return 0;
}

void cn_signals_share(int32_t on) {
  if (ends[0] < 0 || cn_signal_was_ignored(SIGTSTP)) return;
  struct sigaction action = {.sa_handler = on ? SIG_DFL : on_signal, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
}

void cn_reraise(int32_t signal) {
  cn_screen_close();
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
  _exit(128 + signal);
}
