import CongressModel
import Testing

@testable import Demonstration

struct TourTests {
  @Test(arguments: Language.allCases)
  func `the tour is a checklist with a vote that can be counted`(language: Language) {
    let tour = Tour(language: language)
    let tasks = tour.documents.checklist.tasks
    #expect(tasks.count == 15)
    #expect(tasks.allSatisfy { !$0.title[language].isEmpty && $0.title[language].count <= 52 })
    #expect(tour.documents.elections.elections.first?.currentRound?.opened != nil)
    #expect(tour.settings.isRehearsal)
  }

  @Test func `every key of the tour is named in both languages`() {
    let keys = ["Space", "Ctrl+R", "Enter", "Esc", "Tab", "?", ":", "/", "="]
    for language in Language.allCases {
      let text = Tour(language: language).documents.checklist.tasks.map { $0.title[language] }
        .joined(separator: " ")
      for key in keys { #expect(text.contains(key), "\(key) in \(language)") }
    }
  }
}
