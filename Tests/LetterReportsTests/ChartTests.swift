import LetterModel
import LetterReports
import Testing

private func day(_ text: String) -> Day { Day(iso: text)! }

private func bar(
  _ from: String, _ until: String?, _ label: String, part: ChartLook.Part = .planned,
  address: String? = nil
) -> ChartBar {
  ChartBar(
    from: day(from), until: until.map(day), label: label, part: part, told: "\(label) people",
    address: address)
}

private func chart(_ rows: [TimelineChart.Row], look: ChartLook = .page) -> TimelineChart {
  TimelineChart(
    groups: [TimelineChart.Group(rows: rows)], told: "All", gap: "no mandate stated", id: "a",
    look: look)
}

@Test func aDayLastsFromItsBeginningToItsEndOnTheScale() {
  let scale = TimeScale(from: day("2018-01-01"), to: day("2018-12-31"), left: 0, right: 365)
  #expect(scale.start(day("2018-01-01")) == 0)
  #expect(scale.end(day("2018-01-01")) == 1)
  #expect(scale.end(day("2018-12-31")) == 365)
  #expect(scale.start(day("2019-06-01")) == 365)
  #expect(scale.ticks.map(\.label) == ["2018", "4-2018", "7-2018", "10-2018"])
}

@Test func yearsAreMarkedToTheEveningOfTheLastDay() {
  let scale = TimeScale(from: day("2014-10-01"), to: day("2019-12-31"), left: 0, right: 100)
  #expect(scale.ticks.map(\.label) == ["2015", "2016", "2017", "2018", "2019", "2020"])
  let long = TimeScale(from: day("1990-01-01"), to: day("2024-12-31"), left: 0, right: 100)
  #expect(
    long.ticks.map(\.label) == ["1990", "1995", "2000", "2005", "2010", "2015", "2020", "2025"])
}

@Test(arguments: [
  (0, [0, 1]), (1, [0, 1]), (6, [0, 2, 4, 6]), (8, [0, 2, 4, 6, 8]), (250, [0, 100, 200, 300]),
  (24_600_000, [0, 10_000_000, 20_000_000, 30_000_000]),
])
func aScaleOfNumbersBeginsAtNothingAndHasAtMostFourSteps(_ most: Int, _ ticks: [Int]) {
  let scale = ValueScale(upTo: most, bottom: 100, top: 0)
  #expect(scale.ticks == ticks)
  #expect(scale.y(0) == 100)
  #expect(scale.y(scale.ticks.last!) == 0)
}

@Test func whatALetterSaysNeverBecomesMarkup() {
  let rows = [
    TimelineChart.Row(
      name: "\"><script>x</script>",
      bars: [bar("2018-01-01", "2018-12-31", "<b>&\u{202E}\u{1B}", address: "#\"onload=\"x")])
  ]
  for look in [ChartLook.page, .paper] {
    let text = chart(rows, look: look).svg().text
    #expect(!text.contains("<script") && !text.contains("<b>"))
    #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}"))
    #expect(text.contains("href=\"#&quot;onload=&quot;x\""))
  }
}

@Test func eachBarLeadsToItsAddressAndTellsWhatItIs() {
  let text = chart([
    TimelineChart.Row(
      name: "training",
      bars: [
        bar("2018-01-01", "2018-06-30", "155", address: "#ev-1"), bar("2018-07-01", nil, "50"),
      ])
  ]).svg().text
  #expect(text.contains("<a href=\"#ev-1\" aria-label=\"155 people\"><rect"))
  // The open end is an arrow, which leads nowhere here and tells what it is all the same.
  #expect(text.contains("<g><title>50 people</title><path"))
}

@Test func aGapIsNamedWhereItsWordsHaveRoomAndIsNeverDrawn() {
  func text(_ next: String) -> String {
    chart([
      TimelineChart.Row(
        name: "F-16",
        bars: [bar("2014-10-01", "2016-06-30", "4"), bar(next, "2019-12-31", "4")])
    ]).svg().text
  }
  #expect(text("2018-07-01").contains("no mandate stated"))
  #expect(!text("2016-09-01").contains("no mandate stated"))
  #expect(!text("2016-07-01").contains("no mandate stated"))
}

@Test func wordsOnABandEndWhereTheirRoomEnds() {
  let long = "verzoek van de Iraakse regering om militaire hulp"
  let text = chart([
    TimelineChart.Row(
      name: "request",
      bars: [
        bar("2014-01-01", "2014-12-31", long, part: .band),
        bar("2015-01-01", "2019-12-31", "Irak", part: .band),
      ])
  ]).svg().text
  #expect(text.contains(">verzoek van …</text>") || text.contains(">verzoek …</text>"))
  #expect(text.contains(">Irak</text>"))
}

@Test func aDrawingForAPaperNeedsNoStylesheetAndHasNoPartsOfAPage() {
  let rows = [
    TimelineChart.Row(
      name: "training",
      bars: ChartLook.Part.allCases.prefix(4).enumerated().map { index, part in
        bar("201\(index)-01-01", "201\(index)-12-31", "\(index)", part: part)
      })
  ]
  let sheet = ChartSheet(
    title: "Fewer trainers", subtitle: "People by contribution",
    key: [(.ceiling, "at most"), (.planned, "planned"), (.derived, "derived")],
    chart: chart(rows), sources: ["kst-27925-506 (0a1b2c3d)"])
  let text = sheet.text(language: "en")
  #expect(!text.contains("class=") && !text.contains("<style"))
  #expect(text.contains("url(#hatch-a)") && text.contains("id=\"hatch-a\""))
  #expect(text.contains(">Fewer trainers</text>") && text.contains("0a1b2c3d"))
  #expect(text == sheet.text(language: "en"))
}

@Test func numbersThroughTimeStandOnAScaleFromNothingWithTheLastOneNamed() {
  let steps = [
    PeriodBars.Step(bar: bar("2014-10-01", "2015-10-01", "6"), value: 6),
    PeriodBars.Step(bar: bar("2015-10-02", "2016-06-30", "3 to 12"), value: 3, valueMax: 12),
  ]
  let text = PeriodBars(
    steps: steps, told: "F-16", id: "s", from: day("2014-01-01"), until: day("2019-12-31")
  ).svg().text
  #expect(text.contains(">3 to 12</text>") && !text.contains(">6</text>"))
  #expect(text.contains("class=\"chart small\""))
}
