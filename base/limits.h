/* limits.h - every bound on what comes from outside, with the reason for the figure. */
#pragma once

/* One mail. */
#define LIMIT_MESSAGE_BYTES (64 << 20)       /* the default; providers stop at 25-50 MB */
#define LIMIT_HEADER_BLOCK_BYTES (256 << 10) /* as much as Exchange allows */
#define LIMIT_HEADER_FIELD_BYTES (32 << 10)  /* a To of a thousand recipients */
#define LIMIT_HEADERS 1000                   /* real mail has under 200 */
#define LIMIT_PARTS 1000                     /* MIME parts looked at; the raw mail has all */
#define LIMIT_NESTING 50                     /* of multiparts and attached messages */
#define LIMIT_TEXT_BYTES (256 << 10)         /* text kept per mail: a novel's chapter */
#define LIMIT_HTML_BYTES (2 << 20)           /* HTML read per mail; newsletters have 500 KB */
#define LIMIT_SUBJECT_BYTES 1000             /* a line of RFC 5322 is at most 998 */
#define LIMIT_NAME_BYTES 400                 /* any name, title, company */
#define LIMIT_ADDRESS_BYTES 320              /* 64 + @ + 255, RFC 3696 errata */
#define LIMIT_MESSAGE_ID_BYTES 998           /* one line */
#define LIMIT_REFERENCES 100                 /* newest kept */
#define LIMIT_RECIPIENTS 1000                /* To and Cc each */
#define LIMIT_ATTACHMENTS 500
#define LIMIT_FORM_FIELDS 200
#define LIMIT_REASON_BYTES 1000

/* Between the processes. */
#define LIMIT_FRAME_BYTES (48 << 20) /* a batch of LIMIT_BATCH_MESSAGES mails with full texts */
#define LIMIT_BATCH_MESSAGES 100     /* commits amortise well by 100 a transaction (measured) */
#define LIMIT_BATCH_BYTES (4 << 20)  /* raw mail in one batch, or one larger message */
#define LIMIT_MAILBOXES 1000
#define LIMIT_SETTLED_UIDS 1000 /* in one frame, kept for a moment; a command has 200 */

/* Mail that is handed in. */
#define LIMIT_LMTP_SESSIONS 32  /* Postfix opens 20 to one destination */
#define LIMIT_IMPORTS 2         /* requests read at once: one is parsed while one is recorded */
#define LIMIT_UPLOADS 4         /* bodies of mail being received: each may be max_message_size */
#define LIMIT_UPLOADS_PER_UID 2 /* crmctl sends two at once */

/* The control socket. */
#define LIMIT_REQUEST_BYTES (1 << 20)
#define LIMIT_REQUEST_SECONDS 30 /* from first byte to last */
#define LIMIT_CONNECTIONS 256
#define LIMIT_CONNECTIONS_PER_UID 64
/* Calls that may take a minute, of each kind at once: a thread waits for each. */
#define LIMIT_CHECKS 4   /* of mailboxes: people ask, not programs */
#define LIMIT_REPARSES 1 /* read alone */
#define LIMIT_BACKUPS 1  /* each copies the whole database */
#define LIMIT_WAITS (LIMIT_CHECKS + LIMIT_REPARSES + LIMIT_BACKUPS + LIMIT_UPLOADS)
#define LIMIT_PAGE 1000 /* rows of one list answer */
#define LIMIT_NOTE_BYTES (64 << 10)

/* What a business makes for itself. */
#define LIMIT_CUSTOM_FIELDS 100                     /* of leads; a form of 30 is a long one */
#define LIMIT_STAGES 200                            /* of all teams; a board shows ten */
#define LIMIT_CAPACITY 100000                       /* leads that one member takes in 30 days */
#define LIMIT_MONEY_MINOR INT64_C(1000000000000000) /* any one amount: sums of them fit 64 bits */
#define LIMIT_LOGO_BYTES (256 << 10)                /* a logo on a letter needs 50 KB */
