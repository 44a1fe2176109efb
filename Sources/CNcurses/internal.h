/* What the files of this target share. */
#pragma once

#include "cncurses.h"

#include <signal.h>
#include <termios.h>

/* The terminal as the shell left it, and the way back to it; all of it fit for a signal handler. */
typedef struct {
  int input;
  int output;
  int has_modes;
  struct termios modes;
  char bytes[1024];
  size_t count;
} CNWayBack;

extern CNWayBack cn_way_back;

/* Adds a string of the terminal's entry, less its delays. */
size_t cn_add_string(char *to, size_t at, size_t room, const char *string);
void cn_write_all(int descriptor, const void *bytes, size_t count);

/* direct.c: our own terminal entry, as a value of $TERMINFO. */
extern const char cn_direct_name[];
extern const char cn_direct_entry[];

/* ahead.c: a frame made ready before it is asked for. `output` is where ncurses writes to. */
void cn_ahead_prepare(int output, int32_t row, int32_t column);
/* Sends the frame that is ready; 0 where there is none, or the picture or its cursor is another. */
int cn_ahead_send(int32_t row, int32_t column);
/* Gives the frame up: ncurses then knows again what the terminal shows. */
void cn_ahead_drop(void);
void cn_ahead_close(void);

/* cells.c: the widest row, and whether cells were put since a frame was made ready. */
enum { cn_most_columns = 2000 };
extern int cn_has_new_cells;

/* pairs.c */
void cn_pairs_open(void);

/* crash.c: gives the terminal back when the process dies. */
void cn_guard_open(void);
void cn_guard_close(void);

/* stderr.c: what is written to stderr while the screen is up is kept, and shown after. */
void cn_stderr_hold(void);
void cn_stderr_release(void);

/* signals.c: what the signal did before the screen was opened. */
int cn_signal_was_ignored(int signal);
