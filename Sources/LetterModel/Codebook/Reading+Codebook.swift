extension ReviewStatus: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .extracted: "Found by rules; nobody has looked at it."
    case .confirmed: "A person found it right as it was read."
    case .corrected: "A person gave it other values or words."
    case .rejected: "A person found that it is no such fact."
    case .added: "A person found it where the rules did not."
    }
  }
}

extension Block.Kind: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .paragraph: "A paragraph."
    case .item: "An item of a list, with its mark as printed."
    case .table: "A table: in its text a line a row, a tab between two cells."
    case .quote: "A quotation set apart."
    }
  }
}

extension Repair.Kind: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .hyphenRemoved: "A word broken over two lines was made whole, without its hyphen."
    case .hyphenKept: "A word broken over two lines was made whole; its hyphen belongs to it."
    case .letterForm:
      "A letter or sign was read in its usual form, such as a ligature as its letters."
    case .noteLifted: "A footnote was lifted from between the lines of the text."
    case .noteMark: "A footnote's mark was taken off the word before it."
    case .tableRule: "A line drawn between the cells of a table was dropped."
    case .runningLine: "A page's head or foot was dropped."
    case .furniture: "A line around the letter was dropped: of a page of the web, or a stamp."
    case .pageBreak: "A paragraph or a word that a page turn cut was made whole."
    case .blankLine: "A blank line inside a sentence was closed."
    case .headingNumber: "A heading's number was kept apart from its title."
    case .paragraphSplit: "A paragraph's end without a blank line was recognised."
    }
  }
}

extension Topic: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .summary: "What the letter comes to: Essentie, Inleiding, Samenvatting."
    case .progress: "How the mission has gone so far."
    case .grounds: "Why the Netherlands takes part."
    case .political: "Political developments."
    case .mandate: "The mandate and its ground in international law."
    case .participants: "Participating countries and organisations."
    case .influence: "The influence that the Netherlands has."
    case .military: "Military aspects as a whole."
    case .feasibility: "Military feasibility."
    case .contribution: "The Dutch contribution."
    case .command: "The structure of command."
    case .rules: "Rules of engagement, instructions on force, status of the troops."
    case .medical: "Medical care in the field."
    case .aftercare: "Care for those sent and for those at home."
    case .risks: "Risks."
    case .duration: "How long it lasts, and how it ends."
    case .readiness: "What it means for the readiness of the armed forces."
    case .coherence: "Coherence with diplomacy and development."
    case .humanitarian: "Humanitarian aid."
    case .development: "Development, stabilisation and reconstruction."
    case .gender: "Women, peace and security."
    case .evaluation: "Evaluation and reporting."
    case .finances: "Costs and the budgets that pay them."
    case .security: "National security."
    case .conclusion: "The end of the letter."
    }
  }
}
