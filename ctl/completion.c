/* completion.c - crmctl completion: a script for the shell, written from the table of commands.
 * Names that only crmd knows are asked of `crmctl complete-names` as they are needed. */
#include "ctl/completion.h"
#include "ctl/ctl.h"
#include "ctl/nouns.h"
#include "ctl/value.h"

#include <string.h>

/* Runs for every command that is not hidden. */
typedef void (*command_visitor)(GString *out, const struct noun *noun,
                                const struct command *command);

static void each_command(GString *out, command_visitor visit)
{
    for (const struct noun *noun = nouns; noun->name; noun++) {
        for (const struct command *command = noun->commands; !noun->hidden && command->run;
             command++)
            visit(out, noun, command);
    }
}

/* ---- bash ---- */

/* What completes a value: "names team", "words a b", "files", "nothing". (transfer full) */
static char *bash_source(enum value_kind kind, const char *const *choices)
{
    if (kind == VALUE_CHOICE) {
        g_autofree char *words = g_strjoinv(" ", (char **)choices);
        return g_strconcat("words ", words, NULL);
    }
    if (kind == VALUE_BOOL)
        return g_strdup("words yes no");
    if (kind == VALUE_FILE)
        return g_strdup("files");
    const char *names = value_names_kind(kind);
    return names ? g_strconcat("names ", names, NULL) : g_strdup("nothing");
}

static void bash_verbs(GString *out)
{
    g_string_append(out, "_crmctl_verbs() {\n    case $1 in\n");
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (noun->hidden || noun_is_command(noun))
            continue;
        g_string_append_printf(out, "    %s) echo", noun->name);
        for (const struct command *command = noun->commands; command->run; command++)
            g_string_append_printf(out, " %s", command->verb);
        g_string_append(out, " ;;\n");
    }
    g_string_append(out, "    esac\n}\n\n");
}

static void bash_options_row(GString *out, const struct noun *noun, const struct command *command)
{
    if (!command->options || !command->options->name)
        return;
    g_autofree char *title = command_title(noun, command);
    g_string_append_printf(out, "    '%s') echo", title);
    for (const struct command_option *o = command->options; o->name; o++)
        g_string_append_printf(out, " --%s", o->name);
    g_string_append(out, " ;;\n");
}

static void bash_option_rows(GString *out, const char *title, const struct command_option *options)
{
    for (const struct command_option *o = options; o && o->name; o++) {
        g_autofree char *source = o->kind == VALUE_NONE ? NULL : bash_source(o->kind, o->choices);
        if (source)
            g_string_append_printf(out, "    %s--%s') echo %s ;;\n", title, o->name, source);
    }
}

static void bash_command_option_rows(GString *out, const struct noun *noun,
                                     const struct command *command)
{
    g_autofree char *title = command_title(noun, command);
    g_autofree char *quoted = g_strdup_printf("'%s ", title);
    bash_option_rows(out, quoted, command->options);
}

static void bash_argument_rows(GString *out, const struct noun *noun, const struct command *command)
{
    g_autofree char *title = command_title(noun, command);
    unsigned number = 0;
    for (const struct command_argument *a = command->arguments; a && a->name; a++, number++) {
        g_autofree char *source = bash_source(a->kind, a->choices);
        if (a->repeats)
            g_string_append_printf(out, "    '%s '*) echo %s ;;\n", title, source);
        else
            g_string_append_printf(out, "    '%s %u') echo %s ;;\n", title, number, source);
    }
}

static const char bash_head[] =
    "# bash completion for crmctl, printed by: crmctl completion bash\n\n";

static const char bash_tail[] =
    "# Offers what a source gives and what begins as the word that is being typed.\n"
    "_crmctl_offer() {\n"
    "    local candidate typed=${2#[\\\"\\']}\n"
    "    typed=${typed//\\\\/}\n"
    "    case $1 in\n"
    "    files)\n"
    "        compopt -o filenames 2>/dev/null\n"
    "        mapfile -t COMPREPLY < <(compgen -f -- \"$typed\")\n"
    "        ;;\n"
    "    words\\ *) mapfile -t COMPREPLY < <(compgen -W \"${1#words }\" -- \"$typed\") ;;\n"
    "    names\\ *)\n"
    "        while IFS= read -r candidate; do\n"
    "            [[ ${candidate,,} == \"${typed,,}\"* ]] && COMPREPLY+=(\"$(printf %q "
    "\"$candidate\")\")\n"
    "        done < <(crmctl complete-names \"${1#names }\" 2>/dev/null)\n"
    "        ;;\n"
    "    esac\n"
    "}\n\n"
    "_crmctl() {\n"
    "    local current=${COMP_WORDS[COMP_CWORD]}\n"
    "    local noun='' verb='' title='' option='' source=''\n"
    "    local -i index number=0\n"
    "    COMPREPLY=()\n"
    "    # What stands before the word: an option and its value, the noun, the verb, arguments.\n"
    "    for ((index = 1; index < COMP_CWORD; index++)); do\n"
    "        local word=${COMP_WORDS[index]}\n"
    "        if [[ $word == -?* ]]; then\n"
    "            [[ $(_crmctl_takes \"$title\" \"$word\") ]] || continue\n"
    "            [[ ${COMP_WORDS[index + 1]} == = ]] && ((++index))\n"
    "            ((++index))\n"
    "            ((index >= COMP_CWORD)) && option=$word\n"
    "        elif [[ ! $noun ]]; then\n"
    "            noun=$word title=$word\n"
    "        elif [[ ! $verb && $(_crmctl_verbs \"$noun\") ]]; then\n"
    "            verb=$word title=\"$noun $word\"\n"
    "        else\n"
    "            number+=1\n"
    "        fi\n"
    "    done\n"
    "    [[ $current == = ]] && current=\n"
    "    if [[ $option ]]; then\n"
    "        source=$(_crmctl_takes \"$title\" \"$option\")\n"
    "    elif [[ $current == -* ]]; then\n"
    "        source=\"words $(_crmctl_options \"$title\") $(_crmctl_options '')\"\n"
    "    elif [[ ! $noun ]]; then\n"
    "        source=\"words $(_crmctl_nouns)\"\n"
    "    elif [[ ! $verb && $(_crmctl_verbs \"$noun\") ]]; then\n"
    "        source=\"words $(_crmctl_verbs \"$noun\")\"\n"
    "    elif [[ $noun == help ]] && ((number > 0)); then\n"
    "        source=\"words $(_crmctl_verbs \"${COMP_WORDS[COMP_CWORD - 1]}\")\"\n"
    "    elif [[ $noun == help ]]; then\n"
    "        source=\"words $(_crmctl_nouns)\"\n"
    "    else\n"
    "        source=$(_crmctl_argument \"$title\" \"$number\")\n"
    "    fi\n"
    "    _crmctl_offer \"$source\" \"$current\"\n"
    "}\n"
    "complete -F _crmctl crmctl\n";

static char *bash_script(void)
{
    GString *out = g_string_new(bash_head);
    g_string_append(out, "_crmctl_nouns() {\n    echo");
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (!noun->hidden)
            g_string_append_printf(out, " %s", noun->name);
    }
    g_string_append(out, "\n}\n\n");
    bash_verbs(out);
    g_string_append(out, "# The options of a command; of every command for ''.\n"
                         "_crmctl_options() {\n    case $1 in\n    '') echo");
    for (const struct command_option *o = global_options; o->name; o++)
        g_string_append_printf(out, " --%s", o->name);
    g_string_append(out, " ;;\n");
    each_command(out, bash_options_row);
    g_string_append(out, "    esac\n}\n\n"
                         "# What an option takes; nothing where it takes no value.\n"
                         "_crmctl_takes() {\n    case \"$1 $2\" in\n");
    each_command(out, bash_command_option_rows);
    bash_option_rows(out, "*' ", global_options);
    g_string_append(out, "    esac\n}\n\n"
                         "# What the n-th argument of a command is.\n"
                         "_crmctl_argument() {\n    case \"$1 $2\" in\n");
    each_command(out, bash_argument_rows);
    g_string_append(out, "    esac\n}\n\n");
    g_string_append(out, bash_tail);
    return g_string_free(out, FALSE);
}

/* ---- zsh ---- */

/* Text within a zsh specification that stands in single quotes. */
static void zsh_put(GString *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        if (*p == '\'')
            g_string_append(out, "'\\''");
        else if (strchr("[]:\\", *p))
            g_string_append_printf(out, "\\%c", *p);
        else
            g_string_append_c(out, *p);
    }
}

/* What completes a value, as _arguments wants it. */
static void zsh_put_action(GString *out, enum value_kind kind, const char *const *choices)
{
    const char *names = value_names_kind(kind);
    g_autofree char *words = kind == VALUE_CHOICE ? g_strjoinv(" ", (char **)choices) : NULL;
    if (words)
        g_string_append_printf(out, "(%s)", words);
    else if (kind == VALUE_BOOL)
        g_string_append(out, "(yes no)");
    else if (kind == VALUE_FILE)
        g_string_append(out, "_files");
    else if (names)
        g_string_append_printf(out, "_crmctl_names %s", names);
    else
        g_string_append(out, " ");
}

static void zsh_options(GString *out, const struct command_option *options)
{
    for (const struct command_option *o = options; o && o->name; o++) {
        g_string_append_printf(out, "        '%s--%s%s[", o->repeats ? "*" : "", o->name,
                               o->kind == VALUE_NONE ? "" : "=");
        zsh_put(out, o->help);
        g_string_append_c(out, ']');
        if (o->kind != VALUE_NONE) {
            g_string_append_c(out, ':');
            zsh_put(out, o->takes ? o->takes : value_placeholder(o->kind));
            g_string_append_c(out, ':');
            zsh_put_action(out, o->kind, o->choices);
        }
        g_string_append(out, "'\n");
    }
}

/* "_crmctl_lead_list" */
static char *zsh_function(const struct noun *noun, const struct command *command)
{
    g_autofree char *title = command_title(noun, command);
    return g_strconcat("_crmctl_", g_strdelimit(title, " -", '_'), NULL);
}

static void zsh_command(GString *out, const struct noun *noun, const struct command *command)
{
    g_autofree char *name = zsh_function(noun, command);
    g_string_append_printf(out, "%s() {\n    local -a specs=(\n", name);
    zsh_options(out, command->options);
    for (const struct command_argument *a = command->arguments; a && a->name; a++) {
        g_string_append_printf(out, "        '%s:%s:", a->repeats ? "*" : "", a->name);
        zsh_put_action(out, a->kind, a->choices);
        g_string_append(out, "'\n");
    }
    g_string_append(out, "    )\n    _arguments $_crmctl_global $specs\n}\n\n");
}

static void zsh_noun(GString *out, const struct noun *noun)
{
    if (noun_is_command(noun))
        return;
    g_string_append_printf(out, "_crmctl_%s() {\n    local -a verbs=(\n", noun->name);
    for (const struct command *command = noun->commands; command->run; command++) {
        g_string_append_printf(out, "        '%s:", command->verb);
        zsh_put(out, command->summary);
        g_string_append(out, "'\n");
    }
    g_string_append_printf(out, "    )\n    _crmctl_choose _crmctl_%s verbs\n}\n\n", noun->name);
}

static const char zsh_head[] =
    "#compdef crmctl\n"
    "# zsh completion for crmctl, printed by: crmctl completion zsh\n\n"
    "# _arguments puts options for compadd before the kind of names.\n"
    "_crmctl_names() {\n"
    "    local -a names=(${(f)\"$(crmctl complete-names $argv[-1] 2>/dev/null)\"})\n"
    "    compadd \"${@[1,-2]}\" -a names\n"
    "}\n\n"
    "# Completes the next word from an array of words with help, then goes on in the function "
    "that\n"
    "# is named after that word.\n"
    "_crmctl_choose() {\n"
    "    local state line\n"
    "    local prefix=$1 list=$2\n"
    "    _arguments -C $_crmctl_global '1: :->word' '*:: :->rest'\n"
    "    case $state in\n"
    "    word) _describe -t commands command $list ;;\n"
    "    rest) (( $+functions[${prefix}_${line[1]}] )) && ${prefix}_${line[1]} ;;\n"
    "    esac\n"
    "}\n\n";

static char *zsh_script(void)
{
    GString *out = g_string_new(zsh_head);
    g_string_append(out, "typeset -ga _crmctl_global=(\n");
    zsh_options(out, global_options);
    g_string_append(out, ")\n\n");
    each_command(out, zsh_command);
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (!noun->hidden)
            zsh_noun(out, noun);
    }
    g_string_append(out, "_crmctl() {\n    local -a nouns=(\n");
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (noun->hidden)
            continue;
        g_string_append_printf(out, "        '%s:", noun->name);
        zsh_put(out, noun->summary);
        g_string_append(out, "'\n");
    }
    g_string_append(out, "    )\n    _crmctl_choose _crmctl nouns\n}\n\n"
                         "[[ $funcstack[1] == _crmctl ]] && _crmctl \"$@\" || compdef _crmctl "
                         "crmctl\n");
    return g_string_free(out, FALSE);
}

/* ---- the command ---- */

static const struct {
    const char *shell;
    char *(*script)(void);
} shells[] = {{"bash", bash_script}, {"zsh", zsh_script}};

char *completion_script(const char *shell)
{
    for (gsize i = 0; i < G_N_ELEMENTS(shells); i++) {
        if (g_str_equal(shells[i].shell, shell))
            return shells[i].script();
    }
    return NULL;
}

static bool run_completion(struct ctl *ctl, const struct call *call, GError **error)
{
    (void)ctl, (void)error;
    g_autofree char *script = completion_script(call_argument(call, 0));
    fputs(script, stdout);
    return true;
}

static const char *const shell_choices[] = {"bash", "zsh", NULL};
static const struct command_argument shell_argument[] = {
    {"SHELL", VALUE_CHOICE, shell_choices, .help = "bash or zsh"}, {0}};

const struct command completion_commands[] = {
    {.arguments = shell_argument,
     .run = run_completion,
     .summary = "print the completion script for a shell",
     .details = "Installed with crmd. To try it: source <(crmctl completion bash)"},
    {0},
};
