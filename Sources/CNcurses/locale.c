#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

/* The locale the environment asks for: the first of the three that is set and not empty. */
static const char *asked_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

static int names_utf8(const char *locale) {
  const char *encoding = strchr(locale, '.');
  if (!encoding) return 0;
  return strncasecmp(encoding, ".utf-8", 6) == 0 || strncasecmp(encoding, ".utf8", 5) == 0;
}

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int32_t cn_pick_locale(void) {
  const char *asked = asked_locale();
  const int known = setlocale(LC_CTYPE, "") != NULL;
  if (known && is_utf8()) return CN_LOCALE_UTF8;
  /* Over ssh the variables often are missing, or name a locale of the machine one comes from. */
  if (*asked && known) return CN_LOCALE_OTHER;
  if (*asked && !names_utf8(asked) && strchr(asked, '.')) return CN_LOCALE_OTHER;
  if (setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) return CN_LOCALE_FORCED;
  return CN_LOCALE_OTHER;
}

int32_t cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
