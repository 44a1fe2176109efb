#include "internal.h"

#include <curses.h>

/* Pairs of colours by use: alloc_pair() of ncurses 6.4 crashes on a terminal without colours and
 * refuses RGB values on one with 256. */
enum { most_pairs = 255 };

static struct {
  int foreground;
  int background;
  unsigned used; /* when, counted in calls; 0: never */
} pairs[most_pairs + 1];

static int pair_count; /* pair 0 is the terminal's own and not ours to set */
static unsigned clock_;
static int has_own_colours;

void cn_pairs_open(void) {
  pair_count = 0;
  clock_ = 0;
  if (!has_colors() || start_color() == ERR) return;
  has_own_colours = use_default_colors() == OK;
  pair_count = COLOR_PAIRS - 1 < most_pairs ? COLOR_PAIRS - 1 : most_pairs;
  for (int pair = 0; pair <= most_pairs; pair++) pairs[pair].used = 0;
}

int32_t cn_colours(void) { return pair_count > 0 ? COLORS : 0; }

int32_t cn_pair(int32_t foreground, int32_t background) {
  if (foreground < 0 && background < 0) return 0;
  if (!has_own_colours && foreground < 0) foreground = COLOR_WHITE;
  if (!has_own_colours && background < 0) background = COLOR_BLACK;
  int oldest = 0;
  for (int pair = 1; pair <= pair_count; pair++) {
    const int same = pairs[pair].foreground == foreground && pairs[pair].background == background;
    if (pairs[pair].used && same) {
      pairs[pair].used = ++clock_;
      return pair;
    }
    if (!oldest || pairs[pair].used < pairs[oldest].used) oldest = pair;
  }
  if (!oldest || init_extended_pair(oldest, foreground, background) == ERR) return 0;
  pairs[oldest].foreground = foreground;
  pairs[oldest].background = background;
  pairs[oldest].used = ++clock_;
  return oldest;
}
