import CongressModel
import StrictJSON
import Tallying

extension JournalRecord {
  /// The word for the kind in a line.
  var kind: String {
    switch self {
    case .open: "open"
    case .ballot(_, let paper, _): paper.isInvalid ? "invalid" : "ballot"
    case .doubt: "doubt"
    case .ruling: "ruling"
    case .void, .voidImport: "void"
    case .replace: "replace"
    case .sheet: "sheet"
    case .start: "start"
    case .batch: "batch"
    case .pile: "pile"
    case .resolved: "resolved"
    case .close: "close"
    case .recover: "recover"
    case .notUnderstood(let kind): kind
    }
  }

  /// The members of a line after its kind.
  var members: JSONObject {
    switch self {
    case .open(let header): header.members
    case .ballot(let id, let paper, let batch):
      Self.members([("id", id.json), ("batch", .int(batch))], paper)
    case .doubt(let id, let batch, let marks, let note):
      .record([
        ("id", id.json), ("batch", .int(batch)), ("m", marks.map { .array($0.map(JSON.int)) }),
        ("why", .string(note)),
      ])
    case .ruling(let ref, let paper, let by, let ground):
      Self.members(
        [("ref", ref.json)], paper,
        [("by", .names(by)), ("ground", ground.isEmpty ? nil : .string(ground))])
    case .void(let ref, let reason): ["ref": ref.json, "why": .string(reason)]
    case .voidImport(let source, let reason):
      ["source": source.file.json, "pass": .int(source.pass), "why": .string(reason)]
    case .replace(let ref, let id, let paper, let batch):
      Self.members([("ref", ref.json), ("id", id.json), ("batch", .int(batch))], paper)
    case .sheet(let id, let tally, let batch): Self.members(id, tally, batch)
    case .start(let batch, let papers, let at, let begun):
      .record([
        ("batch", .int(batch)), ("papers", .int(papers)), ("at", at?.json),
        ("begun", .beginnings(begun)),
      ])
    case .batch(let cover): cover.members
    case .pile(let batch, let count, let by):
      ["batch": .int(batch), "count": .int(count), "by": .names(by)]
    case .resolved(let ids, let batch, let by):
      ["batch": .int(batch), "of": .array(ids.map(\.json)), "by": .names(by)]
    case .close(let lines, let at): .record([("count", .int(lines)), ("at", at?.json)])
    case .recover(let segment, let length, let tail):
      ["seg": segment.json, "len": .int(length), "tail": tail.json]
    case .notUnderstood: [:]
    }
  }

  private static func members(
    _ before: [(String, JSON?)], _ paper: RecordedPaper, _ after: [(String, JSON?)] = []
  ) -> JSONObject {
    .record(before + paper.members + after)
  }

  private static func members(_ id: Bits128, _ sheet: Tally, _ batch: Int) -> JSONObject {
    let invalid = sheet.invalid.occurring.map { ($0.reason.rawValue, JSON.int($0.count)) }
    return [
      "id": id.json, "batch": .int(batch), "valid": .int(sheet.valid),
      "invalid": .object(JSONObject(invalid)), "votes": .array(sheet.votes.map(JSON.int)),
    ]
  }

  /// Reads the members of a line of some kind; what isn't as it should be isn't understood.
  init(kind: String, line: JSON) {
    do throws(ShapeError) {
      self = try Self.known(kind, line) ?? .notUnderstood(kind: kind)
    } catch {
      self = .notUnderstood(kind: kind)
    }
  }

  private static func known(_ kind: String, _ line: JSON) throws(ShapeError) -> JournalRecord? {
    var fields = try JSONFields(line)
    for name in ["v", "n", "p", "k", "h"] { _ = fields.json(name) }
    let record = try known(kind, &fields)
    // a member nobody knows may change what the line means
    return fields.unknown.isEmpty ? record : nil
  }

  private static func known(
    _ kind: String, _ fields: inout JSONFields
  ) throws(ShapeError) -> JournalRecord? {
    switch kind {
    case "open": return .open(try JournalHeader(&fields))
    case "ballot", "invalid":
      let paper = try RecordedPaper(&fields)
      guard paper.isInvalid == (kind == "invalid") else { return nil }
      return .ballot(try fields.bits("id"), paper, batch: try fields.batch())
    case "doubt":
      return .doubt(
        try fields.bits("id"), batch: try fields.batch(),
        marks: try fields.optionalIntegers("m", in: 1...Contest.mostNames),
        note: try fields.string("why"))
    case "ruling":
      return .ruling(
        try fields.bits("ref"), try RecordedPaper(&fields), by: try fields.strings("by"),
        ground: try fields.optionalString("ground") ?? "")
    case "void": return try void(&fields)
    case "replace":
      return .replace(
        try fields.bits("ref"), by: try fields.bits("id"), try RecordedPaper(&fields),
        batch: try fields.batch())
    case "sheet", "start", "batch", "pile", "resolved": return try ofBatch(kind, &fields)
    case "close":
      return .close(lines: try fields.count("count"), at: try fields.minute())
    case "recover":
      return .recover(
        segment: try fields.bits("seg"), length: try fields.count("len"),
        tail: try fields.bits("tail"))
    default: return nil
    }
  }

  private static func ofBatch(
    _ kind: String, _ fields: inout JSONFields
  ) throws(ShapeError) -> JournalRecord? {
    guard kind != "batch" else { return .batch(try BatchCover(&fields)) }
    let batch = try fields.batch()
    switch kind {
    case "sheet":
      let (id, tally) = (try fields.bits("id"), try Tally(&fields))
      return tally.map { .sheet(id, $0, batch: batch) }
    case "start":
      return .start(
        batch: batch, papers: try fields.count("papers"), at: try fields.minute(),
        begun: try fields.optionalNames("begun"))
    case "pile":
      return .pile(
        batch: batch, count: try fields.count("count"), by: try fields.strings("by"))
    default:
      return .resolved(
        try fields.names("of"), batch: batch, by: try fields.strings("by"))
    }
  }

  private static func void(_ fields: inout JSONFields) throws(ShapeError) -> JournalRecord {
    let reason = try fields.string("why")
    guard let source = try ImportSource(&fields) else {
      return .void(try fields.bits("ref"), reason: reason)
    }
    return .voidImport(source, reason: reason)
  }
}

extension JournalHeader {
  fileprivate var members: JSONObject {
    var members: JSONObject = [
      "seg": segment.json, "congress": .string(key.congress.rawValue),
      "election": .string(key.election.rawValue), "round": .int(key.round), "list": list.json,
      "entry": .int(entry), "station": .string(station),
    ]
    members.append("operator", operatorName.map(JSON.string))
    members.append("source", source?.file.json)
    members.append("pass", source.map { .int($0.pass) })
    members.append("rehearsal", isRehearsal ? true : nil)
    if !after.isEmpty {
      members.append("after", .array(after.map { .string("\($0.segment):\($0.hash)") }))
    }
    members.append("turn", turn > 0 ? .int(turn) : nil)
    members.append("at", at?.json)
    return members
  }

  fileprivate init(_ fields: inout JSONFields) throws(ShapeError) {
    segment = try fields.bits("seg")
    key = RoundKey(
      try fields.string("congress", as: { Congress.ID($0) }),
      try fields.string("election", as: { Election.ID($0) }),
      round: try fields.integer("round", in: 1...100))
    list = try fields.bits("list")
    entry = try fields.integer("entry", in: 1...3)
    station = try fields.string("station")
    operatorName = try fields.optionalString("operator")
    source = try ImportSource(&fields)
    isRehearsal = try fields.optionalBool("rehearsal") ?? false
    after =
      try fields.optionalList("after") { (json, path) throws(ShapeError) in
        let text = try json.string(at: path)
        guard let witness = Witness(text) else { throw ShapeError(.notAllowed(text), at: path) }
        return witness
      } ?? []
    turn = try fields.optionalInteger("turn", in: Self.turns) ?? 0
    at = try fields.minute()
  }
}

extension JournalHeader.Witness {
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let segment = Bits128(String(parts[0])),
      let hash = Bits128(String(parts[1]))
    else { return nil }
    self.init(segment: segment, hash: hash)
  }
}

extension ImportSource {
  fileprivate init?(_ fields: inout JSONFields) throws(ShapeError) {
    guard let file = try fields.optionalString("source", as: { Bits128($0) }) else { return nil }
    self.init(file: file, pass: try fields.integer("pass", in: 1...10_000))
  }
}

extension Tally {
  /// Reads the totals of a sheet; fails where a list has no such names or papers.
  fileprivate init?(_ fields: inout JSONFields) throws(ShapeError) {
    let valid = try fields.count("valid")
    var invalid = InvalidCounts()
    let reasons = try fields.entries("invalid") { (key, json, path) throws(ShapeError) in
      (InvalidReason(rawValue: key), try json.integer(in: 0...1 << 40, at: path))
    }
    let votes = try fields.integers("votes", in: 0...1 << 40)
    for (reason, count) in reasons {
      guard let reason else { return nil }
      invalid[reason] += count
    }
    self.init(stored: votes, valid: valid, invalid: invalid)
  }
}

extension BatchCover {
  fileprivate var members: JSONObject {
    var members: JSONObject = [
      "batch": .int(batch), "papers": .int(papers), "valid": .int(valid),
      "invalid": .int(invalid),
    ]
    members.append("at", at?.json)
    members.append("begun", .beginnings(begun))
    return members
  }

  fileprivate init(_ fields: inout JSONFields) throws(ShapeError) {
    self.init(
      batch: try fields.batch(), papers: try fields.count("papers"),
      valid: try fields.count("valid"), invalid: try fields.count("invalid"),
      at: try fields.minute(), begun: try fields.optionalNames("begun"))
  }
}

extension RecordedPaper {
  var isInvalid: Bool {
    switch paper {
    case .chosen: false
    case .invalid: true
    }
  }

  /// The numbers chosen; `nil` where it is invalid.
  var marks: [Int]? {
    switch paper {
    case .chosen(let marks): marks
    case .invalid: nil
    }
  }

  fileprivate var members: [(String, JSON?)] {
    switch paper {
    case .chosen(let marks):
      [("m", .array(marks.map(JSON.int))), ("ruled", ruling == .valid ? true : nil)]
    case .invalid(let reason): [("why", .string(reason.rawValue))]
    }
  }

  fileprivate init(_ fields: inout JSONFields) throws(ShapeError) {
    let isRuled = try fields.optionalBool("ruled") ?? false
    if let marks = try fields.optionalIntegers("m", in: 1...Contest.mostNames) {
      self.init(.chosen(marks), ruling: isRuled ? .valid : .byRules)
    } else {
      self.init(.invalid(try fields.string("why", as: { InvalidReason(rawValue: $0) })))
    }
  }
}

extension JSONFields {
  fileprivate mutating func bits(_ key: String) throws(ShapeError) -> Bits128 {
    try string(key, as: { Bits128($0) })
  }

  fileprivate mutating func names(_ key: String) throws(ShapeError) -> [Bits128] {
    try list(key, of: Bits128.init(named:at:))
  }

  fileprivate mutating func optionalNames(_ key: String) throws(ShapeError) -> [Bits128] {
    try optionalList(key, of: Bits128.init(named:at:)) ?? []
  }

  fileprivate mutating func batch() throws(ShapeError) -> Int {
    try integer("batch", in: BallotTable.batches)
  }

  fileprivate mutating func count(_ key: String) throws(ShapeError) -> Int {
    try integer(key, in: 0...1 << 40)
  }

  fileprivate mutating func minute() throws(ShapeError) -> Minute? {
    try optionalString("at", as: { Minute($0) })
  }
}

extension JSONObject {
  /// The members that have a value.
  fileprivate static func record(_ members: [(String, JSON?)]) -> JSONObject {
    JSONObject(members.compactMap { member in member.1.map { (member.0, $0) } })
  }
}

extension JSON {
  fileprivate static func names(_ names: [String]) -> JSON { .array(names.map(JSON.string)) }

  fileprivate static func beginnings(_ names: [Bits128]) -> JSON? {
    names.isEmpty ? nil : .array(names.map(\.json))
  }

  fileprivate static func int(_ number: Int) -> JSON { .number(JSONNumber(number)) }
}

extension Bits128 {
  fileprivate var json: JSON { .string(description) }

  fileprivate init(named json: JSON, at path: JSONPath) throws(ShapeError) {
    let text = try json.string(at: path)
    guard let name = Bits128(text) else { throw ShapeError(.notAllowed(text), at: path) }
    self = name
  }
}

extension Minute {
  fileprivate var json: JSON { .string(description) }
}
