package import StrictJSON

/// A directive, guidance, plan or decision, as papers cite it.
package struct PartyPaper: Hashable, Sendable {
  /// "35-CT/TW".
  package var number: String
  package var title: String?
  package var issuer: String
  package var date: CalendarDate?

  package init(number: String, title: String? = nil, issuer: String, date: CalendarDate? = nil) {
    (self.number, self.title, self.issuer, self.date) = (number, title, issuer, date)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    number = try fields.string("number")
    title = try fields.optionalString("title")
    issuer = try fields.string("issuer")
    date = try fields.optionalDate("date")
  }

  package var json: JSON {
    .record([
      ("number", .string(number)), ("title", .text(title)), ("issuer", .string(issuer)),
      ("date", .date(date)),
    ])
  }
}

/// A subcommittee (tiểu ban) that prepares one side of the congress.
package struct Subcommittee: Hashable, Sendable {
  package var name: String
  package var workstream: Workstream?
  package var head: String?
  package var formed: CalendarDate?

  package init(
    name: String, workstream: Workstream? = nil, head: String? = nil, formed: CalendarDate? = nil
  ) {
    (self.name, self.workstream, self.head, self.formed) = (name, workstream, head, formed)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    name = try fields.string("name")
    workstream = try fields.optionalChoice("workstream")
    head = try fields.optionalString("head")
    formed = try fields.optionalDate("formed")
  }

  package var json: JSON {
    .record([
      ("name", .string(name)), ("workstream", .text(workstream?.rawValue)), ("head", .text(head)),
      ("formed", .date(formed)),
    ])
  }
}

/// A working team (tổ công tác) and the units that it follows.
package struct WorkingTeam: Hashable, Sendable {
  package var name: String
  package var head: String?
  package var deputy: String?
  package var follows: [Organization.ID]

  package init(
    name: String, head: String? = nil, deputy: String? = nil, follows: [Organization.ID] = []
  ) {
    (self.name, self.head, self.deputy, self.follows) = (name, head, deputy, follows)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    name = try fields.string("name")
    head = try fields.optionalString("head")
    deputy = try fields.optionalString("deputy")
    follows = try fields.identifiers("follows")
  }

  package var json: JSON {
    .record([
      ("name", .string(name)), ("head", .text(head)), ("deputy", .text(deputy)),
      ("follows", .strings(follows.map(\.rawValue))),
    ])
  }
}

/// One aim of the term that ends, and whether it was reached.
package struct Indicator: Hashable, Sendable {
  package var name: String
  package var target: String?
  package var result: String?
  package var isMet: Bool
  /// Why it was missed.
  package var reason: String?

  package init(
    name: String, target: String? = nil, result: String? = nil, isMet: Bool, reason: String? = nil
  ) {
    (self.name, self.target, self.result, self.isMet, self.reason) =
      (name, target, result, isMet, reason)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    name = try fields.string("name")
    target = try fields.optionalString("target")
    result = try fields.optionalString("result")
    isMet = try fields.bool("met")
    reason = try fields.optionalString("reason")
  }

  package var json: JSON {
    .record([
      ("name", .string(name)), ("target", .text(target)), ("result", .text(result)),
      ("met", .bool(isMet)), ("reason", .text(reason)),
    ])
  }
}

/// A work done to greet the congress (công trình chào mừng đại hội).
package struct Work: Hashable, Sendable {
  package var name: String
  /// Size and money as the paper gives them: "dài hơn 3 km, hơn 9 tỷ đồng".
  package var value: String?

  package init(name: String, value: String? = nil) { (self.name, self.value) = (name, value) }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    name = try fields.string("name")
    value = try fields.optionalString("value")
  }

  package var json: JSON { .record([("name", .string(name)), ("value", .text(value))]) }
}

/// What a congress taught those that follow.
package struct Lesson: Hashable, Sendable {
  package var kind: Kind
  package var workstream: Workstream?
  package var text: LocalText
  /// Organisations below which congresses see the lesson.
  package var sentTo: [Organization.ID]
  /// The day on which it was written; `nil` where it has always been there.
  package var written: CalendarDate?

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something learnt.
    case lesson
    /// Something that the others are to do.
    case assignment
  }

  package init(
    _ kind: Kind, _ text: LocalText, workstream: Workstream? = nil, sentTo: [Organization.ID] = [],
    written: CalendarDate? = nil
  ) {
    (self.kind, self.text, self.workstream, self.sentTo) = (kind, text, workstream, sentTo)
    self.written = written
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    kind = try fields.choice("kind")
    workstream = try fields.optionalChoice("workstream")
    text = try fields.localText("text")
    sentTo = try fields.identifiers("sentTo")
    written = try fields.optionalDate("written")
  }

  package var json: JSON {
    .record([
      ("kind", .string(kind.rawValue)), ("workstream", .text(workstream?.rawValue)),
      ("text", text.json), ("sentTo", .strings(sentTo.map(\.rawValue))),
      ("written", .date(written)),
    ])
  }
}
