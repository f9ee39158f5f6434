/* footer_phrases.c - see footer_phrases.h. */
#include "parsers/footer_phrases.h"
#include "parsers/phrase_set.h"
#include "parsers/phrases.h"

#include <string.h>

/* clang-format off */

static const struct phrase_row legal[] = {
    {"intended recipient", FOOTER_LEGAL}, {"intended solely for", FOOTER_LEGAL},
    {"solely for the use of", FOOTER_LEGAL}, {"intended only for the", FOOTER_LEGAL},
    {"for the sole use of", FOOTER_LEGAL}, {"for the exclusive use of", FOOTER_LEGAL},
    {"confidentiality notice", FOOTER_LEGAL}, {"confidentiality note", FOOTER_LEGAL},
    {"legal disclaimer", FOOTER_LEGAL}, {"email disclaimer", FOOTER_LEGAL}, {"e-mail disclaimer", FOOTER_LEGAL},
    {"disclaimer:", FOOTER_LEGAL}, {"this email is confidential", FOOTER_LEGAL},
    {"this e-mail is confidential", FOOTER_LEGAL}, {"this message is confidential", FOOTER_LEGAL},
    {"this email and any attach", FOOTER_LEGAL}, {"this e-mail and any attach", FOOTER_LEGAL},
    {"this message and any attach", FOOTER_LEGAL}, {"this email and any files", FOOTER_LEGAL},
    {"this e-mail and any files", FOOTER_LEGAL}, {"this email message", FOOTER_MAYBE},
    {"this e-mail message", FOOTER_MAYBE}, {"this email may contain", FOOTER_LEGAL},
    {"this e-mail may contain", FOOTER_LEGAL}, {"this message may contain", FOOTER_LEGAL},
    {"this email contains", FOOTER_MAYBE}, {"this e-mail contains", FOOTER_MAYBE},
    {"this message contains", FOOTER_MAYBE}, {"information contained in this", FOOTER_LEGAL},
    {"received this email in error", FOOTER_LEGAL}, {"received this e-mail in error", FOOTER_LEGAL},
    {"received this message in error", FOOTER_LEGAL}, {"received this mail in error", FOOTER_LEGAL},
    {"received this communication in error", FOOTER_LEGAL}, {"received it in error", FOOTER_LEGAL},
    {"received this in error", FOOTER_LEGAL}, {"received this transmission in error", FOOTER_LEGAL},
    {"legally privileged", FOOTER_LEGAL}, {"privileged and confidential", FOOTER_LEGAL},
    {"privileged and/or confidential", FOOTER_LEGAL}, {"confidential and/or privileged", FOOTER_LEGAL},
    {"confidential and may be", FOOTER_LEGAL}, {"unauthorised", FOOTER_MAYBE}, {"unauthorized", FOOTER_MAYBE},
    {"confidential", FOOTER_MAYBE}, {"recipient", FOOTER_MAYBE}, {"in error", FOOTER_MAYBE},
    {"privileged", FOOTER_MAYBE}, {"disclosure", FOOTER_MAYBE}, {"disseminat", FOOTER_MAYBE},
    {"liabilit", FOOTER_MAYBE}, {"liable", FOOTER_MAYBE}, {"strictly prohibited", FOOTER_LEGAL},
    {"notify the sender", FOOTER_LEGAL}, {"views or opinions", FOOTER_LEGAL}, {"opinions expressed", FOOTER_MAYBE},
    {"registered in england", FOOTER_LEGAL}, {"registered office", FOOTER_MAYBE}, {"company number", FOOTER_MAYBE},
    {"terms and conditions", FOOTER_MAYBE}, {"privacy policy", FOOTER_MAYBE}, {"virus", FOOTER_MAYBE},
    {"copying", FOOTER_MAYBE}, {"delete", FOOTER_MAYBE}, {"sender", FOOTER_MAYBE},

    {"vertrauliche informationen", FOOTER_LEGAL}, {"vertrauliche und/oder", FOOTER_LEGAL},
    {"vertraulich und", FOOTER_MAYBE}, {"vertraulich", FOOTER_MAYBE}, {"rechtlich geschützt", FOOTER_LEGAL},
    {"diese e-mail enthält", FOOTER_LEGAL}, {"diese email enthält", FOOTER_LEGAL},
    {"diese nachricht enthält", FOOTER_MAYBE}, {"der richtige adressat", FOOTER_LEGAL},
    {"bestimmungsgemäße", FOOTER_LEGAL}, {"irrtümlich erhalten", FOOTER_LEGAL}, {"adressat", FOOTER_MAYBE},
    {"unbefugte", FOOTER_MAYBE}, {"nicht gestattet", FOOTER_MAYBE}, {"absender", FOOTER_MAYBE},
    {"haftungsausschluss", FOOTER_LEGAL}, {"informationspflichten", FOOTER_MAYBE},
    {"datenschutzhinweise", FOOTER_MAYBE}, {"vernichten sie", FOOTER_LEGAL}, {"pflichtangaben", FOOTER_LEGAL},
    {"informationen zum datenschutz", FOOTER_LEGAL}, {"informationen zur verarbeitung", FOOTER_LEGAL},

    {"ce message et toutes", FOOTER_LEGAL}, {"ce message et ses", FOOTER_LEGAL}, {"ce courriel et", FOOTER_LEGAL},
    {"ce message électronique", FOOTER_MAYBE}, {"les pièces jointes", FOOTER_MAYBE},
    {"l'intention exclusive", FOOTER_LEGAL}, {"à l'usage exclusif", FOOTER_LEGAL},
    {"confidentiel", FOOTER_MAYBE}, {"destinataire", FOOTER_MAYBE}, {"par erreur", FOOTER_MAYBE},
    {"avis de confidentialité", FOOTER_LEGAL}, {"toute utilisation", FOOTER_MAYBE},
    {"toute diffusion", FOOTER_MAYBE}, {"merci de le détruire", FOOTER_LEGAL}, {"responsabilité", FOOTER_MAYBE},
    {"altéré", FOOTER_MAYBE},

    {"aviso legal", FOOTER_LEGAL}, {"aviso de confidencialidad", FOOTER_LEGAL},
    {"cláusula de confidencialidad", FOOTER_LEGAL}, {"este mensaje y", FOOTER_MAYBE},
    {"este mensaje puede contener", FOOTER_LEGAL}, {"este mensaje va dirigido", FOOTER_LEGAL},
    {"este mensaje se dirige", FOOTER_LEGAL}, {"este correo electrónico", FOOTER_MAYBE},
    {"información confidencial", FOOTER_MAYBE}, {"confidencial", FOOTER_MAYBE}, {"destinatario", FOOTER_MAYBE},
    {"por error", FOOTER_MAYBE}, {"protección de datos", FOOTER_MAYBE}, {"reglamento (ue)", FOOTER_MAYBE},
    {"rgpd", FOOTER_MAYBE}, {"gdpr", FOOTER_MAYBE}, {"derechos de acceso", FOOTER_MAYBE}, {"exclusivamente", FOOTER_MAYBE},
    {"uso exclusivo", FOOTER_MAYBE}, {"prohibida", FOOTER_MAYBE}, {"le comunicamos que", FOOTER_MAYBE},

    {"aviso de confidencialidade", FOOTER_LEGAL}, {"esta mensagem pode conter", FOOTER_LEGAL},
    {"esta mensagem e", FOOTER_MAYBE}, {"esta mensagem", FOOTER_MAYBE}, {"informações confidenciais", FOOTER_MAYBE},
    {"informação confidencial", FOOTER_MAYBE}, {"destinatário", FOOTER_MAYBE}, {"por engano", FOOTER_MAYBE},
    {"privilegiada", FOOTER_MAYBE}, {"sigilo", FOOTER_MAYBE}, {"uso não autorizado", FOOTER_LEGAL},

    {"le informazioni contenute", FOOTER_LEGAL}, {"le informazioni trasmesse", FOOTER_LEGAL},
    {"questo messaggio", FOOTER_MAYBE}, {"questa e-mail", FOOTER_MAYBE}, {"riservat", FOOTER_MAYBE},
    {"ai sensi del", FOOTER_MAYBE}, {"per errore", FOOTER_MAYBE}, {"tutela della privacy", FOOTER_LEGAL},
    {"trattamento dei dati", FOOTER_MAYBE}, {"2016/679", FOOTER_MAYBE}, {"196/2003", FOOTER_LEGAL},
    {"mittente", FOOTER_MAYBE}, {"vietat", FOOTER_MAYBE}, {"nota di riservatezza", FOOTER_LEGAL},

    {"uitsluitend bestemd", FOOTER_LEGAL}, {"uitsluitend bedoeld", FOOTER_LEGAL}, {"vertrouwelijk", FOOTER_MAYBE},
    {"geadresseerde", FOOTER_MAYBE}, {"ten onrechte", FOOTER_MAYBE}, {"dit bericht", FOOTER_MAYBE},
    {"deze e-mail", FOOTER_MAYBE}, {"aansprakelijk", FOOTER_MAYBE}, {"per abuis", FOOTER_MAYBE},
    {"niet toegestaan", FOOTER_MAYBE}, {"algemene voorwaarden", FOOTER_MAYBE}, {"afzender", FOOTER_MAYBE},

    {"informacje poufne", FOOTER_LEGAL}, {"poufn", FOOTER_MAYBE}, {"adresat", FOOTER_MAYBE},
    {"wyłącznie", FOOTER_MAYBE}, {"omyłkowo", FOOTER_MAYBE}, {"niniejsza wiadomość", FOOTER_MAYBE},
    {"administratorem", FOOTER_MAYBE}, {"danych osobowych", FOOTER_MAYBE}, {"nadawc", FOOTER_MAYBE}, {"rodo", FOOTER_MAYBE},
    {"konfidentiel", FOOTER_MAYBE}, {"avsedd", FOOTER_MAYBE}, {"mottagare", FOOTER_MAYBE}, {"av misstag", FOOTER_MAYBE},
    {"detta e-postmeddelande", FOOTER_MAYBE}, {"personuppgifter", FOOTER_MAYBE}, {"fortrolig", FOOTER_MAYBE},
    {"konfidensiel", FOOTER_MAYBE}, {"ved en feil", FOOTER_MAYBE}, {"ved en fejl", FOOTER_MAYBE}, {"modtager", FOOTER_MAYBE},
    {"mottaker", FOOTER_MAYBE}, {"denne e-mail", FOOTER_MAYBE}, {"denne e-post", FOOTER_MAYBE}, {"luottamuksel", FOOTER_MAYBE},
    {"vastaanottaja", FOOTER_MAYBE}, {"tämä viesti", FOOTER_MAYBE}, {"erehdyksessä", FOOTER_MAYBE},
    {"důvěrn", FOOTER_MAYBE}, {"určen pouze", FOOTER_MAYBE}, {"určena pouze", FOOTER_MAYBE}, {"omylem", FOOTER_MAYBE},
    {"adresát", FOOTER_MAYBE}, {"dôvern", FOOTER_MAYBE}, {"tento e-mail", FOOTER_MAYBE}, {"bizalmas", FOOTER_MAYBE},
    {"címzett", FOOTER_MAYBE}, {"tévedés", FOOTER_MAYBE}, {"confidențial", FOOTER_MAYBE}, {"destinatar", FOOTER_MAYBE},
    {"din greșeală", FOOTER_MAYBE}, {"acest mesaj", FOOTER_MAYBE}, {"εμπιστευτικ", FOOTER_MAYBE},
    {"παραλήπτ", FOOTER_MAYBE}, {"εκ παραδρομής", FOOTER_MAYBE},

    {"конфиденциальн", FOOTER_MAYBE}, {"предназначен", FOOTER_MAYBE}, {"получател", FOOTER_MAYBE},
    {"по ошибке", FOOTER_MAYBE}, {"ошибочно", FOOTER_MAYBE}, {"данное сообщение", FOOTER_MAYBE},
    {"настоящее сообщение", FOOTER_LEGAL}, {"уведомление о конфиденциальности", FOOTER_LEGAL},
    {"отправител", FOOTER_MAYBE}, {"конфіденційн", FOOTER_MAYBE}, {"призначен", FOOTER_MAYBE},
    {"помилково", FOOTER_MAYBE}, {"отримувач", FOOTER_MAYBE},

    {"gizlilik", FOOTER_MAYBE}, {"gizli", FOOTER_MAYBE}, {"kişiye özel", FOOTER_MAYBE}, {"yanlışlıkla", FOOTER_MAYBE},
    {"alıcı", FOOTER_MAYBE}, {"bu e-posta", FOOTER_MAYBE}, {"bu mesaj", FOOTER_MAYBE}, {"sorumluluk", FOOTER_MAYBE},
    {"yasal uyarı", FOOTER_LEGAL}, {"rahasia", FOOTER_MAYBE}, {"penerima", FOOTER_MAYBE}, {"ditujukan", FOOTER_MAYBE},
    {"pesan ini", FOOTER_MAYBE}, {"email ini", FOOTER_MAYBE}, {"surel ini", FOOTER_MAYBE}, {"penafian", FOOTER_LEGAL},
    {"tanpa izin", FOOTER_MAYBE}, {"sulit", FOOTER_MAYBE}, {"e-mel ini", FOOTER_MAYBE}, {"bảo mật", FOOTER_MAYBE},
    {"người nhận", FOOTER_MAYBE}, {"nhầm lẫn", FOOTER_MAYBE}, {"email này", FOOTER_MAYBE}, {"ความลับ", FOOTER_MAYBE},
    {"ผู้รับ", FOOTER_MAYBE}, {"อีเมลฉบับนี้", FOOTER_MAYBE},

    {"机密", FOOTER_MAYBE}, {"保密", FOOTER_MAYBE}, {"收件人", FOOTER_MAYBE}, {"本邮件", FOOTER_MAYBE},
    {"此邮件", FOOTER_MAYBE}, {"误收", FOOTER_MAYBE}, {"请立即删除", FOOTER_MAYBE}, {"機密", FOOTER_MAYBE},
    {"本郵件", FOOTER_MAYBE}, {"本信件", FOOTER_MAYBE}, {"收件者", FOOTER_MAYBE}, {"免责声明", FOOTER_LEGAL},
    {"本メール", FOOTER_MAYBE}, {"誤って", FOOTER_MAYBE}, {"受信された", FOOTER_MAYBE}, {"機密情報", FOOTER_MAYBE},
    {"破棄", FOOTER_MAYBE}, {"기밀", FOOTER_MAYBE}, {"수신인", FOOTER_MAYBE}, {"수신자", FOOTER_MAYBE}, {"본 메일", FOOTER_MAYBE},
    {"본 이메일", FOOTER_MAYBE}, {"잘못 전송", FOOTER_MAYBE}, {"سرية", FOOTER_MAYBE}, {"المرسل إليه", FOOTER_MAYBE},
    {"عن طريق الخطأ", FOOTER_MAYBE}, {"هذه الرسالة", FOOTER_MAYBE}, {"هذا البريد", FOOTER_MAYBE},
    {"חסוי", FOOTER_MAYBE}, {"סודי", FOOTER_MAYBE}, {"בטעות", FOOTER_MAYBE}, {"הנמען", FOOTER_MAYBE},
};

static const struct phrase_row notes[] = {
    {"virus-free", FOOTER_NOTE}, {"virus free", FOOTER_NOTE}, {"no virus found", FOOTER_NOTE},
    {"checked for viruses", FOOTER_NOTE}, {"scanned for viruses", FOOTER_NOTE},
    {"scanned by", FOOTER_NOTE}, {"has been scanned", FOOTER_NOTE}, {"was scanned", FOOTER_NOTE},
    {"checked by avg", FOOTER_NOTE}, {"message has been checked", FOOTER_NOTE},
    {"is believed to be clean", FOOTER_NOTE}, {"think before you print", FOOTER_NOTE},
    {"before printing this", FOOTER_NOTE}, {"before you print", FOOTER_NOTE}, {"before printing", FOOTER_NOTE},
    {"consider the environment", FOOTER_NOTE}, {"save paper", FOOTER_NOTE}, {"save a tree", FOOTER_NOTE},
    {"do you yahoo!?", FOOTER_NOTE}, {"virenfrei", FOOTER_NOTE}, {"auf viren geprüft", FOOTER_NOTE},
    {"auf viren überprüft", FOOTER_NOTE}, {"keine viren", FOOTER_NOTE}, {"vor dem ausdrucken", FOOTER_NOTE},
    {"diese mail ausdrucken", FOOTER_NOTE}, {"diese e-mail drucken", FOOTER_NOTE}, {"e-mail ausdrucken", FOOTER_NOTE},
    {"an die umwelt", FOOTER_NOTE}, {"der umwelt zuliebe", FOOTER_NOTE}, {"sans virus", FOOTER_NOTE},
    {"absence de virus", FOOTER_NOTE}, {"d'imprimer ce", FOOTER_NOTE}, {"d'imprimer cet", FOOTER_NOTE},
    {"à l'environnement", FOOTER_NOTE}, {"n'imprimez", FOOTER_NOTE}, {"libre de virus", FOOTER_NOTE},
    {"antes de imprimir", FOOTER_NOTE}, {"medio ambiente", FOOTER_NOTE}, {"livre de vírus", FOOTER_NOTE},
    {"sem vírus", FOOTER_NOTE}, {"meio ambiente", FOOTER_NOTE}, {"privo di virus", FOOTER_NOTE},
    {"virus-free.", FOOTER_NOTE}, {"prima di stampare", FOOTER_NOTE}, {"rispetta l'ambiente", FOOTER_NOTE},
    {"risultato non infetto", FOOTER_NOTE}, {"virusvrij", FOOTER_NOTE}, {"denk aan het milieu", FOOTER_NOTE},
    {"voordat u deze", FOOTER_NOTE}, {"wolna od wirusów", FOOTER_NOTE}, {"wolny od wirusów", FOOTER_NOTE},
    {"zanim wydrukujesz", FOOTER_NOTE}, {"przed wydrukowaniem", FOOTER_NOTE}, {"virusfri", FOOTER_NOTE},
    {"innan du skriver ut", FOOTER_NOTE}, {"tænk på miljøet", FOOTER_NOTE}, {"tenk på miljøet", FOOTER_NOTE},
    {"tänk på miljön", FOOTER_NOTE}, {"før du printer", FOOTER_NOTE}, {"før du skriver ut", FOOTER_NOTE},
    {"ennen tulostamista", FOOTER_NOTE}, {"ei viruksia", FOOTER_NOTE}, {"neobsahuje viry", FOOTER_NOTE},
    {"bez virů", FOOTER_NOTE}, {"bez vírusov", FOOTER_NOTE}, {"než vytisknete", FOOTER_NOTE}, {"vírusmentes", FOOTER_NOTE},
    {"mielőtt kinyomtat", FOOTER_NOTE}, {"fără viruși", FOOTER_NOTE}, {"înainte de a tipări", FOOTER_NOTE},
    {"χωρίς ιούς", FOOTER_NOTE}, {"πριν εκτυπώσετε", FOOTER_NOTE}, {"без вирусов", FOOTER_NOTE},
    {"проверено на вирусы", FOOTER_NOTE}, {"проверено на наличие вирусов", FOOTER_NOTE},
    {"прежде чем распечатать", FOOTER_NOTE}, {"без вірусів", FOOTER_NOTE}, {"virüs bulunmuyor", FOOTER_NOTE},
    {"virüssüz", FOOTER_NOTE}, {"yazdırmadan önce", FOOTER_NOTE}, {"çıktı almadan önce", FOOTER_NOTE},
    {"bebas virus", FOOTER_NOTE}, {"sebelum mencetak", FOOTER_NOTE}, {"không có vi-rút", FOOTER_NOTE},
    {"không chứa vi-rút", FOOTER_NOTE}, {"trước khi in", FOOTER_NOTE}, {"ปลอดไวรัส", FOOTER_NOTE}, {"无病毒", FOOTER_NOTE},
    {"不含病毒", FOOTER_NOTE}, {"打印此邮件前", FOOTER_NOTE}, {"ウイルスフリー", FOOTER_NOTE},
    {"ウイルス チェック", FOOTER_NOTE}, {"바이러스가 없습니다", FOOTER_NOTE}, {"خالية من الفيروسات", FOOTER_NOTE},
    {"خالٍ من الفيروسات", FOOTER_NOTE}, {"נקי מווירוסים", FOOTER_NOTE}, {"ללא וירוסים", FOOTER_NOTE},
    {"mailing list", FOOTER_LIST}, {"mailman/listinfo", FOOTER_LIST}, {"unsubscribe", FOOTER_LIST},
    {"you received this message because", FOOTER_LIST}, {"you are receiving this", FOOTER_LIST},
    {"yahoo! groups", FOOTER_LIST}, {"google groups", FOOTER_LIST}, {"find your next", FOOTER_LIST},
    {"google groupes", FOOTER_LIST}, {"grupos de google", FOOTER_LIST}, {"grupos do google", FOOTER_LIST},
    {"google gruppi", FOOTER_LIST}, {"google groepen", FOOTER_LIST}, {"google grupper", FOOTER_LIST},
    {"google-gruppe", FOOTER_LIST}, {"google grup", FOOTER_LIST}, {"группы google", FOOTER_LIST},
    {"google групи", FOOTER_LIST}, {"google skupin", FOOTER_LIST}, {"skupin google", FOOTER_LIST},
    {"google グループ", FOOTER_LIST}, {"google网上论坛", FOOTER_LIST}, {"google 网上论坛", FOOTER_LIST},
    {"google 網路論壇", FOOTER_LIST}, {"google 그룹스", FOOTER_LIST}, {"مجموعات google", FOOTER_LIST},
    {"nhóm google", FOOTER_LIST}, {"קבוצות google", FOOTER_LIST}, {"grupę dyskusyjną google", FOOTER_LIST},
    {"grup dyskusyjnych google", FOOTER_LIST}, {"groups.io", FOOTER_LIST},
    {"mailingliste", FOOTER_LIST}, {"liste de diffusion", FOOTER_LIST}, {"lista de correo", FOOTER_LIST},
};

static const struct phrase_row banners[] = {
    {"originated from outside", FOOTER_BANNER}, {"originated outside", FOOTER_BANNER},
    {"originates from outside", FOOTER_BANNER}, {"came from outside", FOOTER_BANNER},
    {"comes from outside", FOOTER_BANNER}, {"from an external source", FOOTER_BANNER},
    {"from an external sender", FOOTER_BANNER}, {"sent from outside", FOOTER_BANNER},
    {"from outside of the organi", FOOTER_BANNER}, {"from outside the organi", FOOTER_BANNER},
    {"from outside your organi", FOOTER_BANNER}, {"from outside of your organi", FOOTER_BANNER},
    {"from outside the company", FOOTER_BANNER}, {"external email:", FOOTER_BANNER},
    {"external e-mail:", FOOTER_BANNER}, {"external sender:", FOOTER_BANNER},
    {"caution: external", FOOTER_BANNER}, {"warning: external", FOOTER_BANNER},
    {"don't often get email from", FOOTER_BANNER}, {"do not often get email from", FOOTER_BANNER},
    {"don't often receive email", FOOTER_BANNER}, {"learnaboutsenderidentification", FOOTER_BANNER},
    {"do not click links or attach", FOOTER_BANNER}, {"do not click links or open", FOOTER_BANNER}, {"do not click on links or", FOOTER_BANNER},
    {"do not click any links", FOOTER_BANNER}, {"do not click on any links", FOOTER_BANNER},
    {"externen absender", FOOTER_BANNER}, {"externer absender", FOOTER_BANNER},
    {"stammt von außerhalb", FOOTER_BANNER}, {"kommt von außerhalb", FOOTER_BANNER},
    {"von außerhalb der organisation", FOOTER_BANNER}, {"von außerhalb des unternehmens", FOOTER_BANNER},
    {"von extern", FOOTER_BANNER}, {"von einem externen", FOOTER_BANNER}, {"externe e-mail:", FOOTER_BANNER},
    {"sie erhalten nicht oft e", FOOTER_BANNER}, {"sie erhalten nicht häufig e", FOOTER_BANNER},
    {"provient de l'extérieur", FOOTER_BANNER}, {"expéditeur externe", FOOTER_BANNER},
    {"extérieur de l'organisation", FOOTER_BANNER}, {"extérieur de votre organisation", FOOTER_BANNER},
    {"d'une source externe", FOOTER_BANNER}, {"vous n'obtenez pas souvent", FOOTER_BANNER},
    {"vous ne recevez pas souvent", FOOTER_BANNER}, {"vous n'avez pas souvent", FOOTER_BANNER},
    {"fuera de la organización", FOOTER_BANNER}, {"fuera de su organización", FOOTER_BANNER},
    {"remitente externo", FOOTER_BANNER}, {"origen externo", FOOTER_BANNER}, {"no suele recibir correo", FOOTER_BANNER},
    {"fora da organização", FOOTER_BANNER}, {"fora da sua organização", FOOTER_BANNER},
    {"fora da empresa", FOOTER_BANNER}, {"remetente externo", FOOTER_BANNER}, {"origem externa", FOOTER_BANNER},
    {"não recebe com frequência", FOOTER_BANNER}, {"não costuma receber", FOOTER_BANNER},
    {"proviene dall'esterno", FOOTER_BANNER}, {"mittente esterno", FOOTER_BANNER},
    {"esterna all'organizzazione", FOOTER_BANNER}, {"esterno all'organizzazione", FOOTER_BANNER},
    {"non si ricevono spesso", FOOTER_BANNER}, {"non ricevi spesso", FOOTER_BANNER},
    {"van buiten de organisatie", FOOTER_BANNER}, {"van buiten onze organisatie", FOOTER_BANNER},
    {"externe afzender", FOOTER_BANNER}, {"ontvangt niet vaak e-mail", FOOTER_BANNER},
    {"krijgt niet vaak e-mail", FOOTER_BANNER}, {"spoza organizacji", FOOTER_BANNER}, {"spoza firmy", FOOTER_BANNER},
    {"od zewnętrznego nadawcy", FOOTER_BANNER}, {"nie otrzymujesz często", FOOTER_BANNER},
    {"utanför organisationen", FOOTER_BANNER}, {"extern avsändare", FOOTER_BANNER}, {"får inte ofta e-post", FOOTER_BANNER},
    {"uden for organisationen", FOOTER_BANNER}, {"utenfor organisasjonen", FOOTER_BANNER},
    {"ekstern afsender", FOOTER_BANNER}, {"ekstern avsender", FOOTER_BANNER}, {"får ikke ofte mail", FOOTER_BANNER},
    {"får ikke ofte e-", FOOTER_BANNER}, {"organisaation ulkopuolelta", FOOTER_BANNER},
    {"mimo organizaci", FOOTER_BANNER}, {"mimo organizáci", FOOTER_BANNER}, {"nedostáváte často e-mail", FOOTER_BANNER},
    {"szervezeten kívül", FOOTER_BANNER}, {"din afara organizației", FOOTER_BANNER}, {"внешнего отправителя", FOOTER_BANNER},
    {"внешний отправитель", FOOTER_BANNER}, {"из внешнего источника", FOOTER_BANNER}, {"извне организации", FOOTER_BANNER},
    {"зовнішнього відправника", FOOTER_BANNER}, {"kuruluş dışından", FOOTER_BANNER}, {"kurum dışından", FOOTER_BANNER},
    {"harici bir kaynak", FOOTER_BANNER}, {"şirket dışından", FOOTER_BANNER}, {"luar organisasi", FOOTER_BANNER},
    {"pihak eksternal", FOOTER_BANNER}, {"pengirim eksternal", FOOTER_BANNER}, {"bên ngoài tổ chức", FOOTER_BANNER},
    {"外部邮件", FOOTER_BANNER}, {"来自外部", FOOTER_BANNER}, {"外部郵件", FOOTER_BANNER}, {"社外からのメール", FOOTER_BANNER},
    {"外部から", FOOTER_BANNER}, {"組織外", FOOTER_BANNER}, {"受け取る頻度は高くありません", FOOTER_BANNER},
    {"외부에서 발송", FOOTER_BANNER}, {"외부 메일", FOOTER_BANNER}, {"من خارج المؤسسة", FOOTER_BANNER},
    {"من خارج المنظمة", FOOTER_BANNER}, {"מחוץ לארגון", FOOTER_BANNER},
};

static const char *const external_tags[] = {
    "external", "external email", "external e-mail", "external message", "external sender", "external mail",
    "ext", "extern", "externe", "extern mail", "externe mail", "externe e-mail", "externer absender", "e-mail externe", "courriel externe", "correo externo",
    "externo", "externa", "e-mail externo", "email externo", "esterno", "mail esterna", "email esterna", "messaggio esterno",
    "wiadomość zewnętrzna", "zewnętrzny", "ekstern", "ekstern mail", "ulkoinen", "externí", "külső", "внешнее письмо", "внешний",
    "зовнішній", "harici", "harici e-posta", "dış e-posta", "eksternal", "email eksternal", "外部邮件", "外部", "外部郵件", "社外メール",
    "외부메일", "외부 메일", "خارجي", "חיצוני", "caution", "warning", "security notice", "caution external email", "warning external email", NULL,
};

static const char *const notice_titles[] = {
    "disclaimer", "e-mail disclaimer", "email disclaimer", "legal disclaimer", "confidentiality notice",
    "confidentiality note", "confidentiality statement", "confidentiality disclaimer", "confidentiality", "confidential", "important notice",
    "important", "notice", "legal notice", "privacy notice", "privileged and confidential", "private and confidential",
    "haftungsausschluss", "rechtlicher hinweis", "rechtliche hinweise", "vertraulichkeitshinweis", "hinweis", "wichtiger hinweis",
    "vertraulichkeit", "avertissement", "avis de confidentialité", "confidentialité", "clause de confidentialité", "avis", "mentions légales",
    "avis important", "aviso legal", "aviso", "aviso de confidencialidad", "confidencialidad", "cláusula de confidencialidad",
    "advertencia legal", "nota legal", "aviso de confidencialidade", "confidencialidade", "isenção de responsabilidade", "aviso importante", "nota de confidencialidade",
    "avviso di riservatezza", "nota di riservatezza", "riservatezza", "avvertenza", "avvertenze", "informativa", "note legali", "clausola di riservatezza",
    "vertrouwelijkheid", "vrijwaring", "vertrouwelijkheidsclausule", "belangrijk", "klauzula poufności", "zastrzeżenie", "informacja o poufności", "uwaga",
    "ansvarsfriskrivning", "sekretess", "konfidentialitet", "ansvarsfraskrivelse", "fortrolighed", "fortrolig", "konfidensialitet", "vastuuvapauslauseke",
    "upozornění", "upozornenie", "prohlášení", "jogi nyilatkozat", "declinarea responsabilității", "конфиденциально", "уведомление о конфиденциальности",
    "отказ от ответственности", "конфіденційність", "відмова від відповідальності", "yasal uyarı", "gizlilik bildirimi", "gizlilik uyarısı", "sorumluluk reddi",
    "penafian", "pemberitahuan kerahasiaan", "peringatan kerahasiaan", "disklaimer", "免责声明", "免責聲明", "保密声明", "保密聲明", "免責事項", "機密保持について",
    "면책 조항", "면책조항", "법적 고지", "إخلاء المسؤولية", "إخلاء مسؤولية", "تنبيه", "הצהרת סודיות", NULL,
};

/* clang-format on */

const struct phrase_index *footer_phrase_index(void)
{
    static const struct phrase_index *index;
    if (g_once_init_enter(&index)) {
        static const struct phrase_row *const tables[] = {legal, notes, banners};
        static const gsize counts[] = {G_N_ELEMENTS(legal), G_N_ELEMENTS(notes),
                                       G_N_ELEMENTS(banners)};
        g_once_init_leave(&index, phrase_index_new(tables, counts, G_N_ELEMENTS(tables)));
    }
    return index;
}

bool phrase_is_external_tag(const char *key)
{
    static struct phrase_set tags = {external_tags};
    key += strspn(key, "[(*<{!- ");
    if (!phrase_set_starts(&tags, key))
        return false;
    for (const char *const *tag = external_tags; *tag; tag++) {
        gsize length = strlen(*tag);
        if (strncmp(key, *tag, length) != 0)
            continue;
        const char *rest = key + length;
        if (rest[strspn(rest, "])*>}!:.- ")] == '\0')
            return true;
    }
    return false;
}

bool phrase_is_notice_title(const char *key)
{
    g_autofree char *title = g_strndup(key, strcspn(key, ":"));
    return g_strv_contains(notice_titles, g_strchomp(title));
}
