/* man-options.c - what people read about the options, printed from their table while building:
 * `man-options man` the list in crmd.conf(5), `man-options conf` etc/crmd.conf. */
#include "daemon/options.h"

#include <stdio.h>
#include <string.h>

#define COLUMNS 96 /* of comments in etc/crmd.conf */

static bool has_quotes(const struct option *option)
{
    return option->type != OPTION_INTEGER && option->type != OPTION_BOOLEAN;
}

/* ---- etc/crmd.conf ---- */

/* Each line begins with margin, then "# ". */
static void print_comment(const char *margin, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    gsize column = 0;
    for (guint i = 0; words[i]; i++) {
        gsize length = strlen(words[i]);
        if (column == 0 || column + 1 + length > COLUMNS) {
            printf("%s%s# ", column ? "\n" : "", margin);
            column = strlen(margin) + 1;
        } else {
            putchar(' ');
        }
        fputs(words[i], stdout);
        column += 1 + length;
    }
    putchar('\n');
}

static void print_setting(const char *margin, const struct option *option)
{
    bool active = option->flags & (OPTION_NEEDED | OPTION_SHOWN);
    const char *quote = has_quotes(option) ? "\"" : "";
    bool list = option_is_list(option);
    printf("%s%s%s = %s%s%s%s%s;\n", margin, active ? "" : "#", option->name, list ? "[ " : "",
           quote, option->fallback ? option->fallback : option->example, quote, list ? " ]" : "");
}

static void print_options(const char *margin, enum option_section section)
{
    bool first = true;
    for (const struct option *o = options; o->name; o++) {
        if (o->section != section)
            continue;
        if (!first)
            printf("%.*s\n", *margin == '#', margin);
        print_comment(margin, o->meaning);
        print_setting(margin, o);
        first = false;
    }
}

static void print_conf(void)
{
    puts("# crmd.conf - what crmd has to know of this machine. Teams, users and all else of the "
         "business\n"
         "# live in the database; crmctl changes them.\n"
         "#\n"
         "# Options are commented out: what stands there is the default, or an example where there "
         "is\n"
         "# none. After a change, `crmd --check-config` names every mistake and `systemctl reload "
         "crmd`\n"
         "# makes it effective. A line '@include \"FILE\"' takes in a file beside this one. "
         "crmd.conf(5)\n"
         "# tells more.\n");
    print_options("", SECTION_TOP);
    for (unsigned section = SECTION_TOP + 1; section < SECTION_COUNT; section++) {
        if (option_section_is_list(section))
            continue;
        printf("\n%s = {\n", option_section_name(section));
        print_options("    ", section);
        puts("};");
    }
    puts("\n# What labels of the site's own web forms mean, a group for each meaning, separated by "
         "commas.\n"
         "#\n"
         "#form_labels = (\n"
         "#  {");
    print_options("#    ", SECTION_FORM_LABEL);
    puts("#  }\n"
         "#);");
    puts("\n# The mailboxes to watch, a group for each, separated by commas. To begin, remove the "
         "'#' in the\n"
         "# first column of what follows.\n"
         "#\n"
         "#mailboxes = (\n"
         "#  {");
    print_options("#    ", SECTION_MAILBOX);
    puts("#  }\n"
         "#);");
}

/* ---- crmd.conf(5) ---- */

/* Text as mdoc takes it: no control lines, backslashes escaped, plain quotes and hyphens. */
static void print_roff(const char *text)
{
    static const char *const escapes[] = {
        ['\\'] = "\\e", ['"'] = "\\(dq", ['\''] = "\\(aq", ['-'] = "\\-", ['`'] = "\\(ga"};
    if (*text == '.')
        fputs("\\&", stdout);
    for (const char *p = text; *p; p++) {
        unsigned char c = (unsigned char)*p;
        if (c < G_N_ELEMENTS(escapes) && escapes[c])
            fputs(escapes[c], stdout);
        else
            putchar(c);
        if (c == ' ' && p > text && p[-1] == '.' && g_ascii_isupper(p[1]))
            putchar('\n'); /* a new sentence on a new line */
    }
    putchar('\n');
}

static void print_man_option(const struct option *option)
{
    g_autofree char *domain = option_domain(option);
    printf(".It Ic %s\n", option->name);
    print_roff(option->meaning);
    puts(".br");
    g_autofree char *value = g_strconcat("Value: ", domain, ".", NULL);
    print_roff(value);
    const char *quote = has_quotes(option) ? "\"" : "";
    g_autofree char *fallback =
        option->fallback ? g_strdup_printf("Default: %s%s%s.", quote, option->fallback, quote)
                         : g_strdup(option->flags & OPTION_NEEDED ? "Needed." : "Default: none.");
    if (option->type != OPTION_INTEGER) /* a port's default depends on tls: its meaning says so */
        print_roff(fallback);
}

static void print_man(void)
{
    for (unsigned section = 0; section < SECTION_COUNT; section++) {
        const char *name = option_section_name(section);
        if (*name)
            printf(".Ss %s%s\n", option_section_is_list(section) ? "Entries of " : "", name);
        else
            puts(".Ss Options outside groups");
        puts(".Bl -tag -width Ds");
        for (const struct option *o = options; o->name; o++) {
            if (o->section == section)
                print_man_option(o);
        }
        puts(".El");
    }
}

int main(int argc, char **argv)
{
    const char *what = argc == 2 ? argv[1] : "";
    if (g_str_equal(what, "man")) {
        print_man();
    } else if (g_str_equal(what, "conf")) {
        print_conf();
    } else {
        fputs("usage: man-options man|conf\n", stderr);
        return 2;
    }
    return fflush(stdout) == 0 ? 0 : 1;
}
