/* All that Swift may know of ncurses: plain functions on numbers and bytes.
 *
 * ncurses draws; reading and waiting are done elsewhere. There is one screen at a time, and all but
 * the signal handlers run on one thread. Functions that can fail return -1. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Where the characters of the process come from. */
static const int32_t CN_LOCALE_UTF8 = 0;   /* the environment names a UTF-8 locale */
static const int32_t CN_LOCALE_FORCED = 1; /* it names none that is installed: C.UTF-8 is used */
static const int32_t CN_LOCALE_OTHER = 2;  /* it asks for another encoding, or there is no UTF-8 */

/* Sets LC_CTYPE alone, so that numbers keep their decimal point; returns what was found. */
int32_t cn_pick_locale(void);
/* The columns of a character by the C library's table, which ncurses uses too; -1: not printable. */
int32_t cn_width(uint32_t scalar);

/* Keeps what is in memory out of core files and away from other processes of the user, and turns
 * the deadly signals of writing (closed pipe, file too large) into errors. */
void cn_harden(void);

/* Lets memory grow in large steps. */
void cn_take_large_steps(void);

/* -- Screen ------------------------------------------------------------------------------------ */

typedef struct {
  int32_t rows;
  int32_t columns;
} CNSize;

static const uint32_t CN_BOLD = 1;
static const uint32_t CN_DIM = 2;
static const uint32_t CN_ITALIC = 4;
static const uint32_t CN_UNDERLINE = 8;
static const uint32_t CN_REVERSE = 16;

/* What `cn_screen_open` says. */
static const int32_t CN_OPENED = 0;
static const int32_t CN_UNKNOWN_NAME = -1; /* no entry of that name in the terminal database */
static const int32_t CN_TOO_SIMPLE = -2;   /* the terminal can't place the cursor */
static const int32_t CN_BUSY = -3;         /* a screen is open already, or no memory is left */

/* Opens the screen on two descriptors, for the entry `name` of the terminal database, or for our
 * own one with direct colour where `name` is null. A `size` of 0 rows asks the descriptor. */
int32_t cn_screen_open(const char *_Nullable name, int32_t input, int32_t output, CNSize size);
/* Gives the terminal back as it was; does nothing where no screen is open. */
void cn_screen_close(void);
/* Says whether the terminal has an alternate screen, so that the shell's text comes back. */
int32_t cn_has_alternate_screen(void);
/* How many colours the open terminal has: 0, 8, 16, 256 or 0x1000000. */
int32_t cn_colours(void);
/* The number of a pair of colours, -1 being the terminal's own; 0 where it can't be had. */
int32_t cn_pair(int32_t foreground, int32_t background);

/* A base and up to 4 marks, 0 where there are fewer, that take `columns` cells. */
typedef struct {
  uint32_t scalars[5];
  int32_t columns;
  uint32_t attributes;
  int32_t pair;
} CNCluster;

/* Makes all cells blank. */
void cn_erase(void);
/* Puts clusters side by side; `?` where the C library disagrees about the cells that one takes, or
 * where it holds what must not reach a terminal. */
void cn_put(int32_t row, int32_t column, const CNCluster *_Nonnull clusters, size_t count);
/* Makes the frame ready that `cn_show` is to send next, if nothing is put before and its cursor is
 * the same; any other one may be shown as well. */
void cn_prepare(int32_t row, int32_t column);
/* Sends what changed, in one write; `row` -1 hides the cursor. */
void cn_show(int32_t row, int32_t column);
/* The size of the open screen. */
CNSize cn_size(void);
/* The size the kernel says; 0 rows where it says nothing. */
CNSize cn_kernel_size(void);
/* Takes a new size; the next `cn_show` paints everything. */
void cn_resize(CNSize size);
/* Makes the next `cn_show` paint everything. */
void cn_repaint(void);

/* -- Modes ------------------------------------------------------------------------------------- */

/* Sends bytes as they are; they are all written, whatever interrupts. */
int32_t cn_send(const uint8_t *_Nonnull bytes, size_t count);
/* Bytes for entering and for leaving the screen besides those of ncurses (mouse, paste), up to 512
 * each; leaving is also done after a crash. They are sent at once where the screen is open. */
void cn_set_modes(
    const uint8_t *_Nonnull enter, size_t enter_count, const uint8_t *_Nonnull leave,
    size_t leave_count);
/* Wraps each full repaint into "begin" and "end" of a synchronised update (mode 2026). */
void cn_set_synchronised(int32_t on);

/* Leaves the screen for another program, and comes back with all of it painted. */
void cn_leave(void);
void cn_enter(void);
/* Comes back after a stop that left no time for leaving. */
void cn_resume(void);
/* Stops the whole job as Ctrl+Z does, and returns when it goes on, with all painted. */
void cn_suspend(void);

/* -- Signals ----------------------------------------------------------------------------------- */

/* Turns WINCH, TSTP, CONT, TERM, HUP, INT and QUIT into bytes of a pipe; returns its descriptor. */
int32_t cn_signals_open(void);
int32_t cn_signals_descriptor(void);
/* The next signal, or 0. */
int32_t cn_signals_next(void);
void cn_signals_close(void);
/* Gives Ctrl+Z its usual meaning while another program has the terminal, and takes it again. */
void cn_signals_share(int32_t on);
/* Gives the terminal back and ends the process by the signal, as if it had never been caught. */
_Noreturn void cn_reraise(int32_t signal);
