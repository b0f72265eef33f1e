internal import LetterModel

extension Archive {
  /// The ids of the prints that an export is to have, by date and then by number.
  ///
  /// - Parameter references: those named; all that pass the filter where none is.
  /// - Throws: where one is not in the archive, was withdrawn, or names a revision: an export takes
  ///   all revisions of a print along.
  public func ids(
    of references: [LetterReference], passing filter: LetterFilter
  ) throws -> [String] {
    try read {
      let all = try list(filter).map(\.id)
      guard !references.isEmpty else { return all }
      let named = try references.map { reference in
        guard reference.revision == nil else {
          throw ArchiveError.query(
            "an export has all revisions of a letter; leave out the one of \(reference)")
        }
        return try locate(reference).id
      }
      return all.filter(Set(named).contains)
    }
  }
}
