/* contact_columns.c - see contact_columns.h. */
#include "ctl/contact_columns.h"

#include <stdbool.h>
#include <string.h>

/* Titles in small letters, without digits, spaces and marks; each with a space behind it. */
static const struct {
    const char *field;
    const char *titles;
} columns[] = {
    {"name",
     "name fullname contact contactname displayname contactperson customer customername nome nom "
     "nombre naam nama ansprechpartner kontakt kunde kundenname nomecompleto nomcomplet "
     "nombrecompleto vollständigername nomcontact contacto contatto referente namalengkap "
     "pelanggan imięinazwisko klient namn navn volledigenaam имя фио "},
    {"first_name", "firstname givenname forename vorname prénom prenom nombredepila primeiro "
                   "primeironome voornaam "
                   "namadepan imię imie förnamn fornavn "},
    {"last_name",
     "lastname surname familyname nachname familienname nomdefamille apellido apellidos cognome "
     "sobrenome apelido achternaam namabelakang nazwisko efternamn etternavn фамилия "},
    {"kind", "kind contacttype type typ "},
    {"company",
     "company companyname organization organisation organizationname employer account accountname "
     "business firma firmenname unternehmen société societe entreprise empresa azienda società "
     "societa bedrijf bedrijfsnaam perusahaan företag virksomhed компания "},
    {"job_title",
     "jobtitle title position role function funktion berufsbezeichnung fonction poste cargo puesto "
     "ruolo qualifica functie jabatan stanowisko titel organizationtitle должность "},
    {"email",
     "email mail emailaddress mailaddress addressemail emails mailadresse emailadresse courriel "
     "adressemail adresseemail adresseélectronique correo correoelectrónico correoelectronico "
     "postaelettronica indirizzoemail emailadres alamatemail surel adresemail epost epostadress "
     "emailvalue privateemail workemail businessemail почта "},
    {"phone",
     "phone telephone tel phonenumber telephonenumber phones businessphone workphone officephone "
     "companymainphone primaryphone telefon telefonnummer rufnummer téléphone numérodetéléphone "
     "teléfono telefono telefone numerodetelefono telefoonnummer telefoon telepon nomortelepon "
     "notelp telp nrtelefonu phonevalue телефон "},
    {"mobile",
     "mobile mobilephone cell cellphone mobil mobilnummer mobiltelefon handy handynummer portable "
     "móvil movil celular cellulare telemóvel telemovel mobiel hp nohp ponsel whatsapp komórka "},
    {"home_phone", "homephone privatephone telefonprivat telefonoprivato "},
    {"website",
     "website webpage web url homepage site siteweb sitioweb paginaweb páginaweb sitoweb webseite "
     "internet situs situsweb websitevalue stronawww сайт "},
    {"street",
     "street address addressline streetaddress businessstreet workstreet homestreet addressstreet "
     "strasse straße adresse anschrift rue dirección direccion calle via indirizzo rua endereço "
     "endereco morada straat adres alamat jalan ulica adress улица адрес "},
    {"street2", "streettwo addresslinetwo adresszusatz complementadresse complemento toevoeging "},
    {"postcode",
     "postcode zip zipcode postalcode businesspostalcode homepostalcode addresspostalcode plz "
     "postleitzahl codepostal cp códigopostal codigopostal cap cep kodepos kodpocztowy postnummer "
     "postnr индекс "},
    {"city", "city town businesscity homecity addresscity locality ort stadt ville ciudad città "
             "citta cidade "
             "localidade stad plaats woonplaats kota miasto by город "},
    {"state", "state province region businessstate homestate addressregion county bundesland "
              "kanton provincia "
              "estado région provincie provinsi województwo "},
    {"country",
     "country countryregion businesscountryregion businesscountry homecountryregion homecountry "
     "addresscountry countrycode land pays país pais paese nazione negara kraj страна "},
    {"language",
     "language languages sprache langue idioma lingua taal bahasa język språk sprog язык "},
    {"tax_id",
     "taxid vat vatid vatnumber taxnumber ustid ustidnr umsatzsteuerid steuernummer siret tva "
     "numérotva nif cif partitaiva piva cnpj btwnummer btw npwp nip инн "},
    {"industry", "industry branche secteur sector settore setor industri branża отрасль "},
    {"employees",
     "employees employeecount numberofemployees headcount mitarbeiter mitarbeiterzahl effectif "
     "empleados dipendenti funcionários medewerkers karyawan "},
    {"salesperson",
     "salesperson owner accountmanager salesrep vertriebler verkäufer betreuer vendeur commercial "
     "vendedor comercial venditore verkoper penjual sales "},
    {"tags",
     "tags tag categories category labels label groupmembership kategorien kategorie schlagworte "
     "étiquettes catégories etiquetas categorías etichette categorie kategori "},
    {"customer", "iscustomer customeryn istkunde "},
    {"comment",
     "comment comments note notes remark remarks description bemerkung bemerkungen notiz notizen "
     "kommentar remarque remarques commentaire notas observaciones comentario nota observações "
     "opmerking opmerkingen notitie catatan keterangan uwagi anteckningar примечание "},
};

gboolean contact_column_is_field(const char *field)
{
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (g_str_equal(columns[i].field, field))
            return TRUE;
    }
    return FALSE;
}

char *contact_column_fields(void)
{
    GString *names = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
        g_string_append_printf(names, "%s%s", i ? ", " : "", columns[i].field);
    return g_string_free(names, FALSE);
}

/* "E-mail 1 - Value" as "emailvalue"; a 2 behind a street or an address line is a word. (transfer
 * full) */
static char *plain_title(const char *title)
{
    g_autofree char *lower = g_utf8_strdown(title, -1);
    g_autofree char *composed = g_utf8_normalize(lower, -1, G_NORMALIZE_NFC);
    GString *plain = g_string_new(NULL);
    bool two = false;
    for (const char *p = composed ? composed : lower; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalpha(c))
            g_string_append_unichar(plain, c);
        two = two || c == '2';
    }
    if (two && (g_str_equal(plain->str, "street") || g_str_equal(plain->str, "addressline")))
        g_string_append(plain, "two");
    return g_string_free(plain, FALSE);
}

static bool has_word(const char *words, const char *word)
{
    gsize length = strlen(word);
    for (const char *p = words; length && (p = strstr(p, word)); p += length) {
        if ((p == words || p[-1] == ' ') && p[length] == ' ')
            return true;
    }
    return false;
}

const char *contact_column_field(const char *title)
{
    g_autofree char *plain = plain_title(title);
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (g_str_equal(columns[i].field, title)) /* as our own export writes it */
            return columns[i].field;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        if (has_word(columns[i].titles, plain))
            return columns[i].field;
    }
    return NULL;
}
