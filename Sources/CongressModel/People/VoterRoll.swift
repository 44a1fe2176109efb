package import StrictJSON
package import Tallying

/// Who could vote when a vote was opened; no later arrival or departure changes it.
package struct VoterRoll: Hashable, Sendable, Identifiable {
  package let election: Election.ID
  package let round: Int
  package var on: CalendarDate
  /// Minutes after midnight.
  package var minute: Int
  /// The full delegates summoned, present or not.
  package var summoned: Int
  /// Those who were there and could vote, alternates in the place of another among them.
  package var voters: [Delegate.ID]
  package var unknown: JSONObject

  package init(
    election: Election.ID, round: Int, on day: CalendarDate, minute: Int, summoned: Int,
    voters: [Delegate.ID]
  ) {
    (self.election, self.round, on, self.minute) = (election, round, day, minute)
    (self.summoned, self.voters, unknown) = (summoned, voters, [:])
  }

  package var id: String { "\(election)-\(round)" }
}

extension VoterRoll {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    election = try fields.identifier("election")
    round = try fields.integer("round", in: 1...100)
    on = try fields.date("on")
    minute = try fields.integer("minute", in: 0...1439)
    summoned = try fields.integer("summoned", in: 0...10_000_000)
    voters = try fields.identifiers("voters")
    _ = try fields.optionalString("id")
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id)), ("election", .string(election.rawValue)), ("round", .integer(round)),
        ("on", .date(on)), ("minute", .integer(minute)), ("summoned", .integer(summoned)),
        ("voters", .strings(voters.map(\.rawValue))),
      ], unknown: unknown)
  }
}

extension People {
  /// The roll of a round, where it was taken.
  package func roll(of election: Election.ID, round: Int) -> VoterRoll? {
    rolls.first { $0.election == election && $0.round == round }
  }

  /// Takes down who can vote now; a roll taken before for the same round is replaced.
  package mutating func takeRoll(
    of election: Election.ID, round: Int, on day: CalendarDate, minute: Int
  ) {
    let roll = VoterRoll(
      election: election, round: round, on: day, minute: minute, summoned: full.count,
      voters: voters.map(\.id))
    guard let index = rolls.firstIndex(where: { $0.id == roll.id }) else {
      rolls.append(roll)
      return
    }
    rolls[index] = roll
  }
}

extension CongressDocuments {
  /// Puts in the place of an election itself with a round just opened, and takes down with it who
  /// can vote.
  ///
  /// No roll is taken where nobody's presence is kept, nor of a vote that isn't held by those
  /// registered: at the plenum, or at a meeting of the personnel process.
  package mutating func open(
    _ election: Election, at assembly: Assembly, on day: CalendarDate, minute: Int
  ) {
    elections[election.id] = election
    guard let round = election.currentRound, assembly != .plenum,
      people.delegates.contains(where: { !$0.presence.isEmpty }),
      !people.schemes.contains(where: { $0.steps.contains { $0.election == election.id } })
    else { return }
    people.takeRoll(of: election.id, round: round.number, on: day, minute: minute)
  }
}
