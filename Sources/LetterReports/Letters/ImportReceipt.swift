package import JSONText
package import LetterArchive
package import LetterModel

/// What `import` says of one file.
package enum ImportReceipt {
  /// - Parameter differences: of a revision, in how many places its text differs from the one that was
  ///   current before it.
  package static func json(_ receipt: Receipt, path: String, differences: Int?) -> JSON {
    [
      "path": .string(path), "status": .string(receipt.status.rawValue), "id": .string(receipt.id),
      "work": .string(receipt.work), "revision": .int(receipt.revision),
      "cause": .string(receipt.cause.rawValue), "sha256": .string(receipt.sha256),
      "form": .string(receipt.form), "form_basis": .string(receipt.formBasis),
      "counts": counts(receipt.counts).adding(["unclaimed": .int(receipt.unclaimed)]),
      "roles": roles(receipt.roles),
      "current": .init(receipt.current), "before": .init(receipt.before),
      "differences": .init(differences),
      "losses": .array(
        receipt.losses.map {
          ["what": .string($0.what), "before": .int($0.before), "after": .int($0.after)]
        }),
      "warnings": .array(receipt.warnings.map(warning)),
    ]
  }

  /// Of a file that was refused.
  ///
  /// - Parameter error: the object that says why.
  package static func refused(_ path: String?, error: JSON) -> JSON {
    [
      "path": .init(path), "status": "refused", "id": .null, "work": .null, "revision": .null,
      "cause": .null, "sha256": .null, "form": .null, "form_basis": .null, "counts": .null,
      "roles": .null, "current": .null, "before": .null, "differences": .null, "losses": [],
      "warnings": [],
      "error": error,
    ]
  }

  /// The columns of a receipt as CSV.
  package static let columns = [
    "path", "status", "id", "work", "revision", "cause", "sha256", "form", "form_basis", "pages",
    "sections", "blocks",
    "notes", "repairs", "citations", "facts", "unclaimed", "current", "before", "differences",
    "warnings",
    "error",
  ]

  /// A receipt without objects inside: each count by itself, warnings and error as sentences.
  package static func flat(_ receipt: JSON) -> JSON {
    var row = receipt.adding(receipt.member("counts"))
    if case .array(let warnings) = row["warnings"] {
      row["warnings"] = .array(warnings.map { $0.member("message") })
    }
    row["error"] = row["error"]?.member("message")
    return row
  }

  package static func counts(_ counts: LetterCounts) -> JSON {
    [
      "pages": .int(counts.pages), "sections": .int(counts.sections),
      "blocks": .int(counts.blocks), "notes": .int(counts.notes), "repairs": .int(counts.repairs),
      "citations": .int(counts.citations), "facts": .int(counts.facts),
    ]
  }

  /// The part of the text that each role has, from 0 to 1.
  package static func roles(_ shares: RoleShares) -> JSON {
    .object(
      RoleShares.Role.allCases.map { role in
        .init(role.rawValue, .double((shares.share(role) * 10_000).rounded() / 10_000))
      })
  }

  package static func warning(_ warning: Warning) -> JSON {
    [
      "code": .string(warning.code), "message": .string(warning.message),
      "line": .init(warning.line),
    ]
  }

  private static func number(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }

  /// - Parameter isDryRun: the form is then said of every letter, else where it is no plain text.
  package static func text(
    _ receipt: Receipt, _ letter: Letter, path: String, differences: Int?, isDryRun: Bool = false
  ) -> String {
    let counts = receipt.counts
    let status =
      switch receipt.status {
      case .new: Terminal.good("new     ")
      case .revision: Terminal.good("revision")
      case .present: Terminal.dim("present ")
      }
    var line =
      "\(status)  \(receipt.id)\(receipt.revision > 1 ? "@\(receipt.revision)" : "")"
      + "  \(number(counts.pages, "page")), \(number(counts.sections - 1, "heading")), "
      + "\(number(counts.blocks, "block")), \(number(counts.notes, "note")), "
      + "\(number(counts.citations, "citation")), \(number(counts.facts, "fact")), "
      + number(counts.repairs, "repair")
      + (receipt.unclaimed > 0
        ? ", " + Terminal.bad(number(receipt.unclaimed, "number") + " unexplained") : "")
      + "  \(Terminal.dim(Terminal.visible(path)))\n"
    if isDryRun || receipt.form != "text" {
      line += "          read as \(receipt.form): \(Terminal.visible(receipt.formBasis))\n"
    }
    if let before = receipt.before, let differences {
      line +=
        "          differs from @\(before) in \(number(differences, "place"))"
        + (receipt.losses.isEmpty
          ? "" : "; it lacks " + receipt.losses.map(\.description).joined(separator: ", ")) + "\n"
    }
    if receipt.roles.share(.block) < 0.5 {
      line += "          the text is \(receipt.roles.sentence)\n"
    }
    for warning in receipt.warnings {
      line +=
        "          "
        + Terminal.bad("!") + " \(Terminal.visible(warning.message))"
        + (warning.line.map { " (line \($0))" } ?? "") + "\n"
    }
    return line
  }
}
