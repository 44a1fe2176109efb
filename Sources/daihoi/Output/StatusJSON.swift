import CongressModel
import StrictJSON

extension RollUp {
  /// The figures of `daihoi status --json`.
  func json(_ tree: OrganizationTree, unread: [Congress.ID] = []) -> JSON {
    .record([
      ("at", organization.map { .string($0.rawValue) } ?? .null),
      ("on", .string(day.description)),
      ("planned", .integer(planned)),
      ("held", .integer(held)),
      (
        "directElection",
        .record([
          ("chosen", .integer(directElection.chosen)), ("held", .integer(directElection.held)),
          ("elected", .integer(directElection.elected)),
        ])
      ),
      (
        "subcommittees",
        .record([
          ("formed", .integer(subcommittees.part)), ("of", .integer(subcommittees.of)),
        ])
      ),
      ("standing", Self.json(standings)),
      ("tasks", .integer(readiness.tasks)),
      ("done", .integer(readiness.done)),
      ("overdue", .integer(readiness.overdue)),
      ("blocked", .integer(readiness.blocked)),
      ("levels", levelsJSON),
      ("ratings", ratingsJSON),
      ("congresses", .array(congresses.map { $0.json(on: day, tree) })),
      ("unread", .array(unread.map { .string($0.rawValue) })),
    ])
  }

  private var levelsJSON: JSON {
    .record(
      levels.map { level in
        let states = CongressState.allCases.map {
          (name: $0.rawValue, value: .integer(level.states[$0]) as JSON?)
        }
        return (
          level.level.rawValue,
          .record([
            ("congresses", .integer(level.congresses)), ("held", .integer(level.held)),
            ("states", .record(states)), ("standing", Self.json(level.standings)),
            ("units", .integer(level.units)),
            ("statedUnits", .integer(level.statedUnits)),
          ])
        )
      })
  }

  private static func json(_ standings: [CongressStanding: Int]) -> JSON {
    .record(
      CongressStanding.allCases.map { (name: $0.rawValue, value: .integer(standings[$0] ?? 0)) })
  }

  /// By year and level; what a paper states goes before what is entered unit by unit.
  private var ratingsJSON: JSON {
    var years = JSONObject()
    for figures in ratings.sorted(by: { !$0.isStated && $1.isStated }) {
      var year = years[String(figures.year)]?.object ?? [:]
      var grades = JSONObject()
      for rating in Rating.allCases {
        grades[rating.rawValue] = .number(JSONNumber(figures.counts[rating]))
      }
      grades["total"] = .number(JSONNumber(figures.total))
      year[figures.level.rawValue] = .object(grades)
      years[String(figures.year)] = .object(year)
    }
    return .object(years)
  }
}

extension CongressSummary {
  fileprivate func json(on day: CalendarDate, _ tree: OrganizationTree) -> JSON {
    let ready = readiness(on: day)
    let days = dates.days(asOf: day)
    let unit = tree[organization]
    let isHeld = dates.progress(asOf: day) != .ahead
    return .record([
      ("id", .string(id.rawValue)),
      ("name", .text(unit?.name)),
      ("level", .text(unit?.level.rawValue)),
      ("state", .string(state(asOf: day).rawValue)),
      ("standing", .string(standing(on: day, ready).rawValue)),
      ("openingDay", .date(days.opening)),
      ("daysLeft", .integer(days.opening.days(since: day))),
      ("plannedDay", .date(dates.planned.opening)),
      ("heldDay", isHeld ? .date(dates.actual?.opening) : .null),
      ("pilot", .bool(pilot != nil)),
      ("directElection", .bool(directElection != nil)),
      ("tasks", .integer(ready.tasks)),
      ("done", .integer(ready.done)),
      ("overdue", .integer(ready.overdue)),
      ("blocked", .integer(ready.blocked)),
      ("readiness", ready.percent.map { .number(JSONNumber($0)) } ?? .null),
    ])
  }
}
