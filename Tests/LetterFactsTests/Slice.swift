import LetterModel

/// The slice of a text between two code point offsets.
func slice(_ text: String, _ range: Range<Int>) -> String { text.slice(range) ?? "" }
