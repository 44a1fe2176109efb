package import StrictJSON

/// The yearly grade of a party organisation, best first.
///
/// Source: Hướng dẫn 21-HD/BTCTW (2019), which names the four grades.
package enum Rating: String, Hashable, Sendable, CaseIterable {
  case excellent, good, completed, failed
}

/// The grade of one organisation in one year.
package struct YearlyRating: Hashable, Sendable {
  package var year: Int
  package var rating: Rating

  package init(year: Int, rating: Rating) { (self.year, self.rating) = (year, rating) }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    year = try fields.integer("year", in: 1900...2200)
    rating = try fields.choice("rating")
  }

  package var json: JSON {
    .record([("year", .integer(year)), ("rating", .string(rating.rawValue))])
  }
}

/// How many organisations got each grade.
package struct RatingCounts: Hashable, Sendable {
  private var excellent = 0
  private var good = 0
  private var completed = 0
  private var failed = 0

  package init() {}

  package subscript(rating: Rating) -> Int {
    get {
      switch rating {
      case .excellent: excellent
      case .good: good
      case .completed: completed
      case .failed: failed
      }
    }
    set {
      switch rating {
      case .excellent: excellent = newValue
      case .good: good = newValue
      case .completed: completed = newValue
      case .failed: failed = newValue
      }
    }
  }

  package var total: Int { excellent + good + completed + failed }
}

/// Totals that a paper states about the units below an organisation.
///
/// They stand beside what is entered unit by unit, are marked as stated wherever they are shown,
/// and are checked against it.
package struct StatedTotals: Hashable, Sendable {
  package var units: [UnitTotal] = []
  package var ratings: [RatingTotal] = []

  /// So many units of a level.
  package struct UnitTotal: Hashable, Sendable {
    package var level: Level.ID
    package var kind: Organization.Kind?
    package var count: Int
    package init(level: Level.ID, kind: Organization.Kind? = nil, count: Int) {
      (self.level, self.kind, self.count) = (level, kind, count)
    }
  }

  /// The grades of all units of a level in a year, with the total that the paper gives.
  package struct RatingTotal: Hashable, Sendable {
    package var year: Int
    package var level: Level.ID
    package var counts: RatingCounts
    package var total: Int
    package init(year: Int, level: Level.ID, counts: RatingCounts, total: Int) {
      (self.year, self.level, self.counts, self.total) = (year, level, counts, total)
    }

    /// Whether the grades add up to the total.
    package var addsUp: Bool { counts.total == total }
  }

  package init() {}

  package var isEmpty: Bool { units.isEmpty && ratings.isEmpty }
}

extension StatedTotals {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    units = try fields.items("units") { json, path throws(ShapeError) in
      try UnitTotal(json: json, at: path)
    }
    ratings = try fields.items("ratings") { json, path throws(ShapeError) in
      try RatingTotal(json: json, at: path)
    }
  }

  package var json: JSON {
    .record([("units", .list(units, \.json)), ("ratings", .list(ratings, \.json))])
  }
}

extension StatedTotals.UnitTotal {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    level = try fields.identifier("level")
    kind = try fields.optionalChoice("kind")
    count = try fields.integer("count", in: 0...10_000_000)
  }

  package var json: JSON {
    .record([
      ("level", .string(level.rawValue)),
      ("kind", .text(kind?.rawValue)),
      ("count", .integer(count)),
    ])
  }
}

extension StatedTotals.RatingTotal {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    year = try fields.integer("year", in: 1900...2200)
    level = try fields.identifier("level")
    counts = RatingCounts()
    for rating in Rating.allCases {
      counts[rating] = try fields.optionalInteger(rating.rawValue, in: 0...10_000_000) ?? 0
    }
    total = try fields.integer("total", in: 0...10_000_000)
  }

  package var json: JSON {
    .record(
      [("year", .integer(year)), ("level", .string(level.rawValue))]
        + Rating.allCases.map { ($0.rawValue, .integer(counts[$0])) }
        + [("total", .integer(total))])
  }
}
