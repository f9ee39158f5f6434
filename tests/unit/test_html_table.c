/* test_html_table.c - tables as labels and values, as data, and as layout. */
#include "parsers/html.h"

#include <string.h>

static void assert_text(const char *html, const char *expected)
{
    g_autofree char *text = html_to_text(html, strlen(html), NULL);
    g_assert_cmpstr(text, ==, expected);
}

static void labels_and_values_are_told(void)
{
    assert_text("<table><tr><td><b>Name</b></td><td>Anna</td></tr>"
                "<tr><th>E-mail:</th><td><a href=\"mailto:anna@x.example\">anna@x.example</a></td>"
                "</tr></table>end",
                "Name: Anna\nE-mail: anna@x.example\n\nend");
    assert_text("<table><tr><td><p>Name</p></td><td><p>Anna</p></td></tr>"
                "<tr><td><p>Phone</p></td><td><p>555</p></td></tr></table>",
                "Name: Anna\nPhone: 555");
    assert_text(
        "<table><tr><td>E-mail</td><td><a href='mailto:a@x.example'>a@x.example</a></td></tr>"
        "<tr><td>Name</td><td>Anna</td></tr></table>",
        "E-mail: a@x.example\nName: Anna");
    assert_text("<table><tr><td>姓名：</td><td>王芳</td></tr></table>", "姓名： 王芳");
}

static void a_value_may_have_lines(void)
{
    assert_text("<table><tr><td>Name</td><td>Anna</td></tr>"
                "<tr><td>Nachricht</td><td>Bitte um ein Angebot<br />f&uuml;r 3 Stege.</td></tr>"
                "</table>",
                "Name: Anna\nNachricht: Bitte um ein Angebot\nfür 3 Stege.");
}

static void a_colon_may_have_a_cell_of_its_own(void)
{
    assert_text("<table><tr><td>Nama</td><td>:</td><td>Budi</td></tr>"
                "<tr><td>Telepon</td><td> : 0812</td></tr></table>",
                "Nama: Budi\nTelepon: 0812");
}

static void a_label_without_value_is_not_followed_by_the_next(void)
{
    assert_text("<table><tr><td>Name</td><td>Anna</td></tr><tr><td>Company</td><td></td></tr>"
                "<tr><td>City</td><td>Ulm</td></tr></table>",
                "Name: Anna\nCompany:\nCity: Ulm");
}

static void two_pairs_may_share_a_row(void)
{
    assert_text("<table><tr><td>Name:</td><td>Anna</td><td>City:</td><td>Ulm</td></tr></table>",
                "Name: Anna\nCity: Ulm");
}

static void cells_of_data_stand_side_by_side(void)
{
    assert_text("<table><tr><th>Item</th><th>Qty</th><th>Price</th></tr>"
                "<tr><td>Chair<br>black</td><td>2</td><td>10</td></tr></table>",
                "Item\tQty\tPrice\nChair black\t2\t10");
    assert_text("<table><tr><td>Name</td><td>Anna</td></tr></table>", "Name\tAnna");
}

static void a_table_of_data_stands_apart(void)
{
    assert_text("<table><tr><td>a</td></tr><tr><td><div>We need</div><table><tr><td>Item</td>"
                "<td>Size</td><td>Pieces</td></tr><tr><td>Glove</td><td>M</td><td>2</td></tr>"
                "</table>soon</td></tr></table>",
                "a\nWe need\n\nItem\tSize\tPieces\nGlove\tM\t2\n\nsoon");
    assert_text(
        "x<table><tr><td><table><tr><td>a:</td><td>b</td></tr><tr><td>c:</td><td>d</td></tr>"
        "</table></td><td>e</td></tr></table>",
        "x\n\na: b\nc: d\n\ne");
    assert_text("x<table><tr><td>a</td><td>b</td></tr></table>y", "x\na\tb\ny");
}

static void cells_of_a_layout_are_blocks(void)
{
    assert_text("<table width=600><tr><td><table><tr><td><h2>News</h2></td></tr>"
                "<tr><td height=20>&nbsp;</td></tr><tr><td>Text</td></tr></table></td>"
                "<td width=20></td></tr></table>",
                "News\n\nText");
    assert_text("<table><tr><td><h3>Chairs</h3><p>Nice</p></td>"
                "<td><h3>Tables</h3><p>Big</p></td></tr></table>",
                "Chairs\n\nNice\n\nTables\n\nBig");
    assert_text("<table><tr><td><a href='https://x.example/a'>Home</a></td>"
                "<td><a href='https://x.example/b'>Shop</a></td></tr></table>",
                "Home <https://x.example/a>\tShop <https://x.example/b>");
}

static void gravity_forms_indents_with_a_cell(void)
{
    assert_text(
        "<table width=\"99%\" border=\"0\" cellpadding=\"1\" bgcolor=\"#EAEAEA\"><tr><td>"
        "<table width=\"100%\" border=\"0\" cellpadding=\"5\" bgcolor=\"#FFFFFF\">"
        "<tr bgcolor=\"#EAF2FA\"><td colspan=\"2\"><font style=\"font-family: sans-serif; "
        "font-size:12px;\"><strong>Name</strong></font></td></tr><tr bgcolor=\"#FFFFFF\">"
        "<td width=\"20\">&nbsp;</td><td><font style=\"font-size:12px;\">Anna Berg</font></td></tr>"
        "<tr bgcolor=\"#EAF2FA\"><td colspan=\"2\"><font><strong>Email</strong></font></td></tr>"
        "<tr bgcolor=\"#FFFFFF\"><td width=\"20\">&nbsp;</td><td><font>"
        "<a href='mailto:anna@x.example'>anna@x.example</a></font></td></tr></table></td></tr>"
        "</table>",
        "Name\nAnna Berg\nEmail\nanna@x.example");
}

static void cells_without_ends_are_read(void)
{
    assert_text("<table><tr><td>a:<td>b<tr><td>c:<td>d</table>e", "a: b\nc: d\n\ne");
    assert_text("<td>a</td></tr></table>b", "a\nb");
}

static void tables_within_quotations_keep_the_mark(void)
{
    assert_text("<blockquote><table><tr><td>Name:</td><td>Anna</td></tr>"
                "<tr><td>a</td><td>b</td><td>c</td></tr></table></blockquote>",
                "> Name: Anna\n> a\tb\tc");
}

static void a_cell_that_begins_with_a_table_is_one(void)
{
    assert_text("<table><tr><td><table><tr><td></td></tr></table><b>Name</b></td>"
                "<td><table><tr><td>Anna</td></tr></table></td></tr></table>",
                "Name: Anna");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_table/labels and values are told", labels_and_values_are_told);
    g_test_add_func("/html_table/a value may have lines", a_value_may_have_lines);
    g_test_add_func("/html_table/a colon may have a cell of its own",
                    a_colon_may_have_a_cell_of_its_own);
    g_test_add_func("/html_table/a label without value is not followed by the next",
                    a_label_without_value_is_not_followed_by_the_next);
    g_test_add_func("/html_table/two pairs may share a row", two_pairs_may_share_a_row);
    g_test_add_func("/html_table/cells of data stand side by side",
                    cells_of_data_stand_side_by_side);
    g_test_add_func("/html_table/a table of data stands apart", a_table_of_data_stands_apart);
    g_test_add_func("/html_table/cells of a layout are blocks", cells_of_a_layout_are_blocks);
    g_test_add_func("/html_table/Gravity Forms indents with a cell",
                    gravity_forms_indents_with_a_cell);
    g_test_add_func("/html_table/cells without ends are read", cells_without_ends_are_read);
    g_test_add_func("/html_table/tables within quotations keep the mark",
                    tables_within_quotations_keep_the_mark);
    g_test_add_func("/html_table/a cell that begins with a table is one",
                    a_cell_that_begins_with_a_table_is_one);
    return g_test_run();
}
