import CongressModel
import Tallying
import Foundation
import Testing
import Wording

@testable import Reports

struct HallPageTests {
  private func page(_ name: String, names: Int = 1) throws -> String {
    let candidates = try (1...names).map {
      Candidate(id: try #require(Candidate.ID("c\($0)")), name: name)
    }
    var election = Election(
      id: try #require(Election.ID("bch")), title: LocalText("Bầu <BCH>"), body: .other, seats: 1,
      candidates: candidates)
    election.base = 4
    var round = election.firstRound()
    round.opened = CalendarDate("2020-04-29")
    let contest = try election.contest(of: round, by: .regulation244)
    var tally = Tally(for: contest)
    tally.add(.valid([1]), count: 3)
    var picture = HallPicture(congress: "Đảng bộ")
    picture.show(
      Count(contest: contest, tally: tally, collected: 4, isOpen: true), of: round, in: election,
      policy: .live)
    return HallPage(picture, in: Wording(.vietnamese)).html
  }

  @Test func `the page loads nothing, and itself again`() throws {
    let html = try page("Vũ Văn An")
    #expect(html.contains("http-equiv=\"refresh\""))
    for word in ["http:", "https:", "src=", "href=", "@import", "url("] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("3/4 · 75,00 %"))
    #expect(html.contains("width:75.00%"))
    #expect(html.contains("left:75.00%"))
  }

  @Test func `no name can add tags to the page`() throws {
    let html = try page("<script>alert('x')</script>")
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    #expect(html.contains("Bầu &lt;BCH&gt;"))
    #expect(html.components(separatedBy: "<script>").count == 2)
  }

  @Test(arguments: [(1, 1), (12, 1), (13, 2), (63, 6)])
  func `twelve names at most are on a page`(names: Int, pages: Int) throws {
    let html = try page("Vũ Văn An", names: names)
    #expect(html.components(separatedBy: "<section").count - 1 == pages)
  }
}
