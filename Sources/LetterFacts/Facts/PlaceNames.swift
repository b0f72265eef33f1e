internal import DutchLanguage

/// Names of the places where such missions go, by their first or only word: small letters without
/// accents.
///
/// A name that is missing here is still read behind a bearing (`de provincie Uruzgan`) or a base
/// (`Kamp Holland`).
enum PlaceNames {
  static let all: [(Role, String)] = [
    ([.place, .country], countries), (.place, regions), ([.place, .town], towns),
  ]

  /// Last words of a name whose first is an adjective with a capital: `Egeïsche Zee`.
  static let features: [StaticString] = [
    "zee", "ijszee", "oceaan", "golf", "kanaal", "straat", "vallei", "woestijn", "delta", "hoogte",
    "schiereiland", "eilanden", "meer", "bekken",
  ]

  /// What a land or people has, behind its adjective: `Iraaks grondgebied`.
  static let soils: [StaticString] = [
    "grondgebied", "luchtruim", "territorium", "wateren", "kust", "kustwateren", "zeegebied",
    "kustgebied", "grensgebied", "grensstreek", "hoogland",
  ]

  /// Words before the name of a place that say what it is.
  static let kinds: [StaticString] = [
    "eiland", "eilanden", "schiereiland", "stad", "dorp", "provincie", "district", "regio", "haven",
    "eilandengroep",
  ]

  /// Endings of names in one word: `Golanhoogte`, `Bekaavallei`.
  static let endings = """
    hoogte hoogvlakte vallei ijszee eilanden schiereiland delta woestijn gebergte
    """

  /// Words behind the name of a base in English.
  static let fields: [StaticString] = ["airfield", "airport", "airbase", "barracks"]

  /// Countries; behind `vanuit` a host.
  static let countries = """
    irak syrie afghanistan mali niger tsjaad soedan somalie libie libanon jordanie koeweit qatar \
    turkije jemen iran israel egypte kenia oeganda burundi congo ethiopie eritrea djibouti \
    senegal mauritanie algerije tunesie marokko nigeria kameroen gabon mozambique bosnie kosovo \
    servie macedonie albanie kroatie litouwen letland estland polen roemenie bulgarije slowakije \
    oekraine georgie rusland moldavie griekenland cyprus italie spanje duitsland belgie frankrijk \
    bahrein oman pakistan india haiti suriname cambodja liberia guinee benin togo ghana \
    ivoorkust centraal-afrikaanse burkina seychellen tanzania tadzjikistan kirgizie oezbekistan \
    verenigd wit-rusland montenegro slovenie armenie azerbeidzjan malta portugal ierland zwitserland \
    sierra gambia zambia malawi rwanda angola zimbabwe lesotho sri nepal bangladesh thailand \
    filipijnen japan china australie canada saoedi-arabie emiraten saoedi hongarije noorwegen finland zweden denemarken zuid-soedan
    """

  /// Regions, waters and provinces.
  static let regions = """
    sahel balkan darfur uruzgan kunduz helmand kandahar koerdistan kar ninewa anbar kirkuk \
    dohuk aden hormuz middellandse rode perzische arabische indische oostzee zwarte golfregio \
    afrika azie europa maghreb gao eufraatvallei eufraat sinai golan puntland somaliland \
    grote golanhoogte golanhoogvlakte cabo baghlan takhar badakhshan donbas krim transnistrie abchazie zuid-ossetie \
    galmudug oromia tigray kivu ituri katanga equatoria jonglei unity cyrenaica fezzan tripolitania \
    bekaa litani anbar nineveh sinjar ijszee oceaan westelijke bab-el-mandeb bab tigris hoorn golf straat caribische baltische
    """

  /// Towns, bases and islands.
  static let towns = """
    bagdad erbil mosul basra taji basmaya bashiqa raqqa damascus aleppo idlib hajin kabul kaboel khartoem sardinie sicilie zakynthos abeche akrotiri \
    mazar-e-sharif mazar herat kandahar-airfield bagram tarin deh bamako kidal timboektoe menaka \
    sevare goma kinshasa bunia tripoli benghazi misrata beiroet naqoura tyrus amman al-azraq azraq \
    al-asad asad incirlik adana gaziantep kahramanmaras manama abu-dhabi dubai djibouti-stad \
    mogadishu nairobi entebbe mombasa juba khartoum el-fasher nyala abeche ndjamena n'djamena \
    gao bukavu kigali gisenyi akobo bentiu jalta odessa lviv tiberias katembe chimoio maputo beira nacala pemba palma abu vredepeel uedem keulen munster \
    doha minhad udairi arifjan ali creil glons kalkar geilenkirchen poznan rzeszow lask malbork \
    amari siauliai rudninkai pabrade lest zilina kuchyne sliac banja tuzla bugojno knin busovaca \
    vitez mostar bihac sisak skopje durres peja prizren djakovica jalalabad lashkar qala-i-naw \
    pul-e-khumri taloqan tessalit ansongo koulikoro segou ouagadougou zinder diffa \
    aguelal bata monrovia freetown abidjan bria bossangoa birao bol am zakouma kassala \
    faya goz sarajevo butmir pristina mitrovica zagreb rukla vilnius riga tapa ramstein volkel \
    leeuwarden eindhoven gilze-rijen souda kreta sigonella napels rome stuttgart northwood \
    brunssum mons faslane as-samawah samawah muthanna tallil camp smitty niamey agadez dakar \
    bangui addis fasher wau bor malakal sinop rota larissa constanta cincu galapagos tampa
    """
}
