/* fake_imap.c - see fake_imap.h. */
#include "tests/lib/fake_imap.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUSY_TIMES 2

struct fake_imap {
    enum fake_fault fault;
    char *capabilities;
    int listener, stop[2];
    GThread *thread;
    GMutex mutex;
    unsigned count; /* messages; under mutex, as are the commands */
    unsigned refused;
    GString *commands;
};

struct client {
    struct fake_imap *fake;
    int fd;
    char line[4096];
    gsize length;
    unsigned told; /* messages announced to it */
    bool open;
};

static void say(struct client *client, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void say(struct client *client, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    gsize length = strlen(text);
    if (send(client->fd, text, length, MSG_NOSIGNAL) != (ssize_t)length)
        client->open = false;
}

static unsigned message_count(struct fake_imap *fake)
{
    g_mutex_lock(&fake->mutex);
    unsigned count = fake->count;
    g_mutex_unlock(&fake->mutex);
    return count;
}

static bool stopped_within(struct fake_imap *fake, int timeout_ms)
{
    struct pollfd fd = {fake->stop[0], POLLIN, 0};
    return poll(&fd, 1, timeout_ms) > 0;
}

/* The next line, without its end, or NULL when the client or the test is over. With idle_count,
 * also when there are more messages than that: an empty line. */
static const char *next_line(struct client *client, const unsigned *idle_count)
{
    char *end;
    while (!(end = memchr(client->line, '\n', client->length))) {
        struct pollfd fds[] = {{client->fd, POLLIN, 0}, {client->fake->stop[0], POLLIN, 0}};
        (void)poll(fds, 2, 10);
        if (fds[1].revents)
            return NULL;
        if (idle_count && message_count(client->fake) > *idle_count)
            return "";
        if (!fds[0].revents)
            continue;
        ssize_t got = recv(client->fd, client->line + client->length,
                           sizeof(client->line) - 1 - client->length, 0);
        if (got <= 0)
            return NULL;
        client->length += (gsize)got;
    }
    static _Thread_local char line[sizeof(client->line)];
    gsize length = (gsize)(end - client->line);
    memcpy(line, client->line, length);
    line[length > 0 && line[length - 1] == '\r' ? length - 1 : length] = '\0';
    client->length -= length + 1;
    memmove(client->line, end + 1, client->length);
    return line;
}

/* The range "A:B", "A:*", "A" or "*" after prefix, within what there is. */
static void read_range(const char *text, unsigned count, unsigned *first, unsigned *last)
{
    char *end;
    *first = text[0] == '*' ? count : (unsigned)strtoul(text, &end, 10);
    if (text[0] == '*')
        end = (char *)text + 1;
    *last = *first;
    if (*end == ':')
        *last = end[1] == '*' ? count : (unsigned)strtoul(end + 1, NULL, 10);
    if (*first > *last) { /* RFC 3501: the order does not matter */
        unsigned swap = *first;
        *first = *last;
        *last = swap;
    }
    *last = MIN(*last, count);
}

static void fetch_head(struct client *client, unsigned uid)
{
    if (client->fake->fault == FAKE_UNKNOWN_ITEM && uid == 2)
        say(client, "* 2 FETCH (UID 2 X-FOO bar RFC822.SIZE 40)\r\n");
    else
        say(client,
            "* %u FETCH (UID %u RFC822.SIZE 40 INTERNALDATE \" 1-Feb-2024 10:00:00 +0100\")\r\n",
            uid, uid);
}

static void fetch_body(struct client *client, unsigned uid)
{
    g_autofree char *raw = g_strdup_printf(
        "From: a@example.org\r\nSubject: message %u\r\n\r\nmessage %u\r\n", uid, uid);
    enum fake_fault fault = uid == 2 ? client->fake->fault : FAKE_NONE;
    if (fault == FAKE_NIL_BODY)
        say(client, "* 2 FETCH (UID 2 BODY[] NIL)\r\n");
    else if (fault == FAKE_HUGE_LITERAL)
        say(client, "* 2 FETCH (UID 2 BODY[] {4294967296}\r\nabc");
    else if (fault == FAKE_CLOSE_IN_LITERAL)
        say(client, "* 2 FETCH (UID 2 BODY[] {100}\r\nabc");
    else
        say(client, "* %u FETCH (UID %u BODY[] {%zu}\r\n%s)\r\n", uid, uid, strlen(raw), raw);
    if (fault == FAKE_CLOSE_IN_LITERAL)
        client->open = false;
}

/* items are "(BODY.PEEK[]<OFFSET.COUNT>)". */
static void fetch_part(struct client *client, unsigned uid, const char *items)
{
    enum fake_fault fault = client->fake->fault;
    char *end;
    gsize offset = strtoul(strchr(items, '<') + 1, &end, 10);
    gsize most = fault == FAKE_CRUMBS ? 1000 : fault == FAKE_SMALL_PARTS ? 100000 : G_MAXUINT32;
    gsize size = fault == FAKE_ENDLESS_MESSAGE ? G_MAXUINT32 : FAKE_LARGE_BYTES;
    gsize count = MIN(strtoul(end + 1, NULL, 10), most);
    count = offset < size ? MIN(count, size - offset) : 0;
    g_autofree char *text = g_malloc0(count + 1);
    for (gsize i = 0; i < count; i++)
        text[i] = FAKE_LETTER(offset + i);
    if (count < 10) /* as a server may have it, which names no size then */
        say(client, "* %u FETCH (UID %u BODY[]<%zu> \"%s\")\r\n", uid, uid, offset, text);
    else
        say(client, "* %u FETCH (UID %u BODY[]<%zu> {%zu}\r\n%s)\r\n", uid, uid, offset, count,
            text);
}

static void say_endless_line(struct client *client)
{
    g_autofree char *much = g_strnfill(64 << 10, ' ');
    while (client->open && !stopped_within(client->fake, 0))
        say(client, "%s", much);
}

static void say_endless_list(struct client *client)
{
    while (client->open && !stopped_within(client->fake, 0)) {
        for (int i = 0; i < 100 && client->open; i++)
            fetch_head(client, 1);
    }
}

/* "UID FETCH SET (ITEMS)" */
static void do_fetch(struct client *client, const char *tag, const char *set)
{
    unsigned count = message_count(client->fake), first, last;
    bool bodies = strstr(set, "BODY") != NULL;
    if (!bodies && client->fake->fault == FAKE_ENDLESS_LINE)
        say_endless_line(client);
    if (!bodies && client->fake->fault == FAKE_ENDLESS_LIST)
        say_endless_list(client);
    read_range(set, count, &first, &last);
    bool busy = bodies && client->fake->fault == FAKE_BUSY && first <= 2 && last >= 2;
    if (busy && client->fake->refused++ < BUSY_TIMES) {
        say(client, "%s NO [UNAVAILABLE] busy\r\n", tag);
        return;
    }
    const char *part = strstr(set, "[]<");
    for (unsigned uid = first; uid <= last && client->open; uid++) {
        if (part)
            fetch_part(client, uid, part);
        else
            (bodies ? fetch_body : fetch_head)(client, uid);
    }
    if (client->open)
        say(client, "%s %s\r\n", tag,
            bodies && client->fake->fault == FAKE_NO_AFTER_BODIES ? "NO not all" : "OK done");
}

/* "UID SEARCH UID SET" */
static void do_search(struct client *client, const char *tag, const char *set)
{
    unsigned first, last;
    read_range(set, message_count(client->fake), &first, &last);
    g_autoptr(GString) found = g_string_new("* SEARCH");
    for (unsigned uid = first; uid <= last; uid++)
        g_string_append_printf(found, " %u", uid);
    say(client, "%s\r\n%s OK done\r\n", found->str, tag);
}

static void announce(struct client *client)
{
    client->told = message_count(client->fake);
    say(client, "* %u EXISTS\r\n", client->told);
}

static void do_idle(struct client *client, const char *tag)
{
    if (client->fake->fault == FAKE_EXISTS_BEFORE_IDLE)
        announce(client);
    say(client, "+ idling\r\n");
    if (client->fake->fault == FAKE_BYE_IN_IDLE) {
        say(client, "* BYE shutting down\r\n");
        client->open = false;
        return;
    }
    const char *line;
    while ((line = next_line(client, &client->told)) && !*line)
        announce(client);
    client->open = line != NULL;
    say(client, "%s OK done\r\n", tag);
}

static void do_select(struct client *client, const char *tag)
{
    announce(client);
    if (client->fake->fault == FAKE_ENDLESS_LIST)
        say(client, "* 2000000 EXISTS\r\n");
    say(client, "* 0 RECENT\r\n* FLAGS (\\Seen)\r\n");
    if (client->fake->fault != FAKE_NO_UIDVALIDITY)
        say(client, "* OK [UIDVALIDITY 7] fixed\r\n* OK [UIDNEXT %u] next\r\n", client->told + 1);
    say(client, "%s OK [READ-WRITE] done\r\n", tag);
}

static void do_command(struct client *client, const char *tag, const char *command)
{
    struct fake_imap *fake = client->fake;
    if (g_str_equal(command, "CAPABILITY")) {
        say(client, "* CAPABILITY IMAP4rev1 %s\r\n%s OK done\r\n", fake->capabilities, tag);
    } else if (g_str_has_prefix(command, "SELECT")) {
        do_select(client, tag);
    } else if (g_str_has_prefix(command, "UID FETCH ")) {
        do_fetch(client, tag, command + strlen("UID FETCH "));
    } else if (g_str_has_prefix(command, "UID SEARCH UID ")) {
        do_search(client, tag, command + strlen("UID SEARCH UID "));
    } else if (g_str_equal(command, "IDLE")) {
        do_idle(client, tag);
    } else if (g_str_equal(command, "AUTHENTICATE PLAIN")) {
        say(client, "+ \r\n");
        const char *secret = next_line(client, NULL); /* any will do */
        if (secret && fake->fault == FAKE_REPEATS_LOGIN)
            say(client, "%s NO what is %s?\r\n", tag, secret);
        else
            say(client, "%s OK in\r\n", tag);
    } else if (g_str_has_prefix(command, "LOGIN") && fake->fault == FAKE_REPEATS_LOGIN) {
        say(client, "%s BAD what is %s?\r\n", tag, command);
    } else if (g_str_equal(command, "STARTTLS")) {
        bool inject = fake->fault == FAKE_PLAINTEXT_AFTER_STARTTLS;
        say(client, "%s OK go\r\n%s", tag, inject ? "* CAPABILITY IMAP4rev1 EVIL\r\n" : "");
    } else {
        bool refuse = fake->fault == FAKE_REFUSES_STORE && g_str_has_prefix(command, "UID STORE");
        say(client, "%s %s\r\n", tag, refuse ? "NO not here" : "OK done");
    }
}

static void greet(struct client *client)
{
    if (client->fake->fault == FAKE_BYE_AT_GREETING)
        say(client, "* BYE too busy\r\n");
    while (client->fake->fault == FAKE_DRIPPING_LINE && client->open &&
           !stopped_within(client->fake, 20))
        say(client, "x");
    client->open = client->open && client->fake->fault != FAKE_BYE_AT_GREETING;
    say(client, "* OK hello\r\n");
}

static void serve(struct fake_imap *fake, int fd)
{
    struct client client = {.fake = fake, .fd = fd, .open = true};
    const char *line;
    greet(&client);
    while (client.open && (line = next_line(&client, NULL))) {
        g_auto(GStrv) words = g_strsplit(line, " ", 2);
        if (!words[0] || !words[1])
            break;
        g_mutex_lock(&fake->mutex);
        g_string_append_printf(fake->commands, "%s\n", words[1]);
        g_mutex_unlock(&fake->mutex);
        do_command(&client, words[0], words[1]);
    }
    (void)close(fd);
}

static gpointer run(gpointer data)
{
    struct fake_imap *fake = data;
    for (;;) {
        struct pollfd fds[] = {{fake->listener, POLLIN, 0}, {fake->stop[0], POLLIN, 0}};
        (void)poll(fds, 2, -1);
        if (fds[1].revents)
            return NULL;
        int fd = accept(fake->listener, NULL, NULL);
        if (fd >= 0)
            serve(fake, fd);
    }
}

struct fake_imap *fake_imap_start(enum fake_fault fault, const char *capabilities, unsigned count)
{
    struct fake_imap *fake = g_new0(struct fake_imap, 1);
    fake->fault = fault;
    fake->capabilities = g_strdup(capabilities);
    fake->count = count;
    fake->commands = g_string_new(NULL);
    fake->listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    g_assert_cmpint(bind(fake->listener, (struct sockaddr *)&address, sizeof(address)), ==, 0);
    g_assert_cmpint(listen(fake->listener, 8), ==, 0);
    g_assert_cmpint(pipe(fake->stop), ==, 0);
    fake->thread = g_thread_new("fake-imap", run, fake);
    return fake;
}

void fake_imap_stop(struct fake_imap *fake)
{
    (void)close(fake->stop[1]);
    g_thread_join(fake->thread);
    (void)close(fake->stop[0]);
    (void)close(fake->listener);
    g_string_free(fake->commands, TRUE);
    g_free(fake->capabilities);
    g_free(fake);
}

guint16 fake_imap_port(const struct fake_imap *fake)
{
    struct sockaddr_in address = {0};
    socklen_t length = sizeof(address);
    g_assert_cmpint(getsockname(fake->listener, (struct sockaddr *)&address, &length), ==, 0);
    return ntohs(address.sin_port);
}

void fake_imap_deliver(struct fake_imap *fake)
{
    g_mutex_lock(&fake->mutex);
    fake->count++;
    g_mutex_unlock(&fake->mutex);
}

char *fake_imap_commands(struct fake_imap *fake)
{
    g_mutex_lock(&fake->mutex);
    char *commands = g_strdup(fake->commands->str);
    g_mutex_unlock(&fake->mutex);
    return commands;
}
