package import StrictJSON
package import Tallying

/// What a congress reports to the level above: a file that is taken in once.
package struct ResultFile: Hashable, Sendable {
  package let congress: Congress.ID
  package let organization: Organization.ID
  package let days: CongressDays
  package let figures: ResultFigures
  package let votes: [Vote]
  /// The hash of all the rest, as `digest` gives it; a file that was changed has another.
  package private(set) var seal: String

  /// One vote that is decided.
  package struct Vote: Hashable, Sendable {
    package var title: LocalText
    package var body: ElectedBody
    package var seats: Int
    package var base: Int?
    package var elected: [Elected]
    /// The code of the ballots of its last round.
    package var code: String

    package init(
      title: LocalText, body: ElectedBody, seats: Int, base: Int?, elected: [Elected], code: String
    ) {
      (self.title, self.body, self.seats, self.base) = (title, body, seats, base)
      (self.elected, self.code) = (elected, code)
    }
  }

  package struct Elected: Hashable, Sendable {
    package var name: String
    package var votes: Int

    package init(name: String, votes: Int) { (self.name, self.votes) = (name, votes) }
  }

  package init(
    of congress: Congress, figures: ResultFigures, votes: [Vote], digest: ([UInt8]) -> String
  ) {
    self.congress = congress.id
    organization = congress.organization
    (days, self.figures, self.votes) = (congress.dates.current, figures, votes)
    seal = ""
    seal = digest(body.bytes())
  }
}

/// Why a result file isn't taken in.
package enum ResultFileError: Error, Hashable, Sendable {
  /// The seal doesn't fit what the file says.
  case changed
  case noSuchOrganization(String)
  case noSuchCongress(String)
  /// The congress here belongs to another organisation than the file says.
  case anotherOrganization(String)
  /// The very same file was taken in before.
  case alreadyTaken(on: CalendarDate?)
  /// Another result of the congress was taken in before.
  case otherTaken(on: CalendarDate?)
  /// The ballots of the congress are in this workspace itself.
  case countedHere
}

extension ResultFile {
  /// Everything but the seal.
  private var body: JSON {
    .record([
      ("format", .string("daihoi/result")), ("version", .integer(1)),
      ("congress", .string(congress.rawValue)), ("organization", .string(organization.rawValue)),
      ("opening", .date(days.opening)), ("closing", .date(days.closing)),
      ("figures", figures.json), ("votes", .array(votes.map(\.json))),
    ])
  }

  package var json: JSON {
    guard case .object(var members) = body else { return body }
    members["seal"] = .string(seal)
    return .object(members)
  }

  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json)
    try fields.format("daihoi/result")
    congress = try fields.identifier("congress")
    organization = try fields.identifier("organization")
    days = CongressDays(opening: try fields.date("opening"), closing: try fields.date("closing"))
    figures = try fields.value("figures", ResultFigures.init(json:at:))
    votes = try fields.items("votes", Vote.init(json:at:))
    seal = try fields.string("seal")
  }

  /// Whether the seal fits.
  package func isWhole(_ digest: ([UInt8]) -> String) -> Bool { digest(body.bytes()) == seal }
}

extension ResultFile.Vote {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    title = try fields.localText("title")
    body = try fields.choice("body")
    seats = try fields.integer("seats", in: 1...1000)
    base = try fields.optionalInteger("base", in: 0...10_000_000)
    elected = try fields.items("elected") { json, path throws(ShapeError) in
      var fields = try JSONFields(json, at: path)
      return ResultFile.Elected(
        name: try fields.string("name"), votes: try fields.integer("votes", in: 0...10_000_000))
    }
    code = try fields.string("code")
  }

  var json: JSON {
    .record([
      ("title", title.json), ("body", .string(body.rawValue)), ("seats", .integer(seats)),
      ("base", .integer(base)),
      (
        "elected",
        .array(
          elected.map { .record([("name", .string($0.name)), ("votes", .integer($0.votes))]) })
      ),
      ("code", .string(code)),
    ])
  }
}

/// A result that was taken in from the level below, as a congress keeps it.
package struct ReceivedResult: Hashable, Sendable {
  package var seal: String
  package var on: CalendarDate?
  package var figures: ResultFigures

  package init(_ file: ResultFile, on day: CalendarDate) {
    (seal, on, figures) = (file.seal, day, file.figures)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    seal = try fields.string("seal")
    on = try fields.optionalDate("on")
    figures = try fields.value("figures", ResultFigures.init(json:at:))
  }

  package var json: JSON {
    .record([("seal", .string(seal)), ("on", .date(on)), ("figures", figures.json)])
  }
}

extension CongressDocuments {
  /// Takes a result in from the level below: days, figures, and the results as a paper states them.
  ///
  /// - Throws: `ResultFileError`; nothing is changed then.
  package mutating func take(
    _ file: ResultFile, on day: CalendarDate, replacing: Bool = false
  ) throws(ResultFileError) {
    guard file.organization == congress.organization else {
      throw .anotherOrganization(file.organization.rawValue)
    }
    if elections.elections.contains(where: { !$0.rounds.isEmpty }) { throw .countedHere }
    if let received = congress.received {
      guard received.seal != file.seal else { throw .alreadyTaken(on: received.on) }
      guard replacing else { throw .otherTaken(on: received.on) }
    }
    // the results that came with the file before are of the day that it said
    if congress.received != nil, let earlier = congress.dates.actual?.closing {
      congress.stated.removeAll { $0.on == earlier }
    }
    congress.dates.actual = file.days
    congress.stated += file.votes.map { vote in
      StatedResult(
        body: vote.body, seats: vote.seats, elected: vote.elected.count, on: file.days.closing)
    }
    congress.received = ReceivedResult(file, on: day)
  }
}
