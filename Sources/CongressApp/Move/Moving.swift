package import CongressModel
import TerminalUI
import Wording

extension Form {
  /// Asks for the new opening day of a congress and for the reason.
  static func move(from day: CalendarDate, in wording: Wording) -> Form {
    Form(
      wording.formMove, for: .move,
      [
        Field(.day, wording.fieldOpening, hint: wording.hintMoveDay(from: day)),
        Field(.reason, wording.fieldReason, hint: wording.hintReason),
      ])
  }

  /// Asks by how many days all congresses below an organisation are to move, and for the reason.
  static func move(below id: Organization.ID, named name: String, in wording: Wording) -> Form {
    Form(
      wording.formMoveBelow(name), for: .moveBelow(id),
      [
        Field(.shift, wording.fieldMoveShift, hint: wording.hintMoveShift),
        Field(.reason, wording.fieldReason, hint: wording.hintReason),
      ])
  }

  /// The new opening day: a day, or so many days after or before the present one.
  fileprivate func opening(
    from day: CalendarDate, in wording: Wording
  ) throws(FormRefusal) -> CalendarDate {
    let text = text(.day)
    if let sign = text.first, "+-".contains(sign), let shift = Int(text), abs(shift) <= 3650 {
      return day.adding(days: shift)
    }
    guard let typed = try self.day(.day, in: wording) else {
      throw FormRefusal(.day, wording.hintMoveDay(from: day))
    }
    return typed
  }

  /// The field in which a refused move can be mended.
  static func field(of error: MoveError, orDay day: FieldID) -> FieldID {
    error == .noReason ? .reason : day
  }
}

extension CongressScreen {
  /// The key that moves the congress, or why it can't be moved.
  func moveBinding(_ documents: CongressDocuments, in situation: Situation) -> Binding<Command> {
    let dates = documents.congress.dates
    let wording = situation.wording
    let isAhead = dates.progress(asOf: situation.today) == .ahead
    let opening = dates.days(asOf: situation.today).opening
    let opened = isAhead ? nil : wording.sentence(MoveError.alreadyOpened(opening))
    return Binding(
      .character("m"), wording.keyMoveCongress, .moveCongress, group: wording.thisScreen,
      disabled: situation.readOnly.map { wording.sentence($0) } ?? opened, priority: 4)
  }

  /// Shows what the move would change, or why it can't be made.
  func previewMove(
    _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    do throws(FormRefusal) {
      let now = documents.congress.dates.days(asOf: situation.today).opening
      let opening = try form.opening(from: now, in: wording)
      let decision = MoveDecision(
        to: opening, because: form.text(.reason), on: situation.today)
      let move = try CongressMove.worked(documents, decision, in: situation)
      let preview = move.preview(
        on: situation.today, among: situation.summaries, in: situation.tree, situation.settings)
      return [.show(Screen(MoveScreen(preview, of: situation.name(of: documents.id))))]
    } catch {
      return [.fill(form.refusing(error))]
    }
  }
}

extension CongressMove {
  fileprivate static func worked(
    _ documents: CongressDocuments, _ decision: MoveDecision, in situation: Situation
  ) throws(FormRefusal) -> CongressMove {
    do throws(MoveError) {
      return try CongressMove(documents, decision, in: situation.settings)
    } catch {
      throw FormRefusal(
        Form.field(of: error, orDay: .day), situation.wording.sentence(error))
    }
  }
}

extension DashboardScreen {
  /// Asks for the documents of all congresses below, which the preview needs.
  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard case .moveBelow(let organization) = form.purpose else {
      return submitUnit(form, in: situation)
    }
    let wording = situation.wording
    do throws(FormRefusal) {
      let shift = try form.shift(in: wording)
      guard !form.text(.shift).isEmpty else {
        throw FormRefusal(.shift, wording.notAShift(""))
      }
      // by no day at all the tasks alone are planned anew
      guard shift == 0 || !form.text(.reason).isEmpty else {
        throw FormRefusal(.reason, wording.sentence(MoveError.noReason))
      }
    } catch {
      return [.fill(form.refusing(error))]
    }
    let inside = Set(situation.tree.subtree(of: organization))
    let ids = situation.summaries.filter { inside.contains($0.organization) }.map(\.id)
    guard !ids.isEmpty else {
      return [.notice(Notice(.warning, wording.noCongressBelow))]
    }
    asked = form
    return [.effect(.gather(ids))]
  }

  /// Shows what the move would change, now that the documents are there.
  package mutating func gathered(
    _ documents: [CongressDocuments], in situation: Situation
  ) -> [Request] {
    guard let form = asked, case .moveBelow(let organization) = form.purpose else { return [] }
    asked = nil
    let name = situation.tree[organization]?.name ?? organization.rawValue
    do throws(FormRefusal) {
      let shift = try form.shift(in: situation.wording)
      let move = try SubtreeMove.worked(
        organization, by: shift, because: form.text(.reason), documents, in: situation)
      return [.show(Screen(MoveScreen(MovePreview(move), of: name)))]
    } catch {
      return [.fill(form.refusing(error))]
    }
  }
}

extension SubtreeMove {
  fileprivate static func worked(
    _ organization: Organization.ID, by shift: Int, because reason: String,
    _ documents: [CongressDocuments], in situation: Situation
  ) throws(FormRefusal) -> SubtreeMove {
    do throws(MoveError) {
      return try SubtreeMove(
        of: organization, by: shift, because: reason, on: situation.today, documents,
        situation.summaries, in: situation.tree, situation.settings)
    } catch {
      throw FormRefusal(
        Form.field(of: error, orDay: .shift), situation.wording.sentence(error))
    }
  }
}
