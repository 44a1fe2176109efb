import CongressModel
import TerminalUI
import Wording

// What is done to the organisation of the selected row, and what is below it.
extension DashboardScreen {
  /// The unit of the selected row, where it stands for one.
  private func selectedUnit(in situation: Situation) -> Organization? {
    guard case .unit(let id, _, _)? = selectedRow else {
      guard case .pilot(let place)? = selectedRow else { return nil }
      return situation.tree[situation.summaries[place].organization]
    }
    return situation.tree[id]
  }

  func unitBindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let none = refusal ?? (selectedUnit(in: situation) == nil ? wording.noUnitSelected : nil)
    func binding(
      _ key: Character, _ label: String, _ command: Command, _ disabled: String?
    ) -> Binding<Command> {
      Binding(
        .character(key), label, command, group: wording.groupTree, disabled: disabled, priority: 1)
    }
    return [
      binding("n", wording.keyNewUnit, .newUnit, refusal),
      binding("e", wording.keyEditUnit, .editUnit, none),
      binding("d", wording.keyDeleteUnit, .deleteUnit, none),
      binding("c", wording.keyNewCongress, .newCongress, none),
      binding(
        "r", wording.keyRatings, .ratings,
        selectedUnit(in: situation) == nil ? wording.noUnitSelected : nil),
      binding("Y", wording.holidays, .holidays, nil),
    ]
  }

  /// `nil` where the command isn't about organisations.
  func performOnUnit(_ command: Command, in situation: Situation) -> [Request]? {
    let unit = selectedUnit(in: situation)
    switch command {
    case .holidays: return [.show(Screen(HolidayScreen(in: situation)))]
    case .newUnit:
      return [.fill(Form(unit: nil, below: unit?.id, in: situation.wording))]
    case .editUnit:
      return unit.map { [.fill(Form(unit: $0, below: $0.parent, in: situation.wording))] } ?? []
    case .deleteUnit: return unit.map { delete($0, in: situation) } ?? []
    case .newCongress:
      return unit.map { [.fill(Form(newCongressOf: $0, in: situation))] } ?? []
    case .ratings: return unit.map { [.show(Screen(RatingScreen($0.id)))] } ?? []
    default: return nil
    }
  }

  private func delete(_ unit: Organization, in situation: Situation) -> [Request] {
    let wording = situation.wording
    guard situation.figures.congresses(of: unit.id).isEmpty else {
      return [.notice(Notice(.warning, wording.hasCongress(unit.name)))]
    }
    do throws(OrganizationError) {
      return [Request](
        try situation.tree.change(removing: unit.id), .organizationRemoved, LocalText(unit.name))
    } catch {
      return [.notice(Notice(.warning, wording.sentence(error)))]
    }
  }

  /// Takes the form of an organisation or of a new congress.
  func submitUnit(_ form: Form, in situation: Situation) -> [Request] {
    let wording = situation.wording
    var form = form
    if case .unit(let id?) = form.purpose {
      guard let known = situation.tree[id] else { return form.lost(in: wording) }
      form = form.over(Form(unit: known, below: known.parent, in: wording))
    }
    do throws(FormRefusal) {
      try form.askMeanwhile(in: wording)
      switch form.purpose {
      case .unit(let id):
        let unit = try form.unit(over: id.flatMap { situation.tree[$0] }, in: situation)
        let change = try Self.change(putting: unit, isNew: id == nil, in: situation)
        try form.checkPlace(of: unit, in: situation)
        return [Request](
          change, id == nil ? .organizationAdded : .organizationEdited, LocalText(unit.name))
      case .newCongress(let unit):
        let documents = try form.congress(of: unit, in: situation)
        let name = situation.tree[unit]?.name ?? unit.rawValue
        return [Request](documents.addition, .congressAdded, LocalText(name))
      default: return []
      }
    } catch {
      return [.fill(form.refusing(error))]
    }
  }

  private static func change(
    putting unit: Organization, isNew: Bool, in situation: Situation
  ) throws(FormRefusal) -> CongressModel.Change {
    let wording = situation.wording
    if isNew, situation.tree[unit.id] != nil {
      throw FormRefusal(.id, wording.sentence(OrganizationError.alreadyThere(unit.id)))
    }
    do throws(OrganizationError) {
      return try situation.tree.change(putting: unit)
    } catch {
      throw FormRefusal(.parent, wording.sentence(error))
    }
  }
}
