#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Sizes past these are mistakes of whoever set them, and would take the memory of the machine. */
enum { most_rows = 1000, most_columns = cn_most_columns };

/* The output that a frame takes: pictures of 120 columns and 36 rows stay below it. */
enum { frame_bytes = 8192 };

CNWayBack cn_way_back;

static SCREEN *screen;
static FILE *input_stream, *output_stream;
static int is_outside; /* another program has the terminal */
static int cursor = -1; /* 1 shown, 0 hidden, -1 not known */
static int synchronised;
static int all_is_new;
static struct {
  uint8_t bytes[512];
  size_t count;
} entering, leaving;
static char clearing[64]; /* where there is no alternate screen to leave */

void cn_write_all(int descriptor, const void *bytes, size_t count) {
  const char *rest = bytes;
  while (count > 0) {
    const ssize_t written = write(descriptor, rest, count);
    if (written > 0) {
      rest += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      /* Someone who shares the terminal has made it non-blocking. */
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      if (poll(&room, 1, -1) < 0 && errno != EINTR) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

/* -- The way back ------------------------------------------------------------------------------ */

size_t cn_add_string(char *to, size_t at, size_t room, const char *string) {
  for (; *string && at < room; string++) {
    const char *end = string[0] == '$' && string[1] == '<' ? strchr(string, '>') : NULL;
    if (end)
      string = end;
    else
      to[at++] = *string;
  }
  return at;
}

static size_t add_named(char *to, size_t at, size_t room, const char *name) {
  const char *string = tigetstr((char *)name);
  if (!string || string == (char *)-1) return at;
  return cn_add_string(to, at, room, string);
}

static size_t add_bytes(char *to, size_t at, size_t room, const void *bytes, size_t count) {
  if (at + count > room) return at;
  memcpy(to + at, bytes, count);
  return at + count;
}

static void build_way_back(void) {
  char *bytes = cn_way_back.bytes;
  const size_t room = sizeof cn_way_back.bytes;
  cn_way_back.count = 0;
  size_t count = 0;
  if (synchronised) count = add_bytes(bytes, count, room, "\033[?2026l", 8);
  count = add_bytes(bytes, count, room, leaving.bytes, leaving.count);
  count = add_named(bytes, count, room, "sgr0");
  count = add_named(bytes, count, room, "op");
  count = add_named(bytes, count, room, "cnorm");
  count = add_named(bytes, count, room, cn_has_alternate_screen() ? "rmcup" : "clear");
  cn_way_back.count = count;
}

static void send_if_open(const void *bytes, size_t count) {
  if (screen && !is_outside) cn_write_all(cn_way_back.output, bytes, count);
}

/* -- Opening and closing ----------------------------------------------------------------------- */

/* Started or continued in the background, we wait to be in front: the shell's modes, which are
 * taken next, would else be those of its line editor. */
static void wait_for_foreground(int input) {
  for (int attempt = 0; attempt < 100; attempt++) {
    const pid_t front = tcgetpgrp(input);
    if (front < 0 || front == getpgrp()) return;
    kill(0, SIGTTIN);
  }
}

static void take_shell_modes(void) {
  wait_for_foreground(cn_way_back.input);
  cn_way_back.has_modes = tcgetattr(cn_way_back.input, &cn_way_back.modes) == 0;
}

static void set_shell_modes(void) {
  if (!cn_way_back.has_modes) return;
  while (tcsetattr(cn_way_back.input, TCSADRAIN, &cn_way_back.modes) < 0 && errno == EINTR) {}
}

static void close_streams(void) {
  if (input_stream) fclose(input_stream);
  if (output_stream) fclose(output_stream);
  input_stream = output_stream = NULL;
}

static int open_streams(int input, int output) {
  const int in = dup(input), out = dup(output);
  if (in >= 0) input_stream = fdopen(in, "r");
  if (out >= 0) output_stream = fdopen(out, "w");
  if (input_stream && output_stream) return 0;
  close_streams();
  return -1;
}

static CNSize clamped(CNSize size) {
  if (size.rows > most_rows) size.rows = most_rows;
  if (size.columns > most_columns) size.columns = most_columns;
  if (size.rows < 1 || size.columns < 1) return (CNSize){24, 80};
  return size;
}

/* ncurses makes its output buffer for the size that it starts with, some bytes more than the cells,
 * and never larger. It is started with as many rows as make it hold a frame, which is one write then. */
static void ask_for_size(CNSize size) {
  char rows[16], columns[16];
  const int needed = frame_bytes / (size.columns + 6);
  snprintf(rows, sizeof rows, "%d", size.rows > needed ? size.rows : needed);
  snprintf(columns, sizeof columns, "%d", size.columns);
  setenv("LINES", rows, 1);
  setenv("COLUMNS", columns, 1);
}

static SCREEN *new_screen(const char *name, CNSize size) {
  const char *before = getenv("TERMINFO");
  char *kept = before ? strdup(before) : NULL;
  ask_for_size(size);
  if (!name) setenv("TERMINFO", cn_direct_entry, 1);
  SCREEN *made = newterm((char *)(name ? name : cn_direct_name), output_stream, input_stream);
  if (!name && kept) setenv("TERMINFO", kept, 1);
  if (!name && !kept) unsetenv("TERMINFO");
  /* The kernel knows the size; programs started from here are to ask it too. */
  unsetenv("LINES");
  unsetenv("COLUMNS");
  free(kept);
  return made;
}

/* Forgets the screen of ncurses, the terminal being the shell's again. */
static void drop_screen(void) {
  cn_ahead_close();
  delscreen(screen);
  screen = NULL;
  close_streams();
}

int32_t cn_screen_open(const char *name, int32_t input, int32_t output, CNSize size) {
  static int at_exit;
  if (screen || open_streams(input, output) < 0) return CN_BUSY;
  cn_way_back.input = input;
  cn_way_back.output = output;
  take_shell_modes();
  size = clamped(size.rows > 0 ? size : cn_kernel_size());
  screen = new_screen(name, size);
  if (!screen) {
    set_shell_modes();
    close_streams();
    return CN_UNKNOWN_NAME;
  }
  const char *place = tigetstr("cup");
  if (!place || place == (char *)-1) {
    endwin();
    set_shell_modes();
    drop_screen();
    return CN_TOO_SIMPLE;
  }
  if (!at_exit++) atexit(cn_screen_close);
  raw();
  noecho();
  nonl();
  typeahead(-1);
  cn_pairs_open();
  resize_term(size.rows, size.columns);
  clearing[add_named(clearing, 0, sizeof clearing - 1, "clear")] = 0;
  build_way_back();
  cn_guard_open();
  cn_stderr_hold();
  is_outside = 0;
  cursor = -1;
  /* Until it has once left and come back, ncurses writes at every movement of the cursor. */
  endwin();
  refresh();
  send_if_open(entering.bytes, entering.count);
  return CN_OPENED;
}

void cn_screen_close(void) {
  if (!screen) return;
  if (!is_outside) cn_leave();
  cn_guard_close();
  drop_screen();
}

int32_t cn_has_alternate_screen(void) {
  const char *string = tigetstr("rmcup");
  return string && string != (char *)-1;
}

/* -- Drawing ----------------------------------------------------------------------------------- */

static void set_cursor(int shown) {
  if (cursor == shown) return;
  curs_set(shown);
  cursor = shown;
}

static int is_within(int32_t row, int32_t column) {
  return row >= 0 && row < LINES && column >= 0 && column < COLS;
}

void cn_prepare(int32_t row, int32_t column) {
  if (!screen || is_outside) return;
  cn_ahead_drop();
  if (!all_is_new && cursor == is_within(row, column))
    cn_ahead_prepare(fileno(output_stream), row, column);
}

void cn_show(int32_t row, int32_t column) {
  if (!screen || is_outside || cn_ahead_send(row, column)) return;
  cn_ahead_drop();
  const int shown = is_within(row, column);
  const int wrap = all_is_new && synchronised;
  all_is_new = 0;
  if (wrap) send_if_open("\033[?2026h", 8);
  if (!shown) set_cursor(0);
  leaveok(stdscr, !shown);
  if (shown) move(row, column);
  wnoutrefresh(stdscr);
  doupdate();
  if (shown) set_cursor(1);
  if (wrap) send_if_open("\033[?2026l", 8);
}

CNSize cn_size(void) { return (CNSize){LINES, COLS}; }

CNSize cn_kernel_size(void) {
  struct winsize size;
  if (ioctl(cn_way_back.output, TIOCGWINSZ, &size) < 0) return (CNSize){0, 0};
  if (size.ws_row == 0 || size.ws_col == 0) return (CNSize){0, 0};
  return clamped((CNSize){size.ws_row, size.ws_col});
}

void cn_resize(CNSize size) {
  if (!screen || size.rows < 1 || size.columns < 1) return;
  size = clamped(size);
  cn_ahead_close();
  /* Not resizeterm(), which pushes a key into the input of ncurses that nobody reads. */
  if (size.rows != LINES || size.columns != COLS) resize_term(size.rows, size.columns);
  werase(stdscr);
  cn_repaint();
}

void cn_repaint(void) {
  if (!screen) return;
  cn_ahead_drop();
  clearok(curscr, TRUE);
  all_is_new = 1;
}

/* -- Modes, leaving and entering ---------------------------------------------------------------- */

int32_t cn_send(const uint8_t *bytes, size_t count) {
  if (!screen || is_outside) return -1;
  cn_write_all(cn_way_back.output, bytes, count);
  return 0;
}

void cn_set_modes(
    const uint8_t *enter, size_t enter_count, const uint8_t *leave, size_t leave_count) {
  if (enter_count > sizeof entering.bytes || leave_count > sizeof leaving.bytes) return;
  send_if_open(leaving.bytes, leaving.count);
  memcpy(entering.bytes, enter, enter_count);
  memcpy(leaving.bytes, leave, leave_count);
  entering.count = enter_count;
  leaving.count = leave_count;
  if (!screen) return;
  build_way_back();
  send_if_open(entering.bytes, entering.count);
}

void cn_set_synchronised(int32_t on) {
  synchronised = on != 0;
  if (screen) build_way_back();
}

void cn_leave(void) {
  if (!screen || is_outside) return;
  cn_ahead_drop();
  send_if_open(leaving.bytes, leaving.count);
  /* endwin() shows the cursor without noting it; noted, it is hidden again on the way back. */
  curs_set(1);
  cursor = -1;
  endwin();
  /* Names and votes are not left standing where no alternate screen hides them. */
  if (!cn_has_alternate_screen()) cn_write_all(cn_way_back.output, clearing, strlen(clearing));
  is_outside = 1;
  set_shell_modes();
  cn_guard_close();
  cn_stderr_release();
}

static void paint_again(void) {
  is_outside = 0;
  reset_prog_mode();
  cn_repaint();
  refresh();
  send_if_open(entering.bytes, entering.count);
}

void cn_enter(void) {
  if (!screen || !is_outside) return;
  take_shell_modes();
  cn_guard_open();
  cn_stderr_hold();
  paint_again();
}

void cn_resume(void) {
  if (!screen || is_outside) return;
  wait_for_foreground(cn_way_back.input);
  cn_ahead_drop();
  curs_set(1);
  cursor = -1;
  endwin();
  paint_again();
}

void cn_suspend(void) {
  if (!screen || cn_signal_was_ignored(SIGTSTP)) return;
  cn_leave();
  /* The others of the job first; then this thread, which stops inside raise(), so that not a line
   * below runs before the job is continued. */
  struct sigaction before, action = {.sa_handler = SIG_IGN};
  sigaction(SIGTSTP, &action, &before);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  cn_enter();
}
