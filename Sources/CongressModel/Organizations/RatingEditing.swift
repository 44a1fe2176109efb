extension Organization {
  /// Sets the grade of a year, in place of an earlier one of that year.
  package mutating func rate(_ rating: YearlyRating) {
    ratings.removeAll { $0.year == rating.year }
    ratings.append(rating)
    ratings.sort { $0.year < $1.year }
  }
}

extension StatedTotals {
  /// Sets the grades of a year and a level, in place of earlier ones.
  package mutating func put(_ total: RatingTotal) {
    ratings.removeAll { $0.year == total.year && $0.level == total.level }
    ratings.append(total)
  }

  /// Sets how many units of a level and kind there are, in place of an earlier figure.
  package mutating func put(_ total: UnitTotal) {
    units.removeAll { $0.level == total.level && $0.kind == total.kind }
    units.append(total)
  }
}
