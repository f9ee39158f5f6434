/* country_names.c - what countries are called: in English, in their own languages, and the larger
 * ones in all languages that the parsers know; ISO 3166 alpha-3 first. A name is added here and
 * nowhere else. */
#include "parsers/country_names.h"

/* A line a word would hide the countries. */
/* clang-format off */

const struct country_names country_names[] = {
    {"AD", "and|andorra"},
    {"AE", "are|united arab emirates|الإمارات العربية المتحدة|uni emirat arab|"
           "vereinigte arabische emirate|émirats arabes unis|emiratos árabes unidos|"
           "emirados árabes unidos|emirati arabi uniti|verenigde arabische emiraten|"
           "zjednoczone emiraty arabskie|оаэ|об’єднані арабські емірати|förenade arabemiraten|"
           "de forente arabiske emirater|阿拉伯联合酋长国|阿拉伯聯合大公國|アラブ首長国連邦|"
           "아랍에미리트|birleşik arap emirlikleri|uae|u.a.e.|u.a.e|vae|emirates|"
           "the united arab emirates|الإمارات|bae"},
    {"AF", "afg|afghanistan|افغانستان"},
    {"AG", "atg|antigua & barbuda"},
    {"AI", "aia|anguilla"},
    {"AL", "alb|albania|shqipëri"},
    {"AM", "arm|armenia|հայաստան|армения"},
    {"AO", "ago|angola"},
    {"AR", "arg|argentina|argentinien|argentine|argentinië|argentyna|аргентина|阿根廷|"
           "アルゼンチン|아르헨티나|arjantin|الأرجنتين"},
    {"AS", "asm|american samoa"},
    {"AT", "aut|austria|österreich|autriche|áustria|oostenrijk|австрия|австрія|österrike|"
           "østerrike|奥地利|奧地利|オーストリア|오스트리아|avusturya|النمسا|oesterreich|"
           "rakousko|ausztria"},
    {"AU", "aus|australia|australien|australie|austrália|australië|австралия|австралія|澳大利亚|"
           "澳洲|オーストラリア|오스트레일리아|avustralya|أستراليا|commonwealth of australia"},
    {"AW", "abw|aruba"},
    {"AX", "ala|åland islands|åland"},
    {"AZ", "aze|azerbaijan|azərbaycan|азербайджан"},
    {"BA", "bih|bosnia & herzegovina|bosna i hercegovina|bosnia"},
    {"BB", "brb|barbados"},
    {"BD", "bgd|bangladesh|বাংলাদেশ|bangladesch|bangladés|bangladesz|бангладеш|孟加拉国|孟加拉|"
           "バングラデシュ|방글라데시|bangladeş|بنغلاديش"},
    {"BE", "bel|belgium|belgië|belgia|belgien|belgique|bélgica|belgio|бельгия|бельгія|比利时|"
           "比利時|ベルギー|벨기에|belçika|بلجيكا"},
    {"BF", "bfa|burkina faso"},
    {"BG", "bgr|bulgaria|българия|bulgarien|bulgarie|bulgária|bulgarije|bułgaria|болгария|"
           "болгарія|保加利亚|保加利亞|ブルガリア|불가리아|bulgaristan|بلغاريا"},
    {"BH", "bhr|bahrain|البحرين"},
    {"BI", "bdi|burundi|uburundi"},
    {"BJ", "ben|benin|bénin"},
    {"BL", "blm|st. barthélemy|saint-barthélemy"},
    {"BM", "bmu|bermuda"},
    {"BN", "brn|brunei|brunei darussalam"},
    {"BO", "bol|bolivia|bolivia, plurinational state of|estado plurinacional de bolivia"},
    {"BQ", "bes|caribbean netherlands"},
    {"BR", "bra|brazil|brasil|brasilien|brésil|brasile|brazilië|brazylia|бразилия|бразилія|巴西|"
           "ブラジル|브라질|brezilya|البرازيل|república federativa do brasil"},
    {"BS", "bhs|bahamas|the bahamas"},
    {"BT", "btn|bhutan|འབྲུག"},
    {"BW", "bwa|botswana"},
    {"BY", "blr|belarus|беларусь|biélorussie|bielorrusia|bielorrússia|bielorussia|białoruś|"
           "білорусь|vitryssland|hviterussland|白俄罗斯|白俄羅斯|ベラルーシ|벨라루스|بيلاروس|"
           "belorussia|белоруссия"},
    {"BZ", "blz|belize"},
    {"CA", "can|canada|kanada|canadá|канада|加拿大|カナダ|캐나다|كندا"},
    {"CC", "cck"},
    {"CD", "cod|congo - kinshasa|jamhuri ya kidemokrasia ya kongo|dr congo|drc|"
           "democratic republic of the congo|democratic republic of congo|"
           "congo, the democratic republic of the|rd congo|rdc"},
    {"CF", "caf|central african republic|république centrafricaine"},
    {"CG", "cog|congo - brazzaville|congo-brazzaville|republic of the congo|congo"},
    {"CH", "che|switzerland|schweiz|swiss|suisse|suiza|suíça|svizzera|zwitserland|szwajcaria|"
           "швейцария|швейцарія|sveits|瑞士|スイス|스위스|i̇sviçre|سويسرا|"
           "confoederatio helvetica|svizra"},
    {"CI", "civ|côte d’ivoire|ivory coast|cote d ivoire"},
    {"CK", "cok|cook islands"},
    {"CL", "chl|chile|cile|chili|чили|чилі|智利|チリ|칠레|şili|تشيلي"},
    {"CM", "cmr|cameroon|cameroun"},
    {"CN", "chn|china|中国|tiongkok|chine|cina|chiny|китай|kina|中國|중국|çin|الصين|p.r. china|"
           "pr china|p.r.china|p. r. china|prc|people’s republic of china|china mainland|"
           "mainland china|中华人民共和国|rrt|vr china|volksrepublik china|kitajska|"
           "çin halk cumhuriyeti"},
    {"CO", "col|colombia|kolombia|kolumbien|colombie|colômbia|kolumbia|колумбия|колумбія|"
           "哥伦比亚|哥倫比亞|コロンビア|콜롬비아|kolombiya|كولومبيا"},
    {"CR", "cri|costa rica"},
    {"CU", "cub|cuba"},
    {"CV", "cpv|cape verde|cabo verde"},
    {"CW", "cuw|curaçao"},
    {"CX", "cxr|christmas island"},
    {"CY", "cyp|cyprus|κύπρος|siprus|zypern|chypre|chipre|cipro|cypr|кипр|кіпр|cypern|kypros|"
           "塞浦路斯|賽普勒斯|キプロス|키프로스|kıbrıs|قبرص"},
    {"CZ", "cze|czechia|česko|ceko|tschechien|tchéquie|chequia|tchéquia|cechia|tsjechië|czechy|"
           "чехия|чехія|tjeckien|tsjekkia|捷克|チェコ|체코|çekya|التشيك|czech republic|"
           "česká republika|čr|tschechische republik|république tchèque|república checa|"
           "repubblica ceca|tsjechische republiek|republika czeska|чешская республика|"
           "republik ceko|tjeckiska republiken|çek cumhuriyeti"},
    {"DE", "deu|germany|deutschland|jerman|allemagne|alemania|alemanha|germania|duitsland|"
           "niemcy|германия|німеччина|tyskland|德国|德國|ドイツ|독일|almanya|ألمانيا|brd|"
           "federal republic of germany|bundesrepublik deutschland|saksa|německo|németország"},
    {"DJ", "dji|djibouti"},
    {"DK", "dnk|denmark|danmark|dänemark|danemark|dinamarca|danimarca|denemarken|dania|дания|"
           "данія|丹麦|丹麥|デンマーク|덴마크|danimarka|الدانمرك|kongeriget danmark"},
    {"DM", "dma|dominica"},
    {"DO", "dom|dominican republic|república dominicana|rep. dominicana"},
    {"DZ", "dza|algeria|الجزائر|aljazair|algerien|algérie|argelia|argélia|algerije|algieria|"
           "алжир|algeriet|algerie|阿尔及利亚|阿爾及利亞|アルジェリア|알제리|cezayir"},
    {"EC", "ecu|ecuador|ekuador|équateur|equador|ekwador|эквадор|еквадор|厄瓜多尔|厄瓜多|"
           "エクアドル|에콰도르|ekvador|الإكوادور"},
    {"EE", "est|estonia|eesti|estland|estonie|estônia|эстония|естонія|爱沙尼亚|愛沙尼亞|"
           "エストニア|에스토니아|estonya|إستونيا"},
    {"EG", "egy|egypt|مصر|mesir|ägypten|égypte|egipto|egito|egitto|egypte|egipt|египет|єгипет|"
           "egypten|埃及|エジプト|이집트|mısır|arab republic of egypt|masr"},
    {"EH", "esh|western sahara|الصحراء الغربية"},
    {"ER", "eri|eritrea|ኤርትራ"},
    {"ES", "esp|spain|españa|spanyol|spanien|espagne|espanha|spagna|spanje|hiszpania|испания|"
           "іспанія|spania|西班牙|スペイン|스페인|i̇spanya|إسبانيا|espana|reino de españa|"
           "catalunya"},
    {"ET", "eth|ethiopia|ኢትዮጵያ"},
    {"FI", "fin|finland|suomi|finlandia|finnland|finlande|finlândia|финляндия|фінляндія|芬兰|"
           "芬蘭|フィンランド|핀란드|finlandiya|فنلندا"},
    {"FJ", "fji|fiji"},
    {"FK", "flk|falkland islands"},
    {"FM", "fsm|micronesia|micronesia, federated states of"},
    {"FO", "fro|faroe islands|føroyar"},
    {"FR", "fra|france|prancis|frankreich|francia|frança|frankrijk|francja|франция|франція|"
           "frankrike|法国|法國|フランス|프랑스|fransa|فرنسا|france métropolitaine"},
    {"GA", "gab|gabon"},
    {"GB", "gbr|united kingdom|inggris raya|vereinigtes königreich|royaume-uni|reino unido|"
           "regno unito|verenigd koninkrijk|wielka brytania|великобритания|велика британія|"
           "storbritannien|storbritannia|英国|英國|イギリス|영국|birleşik krallık|"
           "المملكة المتحدة|uk|u.k.|great britain|britain|england|scotland|wales|"
           "northern ireland|grossbritannien|großbritannien|grande-bretagne|gran bretagna|"
           "gran bretaña|grã-bretanha|inggris|groot-brittannië|anglia|англия|англія|"
           "イングランド|ingiltere|بريطانيا|engeland|angleterre|inghilterra|inglaterra"},
    {"GD", "grd|grenada"},
    {"GE", "geo|georgia|საქართველო|грузия|sakartvelo"},
    {"GF", "guf|french guiana|guyane française"},
    {"GG", "ggy|guernsey"},
    {"GH", "gha|ghana|gaana"},
    {"GI", "gib|gibraltar"},
    {"GL", "grl|greenland|kalaallit nunaat"},
    {"GM", "gmb|gambia|the gambia"},
    {"GN", "gin|guinea|guinée"},
    {"GP", "glp|guadeloupe"},
    {"GQ", "gnq|equatorial guinea|guinea ecuatorial"},
    {"GR", "grc|greece|ελλάδα|yunani|griechenland|grèce|grecia|grécia|griekenland|grecja|греция|"
           "греція|grekland|hellas|希腊|希臘|ギリシャ|그리스|yunanistan|اليونان|ελλάς|"
           "hellenic republic"},
    {"GT", "gtm|guatemala"},
    {"GU", "gum|guam"},
    {"GW", "gnb|guinea-bissau|guiné-bissau"},
    {"GY", "guy|guyana"},
    {"HK", "hkg|hong kong sar china|中国香港特别行政区|hong kong dak tiongkok|"
           "sonderverwaltungsregion hongkong|r.a.s. chinoise de hong kong|"
           "hong kong, rae da china|ras di hong kong|hongkong sar van china|гонконг, оар китаю|"
           "hongkong sar|hongkong sar kina|中國香港特別行政區|中華人民共和国香港特別行政区|"
           "çin hong kong öi̇b|hong kong|hongkong|hong kong sar|香港|гонконг|ホンコン|홍콩"},
    {"HN", "hnd|honduras"},
    {"HR", "hrv|croatia|hrvatska|kroasia|kroatien|croatie|croacia|croácia|croazia|kroatië|"
           "chorwacja|хорватия|хорватія|kroatia|克罗地亚|克羅埃西亞|クロアチア|크로아티아|"
           "hırvatistan|كرواتيا"},
    {"HT", "hti|haiti|haïti"},
    {"HU", "hun|hungary|magyarország|hungaria|ungarn|hongrie|hungría|hungria|ungheria|hongarije|"
           "węgry|венгрия|угорщина|ungern|匈牙利|ハンガリー|헝가리|macaristan|هنغاريا"},
    {"ID", "idn|indonesia|indonesien|indonésie|indonésia|indonesië|indonezja|индонезия|"
           "індонезія|印度尼西亚|印尼|インドネシア|인도네시아|endonezya|إندونيسيا|"
           "republic of indonesia|republik indonesia|indonesia raya"},
    {"IE", "irl|ireland|irlandia|irland|irlande|irlanda|ierland|ирландия|ірландія|爱尔兰|愛爾蘭|"
           "アイルランド|아일랜드|i̇rlanda|أيرلندا|republic of ireland|eire"},
    {"IL", "isr|israel|ישראל|israël|israele|izrael|израиль|ізраїль|以色列|イスラエル|이스라엘|"
           "i̇srail|إسرائيل"},
    {"IM", "imn|isle of man"},
    {"IN", "ind|india|भारत|indien|inde|índia|indie|индия|індія|印度|インド|인도|hindistan|الهند|"
           "bharat"},
    {"IO", "iot|british indian ocean territory"},
    {"IQ", "irq|iraq|العراق|irak|iraque|ирак|ірак|伊拉克|イラク|이라크"},
    {"IR", "irn|iran|ایران|irán|irã|иран|іран|伊朗|イラン|이란|i̇ran|إيران|"
           "iran, islamic republic of|islamic republic of iran|i.r. iran"},
    {"IS", "isl|iceland|ísland|islandia|island|islande|islândia|islanda|ijsland|исландия|"
           "ісландія|冰岛|冰島|アイスランド|아이슬란드|i̇zlanda|آيسلندا"},
    {"IT", "ita|italy|italia|italien|italie|itália|italië|włochy|италия|італія|意大利|義大利|"
           "イタリア|이탈리아|i̇talya|إيطاليا|repubblica italiana"},
    {"JE", "jey|jersey"},
    {"JM", "jam|jamaica"},
    {"JO", "jor|jordan|الأردن"},
    {"JP", "jpn|japan|日本|jepang|japon|japón|japão|giappone|japonia|япония|японія|일본|japonya|"
           "اليابان|nippon|日本国"},
    {"KE", "ken|kenya|kenia|quênia|кения|кенія|肯尼亚|肯亞|ケニア|케냐|كينيا"},
    {"KG", "kgz|kyrgyzstan|кыргызстан|kyrgyz republic"},
    {"KH", "khm|cambodia|កម្ពុជា"},
    {"KI", "kir|kiribati"},
    {"KM", "com|comoros|جزر القمر"},
    {"KN", "kna|st. kitts & nevis|saint kitts and nevis|st. kitts and nevis"},
    {"KP", "prk|north korea|북한|korea, democratic people’s republic of"},
    {"KR", "kor|south korea|대한민국|korea selatan|südkorea|corée du sud|corea del sur|"
           "coreia do sul|corea del sud|zuid-korea|korea południowa|республика корея|"
           "південна корея|sydkorea|sør-korea|韩国|南韓|韓国|güney kore|كوريا الجنوبية|korea|"
           "republic of korea|korea, republic of|rep. of korea|s. korea|korea republic|한국|"
           "corée|corea|korea (south)|korea, south"},
    {"KW", "kwt|kuwait|الكويت|koweït|koeweit|kuwejt|кувейт|科威特|クウェート|쿠웨이트|kuveyt"},
    {"KY", "cym|cayman islands"},
    {"KZ", "kaz|kazakhstan|казахстан|kasachstan|kazajistán|cazaquistão|kazakistan|kazachstan|"
           "kazakstan|kasakhstan|哈萨克斯坦|哈薩克|カザフスタン|카자흐스탄|كازاخستان|"
           "republic of kazakhstan|қазақстан"},
    {"LA", "lao|laos|ລາວ|lao pdr|lao people’s democratic republic"},
    {"LB", "lbn|lebanon|لبنان"},
    {"LC", "lca|st. lucia|saint lucia"},
    {"LI", "lie|liechtenstein"},
    {"LK", "lka|sri lanka|ශ්‍රී ලංකාව|шри-ланка|шрі-ланка|斯里兰卡|斯里蘭卡|スリランカ|스리랑카|"
           "سريلانكا|ceylon"},
    {"LR", "lbr|liberia"},
    {"LS", "lso|lesotho"},
    {"LT", "ltu|lithuania|lietuva|lituania|litauen|lituanie|lituânia|litouwen|litwa|литва|"
           "立陶宛|リトアニア|리투아니아|litvanya|ليتوانيا"},
    {"LU", "lux|luxembourg|luksemburg|luxemburg|luxemburgo|lussemburgo|люксембург|卢森堡|盧森堡|"
           "ルクセンブルク|룩셈부르크|lüksemburg|لوكسمبورغ"},
    {"LV", "lva|latvia|latvija|lettland|lettonie|letonia|letônia|lettonia|letland|łotwa|латвия|"
           "латвія|拉脱维亚|拉脫維亞|ラトビア|라트비아|letonya|لاتفيا"},
    {"LY", "lby|libya|ليبيا|libyan arab jamahiriya"},
    {"MA", "mar|morocco|المغرب|maroko|marokko|maroc|marruecos|marrocos|marocco|марокко|marocko|"
           "摩洛哥|モロッコ|모로코|fas"},
    {"MC", "mco|monaco"},
    {"MD", "mda|moldova|republica moldova|republic of moldova|moldova, republic of"},
    {"ME", "mne|montenegro|црна гора"},
    {"MF", "maf|st. martin|saint-martin"},
    {"MG", "mdg|madagascar|madagasikara"},
    {"MH", "mhl|marshall islands"},
    {"MK", "mkd|north macedonia|северна македонија|macedonia|republic of north macedonia|fyrom"},
    {"ML", "mli|mali"},
    {"MM", "mmr|မြန်မာ|myanmar|burma|myanmar (burma)"},
    {"MN", "mng|mongolia|монгол"},
    {"MO", "mac|macao sar china|中国澳门特别行政区|macau|macao|澳門|澳门"},
    {"MP", "mnp|northern mariana islands"},
    {"MQ", "mtq|martinique"},
    {"MR", "mrt|mauritania|موريتانيا"},
    {"MS", "msr|montserrat"},
    {"MT", "mlt|malta|malte|мальта|马耳他|馬爾他|マルタ|몰타|مالطا"},
    {"MU", "mus|mauritius|moris"},
    {"MV", "mdv|maldives|maladewa"},
    {"MW", "mwi|malawi"},
    {"MX", "mex|mexico|méxico|meksiko|mexiko|mexique|messico|meksyk|мексика|墨西哥|メキシコ|"
           "멕시코|meksika|المكسيك|estados unidos mexicanos"},
    {"MY", "mys|malaysia|malaisie|malasia|malásia|maleisië|malezja|малайзия|малайзія|马来西亚|"
           "馬來西亞|マレーシア|말레이시아|malezya|ماليزيا"},
    {"MZ", "moz|mozambique|moçambique"},
    {"NA", "nam|namibia|namibië"},
    {"NC", "ncl|new caledonia|nouvelle-calédonie"},
    {"NE", "ner|niger|nijar"},
    {"NF", "nfk|norfolk island"},
    {"NG", "nga|nigeria|nigéria|нигерия|нігерія|尼日利亚|奈及利亞|ナイジェリア|나이지리아|"
           "nijerya|نيجيريا"},
    {"NI", "nic|nicaragua"},
    {"NL", "nld|netherlands|nederland|belanda|niederlande|pays-bas|países bajos|países baixos|"
           "paesi bassi|holandia|нидерланды|нідерланди|nederländerna|荷兰|荷蘭|オランダ|"
           "네덜란드|hollanda|هولندا|holland|the netherlands|pays bas|hollande|olanda|holanda|"
           "голландия|голландія"},
    {"NO", "nor|norway|norge|norwegia|norwegen|norvège|noruega|norvegia|noorwegen|норвегия|"
           "норвегія|挪威|ノルウェー|노르웨이|norveç|النرويج"},
    {"NP", "npl|nepal|नेपाल"},
    {"NR", "nru|nauru"},
    {"NU", "niu|niue"},
    {"NZ", "nzl|new zealand|selandia baru|neuseeland|nouvelle-zélande|nueva zelanda|"
           "nova zelândia|nuova zelanda|nieuw-zeeland|nowa zelandia|новая зеландия|"
           "нова зеландія|nya zeeland|新西兰|紐西蘭|ニュージーランド|뉴질랜드|yeni zelanda|"
           "نيوزيلندا|aotearoa|n.z."},
    {"OM", "omn|oman|عُمان"},
    {"PA", "pan|panama|panamá"},
    {"PE", "per|peru|perú|pérou|perù|перу|秘鲁|秘魯|ペルー|페루|بيرو"},
    {"PF", "pyf|french polynesia|polynésie française"},
    {"PG", "png|papua new guinea"},
    {"PH", "phl|philippines|pilipinas|filipina|philippinen|filipinas|filippine|filipijnen|"
           "filipiny|филиппины|філіппіни|filippinerna|filippinene|菲律宾|菲律賓|フィリピン|"
           "필리핀|filipinler|الفلبين|the philippines|republic of the philippines"},
    {"PK", "pak|pakistan|پاکستان|pakistán|paquistão|пакистан|巴基斯坦|パキスタン|파키스탄|"
           "باكستان"},
    {"PL", "pol|poland|polska|polandia|polen|pologne|polonia|polônia|польша|польща|波兰|波蘭|"
           "ポーランド|폴란드|polonya|بولندا|rzeczpospolita polska|republic of poland"},
    {"PM", "spm|st. pierre & miquelon|saint-pierre-et-miquelon"},
    {"PN", "pcn|pitcairn islands"},
    {"PR", "pri|puerto rico"},
    {"PS", "pse|palestinian territories|الأراضي الفلسطينية|palestine|state of palestine|"
           "palestine, state of"},
    {"PT", "prt|portugal|portogallo|portugalia|португалия|португалія|葡萄牙|ポルトガル|포르투갈|"
           "portekiz|البرتغال|república portuguesa"},
    {"PW", "plw|palau"},
    {"PY", "pry|paraguay"},
    {"QA", "qat|qatar|قطر|katar|catar|катар|卡塔尔|卡達|カタール|카타르"},
    {"RE", "reu|réunion|la réunion"},
    {"RO", "rou|romania|românia|rumania|rumänien|roumanie|rumanía|romênia|roemenië|rumunia|"
           "румыния|румунія|罗马尼亚|羅馬尼亞|ルーマニア|루마니아|romanya|رومانيا"},
    {"RS", "srb|serbia|србија|serbien|serbie|sérvia|servië|сербия|сербія|塞尔维亚|塞爾維亞|"
           "セルビア|세르비아|sırbistan|صربيا"},
    {"RU", "rus|russia|россия|rusia|russland|russie|rússia|rusland|rosja|росія|ryssland|俄罗斯|"
           "俄羅斯|ロシア|러시아|rusya|روسيا|russian federation|российская федерация|рф|rossiya|"
           "russische föderation|fédération de russie"},
    {"RW", "rwa|rwanda|u rwanda"},
    {"SA", "sau|saudi arabia|المملكة العربية السعودية|arab saudi|saudi-arabien|arabie saoudite|"
           "arabia saudí|arábia saudita|arabia saudita|saoedi-arabië|arabia saudyjska|"
           "саудовская аравия|саудівська аравія|saudiarabien|saudi-arabia|沙特阿拉伯|"
           "沙烏地阿拉伯|サウジアラビア|사우디아라비아|suudi arabistan|ksa|k.s.a.|"
           "kingdom of saudi arabia|saudi|السعودية"},
    {"SB", "slb|solomon islands"},
    {"SC", "syc|seychelles"},
    {"SD", "sdn|sudan|السودان"},
    {"SE", "swe|sweden|sverige|swedia|schweden|suède|suecia|suécia|svezia|zweden|szwecja|швеция|"
           "швеція|瑞典|スウェーデン|스웨덴|i̇sveç|السويد"},
    {"SG", "sgp|singapore|singapura|singapur|singapour|сингапур|сінгапур|新加坡|シンガポール|"
           "싱가포르|سنغافورة|republic of singapore"},
    {"SH", "shn|st. helena"},
    {"SI", "svn|slovenia|slovenija|slowenien|slovénie|eslovenia|eslovênia|slovenië|słowenia|"
           "словения|словенія|slovenien|斯洛文尼亚|斯洛維尼亞|スロベニア|슬로베니아|slovenya|"
           "سلوفينيا"},
    {"SJ", "sjm|svalbard & jan mayen|svalbard og jan mayen"},
    {"SK", "svk|slovakia|slovensko|slowakei|slovaquie|eslovaquia|eslováquia|slovacchia|"
           "slowakije|słowacja|словакия|словаччина|slovakien|斯洛伐克|スロバキア|슬로바키아|"
           "slovakya|سلوفاكيا|slovak republic|slovenská republika|slowakische republik"},
    {"SL", "sle|sierra leone"},
    {"SM", "smr|san marino"},
    {"SN", "sen|senegal|sénégal"},
    {"SO", "som|somalia|soomaaliya"},
    {"SR", "sur|suriname"},
    {"SS", "ssd|south sudan"},
    {"ST", "stp|são tomé & príncipe|são tomé e príncipe|sao tome and principe"},
    {"SV", "slv|el salvador"},
    {"SX", "sxm|sint maarten"},
    {"SY", "syr|syria|سوريا|syrian arab republic"},
    {"SZ", "swz|eswatini|swaziland"},
    {"TC", "tca|turks & caicos islands"},
    {"TD", "tcd|chad|tchad"},
    {"TG", "tgo|togo"},
    {"TH", "tha|thailand|ไทย|thaïlande|tailandia|tailândia|thailandia|tajlandia|таиланд|таїланд|"
           "泰国|泰國|タイ|태국|tayland|تايلاند|ประเทศไทย|kingdom of thailand"},
    {"TJ", "tjk|tajikistan|тоҷикистон"},
    {"TK", "tkl|tokelau"},
    {"TL", "tls|timor-leste|east timor"},
    {"TM", "tkm|turkmenistan|türkmenistan"},
    {"TN", "tun|tunisia|تونس|tunesien|tunisie|túnez|tunísia|tunesië|tunezja|тунис|туніс|"
           "tunisien|突尼斯|突尼西亞|チュニジア|튀니지|tunus"},
    {"TO", "ton|tonga"},
    {"TR", "tur|turkey|türkiye|turki|türkei|turquie|turquía|turquia|turchia|turkije|turcja|"
           "турция|туреччина|turkiet|tyrkia|土耳其|トルコ|터키|تركيا|turkiye|turkey (türkiye)|"
           "republic of turkey|republic of türkiye"},
    {"TT", "tto|trinidad & tobago"},
    {"TV", "tuv|tuvalu"},
    {"TW", "twn|taiwan|台湾|taïwan|taiwán|tajwan|тайвань|台灣|대만|tayvan|تايوان|taiwan r.o.c.|"
           "taiwan, r.o.c.|taiwan (r.o.c.)|taiwan roc|republic of china|"
           "taiwan, province of china"},
    {"TZ", "tza|tanzania|tanzania, united republic of|united republic of tanzania"},
    {"UA", "ukr|ukraine|україна|ukraina|ucrania|ucrânia|ucraina|oekraïne|украина|乌克兰|烏克蘭|"
           "ウクライナ|우크라이나|ukrayna|أوكرانيا"},
    {"UG", "uga|uganda"},
    {"US", "usa|united states|amerika serikat|vereinigte staaten|états-unis|estados unidos|"
           "stati uniti|verenigde staten|stany zjednoczone|соединенные штаты|сполучені штати|"
           "美国|美國|アメリカ合衆国|미국|amerika birleşik devletleri|الولايات المتحدة|u.s.|"
           "u.s.a.|united states of america|america|the us|the usa|amerika|сша|ee.uu.|ee. uu.|"
           "eeuu|eua|estados unidos de américa|estados unidos da américa|états-unis d’amérique|"
           "stati uniti d’america|vereinigte staaten von amerika|美利坚合众国|アメリカ|米国|abd|"
           "أمريكا"},
    {"UY", "ury|uruguay|uruguai|urugwaj|уругвай|乌拉圭|烏拉圭|ウルグアイ|우루과이|أورغواي"},
    {"UZ", "uzb|uzbekistan|oʻzbekiston|узбекистан"},
    {"VA", "vat|vatican city|città del vaticano|vatican|holy see"},
    {"VC", "vct|st. vincent & grenadines|saint vincent and the grenadines|st. vincent"},
    {"VE", "ven|venezuela|wenezuela|венесуэла|венесуела|委内瑞拉|委內瑞拉|ベネズエラ|베네수엘라|"
           "فنزويلا|venezuela, bolivarian republic of"},
    {"VG", "vgb|british virgin islands|bvi"},
    {"VI", "vir|u.s. virgin islands"},
    {"VN", "vnm|vietnam|việt nam|viêt nam|vietnã|wietnam|вьетнам|в’єтнам|越南|ベトナム|베트남|"
           "فيتنام|viet nam"},
    {"VU", "vut|vanuatu"},
    {"WF", "wlf|wallis & futuna|wallis-et-futuna"},
    {"WS", "wsm|samoa"},
    {"XK", "xkk|kosovo|kosovë"},
    {"YE", "yem|yemen|اليمن"},
    {"YT", "myt|mayotte"},
    {"ZA", "zaf|south africa|afrika selatan|südafrika|afrique du sud|sudáfrica|áfrica do sul|"
           "sudafrica|zuid-afrika|republika południowej afryki|южно-африканская республика|"
           "південно-африканська республіка|sydafrika|sør-afrika|南非|南アフリカ|남아프리카|"
           "güney afrika|جنوب أفريقيا|rsa|republic of south africa|s. africa"},
    {"ZM", "zmb|zambia"},
    {"ZW", "zwe|zimbabwe"},
    {0},
};

/* clang-format on */
