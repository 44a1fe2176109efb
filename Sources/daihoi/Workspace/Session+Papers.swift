import CongressModel
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

/// A paper as it is printed, with the code of the data that it came from.
struct MadePaper {
  var report: Report
  let code: String
  /// What an own template of it can name, on each page.
  var values: [[String: TemplateValue]] = []
  /// Whether a result in it can still change.
  var isProvisional = false
}

extension Session {
  /// Makes a paper of a congress; `replaced` are the codes of earlier versions.
  func make(
    _ paper: CongressPaper, of documents: CongressDocuments, replacing replaced: [String] = []
  ) throws(CommandError) -> MadePaper {
    var made =
      switch paper.subject {
      case .congress: try make(paper.kind, of: documents)
      case .scheme(let id): try make(id, of: documents)
      case .round(let id, let number):
        try make(paper.kind, id, round: number, of: documents, replacing: replaced)
      }
    made.report = try laidOut(made.report, as: paper.kind.rawValue, with: made.values)
    if settings.isRehearsal, made.report.banner == nil { made.report.banner = wording.rehearsal }
    return made
  }

  private func make(
    _ kind: CongressPaper.Kind, of documents: CongressDocuments
  ) throws(CommandError) -> MadePaper {
    let congress = documents.congress
    let code = code(of: documents)
    guard kind == .approval else {
      var credentials = Credentials(
        of: documents.people, at: congress, organization: name(of: congress),
        ruleSet: try ruleSet(congress.ruleSet, on: today), on: congress.dates.current.opening)
      (credentials.superior, credentials.term) = (superior(of: congress), settings.term)
      credentials.code = code
      return MadePaper(
        report: credentials.report(in: wording), code: code,
        values: [credentials.values(in: wording)])
    }
    let votes = try decided(documents)
    var approval = Approval(
      of: votes, at: congress, organization: name(of: congress), on: today)
    (approval.superior, approval.term) = (superior(of: congress), settings.term)
    approval.code = code
    let closing = congress.dates.current.closing
    let report = settings.calendar.day(7, .working, after: closing)
    approval.deadlines = (report, settings.calendar.day(15, .working, after: report))
    return MadePaper(
      report: approval.report(in: wording), code: code, values: [approval.values(in: wording)],
      isProvisional: votes.contains(where: \.isProvisional))
  }

  private func make(
    _ scheme: PersonnelScheme.ID, of documents: CongressDocuments
  ) throws(CommandError) -> MadePaper {
    let code = code(of: documents)
    let congress = documents.congress
    var paper = SchemePaper(
      of: try standing(of: scheme, in: documents),
      title: wording.title(of: congress, organization: name(of: congress), term: settings.term),
      organization: name(of: congress))
    paper.code = code
    paper.units = UnitMakeup(of: congress.organization, in: tree)
    return MadePaper(report: paper.report(in: wording), code: code)
  }

  private func make(
    _ kind: CongressPaper.Kind, _ id: Election.ID, round number: Int,
    of documents: CongressDocuments, replacing replaced: [String]
  ) throws(CommandError) -> MadePaper {
    guard let election = documents.elections[id] else {
      throw .noSuchElection(id.rawValue, congress: documents.id.rawValue)
    }
    let round = election.round(number) ?? election.firstRound()
    let congress = documents.congress
    let title = wording.title(of: congress, organization: name(of: congress), term: settings.term)
    switch kind {
    case .ballot:
      let rules = try ruleSet(congress.ruleSet, on: today)
      guard
        let ballot = BallotPaper(
          for: round, in: election, congress: title, organization: name(of: congress),
          ruleSet: rules)
      else { throw .contest(.noCandidates) }
      return MadePaper(
        report: ballot.report(in: wording), code: code(of: documents),
        values: [ballot.values(in: wording)])
    case .covers:
      let covers = try covers(of: round, election, documents, title: title)
      return MadePaper(
        report: Reports.BatchCover.report(of: covers, in: wording), code: code(of: documents),
        values: covers.map { $0.values(in: wording) })
    default:
      var minutes = try minutes(of: round, election, in: documents)
      if !replaced.isEmpty { minutes.supersedes = replaced.joined(separator: ", ") }
      let report =
        switch kind {
        case .aloud: minutes.aloud(in: wording)
        case .elected: minutes.electedList(in: wording)
        default: minutes.report(in: wording)
        }
      return MadePaper(
        report: report, code: minutes.fingerprint ?? "", values: [minutes.values(in: wording)],
        isProvisional: minutes.isProvisional)
    }
  }
}

extension Session {
  func name(of congress: Congress) -> String {
    tree[congress.organization]?.name ?? congress.organization.rawValue
  }

  func superior(of congress: Congress) -> String? {
    tree[congress.organization]?.parent.flatMap { tree[$0]?.name }
  }

  /// The code of all that is written of a congress.
  func code(of documents: CongressDocuments) -> String {
    let bytes =
      documents.congress.json.bytes() + documents.people.json.bytes()
      + documents.elections.json.bytes()
    return SHA256.digest(of: bytes).code
  }

  /// The minutes of a round, with who was there when it was opened and what was decided before.
  func minutes(
    of round: CongressModel.Round, _ election: Election, in documents: CongressDocuments
  ) throws(CommandError) -> Minutes {
    let vote = try CommandError.storing { () throws(StorageError) in
      try self.vote(round, of: election, in: documents.congress)
    }
    var minutes = vote.minutes(
      organization: name(of: documents.congress), superior: superior(of: documents.congress),
      term: settings.term, isRehearsal: settings.isRehearsal)
    let next = nextStep(after: vote)
    minutes.next = next == .countUnfinished ? nil : next
    if let roll = documents.people.roll(of: election.id, round: round.number) {
      do throws(AttendanceError) {
        minutes.attendance = try Attendance(present: roll.voters.count, of: roll.summoned)
      } catch {
        // a roll with more voters than summoned says nothing about who was there
      }
    }
    return minutes
  }

  /// The minutes of every round that is closed, in the order of the elections.
  func decided(_ documents: CongressDocuments) throws(CommandError) -> [Minutes] {
    var votes: [Minutes] = []
    for election in documents.elections.elections where election.act == .election {
      for round in election.rounds where round.closed != nil && !round.isAnnulled {
        votes.append(try minutes(of: round, election, in: documents))
      }
    }
    return votes
  }

  /// A paper by the office's own template, where the workspace has one for it in the language.
  func laidOut(
    _ report: Report, as paper: String, with values: [[String: TemplateValue]]
  ) throws(CommandError) -> Report {
    let name = "\(paper).\(wording.language.rawValue).txt"
    let source = try CommandError.storing { () throws(StorageError) in
      try folder.paperTemplate(name)
    }
    guard let source else { return report }
    do throws(TemplateError) {
      return try report.laidOut(
        by: try PaperTemplate(String(decoding: source, as: UTF8.self)), with: values)
    } catch {
      throw .paper(.template(error, file: "templates/\(name)"))
    }
  }

  /// A cover for every batch counted; before the count, for as many as the papers issued need.
  private func covers(
    of round: CongressModel.Round, _ election: Election, _ documents: CongressDocuments,
    title: String
  ) throws(CommandError) -> [Reports.BatchCover] {
    let state = try CommandError.storing { () throws(StorageError) in
      try vote(round, of: election, in: documents.congress).state
    }
    let size = election.counting.batchSize
    let papers = round.issued ?? round.base ?? election.base ?? size
    let batches =
      state.batches.isEmpty
      ? (0..<max(1, (papers + size - 1) / size)).map { ($0 + 1, min(size, papers - $0 * size)) }
      : state.batches.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return batches.map { number, ballots in
      var cover = Reports.BatchCover(
        organization: name(of: documents.congress), congress: title,
        election: election.title[wording.language], batch: number)
      cover.ballots = ballots
      return cover
    }
  }
}
