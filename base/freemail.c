/* freemail.c - see freemail.h. */
#include "base/freemail.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */

/* Providers that are in many countries' domains under one name: "yahoo.co.id", "live.nl". */
static const char *const everywhere[] = {
    "aol",        "gmail", "gmx",     "googlemail", "hotmail", "icloud", "live",
    "mail",       "msn",   "outlook", "proton",     "protonmail", "rediffmail", "rocketmail",
    "tuta",       "tutanota", "windowslive", "yahoo", "yandex", "ymail", "zoho", "zohomail", NULL,
};

/* Of them, those after which nobody names a company. */
static const char *const unmistakable[] = {"gmail",  "googlemail", "gmx", "hotmail", "freemail",
                                           "icloud", "protonmail", "aol", "yahoo",   NULL};

/* Sorted. */
static const char *const domains[] = {
    "123mail.cl", "126.com", "139.com", "163.com", "163.net", "188.com", "189.cn", "1und1.de",
    "21cn.com", "263.net", "33mail.com", "58.com", "a1.net", "aapt.net.au", "absamail.co.za",
    "abv.bg", "acsalaska.net", "actrix.co.nz", "adam.com.au", "adinet.com.uy", "adsl.co.il",
    "airbnb.com", "airmail.net", "airtelmail.in", "alibaba.com", "alice.de", "alice.it",
    "aliceadsl.fr", "aliyun.com", "ameritech.net", "anonaddy.com", "anonaddy.me", "aon.at",
    "appleid.com", "arcor.de", "arnet.com.ar", "aruba.it", "asahi-net.or.jp", "atlas.cz",
    "att.net", "au.com", "aussiebb.com.au", "autistici.org", "autograf.pl", "autorambler.ru",
    "awalnet.net.sa", "azet.sk", "batelco.com.bh", "bbox.fr", "belgacom.net", "bell.net",
    "bellsouth.net", "bezeqint.net", "biglobe.ne.jp", "bigmir.net", "bigpond.com",
    "bigpond.com.au", "bigpond.net.au", "biz.net.id", "bk.ru", "bluemail.ch", "bluewin.ch",
    "blueyonder.co.uk", "bol.com.br", "booking.com", "brain.net.pk", "bredband.net",
    "bredbandsbolaget.se", "broadpark.no", "brturbo.com.br", "bsnl.co.in", "bsnl.in",
    "btinternet.com", "btopenworld.com", "bttb.net.bd", "buziaczek.pl", "cableone.net",
    "caiway.nl", "cantv.net", "caramail.com", "casema.nl", "cbn.net.id", "cegetel.net",
    "centrin.net.id", "centrum.cz", "centrum.sk", "centurylink.net", "centurytel.net",
    "charter.net", "chello.at", "chello.nl", "chol.com", "citromail.hu", "ciudad.com.ar",
    "clear.net.nz", "clix.pt", "club-internet.fr", "cogeco.ca", "comcast.net", "comhem.se",
    "compuserve.com", "consultant.com", "contractor.net", "countermail.com", "cox.net",
    "craigslist.org", "cs.com", "ctemplar.com", "cyber.net.pk", "cyberia.net.lb", "cytanet.com.cy",
    "dataone.in", "daum.net", "dbmail.com", "dds.nl", "delfi.lt", "disroot.org", "dnet.net.id",
    "docomo.ne.jp", "dodo.com.au", "dreamwiz.com", "drei.at", "dsl.pipex.com", "dti.ne.jp",
    "duck.com", "e-kolay.net", "e-mail.ua", "earthlink.net", "eastday.com", "eastlink.ca",
    "ebay.com", "eircom.ie", "eircom.net", "ekolay.net", "elisanet.fi", "email.com", "email.cz",
    "email.de", "email.it", "email.ua", "embarqmail.com", "emirates.net.ae", "empal.com",
    "engineer.com", "entelchile.net", "eonet.ne.jp", "epix.net", "etang.com", "etb.net.co",
    "eth.net", "eunet.at", "europe.com", "euskaltel.net", "ewe.net", "ewetel.net", "excite.co.jp",
    "excite.com", "excite.it", "exetel.com.au", "eyou.com", "ezweb.ne.jp", "facebook.com",
    "fastmail.com", "fastmail.fm", "fastwebnet.it", "fibertel.com.ar", "forthnet.gr",
    "foxmail.com", "free.fr", "freemail.gr", "freemail.hu", "freenet.de", "freeserve.co.uk",
    "freestart.hu", "frontier.com", "frontiernet.net", "fsmail.net", "fuse.net", "gawab.com",
    "gazeta.pl", "gci.net", "globe.com.ph", "globo.com", "globomail.com", "gmai.com", "gmial.com",
    "gmx.ch", "gmx.net", "gnet.tn", "go.com", "goo.jp", "guerrillamail.com", "hanmail.net",
    "hanmir.com", "hawaii.rr.com", "hawaiiantel.net", "hccnet.nl", "hetnet.nl", "hey.com",
    "hinet.net", "hispavista.com", "hispeed.ch", "hitel.net", "hol.gr", "home.ne.jp", "home.nl",
    "home.no", "home.se", "hot.ee", "hotmai.com", "htp-tel.de", "hughes.net", "hushmail.com",
    "i.softbank.jp", "i.ua", "iafrica.com", "iam.net.ma", "ibest.com.br", "ig.com.br",
    "ihug.co.nz", "iinet.net.au", "in.gr", "inbox.com", "inbox.lt", "inbox.lv", "inbox.ru",
    "indamail.hu", "indiamart.com", "indiatimes.com", "indo.net.id", "indosat.net.id", "inet.it",
    "infinito.it", "infinitum.com.mx", "infoseek.jp", "inode.at", "inorbit.com", "insightbb.com",
    "interfree.it", "interia.eu", "interia.pl", "internet.lu", "internet.ru", "internode.net.au",
    "internode.on.net", "invitel.hu", "inwind.it", "iol.cz", "iol.ie", "iol.it", "iol.pt",
    "iprimus.com.au", "iprolink.ch", "ish.de", "jaring.my", "jazztel.es", "jcom.home.ne.jp",
    "jcom.zaq.ne.jp", "jippii.fi", "jubii.dk", "juno.com", "kabelbw.de", "kabelmail.de",
    "kabsi.at", "kimo.com.tw", "knology.net", "kolabnow.com", "kolumbus.fi", "korea.com",
    "kornet.net", "kpn.nl", "kpnmail.nl", "kpnplanet.nl", "lantic.net", "laposte.net",
    "lavabit.com", "lenta.ru", "libero.it", "libertysurf.fr", "lineone.net", "link.net",
    "linkedin.com", "linuxmail.org", "list.ru", "live.com", "live.nl", "liwest.at", "luukku.com",
    "lycos.co.kr", "lycos.com", "lycos.de", "lyse.net", "mac.com", "madasafish.com", "magenta.de",
    "mail.bg", "mail.com", "mail.dk", "mail.ee", "mail.goo.ne.jp", "mail.kz", "mail.ru",
    "mail.telepac.pt", "mail.ua", "mail.ustc.edu.cn", "mail2world.com", "mailbox.org",
    "mailfence.com", "mailinator.com", "maktoob.com", "marketplace.amazon.com", "maxis.net.my",
    "mchsi.com", "me.com", "menara.ma", "meta.ua", "metrocast.net", "mindspring.com",
    "mixmail.com", "mnet-mail.de", "mnet-online.de", "montevideo.com.uy", "mopera.net",
    "movistar.es", "mozmail.com", "ms1.hinet.net", "msa.hinet.net", "mtnl.net.in", "mts.net",
    "mundo-r.com", "mweb.co.za", "mymts.net", "mynet.com", "mynet.com.tr", "myrambler.ru",
    "nate.com", "naver.com", "nb.sympatico.ca", "neostrada.pl", "netcabo.pt", "netcologne.de",
    "netcourrier.com", "neti.ee", "netmadeira.com", "netscape.net", "netspace.net.au",
    "netvigator.com", "netvision.net.il", "netzero.com", "netzero.net", "neuf.fr", "nexgo.de",
    "nifty.com", "nifty.ne.jp", "noos.fr", "nordnet.fr", "ns.sympatico.ca", "ntlworld.com",
    "numericable.fr", "o2.co.uk", "o2.pl", "o2online.de", "ocn.ne.jp", "oi.com.br", "ok.de",
    "okay.net", "omantel.net.om", "onet.eu", "onet.pl", "onetel.com", "online.de", "online.nl",
    "online.no", "online.ua", "onlinehome.de", "ono.com", "op.pl", "openmailbox.org",
    "optimum.net", "optonline.net", "optusnet.com.au", "orange.es", "orange.fr", "orange.net",
    "orange.nl", "orangehome.co.uk", "orcon.net.nz", "osnanet.de", "otenet.gr", "outlook.com",
    "ozemail.com.au", "pacbell.net", "pacific.net.sg", "paradise.net.nz", "paran.com",
    "passagen.se", "passmail.net", "pathfinder.gr", "pchome.com.tw", "pec.it", "peoplepc.com",
    "pipex.com", "plala.or.jp", "planet.nl", "planet.tn", "plasa.com", "pldtdsl.net",
    "plusnet.com", "pobox.com", "pobox.sk", "pochta.ru", "poczta.fm", "poczta.onet.pl",
    "poczta.pl", "polka.co.za", "pop.com.br", "portugalmail.pt", "post.com", "post.cz", "post.sk",
    "post.tele.dk", "posteo.de", "posteo.net", "postino.it", "pp.inet.fi", "primehome.com",
    "privaterelay.appleid.com", "prodigy.com", "prodigy.net", "prodigy.net.mx", "prontomail.com",
    "proximus.be", "pt.lu", "ptd.net", "q.com", "qatar.net.qa", "qip.ru", "qq.com", "quick.cz",
    "quicknet.nl", "r7.com", "rad.net.id", "rambler.ru", "rcn.com", "rcs-rds.ro", "rediff.com",
    "relay.firefox.com", "riseup.net", "ro.ru", "roadrunner.com", "rogers.com", "rr.com",
    "runbox.com", "safe-mail.net", "sancharnet.in", "sannet.ne.jp", "sanook.com", "sapo.pt",
    "sasktel.net", "saudi.net.sa", "saunalahti.fi", "sbcglobal.net", "scarlet.be", "sdf.org",
    "secureserver.net", "seed.net.tw", "seznam.cz", "sfr.fr", "shaw.ca", "sify.com",
    "simplelogin.co", "simplelogin.com", "sina.cn", "sina.com", "sina.com.cn", "singnet.com.sg",
    "sky.com", "skynet.be", "slingshot.co.nz", "slmail.me", "slt.lk", "sltnet.lk", "snet.net",
    "so-net.ne.jp", "softbank.jp", "softbank.ne.jp", "sohu.com", "sol.dk", "solcon.nl",
    "sparklight.com", "spectrum.net", "speedy.com.ar", "spoko.pl", "spray.se", "starhub.net.sg",
    "startmail.com", "stofanet.dk", "streamyx.com", "suddenlink.net", "sunrise.ch", "suomi24.fi",
    "supanet.com", "superig.com.br", "superonline.com", "superposta.com", "surfeu.de",
    "swbell.net", "swissmail.org", "swissonline.ch", "sympatico.ca", "t-mobile.de", "t-online.de",
    "t-online.hu", "talk21.com", "talktalk.net", "tdc.dk", "tdcadsl.dk", "tds.net",
    "tedata.net.eg", "tele2.at", "tele2.it", "tele2.nl", "tele2.se", "telecable.es",
    "telefonica.net", "telenet.be", "telenor.no", "telepac.pt", "teletu.it", "telfort.nl",
    "telia.com", "telkom.net", "telkom.net.id", "telkomsa.net", "tellas.gr", "telmex.net.co",
    "telus.net", "telusplanet.net", "terra.com", "terra.com.br", "terra.es", "tesco.net",
    "thaimail.com", "thumbtack.com", "tim.it", "tin.it", "tiscali.co.uk", "tiscali.cz",
    "tiscali.it", "tiscali.nl", "tlen.pl", "tm.net.my", "tokai.or.jp", "tom.com", "topnet.tn",
    "tpg.com.au", "tpnet.pl", "ttnet.com.tr", "ttnet.net.tr", "turk.net", "tut.by", "tutopia.com",
    "tvcablenet.be", "twc.com", "ukr.net", "une.net.co", "unifi.com.my", "unitel.co.kr",
    "unitybox.de", "unitymedia.de", "uol.com.br", "uolsinectis.com.ar", "upc.nl", "upcmail.cz",
    "upcmail.hu", "upcmail.nl", "usa.com", "usa.net", "users.noreply.github.com", "utanet.at",
    "utvinternet.com", "uwclub.net", "verizon.net", "versanet.de", "versatel.nl", "videotron.ca",
    "videotron.qc.ca", "vip.163.com", "vip.qq.com", "vip.sina.com", "vipmail.hu", "virgilio.it",
    "virgin.net", "virginmedia.com", "vivaldi.net", "vivodinet.gr", "vnn.vn", "vo.lu",
    "vodafone.co.nz", "vodafone.de", "vodafone.it", "vodafone.ne.jp", "vodafonemail.de",
    "vodamail.co.za", "voila.fr", "vol.at", "volny.cz", "voo.be", "vp.pl", "vsnl.com", "vsnl.net",
    "vtr.net", "vtxmail.ch", "waitrose.com", "wakwak.com", "walla.co.il", "walla.com",
    "wanadoo.es", "wanadoo.fr", "wanadoo.nl", "web.de", "webmail.co.za", "welho.com",
    "westnet.com.au", "wildblue.net", "windstream.net", "wix.com", "wo.cn", "wo.com.cn", "wow.com",
    "wowway.com", "wp.pl", "wxs.nl", "xplornet.ca", "xplornet.com", "xs4all.nl", "xtra.co.nz",
    "ya.com", "yahoo.ro", "ybb.ne.jp", "yeah.net", "ymail.ne.jp", "yopmail.com", "youmail.dk",
    "zahav.net.il", "zaq.ne.jp", "zeelandnet.nl", "zen.co.uk", "ziggo.nl", "zipmail.com",
    "zipmail.com.br", "zoho.in", "zonnet.nl", "zoznam.sk",
};

/* clang-format on */

static int compare(const void *key, const void *element)
{
    return strcmp(key, *(const char *const *)element);
}

static bool is_listed(const char *domain)
{
    return bsearch(domain, domains, G_N_ELEMENTS(domains), sizeof(*domains), compare) != NULL;
}

/* "yahoo.com", "yahoo.co.id", "mail.yahoo.de"; not "yahoo.corp.example". */
static bool is_everywhere(const char *label)
{
    const char *dot = strchr(label, '.');
    if (!dot)
        return false;
    g_autofree char *name = g_strndup(label, (gsize)(dot - label));
    const char *suffix = dot + 1, *second = strchr(suffix, '.');
    if (!second && g_strv_contains(unmistakable, name))
        return true;
    bool country = strlen(suffix) <= 3 || g_str_equal(suffix, "info");
    bool sorted = second && strlen(second) == 3 && second - suffix <= 3; /* "co.id", "com.br" */
    return (country || sorted) && g_strv_contains(everywhere, name);
}

bool freemail_is(const char *domain)
{
    if (!domain || strlen(domain) > 255)
        return false;
    g_autofree char *lower = g_ascii_strdown(domain, -1);
    for (const char *label = lower; label; label = strchr(label, '.')) {
        label += *label == '.';
        if (is_everywhere(label) || is_listed(label))
            return true;
    }
    return false;
}
