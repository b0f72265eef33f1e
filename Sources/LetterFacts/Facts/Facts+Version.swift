extension Facts {
  /// Goes up whenever the same letter gives other facts or citations; archives keep it with what
  /// was found.
  public static let version = 11
}
