/// A workplace whose archive holds the fixtures' series with its twins joined.
func seriesPlace() throws -> Workplace {
  let place = try Workplace(filled: true)
  _ = try place.run("series", "remove", "ISIS", "29521-293")
  _ = try place.run("twins", "join", "27925-U", "27925-637")
  return place
}
