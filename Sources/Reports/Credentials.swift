package import CongressModel
package import Tallying
package import Wording

/// What the credentials committee reports about the delegates of a congress.
package struct Credentials: Hashable, Sendable {
  package let congress: Congress
  package let people: People
  /// The day on which ages are counted.
  package let day: CalendarDate
  package let ruleSet: RuleSet
  package var organization: String
  package var superior: String?
  package var term: String?
  package var place: String?
  /// The code of the data.
  package var code: String?
  package var isRehearsal = false
  /// How many subordinate organisations send delegates; `nil` to count those of the list.
  package var organizationsSummoned: Int?

  package init(
    of people: People, at congress: Congress, organization: String, ruleSet: RuleSet,
    on day: CalendarDate
  ) {
    (self.people, self.congress, self.day) = (people, congress, day)
    (self.organization, self.ruleSet) = (organization, ruleSet)
  }
}

extension Credentials {
  private var full: [Delegate] { people.delegates.filter { $0.kind == .full } }

  package func report(in wording: Wording) -> Report {
    var report = Report(
      wording.credentialsTitle, in: wording, banner: isRehearsal ? wording.rehearsal : nil,
      footer: code.map { "\(wording.dataCode): \($0)" })
    let title = wording.title(of: congress, organization: organization, term: term)
    report.blocks =
      [
        .letterhead(
          left: (superior.map { [$0.uppercased()] } ?? [])
            + [organization.uppercased(), wording.credentialsCommittee, "*"],
          right: wording.heading(of: ruleSet) + ["", wording.placeAndDate(place, day)]),
        .title(wording.credentialsTitle, [title]),
      ] + numbers(in: wording) + composition(in: wording) + quorum(in: wording) + [
        .signatures([
          Report.Signature(wording.forPresidium), Report.Signature(wording.headOfCredentials),
        ])
      ]
    return report.numbered()
  }

  private func numbers(in wording: Wording) -> [Report.Block] {
    let present = full.count { $0.isPresent }
    let alternates = people.delegates.filter { $0.kind == .alternate }
    var facts = [Report.Fact(wording.summonedInAll, wording.number(full.count))]
    for origin in Delegate.Origin.allCases {
      let count = full.count { $0.origin == origin }
      if count > 0 { facts.append(Report.Fact(part: wording.term(origin), wording.number(count))) }
    }
    facts.append(Report.Fact(wording.presentNow, wording.number(present)))
    facts.append(Report.Fact(wording.absentNow, wording.number(full.count - present)))
    if !alternates.isEmpty {
      let here = alternates.count { $0.isPresent }
      facts.append(
        Report.Fact(wording.alternatesPresent, wording.votes(here, of: alternates.count)))
    }
    let absent = full.filter { !$0.isPresent }.map(\.nameAndUnit)
    return [.heading(wording.numberOfDelegates), .facts(facts)]
      + (absent.isEmpty ? [] : [.heading(wording.absentees), .items(absent)])
  }

  /// Whether enough delegates and organisations are there.
  private func quorum(in wording: Wording) -> [Report.Block] {
    guard let clock = people.clock(for: congress.kind) else { return [] }
    var sentences = [wording.quorum(clock.quorum.people)]
    do throws(AttendanceError) {
      var units = clock.quorum.organizations
      if let organizationsSummoned {
        units = try Attendance(present: units?.present ?? 0, of: organizationsSummoned)
      }
      if let units { sentences.append(wording.organizationsRepresented(units)) }
    } catch {
      sentences.append(wording.sentence(error))
    }
    return [.heading(wording.quorum), .items(sentences)]
  }
}

extension Credentials {
  /// The age bands of the guidance for 2020–2025, in full years.
  ///
  /// Hướng dẫn 26-HD/BTCTW (2019).
  private static let bands: [(low: Int?, high: Int?)] = [(nil, 39), (40, 50), (51, nil)]

  private func composition(in wording: Wording) -> [Report.Block] {
    let ages = full.compactMap { $0.attributes.age(on: day) }
    let rows = sexRows(in: wording) + ageRows(ages, in: wording) + otherRows(in: wording)
    let columns = [
      Report.Column(wording.criterion), Report.Column(wording.peopleColumn, .trailing),
      Report.Column(wording.shareColumn, .trailing),
    ]
    var blocks: [Report.Block] = [
      .heading(wording.composition), .table(Report.Table(columns, rows: rows)),
    ]
    if let youngest = ages.min(), let oldest = ages.max() {
      blocks.append(
        .facts([
          Report.Fact(wording.youngest, wording.years(youngest)),
          Report.Fact(wording.oldest, wording.years(oldest)),
        ]))
    }
    return blocks
  }

  private func row(_ label: String, _ count: Int, in wording: Wording) -> [String] {
    [
      label, wording.votes(count, of: full.count),
      wording.percent(Percentage(votes: count, of: full.count)),
    ]
  }

  /// A row for those of whom it isn't known, where there are any.
  private func unknown(_ label: String, _ count: Int, in wording: Wording) -> [[String]] {
    count == 0 ? [] : [row(wording.notStated(label), count, in: wording)]
  }

  private func sexRows(in wording: Wording) -> [[String]] {
    PersonAttributes.Sex.allCases.map { sex in
      row(wording.term(sex), full.count { $0.attributes.sex == sex }, in: wording)
    } + unknown(wording.sexLabel, full.count { $0.attributes.sex == nil }, in: wording)
  }

  private func ageRows(_ ages: [Int], in wording: Wording) -> [[String]] {
    Self.bands.map { low, high in
      let count = ages.count { $0 >= low ?? .min && $0 <= high ?? .max }
      return row(wording.ages(from: low, to: high), count, in: wording)
    } + unknown(wording.ageLabel, full.count - ages.count, in: wording)
  }

  private func otherRows(in wording: Wording) -> [[String]] {
    let ethnicities = full.compactMap(\.attributes.ethnicity)
    let degrees = full.compactMap(\.attributes.education)
    let kinds = Set(degrees).sorted()
    return [
      row(
        wording.ethnicMinority, ethnicities.count { $0.lowercased() != "kinh" }, in: wording)
    ] + unknown(wording.ethnicityLabel, full.count - ethnicities.count, in: wording)
      + kinds.map { kind in row(kind, degrees.count { $0 == kind }, in: wording) }
      + unknown(wording.educationLabel, full.count - degrees.count, in: wording)
  }
}
