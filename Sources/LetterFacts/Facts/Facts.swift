public import LetterModel

/// Finds what a letter says.
public enum Facts {
  /// The facts of a letter, in the order of the text: blocks with their section, then notes.
  ///
  /// - Parameters:
  ///   - letter: headings are read for their topic only; no fact stands in a heading.
  ///   - date: the day of the letter, which resolves `dit najaar` and `sinds januari`; without it
  ///     such words give facts without days.
  public static func find(in letter: Letter, date: Day?) -> [Fact] {
    var list = FactList()
    for section in letter.sections {
      var criteria = Criteria(topic: section.topic)
      var aircraft = AssetPhrase.type(in: section.heading)
      for block in section.blocks {
        let origin = FactText.Origin(
          section: section.path, heading: section.heading, topic: section.topic,
          block: block.ordinal, marker: block.marker, aircraft: aircraft)
        let text = FactText(block.text, origin: origin, on: date)
        let sentences = text.sentences()
        let start = list.facts.count
        find(in: sentences, &list, &aircraft)
        criteria.find(in: sentences, marker: block.marker, &list)
        list.sort(from: start)
      }
    }
    for note in letter.notes {
      let text = FactText(note.text, origin: origin(of: note, in: letter), on: date)
      let start = list.facts.count
      var aircraft: String?
      find(in: text.sentences(), &list, &aircraft)
      list.sort(from: start)
    }
    return list.numbered()
  }

  private static func find(
    in sentences: [Sentence], _ list: inout FactList, _ aircraft: inout String?
  ) {
    for (index, sentence) in sentences.enumerated() {
      let previous = index > 0 ? sentences[index - 1] : nil
      if !sentence.figures.isEmpty {
        Amounts.find(in: sentence, after: previous, &list)
        Personnel.find(in: sentence, after: previous, &list)
        Counts.find(in: sentence, &list)
      }
      Assets.find(in: sentence, &list, &aircraft)
      Periods.find(in: sentence, &list)
      Areas.find(in: sentence, &list)
      LegalBases.find(in: sentence, &list)
      Promises.find(in: sentence, &list)
      Incorporations.find(in: sentence, after: previous, &list)
      Names.find(in: sentence, &list)
    }
  }

  private static func origin(of note: Note, in letter: Letter) -> FactText.Origin {
    for section in letter.sections {
      for block in section.blocks where block.marks.contains(where: { $0.number == note.number }) {
        return FactText.Origin(
          section: section.path, heading: section.heading, topic: section.topic,
          block: block.ordinal, note: note.number)
      }
    }
    return FactText.Origin(note: note.number)
  }
}
