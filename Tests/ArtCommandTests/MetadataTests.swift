import Foundation
import Testing

/// The record that lies beside a paper's file.
@Suite struct MetadataTests {
  private static let paper = """
    <?xml version="1.0" encoding="utf-8"?>
    <officiele-publicatie><kamerstuk>
    <dossier><dossiernummer><dossiernr>99 001</dossiernr></dossiernummer><titel>Oefening</titel>
    </dossier><stuk><stuknr><ondernummer>12</ondernummer></stuknr>
    <titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel><algemeen><vrije-tekst><tekst>
    <al>Het kabinet heeft besloten veertig militairen naar Mali te sturen.</al>
    </tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>
    """

  private static func record(_ id: String, day: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <metadata_gegevens>
      <metadata name="DC.creator" scheme="" content="Tweede Kamer der Staten-Generaal" />
      <metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="\(id)" />
      <metadata name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="\(day)" />
    </metadata_gegevens>
    """
  }

  @Test func fillsWhatThePaperDoesNotSay() throws {
    let place = try Workplace()
    try place.folder("in")
    try place.file("in/brief.xml", Self.paper)
    #expect(try place.run("import", "in/brief.xml").code == 65)
    try place.file("in/metadata.xml", Self.record("kst-99001-12-h1", day: "2030-10-03"))
    let outcome = try place.run("import", "in", "--format", "json")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("in/metadata.xml"))
    let receipt = try outcome.json()[0]
    #expect(receipt["id"] == "kst-99001-12")
    #expect(receipt["form"] == "xml")
    let letter = try place.run("show", "kst-99001-12", "--format", "json").json()
    #expect(letter["date"] == "2030-10-03")
    #expect(letter["version"] == "h1")
    #expect(try place.run("rebuild").code == 0)
    #expect(try place.run("verify").code == 0)
  }

  @Test func ofAnotherPaperIsLeftAside() throws {
    let place = try Workplace()
    try place.file("brief.xml", Self.paper)
    try place.file("metadata.xml", Self.record("kst-99001-13", day: "2030-10-03"))
    #expect(try place.run("import", "brief.xml").code == 65)
  }

  @Test func aloneIsNoLetter() throws {
    let place = try Workplace()
    try place.file("metadata.xml", Self.record("kst-99001-13", day: "2030-10-03"))
    let outcome = try place.run("import", "metadata.xml")
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("metadata of a paper"))
  }
}
