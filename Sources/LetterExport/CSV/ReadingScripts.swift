/// Programs that load the CSV files with the right types; they stand beside them.
enum ReadingScripts {
  /// For pandas. The types come from datapackage.json.
  static let python = #"""
    """Load the tables of this folder with pandas, each column as what it is.

        from read import read
        tables = read()
        tables["letter_fact"].query("kind == 'asset'")

    Text stays text (27925 is no number), whole numbers may be missing, dates are dates.
    """
    import json
    import pathlib

    import pandas

    FOLDER = pathlib.Path(__file__).resolve().parent
    TYPES = {"string": "string", "date": "string", "datetime": "string", "boolean": "string",
             "integer": "Int64", "number": "Float64"}


    def read_table(resource, folder=FOLDER):
        """One table, described as in datapackage.json."""
        fields = resource["schema"]["fields"]
        missing = {field["name"]: field.get("missingValues", [""]) for field in fields}
        table = pandas.read_csv(
            folder / resource["path"], encoding="utf-8", keep_default_na=False, na_values=missing,
            dtype={field["name"]: TYPES[field["type"]] for field in fields})
        for field in fields:
            column = table[field["name"]]
            if field["type"] == "boolean":
                table[field["name"]] = (column == "1").astype("boolean").mask(column.isna())
            elif field["type"] == "date":
                table[field["name"]] = pandas.to_datetime(column, format="%Y-%m-%d")
            elif field["type"] == "datetime":
                table[field["name"]] = pandas.to_datetime(
                    column, format="ISO8601", utc=True)
        return table


    def read(folder=FOLDER):
        """All tables by name."""
        folder = pathlib.Path(folder)
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        return {resource["name"]: read_table(resource, folder) for resource in package["resources"]}


    if __name__ == "__main__":
        for name, table in read().items():
            print(f"{name}: {len(table)} rows, {len(table.columns)} columns")

    """#

  /// For R, with nothing but base R. It has no JSON, so the types stand in the program.
  static func r(_ tables: [TableShape]) -> String {
    let kinds = tables.map { table in
      let columns = table.printed.map { column in
        let kind = column.isRequired && column.kind == .text ? "words" : column.kind.rawValue
        return "\(name(column.name)) = \"\(kind)\""
      }
      return "  \(name(table.name)) = c(\n    " + columns.joined(separator: ",\n    ") + ")"
    }
    return #"""
      # Load the tables of this folder, each column as what it is: in R
      #
      #     source("read.R")
      #     tables <- read_tables()
      #     subset(tables$letter_fact, kind == "asset")
      #
      # Text stays text (27925 is no number), dates are dates. Whole numbers are doubles, because
      # R's integers end at 2,147,483,647 and row numbers do not.

      kinds <- list(

      """# + kinds.joined(separator: ",\n") + "\n)\n" + rFunctions
  }

  /// A name that is a word stands as it is; R wants others in back quotes.
  private static func name(_ name: String) -> String { "`\(name)`" }

  private static let rFunctions = #"""

    # R's own reader folds a carriage return inside a text into a line feed. One that is set aside
    # under a byte that the file does not have comes back whole.
    read_text_columns <- function(path) {
      bytes <- readBin(path, "raw", file.info(path)$size)
      inside <- cumsum(bytes == as.raw(0x22)) %% 2 == 1
      free <- setdiff(c(1:8, 14:31), as.integer(unique(bytes)))[1]
      returns <- bytes == as.raw(0x0d) & inside
      if (any(returns) && is.na(free)) stop("no byte is free in ", path)
      bytes[returns] <- as.raw(free)
      copy <- tempfile()
      on.exit(unlink(copy))
      writeBin(bytes, copy)
      table <- read.csv(copy, colClasses = "character", na.strings = character(),
                        encoding = "UTF-8", check.names = FALSE, strip.white = FALSE)
      if (any(returns)) {
        table[] <- lapply(table, function(x) gsub(rawToChar(as.raw(free)), "\r", x, fixed = TRUE))
      }
      table[] <- lapply(table, function(x) { Encoding(x) <- "UTF-8"; x })
      table
    }

    read_table <- function(name, folder = ".") {
      table <- read_text_columns(file.path(folder, paste0(name, ".csv")))
      for (column in names(kinds[[name]])) {
        x <- table[[column]]
        kind <- kinds[[name]][[column]]
        if (kind != "words") x[x == ""] <- NA
        table[[column]] <- switch(kind,
          integer = as.numeric(x), number = as.numeric(x), boolean = as.logical(as.integer(x)),
          date = as.Date(x), instant = as.POSIXct(x, tz = "UTC", format = "%Y-%m-%dT%H:%M:%OSZ"),
          x)
      }
      table
    }

    read_tables <- function(folder = ".") {
      sapply(names(kinds), read_table, folder = folder, simplify = FALSE)
    }

    """#
}
