#include "internal.h"

#include <curses.h>
#include <wchar.h>

int cn_has_new_cells;

static attr_t curses_attributes(uint32_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CN_BOLD) result |= A_BOLD;
  if (attributes & CN_DIM) result |= A_DIM;
  if (attributes & CN_ITALIC) result |= A_ITALIC;
  if (attributes & CN_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & CN_REVERSE) result |= A_REVERSE;
  return result;
}

/* Marks that turn the direction of writing or join words are no marks of a letter. */
static int is_mark(uint32_t scalar) {
  if (scalar >= 0x200B && scalar <= 0x200F) return 0;
  if (scalar >= 0x2028 && scalar <= 0x202E) return 0;
  if (scalar >= 0x2060 && scalar <= 0x206F) return 0;
  return scalar != 0xFEFF && scalar < 0xE0000 && wcwidth((wchar_t)scalar) == 0;
}

/* Makes the cells of a cluster; returns how many. */
static int make_cells(const CNCluster *cluster, cchar_t *cells) {
  const attr_t look = curses_attributes(cluster->attributes);
  const int pair = cluster->pair;
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)cluster->scalars[0]};
  if (wcwidth(text[0]) == cluster->columns) {
    for (int i = 1; i < CCHARW_MAX && is_mark(cluster->scalars[i]); i++)
      text[i] = (wchar_t)cluster->scalars[i];
    if (setcchar(cells, text, look, 0, &pair) == OK) return 1;
  }
  for (int32_t i = 0; i < cluster->columns; i++)
    setcchar(cells + i, i ? L" " : L"?", look, 0, &pair);
  return cluster->columns;
}

void cn_erase(void) {
  if (!stdscr) return;
  werase(stdscr);
  cn_has_new_cells = 1;
}

void cn_put(int32_t row, int32_t column, const CNCluster *clusters, size_t count) {
  static cchar_t cells[cn_most_columns];
  int made = 0, end = column;
  if (!stdscr || row < 0 || column < 0 || row >= LINES) return;
  for (size_t i = 0; i < count; i++) {
    end += clusters[i].columns;
    if (end > COLS) break;
    made += make_cells(clusters + i, cells + made);
  }
  /* Of the two ways to put cells, the one that neither wraps nor moves the cursor. */
  mvadd_wchnstr(row, column, cells, made);
  cn_has_new_cells = 1;
}
