internal import LetterModel

/// Tables of the CALS model: rows of entries that name their columns and may span several.
extension OfficialXML {
  mutating func read(table: MarkupElement) {
    for child in table.elements {
      switch child.name {
      case "tgroup": read(group: child)
      case "title", "titel": addParagraph(child)
      case "colspec": break
      default: read(child)
      }
    }
  }

  private mutating func read(group: MarkupElement) {
    var columns: [String: Int] = [:]
    for (place, column) in group.all("colspec").enumerated() {
      if let name = column["colname"] {
        columns[name] = (column["colnum"].flatMap(Int.init) ?? place + 1) - 1
      }
    }
    var grid = FormTable()
    for part in group.elements {
      for row in part.name == "row" ? [part] : part.elements where row.name == "row" {
        for entry in row.elements {
          var words = FormWords()
          addInline(entry, to: &words)
          let first = (entry["namest"] ?? entry["colname"]).flatMap { columns[$0] }
          let last = entry["nameend"].flatMap { columns[$0] } ?? first
          grid.add(
            words, column: first,
            columns: first.flatMap { first in last.map { $0 - first + 1 } } ?? 1,
            rows: (entry["morerows"].flatMap(Int.init) ?? 0) + 1)
        }
        grid.endRow(isHeader: part.name == "thead")
      }
    }
    grid.write(&writer)
  }
}
