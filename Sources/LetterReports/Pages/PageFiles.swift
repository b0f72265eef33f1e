internal import PageFilesC

/// The files that pages need beside their words, as they stand in `Assets`.
package enum PageFiles {
  /// How every page looks: in light, in dark, in the colours that a reader forces, and on paper.
  package static let style = text(style_css()) + ChartLook.style + "\n"
  /// The search of a report.
  package static let search = text(search_js())
  /// The filter of a matrix's rows.
  package static let matrix = text(matrix_js())
  /// Lunr 2.3.9, by Oliver Nightingale; `Assets/lunr/LICENSE` is its licence.
  package static let lunr = text(lunr_js())

  private static func text(_ file: EmbeddedFile) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
