package import CongressModel

// Lessons, states of a congress and templates made from one.
extension Wording {
  package var keyNewLesson: String { pick(vi: "Thêm kinh nghiệm", en: "New lesson") }
  package var keySendLessons: String { pick(vi: "Gửi xuống", en: "Send down") }
  package var keyMakeTemplate: String { pick(vi: "Tạo mẫu", en: "Make a template") }
  package var formLesson: String { pick(vi: "Kinh nghiệm mới", en: "New lesson") }
  package var fieldLesson: String { pick(vi: "Nội dung", en: "Text") }
  package var fieldWorkstream: String { pick(vi: "Mảng việc", en: "Workstream") }
  package var fieldAssignment: String { pick(vi: "Giao cho đơn vị", en: "Others are to do it") }
  package var hintWorkstream: String {
    let terms = Workstream.allCases.map { shortTerm($0) }.joined(separator: ", ")
    return pick(vi: "Để trống, hoặc: \(terms)", en: "Empty, or: \(terms)")
  }
  package var lessonNeeded: String {
    pick(vi: "Hãy ghi nội dung.", en: "Please write what was learnt.")
  }
  package var noLessonToSend: String {
    pick(vi: "Không còn kinh nghiệm nào để gửi.", en: "There is no lesson left to send.")
  }

  package func noWorkstream(_ text: String) -> String {
    pick(
      vi: "Không có mảng việc \(quoted(text)).", en: "There is no workstream \(quoted(text)).")
  }

  package func lessonsSent(_ value: Int, to name: String) -> String {
    pick(vi: "\(lessons(value)) đến \(name)", en: "\(lessons(value)) to \(name)")
  }

  /// A lesson of another congress: `Đảng bộ xã Thượng Kiệm: …`.
  package func received(_ lesson: Lesson, from name: String) -> String {
    "\(name): \(lesson.text[language])"
  }

  package var fieldDay: String { pick(vi: "Ngày", en: "Day") }
  package var fieldClosing: String { pick(vi: "Bế mạc", en: "Closing") }
  package var fieldName: String { pick(vi: "Tên", en: "Name") }
  package var noLaterState: String {
    pick(vi: "Đại hội đã qua mọi bước.", en: "The congress has gone through all its states.")
  }

  /// What a state asks for, in a sentence.
  package func needs(of step: CongressStep) -> String {
    var parts: [String] = []
    if step.needsPaper {
      parts.append(
        pick(vi: "cần số văn bản của cấp trên", en: "needs the paper of the superior committee"))
    }
    if step.needsReason { parts.append(pick(vi: "cần lý do", en: "needs a reason")) }
    if let day = step.lastDay {
      parts.append(
        pick(vi: "chậm nhất \(shortDate(day))", en: "by \(shortDate(day)) at the latest"))
    }
    if let first = step.openTasks.first {
      let more = step.openTasks.count
      parts.append(
        pick(
          vi: "còn \(tasks(more)) chưa xong: \(quoted(first.title[language]))",
          en: "\(tasks(more)) still open: \(quoted(first.title[language]))"))
    }
    return capitalized(parts.joined(separator: "; "))
  }

  package func sentence(_ error: StateError) -> String {
    switch error {
    case .noPaper:
      pick(
        vi: "Bước này phải có văn bản của cấp trên; hãy ghi số.",
        en: "This state exists only with the superior committee's paper; give its number.")
    case .noReason: reasonNeeded
    case .notNow(let state):
      pick(
        vi: "Đại hội chưa ở bước có thể chuyển sang “\(term(state))”.",
        en: "“\(term(state))” can't come next for this congress.")
    case .afterToday(let day):
      pick(vi: "Ngày \(shortDate(day)) chưa đến.", en: "\(shortDate(day)) is yet to come.")
    case .beforeEarlierState(let day):
      pick(
        vi: "Bước trước đến ngày \(shortDate(day)) mới đạt.",
        en: "The state before was reached only on \(shortDate(day)).")
    case .closesBeforeOpening:
      pick(vi: "Bế mạc không thể trước khai mạc.", en: "The closing can't be before the opening.")
    }
  }

  package var formTemplate: String {
    pick(vi: "Tạo mẫu từ đại hội này", en: "Make a template of this congress")
  }
  package var hintTemplate: String {
    pick(
      vi: "Giữ các việc với số ngày thực tế; không có người, văn bản, ghi chú",
      en: "Keeps the tasks with their real days; no persons, papers or notes")
  }

  package func templateOf(_ name: String) -> String {
    pick(vi: "Theo \(name)", en: "After \(name)")
  }

  package func sentence(_ error: CongressTemplateError) -> String {
    switch error {
    case .notHeld:
      pick(
        vi: "Chỉ tạo mẫu từ đại hội đã họp xong.",
        en: "A template is made from a congress that was held.")
    case .noTasks:
      pick(vi: "Đại hội này không có việc nào.", en: "This congress has no tasks.")
    }
  }

  /// A committee that chose a congress which isn't below it.
  package func notAbove(
    _ committee: Organization.ID, _ unit: Organization.ID, in tree: OrganizationTree
  ) -> String {
    let name = { (id: Organization.ID) in tree[id]?.name ?? id.rawValue }
    return pick(
      vi: "\(name(committee)) không phải cấp trên của \(name(unit)) nên không chọn được.",
      en: "\(name(committee)) isn't above \(name(unit)) and can't choose it.")
  }

  /// The same as `trialQuota`, where it may be kept all the same.
  package func trialQuotaKept(_ quota: TrialQuota, in tree: OrganizationTree) -> String {
    let clause = trialQuota(quota, of: tree[quota.committee]?.name ?? quota.committee.rawValue)
    return clause + pick(vi: ". Nhấn Enter lần nữa để giữ.", en: ". Press Enter again to keep it.")
  }

  /// A committee that put too many units into the trial.
  package func trialQuota(_ quota: TrialQuota, of name: String) -> String {
    let allowed = TrialQuota.allowed
    return pick(
      vi:
        "\(name) chọn \(quota.congresses.count) đơn vị thí điểm; chỉ được \(allowed.lowerBound)–\(allowed.upperBound)",
      en:
        "\(name) has \(quota.congresses.count) units in the trial; \(allowed.lowerBound)–\(allowed.upperBound) are allowed"
    )
  }

  /// Before a vote is opened while steps that should be done aren't.
  package func notReady(_ open: Int) -> String {
    pick(
      vi: "Chú ý: còn \(tasks(open)) chuẩn bị chưa xong.",
      en: "Mind: \(tasks(open)) of the preparation still open.")
  }
}
