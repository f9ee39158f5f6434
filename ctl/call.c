/* call.c - see call.h. */
#include "ctl/call.h"
#include "base/util.h"
#include "ctl/exit.h"
#include "ctl/value.h"

#include <string.h>

struct call {
    const struct noun *noun;
    const struct command *command;
    GPtrArray *arguments; /* of char* */
    GHashTable *options;  /* name -> GPtrArray of char*, NULL-terminated once parsed */
};

void call_free(struct call *call)
{
    if (!call)
        return;
    g_ptr_array_unref(call->arguments);
    g_hash_table_unref(call->options);
    g_free(call);
}

static struct call *call_new(void)
{
    struct call *call = g_new0(struct call, 1);
    call->arguments = g_ptr_array_new_with_free_func(g_free);
    call->options =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
    return call;
}

/* ---- words ---- */

static void unknown_noun(const char *word, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (!noun->hidden)
            g_ptr_array_add(names, (void *)noun->name);
    }
    g_ptr_array_add(names, NULL);
    const char *nearest = util_nearest(word, (const char *const *)names->pdata);
    if (nearest)
        exit_set_usage(error, "there is no command \"%s\"; did you mean %s?", word, nearest);
    else
        exit_set_usage(error, "there is no command \"%s\"; see crmctl help", word);
}

static void unknown_verb(const struct noun *noun, const char *word, GError **error)
{
    g_autoptr(GPtrArray) verbs = g_ptr_array_new();
    for (const struct command *command = noun->commands; command->run; command++)
        g_ptr_array_add(verbs, (void *)command->verb);
    g_ptr_array_add(verbs, NULL);
    const char *nearest = util_nearest(word, (const char *const *)verbs->pdata);
    g_autofree char *all = g_strjoinv(", ", (char **)verbs->pdata);
    if (nearest)
        exit_set_usage(error, "there is no command \"%s %s\"; did you mean %s %s?", noun->name,
                       word, noun->name, nearest);
    else
        exit_set_usage(error, "there is no command \"%s %s\"; there are %s", noun->name, word, all);
}

static bool take_word(struct call *call, const char *word, GError **error)
{
    if (!call->noun) {
        call->noun = noun_find(word);
        if (!call->noun)
            unknown_noun(word, error);
        else if (noun_is_command(call->noun))
            call->command = &call->noun->commands[0];
        return call->noun != NULL;
    }
    if (!call->command) {
        call->command = command_find(call->noun, word);
        if (!call->command)
            unknown_verb(call->noun, word, error);
        return call->command != NULL;
    }
    g_ptr_array_add(call->arguments, g_strdup(word));
    return true;
}

/* ---- options ---- */

static void unknown_option(const struct call *call, const char *name, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const struct command_option *o = call->command ? call->command->options : NULL;
         o && o->name; o++)
        g_ptr_array_add(names, (void *)o->name);
    for (const struct command_option *o = global_options; o->name; o++)
        g_ptr_array_add(names, (void *)o->name);
    g_ptr_array_add(names, NULL);
    const char *nearest = util_nearest(name, (const char *const *)names->pdata);
    g_autofree char *title =
        call->command ? command_title(call->noun, call->command) : g_strdup("help");
    if (nearest)
        exit_set_usage(error, "there is no option --%s here; did you mean --%s?", name, nearest);
    else
        exit_set_usage(error, "there is no option --%s here; see crmctl %s --help", name, title);
}

static void add_option(struct call *call, const struct command_option *option, const char *value)
{
    GPtrArray *values = g_hash_table_lookup(call->options, option->name);
    if (!values) {
        values = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(call->options, (void *)option->name, values);
    }
    g_ptr_array_add(values, g_strdup(value));
}

/* Takes the option that words[*at] is, with its value from "=" or from the next word. */
static bool take_option(struct call *call, const char *const *words, gsize *at, GError **error)
{
    const char *word = words[*at];
    const char *equals = strchr(word, '=');
    g_autofree char *name = g_str_equal(word, "-h") ? g_strdup("help")
                            : equals ? g_strndup(word + 2, (gsize)(equals - word - 2))
                                     : g_strdup(word + 2);
    const struct command_option *option = g_str_has_prefix(word, "--") || g_str_equal(word, "-h")
                                              ? option_find(call->command, name)
                                              : NULL;
    if (!option) {
        unknown_option(call, g_str_has_prefix(word, "--") ? name : word + 1, error);
        return false;
    }
    if (option->kind == VALUE_NONE) {
        if (equals)
            exit_set_usage(error, "--%s takes no value", name);
        else
            add_option(call, option, "");
        return !equals;
    }
    const char *value = equals ? equals + 1 : words[*at + 1];
    if (!value) {
        g_autofree char *usage = option_usage(option);
        exit_set_usage(error, "--%s needs a value: %s", name, usage);
        return false;
    }
    if (!equals)
        (*at)++;
    g_autofree char *what = g_strconcat("--", name, NULL);
    bool may_clear = option->field && !option->required;
    if (!value_check(option->kind, option->choices, what, value, may_clear, error))
        return false;
    add_option(call, option, value);
    return true;
}

/* ---- the whole line ---- */

static bool check_arguments(const struct call *call, GError **error)
{
    const struct command_argument *argument = call->command->arguments;
    g_autofree char *usage = command_usage(call->noun, call->command);
    for (guint i = 0; i < call->arguments->len; i++) {
        const char *text = g_ptr_array_index(call->arguments, i);
        if (!argument || !argument->name) {
            exit_set_usage(error, "\"%s\" is one argument too many; usage: crmctl %s", text, usage);
            return false;
        }
        if (!value_check(argument->kind, argument->choices, argument->name, text, false, error))
            return false;
        if (!argument->repeats)
            argument++;
    }
    bool missing = argument && argument->name && !argument->optional &&
                   call->arguments->len <= (gsize)(argument - call->command->arguments);
    if (missing) {
        exit_set_usage(error, "%s is missing; usage: crmctl %s", argument->name, usage);
        return false;
    }
    for (const struct command_option *o = call->command->options; o && o->name; o++) {
        if (o->required && !call_option(call, o->name)) {
            exit_set_usage(error, "--%s is missing; usage: crmctl %s", o->name, usage);
            return false;
        }
    }
    return true;
}

static bool check_formats(const struct call *call, GError **error)
{
    g_autofree char *title = command_title(call->noun, call->command);
    if (call_flag(call, "json") && call_flag(call, "csv")) {
        exit_set_usage(error, "--json and --csv exclude each other");
        return false;
    }
    if (call_flag(call, "csv") && !(call->command->formats & FORMAT_HAS_CSV)) {
        exit_set_usage(error, "%s has no CSV form; --csv is for lists", title);
        return false;
    }
    if (call_flag(call, "json") && !(call->command->formats & FORMAT_HAS_JSON)) {
        exit_set_usage(error, "%s has no JSON form", title);
        return false;
    }
    return true;
}

static bool take_words(struct call *call, const char *const *words, GError **error)
{
    bool only_words = false;
    for (gsize i = 0; words[i]; i++) {
        const char *word = words[i];
        bool ok = true;
        if (!only_words && g_str_equal(word, "--"))
            only_words = true;
        else if (!only_words && word[0] == '-' && word[1])
            ok = take_option(call, words, &i, error);
        else
            ok = take_word(call, word, error);
        if (!ok)
            return false;
    }
    return true;
}

static void terminate_values(struct call *call)
{
    GHashTableIter iter;
    gpointer values;
    g_hash_table_iter_init(&iter, call->options);
    while (g_hash_table_iter_next(&iter, NULL, &values))
        g_ptr_array_add(values, NULL);
}

struct call *call_parse(const char *const *words, GError **error)
{
    g_autoptr(call_handle) call = call_new();
    if (!take_words(call, words, error))
        return NULL;
    terminate_values(call);
    bool asks = call_flag(call, "help") || call_flag(call, "version");
    if (call->command && !asks && (!check_arguments(call, error) || !check_formats(call, error)))
        return NULL;
    return g_steal_pointer(&call);
}

const struct noun *call_noun(const struct call *call)
{
    return call->noun;
}

const struct command *call_command(const struct call *call)
{
    return call->command;
}

const char *call_argument(const struct call *call, gsize n)
{
    return n < call->arguments->len ? g_ptr_array_index(call->arguments, n) : NULL;
}

const char *const *call_values(const struct call *call, const char *name)
{
    const GPtrArray *values = g_hash_table_lookup(call->options, name);
    return values ? (const char *const *)values->pdata : NULL;
}

const char *call_option(const struct call *call, const char *name)
{
    const char *const *values = call_values(call, name);
    const char *last = NULL;
    for (; values && *values; values++)
        last = *values;
    return last;
}

bool call_flag(const struct call *call, const char *name)
{
    return g_hash_table_contains(call->options, name);
}

/* An array of the values; a single empty one clears the list. */
static json_t *list_of(const struct command_option *option, const char *const *values)
{
    json_t *list = json_array();
    for (; *values; values++) {
        if (**values)
            json_array_append_new(list, value_to_json(option->kind, *values));
    }
    return list;
}

json_t *call_body(const struct call *call)
{
    json_t *body = json_object();
    for (const struct command_option *o = call->command->options; o && o->name; o++) {
        const char *const *values = call_values(call, o->name);
        if (!o->field || !values)
            continue;
        json_t *value =
            o->repeats ? list_of(o, values) : value_to_json(o->kind, call_option(call, o->name));
        json_object_set_new(body, o->field, value);
    }
    return body;
}

char *call_query(const struct call *call)
{
    GString *query = g_string_new(NULL);
    for (const struct command_option *o = call->command->options; o && o->name; o++) {
        const char *text = call_option(call, o->name);
        if (!o->field || !text)
            continue;
        g_autofree char *value = value_to_query(o->kind, text);
        if (query->len > 0)
            g_string_append_c(query, '&');
        g_string_append_printf(query, "%s=", o->field);
        g_string_append_uri_escaped(query, value, NULL, FALSE);
    }
    return g_string_free(query, FALSE);
}
