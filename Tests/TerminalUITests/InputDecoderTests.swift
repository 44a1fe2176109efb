import Testing

@testable import TerminalUI

/// Bytes and what they say.
private struct Case: Sendable, CustomTestStringConvertible {
  let bytes: String
  let events: [InputEvent]

  var testDescription: String { bytes.debugDescription }

  init(_ bytes: String, _ events: InputEvent...) {
    (self.bytes, self.events) = (bytes, events)
  }

  init(_ bytes: String, keys first: KeyPress.Key, _ more: KeyPress.Key...) {
    (self.bytes, self.events) = (bytes, ([first] + more).map { .key(KeyPress($0)) })
  }
}

private func key(_ key: KeyPress.Key, _ modifiers: KeyPress.Modifiers = []) -> InputEvent {
  .key(KeyPress(key, modifiers))
}

private func mouse(
  _ action: MouseEvent.Action, _ column: Int, _ row: Int, _ modifiers: KeyPress.Modifiers = []
) -> InputEvent {
  .mouse(MouseEvent(action, at: Point(column: column, row: row), modifiers: modifiers))
}

private let cases: [Case] = [
  Case("a1 ~", keys: .character("a"), .character("1"), .character(" "), .character("~")),
  Case("Đế中", keys: .character("Đ"), .character("ế"), .character("中")),
  Case("\r\n\t\u{8}\u{7F}", keys: .enter, .enter, .tab, .backspace, .backspace),
  Case(
    "\u{1}\u{1A}\u{0}\u{1C}", key(.character("a"), .control), key(.character("z"), .control),
    key(.character(" "), .control), key(.character("\\"), .control)),
  Case("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", keys: .up, .down, .right, .left),
  Case("\u{1B}OA\u{1B}OB\u{1B}OH\u{1B}OF", keys: .up, .down, .home, .end),
  Case(
    "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[7~\u{1B}[4~\u{1B}[8~", keys: .home, .end, .home, .home, .end,
    .end),
  Case("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", keys: .insert, .delete, .pageUp, .pageDown),
  Case(
    "\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[15~\u{1B}[24~\u{1B}[[E", keys: .function(1), .function(1),
    .function(1), .function(5), .function(12), .function(5)),
  Case("\u{1B}[Z", key(.tab, .shift)),
  Case(
    "\u{1B}[1;5A\u{1B}[1;2C\u{1B}[3;3~", key(.up, .control), key(.right, .shift), key(.delete, .alt)
  ),
  Case(
    "\u{1B}[1;2P\u{1B}[1;5R\u{1B}O5S", key(.function(1), .shift), key(.function(3), .control),
    key(.function(4), .control)),
  Case(
    "\u{1B}a\u{1B}Z\u{1B}ế", key(.character("a"), .alt), key(.character("Z"), .alt),
    key(.character("ế"), .alt)),
  Case(
    "\u{1B}\r\u{1B}\u{7F}\u{1B}\u{1}", key(.enter, .alt), key(.backspace, .alt),
    key(.character("a"), [.alt, .control])),
  Case("\u{1B}\u{1B}[A", keys: .escape, .up),
  Case(
    "\u{1B}[97;5u\u{1B}[97;2u\u{1B}[97:65;2u\u{1B}[13;3u", key(.character("a"), .control),
    key(.character("A")), key(.character("A")), key(.enter, .alt)),
  Case("\u{1B}[27u\u{1B}[127u\u{1B}[7879u", keys: .escape, .backspace, .character("ệ")),
  Case("\u{1B}[97;5:3u\u{1B}[97;9u\u{1B}[57358u"),
  Case(
    "\u{1B}[57400u\u{1B}[57413;129u\u{1B}[57414u", keys: .character("1"), .character("+"), .enter),
  Case(
    "\u{1B}[27;5;105~\u{1B}[27;6;97~", key(.character("i"), .control),
    key(.character("a"), [.control, .shift])),
  Case(
    "\u{1B}Oj\u{1B}Ok\u{1B}Oq\u{1B}OM", keys: .character("*"), .character("+"), .character("1"),
    .enter),
  Case(
    "\u{1B}[3$\u{1B}[3^\u{1B}[a\u{1B}Oa", key(.delete, .shift), key(.delete, .control),
    key(.up, .shift), key(.up, .control)),
  Case("\u{1B}[<0;1;1M\u{1B}[<0;12;5m", mouse(.press, 0, 0), mouse(.release, 11, 4)),
  Case(
    "\u{1B}[<32;3;4M\u{1B}[<64;3;4M\u{1B}[<65;3;4M", mouse(.drag, 2, 3), mouse(.wheelUp, 2, 3),
    mouse(.wheelDown, 2, 3)),
  Case("\u{1B}[<16;3;4M\u{1B}[<2;3;4M\u{1B}[<35;3;4M\u{1B}[<0;0;4M", mouse(.press, 2, 3, .control)),
  Case("\u{1B}[M !!q", keys: .character("q")),
  Case("\u{1B}[I\u{1B}[O", .focus(gained: true), .focus(gained: false)),
  Case("\u{1B}[200~Đại\r\nhội\u{1B}[201~x", .paste("Đại\r\nhội"), key(.character("x"))),
  Case("\u{1B}[200~\u{1B}[20\u{1B}[A\u{1B}[201~", .paste("\u{1B}[20\u{1B}[A")),
  Case("\u{1B}[200~\u{1B}[201~", .paste("")),
  Case("\u{1B}[?62;22c", .reply(Array("\u{1B}[?62;22c".utf8))),
  Case("\u{1B}[?2026;2$y", .reply(Array("\u{1B}[?2026;2$y".utf8))),
  Case(
    "\u{1B}]11;rgb:ff/ff/ff\u{7}a", .reply(Array("\u{1B}]11;rgb:ff/ff/ff\u{7}".utf8)),
    key(.character("a"))),
  Case("\u{1B}P1$r0m\u{1B}\\", .reply(Array("\u{1B}P1$r0m\u{1B}\\".utf8))),
  Case("\u{1B}[12;40R", .reply(Array("\u{1B}[12;40R".utf8))),
  Case("\u{1B}[97;5;3;4v\u{1B}[99~\u{1B}[!p\u{1B}[38;5;1m\u{1B}Oz"),
  Case("\u{1B}[1;\rq", keys: .enter, .character("q")),
  Case("\u{1B}[99999999999999999999A", keys: .up),
  Case("\u{85}\u{9B}A", keys: .character("A")),
]

struct InputDecoderTests {
  @Test(arguments: cases)
  fileprivate func `bytes say what was done`(_ expected: Case) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(expected.bytes.utf8), at: 0) == expected.events)
    #expect(decoder.deadline == nil)
  }

  @Test(arguments: cases)
  fileprivate func `it does not matter where the bytes were cut`(_ expected: Case) {
    let bytes = Array(expected.bytes.utf8)
    for cut in bytes.indices {
      var decoder = InputDecoder()
      let events =
        decoder.decode(Array(bytes[..<cut]), at: 0) + decoder.decode(Array(bytes[cut...]), at: 24)
      #expect(events == expected.events, "cut before byte \(cut)")
    }
    var decoder = InputDecoder()
    #expect(bytes.flatMap { decoder.decode([$0], at: 0) } == expected.events)
  }

  @Test func `an escape is the key after 25 milliseconds without more`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B], at: 100) == [])
    #expect(decoder.deadline == 125)
    #expect(decoder.flush(at: 124) == [])
    #expect(decoder.flush(at: 125) == [key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func `another delay can be asked for`() {
    var decoder = InputDecoder(escapeDelay: 100)
    _ = decoder.decode([0x1B], at: 0)
    #expect(decoder.flush(at: 99) == [])
    #expect(decoder.flush(at: 100) == [key(.escape)])
  }

  @Test func `an escape and a character in reads far apart are two keys`() {
    var decoder = InputDecoder()
    _ = decoder.decode([0x1B], at: 0)
    #expect(decoder.decode(Array("[".utf8), at: 25) == [key(.escape), key(.character("["))])
    _ = decoder.decode([0x1B], at: 100)
    #expect(decoder.decode(Array("a".utf8), at: 124) == [key(.character("a"), .alt)])
  }

  @Test(arguments: ["[", "O", "]", "P"] as [Character])
  func `an escape and the beginning of a sequence alone are Alt and a character`(
    _ character: Character
  ) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}\(character)".utf8), at: 0) == [])
    #expect(decoder.flush(at: 25) == [key(.character(character), .alt)])
  }

  @Test func `an unfinished sequence is given up after a second and leaves no keys`() {
    for bytes in ["\u{1B}[1;5", "\u{1B}]11;rgb", "\u{1B}Pq\u{1B}", "\u{1B}[[", "\u{1B}[M!"] {
      var decoder = InputDecoder()
      #expect(decoder.decode(Array(bytes.utf8), at: 0) == [])
      #expect(decoder.deadline == 1000)
      #expect(decoder.flush(at: 1000) == [])
      #expect(decoder.decode(Array("a".utf8), at: 1000) == [key(.character("a"))])
    }
  }

  @Test func `a paste that never ends is closed after a second`() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~abc".utf8), at: 0) == [])
    #expect(decoder.decode(Array("def".utf8), at: 900) == [])
    #expect(decoder.deadline == 1900)
    #expect(decoder.flush(at: 1900) == [.paste("abcdef")])
  }

  @Test func `a mark joins the letter before it in the same read`() {
    var decoder = InputDecoder()
    let events = decoder.decode(Array("e\u{323}\u{302} u\u{31B}\u{301}".utf8), at: 0)
    #expect(events == [key(.character("ệ")), key(.character(" ")), key(.character("ứ"))])
    #expect(decoder.decode(Array("\u{301}".utf8), at: 0) == [key(.character("\u{301}"))])
  }

  @Test(
    arguments: [
      [0xC3, 0x28], [0xFF, 0xFE, 0x28], [0xE1, 0xBA, 0x28], [0xED, 0xA0, 0x80, 0x28],
      [0xC0, 0xAF, 0x28], [0xF4, 0x90, 0x80, 0x80, 0x28], [0xE0, 0x80, 0x80, 0x28],
    ] as [[UInt8]])
  func `broken UTF-8 is dropped and what follows is kept`(_ bytes: [UInt8]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes, at: 0) == [key(.character("("))])
  }

  @Test func `random bytes never make a key of an unfinished sequence`() {
    var seed = UInt64(20_151_022)
    for _ in 0..<300 {
      var decoder = InputDecoder(pasteLimit: 64)
      for time in 0..<20 {
        let bytes = (0..<17).map { _ -> UInt8 in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let byte = UInt8(truncatingIfNeeded: seed >> 33)
          return byte < 60 ? 0x1B : byte
        }
        for case .key(let press) in decoder.decode(bytes, at: time * 10) {
          guard case .character(let character) = press.key else { continue }
          #expect(character != "\u{1B}")
        }
      }
      _ = decoder.flush(at: 100_000)
      #expect(decoder.deadline == nil)
    }
  }

  @Test func `a paste of megabytes takes linear time and ends at the limit`() {
    let line = String(repeating: "Đại hội ", count: 100) + "\u{1B}[A"
    let text = Array(String(repeating: line, count: 3_000).utf8)
    let bytes = Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~".utf8)
    var decoder = InputDecoder(pasteLimit: 1_000)
    let clock = ContinuousClock()
    let took = clock.measure {
      let events = decoder.decode(bytes, at: 0)
      guard case .paste(let pasted) = events.first else {
        Issue.record("no paste")
        return
      }
      #expect(events.count == 1)
      #expect(pasted.utf8.count <= 1_000)
      #expect(!pasted.unicodeScalars.contains("\u{FFFD}"))
    }
    #expect(took < .seconds(10), "linear: a small part of this")
  }
}
