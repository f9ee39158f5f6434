/* folder_name.h - folder names as IMAP4rev1 writes them: modified UTF-7, RFC 3501 section 5.1.3. */
#pragma once

/* name, valid UTF-8, in its wire form: plain printable ASCII whatever it holds. (transfer full) */
char *folder_name_encode(const char *name);
