package import CongressModel
import Tallying
import TerminalUI
import Wording

// The totals of a batch from a tally sheet kept by hand, with the sums that must agree.
extension BatchesScreen {
  func sheetForm(batch: Int, entry: Int, _ vote: Vote, in situation: Situation) -> Form {
    let wording = situation.wording
    var fields = [
      Form.Field(.name, wording.fieldTeller, situation.me ?? ""),
      Form.Field(.papers, wording.fieldPapers, hint: wording.hintPapersOnCover),
      Form.Field(.valid, wording.fieldValid),
    ]
    fields += vote.contest.form.invalidReasons.map {
      Form.Field(.invalid($0), wording.fieldTerm($0), hint: "0")
    }
    fields += vote.names.enumerated().map { index, name in
      Form.Field(.votes(index + 1), "\(index + 1). \(name)")
    }
    fields.append(Form.Field(.sum, wording.fieldSum, hint: wording.hintSum))
    return Form(
      wording.formSheet(batch, entry: entry), for: .tallySheet(batch: batch, entry: entry), fields)
  }

  mutating func record(
    sheet form: Form, batch: Int, entry: Int, _ vote: Vote, in situation: Situation
  ) -> [Request] {
    var form = form
    let wording = situation.wording
    let teller = form.text(.name)
    if vote.election.counting.entries > 1, teller.isEmpty {
      form.refuse(.name, wording.tellerNeeded)
      return [.fill(form)]
    }
    if let other = otherTeller(teller, batch, entry, in: situation) {
      form.refuse(.name, wording.typedByOther(other, batch: batch))
      return [.fill(form)]
    }
    let numbers: SheetNumbers
    do throws(SheetNumbers.Missing) {
      numbers = try SheetNumbers(form, names: vote.contest)
    } catch {
      form.refuse(error.field, wording.numberOrZeroNeeded)
      return [.fill(form)]
    }
    do throws(TallySheetError) {
      let tally = try vote.contest.tally(
        ofSheet: numbers.votes, valid: numbers.valid, invalid: numbers.invalid,
        papers: numbers.papers, sum: numbers.sum)
      let desk = Desk(key, entry: entry, teller: teller.isEmpty ? nil : teller)
      let isBegun = covers(in: situation).first { $0.number == batch }?.stated != nil
      guard entry == 1, !isBegun else {
        let start = BatchDeed.start(batch: batch, papers: numbers.papers)
        return (entry == 1 ? [.effect(.batch(desk, start))] : [])
          + Self.effects(of: tally, batch, desk)
      }
      waiting = WaitingSheet(tally: tally, batch: batch)
      return [.effect(.batch(desk, .begin(batch: batch, papers: numbers.papers)))]
    } catch {
      form.refuse(error.field, wording.sentence(error))
      return [.fill(form)]
    }
  }

  private static func effects(of tally: Tally, _ batch: Int, _ desk: Desk) -> [Request] {
    [
      .effect(.record(desk, .sheet(tally, batch: batch))),
      .effect(.batch(desk, .close(batch: batch))),
    ]
  }

  /// A sheet waits until its batch has a number.
  package mutating func happened(
    _ event: JournalEvent, at desk: Desk, in situation: Situation
  ) -> [Request] {
    guard desk.key == key, case .batch(let deed) = event else { return [] }
    switch deed {
    case .begin(let number, _):
      guard let sheet = waiting else { return [] }
      waiting = nil
      if sheet.batch != number { shownBefore = sheet.batch }
      return Self.effects(of: sheet.tally, number, desk)
    case .close(let number):
      guard let shown = shownBefore else { return [] }
      shownBefore = nil
      return [.notice(Notice(.warning, situation.wording.numberTaken(shown, now: number)))]
    case .start, .resolution: return []
    }
  }

  /// Who typed the batch in another entry under this very name.
  private func otherTeller(
    _ teller: String, _ batch: Int, _ entry: Int, in situation: Situation
  ) -> String? {
    guard !teller.isEmpty, let cover = covers(in: situation).first(where: { $0.number == batch }),
      situation.vote(key)?.round.decisions.contains(where: { $0.kind == .sameTeller }) != true
    else { return nil }
    let others = zip(1..., cover.entries).filter { $0.0 != entry }.flatMap(\.1.tellers)
    return others.first { $0.isSameName(as: teller) }
  }
}

/// The numbers of a form for a tally sheet.
private struct SheetNumbers {
  var papers = 0
  var valid = 0
  var invalid = InvalidCounts()
  var votes: [Int] = []
  var sum = 0

  /// A field without a number.
  struct Missing: Error {
    let field: Form.FieldID
  }

  init(_ form: Form, names contest: Contest) throws(Missing) {
    papers = try Self.number(.papers, form)
    valid = try Self.number(.valid, form)
    for reason in contest.form.invalidReasons where !form.text(.invalid(reason)).isEmpty {
      invalid[reason] = try Self.number(.invalid(reason), form)
    }
    for number in 1...contest.candidates {
      votes.append(try Self.number(.votes(number), form))
    }
    sum = try Self.number(.sum, form)
  }

  private static func number(_ field: Form.FieldID, _ form: Form) throws(Missing) -> Int {
    guard let number = Int(form.text(field)), (0...10_000_000).contains(number) else {
      throw Missing(field: field)
    }
    return number
  }
}

extension TallySheetError {
  /// Where the form is to be mended.
  fileprivate var field: Form.FieldID {
    switch self {
    case .belowZero, .linesOfOtherList, .sumAboveSeats, .sumBelowPapers, .sumDiffers: .sum
    case .reasonNotOfForm(let reason, _): .invalid(reason)
    case .votesAboveValid(let number, _, _): .votes(number)
    case .papersDiffer: .papers
    }
  }
}
