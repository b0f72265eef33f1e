import LetterModel
import LetterSources
import Testing

/// A paper in the form of today, with this text and these signatures.
private func paper(_ body: String, closing: String = "", head: String = "") -> String {
  """
  <?xml version="1.0" encoding="utf-8"?>
  <officiele-publicatie>
    <metadata><meta name="OVERHEIDop.externMetadataRecord"
      content="https://zoek.officielebekendmakingen.nl/kst-99001-12-h1/metadata.xml"/></metadata>
    <kamerstuk>
      <kamerstukkop>
        <tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel>
        <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
        <tekstregel inhoud="kamernummer">2</tekstregel>
        <tekstregel inhoud="documenttype">Kamerstukken</tekstregel>
      </kamerstukkop>
      <dossier><dossiernummer> <dossiernr>99 001</dossiernr> </dossiernummer>
        <titel>Oefendossier</titel></dossier>
      <dossier><dossiernummer><dossiernr>99 050</dossiernr>
        <begrotingshoofdstuk>X</begrotingshoofdstuk></dossiernummer>
        <titel>Een staat</titel></dossier>
      <stuk><stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr>
        <titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel>\(head)
        <algemeen><vrije-tekst><tekst status="goed">
          <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
          <al>Den Haag, 3 oktober 2030</al>
          \(body)
        </tekst></vrije-tekst>\(closing)</algemeen></stuk>
    </kamerstuk>
  </officiele-publicatie>
  """
}

private func source(_ xml: String, encoding: SourceEncoding? = nil) async throws -> SourceText {
  try await SourceReader().text(of: Array(xml.utf8), path: "a.xml", encoding: encoding)
}

private func letter(_ xml: String) async throws -> Letter {
  let source = try await source(xml)
  return readLetter(in: source, as: .xml)
}

@Suite struct OfficialXMLTests {
  @Test func theHeadIsReadFromItsElements() async throws {
    let header = try await letter(paper("<al>Het kabinet informeert u.</al>")).header
    #expect(header.number?.description == "kst-99001-12-h1")
    #expect(header.dossiers.map(\.dossier.description) == ["99001", "99050-X"])
    #expect(header.dossiers.map(\.title) == ["Oefendossier", "Een staat"])
    #expect(header.chamber == .tk)
    #expect(header.sessionYear?.description == "2030-2031")
    #expect(header.senders == ["Minister van Defensie"])
    #expect(header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
    #expect(header.date == Day(iso: "2030-10-03"))
    #expect(header.fields.map(\.kind).contains(.letterhead))
  }

  @Test func anInstructionInsideAWordLeavesNothing() async throws {
    let letter = try await letter(
      paper("<al>Er gaan twee civiel<?xpp afbreek?>experts en <?xpp x?>(twee) anderen.</al>"))
    #expect(blocks(letter) == ["Er gaan twee civielexperts en (twee) anderen."])
  }

  @Test func notesStandAtTheirMarksAndMayBeCalledTwice() async throws {
    let letter = try await letter(
      paper(
        """
        <tussenkop kopopmaak="vet">Mandaat<noot id="a" type="voet"><noot.nr>1</noot.nr>
        <noot.al>Zie www.example.org/een/</noot.al><noot.al>twee.</noot.al></noot></tussenkop>
        <al>Dit geldt tot 2031<noot id="b" type="voet"><noot.nr>2</noot.nr><noot.al>Nader te
        bepalen.</noot.al></noot>, zoals gemeld<nootref refid="a"/>.</al>
        """))
    #expect(blocks(letter) == ["1 Mandaat", "Dit geldt tot 2031, zoals gemeld."])
    #expect(letter.notes.map(\.number) == ["1", "2"])
    #expect(letter.notes.map(\.text) == ["Zie www.example.org/een/twee.", "Nader te bepalen."])
    #expect(letter.sections[1].marks.map(\.number) == ["1"])
    #expect(
      letter.sections[1].blocks[0].marks.map { "\($0.number) \($0.offset)" } == ["2 18", "1 32"])
    #expect(!letter.warnings.contains { $0.code.contains("note") })
  }

  @Test func aNoteOfATableThatCountsAnewHasANumberOfItsOwn() async throws {
    let letter = try await letter(
      paper(
        """
        <al>De kosten<noot id="a"><noot.nr>1</noot.nr><noot.al>Geraamd.</noot.al></noot> staan
        hieronder.</al>
        <table><title>Raming</title><tgroup cols="2"><colspec colname="c1"/><colspec colname="c2"/>
        <thead><row><entry colname="c1"><al>Post</al></entry><entry colname="c2"><al>Bedrag<noot
        id="t" type="tabel"><noot.nr>1</noot.nr><noot.al>Prijspeil 2030.</noot.al></noot></al>
        </entry></row></thead><tbody><row><entry colname="c1"><al>Missie</al></entry>
        <entry colname="c2"><al>4,5</al></entry></row></tbody></tgroup></table>
        <al>Slot.</al>
        """))
    #expect(letter.notes.map(\.number) == ["1", "1-2"])
    #expect(letter.notes.map(\.text) == ["Geraamd.", "Prijspeil 2030."])
  }

  @Test func rowsOfATableKeepTheirColumnsWhateverSpansThem() async throws {
    let source = try await source(
      paper(
        """
        <table><tgroup cols="3"><colspec colname="a" colnum="1"/><colspec colname="b" colnum="2"/>
        <colspec colname="c" colnum="3"/><thead><row><entry colname="a"><al>Land</al></entry>
        <entry colname="b"><al>Jaar</al></entry><entry colname="c"><al>Getal</al></entry></row>
        </thead><tbody>
        <row><entry morerows="1"><al>Mali</al></entry><entry><al>2030</al></entry>
        <entry><al>4</al></entry></row>
        <row><entry><al>2031</al></entry><entry><al>5</al></entry></row>
        <row><entry namest="a" nameend="b"><al>Samen</al></entry><entry><al>9</al></entry></row>
        <row><entry></entry><entry></entry><entry></entry></row>
        <row><entry></entry><entry></entry><entry><al>Eind</al></entry></row>
        </tbody></tgroup></table>
        """))
    let rows = zip(
      source.text.split(separator: "\n", omittingEmptySubsequences: false), source.looks
    )
    .filter { $0.1?.role == .tableRow || $0.1?.role == .tableHeader }
    #expect(
      rows.map { String($0.0) } == [
        "Land\tJaar\tGetal", "Mali\t2030\t4", "\t2031\t5", "Samen\t\t9", "\t\tEind",
      ])
    #expect(rows.map { $0.1?.role == .tableHeader } == [true, false, false, false, false])
  }

  @Test func itemsKeepTheirMarkersAndListsStandInEachOther() async throws {
    let letter = try await letter(
      paper(
        """
        <al>Het gaat om:</al>
        <lijst type="expliciet"><li><li.nr>•</li.nr><al>training;</al><al>Die duurt lang.</al></li>
        <li><li.nr>•</li.nr><al>advies:</al><lijst type="expliciet"><li><li.nr>a)</li.nr>
        <al>een plan.</al></li></lijst></li></lijst>
        <lijst type="ndash"><li><al>zonder eigen teken</al></li></lijst>
        <lijst type="1" start="3" nr-sluiting="."><li><al>derde</al></li></lijst>
        <al>– in oude stukken is een punt een alinea;</al>
        """))
    #expect(
      blocks(letter) == [
        "Het gaat om:", "• training;", "Die duurt lang.", "• advies:", "a) een plan.",
        "– zonder eigen teken", "3. derde", "– in oude stukken is een punt een alinea;",
      ])
  }

  @Test func levelsComeFromTheLookOfHeadingsAndFromDivisions() async throws {
    let letter = try await letter(
      paper(
        """
        <tussenkop kopopmaak="vet">Mandaat</tussenkop><al>Er is een mandaat.</al>
        <tussenkop kopopmaak="cur">1. Irak</tussenkop><al>Dit geldt in Irak.</al>
        <tussenkop kopopmaak="rom">Dit is een zin die als kop is gezet.</tussenkop>
        <tussenkop><nadruk type="cur">Syrië</nadruk></tussenkop><al>En hier.</al>
        <divisie><kop><nr>2.</nr><titel>Financiën</titel></kop><al>Het kost geld.</al>
        <tussenkop kopopmaak="cur">Raming</tussenkop><al>Vier miljoen.</al></divisie>
        <divisie><kop><nr>2.1</nr><titel>Dekking</titel></kop><al>Uit het fonds.</al></divisie>
        """))
    #expect(
      letter.sections.dropFirst().map { "\($0.level) \(printed($0, letter))" }
        == [
          "1 Mandaat", "2 1. Irak", "2 Syrië", "1 2. Financiën", "3 Raming", "2 2.1 Dekking",
        ].map { $0.replacing("3 Raming", with: "2 Raming") })
    #expect(letter.sections.allSatisfy { $0.level == 0 || $0.levelBasis == .given })
    #expect(blocks(letter).contains("Dit is een zin die als kop is gezet."))
  }

  @Test func shortParagraphsAreNoHeadingsWhereTheFormWouldSaySo() async throws {
    let letter = try await letter(
      paper(
        "<al>Vooraf</al><al>Het kabinet heeft besloten.</al><al>Meer informatie</al><al>Ja.</al>"))
    #expect(
      blocks(letter) == ["Vooraf", "Het kabinet heeft besloten.", "Meer informatie", "Ja."])
  }

  @Test func signaturesMayStandAnywhereAndHoldBareWords() async throws {
    let closing = """
      <tekst-sluiting><ondertekening><functie>De Minister</functie> van Oefening,
      <naam><voornaam>C.Th.D.</voornaam><voorvoegsels>van der</voorvoegsels>
      <achternaam>Test-Proefman</achternaam></naam></ondertekening>
      <ondertekening><functie>De Minister van Defensie,</functie><deze>namens deze,</deze>
      <naam><achternaam>A.B. Voorbeeld</achternaam></naam></ondertekening></tekst-sluiting>
      """
    let letter = try await letter(paper("<al>Het kabinet informeert u.</al>", closing: closing))
    #expect(
      letter.signatories.map { "\($0.office): \($0.name ?? "")" } == [
        "Minister van Oefening: C.Th.D. van der Test-Proefman",
        "Minister van Defensie, namens deze: A.B. Voorbeeld",
      ])
    #expect(blocks(letter) == ["Het kabinet informeert u."])
  }

  @Test func aPaperOfTheOldKindIsReadWithItsNotes() async throws {
    let letter = try await letter(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <kamerwrk kamer="2" publtype="brf"><metadata/>
      <kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel>
      <subtitel>Vergaderjaar 1994-1995</subtitel></kop>
      <frontm><versie dtd="0.10"></versie><ordernr>5K0000</ordernr><vergjaar>1994-1995</vergjaar>
      <onderw><nummer>99 002</nummer><naam>Een oefening in
      het verleden</naam></onderw></frontm>
      <body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer>
      <titel>BRIEF VAN DE MINISTER VAN DEFENSIE </titel>
      <al>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</al>
      <al>’s-Gravenhage, 5 mei 1995</al>
      <tuskop letat="vet">1. Advies<voetref refid="v1" nr="1"></voetref></tuskop>
      <tuskop letat="cur">1.1. Achtergrond</tuskop>
      <al>Een regel die
      hard is afgebroken.</al><witreg></witreg>
      <ondtek><functie>De Staatssecretaris van Defensie,</functie><naam>T. Oefen</naam>
      <functie>De Minister van Defensie,</functie><naam>J. J. van Proef </naam></ondtek>
      </stuk></body><voetnoot id="v1" nr="1"><al>Ter inzage gelegd.</al></voetnoot></kamerwrk>
      """)
    #expect(letter.header.number?.description == "kst-99002-3")
    #expect(letter.header.dossiers[0].title == "Een oefening in het verleden")
    #expect(letter.header.date == Day(iso: "1995-05-05"))
    #expect(
      blocks(letter) == [
        "1 1. Advies", "1.1 1.1. Achtergrond", "Een regel die hard is afgebroken.",
      ])
    #expect(letter.notes.map(\.text) == ["Ter inzage gelegd."])
    #expect(letter.signatories.map(\.name) == ["T. Oefen", "J. J. van Proef"])
  }

  @Test func theDayOfAPaperCountsWhereItHasNoOther() async throws {
    let day =
      "<datumtekst>Voorgesteld <datum isodatum=\"2030-09-30\">30 september 2030</datum></datumtekst>"
    let with = try await letter(paper("<al>Het kabinet informeert u.</al>", head: day))
    #expect(with.header.date == Day(iso: "2030-10-03"))
    let xml = paper("<al>De Kamer, gehoord de beraadslaging.</al>", head: day)
      .replacing("<al>Den Haag, 3 oktober 2030</al>", with: "")
    #expect(try await letter(xml).header.date == Day(iso: "2030-09-30"))
  }

  @Test func elementsThatAreNotKnownKeepTheirTextAndAreNamed() async throws {
    let source = try await source(
      paper(
        """
        <al>Het kabinet <nieuw>zegt dit</nieuw>.</al>
        <kader><al>Ook dit blijft staan.</al></kader><los>En dit.</los>
        <plaatje><illustratie naam="kaart.png"/></plaatje>
        """))
    #expect(source.text.contains("Het kabinet zegt dit."))
    #expect(source.text.contains("Ook dit blijft staan."))
    #expect(source.text.contains("En dit."))
    #expect(
      source.remarks == [
        "the picture kaart.png was left out",
        "elements that the reader does not know: nieuw, kader, los; their text was kept as it stands",
      ])
  }

  @Test func otherEncodingsAreReadAsTheFileOrTheUserSays() async throws {
    let words = paper("<al>In Syrië geldt «dit».</al>")
    let old = words.replacing("utf-8", with: "iso-8859-1").unicodeScalars.map { UInt8($0.value) }
    let read = try await SourceReader().text(of: old, path: "a.xml")
    #expect(read.encoding == .windows1252)
    #expect(read.text.contains("In Syrië geldt «dit»."))
    let wrong = Array(words.replacing("utf-8", with: "US-ASCII").utf8)
    await #expect(throws: SourceError.self) {
      try await SourceReader().text(of: wrong, path: "a.xml")
    }
    let told = try await SourceReader().text(of: wrong, path: "a.xml", encoding: .utf8)
    #expect(told.text.contains("In Syrië geldt «dit»."))
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + words.replacing("utf-8", with: "utf-16").utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
    #expect(try await SourceReader().text(of: wide, path: "a").text.contains("In Syrië geldt"))
  }

  @Test func whatIsNoWholePublicationIsRefused() async throws {
    func problem(_ xml: String) async -> SourceError.Problem? {
      do {
        _ = try await source(xml)
        return nil
      } catch { return (error as? SourceError)?.problem }
    }
    let whole = paper("<al>Het kabinet informeert u.</al>")
    guard case .damagedXML(_, let place)? = await problem(String(whole.dropLast(40))) else {
      Issue.record("a cut file was read")
      return
    }
    #expect(place.line > 20)
    #expect(
      await problem(
        whole.replacing(
          "<officiele-publicatie>", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><officiele-publicatie>"))
        == .doctype)
    #expect(await problem("<?xml version=\"1.0\"?><brief/>") == .otherXML(root: "brief"))
    #expect(
      await problem(
        "<officiele-publicatie>" + String(repeating: "<a>", count: 5000)) == .tooDeep(limit: 256))
    #expect(
      await problem(
        "<officiele-publicatie>" + String(repeating: "<a/>", count: 400_000))
        == .tooManyElements(limit: 300_000))
    #expect(
      await problem(whole.replacing("utf-8", with: "ebcdic")) == .unknownEncoding("ebcdic"))
  }
}
