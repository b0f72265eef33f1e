/// The places from one up to another; where the second stands before the first, none.
///
/// Rules look between what other rules found (a date and the next, a number and its noun), and in a
/// text that nobody foresaw these may overlap or stand the other way round. Then nothing lies
/// between them. The standard library's operator would end the program; this one is taken before it
/// here and wherever this module is imported.
package func ..< (lower: Int, upper: Int) -> Range<Int> {
  Range(uncheckedBounds: (lower, max(lower, upper)))
}
