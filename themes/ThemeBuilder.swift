import StrictJSON
import TerminalUI

/// Puts a theme together from its files, the one that all others inherit from first.
struct ThemeBuilder {
  private let title: String
  private var files: [ThemeFile] = []
  private var appearance = Theme.Appearance.dark
  private(set) var warnings: [ThemeWarning] = []
  /// Every name of the palette with what each file says of it, the one to begin with first.
  private var palette: [String: [Entry]] = [:]
  private var built: [String: Theme.Paint] = [:]

  private struct Entry {
    let file: Int
    let colour: JSON
  }

  init(title: String) { self.title = title }

  mutating func add(_ file: ThemeFile) {
    for (name, colour) in file.palette {
      palette[name, default: []].append(Entry(file: files.count, colour: colour))
    }
    appearance = file.appearance ?? appearance
    files.append(file)
  }

  /// The theme of all files together.
  var theme: Theme {
    mutating get {
      var theme = Theme(name: title, appearance: appearance)
      for name in palette.keys.sorted() { _ = paint(named: name, within: []) }
      for index in files.indices {
        for (role, style) in files[index].roles {
          let name = Role.names[Int(role.rawValue)]
          apply(style, to: &theme[role], at: Place(file: index, keys: ["roles", name]))
        }
      }
      return theme
    }
  }
}

/// Where in the files something is said.
private struct Place {
  let file: Int
  let keys: [String]

  func member(_ key: String) -> Place { Place(file: file, keys: keys + [key]) }
}

extension ThemeBuilder {
  private mutating func warn(_ fact: ThemeWarning.Fact, at place: Place) {
    warnings.append(files[place.file].warning(fact, at: place.keys))
  }

  private mutating func apply(_ json: JSONObject, to style: inout Theme.Style, at place: Place) {
    if let colour = json["fg"] {
      style.foreground = paint(colour, over: style.foreground, within: [], at: place.member("fg"))
    }
    if let colour = json["bg"] {
      style.background = paint(colour, over: style.background, within: [], at: place.member("bg"))
    }
    if let list = json["attrs"] { style.attributes = attributes(list, at: place.member("attrs")) }
    if let list = json["mono"] { style.mono = attributes(list, at: place.member("mono")) }
  }

  private mutating func attributes(_ json: JSON, at place: Place) -> Attributes {
    guard case .array(let items) = json else {
      warn(.wrongKind(expected: .array, found: json.kind), at: place)
      return []
    }
    var attributes: Attributes = []
    for item in items {
      let name = item.string ?? ""
      if let attribute = attributesByName[name] {
        attributes.insert(attribute)
      } else {
        warn(.unknownAttribute(name), at: place)
      }
    }
    return attributes
  }

  /// A colour of the palette: what each file says laid over what its parents say.
  private mutating func paint(named name: String, within names: [String]) -> Theme.Paint? {
    if let paint = built[name] { return paint }
    guard let entries = palette[name], !names.contains(name) else { return nil }
    var result = Theme.Paint()
    for entry in entries {
      let place = Place(file: entry.file, keys: ["palette", name])
      result = paint(entry.colour, over: result, within: names + [name], at: place)
    }
    built[name] = result
    return result
  }

  /// The colours that `json` gives; those of `old` for the tiers that it says nothing of.
  private mutating func paint(
    _ json: JSON, over old: Theme.Paint, within names: [String], at place: Place
  ) -> Theme.Paint {
    switch json {
    case .string(let text):
      if let paint = paint(named: text, within: names) { return paint }
      if let colour = Colour(name: text) {
        return Theme.Paint(direct: colour, palette: colour, sixteen: colour)
      }
      if let rgb = RGB(hex: text) {
        return Theme.Paint(direct: .rgb(rgb), sixteen: old.sixteen)
      }
      warn(.unknownColour(text), at: place)
    case .object(let tiers): return paint(tiers, over: old, at: place)
    default: warn(.wrongKind(expected: .string, found: json.kind), at: place)
    }
    return old
  }

  private mutating func paint(
    _ tiers: JSONObject, over old: Theme.Paint, at place: Place
  ) -> Theme.Paint {
    var paint = old
    for tier in tiers.members {
      switch (tier.key, tier.value) {
      case ("true", .string(let text)):
        guard let colour = Colour(name: text) ?? RGB(hex: text).map(Colour.rgb) else {
          warn(.unknownColour(text), at: place.member(tier.key))
          continue
        }
        paint.direct = colour
        if tiers["256"] == nil { paint.palette = nil }
      case ("16", .string(let text)):
        guard let colour = Colour(name: text) else {
          warn(.unknownColour(text), at: place.member(tier.key))
          continue
        }
        paint.sixteen = colour
      case ("256", .number(let number)):
        guard let index = number.integer.flatMap(UInt8.init(exactly:)) else {
          warn(.unknownColour(number.text), at: place.member(tier.key))
          continue
        }
        paint.palette = .indexed(index)
      case ("true", _), ("16", _), ("256", _):
        let expected: JSON.Kind = tier.key == "256" ? .number : .string
        warn(.wrongKind(expected: expected, found: tier.value.kind), at: place.member(tier.key))
      default: warn(.unknownMember(tier.key), at: place.member(tier.key))
      }
    }
    return paint
  }
}

extension Colour {
  /// The colours that have names: `default`, and the sixteen of every terminal.
  fileprivate init?(name: String) {
    if name == "default" {
      self = .default
      return
    }
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    let isBright = name.hasPrefix("bright-")
    guard let index = names.firstIndex(of: isBright ? String(name.dropFirst(7)) : name) else {
      return nil
    }
    self = .ansi(UInt8(index + (isBright ? 8 : 0)))
  }
}

private let attributesByName: [String: Attributes] = [
  "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
]
