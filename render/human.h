/* human.h - counts, sizes and times as people say them. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* "12,500". (transfer full) */
char *human_count(uint64_t count);

/* "1 lead", "12,500 leads". (transfer full) */
char *human_counted(uint64_t count, const char *one, const char *many);

/* "12.3 MB". (transfer full) */
char *human_size(uint64_t bytes);

/* "just now", "40 s ago", "3 min ago", "5 h ago", "2 days ago", "in 40 s"; the local date where it
 * is more than 30 days away. (transfer full) */
char *human_ago(int64_t then_s, int64_t now_s);

/* "0 s", "40 s", "3 min", "5 h", "200 days". (transfer full) */
char *human_duration(int64_t seconds);

/* "2026-03-01 08:15:00" in local time, for people who need it exactly. (transfer full) */
char *human_time(int64_t utc_s);
