import CongressModel
import Tallying
import TerminalUI
import Testing
import Wording

@testable import CongressApp

struct HallTests {
  /// The hall's picture of the sample's vote after some papers that leave out one number each.
  static func picture(
    struck: [Int], policy: HallSettings.Policy, isClosed: Bool = false
  ) throws -> HallPicture {
    var election = try Sample.election()
    var round = election.firstRound()
    let day = try #require(CalendarDate("2020-04-29"))
    (round.opened, round.closed) = (day, isClosed ? day : nil)
    (round.issued, round.collected) = (9, 9)
    election.rounds = [round]
    let contest = try election.contest(of: round, by: .regulation244)
    var state = BallotState(
      key: RoundKey(try Sample.id("x"), election.id, round: 1), tally: Tally(for: contest))
    for number in struck {
      state.tally.add(try contest.judged(.chosen((1...5).filter { $0 != number })))
    }
    var picture = HallPicture(congress: "Đảng bộ xã Thượng Kiệm")
    picture.show(
      election.count(of: round, state, in: contest), of: round, in: election, policy: policy)
    return picture
  }

  static func model(
    _ picture: HallPicture, _ columns: Int, _ rows: Int, _ language: Language = .english
  ) -> HallModel {
    HallModel(
      picture, wording: Wording(language), size: Size(columns: columns, rows: rows))
  }

  @Test(arguments: [
    (HallSettings.Policy.progress, false, false), (.live, false, true), (.final, false, false),
    (.progress, true, false), (.live, true, true), (.final, true, true),
  ])
  func `names are shown only where the policy allows`(
    policy: HallSettings.Policy, isClosed: Bool, isShown: Bool
  ) throws {
    let picture = try Self.picture(
      struck: Array(repeating: 5, count: 9), policy: policy, isClosed: isClosed)
    #expect(picture.bars.isEmpty != isShown)
    #expect(picture.counted == 9)
    for size in [(40, 10), (80, 24), (132, 43), (200, 60)] {
      let text = Self.model(picture, size.0, size.1).grid().lines.joined()
      #expect(text.contains("Bình") == isShown)
    }
  }

  @Test func `nobody is called elected before the result is final`() throws {
    let open = try Self.picture(struck: Array(repeating: 5, count: 9), policy: .live)
    #expect(open.bars.allSatisfy { $0.outcome == nil })
    let short = try Self.picture(struck: [5, 5, 5], policy: .final, isClosed: true)
    #expect(short.stage == .closed)
    #expect(short.bars.isEmpty)
    let final = try Self.picture(
      struck: Array(repeating: 1, count: 9), policy: .final, isClosed: true)
    #expect(final.stage == .final)
    #expect(final.bars.map(\.number) == [2, 3, 4, 5, 1])
    #expect(final.bars.map(\.outcome) == Array(repeating: .elected, count: 4) + [.belowMajority])
  }

  @Test func `the hall shows digits, bars and the line of the majority`() throws {
    let picture = try Self.picture(struck: [1, 1, 1, 2, 3, 4], policy: .live)
    let lines = Self.model(picture, 80, 24).grid().lines
    #expect(lines[0].contains("Đảng bộ xã Thượng Kiệm"))
    #expect(lines[1].contains("Executive committee"))
    #expect(lines[2].contains("Base 9 · 5 votes needed · 4 seats"))
    #expect(lines.contains { $0.contains("█") && $0.contains("│") })
    #expect(lines.contains { $0.contains("1. Vũ Văn An") && $0.contains("3/9   33.33%") })
  }

  @Test(arguments: [(1, [1]), (8, [8]), (9, [5, 4]), (16, [8, 8]), (17, [6, 6, 5])])
  func `more names than rows go on pages that are even`(names: Int, pages: [Int]) throws {
    var picture = try Self.picture(struck: [1], policy: .live)
    let bar = picture.bars[0]
    picture.bars = Array(repeating: bar, count: names)
    #expect(picture.pages(of: 8).map(\.count) == pages)
  }

  @Test func `pages turn, and start again after the last`() throws {
    var picture = try Self.picture(struck: [1], policy: .live)
    picture.bars = Array(repeating: picture.bars[0], count: 17)
    var model = Self.model(picture, 80, 24)
    let pages = model.pages
    #expect(pages > 1)
    for _ in 0..<pages { model.turn() }
    #expect(model.page == 0)
    _ = model.take(.input(.key(KeyPress(.right))))
    #expect(model.page == 1)
    _ = model.take(.resized(Size(columns: 200, rows: 60)))
    #expect(model.page == 0)
  }

  @Test(arguments: [
    ("q", false), ("q q", true), ("q x q", false), ("ctrl+c", true), ("esc enter x", false),
  ])
  func `the hall is left by q twice or Ctrl C, and by no other key`(
    keys: String, isLeft: Bool
  ) throws {
    var model = Self.model(try Self.picture(struck: [1], policy: .live), 80, 24)
    var hasLeft = false
    for name in keys.split(separator: " ") {
      let press = try #require(KeyPress(name: String(name)))
      hasLeft = model.take(.input(.key(press))) || hasLeft
    }
    #expect(hasLeft == isLeft)
  }

  @Test func `before a vote the hall reads whose congress it is`() {
    let lines = Self.model(HallPicture(congress: "Đảng bộ huyện"), 60, 12).grid().lines
    #expect(lines.contains { $0.contains("Đảng bộ huyện") })
    #expect(!lines.contains { $0.contains("0") })
  }
}
