import CongressModel
import TerminalUI
import Wording

// Writing lessons, and sending them to the congresses that follow.
extension CongressScreen {
  func lessonBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let readOnly = situation.readOnly.map { wording.sentence($0) }
    let isSent = documents.congress.lessons.allSatisfy { !$0.sentTo.isEmpty }
    return [
      Binding(
        .character("n"), wording.keyNewLesson, .newLesson, group: wording.thisScreen,
        disabled: readOnly, priority: 8),
      Binding(
        .character("s"), wording.keySendLessons, .sendLessons, group: wording.thisScreen,
        disabled: readOnly ?? (isSent ? wording.noLessonToSend : nil), priority: 7),
    ]
  }

  func lessonForm(in wording: Wording) -> Form {
    Form(
      wording.formLesson, for: .lesson,
      [
        Form.Field(.text, wording.fieldLesson),
        Form.Field(
          .workstream, wording.fieldWorkstream,
          hint: wording.hintWorkstream),
        Form.Field(.assignment, wording.fieldAssignment, isOn: false),
      ])
  }

  func saveLesson(
    _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    let text = form.text(.text)
    guard !text.isEmpty else {
      return [.fill(form.refusing(FormRefusal(.text, wording.lessonNeeded)))]
    }
    let workstream: Workstream?
    do throws(FormRefusal) { workstream = try form.workstream(in: wording) } catch {
      return [.fill(form.refusing(error))]
    }
    var new = documents
    new.congress.lessons.append(
      Lesson(
        form.isOn(.assignment) ? .assignment : .lesson, LocalText(text), workstream: workstream,
        written: situation.today))
    return change(documents, new, .lesson, LocalText(text))
  }

  /// Sends what wasn't sent yet to all below the committee that chose the pilot, or below oneself.
  func sendLessons(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let receiver = documents.congress.pilot?.by ?? documents.congress.organization
    var new = documents
    var sent = 0
    for index in new.congress.lessons.indices where new.congress.lessons[index].sentTo.isEmpty {
      new.congress.lessons[index].sentTo = [receiver]
      sent += 1
    }
    let name = situation.tree[receiver]?.name ?? receiver.rawValue
    return change(
      documents, new, .lessonsSent,
      LocalText(
        Wording(.vietnamese).lessonsSent(sent, to: name),
        english: Wording(.english).lessonsSent(sent, to: name)))
  }
}

extension Situation {
  /// The lessons that other congresses sent to this one or to an organisation above it.
  func lessonsReceived(by congress: Congress) -> [(from: CongressSummary, lesson: Lesson)] {
    let receivers = Set([congress.organization] + tree.ancestors(of: congress.organization))
    return summaries.filter { $0.id != congress.id }.flatMap { summary in
      summary.sentLessons.filter { lesson in
        (lesson.written.map { $0 <= today } ?? true)
          && lesson.sentTo.contains(where: receivers.contains)
      }.map { (summary, $0) }
    }
  }
}
