import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import Tallying
import Wording

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: Spoken.wording.aboutVerify)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .long, help: help(Spoken.wording.helpDeep)) var deep = false
  @Option(name: .long, help: help(Spoken.wording.helpAgainst, "DIR")) var against: String?

  func run() throws {
    try options.run { wording throws(CommandError) in
      let report = try CommandError.storing { () throws(StorageError) in
        let folder = try WorkspaceFolder(at: options.path)
        let other = try against.map { (path) throws(StorageError) in try WorkspaceFolder(at: path) }
        let line = ProgressLine(wording.verifying, total: 1000, wording)
        defer { line.end() }
        return try folder.verified(against: other) { line.reach($0 * 1000 / max(1, $1)) }
      }
      if output.json {
        Process.say(report.json(wording).bytes())
      } else {
        for finding in report.findings { Process.say(wording.sentence(finding)) }
        for round in report.rounds { Process.say(wording.line(of: round)) }
      }
      switch report.verdict {
      case .good: break
      case .provisional: throw .answeredNo
      case .damaged: throw .damaged
      }
    }
  }
}

extension Verification {
  fileprivate func json(_ wording: Wording) -> JSON {
    .record([
      ("verdict", .string("\(verdict)")),
      ("findings", .array(findings.map { .string(wording.sentence($0)) })),
      (
        "rounds",
        .array(
          rounds.map {
            .record([
              ("congress", .string($0.key.congress.rawValue)),
              ("election", .string($0.key.election.rawValue)),
              ("round", .integer($0.key.round)),
              ("ballots", .integer($0.state.tally.counted)),
              ("fingerprint", .string($0.state.fingerprint)),
            ])
          })
      ),
    ])
  }
}

extension Wording {
  fileprivate func sentence(_ finding: Verification.Finding) -> String {
    switch finding {
    case .document(let error): sentence(error)
    case .missing(let name): missingDocument(name.path)
    case .unknownOrganization(let id, let organization):
      congressOfUnknown(id.rawValue, organization: organization.rawValue)
    case .ballots(let key, let problem): "\(key.congress)/\(key.election): \(sentence(problem))"
    case .recountDiffers(let key): recountDiffers("\(key.congress)/\(key.election)")
    case .coverDiffers(let key, let cover, let found):
      coverDiffers(
        "\(key.congress)/\(key.election)", batch: cover.batch, papers: cover.papers, found: found)
    case .collectedDiffers(let key, let counted, let collected):
      collectedDiffers("\(key.congress)/\(key.election)", counted: counted, collected: collected)
    case .unknownRound(let path): unknownRound(path)
    case .looseMode(let path, _): looseMode(path)
    case .severalNames(let path, let links): severalNames(path, links: links)
    case .notAPlainFile(let path): sentence(StorageError.notARegularFile(path: path))
    case .conflictCopy(let path): documentCopy(path)
    case .foreignFile(let path): foreignFile(path)
    case .ballotsMissing(let key, let here, let there):
      ballotsMissing("\(key.congress)/\(key.election)", here: here, there: there)
    }
  }

  fileprivate func line(of round: Verification.CheckedRound) -> String {
    let key = round.key
    return
      "\(key.congress)/\(key.election)-\(key.round): \(ballots(round.state.tally.counted)), \(round.state.fingerprint)"
  }
}
