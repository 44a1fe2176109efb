package import CongressModel

// Views, filters and the search over all congresses.
extension Wording {
  package var keyView: String { pick(vi: "Xem theo", en: "View") }
  package var keyFind: String { pick(vi: "Tìm việc", en: "Find tasks") }
  package var findTasks: String { pick(vi: "Việc của mọi đại hội", en: "Tasks of all congresses") }
  package var columnCongress: String { pick(vi: "Đại hội", en: "Congress") }
  package var askView: String { pick(vi: "Xem việc nào?", en: "Which tasks?") }
  package var askMe: String { pick(vi: "Bạn phụ trách với tên nào?", en: "Who are you?") }
  package var nameNeeded: String { pick(vi: "Hãy ghi tên.", en: "Please give a name.") }
  /// What stands where a filter or a view leaves no task, with the key that shows more.
  package func noTaskFound(_ view: TaskView, isFiltered: Bool) -> String {
    let sentence = pick(vi: "Không có việc nào như vậy.", en: "There is no such task.")
    if isFiltered {
      return sentence + pick(vi: " Nhấn Esc để bỏ lọc.", en: " Press Esc to clear the filter.")
    }
    guard view != .all else { return sentence }
    return sentence + pick(vi: " Nhấn w để xem việc khác.", en: " Press w to see others.")
  }

  /// The name of a view; over all congresses, where what a task waits for isn't looked up, one
  /// shows less.
  package func term(_ view: TaskView, ofAll: Bool = false) -> String {
    switch view {
    case .blocked where ofAll: pick(vi: "Đang vướng", en: "Blocked")
    case .all: pick(vi: "Tất cả", en: "All")
    case .today: pick(vi: "Hôm nay và quá hạn", en: "Today and late")
    case .week: pick(vi: "Trong 7 ngày và quá hạn", en: "Within 7 days and late")
    case .late: pick(vi: "Quá hạn", en: "Late")
    case .mine: pick(vi: "Của tôi", en: "Mine")
    case .blocked: pick(vi: "Đang vướng, đang chờ", en: "Blocked or waiting")
    }
  }

  package func sentence(_ error: TaskFilterError) -> String {
    switch error {
    case .unknownKey(let key):
      pick(
        vi: "Không lọc theo \(quoted(key)) được; có phutrach:, han:, trangthai:.",
        en: "There is no filter \(quoted(key)); there are owner:, due: and state:.")
    case .noValue(let key):
      pick(vi: "Hãy ghi tiếp sau \(key):", en: "Go on after \(key):")
    case .notADay(let text):
      pick(
        vi: "\(quoted(text)) không phải là hạn; hãy ghi như han:<=7 hoặc han:29/04/2020.",
        en: "\(quoted(text)) is no day; write due:<=7, due:late or due:2020-04-29.")
    case .unknownState(let text):
      pick(
        vi:
          "Không có trạng thái \(quoted(text)); có chualam, danglam, datrinh, daduyet, xong, vuong, mien.",
        en:
          "There is no state \(quoted(text)); there are todo, doing, submitted, cleared, done, blocked, na."
      )
    }
  }

  /// Why a task is pressing: `còn 3 ngày, giữ chân 5 việc`.
  package func urgency(_ urgency: Urgency) -> String {
    var parts: [String] = []
    if let left = urgency.daysLeft { parts.append(due(in: left)) }
    if urgency.holdsUp > 0 {
      parts.append(
        pick(
          vi: "\(tasks(urgency.holdsUp)) phải chờ",
          en: "holds up \(tasks(urgency.holdsUp))"))
    }
    if let tasks = urgency.circle {
      parts.append(pick(vi: "chờ vòng \(circle(tasks))", en: "waits in a circle: \(circle(tasks))"))
    } else if !urgency.waitsFor.isEmpty {
      let names = list(
        urgency.waitsFor.prefix(2).map { "\($0.id) \(quoted($0.title[language]))" })
      parts.append(pick(vi: "chờ \(names)", en: "waits for \(names)"))
    }
    return parts.joined(separator: ", ")
  }

  package var headingCalendar: String { pick(vi: "Lịch ba tuần tới", en: "The next three weeks") }
  package var headingBurndown: String { pick(vi: "Việc còn lại", en: "Tasks left") }
  package var burndownPlanned: String { pick(vi: "theo hạn", en: "planned") }
  package var burndownOpen: String { pick(vi: "thực tế", en: "real") }
}
