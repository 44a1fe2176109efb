#define _GNU_SOURCE /* memfd_create */

#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

/* A frame that is ready to be sent before anyone asked for it. ncurses writes it into a file
 * without a name, and takes it for sent; what the terminal shows is kept beside it, for when
 * another frame is asked for. */
static int store = -1;
static WINDOW *shown;
static char frame[1 << 14];
static size_t frame_size;
static int is_ready;
/* Where the frame leaves the cursor, and where it was wanted. */
static int end_row, end_column, wanted_row, wanted_column;

static void point(int from, int to) {
  while (dup2(from, to) < 0 && (errno == EINTR || errno == EBUSY)) {}
}

/* Has ncurses write what differs into the store; says whether the frame could be taken from it. */
static int catch_frame(int output) {
  point(store, output);
  doupdate();
  point(cn_way_back.output, output);
  const off_t size = lseek(store, 0, SEEK_CUR);
  if (size < 0 || (size_t)size > sizeof frame) return 0;
  frame_size = (size_t)size;
  return pread(store, frame, frame_size, 0) == size;
}

void cn_ahead_prepare(int output, int32_t row, int32_t column) {
  if (store < 0) store = memfd_create("frame", MFD_CLOEXEC);
  if (store < 0 || lseek(store, 0, SEEK_SET) < 0) return;
  if (shown)
    overwrite(curscr, shown);
  else
    shown = dupwin(curscr);
  if (!shown) return;
  wanted_row = row;
  wanted_column = column;
  end_row = row < 0 ? 0 : row;
  end_column = row < 0 ? 0 : column;
  leaveok(stdscr, FALSE);
  move(end_row, end_column);
  wnoutrefresh(stdscr);
  cn_has_new_cells = 0;
  is_ready = 1;
  if (!catch_frame(output)) cn_ahead_drop();
}

int cn_ahead_send(int32_t row, int32_t column) {
  if (!is_ready || cn_has_new_cells || row != wanted_row || column != wanted_column) return 0;
  is_ready = 0;
  cn_write_all(cn_way_back.output, frame, frame_size);
  return 1;
}

void cn_ahead_drop(void) {
  if (!is_ready) return;
  is_ready = 0;
  overwrite(shown, curscr);
  /* ncurses takes the cursor to be where the frame would have left it. */
  char bytes[64];
  const char *place = tparm(tigetstr("cup"), end_row, end_column);
  cn_write_all(cn_way_back.output, bytes, cn_add_string(bytes, 0, sizeof bytes, place));
}

void cn_ahead_close(void) {
  cn_ahead_drop();
  if (shown) delwin(shown);
  shown = NULL;
}
