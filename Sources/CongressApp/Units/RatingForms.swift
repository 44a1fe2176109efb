import CongressModel
import TerminalUI
import Wording

extension Form {
  static func rating(in wording: Wording) -> Form {
    Form(
      wording.keyNewRating, for: .rating,
      [
        Field(.year, wording.yearColumn),
        Field(.grade, wording.fieldGrade, hint: wording.hintGrade),
      ])
  }

  static func ratingTotal(in wording: Wording) -> Form {
    Form(
      wording.keyNewTotal, for: .ratingTotal,
      [
        Field(.year, wording.yearColumn),
        Field(.level, wording.levelColumn, hint: wording.hintLevel),
        Field(.excellent, wording.term(Rating.excellent)),
        Field(.good, wording.term(Rating.good)),
        Field(.completed, wording.term(Rating.completed)),
        Field(.failed, wording.term(Rating.failed)),
        Field(.total, wording.totalColumn, hint: wording.hintTotal),
      ])
  }

  static func unitCount(in wording: Wording) -> Form {
    Form(
      wording.keyNewCount, for: .unitCount,
      [
        Field(.level, wording.levelColumn, hint: wording.hintLevel),
        Field(.count, wording.unitsColumn),
      ])
  }

  func rating(in wording: Wording) throws(FormRefusal) -> YearlyRating {
    let typed = text(.grade)
    let grade = Rating.allCases.first { grade in
      grade.rawValue == typed.lowercased()
        || Language.allCases.contains {
          [Wording($0).term(grade).folded, Wording($0).shortTerm(grade).folded]
            .contains(typed.folded)
        }
    }
    let year = try year(in: wording)
    guard let grade else { throw FormRefusal(.grade, wording.noGrade(typed)) }
    return YearlyRating(year: year, rating: grade)
  }

  private func year(in wording: Wording) throws(FormRefusal) -> Int {
    guard let year = Int(text(.year)), (1900...2200).contains(year) else {
      throw FormRefusal(.year, wording.notANumber(text(.year)))
    }
    return year
  }

  /// The total, which is asked about once where the grades don't add up to it.
  func ratingTotal(in situation: Situation) throws(FormRefusal) -> StatedTotals.RatingTotal {
    let wording = situation.wording
    var counts = RatingCounts()
    let fields: [(Rating, FieldID)] = [
      (.excellent, .excellent), (.good, .good), (.completed, .completed), (.failed, .failed),
    ]
    let year = try year(in: wording)
    let level = try level(in: situation)
    for (grade, field) in fields { counts[grade] = try number(field, in: wording) ?? 0 }
    let total = StatedTotals.RatingTotal(
      year: year, level: level, counts: counts,
      total: try number(.total, in: wording) ?? counts.total)
    let question = wording.sumDiffers(counts.total, stated: total.total)
    if !total.addsUp { try ask(question, at: .total) }
    return total
  }

  func unitCount(in situation: Situation) throws(FormRefusal) -> StatedTotals.UnitTotal {
    let level = try level(in: situation)
    guard let count = try number(.count, in: situation.wording) else {
      throw FormRefusal(.count, situation.wording.notANumber(""))
    }
    return StatedTotals.UnitTotal(level: level, count: count)
  }
}
