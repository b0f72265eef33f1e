import Testing

@testable import LetterParsing

@Test(arguments: [
  (
    "BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN, VAN DEFENSIE, VOOR BUITENLANDSE HANDEL EN ONTWIKKELINGSSAMENWERKING EN VAN JUSTITIE EN VEILIGHEID",
    [
      "Minister van Buitenlandse Zaken", "Minister van Defensie",
      "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
      "Minister van Justitie en Veiligheid",
    ]
  ),
  ("BRIEF VAN DE MINISTER VAN DEFENSIE", ["Minister van Defensie"]),
  (
    "Brief van de ministers van Buitenlandse Zaken en van Defensie en de staatssecretaris van Defensie",
    ["Minister van Buitenlandse Zaken", "Minister van Defensie", "Staatssecretaris van Defensie"]
  ),
  (
    "BRIEF VAN DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN EN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VOOR ONTWIKKELINGSSAMENWERKING",
    [
      "Minister-President, Minister van Algemene Zaken", "Minister van Buitenlandse Zaken",
      "Minister voor Ontwikkelingssamenwerking",
    ]
  ),
  (
    "BRIEF VAN DE MINISTER VAN VOLKSGEZONDHEID, WELZIJN EN SPORT EN DE MINISTER VAN FINANCIËN",
    ["Minister van Volksgezondheid, Welzijn en Sport", "Minister van Financiën"]
  ),
  // A ministry of which the list knows nothing is named all the same.
  (
    "BRIEF VAN DE MINISTERS VAN KLIMAAT EN GROENE GROEI EN VAN DEFENSIE",
    ["Minister van Klimaat en Groene Groei", "Minister van Defensie"]
  ),
  ("BRIEF VAN DE VASTE COMMISSIE VOOR DEFENSIE", []),
  // A second office without its own VAN, and one portfolio of two offices.
  (
    "BRIEF VAN DE MINISTERS VAN JUSTITIE EN VEILIGHEID EN FINANCIËN",
    ["Minister van Justitie en Veiligheid", "Minister van Financiën"]
  ),
  (
    "BRIEF VAN DE MINISTERS VAN FINANCIËN, JUSTITIE EN VOOR MEDISCHE ZORG",
    ["Minister van Financiën", "Minister van Justitie", "Minister voor Medische Zorg"]
  ),
  (
    "BRIEF VAN DE MINISTER EN DE STAATSSECRETARIS VAN FINANCIËN",
    ["Minister van Financiën", "Staatssecretaris van Financiën"]
  ),
  (
    "BRIEF VAN DE MINISTER VAN ECONOMISCHE ZAKEN EN KLIMAAT EN DE STAATSSECRETARIS VAN FINANCIËN",
    ["Minister van Economische Zaken en Klimaat", "Staatssecretaris van Financiën"]
  ),
  (
    "BRIEF VAN DE MINISTER-PRESIDENT EN DE MINISTERS VAN MILIEU EN FINANCIËN",
    ["Minister-President", "Minister van Milieu", "Minister van Financiën"]
  ),
])
func theNumberLineNamesItsOffices(_ title: String, _ offices: [String]) {
  #expect(Offices.senders(in: title) == offices)
}
