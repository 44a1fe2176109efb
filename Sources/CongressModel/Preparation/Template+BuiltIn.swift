import StrictJSON

extension Template {
  /// The templates that come with the program: a catalogue of steps, cut by level.
  ///
  /// The catalogue is read when a template is first asked for, not when the program starts.
  package static let builtIn: [Template] = {
    let names: [(Level.ID?, LocalText)] = [
      (Level.ID("cell"), LocalText("Đại hội chi bộ", english: "Congress of a cell")),
      (Level.ID("commune"), LocalText("Đại hội đảng bộ xã", english: "Congress of a commune")),
      (Level.ID("district"), LocalText("Đại hội đảng bộ huyện", english: "Congress of a district")),
      (Level.ID("province"), LocalText("Đại hội đảng bộ tỉnh", english: "Congress of a province")),
    ]
    let steps = catalogue
    return names.compactMap { level, name in
      level.flatMap { ofLevel($0, named: name, from: steps) }
    }
  }()

  /// The templates of a workspace, and those that come with the program under other names.
  package static func known(with own: [Template]) -> [Template] {
    let ids = Set(own.map(\.id))
    return own + builtIn.filter { !ids.contains($0.id) }
  }

  /// The titles of all steps, by which the index of tasks is kept small.
  static let titles = Dictionary(catalogue.map { ($0.id, $0.title) }) { first, _ in first }

  /// All steps of all levels, as `Templates/steps.json` has them.
  static var catalogue: [Step] {
    do throws(ShapeError) {
      var fields = try JSONFields(parsed(PackageResources.steps_json))
      try fields.format("daihoi/steps")
      return try fields.items("steps", Step.init(json:at:))
    } catch {
      preconditionFailure("the catalogue is built in, and a test reads it: \(error)")
    }
  }

  private static func parsed(_ bytes: [UInt8]) -> JSON {
    do throws(JSONError) {
      return try JSON(parsing: bytes)
    } catch {
      preconditionFailure("the catalogue is built in, and a test reads it: \(error)")
    }
  }
}
