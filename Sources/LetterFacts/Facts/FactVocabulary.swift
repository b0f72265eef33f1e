internal import DutchLanguage

/// The words that rules for facts start from, as data: small letters without accents.
///
/// Names of places stand in `PlaceNames`, types of materiel in `AssetTypes`.
enum FactVocabulary {
  /// Words that keep their role as the last part of a compound: `stafofficieren`.
  static let heads: [(Role, String)] = [
    (
      .people,
      """
      militairen officieren adviseurs experts deskundigen instructeurs trainers waarnemers \
      mariniers troepen functionarissen technici vliegers manschappen agenten marechaussees \
      verpleegkundigen artsen genisten planners analisten politiefunctionarissen \
      personeelsleden bemanningsleden opvarenden stafleden teamleden medewerkers reservisten \
      specialisten onderofficieren mentoren rechters juristen ambtenaren douaniers rechercheurs verkenners \
      vuurleiders functies blauwhelmen politiemensen kwartiermakers soldaten matrozen monteurs piloten tolken
      """
    ),
    (
      .person,
      """
      adviseur expert deskundige officier instructeur trainer waarnemer functionaris arts \
      medewerker planner analist
      """
    ),
    (
      .contribution,
      """
      bijdrage bijdragen inzet deelname detachement detachementen trainingsteam \
      trainingsmissie training trainingen verlenging uitzending eenheid eenheden ontplooiing \
      participatie aanwezigheid presentie betrokkenheid taakgroep taskforce contingent contingenten squadron smaldeel redeployment ontplooiing
      """
    ),
    (
      .mission,
      "missie missies operatie operaties vredesmacht troepenmacht stabilisatiemacht politiemissie strijdmacht activiteit"
    ),
    (
      .assets,
      "voertuigen vaartuigen helikopters fregatten pantservoertuigen pantserhouwitsers schepen vliegtuigen"
    ),
    (.asset, "voertuig vaartuig helikopter fregat pantservoertuig pantserhouwitser vliegtuig"),
    (.instrument, "verdrag"),
    (.base, "vliegbasis luchtmachtbasis marinebasis legerbasis"),
  ]

  static let words: [(Role, String)] = [
    (.people, "militair-adviseurs commando koppen nederlanders"),
    (.person, "vliegerarts generaal chirurg commandant"),
    (.anyone, "personen mensen burgers man"),
    (
      .afflicted,
      """
      ontheemden vluchtelingen terugkeerders slachtoffers doden gewonden burgerslachtoffers \
      burgerdoden asielzoekers migranten gijzelaars inwoners kinderen strijders \
      drenkelingen verdachten gevangenen zeelieden zeevarenden levens leden piraten jongeren vrouwen \
      rekruten cursisten trainees leerlingen opgeleiden studenten peshmerga
      """
    ),
    (
      .counted,
      """
      landen lidstaten bondgenoten partnerlanden vluchten sorties wapeninzetten luchtaanvallen \
      aanvallen kapingen incidenten aanslagen patrouilles boten wapens gevangenissen koopvaardijschepen \
      organisaties troepenleveranciers agenten districten provincies \
      schepen missies politieagenten
      """
    ),
    (
      .assets,
      """
      tankvliegtuigen transportvliegtuigen gevechtsvliegtuigen jachtvliegtuigen \
      transporthelikopters gevechtshelikopters patriots apaches chinooks cougars \
      houwitsers drones tanks gevechtstanks batterijen batterijsystemen vuureenheden \
      onderzeeboten mijnenjagers patrouilleschepen amfibieschepen bushmasters fenneks \
      pantserwagens pantserhouwitsers wapensystemen systemen patriotsystemen marineschepen \
      lanceerinstallaties boordhelikopters mortieren ambulances lanceerinrichtingen mijnenveegtanks \
      brugleggers genievoertuigen
      """
    ),
    (
      .asset,
      """
      tankvliegtuig transportvliegtuig patrouillevliegtuig marineschip \
      patrouilleschip bevoorradingsschip amfibieschip onderzeeboot mijnenjager boordhelikopter \
      fregat luchtverdedigingsfregat patriotbatterij onderzeeer
      """
    ),
    (
      .anyAsset,
      "toestellen toestel vliegtuigen vliegtuig helikopters helikopter schepen schip voertuig voertuigen"
    ),
    (
      .contribution,
      """
      optreden detachering ploeg trainersinzet mandaat team teams eskader staf beveiliging \
      bewakingstaak opleiding bemanning bataljon compagnie peloton trainingsgroep \
      taakgroep inzetbaar staven patrouilles
      """
    ),
    (
      .mission,
      """
      isaf sfor ifor kfor sfir unifil unmis unmiss unamid minusma minustah monusco undof untso \
      eufor eutm euam eucap eupol eulex eunavfor atalanta althea sophia irini aspides agenor emasoh \
      barkhane takuba resolute inherent enduring unified efp baltops iceland unprofor unmee amisom
      """
    ),
    (.dutch, "nederland nederlands nederlandse kabinet wij regering defensie"),
    (
      .foreign,
      """
      belgische duitse franse britse amerikaanse deense noorse italiaanse spaanse turkse \
      poolse canadese australische zweedse finse estse letse litouwse tsjechische portugese \
      roemeense griekse zwitserse oostenrijkse iraakse koerdische afghaanse malinese somalische \
      libische libanese israelische syrische soedanese tsjadische congolese ethiopische \
      rwandese senegalese nigerese jordaanse iraanse russische oekraiense chinese japanse \
      internationale multinationale lokale europese buitenlandse afrikaanse engelse ierse \
      slowaakse bosnische kosovaarse servische kroatische bulgaarse hongaarse cypriotische maltese \
      saoedische omaanse qatarese koeweitse jemenitische egyptische marokkaanse algerijnse \
      tunesische mauritaanse burkinese ghanese beninse togolese kameroense gabonese mozambikaanse \
      malawische zambiaanse angolese eritrese djiboutiaanse haitiaanse colombiaanse pakistaanse \
      bengaalse nepalese filipijnse koreaanse moldavische armeense azerbeidzjaanse kazachse \
      oezbeekse albanese macedonische montenegrijnse sloveense luxemburgse ivoriaanse liberiaanse \
      palestijnse emiratische bahreinse peruaanse guineese westerse indiase indonesische keniaanse oegandese burundese georgische
      """
    ),
    (
      .ends,
      """
      beeindigd beeindiging beeindigen eindigt eindigen eindigde afgelopen afloopt loopt \
      terugkeren terugkeert keren keert verstrijkt aflopen teruggetrokken afgebouwd sluit \
      overgedragen terugtrekken staken gestaakt ontruimd terugkeer verlaten verlaat
      """
    ),
    (
      .begins,
      "vertrekt vertrekken begint gereed inzetbaar operationeel beginnen begonnen begon start starten gestart opvolgt inneemt aanvang aanvangen vangt ingaan gaat"
    ),
    (
      .lasts,
      "duurt duren liep liepen duurde duurden geduurd duur periode geldt gelden termijn looptijd mandaatperiode"
    ),
    (
      .continues,
      """
      voortgezet voortzetten voortzetting zetten verlengd verlengen ingezet inzetten gecontinueerd \
      continueren deelnemen deelneemt bijdragen bestaan bestaat beschikbaar gehandhaafd actief \
      uitgevoerd ontplooid dragen draagt gelijk voortduren verricht uitgezonden opereren uitzenden
      """
    ),
    (
      .sends,
      """
      zetten inzetten ingezet plaatsen geplaatst zenden zendt uitzenden uitgezonden leveren levert \
      bijdrage bijdragen draagt neemt deelnemen toegevoegd toevoegen stuurt sturen gestuurd \
      detacheren gedetacheerd beschikbaar dragen stelt aangeboden aanbieden leverde ontplooid \
      vervult vervullen
      """
    ),
    (
      .misery,
      """
      hulp behoefte noden teruggekeerd terugkeren gevlucht vlucht ontheemd gedood omgekomen \
      verdreven honger humanitaire omgebracht verwond gewond getroffen voedselhulp woonachtig \
      wonen leven bevolking gestorven vermoord ontvoerd afhankelijk
      """
    ),
    (
      .loss,
      "omgekomen gegijzeld vastgehouden ontvoerd gesneuveld sneuvelden sneuvelde gedood overleden omgebracht gewond verwond vermoord"
    ),
    (
      .consents,
      """
      gevraagd verzocht vraagt vroeg ingestemd stemt stemmen stemden stemde instemt instemmen
      """
    ),
    (
      .instrument,
      """
      overeenkomst akkoord statusovereenkomst recht instemming toestemming hoofdstuk veiligheidsraad \
      mandaat machtiging raadsbesluit besluit optreden geen forces
      """
    ),
    (.parliament, "kamer kamers parlement staten-generaal"),
    (
      .informs,
      """
      geinformeerd informeren informeert inlichten ingelicht bericht berichten melden \
      rapporteren gerapporteerd toegaan toekomen toesturen toezenden ontvangt ontvangen \
      kennis hoogte stellen ingaan terugkomen gedeeld kenbaar voorgelegd toegezonden gezonden
      """
    ),
    (
      .ground,
      """
      rechtsgrond rechtsgrondslag grondslag rechtsbasis mandaat mandaten mandateert autoriseert \
      machtigt machtiging gemachtigd gemandateerd geautoriseerd volkenrechtelijke volkenrechtelijk \
      rechtmatig basis berust gebaseerd hoofdstuk handvest
      """
    ),
    (
      .filler,
      """
      onbemand onbemande maritiem amfibisch nederlandse militaire militair civiele civiel extra additionele gewapende eigen vaste \
      ervaren individuele nieuwe europese westerse actieve operationele overige andere zogenoemde \
      gespecialiseerde medische logistieke juridische politieke tijdelijke permanente uitgezonden \
      ongewapende volledige oudere jonge vooral internationale maritieme lichte zware strategische
      """
    ),
    (
      .acts,
      """
      opereert opereren opererend opereerde werkt werken werkzaam verzorgt verzorgen leidt leiden \
      opleiden opleidt opgeleid trainen traint getraind adviseren adviseert beveiligt beveiligen \
      bewaakt vliegt vliegen vlogen vaart varen patrouilleren patrouilleert ontplooid ontplooien \
      gestationeerd gelegerd legeren opgesteld geplaatst ingedeeld dragen ingezet inzetten ontplooit actief optreden treedt gevestigd dependances nevenvestigingen locaties \
      trainingslocaties trainingen training trainers vervuld verantwoordelijkheid verantwoordelijk verblijven verblijft vervullen vervult patrouilles militairen optreedt
      """
    ),
    (
      .election,
      """
      verkiezingen verkiezing zetels parlementszetels opkomst stemmen kiezers kiesdistricten \
      parlementsverkiezingen kandidaten partijen
      """
    ),
    (.reserve, "reserve reserves reservetoestellen"),
    (
      .changes,
      """
      toenemen uitbreiden breiden uitgebreid vergroten vergroot verhoogd verhogen verhoogt bedraagt blijft \
      daalt dalen stijgt stijgen groeit krimpt teruggaan afneemt afnemen terug afgeschaald opgeschaald teruggebracht verminderd verkleind groeien oplopen uitkomen telt
      """
    ),
    (.request, "verzoek verzoeken verzocht uitnodiging verzoekt"),
    (
      .future,
      """
      zal zullen voornemens voorzien beoogt streeft wil komende voorgenomen gaan gaat vanaf \
      kan beoogd maximaal
      """
    ),
    (
      .present,
      """
      momenteel thans reeds sinds heeft hebben was waren inmiddels had hadden werd werden \
      nam namen leverde leverden bestond bestonden telde telden stuurde stuurden droeg droegen \
      verbleef verbleven diende dienden opereerde opereerden
      """
    ),
    (
      .still,
      """
      onverminderd ongewijzigd onveranderd onverkort nog steeds gelden geldt blijft blijven
      """
    ),
    (.total, "aantal totaal totale omvang gezamenlijk samen sterkte"),
    (
      .bearing,
      """
      noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten grensgebied kust provincie provincies regio golf zee gebied \
      grondgebied straat wateren luchtruim hoorn omgeving territorium hoofdstad stad district \
      golfregio baai kanaal
      """
    ),
    (
      .base,
      "basis kamp camp haven base hub compound legerplaats vliegveld luchthaven kazerne vlootbasis"
    ),
    (.compass, "noord oost zuid west centraal noordoost noordwest zuidoost zuidwest midden"),
    (
      .spending,
      """
      kosten uitgaven bijdrage budget begroting geraamd raming bedrag bedragen uitgetrokken \
      gefinancierd financiering reservering steun bijgedragen beschikbaar
      """
    ),
  ]
}
