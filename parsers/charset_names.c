/* charset_names.c - see charset_names.h. */
#include "parsers/charset_names.h"

#include <string.h>

/* Names that iconv lacks, reads too narrowly, or that must not be taken at their word. */
static const struct charset charsets[] = {
    {"utf-8", "UTF-8", CHARSET_SINGLE},
    {"utf8", "UTF-8", CHARSET_SINGLE},
    {"utf-8-sig", "UTF-8", CHARSET_SINGLE},
    {"utf8mb4", "UTF-8", CHARSET_SINGLE},
    {"unicode", "UTF-8", CHARSET_SINGLE},
    {"us-ascii", NULL, CHARSET_UNTOLD},
    {"ascii", NULL, CHARSET_UNTOLD},
    {"ansi_x3.4-1968", NULL, CHARSET_UNTOLD},
    {"unknown-8bit", NULL, CHARSET_UNTOLD},
    {"x-unknown", NULL, CHARSET_UNTOLD},
    {"unknown", NULL, CHARSET_UNTOLD},
    {"unknown8bit", NULL, CHARSET_UNTOLD},
    {"x-user-defined", NULL, CHARSET_UNTOLD},
    {"none", NULL, CHARSET_UNTOLD},
    {"default", NULL, CHARSET_UNTOLD},
    {"default_charset", NULL, CHARSET_UNTOLD},
    {"_autodetect", NULL, CHARSET_UNTOLD},
    {"7bit", NULL, CHARSET_UNTOLD},
    {"8bit", NULL, CHARSET_UNTOLD},
    {"binary", NULL, CHARSET_UNTOLD},
    {"iso-8859-1", CHARSET_WESTERN, CHARSET_SINGLE},
    {"iso8859-1", CHARSET_WESTERN, CHARSET_SINGLE},
    {"iso_8859-1", CHARSET_WESTERN, CHARSET_SINGLE},
    {"latin1", CHARSET_WESTERN, CHARSET_SINGLE},
    {"latin-1", CHARSET_WESTERN, CHARSET_SINGLE},
    {"iso-8859", CHARSET_WESTERN, CHARSET_SINGLE},
    {"ansi", CHARSET_WESTERN, CHARSET_SINGLE},
    {"cp1252", CHARSET_WESTERN, CHARSET_SINGLE},
    {"cp-1252", CHARSET_WESTERN, CHARSET_SINGLE},
    {"win-1252", CHARSET_WESTERN, CHARSET_SINGLE},
    {"x-ansi", CHARSET_WESTERN, CHARSET_SINGLE},
    {"win-1250", "CP1250", CHARSET_SINGLE},
    {"win-1251", "CP1251", CHARSET_SINGLE},
    {"windows1251", "CP1251", CHARSET_SINGLE},
    {"x-cp1251", "CP1251", CHARSET_SINGLE},
    {"koi8", "KOI8-R", CHARSET_SINGLE},
    {"koi8_r", "KOI8-R", CHARSET_SINGLE},
    {"koi8-ru", "KOI8-U", CHARSET_SINGLE},
    {"x-mac-cyrillic", "MAC-CYRILLIC", CHARSET_SINGLE},
    {"x-mac-ce", "MAC-CENTRALEUROPE", CHARSET_SINGLE},
    {"windows-1252", CHARSET_WESTERN, CHARSET_SINGLE},
    {"iso-8859-9", "CP1254", CHARSET_SINGLE},
    {"iso-8859-8-i", "ISO-8859-8", CHARSET_SINGLE},
    {"iso-8859-8-e", "ISO-8859-8", CHARSET_SINGLE},
    {"iso-8859-11", "CP874", CHARSET_SINGLE},
    {"tis-620", "CP874", CHARSET_SINGLE},
    {"windows-874", "CP874", CHARSET_SINGLE},
    {"x-mac-roman", "MACINTOSH", CHARSET_SINGLE},
    {"gb2312", "GB18030", CHARSET_MULTIBYTE},
    {"gb_2312-80", "GB18030", CHARSET_MULTIBYTE},
    {"gbk", "GB18030", CHARSET_MULTIBYTE},
    {"x-gbk", "GB18030", CHARSET_MULTIBYTE},
    {"cp936", "GB18030", CHARSET_MULTIBYTE},
    {"ms936", "GB18030", CHARSET_MULTIBYTE},
    {"windows-936", "GB18030", CHARSET_MULTIBYTE},
    {"euc-cn", "GB18030", CHARSET_MULTIBYTE},
    {"chinesebig5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"x-x-big5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"cp950", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"windows-950", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"gb18030", "GB18030", CHARSET_MULTIBYTE},
    {"big5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"big5-hkscs", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"euc-kr", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601-1987", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601", "CP949", CHARSET_MULTIBYTE},
    {"ksc5601", "CP949", CHARSET_MULTIBYTE},
    {"windows-949", "CP949", CHARSET_MULTIBYTE},
    {"cp949", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601-1989", "CP949", CHARSET_MULTIBYTE},
    {"ksc_5601", "CP949", CHARSET_MULTIBYTE},
    {"shift_jis", "CP932", CHARSET_MULTIBYTE},
    {"shift-jis", "CP932", CHARSET_MULTIBYTE},
    {"x-sjis", "CP932", CHARSET_MULTIBYTE},
    {"sjis", "CP932", CHARSET_MULTIBYTE},
    {"windows-31j", "CP932", CHARSET_MULTIBYTE},
    {"cp932", "CP932", CHARSET_MULTIBYTE},
    {"ms932", "CP932", CHARSET_MULTIBYTE},
    {"x-ms-cp932", "CP932", CHARSET_MULTIBYTE},
    {"ms_kanji", "CP932", CHARSET_MULTIBYTE},
    {"euc-jp", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"x-euc-jp", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"x-euc", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"iso-2022-jp", CHARSET_JIS, CHARSET_ENCODED},
    {"iso-2022-jp-1", CHARSET_JIS, CHARSET_ENCODED},
    {"iso-2022-jp-ms", CHARSET_JIS, CHARSET_ENCODED},
    {"cp50220", CHARSET_JIS, CHARSET_ENCODED},
    {"cp50221", CHARSET_JIS, CHARSET_ENCODED},
    {"_iso-2022-jp$esc", CHARSET_JIS, CHARSET_ENCODED},
    {"jis", CHARSET_JIS, CHARSET_ENCODED},
    {"iso-2022-jp-3", "ISO-2022-JP-3", CHARSET_ENCODED},
    {"iso-2022-jp-2", "ISO-2022-JP-2", CHARSET_ENCODED},
    {"iso-2022-kr", "ISO-2022-KR", CHARSET_ENCODED},
    {"iso-2022-cn", "ISO-2022-CN", CHARSET_ENCODED},
    {"utf-7", "UTF-7", CHARSET_ENCODED},
    {"unicode-1-1-utf-7", "UTF-7", CHARSET_ENCODED},
    {"utf-16", "UTF-16", CHARSET_ENCODED},
    {"utf-16le", "UTF-16LE", CHARSET_ENCODED},
    {"utf-16be", "UTF-16BE", CHARSET_ENCODED},
    {"utf-32", "UTF-32", CHARSET_ENCODED},
    {"utf-32le", "UTF-32LE", CHARSET_ENCODED},
    {"utf-32be", "UTF-32BE", CHARSET_ENCODED},
};

/* The label without what mailers put around it: quotes, space, a comment. */
static gsize trim_label(const char **label)
{
    *label += strspn(*label, " \t\"'=");
    return strcspn(*label, " \t\"';,(*");
}

struct charset charset_lookup(const char *label)
{
    gsize length = label ? trim_label(&label) : 0;
    if (length == 0 || length > CHARSET_LABEL_BYTES)
        return (struct charset){.kind = CHARSET_UNTOLD};
    char first = g_ascii_tolower(*label);
    for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++) {
        if (*charsets[i].label == first &&
            g_ascii_strncasecmp(label, charsets[i].label, length) == 0 &&
            charsets[i].label[length] == '\0')
            return charsets[i];
    }
    return (struct charset){.label = label, .label_length = length, .kind = CHARSET_SINGLE};
}
