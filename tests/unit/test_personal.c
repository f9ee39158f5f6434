/* test_personal.c - people who are told from programs by how they write. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

static void assert_verdict(const char *header, const char *text, const char *verdict)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own_domains};
    g_autofree char *whole =
        g_strconcat(header,
                    "\nTo: sales@ours.example\nContent-Type: text/plain; charset=utf-8\n"
                    "MIME-Version: 1.0\n\n",
                    text, NULL);
    g_autoptr(mail_handle) mail = parse_mail(whole, strlen(whole), &options);
    if (g_strcmp0(verdict_name(mail->verdict), verdict) != 0)
        g_test_message("%s: %s", header, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, verdict);
}

#define UTA "From: Uta Brand <no-reply@brand-gbr.example>\nSubject: "

static void a_person_at_an_address_like_a_programs_may_greet_as_he_likes(void)
{
    assert_verdict(UTA "Zaun", "Mahlzeit,\n\nich brauche 40 m Zaun. Was kostet der Meter?\n\nUta",
                   "lead");
    assert_verdict(UTA "poort", "Dag lui,\n\nik zoek een poort van 3 m. Wat kost die?\n\nUta",
                   "lead");
    assert_verdict(UTA "kerítés",
                   "Helló mindenki!\n\n40 m kerítésre lenne szükségem, mennyibe "
                   "kerül?\n\nUta Brand",
                   "lead");
}

static void a_program_that_asks_stays_one(void)
{
    assert_verdict("From: Shop <no-reply@shop.example>\nSubject: Your cart",
                   "Hello,\n\nyou left something behind. Do you still want it?\n\nThe shop",
                   "notification");
    assert_verdict("From: Uta Brand via Net <no-reply@net.example>\nSubject: Hi",
                   "Hi,\n\nI would like to connect with you. Will you accept?\n\nUta\n\n"
                   "Unsubscribe from these mails.",
                   "notification");
}

#define BO "From: Bo Ek <bo.ek@boats.example>\nSubject: Oars\n"
#define ASKS "Hello,\n\nI need 12 oars. What do they cost, and when can you deliver?\n\nBo Ek\n"

static void one_header_does_not_outweigh_a_person(void)
{
    assert_verdict(BO "List-Unsubscribe: <https://m.example/u>\n"
                      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                   ASKS, "lead");
    assert_verdict(BO "Precedence: bulk", ASKS, "lead");
}

static void a_list_and_a_campaign_do(void)
{
    assert_verdict(BO "List-Id: <oars.boats.example>\nPrecedence: bulk", ASKS, "bulk");
    assert_verdict(BO "Precedence: bulk\nX-Campaign: 4", ASKS, "bulk");
    assert_verdict(BO "Precedence: bulk", "Our autumn news: oars at half price.", "bulk");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/personal/a person at an address like a program's may greet as he likes",
                    a_person_at_an_address_like_a_programs_may_greet_as_he_likes);
    g_test_add_func("/personal/a program that asks stays one", a_program_that_asks_stays_one);
    g_test_add_func("/personal/one header does not outweigh a person",
                    one_header_does_not_outweigh_a_person);
    g_test_add_func("/personal/a list and a campaign do", a_list_and_a_campaign_do);
    return g_test_run();
}
