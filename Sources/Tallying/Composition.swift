/// What the composition of a list or of the elected is judged by; `nil` where it is not known.
package struct Profile: Hashable, Sendable {
  package var sex: Sex?
  /// Full years on the congress's day.
  package var age: Int?
  package var ethnicity: String?
  /// Whether the person was not in the body before.
  package var isNew: Bool?

  package init(
    sex: Sex? = nil, age: Int? = nil, ethnicity: String? = nil, isNew: Bool? = nil
  ) {
    self.sex = sex
    self.age = age
    self.ethnicity = ethnicity
    self.isNew = isNew
  }
}

package enum Sex: String, Hashable, Sendable, CaseIterable {
  case female, male
}

/// A day as three numbers.
package typealias DayNumbers = (year: Int, month: Int, day: Int)

extension Profile {
  /// The full years between a birthday and a day; someone born on 29 February has a birthday on
  /// 1 March of other years.
  package static func age(born: DayNumbers, on day: DayNumbers) -> Int {
    let isBeforeBirthday = (day.month, day.day) < (born.month, born.day)
    return day.year - born.year - (isBeforeBirthday ? 1 : 0)
  }
}

/// A part of a whole, such as one third or 15 %.
package struct Share: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// Makes a share from nothing to all; `nil` outside that.
  package init?(_ numerator: Int, of denominator: Int) {
    guard (1...1_000_000).contains(denominator), (0...denominator).contains(numerator) else {
      return nil
    }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// How far some people of a whole lie above the share, in parts of one person.
  fileprivate func excess(of part: Int, in whole: Int) -> Int {
    part * denominator - whole * numerator
  }
}

/// A target for the composition of a list or of the elected.
package struct CompositionRule: Hashable, Sendable {
  package let name: String
  package let attribute: Attribute
  package let limit: ShareLimit

  package init(name: String, attribute: Attribute, limit: ShareLimit) {
    self.name = name
    self.attribute = attribute
    self.limit = limit
  }
}

/// What some of the people have in common.
package enum Attribute: Hashable, Sendable {
  case sex(Sex)
  /// Ages in full years, both ends included; the young are a band of their own.
  case age(ClosedRange<Int>)
  case ethnicity(String)
  /// Any other ethnicity than this one.
  case ethnicityOther(than: String)
  /// Not in the body before.
  case new
}

/// How many of the people a rule wants, as a share of them.
package enum ShareLimit: Hashable, Sendable {
  case atLeast(Share)
  case atMost(Share)
  case between(Share, Share)
  /// Less than one person away from the share: 5 of 15 for one third, and 5 or 6 of 16.
  case about(Share)
}

extension Attribute {
  /// Whether a person has it; `nil` where that is not known.
  package func holds(for person: Profile) -> Bool? {
    switch self {
    case .sex(let sex): person.sex.map { $0 == sex }
    case .age(let ages): person.age.map(ages.contains)
    case .ethnicity(let name): person.ethnicity.map { $0 == name }
    case .ethnicityOther(let name): person.ethnicity.map { $0 != name }
    case .new: person.isNew
    }
  }
}

extension ShareLimit {
  /// Whether so many people of a whole are what is wanted.
  package func allows(_ part: Int, of whole: Int) -> Bool {
    switch self {
    case .atLeast(let share): share.excess(of: part, in: whole) >= 0
    case .atMost(let share): share.excess(of: part, in: whole) <= 0
    case .between(let least, let most):
      least.excess(of: part, in: whole) >= 0 && most.excess(of: part, in: whole) <= 0
    case .about(let share): abs(share.excess(of: part, in: whole)) < share.denominator
    }
  }
}

/// How some people meet a rule on their composition.
package struct CompositionFinding: Hashable, Sendable {
  package let rule: CompositionRule
  /// How many are known to have it.
  package let matching: Int
  /// Of how many it is not known.
  package let unknown: Int
  package let whole: Int

  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case met, missed
    /// Those of whom it is not known decide.
    case unclear
    /// There is nobody to judge.
    case nobody
  }
}

extension CompositionRule {
  package func finding(on people: [Profile]) -> CompositionFinding {
    let answers = people.map(attribute.holds)
    return CompositionFinding(
      rule: self, matching: answers.count { $0 == true }, unknown: answers.count { $0 == nil },
      whole: people.count)
  }
}

extension CompositionFinding {
  package var verdict: Verdict {
    guard whole > 0 else { return .nobody }
    let possible = matching...(matching + unknown)
    let allowed = possible.count { rule.limit.allows($0, of: whole) }
    if allowed == possible.count { return .met }
    return allowed == 0 ? .missed : .unclear
  }
}
