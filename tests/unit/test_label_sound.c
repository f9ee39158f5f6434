/* test_label_sound.c - names in other scripts and the domains that spell them in Latin letters. */
#include "parsers/label_sound.h"

#include <string.h>

static void names_sound_as_their_domains(void)
{
    static const char *const pairs[][2] = {
        {"Ξενώνας Αύρα", "xenonasavra"},   {"Теремок", "teremok-hotel"},
        {"Країна мрій", "krainamriy"},     {"בונסאי גליל", "galil-bonsai"},
        {"روضة النور", "rawdatalnoor"},    {"किसान मित्र केंद्र", "kisanmitra"},
        {"บ้านสวนรีสอร์ท", "baansuanresort"}, {"블루마루", "bluemaru-pension"},
        {"こども園ひだまり", "hidamari"},  {"صنعت سپاهان", "sepahan-sanat"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        if (!label_sounds_as(pairs[i][0], strlen(pairs[i][0]), pairs[i][1]))
            g_error("%s does not sound as %s", pairs[i][0], pairs[i][1]);
    }
}

static void other_names_do_not(void)
{
    static const char *const pairs[][2] = {
        {"Санкт-Петербург", "teremok-hotel"}, {"Αθήνα", "xenonasavra"}, {"대전", "bluemaru"},
        {"春日選物", "chunriliving"},         {"Harbour", "harbour"},   {"", "harbour"},
        {"Отдел закупок", "romashka"},        {"ال", "rawdatalnoor"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        if (label_sounds_as(pairs[i][0], strlen(pairs[i][0]), pairs[i][1]))
            g_error("%s sounds as %s", pairs[i][0], pairs[i][1]);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/label_sound/names sound as their domains", names_sound_as_their_domains);
    g_test_add_func("/label_sound/other names do not", other_names_do_not);
    return g_test_run();
}
