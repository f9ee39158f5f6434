/* test_render_board.c - the board of stages. */
#include "render/board.h"
#include "render/width.h"

static const struct board_card cards[] = {
    {.id = 3,
     .title = "Offer for 200 office chairs and desks",
     .who = "Jan Novák, Novák s.r.o.",
     .money = "EUR 1,250",
     .stars = 2,
     .owner = "anna"},
    {.id = 4, .title = "見積もりのお願い"},
};

static const char *const new_sums[] = {"EUR 1,250", NULL};
static const char *const won_sums[] = {"EUR 99,000", NULL};
static const struct board_stage stages[] = {
    {"New", 12, new_sums, false, cards, 2},
    {"Qualified", 0, NULL, false, NULL, 0},
    {"Won", 5, won_sums, true, cards, 1},
};

/* (transfer full) */
static char *drawn(unsigned width, const struct board_stage *which, gsize count, gsize max_cards)
{
    g_autoptr(screen_handle) screen = screen_new(width, false);
    board_draw(screen, which, count, max_cards);
    return g_strdup(screen_text(screen));
}

static void stages_stand_side_by_side_with_their_cards(void)
{
    g_autofree char *text = drawn(40, stages, 3, 20);
    g_assert_cmpstr(text, ==,
                    "New              12  Qualified         0\n"
                    "EUR 1,250\n"
                    "───────────────────  ───────────────────\n"
                    "Offer for 200        empty\n"
                    "office chairs and…\n"
                    "Jan Novák, Novák s…\n"
                    "EUR 1,250        ★★\n"
                    "#3             anna\n"
                    "\n"
                    "見積もりのお願い\n"
                    "#4           nobody\n"
                    "\n"
                    "and 10 more\n"
                    "\n"
                    "Won  5  EUR 99,000  (folded)\n");
}

static void a_card_tells_what_is_to_be_done_and_what_it_brings_each_month(void)
{
    static const struct board_card card = {.id = 5,
                                           .title = "Lamps",
                                           .monthly = "+ EUR 300/month",
                                           .activity = "Call, 3 days late",
                                           .overdue = true};
    static const char *const sums[] = {"EUR 1", "+ USD 2", NULL};
    static const struct board_stage both[] = {{"New", 1, sums, false, &card, 1},
                                              {"Won", 0, new_sums, false, NULL, 0}};
    g_autofree char *text = drawn(40, both, 2, 20);
    g_assert_cmpstr(text, ==,
                    "New               1  Won               0\n"
                    "EUR 1                EUR 1,250\n"
                    "+ USD 2\n"
                    "───────────────────  ───────────────────\n"
                    "Lamps                empty\n"
                    "+ EUR 300/month\n"
                    "Call, 3 days late\n"
                    "#5           nobody\n");
}

static void stages_stand_one_below_the_other_on_a_narrow_screen(void)
{
    g_autofree char *text = drawn(30, stages, 2, 1);
    g_assert_cmpstr(text, ==,
                    "New                         12\n"
                    "EUR 1,250\n"
                    "──────────────────────────────\n"
                    "Offer for 200 office chairs\n"
                    "and desks\n"
                    "Jan Novák, Novák s.r.o.\n"
                    "EUR 1,250                   ★★\n"
                    "#3                        anna\n"
                    "\n"
                    "and 11 more\n"
                    "\n"
                    "Qualified                    0\n"
                    "\n"
                    "──────────────────────────────\n"
                    "empty\n");
}

static void an_empty_board_shows_its_stages_and_no_board_nothing(void)
{
    static const struct board_stage empty[] = {{"New", 0}, {"Won", 0}};
    g_autofree char *text = drawn(40, empty, 2, 20);
    g_autofree char *nothing = drawn(40, NULL, 0, 20);
    g_assert_cmpstr(text, ==,
                    "New               0  Won               0\n"
                    "───────────────────  ───────────────────\n"
                    "empty                empty\n");
    g_assert_cmpstr(nothing, ==, "");
}

static void no_board_is_wider_than_the_screen(void)
{
    struct board_stage many[17];
    for (gsize i = 0; i < G_N_ELEMENTS(many); i++)
        many[i] = stages[i % 2];
    for (unsigned width = 20; width < 250; width++) {
        g_autofree char *text = drawn(width, many, 1 + width % G_N_ELEMENTS(many), 20);
        g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
        for (char **line = lines; *line; line++)
            g_assert_cmpuint(width_of(*line), <=, width);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/board/stages stand side by side with their cards",
                    stages_stand_side_by_side_with_their_cards);
    g_test_add_func("/board/a card tells what is to be done and what it brings each month",
                    a_card_tells_what_is_to_be_done_and_what_it_brings_each_month);
    g_test_add_func("/board/stages stand one below the other on a narrow screen",
                    stages_stand_one_below_the_other_on_a_narrow_screen);
    g_test_add_func("/board/an empty board shows its stages and no board nothing",
                    an_empty_board_shows_its_stages_and_no_board_nothing);
    g_test_add_func("/board/no board is wider than the screen", no_board_is_wider_than_the_screen);
    return g_test_run();
}
