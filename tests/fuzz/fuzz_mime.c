/* fuzz_mime.c - any bytes give parts whose text is clean and whose files have safe names;
 * libFuzzer.
 */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "parsers/mime.h"

#include <string.h>

static void check_text(const struct mime_content *content)
{
    if (!content->text)
        return;
    gssize length = (gssize)strlen(content->text);
    require(length <= LIMIT_TEXT_BYTES, "the text is too long");
    require(g_utf8_validate(content->text, -1, NULL), "the text is not UTF-8");
    require(!strpbrk(content->text, "\r\x1b\x7f"), "the text has a control character");
    require(content->marks.quote < length, "the quote's mark is outside the text");
    require(content->marks.signature < length, "the signature's mark is outside the text");
}

static void check_attachments(const GPtrArray *attachments)
{
    require(attachments->len <= LIMIT_ATTACHMENTS, "there are too many attachments");
    for (guint i = 0; i < attachments->len; i++) {
        const struct mail_attachment *attachment = attachments->pdata[i];
        const struct mail_attachment *before = i ? attachments->pdata[i - 1] : NULL;
        require(!before || before->index < attachment->index, "attachments are out of order");
        require(!attachment->filename || !strpbrk(attachment->filename, "/\\\n"),
                "a name is a path");
        require(g_utf8_validate(attachment->type, -1, NULL), "a type is not UTF-8");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *mail = (const char *)data;
    struct headers *headers = headers_read(mail, size, HEADERS_OF_MAIL);
    gsize body = headers->body;
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    struct mime_content *content = mime_read(headers, mail + body, size - body, attachments);
    check_text(content);
    check_attachments(attachments);
    mime_content_free(content);
    return 0;
}
