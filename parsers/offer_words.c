/* offer_words.c - see offer_words.h. Written as phrase_index.h asks, with '/' between; a '_' at the
 * end stands for any letter. */
#include "parsers/offer_words.h"

#include <string.h>

#define WORD_BYTES 16 /* of one that stands before any letter */

struct part_words {
    enum part part;
    const char *words;
};

/* clang-format off */

static const struct part_words english[] = {
    {PART_ME, "we're /we've/we'll/we'd /i coach/i make/i made/i book/i sell/i train/i found/"
     "i thought/i put together/i compiled/i do /i teach/i place/i recruit/i also/our scan/"
     "my service/we _/our /ours/i help/i work/i repr/i run /i offer/i can /i could/i'd /i'll/"
     "i've/i'm /i am /i have/i write/i build/i design/i spec/i provi/i would/i was /i came/i saw/"
     "i noti/i look/i visi/i spent/i beli/i think/i just/i manage/i handle/i specialis/"
     "i specializ/my comp/my team/my agen/my firm/my name/my clie/at our/this is _/let me/us to"},
    {PART_YOU, "you _/you'/your/yours/you,/you?/you."},
    {PART_FIRMS, "companies/businesses/firms|/brands/clients/customers/organisations/"
     "organizations/smes|/startups/start-ups/founders/manufacturers/retailers/teams like/"
     "firm like/company like/companies like/companies such as/owners/exporters/entrepreneurs/"
     "shops like/stores like/sellers/website owners/hotels like/enterprises/employers/fleets/"
     "several brands/many brands/corporates/agencies like"},
    {PART_WARE, "service/solution/agency/agencies/platform/software/experts/specialist/engineers/"
     "developers/designers/consultants/professionals/team|/team of/portfolio/case stud/factory/"
     "rates|/packages/candidate/pricing/catalog/brochure/approach/method/programme/recruiter/"
     "products|/quality/prices|/capabilities/advantages/profile/staff|/technicians/network of/"
     "workers|/database/facility/portal/deck|/proposal/system|/tool|/offering"},
    {PART_TOPIC, "website,/website?/website./your website/homepage/your site/contract/copier/"
     "printer lease/phone system/broadband/business rates/gas contract/electricity contract/"
     "utility/utilities/energy price/relief/claim /full page/half page/advert/listing/directory/"
     "magazine/company retreat/offsite/pest control/vending/water cooler/catering for/uniforms/"
     "logo|/logo./merchandise/giveaway/coaching/coach /pipes|/exporter/supplier of/valves/"
     "fabrics/packaging/socks/furniture factory/machinery from/senior developers/"
     "react developers/virtual tour/photograph/drone/gdpr/cookie/compliance/accountan/"
     "payment terminal/cashback/carbon/recycling/seo,/seo-/ppc /seo /search engine/"
     "website design/web design/web develop/website develop/redesign/mobile app/app develop/"
     "outsourc/offshore/staffing/recruit/staff augment/lead gen/qualified lead/qualified meeting/"
     "sales meeting/qualified appoint/digital market/social media/attendee/email list/"
     "mailing list of/contact list/backlink/guest post/guest article/link back/bookkeep/payroll/"
     "insurance/invoice financ/working capital/factoring/business funding/business loan/"
     "merchant cash/card process/energy bill/energy contract/solar panel/office cleaning/"
     "commercial cleaning/translation/freight/trade mark/trademark/cyber/penetration test/"
     "it support/managed it/cloud cost/cloud bill/virtual assistant/call cent/telemarket/"
     "video produc/explainer video/animat/paid search/paid ads/google ads/web hosting/training/"
     "workshop/fleet insur/leasing/telecom/investor/acquir/acquisition/castings/moulds/"
     "injection mo/podcast/influencer/press coverage/speaking slot/sponsor/exhibition stand/"
     "grants/r&d tax/tax credit/tax relief/water bill/waste collection/debt collect/"
     "virtual office/chatbot/automation/ai agent/ai assistant/hourly rate/dedicated develop/"
     "reviews on google/google review/domain name/hiring/freelanc"},
    {PART_GIVE, "introduce ourselves/writes /serve you/our app/save your/match /match any/"
     "compare/coach/knit/print /prints /save you/install/migrate/find our/scan /found that/"
     "found 1/found 2/found 3/found 4/found 5/look at how/buy out/win back/train your/teach/"
     "claim for/sell /export/exporting/exporter/exporters/wholesale/book /write /edit /shoot /"
     "film /do it in/did it for/make /makes /send out/take on /take the/do this/manage your/help/"
     "assist/provide/providing/offer/suppl/deliver/specialis/specializ/design/develop/build/"
     "create/creating/manufactur/produce/producing/handle/manage|/manages/take care/look after/"
     "find /finds /connect/place /placed/train /trains /support/source|/publish/promote/generat/"
     "recover/negotiat/organise|/organize|/arrange/fix /fixes/solve/improv/optimi/automat/replac/"
     "free up/take over/work with/worked with/partner with/file /files /beat/book/introduc/"
     "releas/cover /match/bring /brought/turn /took a/plug into/get you/get your/gets you/"
     "do this for/did this for/done this for/do the same for/equip/run /runs /lets you/gives you/"
     "give you/allows you/enables"},
    {PART_GAIN, "waste |/wasting/hours back/up and running/leave any time/get back 1/roi /save|/"
     "saves/saved/saving/increas/boost/grow|/growing/growth/grew/reduc/cut /cut your/cuts/lower|/"
     "lowers/double/doubling/triple/more leads/more sales/more custom/more enquir/more inquir/"
     "more clients/more traffic/more book/more revenue/more meetings/more visitors/revenue/"
     "profit/efficien/faster/productiv/traffic/ranking/conversion/pipeline/qualified/up to|/"
     "without hiring/without spending/without adding/without add/missing out/losing/overspend/"
     "overpay/over-pay/pay too much/competitors/competitive/first page/page one/page 1/maximi/"
     "win more/close more/fraction of/affordable/cheaper/stand out/headcount/half the/in half/"
     "lower cost/lower price/hold it back/holding you back/cost you/costing you/streamlin/scale|/"
     "scaling/hassle/results"},
    {PART_FREE, "our packages/packages from/packages starting/free of charge/free audit/"
     "free consult/free sample/free trial/free demo/free quot/free analy/free report/free assess/"
     "free review/for free/free estimate/free mock/free strat/free guide/free check/free site/"
     "free survey/free deliv/free health/free session/sent free/samples free/no obligation/"
     "no cost/no fee/no charge/no win/no savings/no hidden/no upfront/no commitment/no strings/"
     "no long-term/no long term/no contract/without obligation/without commitment/at no/"
     "first month/off your first/% off/special price/special offer/discount/complimentary/"
     "fixed fee/only pay/pay only/pay for results/small cut/risk-free/risk free/money back/"
     "money-back/limited time/starting from/starting at/from only/from just/from $/from £/from €/"
     "per month"},
    {PART_MEET, "call|/call?/call./calls|/chat|/chat?/chat./chatting/zoom/teams call/minutes/"
     "minute /15 min/10 min/20 min/30 min/15-min/20-min/30-min/demo|/demo?/demonstrat/"
     "presentation/calendar/conversation/catch up/catch-up/appointment/schedule/meeting|/meet /"
     "meet?/skype/whatsapp/hop on/jump on/book a slot/talk next/speak next/ring you/"
     "walk you through/coffee/next week?/this week?/tuesday or/wednesday or/thursday or/"
     "monday or/does tuesday/does thursday"},
    {PART_KNOCK, "short of|/opportunity to serve/get you a test/set you up/shall i put/"
     "introduce ourselves/assure you/at your service/your esteemed/esteemed company/"
     "esteemed organi/if there is any requirement/is your website/is your team/is your company/"
     "is your business/is your copier/is your lease/is your fleet/is your contract/"
     "is your insurance/is your staff/does your team/does your company/does your business/"
     "does your website/are you looking for a partner/are you looking to/"
     "are you looking for more/how many new/how many leads/do you want to/do you want more/"
     "did you know/do you need/are you still/are you paying/are you happy with/"
     "are you responsible/are you open/what if you/how are you currently/how do you currently/"
     "who should i/should i speak/of use to/thought of you/on request/send me your/"
     "send your logo/send us your logo/send us your draw/give me a ring/give me a call/"
     "drop me a line/ring me/reply yes/just reply/simply reply/reserve it/shall we/fancy /"
     "lease up/up for renewal/renewal/work together/work on the rest/if you like it/"
     "be your supplier/your supplier/any inquiry/any enquiry/anything you need/"
     "when you have a need/keen to show/keen to help/ten minutes/five minutes/half an hour/"
     "taster/interested/interest so/let me know/shall i/may i|/may we/can i send/can i share/"
     "can i show/can we send/could i send/could i call/could we send/want me to/would you like/"
     "would you be open/happy to send/happy to share/happy to show/glad to send/glad to share/"
     "glad to show/i can send/i can share/i can show/we can send/we can share/i'd love to/"
     "i would love to/send you/send over/share our/share more/share some/share a/contact us/"
     "reply to this/get back to me/early reply/right person/right contact/who handles/"
     "who looks after/who is in charge/who's in charge/who manages/who owns/who at your/whoever/"
     "point me/pointer/worth a/worth exploring/open to/sound good/sounds good/sound interesting/"
     "sound like/make sense/have you considered/have you thought/ever considered/ever thought/"
     "have any requirement/any requirement/your requirements/any need/if you need/"
     "in case you need/whenever you/work with you/cooperate with you/cooperation with you/"
     "business with you/for more information/more information about us/visit our/call us/"
     "of interest/your disposal/learn more/find out more/find out/run through/take a look/"
     "quick question/curious/wanted to see if/wondering if/wondering whether/reaching out/"
     "reach out/consider us/keep us in mind/any drawing/any project/your renewal/renewal date/"
     "we will quote/we'll quote/i look forward to work/ideas for/thoughts on how/which you like/"
     "best time to"},
    {PART_SIGHT, "came across/noticed/saw that/saw your/looking at your/looked at your/"
     "visited your/browsing/found your/found you /going through your/went through your/"
     "reading your/read your/been reading/stumbled/time on your/following your/been following/"
     "impressed/i see that you/i see you/we see that/understand that you/understand you/"
     "learned that/know you are/know that you are/checking out your/checked out your/"
     "had a look at your/took a look at your/researching/glad to know/saw you|/a look at your/"
     "your linkedin/your site/your website/your web site/your contact page/congrat"},
    {PART_PROOF, "years of experience/years' experience/year experience/years experience/"
     "years of/since 19/since 20/certified/iso 9/clients include/clients like/customers include/"
     "companies like/companies such as/like yours/like you /your size/of your size/your industry/"
     "your sector/your niche/your space/your region/your area/your country/trusted by/"
     "worked with/worked for/hundreds of/a few hundred/thousands of/over 100/over 200/over 300/"
     "over 500/more than 100/more than 200/more than 500/professionals/leading/award/proven/"
     "track record/case stud/testimonial/established/team of/our clients/our customers/"
     "most of them/on average/helped /up and down the country/many brands/many companies/"
     "many businesses/most teams/most companies/most businesses/usually takes/success stor/"
     "last year/similar companies/similar business"},
    {PART_WAY_OUT, "isn't relevant/is not relevant/not relevant/not a priority/"
     "no longer a priority/won't write/won't contact/won't email/won't bother/won't follow/"
     "will not contact/will not write/stop reaching/stop emailing/stop writing/close your file/"
     "close the loop/close the file/wrong person/not the right person/not the right contact/"
     "not the best person/not interested/hear from me/hear from us/rather not/opt out/opt-out/"
     "a simple no/say no/just say/not for you/if now isn't/if now is not/take you off/remove you"},
    {PART_FOLLOW, "floating this/float this/bump|/bumping/top of your inbox/circling back/"
     "circle back/following up/follow up on/following-up/my last email/my last note/my last mail/"
     "my previous/my earlier/my note/get a chance to/had a chance to/have a chance to/"
     "checking in/haven't heard/have not heard/i know you're busy/i know you are busy/"
     "sure you're busy/last attempt/final attempt/one last time/second email/third email"},
    {PART_NEED, "if you run/if you offer/if you sell/if you do /if you stock/if you make/"
     "if you have /wonder if you|/extend it by/extend the trial/not thrilled/find us |/find me |/"
     "price per/what do your/are you free/are you available/are you open on/are you able to/"
     "getting married/love your work/love your product/we have six/does yours/do yours/"
     "does your software/does your system/does your product/does your machine/does your helpdesk/"
     "does your service/does your app/do your products/are your products/is your showroom/"
     "is your product/which of your/which one of your/any of your/one of your/per user/"
     "would you recommend/can you recommend/what would you/what size/which size/what sizes/"
     "in which colours/which colours/what colours/spare part/replacement part/serial number/"
     "model number/part number/part no/we need/i need/we'd need/i'd need/would need|/also need/"
     "currently need/urgently need/we require/we will require/in need of/have a requirement/"
     "our requirement/looking for a|/looking for an|/looking for some/looking for two/"
     "looking for new/are looking for/we're looking for/i'm looking for/am looking for/"
     "looking to buy/looking to purchase/looking to order/looking to replace/looking to source/"
     "looking to rent/looking to hire/looking to get/like to order/like to buy/like to purchase/"
     "like to know/like to get/like to receive/like to see/like to add/like to visit/"
     "like to rent/like to hire/like to try/like to test/like to install/like to use/"
     "like to recommend/like to place/like to request/like to include/like to stock/"
     "like an offer/like a quot/like a price/like a demo/like a catalog/love a demo/"
     "love to see how/planning a|/planning to/we plan to/searching for/interested in your/"
     "interested in buying/interested in purchas/interested in the|/still interested/"
     "interested in ordering/shopping for/to replace our/renewing/our budget/your best price/"
     "best price/best quot/your quot/best offer/your offer/your price/your rates|/your lowest/"
     "price for/price of/prices for/cost for/costs for/quote for/quotation for/how much/"
     "how long would/what does yours/what would it cost/what do you charge/what are your/"
     "what is your/what are the/what is the price/whats the price/what's the price/do you ship/"
     "do you deliver/do you sell/do you stock/do you still/do you carry/do you make/do you rent/"
     "do you offer/do you supply/do you have a|/do you have an|/do you have the|/"
     "do you have this/do you have these/do you provide/do you do /is there an|/is there a free/"
     "is there any/is it possible/would it be possible/is that offer/how does your/how do i/"
     "how can i/can you quote/could you quote/please quote/kindly quote/can you supply/"
     "could you supply/can you deliver/can you ship/can you do|/can you make/can you tell/"
     "could you tell/could you come/can you come/come by/could you let/can you let/can you send/"
     "could you send/please send/kindly send/pls send/pl send/please advise/please let us know/"
     "lead time/delivery time/delivery date/would be helpful/help me with/help us with/need help/"
     "have a problem/issue with/i bought/we bought/i ordered/we ordered/i purchased/to buy|/"
     "for my|/for our new/for our project/available in/in stock/could collect/"
     "having requirement/quote your/quote us/quote for us/quote me/your best rate/"
     "your best possible/your best and/your competitive price/offer your best/"
     "send your best/your offer for/your quotation for/demo for me/demo for us/demo for our/"
     "demo for my/could somebody/can somebody/could someone come/can someone come/"
     "measure up/do you take the/what would it come to/whats your/bulk discount/your bulk/"
     "not going to offer you/not going to sell you/not trying to sell/not selling/"
     "not here to sell/nothing to sell/isn't a pitch/is not a pitch/not a sales pitch/"
     "this time we are the/for once we/this time we're the/i'm the customer/"
     "we're the customer/we are the customer/as a prospective/send pi|/proforma invoice for/"
     "delivery period/would you supply/be able to supply|/market sounding/"
     "call for competition/market engagement/to return, by/are requested to"},
    {PART_ASK, "could you/can you/would you/do you/will you/please/kindly/are you able/"
     "any chance/is there/would appreciate/grateful"},
    {PART_PRICE, "price/quote|/quote?/quotation/cost|/costs|/cost?/catalog/lead time/delivery/"
     "availab/stock/terms|/warranty/specification/datasheet/data sheet/minimum order/proforma/"
     "samples/brochure/discount"},
    {PART_DEAL, "market for your/extend our portfolio/extending our portfolio/extend our range/"
     "extending our range/expand our range/expanding our range/complement our/fit our range/"
     "are you represented/already represented/represented in/business with you|/"
     "be pleased to welcome you to our supplier/supplier day/represent your/represent you /"
     "distribut your/distributing your/distribute your/distributor of your/distributor for your/"
     "distributors/distribution of your/become a distrib/become your/become a dealer/"
     "become a resell/become a partner/becoming a/your dealer/your distributor/dealership/"
     "reseller/resell your/stockist/agent for your/partner programme/partner program/"
     "affiliate program/wholesale price/trade price/trade account/your terms/joint bid/"
     "bidding together/bid together/consortium/joint venture/margins/add your/sell your/"
     "stock your/carry your/integrate with your/integrate your/cooperation with your/"
     "need a partner/partner for the/buy from you/order from you/bought from you/orders from you/"
     "supplier regist/become a supplier/offer your/recommend your/recommend it"},
    {PART_GOODS, "your product/your software/your tool|/your machine/your equipment/"
     "your solution/your model/your range/your goods/your item/your booking/your catalog/"
     "your price/your plant/your showroom/your shop|/your store|/your workshop/your factory/"
     "your staff|/yours looks/yours cost/"
     "your pricing/your price list/your price page/your quote/your lead time/your day rate/"
     "you fitted/you made for/you did at/you built"},
    {PART_ORDER, "as you asked/as you requested/as requested/you asked for/you asked us/"
     "your request of/your request for/your enquiry of/your enquiry for/"
     "your inquiry of/your inquiry for/in reply to your/in response to your/"
     "in answer to your/thank you for your telephone/thank you for your phone/"
     "thank you for your call/thank you for calling/thank you for your enquiry/"
     "thank you for your inquiry/following your call/following our call/"
     "following our conversation/as per your request/per our conversation/"
     "further to our/my money back/our money back/want a refund/promised/nobody came/"
     "no one came/nobody has come/does not answer/rang three/called three times/"
     "our last delivery/the last delivery/came with the wrong/leaking|/leaks|/"
     "cracked|/"
     "you supported/you delivered/you sold us/you installed/you built for us/"
     "you did for us/you repaired/we bought from/count on you again/great article/"
     "your article about/your project in/the project in/my order/our order/your order/order no/"
     "order number/order #/invoice no/invoice number/our invoice/as discussed/as agreed/"
     "as we discussed/thank you for your order/thank you for your quot/thank you for your offer/"
     "thank you for your time/thank you for the/thanks for the/thanks for your/nice to meet/"
     "was nice meeting/good to meet/good talking/complaint/broken/damaged/refund/warranty claim/"
     "not working/stopped working/delivered on/please confirm/attached questionnaire/"
     "complete the attached/shortlisted/my account|/our account|/still waiting/our meeting/"
     "your visit"},
    {PART_CAUSE, "sponsorship/sponsors/sponsor our/marathon/charity run/our festival/our club/"
     "annual report/shareholder/cancel my/my subscription/rfq /rfp /rfq:/my cv/my resume/"
     "my résumé/curriculum/cv is attached/resume is attached/cv attached/apply for/applying for/"
     "application for/application as/vacancy/internship/apprentice/thesis/dissertation/a student/"
     "my studies/student of/student at/interview request/journalist/reporter/feature for/"
     "writing a feature/article about you/tender|/tender./bid for/framework contract/my class/"
     "pupils/school trip/volunteer/charity/donation/deadline/due on/our wedding/my wedding/"
     "my house/our house/my home/my garden/my car/my husband/my wife/my son|/my daughter/at home|"},
    {PART_AMOUNT, "pcs /pcs./pcs,/qty /pieces/units|/sets|/metric ton/sq m/pallets/cartons/"
     "containers of"},
    {PART_WISH, "i'd be interested/i would be interested/we'd be interested/"
     "we would be interested/i am interested/i'm interested/we are interested/we're interested/"
     "interested to hear/interested to learn/delighted to have/delighted to visit/we would like/"
     "i would like/we'd like/i'd like/we would love/i would love/we'd love/we wish/i wish/"
     "we hope to/i hope to/we want/i want/and want to/and would like/we wanted to/i wanted to/"
     "we intend/keen to"},
    {PART_PRESENT, "introduc/to present/to offer/to show/to discuss/to help/send you/to tell/"
     "to invite you to a/to invite you to our/to talk/to chat/to propose/to share/to connect/"
     "to schedule/to speak/to explore/to know if you/to see if you/to see if/to extend/to supply/"
     "to cooperate/to contribute/to publish/to submit/work with/to provide/do business/"
     "to establish/to arrange/to set up/to hear/to get in touch/to reach/to give/to bring/"
     "to draw your/make you/write for/to learn more about your/to understand your/to feature/"
     "to put/to walk you/to pass/to be your/to become your supplier/to check/to follow"},
    {PART_OWN, "our customers ask/our customers often ask/our clients ask/"
     "our clients often ask/customers often ask us/clients often ask us/"
     "customers keep asking/asked us for/ask us for/ask us whether/"
     "don't do ourselves/do not do ourselves/don't do this ourselves/"
     "do not do these ourselves/don't do these ourselves/which we don't offer/"
     "that we don't offer/we don't offer ourselves/pass such jobs/pass jobs on/"
     "pass work on/pass these jobs/send you customers/send customers your way/"
     "refer customers to you/refer our customers to you/refer our clients to you/"
     "looking to go/looking for/what do you suggest/do you suggest/our board/"
     "compare offers/always used/at the moment we use/currently use /our clients are/"
     "breathing down/best you can do/attached are/your turnaround/found a cheaper/sort out/"
     "not on google/isn't on google/need to present/hate it/what's involved/"
     "close more deals than/is down |/traffic is down/has dropped|/have dropped|/dropped from/"
     "resigned|/resign in/killing our/perdus/hard to find/still on|/ended before/missed your/"
     "your free trial ended/we spend/unhappy with/struggling/struggle with/we are after/is after/"
     "was recommended/recommended to us/recommended you/recommended your/recommended by/a friend/"
     "a colleague/word of mouth/thinking of/thinking about/considering/we must/we have to/"
     "i have to/our old/the old/selecting a/invite you to quote/invite you to bid/"
     "invite you to tender/can't keep up/cannot keep up/could we get/could i get/can we get/"
     "can i get/could i come/could we come/could we have/can i have/may we have/can we have/"
     "could we arrange/can you help/could you help/any chance of/someone to/someone come/"
     "something you could/something you do/something you can/your fee/your charges/our current/"
     "my current/has broken/not happy/documents you need/suits me/suits us/whether you/"
     "if you could/if you can/if you ship/if you have any/if you sell/if you do /"
     "suitable for our/hope you can help/your agency/we wait your answer/keen to build/"
     "are you already represented/call me on/call me back/ring me/new supplier/a supplier/"
     "our supplier/your supplier code/on behalf of a client/a client of ours/"
     "one of our clients is/our client is/our client need/for one of our/for a client/not sure/"
     "advice/advise/is this something"},
    {PART_LACK, "need|/needs|/needed|/require|/requires|/required|/requirement/want|/order|/ordering/"
     "buy /buying/purchase|/replace|/replacing/hire|/rent|/book a/book for/quote us/"
     "short of/looking at|/after|"},
    {PART_BID, "acquiring the/acquire the attend/attendees list|/attendee list|/attendees contact/"
     "visitors list|/visitors contact/visitor list|/exhibitors list|/exhibitor list|/"
     "registrants list|/verified contacts/opt-in contacts/each record contains/"
     "each record has/sample records/with the cost and/available for purchase/first refusal/"
     "owning the matching/owners of the domain/coincides with your/matches your brand/"
     "one-time fee/free listing/premium entry/premium listing/listing is about to/"
     "about to be published/return the signed form/upgrade your listing/need of a loan/"
     "need a loan/loan offer/type of loan/types of loan/loan at /rate per annum/"
     "you're approved/you are approved/been approved for/approved for up/business qualifies/"
     "you qualify for/qualifies for up/may still qualify/may qualify for/in working capital/"
     "funds in your/no collateral/bad credit/unclaimed credit/release your file/"
     "close your claim/run the numbers for/want me to run/a recent bill/recent energy bill/"
     "letter of authority/we're an independent/we are an independent/costs you nothing/"
     "cost you nothing/at no cost to you/we act for/we represent a/i represent a/"
     "private buyer/cash-rich/business such as yours/business like yours/company like yours/"
     "acquire a business/acquire a company/acquire a firm/purchase a business/"
     "buy a business/considered a sale/considering a sale/thought about selling/"
     "your company is worth/your business is worth/sell your business/our fee is paid/"
     "our special rate/our freight rate/find our rate/our best rate/rates valid/"
     "rate for you|/have any shipment/charge of your logistics/ddp door/amazon fba/"
     "if you have any drawing/if you have any project/if you have any new/"
     "if you have new project/have any new project/send me 3d/we will quote you/"
     "quote you in/quotation within 24/quote within 24/quotation in 24/sample is free/"
     "samples are free/first mould/monthly capacity/hot sale/hot selling/"
     "welcome to visit our/favorable reply/favourable reply/project on hand/"
     "send you solution/send you our/send you the price list/thank your clients/"
     "thank your staff/thank your team/hold stock for/have you thought of your/"
     "offer you a free/like to offer you/offering you a/no obligation quot/"
     "no-obligation quot/when does your current/your current contract/your current provider/"
     "first week free/first month free/feature you on/guest on our/"
     "our audience of/production fee of/of the slots for you/could bring you/"
     "can bring you/pay a cent/pay for results/pay per lead/pay per result/"
     "would you be against/leads per week/leads per month/leads a week/leads a month/"
     "leads a day/customers a day/booked meetings/manage your social/manage your instagram/"
     "grow your instagram/last places/last seats/places left/seats left/early bird/"
     "early-bird/reserve your seat/enrol now/book your booth/secure your booth/"
     "seat contact cent/seat call cent/contact centre in/contact center in/call centre in/"
     "call center in/off the hands/off your hands/firms like yours/companies like yours/"
     "businesses like yours/is not compliant/isn't compliant/your website violates/"
     "avoid fines/fines of up/fix this for/we fix it/number to reach you/best number to/"
     "number to call you/worth a quick/worth a chat/open to a confidential/open to a short/"
     "open to a quick/waiting for your favor"},
};

static const struct part_words indonesian[] = { /* and Malay */
    {PART_ME, "kami|/saya|/aku /perusahaan kami/syarikat kami/lembaga kami/dari pt|/perkenalkan/"
     "nama saya/bersama ini"},
    {PART_YOU, "anda|/bapak/kakak|/tuan|/puan|/encik/perusahaan anda/syarikat tuan"},
    {PART_FIRMS, "perusahaan|/umkm|/pelaku usaha/pelanggan korporat/pelanggan|/klien|/klien kami/"
     "instansi/syarikat|/peniaga/usahawan/perniagaan|/brand"},
    {PART_WARE, "jasa|/layanan/produk kami/tenaga kerja/tim kami/solusi/perkhidmatan/servis|/"
     "paket|/pakej/company profile/compro|/portofolio/profil perusahaan/profil syarikat/"
     "daftar harga/tarif/pelatihan/latihan/agensi/ekspedisi/kursus"},
    {PART_TOPIC, "premi|/klaim|/karyawan anda/staf anda/serangga/kawalan/seragam/kontraktor/"
     "renovasi/armada/darat dan laut/daftar tarif/training/seminar/webinar/internet/cctv|/logo|/"
     "souvenir/pest control/panel surya/jasa|/outsourcing/cleaning service/pembersihan/security|/"
     "tenaga kerja/pelatihan/sertifikasi/iso 9001/ekspedisi/ongkir/pengiriman barang/cargo/"
     "percetakan/media sosial/digital marketing/pembuatan aplikasi/pembuatan website/"
     "pembuatan web/iklan/pinjaman/modal usaha/asuransi/insurans/konsultan pajak/pajak|/akuntan/"
     "perakaunan/catering karyawan/sewa kendaraan/sewa mobil/rekrut/perkhidmatan percetakan/"
     "latihan kakitangan"},
    {PART_GIVE, "menyewakan/menerima pesanan/ajukan/tawarkan/jelaskan/jual /cetak|/pasang/"
     "sewakan/pakar|/membekalkan/memasang/mencetak/menguruskan/distributor/menyediakan/"
     "menawarkan/melayani/membantu/bantu /menyelenggarakan/mengadakan/bergerak di bidang/"
     "bergerak dalam/memproduksi/mengerjakan/menangani/memberikan/mengurus/memperkenalkan/"
     "membekal/membuat|/spesialis|/siap melayani/siap membantu/berkhidmat/menjual|/supply|/"
     "mengelola"},
    {PART_GAIN, "meningkatkan/menambah/hemat/menghemat/jimat/omzet/omset/penjualan|/jualan anda/"
     "efisien/lebih murah/termurah/terjangkau/kompetitif/bersaing/keuntungan/untung|/"
     "produktivitas/lebih cepat/berpotensi/terpercaya/boleh dipercayai/berkualiti/berkualitas/"
     "profesional/terlatih/bersertifikat/diasuransikan"},
    {PART_FREE, "gratis/percuma/tanpa biaya/tanpa komitmen/tanpa sebarang/promo|/promo /"
     "potongan|/diskon untuk/dapatkan diskon/diskaun/harga spesial/harga khusus/mulai rp/dari rm/"
     "mulai dari/bonus/cashback/garansi"},
    {PART_MEET, "presentasi/bertemu/pertemuan|/ke kantor/ke pejabat/menit|/minit|/via zoom/zoom|/"
     "jadwal/demo|/diskusi/berbincang/sesi|/kunjungan"},
    {PART_KNOCK, "sudahkah/apakah karyawan anda/apakah perusahaan anda/apakah bapak sedang/"
     "apakah bapak ibu membutuhkan/butuh /adakah pejabat/adakah syarikat/adakah tuan/adakah anda/"
     "kapan waktu yang/waktu yang pas/untuk temujanji/saya bisa jelaskan/bisa saya jelaskan/"
     "izinkan/izin /mohon waktu/hubungi /chat kami/segera hubungi/kami ajukan/ajukan penawaran/"
     "kami tawarkan/untuk pemesanan/untuk tempahan/jika bapak/apabila bapak/bila perusahaan/"
     "jika tuan/jika anda/apabila berkenan/bila berkenan/berkenan/berminat/tertarik/"
     "jika membutuhkan/apabila membutuhkan/bila membutuhkan/sedang mencari/silakan hubungi/"
     "silahkan hubungi/sila hubungi/hubungi kami/hubungi nomor/melalui nomor/boleh saya/"
     "boleh kami/bolehkah saya/kami siap/kami sedia/besar harapan/bekerja sama dengan|/"
     "bekerjasama dengan|/dapat bekerja/kami lampirkan/terlampir/kami kirimkan/segera daftar/"
     "daftarkan/mau kirim/butuh jasa/info lebih/informasi lebih/maklumat lanjut/kunjungi/"
     "kami tunggu konfirmasi/wa kami/whatsapp kami/konfirmasi ke"},
    {PART_SIGHT, "melihat website/melihat situs/mengunjungi website/menemukan website/"
     "melihat laman/website bapak/website anda/laman web tuan/melihat profil"},
    {PART_PROOF, "berlesen/armada sendiri/rumah sakit/resmi|/terpercaya/sudah banyak/"
     "telah membantu/sudah membantu/telah melayani/sudah melayani/telah berkhidmat/"
     "sudah berpengalaman/berpengalaman/pengalaman|/dipercaya/lebih dari|/lebih 100/lebih 200/"
     "lebih 300/lebih 500/lebih dari 100/klien kami/pelanggan kami/sejak 19/sejak 20/"
     "bersertifikat/referensi/terbaik di/seluruh indonesia"},
    {PART_WAY_OUT, "jika tidak berkenan/bila tidak berkenan/abaikan/balas stop/"
     "tidak ingin menerima/mohon maaf mengganggu/mohon maaf apabila/maaf mengganggu"},
    {PART_FOLLOW, "menindaklanjuti email/follow up email/email saya sebelumnya/"
     "email kami sebelumnya/surat kami sebelumnya/email terdahulu"},
    {PART_NEED, "kami tertarik/saya tertarik/minta tolong/mau adakan/ada paket/kami membutuhkan/"
     "saya membutuhkan/kami butuh/saya butuh/kami perlu/saya perlu/kami memerlukan/"
     "saya memerlukan/kami mencari/saya mencari/kami ingin membeli/kami ingin memesan/"
     "ingin membeli/ingin memesan/ingin pesan/ingin beli/ingin menjadi/ingin order/"
     "ingin mendapatkan/ingin tanya/ingin bertanya/ingin menanyakan/ingin mengundang/mau tanya/"
     "mau pesan/mau beli/mau order/nak tanya/nak beli/nak pesan/nak order/bermaksud mengganti/"
     "bermaksud membeli/bermaksud memesan/bermaksud untuk/berencana/merancang/tertarik menjadi/"
     "tertarik dengan produk/tertarik pada produk/tertarik membeli/tertarik untuk membeli/"
     "mohon dikirim/mohon kirim/mohon mengirim/mohon penawaran/mohon informasi/mohon info/"
     "mohon bantu/mohon harga/minta penawaran/minta harga/minta info/minta katalog/tolong kirim/"
     "harap kirim/sila hantar/boleh hantar/bolehkah pihak/boleh bagi harga/mengirimkan penawaran/"
     "kirimkan penawaran/permohonan penawaran/permintaan penawaran/permintaan harga/"
     "penawaran terbaik/berapa/apakah ada/apakah bisa/apakah tersedia/apa syarat/apa ada/"
     "ada stok/ready?/ready stok/ready stock/sebut harga bagi/sebut harga untuk/"
     "dapatkan sebut harga/harga borong/harga grosir/sehubungan dengan proyek/untuk proyek/"
     "untuk projek/untuk keperluan/ada penghantaran/bisa kirim/bisa dikirim/minimal pembelian/"
     "minimal order/minimum order/kirim ke|/hantar ke|/saya punya/rusak|/rosak|/komplain/"
     "pesanan saya/pesanan kami/"
     "bukan mau jualan/tidak jualan/kali ini kami yang/kami perlukan/kami butuhkan/"
     "butuh barang"},
    {PART_ASK, "mohon|/tolong/bisakah/bisa|/apakah/bolehkah/dapatkah/minta|/harap/sila "},
    {PART_PRICE, "harga|/penawaran harga/katalog|/stok|/pengiriman|/penghantaran|/spesifikasi/"
     "sampel|/waktu pengiriman/garansi"},
    {PART_DEAL, "jadi agen/menjadi agen/menjadi distributor/jadi distributor/distributor resmi/"
     "jadi reseller/menjadi reseller/jadi dropship/pengedar/menjadi mitra/ejen|/menjual produk/"
     "memasarkan produk/reseller"},
    {PART_GOODS, "produk bapak/produk anda/produk kakak/produk tuan/produk ibu/barang bapak/"
     "barang anda/produknya/toko anda"},
    {PART_ORDER, "uang kembali saya/kembalikan uang/uang saya/pengembalian dana/komplain|/"
     "keluhan saya/keluhan kami/keluhan atas/kecewa/sesuai permintaan/"
     "sesuai dengan permintaan/menjawab permintaan/menanggapi permintaan/"
     "menindaklanjuti permintaan bapak/menindaklanjuti permintaan ibu/"
     "seperti yang bapak minta/seperti yang ibu minta/belum sampai|/belum datang|/"
     "tidak ada yang datang/rusak|/bocor|/"
     "pesanan|/faktur|/invois|/invoice no/terima kasih atas penawaran/"
     "sesuai pembicaraan/po no|/nomor po/penawaran bapak/barang yang"},
    {PART_CAUSE, "skripsi/tugas akhir/tesis|/mahasiswa/magang/lamaran/melamar/cv saya/"
     "riwayat hidup/wawancara/panitia/tender|/lelang/narasumber/pembicara/sumbangan/kuesioner/"
     "kunjungan industri/praktik kerja/praktek kerja"},
    {PART_AMOUNT, "unit|/buah|/lembar|/karton/tong|/helai|/sebanyak"},
    {PART_WISH, "kami ingin/saya ingin/ingin /kami mau/saya mau/kami hendak/kami nak/saya nak/"
     "berniat/bermaksud"},
    {PART_PRESENT, "memperkenalkan/menawarkan/menyampaikan/membantu/mengajak/bekerja sama/"
     "bekerjasama/mempresentasikan/presentasi/berdiskusi/bertemu/menjalin/mengajukan/"
     "bertanya apakah bapak/berkongsi"},
    {PART_OWN, "klien kami butuh/klien kami sering/pelanggan kami sering/"
     "pelanggan sering bertanya/klien sering bertanya/kami tidak mengerjakan sendiri/"
     "kami tidak menyediakan/mencari vendor tetap/mencari mitra/mencari rekanan/"
     "mencari supplier tetap/mengirim klien/merekomendasikan ke klien/"
     "kami perlu/saya perlu/perlu /kurang puas/tidak puas/direkomendasikan/"
     "rekomendasi dari/rekomendasi teman/teman saya/disyorkan/kawan saya/sedang mempertimbangkan/"
     "kami pertimbangkan/kami berencana/rencana kami/kami harus/saya harus/bisa kirim/"
     "bisakah bapak/apakah bapak bisa/apakah bapak/apakah ibu/apakah kakak/apakah bisa/"
     "kalau cocok/jika cocok/bisa rutin/rincian biaya/anggaran kami/budget/untuk suplai/"
     "tidak berfungsi/tidak jalan/yang lama/supplier baru/vendor baru/boleh tolong/"
     "kami kekurangan"},
    {PART_LACK, "butuh|/membutuhkan|/cari |/mencari|/pesan |/memesan|/beli |/membeli|/sewa |/menyewa|/"
     "perlu |"},
    {PART_BID, "kami menawarkan/kami tawarkan/paket kelola/kelola instagram/kelola sosmed/"
     "kelola media sosial/mulai rp/promo akhir/gratis desain/minta nomor wa/nomor wa owner/"
     "boleh minta nomor/daftar pengunjung/daftar peserta pameran/kontak terverifikasi/"
     "domain dijual/direktori perusahaan/pinjaman tanpa/pinjaman modal/dana tunai/"
     "tanpa jaminan/modal kerja|/tagihan listrik bulan/calon pembeli perusahaan/"
     "jual perusahaan/parcel lebaran/hampers untuk klien/dengan logo perusahaan/"
     "kuota terbatas/kursi terbatas/sisa kursi/booth masih/booking booth/leads per bulan/"
     "bayar hanya/garansi uang/jasa seo/jasa backlink/jasa iklan/jasa pembuatan/"
     "followers aktif/belum terdaftar|/denda hingga/konsultasi gratis/audit gratis/"
     "survei gratis/kami sediakan tenaga/pinjaman peribadi/pinjaman perniagaan"},
};

static const struct part_words german[] = {
    {PART_ME, "wir /ich /unser/uns /mein|/meine /mit uns|/bei uns/als personal/als agentur/"
     "als full/als speziali/unsere/mich /mir /darf ich/dürfen wir"},
    {PART_YOU, "sie /ihnen/ihr /ihre/ihrer/ihrem/ihren/euch|/eure/dein/deine"},
    {PART_FIRMS, "unternehmen|/betriebe/firmen|/kunden|/mittelständ/handwerksbetrieb/"
     "selbstständige/praxen|/arbeitgeber/geschäftsführer/gewerbetreib/hersteller|/händler|/"
     "unternehmer"},
    {PART_WARE, "leistung/dienstleistung/lösung/agentur/team|/spezialisten/experten/berater/"
     "entwickler/software|/plattform|/produkte|/angebot|/konzept/portfolio|/referenzen/profil|/"
     "kandidat/fachkräfte/modell|/pachtmodell/katalog|/produktion|/preise|/mitarbeiter|/"
     "verfahren|/texterin|/texter|/arbeitsproben"},
    {PART_OURS, "unsere leistung/unsere dienst/unsere lösung/unsere agentur/unser team/"
     "unsere experten/unsere berater/unsere produkte/unser angebot/unsere kunden/unser portfolio/"
     "unsere referenzen/unsere mandanten/unsere auftraggeber/unser konzept/unser modell/"
     "unserem pachtmodell/unserem team"},
    {PART_TOPIC, "ihre stellenanzeige/stellenanzeige/sie suchen einen/sie suchen eine/gasvertrag/"
     "tarif|/strom- und gas/messestände/stand /kundenservice/assistent/telefonanlage/"
     "internetanschluss/kopierer/drucker/anzeige/branchenbuch/eintrag /coaching/makler/fuhrpark/"
     "dachfläche/druckerei/logo|/werbemittel/homepage/website/dsgvo/cookie/suchmaschinen/"
     "webdesign/website-erstellung/google ads/online-marketing/onlinemarketing/social media/"
     "personalberatung/personalvermittlung/zeitarbeit/arbeitnehmerüberlassung/fachkräfte/"
     "kandidat/factoring/leasing|/finanzierung|/betriebskosten/photovoltaik/solaranlage/"
     "stromkosten/stromvertrag/energiekosten/reinigung|/gebäudereinigung/unterhaltsreinigung/"
     "versicherung/betriebliche altersvorsorge/übersetzung/lektorat/blogbeiträge/newsletter|/"
     "webtexte/texte|/schulung|/seminar/mitarbeiterbenefits/jobrad/werbeartikel/kaltakquise/"
     "neukunden/leads|/chatbot/it-sicherheit/datenschutzbeauftrag/unternehmensverkauf/nachfolge/"
     "unternehmensnachfolge/investor/messebau/messestand/imagefilm/drohnen/inkasso/"
     "firmenfahrzeug/suchbegriff"},
    {PART_GIVE, "ich habe zwei kandidat/kandidaten, die/verfügbar sind/ab sofort verfügbar/"
     "vergleich/bauen|/baue /beantwort/drucken/montier/installier/coache/zeichnen/finden den/"
     "migrier/analysier/prüfen/füllen/beschaffen/importier/biete/bieten/helfe|/helfen/unterstütz/"
     "übernehm/entwickel/erstell/liefern|/liefere|/produzier/fertig/spezialisiert/beraten|/"
     "berate|/vermittel/besetz/betreu/verhelf/sorgen|/optimier/gestalt/programmier/kümmern/"
     "realisier/umsetz/setzen wir/finden|/gewinnen|/bringen|/schreibe|/schreiben|/übersetz/"
     "organisier/begleit/stellen wir/schul/reinig/verkaufen|/generier/konzipier"},
    {PART_GAIN, "mehr anfragen/mehr kunden/mehr umsatz/mehr bewerb/neue kunden/neukunden/steiger/"
     "erhöh/senken/senk|/spar|/sparen/einspar/ersparnis/reduzier/günstiger/kostengünstig/"
     "effizien/schneller|/umsatz/wachstum/entgehen|/verlieren|/sichtbar/seite 1/erste seite/"
     "nach vorne/wettbewerbs/konkurrenz|/um bis zu/bis zu/im schnitt/ohne eigene investition/"
     "entlast/zeit gewinnen/eignet sich/potenzial/gut in ihr"},
    {PART_FREE, "kostenlos/kostenfrei/unverbindlich/gratis/ohne risiko/ohne vertrag/"
     "ohne verpflicht/keine kosten/nur bei erfolg/nur bei erfolgreich/erfolgsbasis/rabatt|/"
     "einführungspreis/sonderpreis/festpreis/ab nur/probemonat"},
    {PART_MEET, "telefonat/gespräch/anruf/telefonier/termin|/termin?/minuten|/15 min/10 min/"
     "20 min/demo|/demo?/präsentation/besuchen|/besuch|/zoom|/teams|/sprechen|/kennenlern/"
     "online-termin/austausch|/vor ort/passt es ihnen/video-call/videocall"},
    {PART_KNOCK, "suchen sie noch/suchen sie nach/brauchen sie noch/brauchen sie unter/"
     "möchten sie wissen/möchten sie mehr/wollen sie mehr/ist ihre website/ist ihr unternehmen/"
     "ist ihr team/läuft ihr/sind sie zufrieden/benötigen sie/nutzen sie/kennen sie/"
     "wie zufrieden/senden sie mir/schicken sie mir/lohnt sich/lassen sie uns/sprechen sie uns/"
     "jetzt anfragen/auf wunsch/stellen sie im/läuft in kürze/ein blick/ich dachte an sie/"
     "interesse|/interesse?/interessant/bedarf|/bedarf?/darf ich ihnen/dürfen wir ihnen/darf sie/"
     "soll ich ihnen/kann ich ihnen/können wir ihnen/gerne erstell/gerne send/gerne schick/"
     "gern send/schicke ich/sende ich ihnen/gerne stell/gerne zeig/zeige ich ihnen/"
     "zeigen wir ihnen/melden sie sich/kontaktieren sie/rufen sie/antworten sie/"
     "freue mich auf ihre/richtige ansprech/richtiger ansprech/ansprechpartner|/"
     "wer ist bei ihnen/wer kümmert/zuständig/haben sie schon/haben sie bereits über/wussten sie/"
     "kommt das für sie/wäre das/neugierig/zusenden|/zukommen lassen/ich würde ihnen/"
     "stellen wir uns vor/vorstellen"},
    {PART_SIGHT, "gestoßen|/gestossen/aufgefallen/aufmerksam geworden/gesehen, dass/ihre website/"
     "ihre webseite/ihre internetseite/ihre homepage/ihrer website/ihrer webseite/ihrer homepage/"
     "ihr internetauftritt/ihren internetauftritt/ihr unternehmen|/ihre seite|/"
     "bei einer recherche/ihrem profil/ihr profil"},
    {PART_PROOF, "seit 15 jahren/seit 10 jahren/seit über/seit mehr/seit 20/seit 19/"
     "jahre erfahrung/jahren erfahrung/jahrelange/langjährige/erfahrene|/vertrauen|/über 100/"
     "über 200/über 250/über 500/mehr als 100/mehr als 200/mehr als 500/unsere kunden/referenz/"
     "zertifiziert/führende/erfolgreich|/wie ihr|/wie ihres/wie ihrem/ihrer branche/ihrer größe/"
     "ihrer region/zahlreiche|/viele unternehmen/viele betriebe/im durchschnitt/im schnitt"},
    {PART_WAY_OUT, "nicht relevant/kein interesse/nicht interessiert/melde mich nicht/"
     "nicht mehr melden/genügt eine kurze/kurze nachricht und/nicht der richtige/"
     "nicht die richtige/keine weiteren/nicht mehr kontakt"},
    {PART_FOLLOW, "meine letzte mail/meine letzte e-mail/meiner letzten/meine nachricht/"
     "meine vorherige/hatten sie schon gelegenheit/hatten sie gelegenheit/nachfassen/nachhaken/"
     "kurz nachfragen/noch keine antwort/letzter versuch/nochmal nach oben"},
    {PART_NEED, "preis pro/pro nutzer/welche größe/welche farben/welches modell/ersatzteil/"
     "artikelnummer/seriennummer/können sie etwas empfehlen/was empfehlen sie/haben sie am /"
     "sind sie am |/haben sie termine/ist ihre ausstellung/sind ihre produkte/ist ihr produkt/"
     "funktioniert ihre/kann ihre software/wir benötigen/ich benötige/benötigen wir/benötige ich/"
     "wir brauchen/ich brauche/brauchen wir/wir suchen/ich suche/suchen wir/suche ich/"
     "wir würden ihre/wir würden gerne/wir würden gern/ich würde gerne/ich würde gern/"
     "würden wir gerne/wir möchten|/ich möchte ein/ich möchte gerne/ich möchte bei/"
     "möchten wir bestellen/möchten bestellen/möchte bestellen/möchten kaufen/möchten ihre/"
     "unser kunde möchte/wir planen/planen wir/ich plane/interessieren uns für/"
     "interessiere mich für/haben interesse an/habe interesse an/wir hätten gerne/"
     "ich hätte gerne/hätten gern/bitte um ein angebot/bitte um angebot/bitten um ein/"
     "bitten um angebot/bitte senden sie/bitte schicken sie/bitte teilen sie/um ein angebot/"
     "uns ein angebot/uns ein kosten/mir ein angebot/ein angebot für/angebot machen/angebot über/"
     "angebot zukommen/angebot erstellen?/ihr angebot/ihres angebots/ihre preise/ihre preisliste/"
     "ihren preis/ihr katalog/ihren katalog/was kostet/was kosten/wie teuer/wie viel kost/"
     "wieviel/welche konditionen/ihre konditionen/welche rabatte/was würde/können sie uns/"
     "können sie mir/könnten sie uns/könnten sie mir/können sie bis/können sie liefern/"
     "können sie das/liefern sie|/bieten sie|/haben sie auch/haben sie noch/haben sie diese/"
     "führen sie|/gibt es|/ist es möglich/wäre es möglich/lieferzeit/lieferbar/lieferung bis/"
     "auf lager/bestellen|/bestellung|/wir wollen/ich will|/für ein bauvorhaben/"
     "für unser projekt/für unseren|/für unsere|/für mein|/überzeugt|/dürfte ich ihnen/"
     "einmal rechnen/nebeneinander rechnen/ausmessen|/aufmaß/nichts verkaufen/"
     "nichts anbieten/diesmal sind wir/diesmal brauchen wir/ihr bestpreis/ihr bester preis/"
     "anbieten lassen/wir hätten bedarf/wir haben bedarf/bedarf an/vor ort ansehen/"
     "ein angebot machen|/angebot für uns"},
    {PART_ASK, "können sie/könnten sie/würden sie/bitte /bitten /haben sie/gibt es/ist es"},
    {PART_PRICE, "preis/angebot|/kosten|/katalog/lieferzeit/verfügbar/konditionen/muster|/"
     "datenblatt/lager|/rabatt"},
    {PART_DEAL, "händlerkonditionen/wiederverkäufer/fachhändler/vertriebspartner|/"
     "vertriebspartner /ihre vertretung/vertreiben|/ins programm/in unser programm/"
     "in unser sortiment/ins sortiment/händler werden/partner werden/partnerprogramm/fachpartner/"
     "bietergemeinschaft/gemeinsames angebot/gemeinsam bieten/handelsvertret/aufnehmen"},
    {PART_GOODS, "ihre produkte/ihrer produkte/ihren produkten/ihr produkt/ihre maschine/"
     "ihre software/ihre lösung/ihre anlage/ihre geräte/ihr sortiment/ihrem sortiment/ihre wärme/"
     "ihr modell/ihrem shop/ihrem katalog"},
    {PART_ORDER, "beschwer/mangelhaft/mängel|/geld zurück haben/rückerstatt/erstattung/"
     "den betrag zurück/montiert wurde/wurde montiert/geliefert wurde/"
     "wurde geliefert/abgesagt/seitdem|/nachbesser/mahnung|/wie gewünscht/"
     "wie von ihnen gewünscht/wie erbeten/auf ihre anfrage/zu ihrer anfrage/"
     "ihre anfrage vom/bezug auf ihre anfrage/bezugnehmend auf ihr/gemäß ihrer/"
     "wie angefragt/ihrer bitte/versprochen/niemand gekommen/wasser aus|/undicht/"
     "kaputt/"
     "unsere bestellung/meine bestellung/ihre bestellung/bestellnummer/rechnung nr/"
     "rechnungsnummer/wie besprochen/wie telefonisch/vielen dank für ihr/vielen dank für das/"
     "danke für ihr/danke für das/reklamation/defekt|/beschädigt/unser gespräch/auftragsnummer/"
     "auftrag nr/angebot 2/angebot nr"},
    {PART_CAUSE, "ausschreibung/bewerbung/bewerbe|/lebenslauf/masterarbeit/bachelorarbeit/"
     "doktorarbeit/diplomarbeit/praktikum/ausbildung|/studier/schüler|/interview|/journalist/"
     "redaktion|/vergabe|/spende/rahmenvertrag/umfrage|/leistungsverzeichnis"},
    {PART_AMOUNT, "stk./stück|/paletten|/quadratmeter/laufmeter/tonnen|"},
    {PART_WISH, "ich interessiere mich/wir interessieren uns/wir sind interessiert/"
     "ich bin interessiert/wir haben interesse/ich habe interesse/wir möchten/ich möchte/"
     "möchten wir/möchte ich/wir würden/ich würde/würden wir/würde ich/wir wollen/ich will /"
     "wollen wir/wir wünschen/wir beabsichtigen/wir hätten/ich hätte"},
    {PART_PRESENT, "vorstell/anbieten/zeigen/unterstützen/einladen/erläutern/informieren/"
     "präsentier/unterbreiten/aufmerksam/helfen/sprechen/kennenlernen/zeichnen/vereinbaren/"
     "hinweisen/beraten/ihnen ein/ihnen unser/ihnen gerne/nachfragen/zusenden/"
     "fragen, ob sie interesse"},
    {PART_OWN, "kunden fragen uns/kunden fragen oft/kunden fragen häufig/kunden fragen immer/"
     "kunden wünschen sich/fragen unsere kunden/werden oft gefragt/werden oft nach/"
     "nicht selbst an|/machen wir nicht selbst/machen das nicht selbst/"
     "selbst nicht an|/suchen einen partner/suchen wir einen partner/"
     "suchen einen zuverlässigen/suchen wir einen|/aufträge an sie/"
     "aufträge weitergeben/kunden weiterempfehlen/"
     "lange zeit hatten/bisher hat/ersatz für/unsere anlage/unser dienstleister/"
     "bitte um rückruf/fehlt uns/für den export/es fehlt/überlegen/überlege/denken über/"
     "denke über/nachdenken/unzufrieden/empfohlen/ein freund/ein bekannter/ein kollege/kollegin/"
     "gesucht/uns fehlt/mir fehlt/wir müssen/ich muss/müssen wir/machen sie so/machen sie auch/"
     "machen sie das/bieten sie auch/hätten sie kapazität/was berechnen/was verlangen/"
     "funktioniert nicht/funktionieren nicht/kaputt/vergeben/wir legen wert/wann hätte/"
     "wann hätten/könnte jemand/kann jemand/würde passen/unser alter/unsere alte/"
     "unser bisheriger/unser derzeitiger/vertreten wir/sind sie an einer zusammenarbeit/"
     "ihr programm"},
    {PART_LACK, "brauche|/brauchen|/benötige|/benötigen|/suche|/suchen|/bestellen|/kaufen|/mieten|/"
     "bedarf|/ersetzen|/bräuchten|/bräuchte|"},
    {PART_BID, "biete ich ihnen/bieten wir ihnen/bieten ihnen/biete ihnen/wir beheben|/"
     "zum festpreis ab/festpreis ab/antworten sie einfach/einfach mit ja/einfach mit „ja/"
     "ihr individuelles angebot/drohen abmahnungen/drohen bußgelder/abmahnung droht/"
     "nicht barrierefrei/verstößt möglicherweise/letzte rechnung/letzte stromrechnung/"
     "aktuelle stromrechnung/wir vergleichen|/kostenfrei für sie/für sie kostenlos/"
     "für sie kostenfrei/für sie ist das kostenlos/unverbindlich und kostenfrei/"
     "kostenlos und unverbindlich/käufer für ihr/ihr unternehmen zu verkaufen/"
     "unternehmenswert/unternehmensnachfolge/vertrauliches gespräch/besucherliste/"
     "teilnehmerliste|/geprüfte kontakte/kontaktdaten von/domain zum kauf/domain verkaufen/"
     "domain erwerben/premium-eintrag/premiumeintrag/brancheneintrag/ihr eintrag im/"
     "kostenloser eintrag/kredit bis/kredite ab/sofortkredit/betriebskapital/bis zu 150.000/"
     "fördermittel für sie/förderung sichern/forschungszulage/neue kunden pro/"
     "kunden pro monat/leads pro monat/leads pro woche/qualifizierte leads/"
     "zahlen nur bei erfolg/zahlen sie nur/callcenter in/call-center in/agenten in/"
     "geschenke für ihre kunden/an ihre kunden gedacht/mit ihrem logo/ab 19 euro/"
     "frühbucher/letzte plätze/noch plätze frei/letzten plätze/seminar für/"
     "messestand buchen/noch standflächen/unverbindliches angebot für ihre/probereinigung/"
     "darf ich ihnen unser/darf ich ihnen einen katalog/unseren katalog zusenden/"
     "senden sie mir ihre/senden sie uns ihre zeich/schicken sie mir ihre/"
     "schicken sie mir einfach"},
};

static const struct part_words french[] = {
    {PART_ME, "nous /notre/nos /je vous/je me/je suis/je peux/je propose/je serai/je reste/"
     "je souhait/j'ai /j'aim/je vois/je travaille/j'accompagne/j'aide/mon agence/ma société/"
     "courtier/chez nous"},
    {PART_YOU, "vous /votre/vos /tes /vous?"},
    {PART_FIRMS, "pme /tpe /pme,/entreprises/sociétés/clients/dirigeants/professionnels/"
     "commerçants/artisans/indépendants/salariés|/structures|/marques|/établissements"},
    {PART_WARE, "service/prestation/solution/agence/équipe/experts/spécialistes/consultants/"
     "développeurs/logiciel|/plateforme|/produits|/méthode/offre|/tarifs|/savoir-faire/"
     "catalogue|/étude comparative/candidat|/profils|/portfolio"},
    {PART_OURS, "notre agence/notre équipe/nos équipes/nos experts/nos services/nos prestations/"
     "nos solutions/notre solution/nos produits/notre savoir/nos clients/nos références/"
     "nos tarifs/notre méthode/notre cabinet/notre plateforme/notre étude"},
    {PART_TOPIC, "lignes fixes/fibre|/téléphonie/traiteur/plateaux/votre facture/vos factures/"
     "vos charges/rgpd|/cookies/photocopieur/copieur/imprimante/stand /vos locaux/vos bureaux/"
     "vos commerciaux/vos équipes/mutuelle/vos salariés/votre logo/vos événements/conciergerie/"
     "espaces verts/dératisation/coaching/référencement/refonte/site internet|/site web|/"
     "création de site/visibilité/nettoyage/vitrerie/entretien des/entretien de vos/"
     "santé collective/assurance/courtier/affacturage/trésorerie|/financement/crédit-bail/"
     "leasing|/prospection/rendez-vous qualifi/recrutement/intérim|/portage|/traduction/"
     "formation|/panneaux solaires/photovolta/facture d'énergie/facture d'électricité/imprimerie/"
     "goodies|/objets publicitaires/vidéo d'entreprise/community/réseaux sociaux/publicité/"
     "google ads/télésecrétariat/standard téléphonique/téléphonie|/flotte|/comptab/"
     "expert-comptable/cotisations|/externalis/sous-traitance/développeur"},
    {PART_GIVE, "migrons/réduisons/livrons/comparons/installons/construisons/imprimons/"
     "mettre en relation/plaçons/formons/régaler/équipons/rédige/produisons/organisons/propos/"
     "offr/accompagn/aidon/aidé|/aider /aide /assur/fournis/fabriqu/réalis/conce/créons/dévelop/"
     "interv/spécialis/négoci/met en /mettons/garanti/gérons/prendre en charge/prenons en charge/"
     "recrut/form /optimis/établir|/présenter/vous montre"},
    {PART_WE_GIVE, "nous proposons/nous offrons/nous accompagnons/nous aidons/nous avons aidé/"
     "nous fournissons/nous intervenons/nous négocions/nous réalisons/nous créons/"
     "nous vous proposons/nous vous offrons/nous vous aidons"},
    {PART_GAIN, "augment/doubler/tripler/économi/réduire|/réduction/gagner|/gain de/davantage de/"
     "plus de clients/plus de ventes/plus de rendez/nouveaux clients/chiffre d'affaires/rentab/"
     "croissance/visibilit/moins cher/compétiti/optimis/en moyenne/première page/concurrents|/"
     "performan/jusqu'à/améliorer|"},
    {PART_FREE, "gratuit/offert/sans engagement/sans frais/ne vous coûte/aucun frais/"
     "sans obligation/remise de/tarif préférentiel/prix dégress/à partir de|"},
    {PART_MEET, "appel|/échange|/échanger/rendez-vous/minutes|/quart d'heure/15 min/20 min/"
     "10 min/démo/visio/téléphon/rencontr/disponible pour|/créneau/mardi|/jeudi|/convenir"},
    {PART_KNOCK, "votre contrat arrive/êtes-vous satisfait/cherchez-vous/avez-vous besoin/"
     "avez-vous pensé/utilisez-vous/souhaitez-vous/voulez-vous/connaissez-vous/envoyez-moi/"
     "appelez-/quel créneau/vous arrange/au plaisir de/un conseiller/il vous suffit/"
     "un simple retour/est-ce un sujet/est-ce que vous avez/auriez-vous/ci-joint notre/"
     "ci-joint nos/intéress/puis-je vous/pouvons-nous vous/je vous propose/je vous montre/"
     "je vous invite/je peux vous/n'hésitez pas/contactez/répondez/reste à votre disposition/"
     "restons à votre/à votre disposition/si vous souhaitez/qui s'occupe/la bonne personne/"
     "bon interlocuteur/qui est en charge/pourriez-vous m'indiquer/avez-vous déjà/combien de|/"
     "savez-vous/saviez-vous/établir un devis/convenir d'un/me permets/serions heureux/"
     "serions ravis/serais ravi/date d'échéance"},
    {PART_SIGHT, "visité votre/votre site/tombé sur/tombée sur/remarqué|/constaté|/"
     "découvert votre/vu que vous/parcouru|/en consultant/votre page/votre profil/votre annonce"},
    {PART_PROOF, "depuis 19/depuis 20/ans d'expérience/années d'expérience/expérience de|/"
     "confiance|/plus de 100/plus de 200/plus de 500/des centaines/comparables|/comme la vôtre/"
     "de votre secteur/votre secteur/votre région/de votre taille/certifi/leader|/références|/"
     "nos clients|/témoign/formées|/qualifiées|/en moyenne"},
    {PART_WAY_OUT, "ne souhaitez plus/ne souhaitez pas/plus recevoir/pas intéress/dites-le-moi/"
     "pas la bonne personne/ne vous relance/désinscri/désabonn"},
    {PART_FOLLOW, "je reviens vers vous/mon précédent/mon dernier/mon message|/mon email|/"
     "mon mail|/relance|/avez-vous eu le temps/eu l'occasion/suite à mon"},
    {PART_NEED, "nous recherchons/je recherche/nous cherchons/je cherche/cherchons|/recherchons/"
     "à la recherche d/nous avons besoin/j'ai besoin/aurions besoin/aurais besoin/"
     "souhaitons recevoir/souhaitons command/souhaite commander/souhaite acheter/souhaitent|/"
     "nous envisageons/nous organisons/j'organise/intéressés par vos/intéressé par vos/"
     "intéressée par vos/intéressés par votre/intéressé par votre/intéressée par votre/"
     "demande de devis/demande de prix/demande de tarif/un devis pour/devis pour|/"
     "nous faire parvenir/me faire parvenir/bien vouloir nous/bien vouloir m/merci de nous/"
     "merci de m/votre meilleur prix/votre meilleure offre/meilleure offre/vos prix/vos tarifs/"
     "votre tarif/votre catalogue/votre devis/votre offre/quel est le prix/quels sont vos/"
     "quel serait/quel est votre/combien coût/combien cela/quel prix/pouvez-vous nous/"
     "pouvez-vous me/pourriez-vous nous/pourriez-vous me donner/pourriez-vous m'envoyer/"
     "pourriez-vous me faire/livrez-vous/faites-vous|/avez-vous en stock/avez-vous des|/"
     "avez-vous un|/proposez-vous|/vendez-vous/est-il possible/serait-il possible/"
     "est-ce que vous/délai de livraison/délais de livraison/livraison comprise/en stock/"
     "commander|/passer commande/pour notre|/pour mon|/pour ma|/pour un client/"
     "il nous faut/il nous faudrait/il me faut|/il me faudrait/rien à vous vendre/"
     "ne vous vends rien/pas pour vous vendre/cette fois c'est nous/cette fois nous/"
     "vos meilleurs prix/venir prendre les mesures/prendre les mesures/chiffrer"},
    {PART_ASK, "pouvez-vous/pourriez-vous/merci de/veuillez/avez-vous/est-il possible"},
    {PART_PRICE, "prix|/tarif/devis/catalogue/délai/livraison/disponib/conditions|/échantillon/"
     "fiche technique/remise"},
    {PART_DEAL, "distribuer vos/distributeur|/revendeur/représenter votre/représenter vos/"
     "vos produits dans/vendre vos/tarifs revendeurs/programme de partenariat/"
     "programme partenaire/commissions|/cotraitance/groupement|/co-traitance/devenir partenaire/"
     "installer votre/agent commercial pour/référencer vos"},
    {PART_GOODS, "vos produits/votre produit/votre logiciel/votre gamme/vos machines/"
     "votre machine/vos articles/votre boutique/vos modèles/votre modèle/votre magasin"},
    {PART_ORDER, "remboursement/rembours/je réclame/suite à votre demande/suite à votre appel/"
     "comme demandé/selon votre demande/en réponse à votre/pour faire suite à votre/"
     "vous nous avez demandé/vous m'avez demandé/mécontent/promis|/"
     "personne n'est venu/cassé|/cassée|/fuit|/ne marche/"
     "ma commande/notre commande/votre commande/commande n/facture n/comme convenu/"
     "suite à notre/merci pour votre devis/merci pour votre offre/merci pour votre/réclamation/"
     "endommag/en panne|/défectueu"},
    {PART_CAUSE, "appel d'offres/candidature/mon cv/curriculum/stage|/mémoire de/thèse|/étudiant/"
     "journaliste/interview/marché public/entretien d'embauche/mes études/lettre de motivation/"
     "élèves|/don /bénévol/questionnaire"},
    {PART_AMOUNT, "pièces|/exemplaires/unités|/personnes|/palettes"},
    {PART_WISH, "nous sommes intéress/je suis intéress/nous serions intéressés/"
     "je serais intéress/nous souhait/je souhait/nous aimerions/j'aimerais/je voudrais/"
     "nous voudrions/nous désirons/nous voulons/souhaiterions/souhaiterais"},
    {PART_PRESENT, "présenter/proposer/vous offrir/vous montrer/échanger/vous aider/"
     "vous faire découvrir/vous faire profiter/vous rencontrer/vous parler/vous accompagner/"
     "vous inviter/vous soumettre/vous faire part"},
    {PART_OWN, "clients nous demandent/clients demandent souvent/on nous demande/"
     "que nous ne faisons pas/ne faisons pas nous-mêmes/ne proposons pas nous-mêmes/"
     "cherchons un partenaire/recherchons un partenaire/vous envoyer nos clients/"
     "vous adresser nos clients/vous recommander à nos/"
     "nous a lâchés/il nous faut/il me faut/notre prestataire/travaillez-vous/"
     "un budget de/notre budget/nous avons une idée/nous perdons/je perds/mécontent/insatisfait/"
     "pas satisfait/m'a parlé/m'a recommandé/nous a recommandé/m'a conseillé/nous a conseillé/"
     "recommandée par/recommandé par/un ami/une amie/un confrère/un collègue/nous devons/je dois/"
     "nous réfléchissons/je réfléchis/nous envisageons/notre ancien/notre actuel/"
     "notre prestataire actuel/ne fonctionne/faites-vous ce/pour en discuter/besoin d/"
     "quelqu'un peut/quelqu'un pourrait/nous pensons à/nous n'avons pas"},
    {PART_LACK, "besoin|/cherche|/cherchons|/recherchons|/commander|/acheter|/louer|/remplacer|/"
     "faudrait|/faut "},
    {PART_BID, "puis-je vous envoyer/puis-je vous adresser/souhaitez-vous recevoir/nous vous offrons/"
     "vous offrons une/nous vous proposons/je vous propose|/comparatif gratuit/"
     "sans engagement|/facture récente/dernière facture d/votre dernière facture d'/"
     "bloquer votre tarif/courtier en|/centre d'appels basé/nos téléconseillers/"
     "téléconseillers/journée d'essai/grille tarifaire|/de l'heure|/liste des visiteurs/"
     "liste des exposants/liste des participants/contacts vérifiés/fichier de contacts/"
     "nom de domaine est/domaine à vendre/inscription gratuite dans/votre fiche entreprise/"
     "insertion payante/annuaire des entreprises/prêt de /offre de prêt/crédit sans/"
     "trésorerie sous/vous êtes éligible/êtes éligible à/aides de l'état/"
     "crédit d'impôt|/acquéreur pour/repreneur pour/céder votre entreprise/"
     "cession de votre/valeur de votre entreprise/entretien confidentiel/"
     "cadeaux de vos clients/cadeaux d'affaires/coffrets gourmands/à votre logo/"
     "pour toute commande avant/dernières places/places restantes/prochaine session|/"
     "formation finançable/réservez votre place/réservez votre stand/stands disponibles/"
     "rendez-vous qualifiés/leads qualifiés/leads par mois/clients par mois/"
     "payez au résultat/payez qu'au/mise en conformité/n'est pas conforme/amende pouvant/"
     "sanctions pouvant/essai gratuit|/devis gratuit|/audit gratuit"},
};

static const struct part_words spanish[] = {
    {PART_ME, "nosotros/nuestr/somos/le escribo/les escribo/te escribo/me pongo/mi nombre/"
     "me llamo/mi empresa/mi equipo/soy /hemos/estamos/en nuestra/contamos con/trabajamos"},
    {PART_YOU, "usted/ustedes/vuestr/sus /su empresa/su negocio/su web/su sitio/su equipo/"
     "su página/su sector/tu empresa/tu negocio/tu web/tu sitio/tu equipo/tu página/tus /les /"
     "para su/para tu/contarle/contarte/mostrarle/mostrarte/tenés/tienes/su compañía"},
    {PART_FIRMS, "empresas/negocios/pymes/clientes/compañías/marcas/profesionales/comercios/"
     "autónomos/despachos/organizaciones"},
    {PART_WARE, "servicio/solucion/solución/agencia/equipo/expertos/especialistas/"
     "desarrolladores/programadores/consultor/plataforma/herramienta/software/productos/tarifas/"
     "propuesta/catálogo/traductores/portafolio/candidat/método/asesor"},
    {PART_OURS, "nuestra agencia/nuestro equipo/nuestros expertos/nuestros servicios/"
     "nuestras soluciones/nuestra solución/nuestros productos/nuestros clientes/nuestras tarifas/"
     "nuestro método/nuestra plataforma/nuestra empresa ofrece/nuestra empresa se dedica/"
     "nuestro despacho/nuestra firma"},
    {PART_TOPIC, "normativa/protección de datos/multa|/stands/stand /feria de/telefonía/fibra|/"
     "su web/su sitio web/su página web/sus facturas/su factura/copiadora/impresora/uniformes/"
     "logotipo/catering para empresas/mutua|/plagas/posicionamiento/diseño web/desarrollo web/"
     "página web/marketing digital/redes sociales/google ads/publicidad/campañas/linkedin/"
     "generación de leads/leads/desarrolladores/programadores/outsourcing/externaliza/subcontrat/"
     "recursos humanos/selección de personal/reclutamiento/traducción/traductor/limpieza/"
     "mantenimiento de oficinas/seguro/seguros/energía/factura de la luz/factura eléctrica/"
     "placas solares/paneles solares/factoring/financiación/financiamiento/créditos/renting/"
     "flota/lopd|/formación/capacitación/cursos/asesoría/contabilidad/imprenta/regalos promocion/"
     "ciberseguridad/centralita/logística/flete/aduana/chatbot/app móvil/aplicaciones móviles"},
    {PART_GIVE, "adaptamos/preparamos/montamos/montaje llave/vendemos/enviamos/fabricantes de/"
     "comparamos/instalamos/imprimimos/formamos/encontramos/exportamos/importamos/llevamos 1/"
     "llevamos más/ofrec/ayuda/proporcion/brind/especializ/desarroll/fabric/realiz/diseñ/gestion/"
     "suministr/cread/creamos/mejor/impuls/consegu/present/acompañ/optimiz/asesor"},
    {PART_WE_GIVE, "adaptamos/preparamos/montamos/vendemos/fabricantes de/comparamos/instalamos/"
     "imprimimos/exportamos/somos fabricantes/ofrecemos/ayudamos/brindamos/proporcionamos/"
     "nos dedicamos/nos especializamos/desarrollamos/realizamos/diseñamos/gestionamos/"
     "suministramos/creamos/conseguimos/trabajamos con/contamos con/presentarle/presentarles/"
     "presentarte/acompañamos/asesoramos/hemos ayudado/tenemos desarrolladores"},
    {PART_GAIN, "aument/increment/ahorr/reduc/crec/más clientes/más ventas/más leads/"
     "nuevos clientes/ventas/rentab/multiplic/duplic/mejorar/optimizar/competitiv/económic/"
     "a la mitad/mitad del/hasta un/costes/costos/primera página/visibilidad/eficien/más barato/"
     "en menos/potenciar/perdiendo/competencia"},
    {PART_FREE, "gratis/gratuit/sin compromiso/sin coste/sin costo/sin permanencia/descuento de/"
     "descuento del/oferta especial/primer mes/precio especial/desde solo/desde 0/desde $/"
     "a éxito/solo paga/promoción"},
    {PART_MEET, "llamada/llamarle/llamarte/reunión/reunirnos/minutos/15 min/10 min/20 min/"
     "videollamada/zoom|/demo|/demostración/conversar/charla/hablar/agendar/cita /visita/vernos/"
     "le vendría bien/te vendría bien/el jueves/el martes/presentación"},
    {PART_KNOCK, "necesita /necesitan /busca /buscan /quiere /quieren /su contrato/está pagando/"
     "están pagando/llámenos/llámeme/escríbanos/escríbame/envíeme/envíenos/le preparamos/"
     "les preparamos/le enviamos/les enviamos/le llamo/está satisfecho/conoce /aproveche/"
     "podemos ayudar/sin coste/solo tiene que/hemos revisado su/le interesa/les interesa/"
     "te interesa/interesaría/si está interesad/si están interesad/si estás interesad/"
     "está interesad/puedo enviarle/puedo enviarte/puedo mostrarle/le gustaría/te gustaría/"
     "les gustaría conocer/quedamos a su/quedo a su/quedo a la espera de su/a su disposición/"
     "no dude en/no duden en/contáctenos/contactarnos/póngase en/responda a/respóndame/"
     "persona encargada/persona responsable/persona adecuada/persona indicada/quién se encarga/"
     "quién lleva/me pongo en contacto/nos ponemos en contacto/para cualquier/cualquier proyecto/"
     "contarle/contarte/mostrarle/enseñarle/sabía que/sabías que/ha pensado/ha considerado/"
     "cuándo podemos/tiene unos/tiene 1/tenés 1/tienes 1"},
    {PART_SIGHT, "vi que/he visto que/visitando su/visité su/visité tu/su página web/"
     "su sitio web/su web/tu web/tu sitio/encontré su/he encontrado su/revisando su/revisé su/"
     "noté que/he notado/me di cuenta/su perfil/tu perfil/están contratando/su anuncio"},
    {PART_PROOF, "años de experiencia/desde 19/desde 20/amplia experiencia/confían/más de 40/"
     "más de 50/más de 100/más de 200/más de 500/más de 1/nuestros clientes/como la suya/"
     "como la tuya/como el suyo/de su sector/de tu sector/su sector/tu sector/casos de éxito/"
     "certificad/líder/líderes/nativos/especializados/en los tres primeros/en promedio/de media/"
     "referencias/listos para"},
    {PART_WAY_OUT, "no desea recibir/no le interesa/no te interesa/no es de su interés/"
     "no volveré/no le escrib/no te escrib/darse de baja/no es la persona/si prefiere no/"
     "no sea relevante/no es relevante"},
    {PART_FOLLOW, "mi correo anterior/mi anterior correo/mi último correo/mi mensaje anterior/"
     "mi email anterior/pudo ver mi/pudo revisar/tuvo oportunidad/retomo/retomar/"
     "seguimiento a mi/dar seguimiento"},
    {PART_NEED, "necesito/necesitamos/necesitaría/necesitaríamos/buscamos/estamos buscando/"
     "estoy buscando/busco /me gustaría saber/me gustaría recibir/me gustaría comprar/"
     "me gustaría distribuir/me gustaría pedir/me gustaría solicitar/me gustaría conocer el/"
     "requerimos/requiero/estamos interesados en/estoy interesado en/estoy interesada en/"
     "nos interesa/me interesa/solicito/solicitamos/solicitar/presupuesto para/presupuesto de/"
     "cotización/cotizar/cotizarme/su mejor precio/sus precios/sus tarifas/su catálogo/su oferta/"
     "su cotización/qué precio/cuánto cuesta/cuánto vale/cuánto cuestan/cuál es el precio/"
     "cuál sería/cuáles son/cuánto sale/pueden enviarme/podrían enviar/podría enviar/"
     "puede enviarme/me pueden/nos pueden/me podrían/nos podrían/me puede/hacen envíos/"
     "hacen entregas/envían a/venden /tienen disponib/tienen stock/disponen de/tienen en/"
     "es posible/sería posible/plazo de entrega/tiempo de entrega/entrega en/comprar /"
     "hacer un pedido/hacer pedido/para mi/para nuestro/para nuestra/para un cliente/"
     "vamos con prisa/a un cliente con/"
     "no vengo a vender/no le vendo/no les vendo/nada que venderle/esta vez somos nosotros/"
     "esta vez necesitamos/su mejor oferta/requerimos|/requerimiento de/me urge|/nos urge|/"
     "ocupamos|/cotícenos/cotizarnos/cotícenme/me cotizan/nos cotizan"},
    {PART_ASK, "pueden /podrían/podría /puede /por favor/tienen /hacen /es posible"},
    {PART_PRICE, "precio/presupuesto/tarifa/cotización/catálogo/entrega/envío/disponib/"
     "condiciones/muestras/ficha técnica/descuento"},
    {PART_DEAL, "distribuir sus/distribuir su/distribuidor/distribuidores/representar su/"
     "representar a su/representación/representación en/revendedor/revender/vender sus/"
     "sobre las condiciones/condiciones para distribuid/programa de socios/programa de partners/"
     "licitación/propuesta conjunta/unión temporal/buscamos un socio/mayorista/al por mayor/"
     "ser distribuid/integrar su"},
    {PART_GOODS, "sus productos/su producto/su software/su máquina/sus máquinas/sus equipos/"
     "su modelo/su tienda/su programa/su herramienta/el modelo/modelo "},
    {PART_ORDER, "devuelvan el dinero/reembols/devolución/queja|/quejas|/según su solicitud/"
     "tal como solicit/tal y como solicit/conforme a lo solicitado/en respuesta a su/"
     "respondiendo a su/como nos pidió/como me pidió/nos solicitó/prometi/nadie vino/"
     "no contesta nadie/no ha venido/no funciona/gotea|/"
     "mi pedido/nuestro pedido/su pedido/pedido n/factura n/como acordamos/"
     "según lo acordado/según lo hablado/gracias por su oferta/gracias por su presupuesto/"
     "gracias por enviar/gracias por la/reclamación/reclamo/dañad/defectuos/averiad/llegó rot"},
    {PART_CAUSE, "licitación/concurso público/mi currículum/mi curriculum/currículum/mi cv/"
     "hoja de vida/candidatura/prácticas/tesis/trabajo de fin/estudiante/periodista/entrevista/"
     "alumnos/donación/cuestionario/vacante"},
    {PART_AMOUNT, "unidades/piezas/cajas de/toneladas/palets"},
    {PART_WISH, "nos gustaría/me gustaría/quisiera/quisiéramos/queremos/quiero /deseamos/deseo /"
     "querríamos"},
    {PART_PRESENT, "presentar/ofrecer/mostrar/invitar/proponer/ayudar/enviarle/enviarles/"
     "contarle/explicar/compartir/conversar/saber si/concertar/colaborar"},
    {PART_OWN, "clientes nos piden/clientes nos preguntan/clientes suelen pedir/"
     "no lo hacemos nosotros/no hacemos nosotros/no ofrecemos nosotros/"
     "buscamos un socio/buscamos un colaborador/pasaríamos/les pasaríamos/"
     "enviarles clientes/derivar clientes/"
     "no sabemos/llevan ustedes/desde cuánto/nos encant/ya tienen/abrimos una/"
     "nuestro presupuesto/descontent/insatisfech/nos recomendaron/me recomendaron/nos recomendó/"
     "me recomendó/recomendado por/un amigo/una amiga/un colega/un conocido/estamos pensando/"
     "estoy pensando/tenemos que/tengo que/tenemos previsto/podrían pasar/pueden pasar/"
     "podrían venir/darnos un precio/nos pide/nos piden/nosotros no tenemos/no tenemos/"
     "hacen ustedes/no funciona/nuestro proveedor actual/nuestro actual/servicio actual/"
     "vamos a renovar/renovar nuestra/renovar nuestro/alguien que/cómo funciona"},
    {PART_LACK, "necesito|/necesitamos|/busco|/buscamos|/comprar|/alquilar|/pedir|/requerimos|/"
     "requiero|/ocupamos|/ocupo|"},
    {PART_BID, "le ofrecemos|/les ofrecemos|/te ofrecemos|/le ofrezco|/puedo enviarle/puedo llamarle/"
     "puedo llamarte/le interesaría/les interesaría/lista de asistentes/"
     "lista de visitantes/lista de expositores/contactos verificados/"
     "base de datos de empresas/propietarios del dominio/dominio en venta/coincide con su/"
     "le puede interesar/lo ofreceremos a/a sus competidores/su ficha de empresa/"
     "inscripción gratuita en/anuario de empresas/directorio de empresas/préstamo de/"
     "préstamos desde/crédito preaprobado/capital de trabajo|/califica para/"
     "factura de la luz/última factura de/su última factura|/comparativa gratuita/"
     "sin compromiso|/comprador para su/vender su empresa/valor de su empresa/"
     "conversación confidencial/regalos de empresa para/cestas de navidad/con su logo|/"
     "con su logotipo/últimos lugares/últimas plazas/plazas limitadas/lugares disponibles/"
     "impartimos|/nuestro curso|/inversión: /por persona, con/reserve su lugar/"
     "reservar su lugar/reserve su stand/stands disponibles/leads cualificados/"
     "leads calificados/leads por semana/leads al mes/clientes al mes/paga solo por/"
     "pague solo por/solo paga por/centro de llamadas/call center en/teleoperadores/"
     "no cumple con/multas de hasta/evite multas/auditoría gratuita/muestra gratuita sin/"
     "si no responde esta"},
};

static const struct part_words portuguese[] = {
    {PART_ME, "somos /nossa/nosso/nossos/a nossa/meu nome/me chamo/minha empresa/minha equipe/"
     "escrevo/trabalho na/trabalho no/sou o /sou a /sou da/sou do/estamos /temos /contamos com/"
     "trabalhamos/dei uma/atuamos/gostaria de apresentar"},
    {PART_YOU, "você/vocês/sua empresa/seu negócio/seu site/sua loja/seu time/sua equipe/"
     "sua página/vossa/vosso/o seu /a sua /seus /suas /da sua/do seu/para si/vosso site/lhe "},
    {PART_FIRMS, "empresas/negócios/pmes/clientes/marcas/lojas/profissionais/empreendedores/"
     "clínicas/indústrias/escritórios"},
    {PART_WARE, "serviço/solução/soluções/agência/equipe/equipa/especialistas/desenvolvedores/"
     "programadores/plataforma/software/sistema/ferramenta/produtos/tabela de preços/portfólio/"
     "proposta/consultor/método/diagnóstico/candidat/pacotes"},
    {PART_OURS, "nossa agência/nossa equipe/nossa equipa/nossos especialistas/nossos serviços/"
     "nossas soluções/nossa solução/nossos produtos/nossos clientes/nossa plataforma/"
     "nosso método/nosso escritório/nosso sistema/nosso portfólio/nosso time"},
    {PART_TOPIC, "vidas|/beneficiári/plano de /telefonia/internet para/link dedicado/uniformes/"
     "logomarca/fachada/dedetiz/câmeras/segurança patrimonial/seu site/lgpd|/stand /maquininha/"
     "frota/criação de site/criação de sites/desenvolvimento de site/o site de/marketing digital/"
     "tráfego pago/redes sociais/google ads/anúncios/gestão de tráfego/geração de leads/leads/"
     "contabilidade/contábil/impostos/tributár/recuperação de crédito/créditos tributários/"
     "limpeza/terceiriza/recrutamento/seguro/seguros/plano de saúde/energia solar/conta de luz/"
     "fatura de energia/tradução/consórcio/empréstimo/capital de giro/antecipação de/hospedagem/"
     "aplicativo/desenvolvedores/treinamento/formação/brindes/frete/desembaraço/"
     "despacho aduaneiro/certificado digital/chatbot/consultoria"},
    {PART_GIVE, "oferec/ajud/forne/desenvolv/criamos/cria /realiz/especializ/atend/fabric/aument/"
     "entreg/prest/gerenci/acompanh/otimiz/apresent/cuidamos/transform/faz um"},
    {PART_WE_GIVE, "oferecemos/ajudamos/fornecemos/desenvolvemos/criamos/realizamos/"
     "somos especiali/prestamos/trabalhamos com/atuamos/fazemos/cuidamos/entregamos/"
     "apresentar a nossa/apresentar nossa/apresentar nossos/apresentar os nossos/já ajudamos/"
     "identificamos que"},
    {PART_GAIN, "aument/economi/poup|/poupar/reduz/redução/cresc/mais clientes/mais vendas/"
     "vendas/novos clientes/perder vendas/faturamento/lucro/rentab/até 1/até 2/até 3/até 4/até 5/"
     "duplic/dobrar/dobr|/mais rápido/melhorar/competitiv/primeira página/no google/eficiên/"
     "deixando de/resultados/menos custos"},
    {PART_FREE, "gratuit/grátis/sem compromisso/sem custo/só paga se/só paga/desconto de/"
     "desconto especial/promoção/oferta especial/primeiro mês/primeiro ano/a partir de r$/"
     "a partir de €/inclusa/incluso/brinde/sem fidelidade/sem burocracia"},
    {PART_MEET, "conversa/conversar/bate-papo/bate papo/reunião/minutos/minutinhos/15 min/10 min/"
     "20 min/ligação/ligar/chamada/agendar/marcar /demonstração/apresentação/videochamada/zoom|/"
     "meet|/amanhã/visita/café|/whatsapp"},
    {PART_KNOCK, "precisa de /está pagando/estão pagando/quer /querem /procura /basta me/"
     "basta informar/basta responder/me chame/chame no/ligue /envie-me/me envie/faço uma/"
     "fazemos uma/está satisfeito/conhece /aproveite/já conhece/vamos conversar/posso simular/"
     "posso te /posso lhe/posso enviar/posso mandar/posso ligar/podemos agendar/podemos marcar/"
     "podemos conversar/podemos enviar/teria interesse/tem interesse/teriam interesse/"
     "têm interesse/se tiver interesse/caso tenha interesse/se houver interesse/se fizer sentido/"
     "faz sentido/fique à vontade/entre em contato/entre em contacto/responda este/"
     "responda a este/estou à disposição/estamos à disposição/à vossa disposição/"
     "à sua disposição/ficamos à disposição/fico à disposição/pessoa responsável/quem cuida/"
     "quem é o responsável/já pensou/você sabia/sabia que/gostaria de conhecer/mostrar como/"
     "mandar uns/te mostrar/quer saber/quer ver/gostaria de apresentar/quando podemos/"
     "quando seria"},
    {PART_SIGHT, "olhada no site/olhada no seu/visitei o /visitei seu/vi o site/vi seu site/"
     "encontrei o /encontrei seu/notei que/percebi que/reparei que/identificamos que/seu perfil/"
     "vosso site/o site de vocês/analisei/conheci a sua/conheci sua/vi que a /vi que vocês/"
     "navegando"},
    {PART_PROOF, "anos de experiência/desde 19/desde 20/experiência de/confiam/mais de 100/"
     "mais de 200/mais de 500/mais de 1/nossos clientes/como a sua/do seu segmento/seu segmento/"
     "seu setor/seu ramo/sua região/cases de/certificad/líder/referências/em média/empresas como"},
    {PART_WAY_OUT, "não deseja receber/não quiser receber/não tiver interesse/"
     "não tenha interesse/não for relevante/não é a pessoa/descadastr/deixar de receber/"
     "não volto a/não entrarei"},
    {PART_FOLLOW, "meu último e-mail/meu e-mail anterior/meu email anterior/"
     "minha mensagem anterior/minha última mensagem/conseguiu ver/conseguiu ler/"
     "teve oportunidade/teve tempo/passando para/retomando/retorno sobre"},
    {PART_NEED, "preciso/precisamos/precisava/precisaria/procuramos/procuro/estamos à procura/"
     "estamos procurando/estou procurando/estou à procura/gostaríamos de saber/"
     "gostaríamos de comprar/gostaríamos de receber/gostaríamos de representar/"
     "gostaríamos de revender/gostaríamos de encomendar/gostaríamos de um/gostaria de saber/"
     "gostaria de comprar/gostaria de receber/gostaria de um /gostaria de uma/"
     "gostaria de encomendar/gostaria de pedir/gostaria de solicitar/pretendemos/pretendo/"
     "necessitamos/necessito/temos interesse/tenho interesse/estamos interessados/"
     "estou interessad/solicito/solicitamos/orçamento para/orçamento de/um orçamento/cotação de/"
     "cotação para/uma cotação/vossos preços/vosso preço/vossas condições/vosso catálogo/"
     "seus preços/seu catálogo/sua tabela/sua melhor oferta/melhor preço/qual o preço/"
     "qual é o preço/qual o valor/qual seria/quais os/quais são/quanto custa/quanto fica/"
     "quanto sai/podem enviar/poderiam enviar/pode enviar/podem me /podem-me/podem nos/"
     "poderia me/podem informar/vocês fazem/vocês têm/vocês vendem/vocês entregam/entregam em/"
     "fazem entrega/têm disponív/tem disponív/em estoque/em stock/prazo de entrega/é possível/"
     "seria possível/comprar /encomendar/aguardo retorno/aguardamos as/aguardo as/com frete/"
     "alugar/para o dia/para revenda/"
     "não estou vendendo/não quero vender/não estou a vender/desta vez somos nós/"
     "desta vez precisamos/dessa vez precisamos/orçar para/me passa o valor/passar o valor/"
     "passar um orçamento/fazer um orçamento/nos orçar"},
    {PART_ASK, "podem /poderiam/poderia /pode /por favor/é possível/têm "},
    {PART_PRICE, "preço/orçamento/cotação/catálogo/prazo/entrega/frete/disponib/condições/"
     "amostra/ficha técnica/desconto"},
    {PART_DEAL, "representar a vossa/representar a sua/representar sua/representar os/"
     "representante/distribuir os/distribuir sua/distribuidor/revender/revenda/revendedor/"
     "programa de parceiros/programa de parceria/licitação/concurso público/consórcio para/"
     "proposta conjunta/atacado/vender os seus/vender seus/vender os vossos"},
    {PART_GOODS, "seus produtos/vossos produtos/seu produto/vosso produto/vossas cadeiras/"
     "seu sistema/seu software/vosso software/sua máquina/vossa máquina/vossa loja/sua loja/"
     "vossa marca/o modelo"},
    {PART_ORDER, "reembols/devolução/devolver o dinheiro/meu dinheiro de volta/queixa|/reclamar/"
     "conforme solicitado/conforme pedido/conforme o seu pedido/em resposta ao seu/"
     "em resposta à sua/como nos pediu/conforme nos pediu/prometeram/ninguém veio/"
     "ninguém atende/não funciona/quebrad/"
     "meu pedido/nosso pedido/pedido n/encomenda/fatura n/nota fiscal/"
     "conforme combinado/conforme conversamos/como combinado/obrigado pela proposta/"
     "obrigada pela proposta/obrigado pelo orçamento/reclamação/danificad/avariad/defeito/"
     "garantia"},
    {PART_CAUSE, "currículo/candidatura/estágio/tese /dissertação/estudante/jornalista/"
     "entrevista/vaga de/edital/pregão/questionário/doação/alunos"},
    {PART_AMOUNT, "unidades/peças/caixas de/toneladas/paletes"},
    {PART_WISH, "gostaríamos/gostaria de /gostava de/queremos/quero /queria /queríamos/desejamos/"
     "desejo "},
    {PART_PRESENT, "apresentar/oferecer/mostrar/convidar/propor /ajudar/lhe enviar/enviar-lhe/"
     "explicar/conversar/partilhar/saber se /agendar"},
    {PART_OWN, "clientes pedem-nos/clientes nos pedem/clientes perguntam/não fazemos nós/"
     "nós não fazemos/procuramos um parceiro/buscamos um parceiro/indicar clientes/"
     "enviar-vos clientes/"
     "vale a pena/alguém pode/nossa conta/a conta de luz passa/nosso orçamento/"
     "insatisfeit/me indicou/me indicaram/nos indicou/recomendou/recomendaram/um amigo/uma amiga/"
     "estamos a pensar/estamos pensando/estou pensando/temos de /temos que /não temos/"
     "nosso fornecedor/como funciona/dá pra /dá para /não funciona/trabalho de vocês/"
     "vosso trabalho/alguém que/fazem este/fazem esse/preciso/nos pediu/vamos renovar"},
    {PART_LACK, "preciso|/precisamos|/procuro|/procuramos|/comprar|/alugar|/encomendar|/necessitamos|"},
    {PART_BID, "posso te ligar/posso ligar/me passa o melhor/melhor número|/devolvemos o dinheiro/"
     "nós geramos|/leads qualificados/leads por semana/leads por mês/clientes por mês/"
     "vagas pro seu/vagas para o seu/só 2 vagas/tenho só/últimas vagas/vagas limitadas/"
     "nosso curso|/reserve sua vaga/garanta sua vaga/oferecemos a|/lhe oferecemos|/"
     "lista de participantes/lista de visitantes/contatos verificados/contactos verificados/"
     "domínio à venda/domínio está/coincide com a sua/cadastro gratuito/anuário de/"
     "empréstimo de/empréstimos a/crédito aprovado/capital de giro|/"
     "créditos tributários/recuperação de créditos/conta de luz|/última fatura de/"
     "comparador gratuito/sem compromisso|/comprador para a sua/comprador para sua/"
     "vender sua empresa/vender a sua empresa/valor da sua empresa/brindes corporativos/"
     "cestas de natal/com a sua marca|/com sua logo/não está em conformidade/"
     "multas de até/evite multas/central de atendimento em/diagnóstico gratuito/"
     "teste grátis|/amostra grátis de"},
};

static const struct part_words italian[] = {
    {PART_ME, "siamo /nostra/nostro/nostri/nostre/mi chiamo/il mio nome/la mia azienda/"
     "la contatto/vi contatto/le scrivo/vi scrivo/sono di/lavoro per/abbiamo /mi occupo/"
     "ci occupiamo/ci presentiamo/mi permetto"},
    {PART_YOU, "vostra/vostro/vostri/vostre/la sua azienda/sua azienda/suo sito/sua attività/"
     "suo team/sua impresa/vostro sito/tuo sito/tua azienda/tua attività/le preparo/le invio/"
     "le mostro/inviarle/inviarvi/mostrarle/mostrarvi/desidera/la contatto/la chiamo/ti mostro"},
    {PART_FIRMS, "pmi /aziende/imprese/clienti/attività/professionisti/negozi/brand/lavoratori/"
     "imprenditori/società"},
    {PART_WARE, "servizi/soluzion/agenzia/team|/esperti/specialisti/sviluppatori/consulen/"
     "piattaforma/software/prodotti/listino/metodo/proposta/portfolio/corsi/catalogo/candidat/"
     "preventivo/ente accreditato/rete di"},
    {PART_OURS, "nostra agenzia/nostro team/nostri esperti/nostri servizi/nostre soluzioni/"
     "nostra soluzione/nostri prodotti/nostri clienti/nostro metodo/nostra piattaforma/"
     "nostra società offre/nostra azienda offre/nostro studio/nostri consulenti/nostra proposta/"
     "nostra offerta"},
    {PART_TOPIC, "sito|/sito.|/da cellulare/contratto di/fornitura di/bollette/"
     "internet aziendale/fibra|/stampante/divise/disinfestazione/vostro sito/suo sito/stand /"
     "logo|/posizionamento/sito web/siti web/realizzazione siti/e-commerce/social media/"
     "google ads/pubblicità/lead generation/lead /nuovi clienti/corsi di/sicurezza sul lavoro/"
     "formazione/finanza agevolata/bandi /credito d'imposta/bolletta/energia/fotovoltaic/"
     "costi dell'energia/noleggio a lungo/noleggio/flotta/assicura/polizza/traduzion/pulizie/"
     "pulizia/selezione del personale/somministrazione/factoring/finanziament/prestit/gdpr|/"
     "cybersecurity/centralino/telefonia/stampa/gadget/spedizion/logistica/certificazion/"
     "stand fieristic/app mobile/sviluppo app/recupero crediti"},
    {PART_GIVE, "offr/aiut/forni/propon/propor/realizz/svilupp/specializz/organizz/supporta/"
     "supportiamo/garant/gestia/gestiamo/ottimizz/present/produci/progett/assist/prepar/affianch/"
     "collabor"},
    {PART_WE_GIVE, "ne realizzo/realizzo /creo /creiamo/vendiamo/installiamo/confrontiamo/"
     "stampiamo/esportiamo/troviamo/formiamo/mi occupo di/offriamo/aiutiamo/forniamo/proponiamo/"
     "realizziamo/sviluppiamo/siamo specializzati/ci occupiamo di/organizziamo/supportiamo/"
     "garantiamo/gestiamo/affianchiamo/collaboriamo già/produciamo/proporle/proporvi/presentarle/"
     "presentarvi/abbiamo aiutato"},
    {PART_GAIN, "aumentar/aument/risparmi/ridur/riduzion/incrementar/crescere/crescita/"
     "più clienti/nuovi clienti/più vendite/vendite/fatturato/ottimizzar/fino al /fino a/"
     "competitiv/agevolat/vantaggios/convenien/prima pagina/visibilità/in media/raddoppi/costi /"
     "concorrenti/concorrenza/migliorar/performance/convenient"},
    {PART_FREE, "gratuit/gratis/senza impegno/senza costi/senza alcun/senza vincoli/sconto del/"
     "promozione/offerta speciale/prezzi agevolati/a partire da/omaggio/prova gratuita/primo mese"},
    {PART_MEET, "chiamata/call|/telefonata/incontro/incontrar/minuti/15 min/10 min/20 min/"
     "videochiamata/zoom|/demo|/dimostrazione/appuntamento/sentirci/vederci/parlarne/riunione/"
     "presentazione/disponibile per/giovedì/martedì"},
    {PART_KNOCK, "le mando/vi mando/le invio/vi invio/cerca /cercate /ha bisogno/avete bisogno/"
     "vuole /volete /è soddisfatto/siete soddisfatti/mi chiami/chiamateci/ci chiami/mi mandi/"
     "inviateci/conosce /conoscete /qualche esempio/sta pagando/state pagando/approfitt/"
     "mi risponda/interessa/interessat/posso inviar/posso chiamar/posso mostrar/possiamo inviar/"
     "possiamo sentirci/quando possiamo/le andrebbe/sarebbe disponibile/sareste disponibili/"
     "è disponibile per/resto a disposizione/restiamo a disposizione/a vostra disposizione/"
     "a sua disposizione/non esiti/non esitate/contattarci/ci contatti/ci contattate/"
     "basta rispondere/risponda a/rispondere a/persona giusta/referente/chi si occupa/"
     "chi è il responsabile/se desidera/se desiderate/se mi invia/sapeva che/sapevate/"
     "ha mai pensato/le preparo/per qualsiasi/mi permetto di/la contatto perch/vi contatto perch/"
     "le piacerebbe/ricevere il calendario"},
    {PART_SIGHT, "ho visitato/ho visto/ho notato/vostro sito/suo sito/tuo sito/ho trovato il/"
     "navigando/mi sono imbattut/vostra pagina/suo profilo/vostro annuncio/ho letto/analizzando"},
    {PART_PROOF, "anni di esperienza/dal 19/dal 20/esperienza/si affidano/oltre 100/oltre 200/"
     "oltre 500/più di 100/più di 200/più di 500/in tutta italia/nostri clienti/come la vostra/"
     "come la sua/come la tua/del suo settore/del vostro settore/della zona/certificat/leader/"
     "accreditat/referenze/casi di successo/anche quest'anno/in media"},
    {PART_WAY_OUT, "non desidera ricevere/non desidera più/non è interessat/non fosse interessat/"
     "non siete interessat/non è la persona/non la disturb/non ricevere più/cancellarsi/"
     "non fosse di suo interesse/non è di suo interesse"},
    {PART_FOLLOW, "mia precedente/mia ultima/mio messaggio/mia mail/mia email/ha avuto modo/"
     "ha avuto tempo/avuto occasione/torno a scriver/le riscrivo/faccio seguito/"
     "in seguito alla mia"},
    {PART_NEED, "ho bisogno/abbiamo bisogno/avremmo bisogno/avrei bisogno/ci serve/ci servono/"
     "ci servirebb/mi serve/mi servono/mi servirebb/cerchiamo/cerco/stiamo cercando/sto cercando/"
     "siamo interessati/sono interessat/richiesta di preventivo/richiedo/richiediamo/"
     "un preventivo per/preventivo per/preventivo di/inviarci un preventivo/farmi un preventivo/"
     "farci un preventivo/un'offerta per/vostra migliore offerta/miglior prezzo/vostri prezzi/"
     "vostro listino/vostro catalogo/vostra offerta/qual è il prezzo/quanto costa/quanto costano/"
     "quanto costerebbe/quale sarebbe/quali sono/quali sconti/quali condizioni/potete inviar/"
     "potreste inviar/può inviar/potrebbe inviarmi/potete farmi/potete dirmi/mi potete/ci potete/"
     "fate anche/fate consegn/avete disponib/avete a /avete in /è possibile/sarebbe possibile/"
     "tempi di consegna/disponibilità di/consegna a/ordinare/acquistare/comprare/per un albergo/"
     "per il mio/per la mia/per il nostro/per la nostra/per un cliente/per un nostro/"
     "mi serve|/ci serve|/ci servono|/mi servono|/non vendo nulla/non vendiamo nulla/"
     "niente da vendere/non le propongo/questa volta siamo noi/questa volta serve a noi/"
     "un vostro preventivo/vostra quotazione/vostra migliore"},
    {PART_ASK, "potete /potreste /può /potrebbe /avete /fate /è possibile/per favore/"
     "per cortesia/gentilmente"},
    {PART_PRICE, "prezz/preventiv/listino/catalogo/consegna/disponib/condizioni/campion/"
     "scheda tecnica/sconto/sconti/offerta"},
    {PART_DEAL, "distribuire i/distribuire la/distributor/rivenditor/rivendere/rappresentar/"
     "agente per/diventare vostr/diventare rivendit/diventare partner/programma partner/"
     "gara d'appalto/gara /ati /vendere i vostri/inserire i vostri/concessionari"},
    {PART_GOODS, "vostri prodotti/vostro prodotto/vostri quadri/vostro software/vostra macchina/"
     "vostre macchine/vostro negozio/vostro gestionale/vostra gamma/i suoi prodotti/"
     "vostro modello/il modello"},
    {PART_ORDER, "rimbors/lamentel/come richiesto/come da vostra richiesta/come da sua richiesta/"
     "in risposta alla vostra/in risposta alla sua/a seguito della vostra/"
     "a seguito della sua richiesta/facendo seguito alla vostra/da voi richiest/"
     "promess/nessuno è venuto/non risponde nessuno/perde acqua/rotto|/rotta|/"
     "non funziona/"
     "mio ordine/nostro ordine/vostro ordine/ordine n/fattura n/come d'accordo/"
     "come concordato/come da accordi/grazie per il preventivo/grazie per l'offerta/"
     "grazie per la/reclamo/danneggiat/difettos/guast"},
    {PART_CAUSE, "gara d'appalto/bando di gara/candidatura/curriculum/tirocinio/tesi /studente/"
     "studentessa/giornalista/intervista/stage/questionario/alunni/donazione/posizione di"},
    {PART_AMOUNT, "pezzi/unità/bancali/tonnellate"},
    {PART_WISH, "vorremmo/vorrei/desideriamo/desidero /desidererei/vogliamo/voglio "},
    {PART_PRESENT, "presentar/proporr/proporle/proporvi/offrir/mostrar/invitar/illustrar/"
     "sottopor/inviarle/inviarvi/aiutar/parlarle/raccontar/sapere se"},
    {PART_OWN, "clienti ci chiedono/clienti spesso ci/noi non facciamo/non facciamo noi/"
     "non trattiamo noi/cerchiamo un partner/mandarvi clienti/segnalarvi clienti/"
     "passarvi i lavori/"
     "non riesco/quanto chiedete/avete altri clienti/il nostro budget/insoddisfatt/"
     "scontenti/ci hanno consigliato/mi hanno consigliato/consigliato da/ci ha consigliato/"
     "mi ha consigliato/mi ha parlato/un amico/un'amica/un collega/stiamo pensando/sto pensando/"
     "stiamo valutando/dobbiamo/devo /non abbiamo/il nostro attuale/nostro fornitore/"
     "non funziona/ci date/mi date/qualcuno che/qualcuno può/fate questo/potete passare/"
     "un'idea dei costi/ci chiede"},
    {PART_LACK, "serve |/servono|/servirebbero/servirebbe/cerco|/cerchiamo|/ordinare|/acquistare|/"
     "comprare|/noleggiare|/bisogno|"},
    {PART_BID, "le interessa capire/le interessa sapere/le interesserebbe/posso chiamarla/"
     "posso inviarle/le offriamo|/vi offriamo|/le proponiamo|/vi proponiamo|/"
     "stiamo selezionando/progetto pilota/acquisizione clienti|/paga solo a/paghi solo a/"
     "solo a risultato/niente costi fissi/un nostro cliente del/chiamata di 10/"
     "chiamata di 15/elenco visitatori/elenco partecipanti/contatti verificati/"
     "lista dei visitatori/dominio in vendita/annuario delle/inserzione gratuita/"
     "scheda aziendale/prestito di/prestiti da/finanziamento fino/credito d'imposta/"
     "bonus fiscale/bolletta recente/ultima bolletta/ultima bolletta di/confronto gratuito/"
     "senza impegno|/acquirente per la/vendere la sua azienda/cedere la sua azienda/"
     "valore della sua azienda/colloquio riservato/regali aziendali per/cesti natalizi/"
     "con il vostro logo/con il suo logo/ultimi posti/posti disponibili|/prossimo corso/"
     "prenoti il suo stand/lead qualificati/lead al mese/clienti al mese/call center in/"
     "call center con/non è conforme/sanzioni fino/multe fino/audit gratuito/"
     "analisi gratuita|/prova gratuita|"},
};

static const struct part_words dutch[] = {
    {PART_ME, "wij _/onze /ons /ik be/ik he/ik kw/ik za/ik la/ik st/ik wi/ik zo/ik bi/ik sc/"
     "mijn /bij ons/mogen wij/mag ik"},
    {PART_YOU, "uw _/jullie/jouw|/je website/je bedrijf/je site/je team/je klanten/je agenda/"
     "heb je/heeft u/wist u/kunt u/bent u/u zo/voor u/met u/voor je"},
    {PART_FIRMS, "bedrijven/ondernemers/ondernemer/organisaties/klanten/werkgevers/webshops/"
     "winkels/merken"},
    {PART_WARE, "dienst/oplossing/bureau/team|/specialist/experts/adviseur/software/platform/"
     "producten/prijslijst/tarieven/portfolio/kandida/aanpak/aanbod/voorstel/ontwikkelaars/"
     "brochure"},
    {PART_OURS, "onze dienst/onze oplossing/ons team/ons bureau/onze specialist/onze experts/"
     "onze klanten/onze producten/ons aanbod/onze aanpak/ons platform/onze software"},
    {PART_TOPIC, "energiecontract/leveranciers/overstap/advies/gascontract/uw website/je website/"
     "jullie website/printer/kopieer/bedrijfskleding/telefooncentrale/glasvezel/standbouw/logo|/"
     "plaagdier/kantoorartikelen/zoekmachine/webdesign/chatfunctie/website laten/google ads/"
     "online marketing/social media/leadgeneratie/leads/detachering/uitzend/werving/recruitment/"
     "personeel/schoonmaak/verzekering/energierekening/zonnepanelen/laadpalen/lease/leasing/"
     "wagenpark/factoring/financiering/vertaal/vertaling/boekhoud/administratiekantoor/drukwerk/"
     "relatiegeschenken/telefonie/ict-beheer/cybersecurity/training/cursus/incasso/"
     "bedrijfsovername/dakwerken/afvalinzameling/bedrijfsvideo/chatbot"},
    {PART_GIVE, "vergelijk/regelen/installer/plaatsen/drukken/besparen/coach|/zoeken voor/"
     "kandidaat voor/help|/helpen/bied|/bieden/verzorg/lever/leveren/ontwikkel/maken/ontzorg/"
     "begeleid/adviseren/adviseer/realiser/bouwen/ondersteun/gespecialiseerd/produceer/"
     "produceren/regel/optimaliser/vinden/bemiddel/laat je/laten zien"},
    {PART_GAIN, "meer klanten/meer omzet/meer aanvragen/meer leads/bespaar/besparen/besparing/"
     "verhoog/verhogen/verlaag/verlagen/groei/groeien/sneller/efficiënt/goedkoper/voordelig/"
     "tot 30/tot 40/tot 50/tot 60/gemiddeld/vindbaar/rendement/concurrent/te veel betaal/"
     "te veel voor/omzet/kosten/misloop/laat liggen/scherpe"},
    {PART_FREE, "gratis/vrijblijvend/kosteloos/zonder verplicht/zonder kosten/korting/actie/"
     "no cure/proefperiode/eerste maand/vanaf €/vanaf slechts"},
    {PART_MEET, "gesprek/adviesgesprek/kennismak/afspraak/kwartier/minuten/15 min/10 min/20 min/"
     "bellen/belletje/telefoontje/demo|/agenda/langskom/koffie/zoom|/teams/presentatie/uitkomt/"
     "volgende week"},
    {PART_KNOCK, "loopt uw/loopt jullie/bent u tevreden/bent u op zoek/zoekt u/zoekt u nog/"
     "zoek je/heeft u nodig/hulp nodig/wilt u/wil je /weet u/stuur mij/stuur me /bel mij/bel me /"
     "bel ons/bel gerust/wanneer kan ik/u betaalt niets/betaalt u /kent u/laat ons/interesse/"
     "interessant/mag ik u/mag ik je/mogen wij u/zal ik/ik laat je/ik laat u/ik vertel/"
     "graag laat ik/graag laten wij/graag kom/graag stel/neem contact/neem gerust/reageer/"
     "beantwoord deze/sta je open/staat u open/openstaan/juiste persoon/wie is bij/wie gaat over/"
     "verantwoordelijk voor/wist u dat/wist je dat/vraag nu/vraag een/heeft u al/heb je al/"
     "benieuwd/nieuwsgierig/tot uw dienst/stuur ik/ruimte in je/vraagje"},
    {PART_SIGHT, "website tegen/uw website/jullie website/je website/jullie site/uw site/bekeek/"
     "zag dat/gezien dat/viel me op/viel mij op/opgevallen/jullie vacature/uw vacature/"
     "uw profiel/las uw/las jullie"},
    {PART_PROOF, "jaar ervaring/jarenlange/sinds 19/sinds 20/vertrouwen/meer dan 100/"
     "meer dan 200/meer dan 500/meer dan 800/honderden/gingen u voor/gingen je voor/onze klanten/"
     "zoals die van/zoals jullie/zoals uw/in uw branche/uw regio/gecertificeerd/referenties/"
     "gemiddeld/toonaangevend/bedrijven die wij"},
    {PART_WAY_OUT, "geen interesse/niet relevant/niet geïnteresseerd/niet meer benader/"
     "geen berichten meer/afmelden/niet de juiste/laat het me weten"},
    {PART_FOLLOW, "mijn vorige mail/mijn vorige e-mail/mijn vorige bericht/mijn eerdere/"
     "mijn laatste mail/mijn mail van/nog niets gehoord/geen reactie/heb je al kans/"
     "heeft u al kans/even opvolgen/kom nog even terug"},
    {PART_NEED, "wij zoeken/we zoeken/ik zoek/op zoek naar/zijn wij op zoek/wij hebben nodig/"
     "hebben we nodig/hebben wij nodig/nodig voor/heb ik nodig/ik heb een/graag ontvangen/"
     "ontvangen wij graag/ontvang ik graag/graag ontvang/graag een offerte/een offerte voor/"
     "offerte voor/vrijblijvende offerte voor/offerte aan/graag willen/graag bestellen/"
     "wij overwegen/geïnteresseerd in/interesse in uw/interesse in jullie/wat kost/"
     "wat zijn de prijzen/wat zijn de kosten/wat is de prijs/wat is jullie/wat zijn jullie/"
     "hoeveel kost/kunt u mij/kunt u ons/kunnen jullie/kun je mij/kun je ons/levert u/"
     "leveren jullie/hebben jullie/heeft u ook/heeft u nog/verkoopt u/verkopen jullie/"
     "is het mogelijk/uw prijzen/uw offerte/uw aanbieding/jullie prijzen/uw catalogus/levertijd/"
     "levering in/op voorraad/bestellen/bestelling/voor ons project/voor mijn/bij afname van/"
     "niets verkopen/niets te verkopen/deze keer zijn wij/dit keer zijn wij/"
     "dit keer zoeken wij/uw beste prijs/offerte voor ons/opmeten|/komen inmeten"},
    {PART_ASK, "kunt u/kunnen jullie/kun je/zou u/graag /is het mogelijk"},
    {PART_PRICE, "prijs/prijzen/offerte/levertijd/levering/voorraad/voorwaarden/monster/"
     "catalogus/korting"},
    {PART_DEAL, "dealer/wederverkoper/distributeur/verdelen/vertegenwoordig/in ons assortiment/"
     "in het assortiment/groothandelsprijs/jullie potten/partnerprogramma/aanbesteding/"
     "gezamenlijk/agentschap/doorverkopen/verkooppunt"},
    {PART_GOODS, "uw product/uw producten/jullie product/jullie producten/uw software/"
     "jullie software/uw machine/jullie machines/uw assortiment/jullie assortiment/uw winkel/"
     "jullie winkel/uw model/jullie model"},
    {PART_ORDER, "terugbetal/geld terug wil/mijn geld terug/ons geld terug/klagen|/"
     "niet tevreden over/zoals gevraagd/zoals u vroeg/zoals verzocht/"
     "naar aanleiding van uw/in antwoord op uw/op uw verzoek/uw aanvraag/je aanvraag/"
     "beloofd|/niemand gekomen/niemand geweest/lekt|/"
     "mijn bestelling/onze bestelling/bestelnummer/factuurnummer/factuur /"
     "ordernummer/zoals besproken/zoals afgesproken/bedankt voor uw offerte/dank voor uw/"
     "dank voor jullie/klacht/beschadigd/defect/kapot/retour"},
    {PART_CAUSE, "aanbesteding/sollicit/mijn cv/curriculum/stage/scriptie/student/journalist/"
     "interview/vacature van/enquête/leerlingen/donatie"},
    {PART_AMOUNT, "stuks/dozen/pallets/personen"},
    {PART_WISH, "wij zijn geïnteresseerd/ik ben geïnteresseerd/we zijn geïnteresseerd/wij willen/"
     "we willen/ik wil /wil ik /willen wij/willen we/zou graag/zouden graag/zou ik graag/"
     "wensen wij"},
    {PART_PRESENT, "voorstellen/laten zien/aanbieden/helpen/vertellen/kennismaken/uitnodigen/"
     "tonen|/presenteren/delen|/bespreken"},
    {PART_OWN, "klanten vragen vaak/klanten vragen ons/vragen onze klanten/zelf niet doen|/"
     "doen we zelf niet/doen wij zelf niet/zoeken we een vaste/zoeken wij een vaste/"
     "zoeken een vaste/zoeken we een partner/zoeken wij een partner/"
     "klanten doorsturen/doorverwijzen/"
     "stopt ermee/nemen jullie/neemt u nog/wat zijn de tarieven/onze boekhouder/"
     "ons budget/denken na over/denk na over/denken erover/overwegen/overweeg/ontevreden/"
     "niet tevreden/aanbevolen/aangeraden/een vriend/een kennis/een collega/moeten wij/"
     "wij moeten/we moeten/ik moet /kan er iemand/kan iemand/kunt u langs/kunnen jullie langs/"
     "onze huidige/onze oude/werkt niet/doen jullie/doet u ook/hebben geen/"
     "langskomen om te kijken/wat er mogelijk is"},
    {PART_LACK, "nodig|/zoek |/zoeken|/bestellen|/kopen|/huren|/vervangen|"},
    {PART_BID, "zal ik u/mag ik u|/mag ik je/zal ik je/wij bieden u/we bieden u/bieden wij u/"
     "bezoekerslijst/deelnemerslijst/geverifieerde contact/domeinnaam te koop/"
     "domein te koop/gratis vermelding/uw vermelding in/bedrijvengids/zakelijke lening/"
     "werkkapitaal|/lening tot/recente energienota/laatste energienota/vergelijken voor|/"
     "vrijblijvend|/koper voor uw/uw bedrijf verkopen/waarde van uw bedrijf/"
     "vertrouwelijk gesprek/kerstpakketten voor/relatiegeschenken voor/met uw logo|/"
     "laatste plaatsen/nog plaatsen|/leads per maand/leads per week/betaalt alleen/"
     "no cure no pay/callcenter in/voldoet niet aan/boetes tot/gratis audit/gratis scan|/"
     "gratis proef"},
};

static const struct part_words polish[] = {
    {PART_ME, "nasza /nasze /nasz /naszej /naszych /naszym /naszą /jesteśmy/jestem /mam na imię/"
     "nazywam się/reprezentuję/moja firma/piszę do/piszę, /chciałbym/chciałabym/chcielibyśmy/"
     "nami /prowadzimy"},
    {PART_YOU, "państw/pana firm/pani firm/pana stron/twoj/wasz/pan /pani /firmy państwa/pana /"
     "panu /dla ciebie"},
    {PART_FIRMS, "firm /firm./firmom/firmami/firmy/przedsiębior/klient/spółek/sklepów/pracodawc/"
     "producentów"},
    {PART_WARE, "usług/rozwiąza/agencj/zespół/zespołem/specjali/ekspert/programist/platform/"
     "oprogramowani/produkt/ofert/cennik/portfolio/biuro rachunkowe/kandydat/doradc/szkoleni/"
     "katalog"},
    {PART_OURS, "nasze usługi/nasza firma oferuje/nasza firma zajmuje/nasz zespół/nasi klienci/"
     "naszych klientów/naszym klientom oferujemy/nasze rozwiązania/nasza oferta/naszą ofertę/"
     "naszych usług/nasze produkty/nasza agencja"},
    {PART_TOPIC, "instalacj/dofinansowan/rachunk/wizytów/odzież robocz/logo|/stoisk/dezynsekcj/"
     "drukar/światłow/pozycjonowani/stron internetow/strony internetow/google ads/reklam/"
     "marketing/media społecznościow/leadów/wynajem długoterminowy/leasing/flot|/faktoring/"
     "finansowani/kredyt/pożyczk/księgow/rachunkow/sprzątani/rekrutacj/pracownik/agencja pracy/"
     "ubezpiecze/fotowolta/energi/prąd|/tłumacze/szkole/druk|/gadżet/transport/spedycj/ciepło/"
     "cyberbezpiecz/rodo|/telefoni/windykacj/outsourcing/aplikacj/dotacj/targow"},
    {PART_GIVE, "oferuj/pomag/zapewnia/dostarcz/realizuj/tworzy/zajmuj/specjalizuj/produkuj/"
     "obsług/wspier/przygotuj/przygotow/przedstaw/proponuj/wykonuj/projektuj/organizuj/doradza"},
    {PART_WE_GIVE, "odzyskujemy/windykujemy/pozyskujemy/montujemy/drukujemy/budujemy/porównujemy/"
     "szkolimy/sprzedajemy/eksportujemy/instalujemy/dobieramy/znajdziemy/oferujemy/pomagamy/"
     "zapewniamy/dostarczamy/realizujemy/tworzymy/zajmujemy się/specjalizujemy/produkujemy/"
     "współpracujemy z ponad/obsługujemy/wykonujemy/projektujemy/proponujemy/przygotujemy/"
     "przygotuję/pomogliśmy/prowadzimy biuro/organizujemy"},
    {PART_GAIN, "zwiększ/więcej klientów/więcej zapytań/nowych klientów/oszczęd/obniż/zmniejsz/"
     "wzrost/sprzedaż/szybciej/taniej/koszt/konkurencyjn/korzystn/niskie ceny/zysk|/efektywn/"
     "nawet o/do 30/do 40/do 50/pozycj/widoczno/dopasowan/skuteczn"},
    {PART_FREE, "prowizja tylko/tylko od sukcesu/bezpłatn/za darmo/gratis/bez zobowiąza/"
     "niezobowiązuj/bez opłat/rabat/promocj/już od/pierwszy miesiąc/tylko za efekt/okres próbny/"
     "bez kosztów"},
    {PART_MEET, "rozmow/rozmów/zadzwoni/spotka/minut/15 min/10 min/20 min/telefon/prezentacj/"
     "kontakt/zoom|/teams/konsultacj/umówi/jutro/demo|/dogodn"},
    {PART_KNOCK, "czy szuka/czy potrzebu/czy korzysta/czy płac/czy wied/potrzebują państwo/"
     "szukają państwo/proszę zadzwonić/zadzwoń/napisz/proszę przesłać fakturę/"
     "czy możemy porozmawiać/kieruję do państwa/zwracam się do państwa z propozycją/"
     "zainteresowan/interesując/czy mogę/czy możemy/czy są państwo/czy byliby/czy rozważa/"
     "czy rozważali/jeśli temat/jeżeli temat/chętnie/zapraszam/zapraszamy/proszę o krótką/"
     "proszę o kontakt/prosimy o kontakt/prześlę/w razie pytań/pozostaję do/pozostajemy do/"
     "do dyspozycji/osob|/kto u państwa/kto odpowiada/czy wiedzą/czy wiecie/zachęcam/skontaktuj/"
     "odpowiedź na ten"},
    {PART_SIGHT, "trafiłem na/trafiłam na/natrafiłem/państwa stron/państwa witryn/zauważyłem/"
     "zauważyłam/zauważyliśmy/odwiedziłem/przeglądając/widziałem/widziałam/państwa profil/"
     "państwa ogłoszeni"},
    {PART_PROOF, "lat doświadcz/letnie doświadcz/wieloletni/od 19/od 20/zaufał/ponad 100/"
     "ponad 200/ponad 400/ponad 500/w całej polsce/nasi klienci/naszych klientów/takich jak/"
     "z państwa branży/w państwa branży/certyfik/referencj/lider/średnio"},
    {PART_WAY_OUT, "nie są państwo zainteresowani/nie chcą państwo/nie życzą sobie/"
     "brak zainteresowania/nie jest interesując/zrezygnować/wypis/nie będę więcej/niewłaściw"},
    {PART_FOLLOW, "mojej poprzedniej/moja poprzednia/poprzedniego maila/mój poprzedni/wracam do/"
     "przypominam się/nawiązaniu do mojej/nawiązując do mojej/czy udało się/"
     "czy mieli państwo okazję"},
    {PART_NEED, "czy mają państwo w /czy mają państwo może/czy mają państwo jeszcze/potrzebujemy/"
     "potrzebuję/potrzebne nam/szukamy/szukam/poszukujemy/poszukuję/chcemy zamówić/chcemy kupić/"
     "chcę zamówić/chcę kupić/chcielibyśmy zamówić/chcielibyśmy kupić/chciałbym zamówić/"
     "chciałbym kupić/chciałabym kupić/chciałabym zamówić/chciałbym zapytać/chciałabym zapytać/"
     "chcielibyśmy zapytać/chcielibyśmy nawiązać współpracę jako/planujemy/planuję/"
     "jesteśmy zainteresowani/jestem zainteresowan/zapytanie ofertowe/zapytanie o/"
     "proszę o ofertę/prosimy o ofertę/proszę o wycenę/prosimy o wycenę/proszę o przesłanie/"
     "prosimy o przesłanie/proszę o podanie/prosimy o podanie/proszę przesłać/proszę o cenę/"
     "wycen/jaka jest cena/jaka cena/jakie są/jaki jest/jakie macie/ile kosztuj/ile wynosi/"
     "w jakiej cenie/ceny hurtowe/czy macie/czy mogą państwo/czy możecie/czy jest możliwość/"
     "czy realizuj/czy wysyłacie/czy oferują państwo/czy produkuj/termin dostawy/"
     "terminie dostawy/czas realizacji/dostępn/na stanie/zakupem/zamówić/zamówieni/kupić/"
     "do naszego/do mojego/dla naszej firmy/"
     "nic nie sprzedaj/niczego nie sprzedaj/tym razem to my/tym razem my/"
     "proszę o ofertę na/prosimy o ofertę na/wycenić"},
    {PART_ASK, "proszę o/prosimy o/czy mo/czy jest/czy ma"},
    {PART_PRICE, "cenę|/ceny|/cena|/cennik/wycen/ofert/dostaw/dostępn/katalog/warunki/próbk/"
     "specyfikacj/rabat"},
    {PART_DEAL, "dystrybu/przedstawiciel/reprezentowa/odsprzedaż/hurtow/zostać dealerem/"
     "zostać partnerem/program partnerski/przetarg/konsorcjum/wspólna oferta/wprowadzić państwa/"
     "sprzedawać państwa"},
    {PART_GOODS, "państwa produkt/państwa hamul/państwa ofert/państwa maszyn/"
     "państwa oprogramowani/państwa cennik/państwa sklep/wasze produkty/waszych produktów/"
     "waszej oferty/wasza oferta"},
    {PART_ORDER, "zwrot pieniędzy/zwrotu pieniędzy/zwrot kosztów/skarg/zgodnie z prośbą/"
     "zgodnie z państwa prośbą/w odpowiedzi na państwa/w odpowiedzi na pana/"
     "w odpowiedzi na pani/w nawiązaniu do państwa/w nawiązaniu do rozmowy/"
     "jak pan prosił/jak pani prosiła/obiecan/nikt nie przyjecha/nikt nie odbiera/"
     "przestała działać/przestał działać/nie działa|/"
     "moje zamówienie/nasze zamówienie/zamówienie nr/faktura nr/faktury nr/"
     "zgodnie z ustaleniami/jak ustaliliśmy/dziękuję za ofertę/dziękujemy za ofertę/reklamacj/"
     "uszkodz/zepsut"},
    {PART_CAUSE, "przetarg/aplikuj/życiorys/moje cv/praktyk/staż|/praca magistersk/"
     "pracę magistersk/pracę dyplom/student/dziennikar/wywiad/ankiet/uczniów/darowizn"},
    {PART_AMOUNT, "sztuk/szt.|/kompletów/palet/ton "},
    {PART_WISH, "chcielibyśmy/chciałbym/chciałabym/chcemy/chcę /pragniemy"},
    {PART_PRESENT, "zaproponować/przedstawić/zaoferować/zaprosić/pomóc/pokazać/porozmawiać/"
     "opowiedzieć/zachęcić/poinformować/nawiązać współpracę"},
    {PART_OWN, "klienci pytają/klienci często pytają/nasi klienci pytają/sami tego nie robimy/"
     "sami nie robimy/szukamy partnera/szukamy podwykonawcy/polecać państwa/"
     "kierować do państwa/przekazywać zlecenia/"
     "ile od osoby/przyjedziecie/mamy 1/mamy 2/mamy 3/mamy 4/mamy 5/mamy 6/mamy 7/"
     "mamy 8/mamy 9/nasz budżet/rozglądam się/rozglądamy się/niezadowolen/nie jestem zadowolon/"
     "nie jesteśmy zadowoleni/polecił/poleciła/polecono/polecili/z polecenia/znajomy/kolega/"
     "zastanawiamy się/zastanawiam się/myślimy o/myślę o/musimy/muszę /nasz obecny/"
     "obecny dostawca/nie działa/ile by to/czy ktoś/mógłby ktoś/zakładam/nie mamy/robicie/"
     "czy robią"},
    {PART_LACK, "potrzebuj/szukam|/szukamy|/zamówić|/kupić|/wynająć|/wymienić|/poszukuj"},
    {PART_BID, "oferujemy państwu/proponujemy państwu/możemy zaoferować/lista uczestników/"
     "lista odwiedzających/zweryfikowanych kontaktów/domena na sprzedaż/wpis podstawowy/"
     "wpis rozszerzony/wpis w katalogu/katalogu firm/odesłanie podpisanego/"
     "zwiększa widoczność/tylko 690/pożyczka|/pożyczki dla/kredyt dla firm/"
     "finansowanie do/ulga b+r/ulga podatkowa/ostatnią fakturę za prąd/fakturę za prąd/"
     "fakturę za energię/bez zobowiązań|/niezobowiązując/kupiec na państwa/"
     "kupca na państwa/sprzedaż firmy/wartość państwa firmy/poufna rozmowa/"
     "kosze prezentowe/prezenty dla klient/z państwa logo/ostatnie miejsca/wolne miejsca|/"
     "szkolenie online|/leadów miesięcznie/leadów tygodniowo/klientów miesięcznie/"
     "płacą państwo tylko/płacisz tylko/call center w/niezgodna z/kary do |/grozi kara/"
     "bezpłatny audyt/darmowy audyt/bezpłatna wycena/czy mogę przesłać/"
     "czy mogę zadzwonić/prześlemy cennik"},
};

static const struct part_words russian[] = { /* and Ukrainian */
    {PART_ME, "мы /наш|/наша|/наше /наши|/нашей/нашего/наших/нашим/нами|/меня зовут/"
     "я представляю/я из /моя компания/у нас/ми /наше|/мене звати/представляю/пишу вам/"
     "хочу предложить/хотим предложить/хотел бы предложить/хочу запропонувати/"
     "хочемо запропонувати/нашу "},
    {PART_YOU, "вы /вас|/вам|/вами|/ваш|/вашего/вашей/вашему/вашим/ваша|/ваши|/вашу|/ви /вашої/"
     "вашій/ваші|/вашого"},
    {PART_FIRMS, "компаниям/компаний/компании/клиент/бизнес/предприят/организаци/производител/"
     "магазинам/компаніям/компаній/клієнт/бізнес/підприємств/заказчик/предпринимател/замовник"},
    {PART_WARE, "услуг/решени/агентств/команд/специалист/эксперт/разработчик/платформ/сервис/"
     "продукци/прайс/коммерческое предложение/портфолио/послуг/рішенн/агенц/фахівц/спеціаліст/"
     "розробник/продукці/каталог/программист/консультант/методик/бухгалтер"},
    {PART_OURS, "наши услуги/наших услуг/наша команда/наше агентство/наши клиенты/наших клиентов/"
     "наши специалисты/наше решение/наша продукция/наше предложение/нашим услугам/"
     "наша компания предлагает/наша компания занимается/наші послуги/наші клієнти/наших клієнтів/"
     "наші фахівці/наша компанія пропонує/наша продукція"},
    {PART_TOPIC, "грузчик/комплектовщик/уборщик/визитк/календар/логотип/візитк/грузы из/охрана/"
     "охорона/вебсайт/веб-сайт/аудит|/тендерное сопровождение/сайту|/типограф/продвижени/сео|/"
     "раскрутк/создание сайтов/разработк/сайты/интернет-магазин/реклам/контекст/директ/лидов/"
     "лиды|/заявок/аутсорс/аутстафф/подбор персонала/рекрут/персонал/клининг/уборк/бухгалтер/"
     "кредит/факторинг/лизинг/страхов/перевод/грузы/грузоперевоз/доставка из китая/из китая/"
     "логистик/растамож/таможен/сертификац/обучени/тренинг/семинар/полиграф/сувенир/упаковочн/"
     "просуванн/створення сайтів/розробк/сайти/рекламу/кур'єр/вантаж/пакувальн/митн|/кадров/"
     "прибиранн/обзвон/чат-бот/банкротств/юридическ"},
    {PART_GIVE, "предлага/помога/поможем/обеспечи/занима/оказыва/специализир/производ/создаём/"
     "создаем/разрабатыва/поставля/организу/гарантир/подбер/увеличи/возим/найдём/найдем/"
     "рассчитаем/подготовим/настро/пропону/допомага/допоможемо/допомогли/забезпечу/займа/"
     "створюємо/надаємо/виробля/постача/гаранту/організову/налаштов/розробля"},
    {PART_WE_GIVE, "предоставляем/предоставим/продаем/продаём/печатаем/изготавливаем/изготовим/"
     "монтируем/устанавливаем/строим/обучаем/экспортируем/друкуємо/виготовляємо/виготовимо/"
     "монтуємо/встановлюємо/продаємо/навчаємо/будуємо/предлагает /пропонує /предлагаем/помогаем/"
     "поможем/занимаемся/оказываем/специализируемся/производим/создаём/создаем/разрабатываем/"
     "организуем/гарантируем/увеличили/возим /найдём/найдем/рассчитаем/подготовим/работаем с 20/"
     "работаем с 19/доставляем/обеспечиваем/выполняем/пропонуємо/допомагаємо/допоможемо/"
     "допомогли/займаємось/займаємося/створюємо/надаємо/гарантуємо/налаштовуємо/розробляємо/"
     "организовываем"},
    {PART_GAIN, "увелич/рост /роста/продаж/эконом/сниж|/снизить/сократ/больше клиентов/"
     "новых клиентов/приб|/выгодн/низкие цены/низким ценам/эффективн/быстр/дешевле/конкурент/"
     "до 30/до 40/до 50/топ-|/под ключ/качествен/збільш/зростанн/продажів/економ/зменш/"
     "більше клієнтів/нових клієнтів/вигідн/низькі ціни/ефективн/швидк/якісн/"
     "індивідуальний підхід/индивидуальный подход"},
    {PART_FREE, "цены от производителя/ціни від виробника/за наш счет/за наш счёт/за наш рахунок/"
     "оплата по факту/отсрочк/за 24 часа/рассрочк/бесплатн/без обязательств/без предоплат/скидк/"
     "акция/акции/первый месяц/оплата за результат/безкоштовн/без зобов/знижк/акція/"
     "перший місяць/в подарок/у подарунок/от 1 /от 2|/от 3|/от 5"},
    {PART_MEET, "созвон/звонок/позвон/встреч/минут/15 мин/10 мин/20 мин/презентаци/демонстрац/"
     "zoom|/скайп/обсудить/пообщаться/переговор/на этой неделе/консультаци/дзвін/зателефон/"
     "зустріч/хвилин/презентаці/поспілкуват/обговорити/удобно/зручно"},
    {PART_KNOCK, "нужны люди/нужен персонал/нужна помощь/вам нужн/нужны ли/ищете|/хотите/звоните/"
     "пишите/потрібні люди/потрібен/вам потрібн/шукаєте/хочете/знаете ли/знаєте/прайс додаю/"
     "прайс прикрепл/прайс во/вложении/вкладенні/интересно/заинтересова/если вас/если вам/"
     "готовы /будем рады/буду рад/могу прислать/могу выслать/можем прислать/можем предложить/"
     "ответьте/свяжитесь/обращайтесь/кто отвечает/кто занимается/с кем можно/цікаво/зацікав/"
     "якщо вас/якщо вам/будемо раді/буду радий/звертайтес/телефонуйте/надсилаємо/высылаем/"
     "направляем/рассмотреть/розгляну/сотрудничеств/співпрац/удобно ли/коли вам/когда вам/"
     "хотим предложить/хочу предложить/хотел бы предложить/позвольте/дозвольте/во вложении/"
     "у вкладенні/коммерческое предложение"},
    {PART_SIGHT, "ваш сайт/вашего сайта/вашем сайте/вашему сайту/изучили/изучил /посмотрел/"
     "нашли ваш/нашел ваш/увидел/заметил/обратили внимание/обратил внимание/вашого сайту/"
     "вашому сайті/знайшов/побачив/помітив/переглян/ваша вакансия/вашу вакансию/ваш профиль"},
    {PART_PROOF, "лет опыт/опыт /опыта/летний опыт/с 19|/с 20|/доверя/более 50/более 80/"
     "более 100/более 200/более 500/более 1000/свыше/постоянных клиентов/наши клиенты/как ваша/"
     "вашей отрасли/вашей сферы/лидер/сертифи/отзыв/кейс|/роки досвіду/років досвіду/досвід/"
     "довіря/понад 100/понад 150/понад 200/понад 500/наші клієнти/відгук/кожного клієнта/"
     "за последний год/каждому клиенту"},
    {PART_WAY_OUT, "не интересно/неинтересно/не актуально/неактуально/не беспоко/отписаться/"
     "не будем беспокоить/не цікаво/не актуальн/не турбув/відписатися/извините за беспокойство/"
     "вибачте за"},
    {PART_FOLLOW, "мое письмо/моё письмо/предыдущее письмо/прошлое письмо/удалось ли/успели ли/"
     "напоминаю/возвращаюсь к/мій лист/попередній лист/чи вдалося/нагадую"},
    {PART_NEED, "потрібен/потрібна/потрібне/нам нужн/мне нужн/нужен/нужна/нужны/нам требует/"
     "требуется/требуются/нам необходим/необходимо приобрести/ищем|/ищу /хотим купить/"
     "хочу купить/хотим заказать/хочу заказать/хотели бы заказать/хотели бы купить/"
     "хотели бы приобрести/хотел бы заказать/хотел бы купить/хотел бы узнать/хотели бы узнать/"
     "хотела бы/хотим стать/хотели бы стать/хочу стать/планируем закуп/планируем приобрести/"
     "планируем купить/планируем заказать/интересует/интересуют/заинтересовала ваша/"
     "заинтересованы в приобретении/заинтересованы в покупке/заинтересованы в закупке/"
     "заинтересованы в долгосрочном/заинтересованы в вашей/просим /прошу /пришлите/вышлите/"
     "подскажите/сообщите/запрос цен/сколько стоит/сколько будет/какая цена/какие цены/какова /"
     "какой срок/на каких условиях/каковы условия/есть ли у вас/есть ли в /есть в наличии/"
     "в наличии ли/можете ли/можно ли/предлагаете ли/доставляете ли/делаете ли/продаете/продаёте/"
     "сроки поставки/срок поставки/стоимость доставки/выставьте/выставить счет/купить/заказать/"
     "приобрести/на вашем сайте/потрібн/нам треба/мені треба/шукаємо/шукаю/хочемо купити/"
     "хочемо замовити/хочу замовити/хочу купити/хотіли б/хотів би/хотіла б/цікавить/цікавлять/"
     "цікавимось/просимо/прошу/надішліть/підкажіть/скільки коштує/скільки буде/яка ціна/які ціни/"
     "які умови/чи є у вас/чи є в/чи можете/чи можна/термін поставки/в наявності/замовити/"
     "придбати/закупівл/"
     "ничего не продаём/ничего не продаем/"
     "ничего не продаю/не предлагаем/на этот раз мы/"
     "в этот раз мы/ваше кп на/выставить счёт/"
     "выставите счет/выставите счёт/замерить|/"
     "замер |/нічого не продаємо/цього разу ми"},
    {PART_ASK, "можете ли/можно ли/пожалуйста/просьба/будь ласка/чи можете/подскажите"},
    {PART_PRICE, "цена|/цену|/цены|/цен /стоимост/прайс/каталог/срок|/наличи/услови/образц/ціна|/"
     "ціну|/ціни|/вартіст/термін/наявн/умов|/зразк"},
    {PART_DEAL, "дилер/дистриб/представлять ваш/представительств/торговых представител/оптов/"
     "вашими партнерами/вашими партнёрами/партнёрская программа/партнерская программа/"
     "продавать ваш/реализовывать ваш/тендер/торги/закупк/дилерств/представляти ваш/гуртов/"
     "партнерська програма/продавати ваш/умови співпраці/условия сотрудничества"},
    {PART_GOODS, "вашу продукц/вашей продукц/ваша продукц/ваш товар/ваши товары/ваших товаров/"
     "ваше оборудование/вашего оборудования/ваша программа/ваша модель/вашему магазин/"
     "вашем магазине/вашої продукц/ваша сівалка/ваше обладнання/ваші товари"},
    {PART_ORDER, "верните деньги/вернуть деньги/возврат денег/возврата денег/жалоб/"
     "по вашему запросу/по вашей просьбе/в ответ на ваш/как вы просили/как просили/"
     "обещали/никто не приехал/никто не берёт/никто не берет/протекает/"
     "поверніть гроші/повернути гроші/повернення коштів/на ваш запит/"
     "за вашим запитом/у відповідь на ваш/як ви просили/обіцяли/ніхто не приїхав/"
     "не працює|/не работает|/"
     "мой заказ/наш заказ/нашего заказа/моего заказа/заказ №/заказа №/счет №/счёт №/"
     "договор/как договаривались/как обсуждали/спасибо за предложение/спасибо за кп/рекламаци/"
     "претензи/брак|/повредил/поврежд/сломал/моє замовлення/наше замовлення/замовлення №/"
     "рахунок №/договір/як домовлялися/дякую за пропозицію/скарг/пошкодж"},
    {PART_CAUSE, "тендер/аукцион/резюме/ваканси/диплом/диссертац/студент/курсов/стажиров/"
     "журналист/интервью/анкет/школьник/пожертвован/благотворит/вакансі/дисертац/інтерв'ю/"
     "журналіст/практик/учні"},
    {PART_AMOUNT, "штук|/шт.|/шт /тонн|/комплект/м²|/паллет"},
    {PART_WISH, "нас заинтересовал/мы заинтересованы/ми зацікавлені/хотим /хочу /хотели бы/"
     "хотел бы/хотела бы/хочемо/хотіли б/хотів би/хотіла б/желаем"},
    {PART_PRESENT, "предложить/представить/познаком/рассказать/помочь/показать/обсудить/"
     "запропонувати/представити/розповісти/допомогти/показати/пригласить/запросити/сотруднич/"
     "співпрац"},
    {PART_OWN, "клиенты спрашивают/клиенты часто спрашивают/клиенты просят/"
     "нас часто спрашивают/сами не занимаемся/сами этим не/сами не делаем/"
     "ищем партнера/ищем партнёра/ищем подрядчика/передавать заказы/"
     "отправлять клиентов/вам клиентов|/мы вам заказы/вы нам процент/клієнти питають/"
     "клієнти часто питають/самі не займаємося/самі цим не/шукаємо партнера/"
     "шукаємо підрядника/передавати замовлення/"
     "сможете/сможете ли/возьметесь/возьмётесь/взяться/посоветовал/порекомендовал/"
     "рекомендовали/знаком/друзья/не устраивает/недовольны/не работает/думаем/думаю|/"
     "рассматриваем/планируем/наш бюджет/бюджет до/бюджет/у нас нет/нужно|/мы вынуждены/зможете/"
     "порадили/порекомендув/не влаштовує/не працює/розглядаємо/плануємо/у нас немає"},
    {PART_LACK, "нужен|/нужна|/нужно|/нужны|/требуется|/"
     "требуются|/необходим/купить|/заказать|/ищем|/"
     "ищу|/арендовать|/потрібн/шукаємо|/шукаю|/"
     "замовити|/купити|"},
    {PART_BID, "предлагаем вам|/предлагаю вам|/"
     "готовы предложить/база контактов/"
     "базу контактов/база посетител/"
     "список посетител/список участник/"
     "продаётся домен/продается домен/"
     "домен свободен/размещение в каталог/"
     "каталоге предприят/кредит для/кредиты для/"
     "займы для/займ на/оборотные средства|/"
     "налоговый вычет|/возврат ндс/"
     "оптимизация налогов/последний счёт за/"
     "счёт за электр/счет за электр/"
     "без обязательств|/покупатель на ваш/"
     "продать бизнес/продажу бизнеса/"
     "стоимость вашего бизнеса/подарки партнёрам/"
     "подарки партнерам/корпоративные подарки|/"
     "с вашим логотипом/последние места/"
     "остались места/осталось мест/"
     "приглашаем на семинар/приглашаем на вебинар/"
     "забронировать стенд/заявок в месяц/"
     "заявок в неделю/клиентов в месяц/лидов в/"
     "оплата за результат/платите только/"
     "колл-центр в/не соответствует закону/штраф до/"
     "штрафы до/бесплатный аудит/бесплатный расчет/"
     "бесплатный расчёт/можно вам позвонить/"
     "могу ли я позвонить/пропонуємо вам|/"
     "база контактів/продається домен/"
     "кредит для бізнес/без зобов'язань|/"
     "безкоштовний аудит/лідів на|/"
     "клієнтів на місяць/платите лише"},
};

static const struct part_words turkish[] = {
    {PART_ME, "biz /bizim/firmamız/şirketimiz/olarak/ekibimiz/ajansımız/ben /adım /merkezimiz/"
     "kuruluşumuz"},
    {PART_YOU, "siz /sizin/size /sizi /sizlere/sitenizi/sitenizde/siteniz/firmanız/firmanıza/"
     "şirketiniz/işletmeniz/web sitenizi/standınız/markanız/yanınızda/ekibiniz/ürünlerinizi/"
     "müşterileriniz/satışlarınız"},
    {PART_FIRMS, "firmalar/şirketler/işletme/kobi/müşteri/markalar/kurumsal"},
    {PART_WARE, "hizmet/çözüm/ajans/ekib/uzman/yazılım/platform/danışman/referans/tecrübe/"
     "fiyatlarımız/ürünlerimiz/kataloğumuz/teklifimiz/projelerimiz"},
    {PART_OURS, "hizmetlerimiz/çözümlerimiz/ekibimiz/uzman ekib/ürünlerimiz/referanslarımız/"
     "müşterilerimize/tecrübemizle/fiyatlarımız/ürünlerimizi/uzmanlarımız"},
    {PART_TOPIC, "faturanız/faturasını/tedarikçi değiş/elektrik/doğalgaz/websitesi/sitenizi/"
     "kartvizit/ilaçlama/güvenlik hizmet/logolu/fuara/web tasarım/web siteniz/e-ticaret çözüm/"
     "google reklam/dijital pazarlama/sosyal medya/yazılım geliş/mobil uygulama/outsourc/"
     "personel temin/insan kaynakları/muhasebe/müşavir/sigorta/temizlik hizmet/temizlik şirket/"
     "güneş enerji/elektrik fatura/kredi/faktoring/leasing/filo kirala/araç kirala/tercüme/"
     "çeviri/eğitim/stand tasarım/fuar stand/matbaa/promosyon/nakliye/lojistik/gümrük/"
     "belgelendirme/danışmanlık hizmet/çağrı merkezi/siber güvenlik"},
    {PART_GIVE, "sunmak/sunuyor/sunar/yardımcı/sağla/üret/gerçekleştir/tasarla/geliştir/"
     "hizmet ver/destek ol/çözüm sun/hazırlayabil/hazırlayalım/yapmakta/yapıyoruz/vermekte/"
     "uzmanlaş/tedarik"},
    {PART_WE_GIVE, "taşıyabiliriz/taşıyalım/çıkarabiliriz/çıkaralım/yükseltebiliriz/"
     "kazandırabiliriz/kazandırıyoruz/çoğaltabiliriz/oluşturuyoruz/kurabiliriz/"
     "düşürebiliriz/artırabiliriz/sağlayabiliriz/yapabiliriz/sunabiliriz/satıyoruz/"
     "basıyoruz/kuruyoruz/kurulumu/ihraç|/ulaştırıyoruz/taşıyoruz/sunuyoruz/sunmaktayız/"
     "sunmaktadır/hizmet veriyoruz/hizmet vermektey/hizmet vermekte/hizmeti veriyoruz/"
     "yardımcı oluyoruz/sağlıyoruz/sağlamaktayız/üretiyoruz/üretmekteyiz/gerçekleştiriyoruz/"
     "tasarlıyoruz/geliştiriyoruz/hazırlayabiliriz/yapıyoruz/yanınızdayız/yapmaktayız"},
    {PART_GAIN, "artır/arttır/tasarruf/azalt/düşür/daha fazla müşteri/daha çok müşteri/"
     "yeni müşteri/satışlarınızı/verim/karlı/kârlı/uygun fiyat/rekabetçi/avantajlı/hızlı/büyü/"
     "ilk sayfa/üst sıralar/rakip/eksik/kaliteli"},
    {PART_FREE, "hiçbir ücret/ücret ödeme/varan oran/varan indirim/peşinatsız/ücretsiz/bedava/"
     "taahhütsüz/indirim/kampanya/ilk ay/özel fiyat/bedelsiz"},
    {PART_MEET, "görüşme/görüşmek/toplantı/dakika/15 dk/10 dk/20 dk/arayabilir/sizi ara/telefon/"
     "sunum/demo/randevu/ziyaret/zoom/kahve/tanışmak"},
    {PART_KNOCK, "dönüş yapabilir/bize dönüş/geri dönüş yap/bizimle iletişim/"
     "gönderin/arayın/arayabilirsiniz/yazın|/biliyor muydunuz/ihtiyacınız/"
     "ihtiyaç duyar/ister misiniz/arıyor musunuz/kullanıyor musunuz/memnun musunuz/hesaplayalım/"
     "sayın yetkili/düşündünüz mü/ilgilenir/ilginizi/ilgileniyor/isterseniz/dilerseniz/"
     "arayabilir miyim/arayabilir miyiz/gönderebilir/bilgi vermek/bilgi almak için/bize ulaş/"
     "iletişime geç/irtibata geç/bizi ara/bekliyoruz/yetkili kişi/kim ilgileniyor/uygun olur/"
     "müsait/yararlanmak/iş birliği yapmak/işbirliği yapmak/tanıtmak/tanıtım/memnuniyet duy/"
     "ekte bulabil"},
    {PART_SIGHT, "web sitesini inceledi/sitesini inceledi/sitesine göz/"
     "sitenizi inceledi/sitenizi ziyaret/sitenizi gördü/inceledim/fark ettim/"
     "fark ettik/gördüm/dikkatimi çekti/sitenize/sayfanızı/ilanınızı/profilinizi/öğrendik"},
    {PART_PROOF, "yıldır/yıllık tecrübe/yıllık deneyim/yıllık/'den beri/deneyim/güven/100'den/"
     "200'den/300'den/500'den/referans/müşterilerimiz/sizin gibi/sektörünüz/sertifika/lider/öncü"},
    {PART_WAY_OUT, "ilgilenmiyorsanız/istemiyorsanız/almak istemiyor/rahatsız ettiy/listeden çık/"
     "üyelikten"},
    {PART_FOLLOW, "önceki e-posta/önceki mail/geçen hafta yaz/mailimi görm/mesajımı/"
     "tekrar yazıyorum/hatırlat"},
    {PART_NEED, "lazım/komisyonunuz/ne kadar sürede/temin edersiniz/temin edebilir misiniz/"
     "ihtiyacımız/ihtiyacım /ihtiyaç duyuyor/arıyoruz/arıyorum/almak istiyor/satın almak/"
     "sipariş vermek/düşünüyoruz/planlıyoruz/fiyat teklifi rica/teklif rica/fiyat rica/"
     "fiyat alabilir/fiyat almak/fiyat bilgisi/fiyat verebilir/fiyatı nedir/fiyatınız/"
     "fiyatları nedir/fiyat listenizi/fiyat listesi/teklif verebilir/teklif verir/teklifinizi/"
     "teklif almak/ne kadar/kaç lira/kaç tl/kaç para/kaça/şartlarınız/koşullarınız/nelerdir/"
     "var mı/mevcut mu/stokta/mümkün mü/gönderebilir misiniz/gönderir misiniz/yapabilir misiniz/"
     "yapıyor musunuz/satıyor musunuz/teslimat süresi/teslim süresi/kataloğunuzu/ürünlerinizin/"
     "ürünlerinizle ilgileniyoruz/rica ediyor/rica eder/numune/"
     "satmıyoruz/satmıyorum/bu sefer biz/ne tutar|/ne kadar tutar/bize lazım/bana lazım"},
    {PART_ASK, "lütfen/misiniz/musunuz/mısınız/rica"},
    {PART_PRICE, "fiyat/teklif/teslimat/stok/katalog/numune/şart"},
    {PART_DEAL, "bayilik/bayiliğini/bayiniz/bayi olmak/distribütör/temsilcilik/temsilciniz/"
     "temsil etmek/toptan/satıcısı olmak/ihale/ortak teklif/iş ortaklığı program/"
     "ürünlerinizi satmak"},
    {PART_GOODS, "ürünlerinizi/ürünlerinizin/ürününüz/makineniz/yazılımınız/modelinizi/mağazanız/"
     "ürünleriniz"},
    {PART_ORDER, "paramı/paramızı/talebiniz üzerine/talebinize istinaden/istediğiniz gibi/"
     "isteğiniz üzerine/telefon görüşmemiz/söz vermiş/kimse gelmedi/kimse dönmedi/"
     "kırık|/çalışmıyor/"
     "siparişim/siparişimiz/sipariş no/fatura no/konuştuğumuz gibi/görüştüğümüz gibi/"
     "teklifiniz için teşekkür/şikayet/arızalı/hasarlı/bozuk/iade"},
    {PART_CAUSE, "ihale/özgeçmiş/iş başvuru/başvurusu/staj/tez çalışma/tezim/öğrenci/gazeteci/"
     "röportaj/anket/bağış"},
    {PART_AMOUNT, "adet/takım/koli/palet"},
    {PART_WISH, "ilgileniyoruz/ilgileniyorum/ilgimizi çekti/istiyoruz/istiyorum/isteriz/isterim/"
     "arzu ediyoruz/niyetindeyiz"},
    {PART_PRESENT, "tanıt/sunmak/teklif etmek/göster/paylaş/görüşmek/anlat/bilgi ver/iş birliği/"
     "işbirliği/tanışmak/ziyaret"},
    {PART_OWN, "müşterilerimiz soruyor/müşterilerimiz sık sık/müşterilerimiz bizden/"
     "kendimiz yapmıyoruz/biz yapmıyoruz/ortak arıyoruz/iş ortağı arıyoruz/"
     "size yönlendir/müşteri yönlendir/"
     "memnun değil/memnun kalma/tavsiye/önerdi/arkadaşım/düşünüyor/çok eski/yenilemek/"
     "çalışmıyor/mevcut tedarikçi/zorundayız/gerekiyor/beğendik/yapar mısınız/bakabilir misiniz/"
     "gelebilir misiniz/yapabilir miyiz/bütçemiz"},
    {PART_LACK, "lazım|/ihtiyac/almak|/sipariş|/kiralamak|/arıyor"},
    {PART_BID, "size sunuyoruz/sizlere sunuyoruz/teklif ediyoruz/ziyaretçi listesi/"
     "katılımcı listesi/doğrulanmış iletişim/satılık alan adı/alan adı satılık/"
     "firma rehberi/kredi imkan/işletme kredisi/son elektrik faturanızı/son faturanızı/"
     "ücretsiz analiz/ücretsiz keşif/işletmenize alıcı/şirketinizi satmak/"
     "yılbaşı hediye/logonuzla|/son kontenjan/kontenjan sınırlı/stand rezerv/"
     "aylık lead/ayda müşteri/sonuç başına/çağrı merkezi|/cezası ile/ceza riski/"
     "whatsapp numaranız"},
};

static const struct part_words nordic[] = { /* Swedish, Norwegian, Danish */
    {PART_ME, "vi _/vår/våra/våre/vores/jag /jeg /hos oss/hos os/mitt /mit /min /kan jag/kan jeg/"
     "får jag/ring dig"},
    {PART_YOU, "ni _/ert /era /ditt /din /dig /dere/deres/jer /jeres/deg /åt er/hos dig/"
     "företag som ert/kan ni|"},
    {PART_FIRMS, "företag/bolag/bedrift/selskap/virksomhed/kunder/kund /firma/verksamheter/"
     "butiker/shops/arbetsgivare/arbeidsgivere"},
    {PART_WARE, "tjänst/lösning/byrå/team|/experter/specialist/konsult/plattform/produkter/"
     "priser|/tjeneste/løsning/ydelse/bemannings/rekrutterings/rådgiv/utvikler/udvikler/"
     "utvecklare/kandidat/system|/katalog"},
    {PART_OURS, "våra tjänster/vår tjänst/våra lösningar/vårt team/våra konsulter/våra kunder/"
     "våre tjenester/våre løsninger/vårt byrå/våre kunder/vores ydelser/vores løsning/vores team/"
     "vores kunder/våra experter"},
    {PART_TOPIC, "städning/kontorsstäd/elpris/strøm|/bredband/skrivare/kopimaskin/arbetskläder/"
     "arbeidsklær/profilkläder/logotyp/logo /montrar/mässmonter/messestand/salgschef/salgssjef/"
     "säljchef/gdpr|/skadedyr/skadedjur/webbplats/hemsida/hjemmeside/nettside/webdesign/"
     "webbdesign/google|/google ads/sociala medier/sosiale medier/marknadsföring/markedsføring/"
     "bemanning/rekrytering/rekruttering/vikar/elavtal/strømavtale/elaftale/solceller/städ/"
     "renhold/rengøring/försäkring/forsikring/redovisning/bokföring/regnskap/bogholderi/"
     "factoring/fakturakøb/fakturaköp/leasing/översättning/oversettelse/kundmöten/møtebooking/"
     "mødebooking/boka fler möten/leads|/utbildning/kurs /kurser/tryck|/trykk/telefoni/bredbånd/"
     "it-säkerhet/it-sikkerhed/outsourcing/app-utveckling/apputvikling/inkasso/profilprodukter/"
     "webshop"},
    {PART_GIVE, "hjälp/erbjud/lever/utveckl/skapar/jämför|/hjelp/tilby/hjælp/tilbyd/skab/lage|/"
     "lager /sammenlign/jämför/tar hand om/sørger for/formidl/förmedl/spesialis/speciali/gör /"
     "giver /gir /bygg"},
    {PART_WE_GIVE, "vi städar/vi vasker/vi rengør/vi jämför/vi bygger/vi tar hand/vi monterer/"
     "vi trykker/vi trycker/vi hyr ut/vi leier ut/vi skaffar/vi finner/jeg sidder med/"
     "jeg sitter med/jag sitter med/vi hjälper/vi erbjuder/vi hjelper/vi tilbyr/vi hjælper/"
     "vi tilbyder/vi har hjulpet/vi har hjälpt/vi sammenligner/vi er et /vi är ett /vi är en "},
    {PART_GAIN, "fler kunder/fler möten/fler bokningar/öka /ökar|/spara|/sparar|/sänk/minska|/"
     "effektiv/lönsam/snabbare/billigare/betalar för mycket/flere kunder/øk /øke|/øker|/øge /"
     "øger|/spare|/sparer|/reduser/reducer/senk/sænk/lønnsom/raskere/hurtigere/billigere/"
     "betaler for mye/betaler for meget/fordoble/dobbelt/fördubbla/omsetning/omsætning/"
     "omsättning/tillväxt/vekst|/vækst|/går glip/missar|/går miste/konkurrent/upp till/opptil|/"
     "op til|/dyktige/salg"},
    {PART_FREE, "bjuder vi på/bjuder på/spanderer vi/i betaler kun/dere betaler kun/"
     "ni betalar bara/garanti/kostnadsfri/gratis|/utan kostnad/förutsättningslös/uten kostnad/"
     "uforpliktende/uforpligtende/uden beregning/rabatt|/rabat|/ingen bindning/ingen binding/"
     "bare for/bara betalt/betalar bara/betaler kun/utan förpliktelse/no cure"},
    {PART_MEET, "möte|/mötet|/møte|/møde|/samtal|/samtale/prat|/snak|/ringa dig/ringe deg/"
     "ringe dig/minuter/minutter/15 min/10 min/20 min/demo|/kaffe|/fika|/presentation/"
     "presentasjon/præsentation/teams|/passar det/passer det/på onsdag/på torsdag/i morgen/"
     "i morgon"},
    {PART_KNOCK, "behöver ni/behöver du/trenger dere/trenger du/har i brug/mangler i/söker ni/"
     "leter dere/søger i/hör av er/hør fra jer/ring oss/ring meg/ring mig/ring på/må jeg sende/"
     "jeg tænker, at/jeg tenker at/jag tänker att/er ni nöjda/är ni nöjda/er dere fornøyd/"
     "er i tilfredse/svara ja/skicka er/send meg/send mig/intresse/interess/kan jag ringa/"
     "kan jag skicka/får jag/kan jeg sende/kan jeg ringe/må jeg /har du tid/har ni tid/"
     "har dere tid/låter det/høres det/lyder det/kontakta/kontakt oss/kontakt os/hör av /"
     "ta kontakt/svara på/svar på denne/rätt person/riktig person/rette person/ansvarig för/"
     "ansvarlig for/vem hos er/hvem hos/skal vi tage/skal vi ta /ska vi ta/jag visar/jeg viser/"
     "jeg tar gjerne/jag berättar gärna/tror du det/nyfiken/nysgjerrig/nysgerrig/visste ni/"
     "visste du/vidste du/vidste i/om ni behöver/hvis dere trenger"},
    {PART_SIGHT, "er hemsida/er webbplats/er sajt/såg att/märkte att/deres nettside/"
     "nettsiden deres/så at /la merke til/jeres hjemmeside/jeres webshop/jeres side/"
     "lagde mærke til/kan se, at/kiggede/kikket|/tittade/er annons/deres annonse/jeres annonce/"
     "faldt over/kom over/snubblade"},
    {PART_PROOF, "års erfarenhet/års erfaring/sedan 19/sedan 20/siden 19/siden 20/litar på/"
     "stoler på/över 100/över 200/över 500/over 100/over 200/over 500/många företag/"
     "mange bedrifter/mange virksomheder/andre danske/våra kunder/våre kunder/vores kunder/"
     "som ert/som deres/som jeres/i er bransch/deres bransje/jeres branche/certifier/sertifisert/"
     "referens/referans/ledande/ledende"},
    {PART_WAY_OUT, "inte intresserad/inte aktuellt/ikke interess/ikke aktuelt/ikke relevant/"
     "inte relevant/slipp|/hör jag inte av mig/avregistrera/avmeld|/frameld"},
    {PART_FOLLOW, "hörde av mig/mitt förra mejl/mitt tidigare/mitt mejl/min forrige/"
     "min tidligere/min sidste mail/min mail fra/inte fått något svar/ikke fått svar/"
     "ikke hørt fra/følge opp/følge op/följa upp/fikk du sett/fik du set/hann du"},
    {PART_NEED, "vi behöver/jag behöver/vi skulle behöva/vi söker/jag söker/vi letar efter/"
     "jag letar efter/vi skulle vilja/jag skulle vilja/vi vill /jag vill/vi vill gärna/vi önskar/"
     "vi planerar/vi är intresserade av/jag är intresserad av/vi trenger/jeg trenger/"
     "vi ser etter/jeg ser etter/vi ønsker/jeg ønsker/vi leter etter/vi vurderer/vi planlegger/"
     "vi er interesserte i/vi er interessert i/jeg er interessert i/vi skal bruge/jeg skal bruge/"
     "vi mangler/vi søger/jeg søger/vi vil gerne/jeg vil gerne/vil gerne /vi leder efter/"
     "vi påtænker/vi er interesserede i/offert på/en offert/offert för/ha en offert/tilbud på/"
     "et tilbud/gi oss tilbud/et pristilbud/pris på/priser på/vad kostar/vad är villkoren/"
     "vad är priset/vad blir/vad tar ni/hva koster/hva er prisen/hva tar dere/hvad koster/"
     "hvad er prisen/hvad tager i/hvad er jeres/kan ni leverera/kan ni skicka/kan ni offerera/"
     "kan ni göra/kan dere levere/kan dere gi/kan dere sende/kan dere lage/kan i levere/"
     "kan i sende/kan i lave/kan i give/har ni /säljer ni/levererar ni/har dere/selger dere/"
     "leverer dere/har i /sælger i/leverer i/är det möjligt/er det mulig/leveranstid/"
     "leveringstid/levering til/i lager/på lager/beställa/bestille/köpa|/kjøpe|/købe|/er offert/"
     "ert pris/deres pris/jeres pris/prislista/prisliste/till vårt projekt/til vårt prosjekt/"
     "til vores projekt/före midsommar/"
     "säljer inget/inte sälja/den här gången är det vi/ert bästa pris/selger ikke/"
     "ikke selge/denne gangen er det vi/sælger ikke/ikke sælge/denne gang er det os"},
    {PART_ASK, "kan ni /kan dere /kan i /skulle ni kunna/kunne dere/kunne i /vänligen/vennligst/"
     "venligst/är det möjligt/er det mulig"},
    {PART_PRICE, "pris|/priset|/prisen|/priser|/offert|/tilbud|/leverans/levering/lager|/villkor/"
     "vilkår|/katalog/prov|/prøve|/rabatt|/rabat|"},
    {PART_DEAL, "återförsälj/forhandle/forhandler/distribut/agent för/agent for/sälja era/"
     "selge deres/sælge jeres/representera er/representere dere/repræsentere jer/grossist/"
     "upphandling/anbud|/udbud|/partnerprogram/sortiment/vårt sortiment"},
    {PART_GOODS, "era produkter/er produkt/era skor/er programvara/er maskin/era maskiner/"
     "deres produkt/deres produkter/produktene deres/deres maskin/jeres produkt/jeres produkter/"
     "jeres kaffe/jeres maskine/er butik/jeres butik/butikken deres/modell /model "},
    {PART_ORDER, "pengarna tillbaka/återbetal/klagomål|/som ni bad om/som du bad om/"
     "enligt er förfrågan/med anledning av er förfrågan/som svar på er/"
     "tack för ert samtal/lovade|/ingen kom|/ingen har kommit/läcker|/"
     "pengene tilbake/refusjon/klage|/klager|/som dere ba om/som du ba om/"
     "på deres forespørsel/som svar på deres/lovet|/ingen har kommet/lekker|/"
     "pengene tilbage/som i bad om/på jeres forespørgsel/lovede/ingen er kommet/"
     "bråker|/støyer|/larmer|/"
     "min beställning/vår beställning/ordernummer/fakturanummer/som vi pratade/"
     "som avtalat/som aftalt/tack för offerten/takk for tilbudet/tak for tilbuddet/"
     "tack för senast/takk for sist/tak for sidst/reklamation/reklamasjon/skadad|/skadet|/"
     "trasig|/defekt|/ødelagt/bestillingen min/vår bestilling/vores bestilling/min bestilling"},
    {PART_CAUSE, "upphandling/anbud|/udbud|/ansöker/ansökan/søknad|/ansøgning/mitt cv/min cv|/"
     "mit cv|/praktik/examensarbete/masteroppgave/bacheloroppgave/speciale/student/studerende/"
     "journalist/intervju/interview/enkät|/spørreundersøkelse/elever|"},
    {PART_AMOUNT, "stycken/styck|/pallar|/paller|/meter "},
    {PART_WISH, "vi är intresserade/jag är intresserad/vi er interess/jeg er interess/vi vill /"
     "vi vill/jag vill/vi skulle vilja/jag skulle vilja/vi önskar/vi vil /jeg vil /vi ønsker/"
     "jeg ønsker/vi skulle ønske/vi kunne tenke oss/jeg kunne tenke/vi kunne godt tænke"},
    {PART_PRESENT, "presentera/erbjuda/visa /berätta/hjälpa/bjuda/presentere/tilby|/vise /"
     "fortelle/hjelpe/præsentere/tilbyde/fortælle/hjælpe/invitere/invitera/ta en prat/møde jer"},
    {PART_OWN, "kunder frågar ofta/kunder frågar oss/får ofta frågan om/inte gör själva|/"
     "gör vi inte själva/söker en partner/söker vi en partner/skicka kunder/"
     "kunder spør/kundene våre spør/får ofte spørsmål/ikke gjør selv|/"
     "gjør vi ikke selv/søker en partner/leter etter en partner/sende kunder/"
     "kunder spørger/får ofte spørgsmål/ikke selv laver/laver vi ikke selv/"
     "leder efter en partner/søger en partner/henvise kunder/"
     "syns knappt/vad skulle ni göra/vad går det på/hva ville dere/hvad ville i/"
     "missnöjda/misfornøyd/utilfreds/inte nöjda/ikke fornøyd/ikke tilfreds/rekommender/anbefalt/"
     "anbefalet/tipsade/tipset/en vän/en venn/en ven /en kollega/funderar på/överväger/vurderer/"
     "overvejer/tenker på/tänker på/tænker på/vi måste/vi må /vi er nødt/vår nuvarande/"
     "vår nåværende/vores nuværende/fungerar inte/fungerer ikke/virker ikke/kan ni lösa/"
     "kan ni hjälpa/kan dere hjelpe/kan i hjælpe/kan någon/kan noen/kan nogen/skulle behöva/"
     "vår gamla/vår gamle/vores gamle"},
    {PART_LACK, "behöver|/söker|/beställa|/köpa|/hyra|/trenger|/bestille|/kjøpe|/leie|/brug for|/"
     "købe|/leje|/mangler|"},
    {PART_BID, "vi erbjuder er/erbjuder vi er/vi tilbyr dere/vi tilbyder jer/besökslista/"
     "deltagarlista|/verifierade kontakter/deltagerliste|/verifiserte kontakter/"
     "verificerede kontakter/domänen är till salu/domenet er til salgs/"
     "domænet er til salg/gratis annons i/företagskatalog/firmakatalog/bedriftskatalog/"
     "företagslån/bedriftslån/erhvervslån/senaste elräkning/siste strømregning/"
     "seneste elregning/kostnadsfri jämförelse/uforpliktende/uforpligtende/"
     "förutsättningslöst|/köpare till ert/kjøper til/køber til jeres/"
     "sälja ert företag/selge bedriften/sælge virksomheden/julklappar till/julegaver til/"
     "firmajulegaver/med er logga|/med deres logo|/med jeres logo|/sista platserna/"
     "siste plasser/sidste pladser/leads i månaden/leads per/kunder i måneden/"
     "betalar bara för/betaler kun for/callcenter i/uppfyller inte/böter på upp/"
     "oppfyller ikke/bøter på inntil/kostnadsfri analys/gratis analyse|/får jag ringa/"
     "kan jag skicka över/må jeg ringe/må jeg sende"},
};

static const struct part_words chinese[] = {
    {PART_ME, "我们/我司/我公司/本公司/我是/我厂/我們/我方/本司/我这边/我單位"},
    {PART_YOU, "贵公司/贵司/您的/您好/为您/给您/贵方/贵企业/您公司/如果您/貴公司/貴司/貴方"},
    {PART_FIRMS, "企业/客户/公司提供/商家/外贸公司/企業/客戶/品牌商/卖家"},
    {PART_WARE, "服务/解决方案/团队/专业/产品/厂家/工厂/平台/优质/服務/方案/團隊/專業/產品/工廠/"
     "品质/经验/业务"},
    {PART_OURS, "我们的服务/我们的产品/我们的团队/我们的客户/我司产品/我们的优势/我們的服務/"
     "我們的產品/我司主营/我公司主营/本公司专业"},
    {PART_TOPIC, "网站建设/网络推广/优化排名/海运/空运/报关/物流/货代/外贸推广/模具/代理记账/"
     "财税/发票/贷款/融资/猎头/招聘/培训/展会搭建/软件开发/小程序/app开发/外包/翻译服务/印刷/"
     "包装盒/劳务派遣/网站設計/網站設計/網路行銷/物流服務/海運/空運/報關/認證/认证服务/客户名单/"
     "开发客户/短信群发/办公家具"},
    {PART_GIVE, "无需抵押|/当天放款|/可为|/出售|/销售|/出口|/设计|/安装/提供/从事/帮助/生产/主营/"
     "承接/定制/供应/致力于/擅长/可以为/專門/從事/協助/幫助/生產/供應/代办/办理"},
    {PART_WE_GIVE, "我们是一家专业/我们专注|/我司专注|/我们生产|/我们的产品远销/我们可以提供/"
     "我司可以/我们提供/我们可以为/我们专业/我司主营/我司专业/我公司主营/我司提供/我公司专业/"
     "可以为贵/为贵公司提供/为您提供/我們提供/為您提供/為貴公司/专业从事/专业生产/已为"},
    {PART_GAIN, "提高/提升/降低/节省/增加/增长/优惠/性价比/低成本/有竞争力/高效/稳定/更多客户/"
     "获客/排名/節省/優惠/有競爭力/質優/质优/价廉/减少"},
    {PART_FREE, "免费/立减/折扣/首单/免費/优惠价/特价/无需/不收费/赠送"},
    {PART_MEET, "去拜访您/拜访您/上门/通话/电话沟通/会议/拜访/演示/分钟/见面/洽谈/面谈/參訪/拜訪/"
     "加微信/微信/详谈/詳談"},
    {PART_KNOCK, "需要资金|/可以联系我|/联系我|/加我|/老板您好|/您是否|/是否需要|/可随时|/"
     "欢迎来电|/来电咨询|/需要的话|/请回复|/请将/欢迎/随时联系/有需要/有需求/有兴趣/感兴趣/"
     "期待与您/期待与贵/期待合作/希望与贵/希望能与/寻求合作/合作机会/请联系/咨询/了解更多/冒昧/"
     "打扰/負責人/负责人/歡迎/隨時聯繫/有興趣/期待與/請聯繫/如需/是否需要/资料供您/供您参考/"
     "目录供"},
    {PART_SIGHT, "看到贵公司/浏览了贵/了解到贵/贵公司网站/在网上看到/得知贵/瀏覽了/看到貴公司/"
     "貴公司網站/展会上/从网上"},
    {PART_PROOF, "年经验/年的生产经验/多年经验/年的经验/远销/上千家/数百家/超过/案例/成功案例/"
     "认证/领先/知名/众多/年經驗/遠銷/多年"},
    {PART_WAY_OUT, "不感兴趣/打扰了/如有打扰/请忽略/退订/如不需要/不需要请/抱歉打扰"},
    {PART_FOLLOW, "之前的邮件/上一封邮件/上次发的/跟进/不知您是否看到/之前給您/上封"},
    {PART_NEED, "很感兴趣/我们感兴趣/我们有兴趣/想谈谈/想问问/我们需要/我需要/需要采购/需要购买/"
     "需要订/现需/需采购/想采购/想购买/想订/想买/想了解/想咨询/想问/请报价/请报/报价并/报价单/"
     "询价/请发/请提供/请告知/麻烦发/麻烦报/能否提供报/多少钱/什么价格/价格是/价格和/最低价/"
     "起订量/交货期/交期/有现货/有货吗/能做吗/可以做吗/正在寻找/寻找供应/求购/采购/有意购买/"
     "有意向购买/大概需要/大约需要/我們需要/需要採購/想訂/想買/請報價/詢價/請提供/請告知/請發/"
     "多少錢/貴公司的產品/對貴公司/对贵公司的产品/对贵司产品/对你们的产品/你们的/你們的/有没有/"
     "有沒有/能不能/可否"},
    {PART_ASK, "请发/麻烦/能否/可否/请问/請問/能不能"},
    {PART_PRICE, "价格/报价/交期/交货/库存/起订/目录/样品/規格/規格書/規格表/价目/價格/報價/规格"},
    {PART_DEAL, "代理贵/代理你们/代理商/经销/分销/加盟/总代/批发价/招标/投标/联合投标/代理權/"
     "經銷/代理条件/代理政策/合作条件"},
    {PART_GOODS, "贵公司的产品/贵公司产品/贵司产品/你们的产品/贵公司网站上的/贵公司的/你们产品/"
     "貴公司產品/貴司產品/你們的產品"},
    {PART_ORDER, "退款|/退钱/赔偿/没有人来/没人来/没人接/还没有收到货/还没收到货/按您的要求/按照您的要求/根据您的要求/应您的要求/答应|/漏水/換貨/退費/客訴/"
     "我们的订单/订单号/我的订单/发票号/合同/如电话所说/按照约定/谢谢您的报价/"
     "收到您的报价/投诉/破损/坏了/退货/我們的訂單/訂單/損壞/售后"},
    {PART_CAUSE, "招标/投标/简历/应聘/求职/实习/论文/学生/记者/采访/问卷/捐赠/履歷/應徵/實習/"
     "論文/記者/採訪"},
    {PART_WISH, "我们想/我想/想要/打算/我们希望/考虑/我們想/考慮/准备/有意"},
    {PART_PRESENT, "介绍/推荐/合作共赢/帮助您/为您/拜访您/介紹/推薦/拜訪/为贵/与贵公司建立/为贵司"},
    {PART_OWN, "客户经常问/客户常问/客户也需要/我们自己不做/我们不做/寻找合作伙伴/找合作伙伴/找长期合作/长期合作的供应商/把客户介绍/介绍客户给/"
     "费用/多少/朋友推荐/朋友介绍/同事推荐/不满意/坏了/目前的供应商/新的供应商/"
     "选择供应商/供应商/预算/来我们公司/来我司/想做/想找/能做/可以来/什么时候能/費用/預算/"
     "朋友推薦/可以做/怎么合作/怎么收费/怎么"},
    {PART_LACK, "需要/采购/订购/购买/採購/訂購/購買/想买/想訂/要買"},
    {PART_BID, "代开/代開/可开发票/税率优惠/点数优惠/先验后付/先验票/后付款/"
     "增值税发票/真实可查/资质办理/记账报税/公司注册/加微信/"
     "微信同号/长期有效/展位/早鸟/八折优惠/九折优惠/参展/展商/"
     "专业观众/我司专业生产/我厂专业/厂家直销/欢迎来图/来样定制/"
     "贷款/无抵押/下款/名单数据/客户名单/域名出售/域名转让/"
     "打扰之处/引流/涨粉/代运营/排名优化/优化排名/获客/獲客/"
     "優惠利率/免抵押/節稅/運價/运价/特价运费/海运费/空运费/"
     "名額有限/名额有限/开课/内训/課程優惠"},
};

static const struct part_words japanese[] = {
    {PART_ME, "弊社/当社/私ども/わたくし/と申します/我々/私は/弊所"},
    {PART_YOU, "貴社/御社/ご担当/皆様/お客様の/様の/企業様"},
    {PART_FIRMS, "企業様/企業/導入企業/お客様/中小企業/会社様/事業者/店舗様"},
    {PART_WARE, "サービス/ソリューション/ツール/システム/支援/チーム/専門家/エンジニア/実績/"
     "プラン/資料/弊社製品/コンサル"},
    {PART_OURS, "弊社サービス/弊社の/弊社では/当社サービス/当社の/当社では/私どもの"},
    {PART_TOPIC, "電気料金|/経費削減|/経費|/通信費|/複合機|/オフィス|/福利厚生|/展示会出展|/"
     "ノベルティ|/lp制作|/補助金申請/新規顧客開拓/営業代行/テレアポ/リード獲得/ホームページ制作/"
     "web制作/ウェブ制作/広告運用/採用支援/採用コスト/人材紹介/人材派遣/求人/オフショア/"
     "システム開発/アプリ開発/業務効率化/助成金/補助金/資金調達/ファクタリング/節税/保険/"
     "コスト削減/電気代/電力/清掃/翻訳/研修/セミナー/ウェビナー/印刷/物流/事業承継/動画制作/"
     "dx推進/コールセンター/名刺管理/オフィス移転"},
    {PART_GIVE, "提供/支援/ご提案/お手伝い/開発/運営/展開/ご紹介/サポート/実現/製造/代行/制作/"
     "ご案内"},
    {PART_WE_GIVE, "サポートしてまいり/いたします。これまで/診断いたし/試算いたし|/削減が可能|/"
     "ご用意しております/承っております/取り扱っております/販売しております/ご提供して|/"
     "ご提供いたし/対応しております/させていただいております/提供しております/提供しています/"
     "支援しております/支援しています/支援して/運営しております/運営しています/展開しております/"
     "サポートして/サポートいたし/ご提案させて/ご紹介させて/ご案内させて/お手伝いさせて/"
     "お手伝いして/製造しております/お送りしております/お役に立て/ご提案したく/ご紹介したく/"
     "ご案内申し上げ/貢献"},
    {PART_GAIN, "削減/向上/増加/アップ/倍に/改善/効率化/短縮/売上/集客/解決/最大/お得/低価格/"
     "低コスト/格安/新規顧客/商談数/課題/強化"},
    {PART_FREE, "無料/成果報酬/初期費用/キャンペーン/割引/費用は一切/特別価格/トライアル/無償"},
    {PART_MEET, "お打ち合わせ/打ち合わせ/お時間/15分/30分/20分/10分/オンライン/お電話/ご説明/"
     "ご面談/デモ/商談/訪問/ご挨拶/zoom/日程/情報交換/お打合せ"},
    {PART_KNOCK, "いただければ/お送りいただければ/試算|/ご返信いただけ/一度お話|/ご相談|/ご用命|/"
     "お声がけ|/お困りではありませんか/ございませんか/でお困り/ご興味/ご関心/ご検討のほど/"
     "ご検討いただけ/ご検討ください/いかがでしょうか/ご返信ください/ご連絡ください/お気軽に/"
     "ご連絡させて/ご担当者様/ご担当の方/お送りして/ご覧ください/お役に/"
     "お問い合わせください/ご都合/ご一読/ご提案/ご案内"},
    {PART_SIGHT, "ホームページを拝見/サイトを拝見/hpを拝見/拝見し/拝見いたし/求人を拝見/"
     "貴社の事業/貴社サイト/御社サイト/貴社ホームページ"},
    {PART_PROOF, "実績/導入企業/導入実績/社を超え/社以上/社様/年以上/創業/事例/大手/多くの企業/"
     "平均/満足度/シェア/認定"},
    {PART_WAY_OUT, "案内が不要/ご不要/不要な場合/不要の場合/配信停止/配信不要/今後このような"},
    {PART_FOLLOW, "先日お送り/先日ご連絡/先日のメール/再度ご連絡/改めてご連絡/"
     "ご確認いただけましたでしょうか/前回のメール"},
    {PART_NEED, "興味があり/興味を持ち/お聞かせください/お聞かせいただけ/お見積/見積り/見積書/"
     "見積もり/購入したく/購入したい/購入を/購入希望/注文したい/注文した/発注/導入を検討/"
     "検討しており/検討して/検討中/を探して/探しており/必要です/必要と/必要になり/希望し/"
     "お願いしたく/お願いしたい/お願いできます/資料請求/資料をお送りいただけ/資料をいただけ/"
     "カタログをいただけ/カタログを送って/いくら/おいくら/価格を教え/単価/教えて/ご教示/"
     "お知らせいただけ/お知らせください/納期/在庫/可能でしょうか/対応できます/対応可能/"
     "していただけ/送っていただけ/お聞きしたい/お伺いしたい/質問/問い合わせさせて/"
     "お問い合わせさせて/不具合/故障/見学/貸し出し/サンプルをいただけ/お取り扱い"},
    {PART_ASK, "いただけますか/いただけます/でしょうか/ください"},
    {PART_PRICE, "価格/見積/納期/在庫/カタログ/料金/費用を/仕様/サンプル/条件等"},
    {PART_DEAL, "代理店になる/代理店契約/代理店について/代理店を/取扱店/取り扱いたい/取り扱わせ/"
     "販売したい/卸価格/卸売/仕入れ/特約店/入札/共同提案/連携させ/パートナー制度/取次"},
    {PART_GOODS, "貴社製品/貴社の製品/御社製品/御社の製品/貴社商品/御社の商品/貴社の商品/"
     "貴社サービスを導入/御社サービスを/貴社のサービスを利用/貴社の給湯器"},
    {PART_ORDER, "返金/苦情/不具合/水漏れ/つながりません/ご依頼いただいた/ご依頼の件/お問い合わせいただいた/お問い合わせありがとう/先日のお電話/お電話でお話/"
     "ご要望の/"
     "注文番号/先日注文/注文しました/請求書/お打ち合わせの件/先日はありがとう/"
     "お見積りありがとう/ご提案ありがとう/クレーム/破損/返品/壊れ/届いた/契約/いつもお世話に"},
    {PART_CAUSE, "入札/応募/履歴書/インターン/卒業論文/修士論文/研究/学生/大学の/取材/記者/"
     "インタビュー/アンケート/寄付/見学/就職"},
    {PART_AMOUNT, "台購入/個ほど/台ほど/枚ほど/セットほど"},
    {PART_WISH, "したく/したい/たいと思/考えており/考えています/希望して/予定して/予定です"},
    {PART_PRESENT, "ご提案/ご紹介/ご案内/ご挨拶/ご説明/お話しさせ/お役に/ご支援"},
    {PART_OWN, "お客様からよく/お客様から要望/自社では対応/弊社では対応/当社では対応/協力会社を探/パートナーを探/お客様をご紹介し/"
     "考えて/検討/伺えます/お伺いでき/見ていただ/来ていただ/困って/悩んで/壊れ/故障/"
     "知人の紹介/紹介で/紹介され/お勧め/老朽化/更新時期/入れ替え/予算は/予算が/お願いできない/"
     "御社の制作事例/貴社の実績を拝見/の費用/見学/どのくらい/可能か"},
    {PART_LACK, "必要/購入/注文/発注/探して/手配"},
    {PART_BID, "ご提案させて/ご案内させて/ご紹介させて/無料診断/無料相談/"
     "無料トライアル/来場者リスト/参加者リスト/企業リスト/"
     "ドメイン譲渡/ドメインを譲/事業譲渡/m&a /会社を売却/融資/"
     "資金調達/無担保/補助金/助成金/電気料金の削減/電気代削減/"
     "成果報酬/テレアポ/コールセンター/アポイント獲得/集客支援/"
     "seo対策/出展のご案内/残席/早割/お歳暮の/名入れ無料/15分ほど/"
     "お打ち合わせのお時間/ご興味がございましたら/"
     "ご興味ございましたら/お時間をいただけ"},
};

static const struct part_words korean[] = {
    {PART_ME, "저희/당사/저는/우리 회사/폐사/본사"},
    {PART_YOU, "귀사/담당자님/고객님/대표님/여러분/귀하"},
    {PART_FIRMS, "기업/고객사/중소기업/업체와/회사들/기업과/기업들/소상공인/거래처"},
    {PART_WARE, "서비스/솔루션/플랫폼/대행사/전문/제품/팀은/전문가/프로그램/업체입니다/제조업체/"
     "시스템"},
    {PART_OURS, "저희 서비스/저희 제품/저희 솔루션/저희 회사는/당사 서비스/당사는/당사의/저희는"},
    {PART_TOPIC, "인터넷과 전화/요금|/사무실 인터넷/정수기|/복합기|/사은품|/전기요금|/통신비|/"
     "법인|/특허|/상표/마케팅/광고/홈페이지 제작/웹사이트 제작/검색엔진/상위노출/앱 개발/외주/"
     "아웃소싱/채용/인력/헤드헌팅/세무/회계/보험/대출/정책자금/지원금/청소/번역/교육 프로그램/"
     "인쇄/판촉물/물류/통관/컨설팅/인증 대행/블로그/체험단/콜센터/보안 솔루션/법인카드/렌탈"},
    {PART_GIVE, "제공/지원/도와/제작/전문으로/개발/대행/운영하고/제안/생산/공급/도움을/컨설팅"},
    {PART_WE_GIVE, "제공합니다/제공하고 있습니다/제공해 드립니다/제공하고/지원합니다/지원하고/"
     "지원해 드립니다/도와드립니다/도와드리고/도움을 드리고/제작하는 업체/제작합니다/제작하고/"
     "대행사입니다/전문 업체/전문업체/전문 기업/제안드립니다/제안 드립니다/소개드립니다/"
     "소개해 드립니다/소개 드립니다/생산하고/공급하고/보내 드립니다/해결해"},
    {PART_GAIN, "절반|/줄어듭|/저렴하게|/높일|/높여|/늘려|/늘릴/매출/높이/증가/향상/절감/절약/"
     "줄이/효율/성장/합리적인 가격/저렴/최저가/경쟁력/노출/신규 고객/더 많은 고객/확보/개선/"
     "극대화"},
    {PART_FREE, "사은품|/무료로|/드립니다. 무료/반값/무료/할인/이벤트/특가/비용 없이/부담 없이/"
     "혜택/무상"},
    {PART_MEET, "미팅/통화/전화 한/전화드려/방문하여/방문드려/15분/20분/10분/30분/상담/데모/화상/"
     "시연/설명드릴/설명해/찾아뵙"},
    {PART_KNOCK, "바꾸시면|/이용하시면|/가능하신 시간/통화 가능|/전화 주시|/필요하신가요/"
     "하고 계신가요/관심 있으신/대표님|/사장님|/원하시면|/궁금하신/관심 있으시/관심이 있으시/"
     "관심있으시/편하신 시간/연락 주시/연락주시/연락 부탁/회신 부탁/회신 주시/언제든지/문의 주시/"
     "문의주시/필요하신/필요하시면/검토 부탁/검토해 주시/담당자를/담당자 분/연락드립니다/"
     "연락드렸습니다/연락 드립니다/제안/안내드립니다/자료를 보내/소개서/협업/제휴/보내드려도/"
     "보내드릴"},
    {PART_SIGHT, "홈페이지를 보고/홈페이지를 방문/사이트를 보고/보고 연락/귀사의 홈페이지/"
     "귀사 홈페이지/채용 공고를 보/알게 되어"},
    {PART_PROOF, "년 이상의 경험/년 이상/경험/노하우/많은 기업/다수의/고객사/이상의 기업/사례/"
     "레퍼런스/인증/1위/국내 최대/업계/평균"},
    {PART_WAY_OUT, "수신을 원치/수신거부/수신 거부/원하지 않으시/원치 않으시/불편하셨다면"},
    {PART_FOLLOW, "지난번 메일/지난 메일/이전 메일/확인하셨는지/다시 연락/재차"},
    {PART_NEED, "관심이 있습니다/관심이 있어/어떻게 되나요/어떻게 되는지/견적 문의/견적을/"
     "견적 부탁/견적서/견적 요청/문의드립니다/문의 드립니다/문의합니다/구매하고 싶/구매를/"
     "구매 문의/구입하고/주문하고/주문을/주문 가능/필요합니다/필요해서/찾고 있습니다/찾고 있어/"
     "도입을 검토/도입하고/알고 싶/궁금/알려 주세요/알려주세요/알려 주시/알려주시/보내 주세요/"
     "보내주세요/보내 주시기/보내주시/얼마/가격이/가격을/가격 문의/단가/도매가격/최소 주문/납기/"
     "재고/가능한가요/가능할까요/가능 여부/되나요/있나요/있을까요/판매하고 싶/하고 싶습니다/"
     "원합니다/요청드립니다/부탁드립니다. 견적/샘플 요청/카탈로그를/입점/구해요/교체하려/"
     "설치하려/빌리고"},
    {PART_ASK, "주세요/주시겠/주실 수/있나요/가능한/부탁"},
    {PART_PRICE, "가격/견적/납기/재고/수량/카탈로그/샘플/사양/조건"},
    {PART_DEAL, "대리점/총판/입점/유통하고/판매하고 싶/도매/공동 입찰/입찰/파트너 프로그램/"
     "취급하고/대리점 계약/공급받/납품받"},
    {PART_GOODS, "귀사 제품/귀사의 제품/귀사의 책상/귀사 상품/귀사의 상품/귀사 서비스를/"
     "귀사의 솔루션/귀사 솔루션/귀사의 장비"},
    {PART_ORDER, "환불해/불만/항의/요청하신/문의하신/요청에 따라/문의 주셔서/약속을 어기/누수/고장났/아무도 오지/"
     "주문번호/주문 번호/제 주문/저희 주문/세금계산서/계약서/말씀하신/통화한/"
     "견적 감사/보내주신 견적/불량/파손/반품/환불/고장"},
    {PART_CAUSE, "입찰/지원서/이력서/인턴/논문/학생/대학교/기자/취재/인터뷰/설문/기부/견학/"
     "채용 지원"},
    {PART_AMOUNT, "개 견적/대 견적/세트/박스/개가 필요/대가 필요"},
    {PART_WISH, "하고 싶/받고 싶/려고 합니다/려고 해/고자 합니다/고 싶습니다/고 싶어/원합니다/"
     "희망합니다"},
    {PART_PRESENT, "소개/제안/안내/협업/도와드/설명드/제휴/도움을 드"},
    {PART_OWN, "고객들이 자주/고객분들이 자주/저희는 직접 하지/협력업체를 찾/파트너를 찾/고객을 소개해/"
     "비용이 어느/어느 정도/얼마나/추천받/추천을 받/지인/고장/불편/기존 업체/현재 업체/"
     "교체/새로 만들/예산/상담 받고/상담받고/가능할지/생각하고/고민/계획/드는지"},
    {PART_LACK, "필요/구매/구입/주문/발주/찾고"},
    {PART_BID, "제안드립니다/제안 드립니다/소개드립니다/무료 진단/무료 상담/"
     "무료 체험/참관객 명단/참가자 명단/도메인 판매/도메인 양도/"
     "기업 매각/인수 희망/대출/무담보/정책자금/정부지원금/"
     "전기요금 절감/성과 보수/콜센터/잠재고객/마케팅 대행/"
     "상위노출/검색 상위/부스 모집/참가업체 모집/마감 임박/잔여석/"
     "선물세트/로고 인쇄 무료/단체 할인/10분만/15분만/미팅 가능"},
};

static const struct part_words arabic[] = {
    {PART_ME, "نحن/شركتنا/لدينا/فريقنا/مكتبنا/يسرنا/يسعدنا/يسر /نود أن/أود أن/أنا /مؤسستنا/معكم"},
    {PART_YOU, "لكم/شركتكم/موقعكم/منكم/معكم/أعمالكم/عملائكم/سيادتكم/حضرتكم/لك /مبيعاتكم/عليكم"},
    {PART_FIRMS, "الشركات/شركات/للشركات/المؤسسات/عميل/عملاء/عملائنا/المشاريع/قطاع"},
    {PART_WARE, "خدمات/خدماتنا/حلول/فريق/منتجاتنا/خبراء/متخصصون/متخصصين/وكالة/منصة/برامج/عروضنا/"
     "أسعارنا"},
    {PART_OURS, "خدماتنا/حلولنا/فريقنا/منتجاتنا/خبراؤنا/عروضنا/عملاؤنا/عملائنا/خبرتنا"},
    {PART_TOPIC, "عمالة|/المكاتب/تنظيف|/مكافحة/صيانة|/موقع إلكتروني/متجر إلكتروني/دراسة جدوى/"
     "كاميرات/نظام محاسب/هدايا|/مطبوعات/تصميم المواقع/تصميم مواقع/التسويق الإلكتروني/"
     "التسويق الرقمي/سيو/محركات البحث/الترجمة/ترجمة/تنظيف/التأمين/تأمين/تمويل/قروض/توظيف/العمالة/"
     "المحاسبة/محاسبة/الشحن/شحن/تخليص/التدريب/تدريبية/دورة/دورات/تطبيقات/برمجة/طباعة/استشارات/"
     "تعهيد/الطاقة الشمسية/إدارة حسابات/كول سنتر"},
    {PART_GIVE, "نقدم/نوفر/نساعد/تقدم/تقديم/نقوم/متخصصون/متخصصة/نصنع/ننتج/نورد/يقدم/نعرض/"
     "عرض خدمات/توفير"},
    {PART_WE_GIVE, "نقدم/نوفر/نساعد/نقوم ب/نحن شركة متخصصة/متخصصون في/نصنع/ننتج/نعرض/أن نقدم/"
     "أن يقدم/نتشرف"},
    {PART_GAIN, "زيادة/مبيعات/توفير/تقليل/خفض/تنافسية/منافسة/أفضل الأسعار/أقل/نمو/عملاء جدد/"
     "أرباح/جودة عالية/احترافية/أسرع/تحسين/مناسبة"},
    {PART_FREE, "مجانية/مجانا/مجاني/خصم/بدون التزام/دون أي التزام/عرض خاص/عروض خاصة"},
    {PART_MEET, "مكالمة/اجتماع/دقيقة/دقائق/عرض تقديمي/زيارة/موعد/لقاء/زوم/الاتصال/مقابلتكم"},
    {PART_KNOCK, "اتصل بنا/اتصلوا بنا/هل تحتاج/هل تبحث/هل أنتم/راسلنا/تواصل معنا/للحجز|/احجز|/"
     "هل تعلم/في حال رغبتكم/إذا كنتم/نأمل التواصل/التواصل معنا/تواصلوا معنا/للتواصل/للاستفسار/"
     "لا تترددوا/مهتمين/مهتمون/مهتما/يسعدنا/يسرنا/نتطلع/التعاون معكم/نرغب في التعاون/هل ترغبون/"
     "المسؤول عن/الشخص المسؤول/أقرب وقت/نرجو التواصل/لمزيد من/تعاون"},
    {PART_SIGHT, "موقعكم/زيارة موقعكم/اطلعنا على/اطلعت على/لاحظنا/لاحظت/صفحتكم"},
    {PART_PROOF, "خبرة/سنوات/عاما/أكثر من/كبرى الشركات/عملائنا/رائدة/الرائدة/معتمدة/شهادة/ثقة/"
     "سابقة أعمال"},
    {PART_WAY_OUT, "إلغاء الاشتراك/غير مهتم/لا ترغبون/لا ترغب/تجاهل"},
    {PART_FOLLOW, "رسالتي السابقة/بريدي السابق/متابعة لرسالت/تذكير"},
    {PART_NEED, "نحن مهتمون/أنا مهتم/ما هي أسعاركم/ما أسعاركم/نحتاج/أحتاج/بحاجة/نحن بحاجة/"
     "نبحث عن/أبحث عن/ونبحث/نرغب في شراء/نرغب بشراء/أرغب في شراء/أرغب في/نريد/أريد/نود شراء/"
     "أود شراء/نود الحصول/نود أن نصبح/مهتمون بمنتج/مهتمون بشراء/كم سعر/كم السعر/كم يكلف/كم تكلفة/"
     "ما سعر/ما هو سعر/ما هي أسعار/السعر/طلب عرض/عرض سعر/عرض أسعار/عرض الأسعار/تزويدنا/موافاتنا/"
     "إرسال عرض/ارسال عرض/إرسال قائمة/أرسلوا/هل لديكم/هل توجد/هل يوجد/هل يمكن/هل تتوفر/متوفر/"
     "مدة التوريد/مدة التسليم/التوصيل إلى/كتالوج/شراء"},
    {PART_ASK, "هل /يرجى/نرجو/الرجاء/من فضلك/أرجو"},
    {PART_PRICE, "سعر/أسعار/عرض سعر/كتالوج/التسليم/التوريد/عينات/مواصفات/شروط"},
    {PART_DEAL, "وكيل/وكلاء/وكالة منتج/توزيع منتج/موزع/الموزع/تمثيل شرك/مناقصة/عطاء/الجملة/"
     "شراكة في مشروع/بيع منتجاتكم/شروط الوكالة"},
    {PART_GOODS, "منتجاتكم/منتجكم/برنامجكم/أجهزتكم/آلاتكم/بضاعتكم/كتالوجكم"},
    {PART_ORDER, "استرداد/إعادة المبلغ/بناء على طلبكم/بناءً على طلبكم/ردا على/رداً على/كما طلبتم/"
     "وعدتم/لم يأت أحد/لم يحضر/لا تعمل|/لا يعمل|/"
     "طلبنا/طلبي/رقم الطلب/فاتورة/كما اتفقنا/حسب الاتفاق/شكرا على العرض/شكوى/تالف/"
     "عطل/عقد"},
    {PART_CAUSE, "مناقصة/سيرتي/السيرة الذاتية/وظيفة/التقدم ل/تدريب صيفي/رسالة ماجستير/بحث تخرج/"
     "طالب/صحفي/مقابلة صحفية/استبيان/تبرع"},
    {PART_AMOUNT, "قطعة/وحدة/طن "},
    {PART_WISH, "نرغب/نود /أود /نريد/أريد/أرغب/نفكر/نخطط/ننوي/نأمل في شراء"},
    {PART_PRESENT, "أن نقدم/أن نعرض/تقديم/التعاون/عرض خدمات/التعريف/التواصل/أن أقدم/أن أعرض/"
     "نعرفكم"},
    {PART_OWN, "يسألنا عملاؤنا/يطلب عملاؤنا/عملاؤنا يسألون/لا نقدم هذه/نبحث عن شريك/"
     "نبحث عن مورد/للتعاون معنا/نحيل إليكم/"
     "نفكر في/أفكر في/غير راضين/أوصى/أوصانا/صديق/زميل/لا يعمل/معطل/المورد الحالي/"
     "مورد جديد/ميزانيتنا/يمكنكم زيارت/هل يمكنكم/هل بإمكانكم/هل تستطيعون/لا يوجد لدينا/علينا أن/"
     "نخطط ل"},
    {PART_LACK, "نحتاج/أحتاج/نريد شراء/أريد شراء/نبحث عن"},
    {PART_BID, "نقدم لكم/نعرض عليكم/يسرنا أن نقدم/قائمة الزوار/"
     "قائمة المشاركين/جهات اتصال/قرض /قروض /"
     "تمويل فوري/بدون ضمان/نسبة فائدة/"
     "فاتورة الكهرباء الأخيرة/مشتري لشركتك/"
     "بيع شركتك/هدايا الشركات/شعار شركتكم/"
     "مقاعد محدودة/آخر المقاعد/عميل محتمل/"
     "عملاء محتملين/الدفع بعد النتائج/مركز اتصال/"
     "استشارة مجانية/تجربة مجانية|/خصم خاص/أرسل رقم|/"
     "رقم الواتساب"},
};

static const struct part_words vietnamese[] = {
    {PART_ME, "chúng tôi/bên em/bên mình/công ty em/em là/tôi là/công ty chúng/bên tôi/mình là/"
     "em bên"},
    {PART_YOU, "quý công ty/quý khách/quý vị/chị/quý doanh/công ty mình/của anh"},
    {PART_FIRMS, "doanh nghiệp/khách hàng/công ty trên/cửa hàng/đối tác/thương hiệu"},
    {PART_WARE, "dịch vụ/giải pháp/đội ngũ/sản phẩm/chuyên gia/nền tảng/phần mềm/gói /bảng giá/"
     "hồ sơ năng lực/báo giá tốt"},
    {PART_OURS, "dịch vụ của chúng tôi/sản phẩm của chúng tôi/bên em chuyên/bên em có dịch/"
     "đội ngũ của chúng tôi/khách hàng của chúng tôi"},
    {PART_TOPIC, "lao động/thời vụ/nhân công/đồng phục/bao bì/camera/quà tặng/website chuẩn/"
     "văn phòng phẩm/hút bể/diệt côn trùng/tiệc/thiết kế website/thiết kế web/quảng cáo/"
     "marketing/chạy quảng/fanpage/vận chuyển/logistics/hải quan/cước/tuyển dụng/nhân sự/"
     "cung ứng lao động/kế toán/thuế/bảo hiểm/vay vốn/vay tín/vệ sinh/in ấn/dịch thuật/đào tạo/"
     "khóa học/phần mềm/chứng nhận iso/thành lập công ty/hóa đơn điện tử/chữ ký số/tổng đài/"
     "xây dựng nhà xưởng"},
    {PART_GIVE, "cung cấp/chuyên/hỗ trợ/giúp/phục vụ/thiết kế/sản xuất/nhận làm/thi công/tư vấn/"
     "tặng"},
    {PART_WE_GIVE, "bên em cung ứng/bên em có /bên mình chuyên/bên mình cung/công ty em chuyên/"
     "chúng tôi xin/em bên/chúng tôi sản xuất/chúng tôi là đơn vị/chúng tôi chuyên/"
     "chúng tôi cung cấp/bên em chuyên/bên em cung cấp/bên em có dịch/bên em nhận/xin giới thiệu/"
     "giới thiệu dịch vụ/giới thiệu đến/chúng tôi đã phục vụ/chúng tôi giúp/chúng tôi hỗ trợ/"
     "xin gửi đến"},
    {PART_GAIN, "tăng doanh/tăng trưởng/tiết kiệm/giảm chi/cạnh tranh/giá rẻ/giá tốt/tốt nhất/"
     "uy tín/hiệu quả/nhanh chóng/chất lượng/chuẩn seo/nhiều khách/lợi nhuận/ưu đãi/chuyên nghiệp"},
    {PART_FREE, "miễn phí/giảm giá/khuyến mãi/ưu đãi/tặng kèm/chỉ từ/chiết khấu lên"},
    {PART_MEET, "cuộc gọi/cuộc hẹn/gặp mặt/gặp trực/trao đổi/15 phút/10 phút/20 phút/phút/demo/"
     "buổi/zoom/gọi điện"},
    {PART_KNOCK, "alo em/gọi em/gọi ngay/inbox|/zalo|/đang thiếu/đang cần tuyển/chị có/"
     "anh chị có/có cần/nhắn em/gọi cho em/quan tâm/liên hệ với chúng/liên hệ ngay/"
     "liên hệ với em/vui lòng liên hệ/mong được hợp tác/rất mong được/hợp tác với quý/"
     "phản hồi giúp/cho em xin/nếu anh/nếu quý/em gửi/em xin gửi/cần tư vấn/có nhu cầu/để nhận/"
     "để được tư vấn/hân hạnh"},
    {PART_SIGHT, "ghé thăm website/xem website/thấy website/website của quý/thấy công ty/"
     "được biết quý/được biết công ty"},
    {PART_PROOF, "năm kinh nghiệm/kinh nghiệm/hơn 100/hơn 200/hơn 500/hơn 1000/trên cả nước/"
     "toàn quốc/tin tưởng/đối tác lớn/hàng đầu/khách hàng trên/chứng nhận/uy tín"},
    {PART_WAY_OUT, "không quan tâm/hủy đăng ký/xin lỗi vì đã làm phiền/không muốn nhận"},
    {PART_FOLLOW, "email trước/thư trước/đã nhận được email/nhắc lại"},
    {PART_NEED, "bên em quan tâm/chúng tôi quan tâm/cho xin giá/cho xin báo/cần mua/cần đặt/"
     "cần báo giá/cần tìm/tôi cần/chúng tôi cần/bên em cần/bên mình cần/đang cần/đang tìm/"
     "muốn mua/muốn đặt/muốn hỏi/muốn làm đại lý/muốn làm/muốn lấy/muốn biết/muốn thuê/"
     "muốn tìm hiểu/quan tâm đến sản phẩm/quan tâm sản phẩm/hỏi giá/xin báo giá/gửi báo giá/"
     "xin giá/giá bao nhiêu/bao nhiêu/giá sỉ/xin cho biết/cho hỏi/cho tôi hỏi/cho mình hỏi/"
     "có sẵn/còn hàng/thời gian giao/giao hàng đến/vui lòng gửi/vui lòng báo/vui lòng cho biết/"
     "gửi catalog/gửi giúp/chính sách giá/có bán/có nhận/đặt hàng"},
    {PART_ASK, "vui lòng/xin cho/cho hỏi/có thể/được không"},
    {PART_PRICE, "báo giá/giá /chiết khấu/giao hàng/tồn kho/mẫu /thông số/điều kiện"},
    {PART_DEAL, "làm đại lý/đại lý/nhà phân phối/phân phối sản phẩm/phân phối cho/đấu thầu/"
     "liên danh/giá sỉ/nhập sỉ/cộng tác viên bán/bán sản phẩm của"},
    {PART_GOODS, "sản phẩm của công ty/sản phẩm của quý/sản phẩm bên/máy của quý/"
     "phần mềm của quý/sản phẩm của anh"},
    {PART_ORDER, "hoàn tiền/theo yêu cầu của/theo đề nghị của/trả lời yêu cầu/không có ai đến/"
     "không hoạt động/"
     "đơn hàng/hóa đơn số/hợp đồng/như đã trao đổi/cảm ơn báo giá/khiếu nại/bị hỏng/"
     "bị lỗi/đổi trả/bảo hành"},
    {PART_CAUSE, "đấu thầu/ứng tuyển/cv của/thực tập/luận văn/khóa luận/sinh viên/phóng viên/"
     "nhà báo/phỏng vấn/khảo sát/tài trợ"},
    {PART_AMOUNT, "cái /chiếc/bộ /thùng/tấn"},
    {PART_WISH, "muốn/mong muốn/dự định/có kế hoạch/đang cân nhắc"},
    {PART_PRESENT, "giới thiệu/hợp tác/gửi đến/chào hàng/tư vấn cho/mang đến/mời anh/mời quý"},
    {PART_OWN, "khách hàng thường hỏi/khách hay hỏi/chúng tôi không làm/tìm đối tác/"
     "tìm nhà cung cấp/giới thiệu khách cho/"
     "bạn bè giới thiệu/được giới thiệu/người quen/không hài lòng/đang xem xét/"
     "cân nhắc/bao lâu/làm hết/ngân sách/nhà cung cấp hiện/nhà cung cấp mới/bị hư/"
     "không hoạt động/có thể đến xem/có làm/bên bạn/bên shop/shop ơi"},
    {PART_LACK, "cần |/cần mua/mua |/đặt |/đặt hàng/thuê |/tìm "},
    {PART_BID, "xin số zalo/cho em xin số/em gửi báo giá/em xin phép giới thiệu/"
     "bên em chuyên/cam kết lên top/lên top google/hoàn tiền 100/"
     "phân tích miễn phí/tư vấn miễn phí/danh sách khách/data khách/"
     "bán tên miền/vay vốn/vay tín chấp/không thế chấp/"
     "hóa đơn điện bên/khách mua doanh nghiệp/bán công ty/"
     "quà tết doanh nghiệp/in logo miễn phí/số lượng có hạn/"
     "còn vài suất/gian hàng còn/khách hàng tiềm năng mỗi/"
     "chỉ trả tiền khi/tổng đài thuê/dùng thử miễn phí"},
};

static const struct part_words czech[] = {
    {PART_ME, "jsme |/nabízíme/naše /náš /naši /našim/našich/jsem /máme/mám /pomáháme/pomohli jsme/"
     "zajišťujeme/zajistíme/dodáváme/šetříme/specializujeme"},
    {PART_YOU, "vám|/vám /vás|/vás /vaše/vaší/vaši/vašim/vašich/vašeho/vašemu/váš "},
    {PART_FIRMS, "firem|/firmám/firmy|/podnikatel/společností|/společnostem/zákazníkům/klientům/"
     "e-shopům/živnostník/výrobcům"},
    {PART_WARE, "služb/řešení/agentur/tým |/tým,/odborník/specialist/produkt/balíčk/platform/"
     "programátor/vývojář/pracovník"},
    {PART_TOPIC, "váš web/vašeho webu/vašem webu/vaše stránk/vašich stránek/vašem e-shopu/seo /"
     "seo,/reklam/marketing/účetnictv/účetní služb/pojištění/energi|/energie/energií/energiích/"
     "úklid/personál/agenturní pracovník/tvorba webu/webové stránky/sociální sítě/sociálních sítí/"
     "fotovoltai/leasing/překlad/školení/tiskovin/půjčk/úvěr/vyhledávač/google|/vozového parku"},
    {PART_GIVE, "pomáháme/pomůžeme/pomoci/pomohli/zajistíme/zajišťujeme/nabídnout/nabídneme/"
     "dodáváme/vytváříme/vytvoříme/připravíme/poskytujeme/navrhneme/tvoříme/zvýšíme/vyřešíme/"
     "spravujeme/šetříme/představit"},
    {PART_WE_GIVE, "nabízíme vám/dovoluji si vám nabídnout/dovolujeme si vám nabídnout/"
     "rádi bychom vám nabídli/rád bych vám nabídl/ráda bych vám nabídla/dovolte mi představit/"
     "dovolte nám představit/poskytujeme"},
    {PART_GAIN, "ušetř/šetříme/úspor/zvýš/více zákazníků/nové zákazníky/nových zákazníků/víc zákazníků/"
     "více poptávek/víc poptávek/vyšší tržb/růst /návštěvnost/potenciál/efektivn/snížit/snížíme/"
     "výhodné cen/výhodných cen/výhodnou cen/nízké cen/bezkonkurenční/zdvojnásob"},
    {PART_FREE, "zdarma|/bezplatn/nezávazn/bez závazk/bez poplatk/sleva |/sleva na/slevu na prvn"},
    {PART_MONEY, "korun měsíčně/korun ročně"},
    {PART_MEET, "schůzk/zavolat/hovor/15 minut/20 minut/10 minut/krátké volání/konzultac/prezentac/"
     "kdy se vám hodí/spojit se"},
    {PART_KNOCK, "měli byste zájem/měl byste zájem/měla byste zájem/máte zájem/mohu vám zaslat/"
     "mohu vám poslat/mohu vám zavolat/stačí odpovědět/dejte mi vědět/neváhejte/kontaktujte nás/"
     "budeme se těšit na spolupráci/těšíme se na spolupráci/zajímá vás/měl byste čas/měli byste čas/"
     "měla byste čas/víte, že|/hledáte|/potřebujete|"},
    {PART_SIGHT, "prohlédl/narazil/navštívil/všiml/všimla/všimli/našel jsem/našla jsem/viděl jsem váš"},
    {PART_PROOF, "let zkušenost/letou praxi/letými zkušenostmi/spokojených/pomohli jsme již/"
     "pomohli jsme už/referenc/na trhu od|"},
    {PART_WAY_OUT, "nebudu vás dále/nepřejete-li si/nechcete-li/už vám psát nebudu"},
    {PART_FOLLOW, "navazuji na svůj/navazuji na můj/chtěl jsem se připomenout/chtěla jsem se připomenout/"
     "připomínám se/psal jsem vám/psala jsem vám"},
    {PART_NEED, "potřebujeme/potřebuji|/potřebuji /potřebovali bychom/potřeboval bych/potřebovala bych/"
     "sháníme/sháním/hledáme|/hledáme /hledám |/hledám/poptáváme/poptávka|/poptávám/"
     "chtěli bychom objednat/chtěl bych objednat/chtěla bych objednat/zajímá nás|/zajímá mě/"
     "cenovou nabídku|/pošlete nám nabídku/poslat nabídku/poslat nám nabídku/zaslat nabídku/"
     "nabídku na |/mohli byste nám/můžete nám|/můžete nám /můžete mi/mohli byste mi/"
     "kolik by stál/kolik stojí/jaká je cena/jaké jsou ceny/jaké jsou podmínky/máme zájem o/"
     "mám zájem o/stále máme zájem/chystáme|/plánujeme|/"
     "nic neprodáváme/neprodávám|/tentokrát sháníme/tentokrát potřebujeme/"
     "tentokrát my/kolik by to/máte ten termín/sháníme|/sháním|"},
    {PART_ASK, "prosím|/prosíme|/mohli byste/můžete|/mohl byste/mohla byste"},
    {PART_PRICE, "cena|/cenu|/ceny|/ceník/dodací lhůt/termín dodání/skladem"},
    {PART_WISH, "chtěli bychom/chtěl bych/chtěla bych/rádi bychom/rád bych/ráda bych"},
    {PART_PRESENT, "nabídli/nabídnout/představit/představili/ukázat/navrhnout/oslovit/pozvat/"
     "navázat spolupráci"},
    {PART_OWN, "náš současný/naše současn/nejsme spokojeni/doporučil|/doporučila|/doporučili|/známý /"
     "kolega |/neozval/psal kvůli|/zákazníci se ptají/klienti se ptají/sami neděláme/"
     "hledáme partnera"},
    {PART_DEAL, "velkoodběratel/distribu/prodávat vaše/prodávat váš/zařadit vaše/zařadit do/prodejc/"
     "velkoobchod/zastoupení|/výběrové řízení/dealer|/dealer"},
    {PART_GOODS, "vaše výrobky/vašich výrobků/vaše zboží/vaše produkty|/vašich produktů"},
    {PART_ORDER, "moje objednávka/naše objednávka/mou objednávku/naši objednávku/objednávka č/"
     "objednávky č/faktura č/faktury č/reklamac/reklamuj/vrátit peníze/vrácení peněz/poškozen/"
     "jak jsme se domluvili/dle dohody/na základě vašeho/na základě vaší/děkuji za nabídku|/"
     "děkujeme za nabídku|/stížnost/nikdo nepřijel/nefunguje"},
    {PART_CAUSE, "životopis/ucházet|/ucházím/žádost o|/diplomov/bakalářsk/student/novinář/redaktor|/"
     "rozhovor|/veřejná zakázka/veřejné zakázky/výběrové řízení/stáž|/praxi ve|/dotazník/svatb"},
    {PART_AMOUNT, "kusů|/kusy|"},
    {PART_LACK, "potřebuj/sháním/koupit|/objednat|/půjčit|/pronajmout|/vyměnit|/hledáme|/"
     "potrebuj"},
    {PART_BID, "nabízíme vám/nabídnout vám/seznam návštěvníků/seznam účastníků/"
     "ověřených kontaktů/doména na prodej/katalogu firem/zápis v katalogu/půjčka|/"
     "půjčky pro/úvěr pro/provozní kapitál|/poslední fakturu za/"
     "fakturu za elektřinu/nezávazně|/nezávazná konzultace/kupce pro vaši/"
     "prodat firmu/prodej vaší firmy/dárky pro vaše/s vaším logem/poslední místa/"
     "volná místa na/leadů měsíčně/zákazníků měsíčně/platíte jen/"
     "call centrum v/nesplňuje|/pokuta až/pokuty až/audit zdarma/analýza zdarma/"
     "zavolat vám|/mohu vám zavolat/mohu vám zaslat"},
};

static const struct part_words any_language[] = {
    {PART_MONEY, "euro|/euros|/euro./euros./eur |/eur./rupiah/ringgit/juta|/ribu|/usd |/usd./"
     "pounds|/dollars|/dólares/reais|/złotych/рублей/руб./тысяч/грн|/гривень/lira|/kronor|/"
     "kroner|/万元/万円/만원/ريال/درهم/triệu/nghìn|/đồng"},
};

/* clang-format on */

static const struct {
    const struct part_words *words;
    gsize count;
} languages[] = {
    {english, G_N_ELEMENTS(english)},       {indonesian, G_N_ELEMENTS(indonesian)},
    {german, G_N_ELEMENTS(german)},         {french, G_N_ELEMENTS(french)},
    {spanish, G_N_ELEMENTS(spanish)},       {portuguese, G_N_ELEMENTS(portuguese)},
    {italian, G_N_ELEMENTS(italian)},       {dutch, G_N_ELEMENTS(dutch)},
    {polish, G_N_ELEMENTS(polish)},         {russian, G_N_ELEMENTS(russian)},
    {turkish, G_N_ELEMENTS(turkish)},       {nordic, G_N_ELEMENTS(nordic)},
    {chinese, G_N_ELEMENTS(chinese)},       {japanese, G_N_ELEMENTS(japanese)},
    {korean, G_N_ELEMENTS(korean)},         {arabic, G_N_ELEMENTS(arabic)},
    {vietnamese, G_N_ELEMENTS(vietnamese)}, {any_language, G_N_ELEMENTS(any_language)},
    {czech, G_N_ELEMENTS(czech)},
};

/* Where the rows are put, and their words, both for good. */
struct row_maker {
    struct phrase_row *rows; /* NULL: they are only counted */
    char *words;
    gsize count, bytes;
};

static void add_row(struct row_maker *maker, const char *word, gsize length, enum part part)
{
    if (maker->rows) {
        char *copy = maker->words + maker->bytes;
        memcpy(copy, word, length);
        copy[length] = '\0';
        maker->rows[maker->count] = (struct phrase_row){copy, (guint8)part};
    }
    maker->count++;
    maker->bytes += length + 1;
}

static void add_word(struct row_maker *maker, const char *word, gsize length, enum part part)
{
    if (word[length - 1] != '_') {
        add_row(maker, word, length, part);
        return;
    }
    char with_letter[WORD_BYTES];
    g_assert(length <= sizeof with_letter);
    memcpy(with_letter, word, length);
    for (int letter = 'a'; letter <= 'z'; letter++) {
        with_letter[length - 1] = (char)letter;
        add_row(maker, with_letter, length, part);
    }
}

static void add_words(struct row_maker *maker, const struct part_words *words)
{
    gsize length;
    for (const char *word = words->words; *word; word += length + (word[length] == '/')) {
        length = strcspn(word, "/");
        add_word(maker, word, length, words->part);
    }
}

static void add_languages(struct row_maker *maker)
{
    for (gsize i = 0; i < G_N_ELEMENTS(languages); i++) {
        for (gsize j = 0; j < languages[i].count; j++)
            add_words(maker, &languages[i].words[j]);
    }
}

static const struct phrase_index *index_of_words(void)
{
    struct row_maker counter = {0}, maker = {0};
    add_languages(&counter);
    maker.rows = g_new(struct phrase_row, counter.count);
    maker.words = g_malloc(counter.bytes);
    add_languages(&maker);
    const struct phrase_row *const tables[] = {maker.rows};
    const struct phrase_index *index = phrase_index_new(tables, &maker.count, 1);
    g_free(maker.rows); /* the index borrows their words only */
    return index;
}

const struct phrase_index *offer_words(void)
{
    static const struct phrase_index *made;
    static gsize once;
    if (g_once_init_enter(&once)) {
        made = index_of_words();
        g_once_init_leave(&once, 1);
    }
    return made;
}
