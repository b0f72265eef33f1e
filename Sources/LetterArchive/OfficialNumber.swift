internal import LetterModel

extension DocumentNumber {
  /// The paper itself: a reprint's `h1` or `n1` taken off. An attachment (`b1`) is a paper of its
  /// own.
  var edition: DocumentNumber {
    printVersion == nil
      ? self : DocumentNumber(dossier: dossier, ondernummer: ondernummer, idYear: idYear)
  }

  /// The reprint, such as `h1` or `n1`; nil for first prints and attachments.
  var printVersion: String? { version.flatMap { $0.hasPrefix("b") ? nil : $0 } }
}

extension Dossier {
  /// Takes apart what `description` put together.
  init(official text: String) {
    let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
    self.init(number: parts.first ?? "", toevoeging: parts.count > 1 ? parts[1] : nil)
  }
}
