/// How every role looks, for every number of colours a terminal may have.
package struct Theme: Hashable, Sendable {
  /// Whether it is made for light text on a dark ground or the other way round.
  package enum Appearance: String, Hashable, Sendable, CaseIterable {
    case dark, light
  }

  package var name: String
  package var appearance: Appearance
  /// One for each role, in the order of the roles.
  private var styles: [Style]

  /// A theme without any colour, in which attributes alone tell the roles apart.
  package init(name: String, appearance: Appearance = .dark) {
    (self.name, self.appearance) = (name, appearance)
    styles = Role.allCases.map { role in
      Style(attributes: role.monoAttributes, mono: role.monoAttributes)
    }
  }

  package subscript(role: Role) -> Style {
    get { styles[Int(role.rawValue)] }
    set { styles[Int(role.rawValue)] = newValue }
  }
}

extension Theme {
  /// How one role looks.
  package struct Style: Hashable, Sendable {
    package var foreground: Paint
    package var background: Paint
    /// Those added to the colours.
    package var attributes: Attributes
    /// Those of a terminal without colours.
    package var mono: Attributes

    package init(
      foreground: Paint = Paint(), background: Paint = Paint(), attributes: Attributes = [],
      mono: Attributes = []
    ) {
      (self.foreground, self.background) = (foreground, background)
      (self.attributes, self.mono) = (attributes, mono)
    }
  }

  /// A colour for each tier; sixteen colours are chosen by hand and never computed.
  package struct Paint: Hashable, Sendable {
    package var direct: Colour
    /// `nil` takes the nearest of the 256 to `direct`.
    package var palette: Colour?
    package var sixteen: Colour

    package init(direct: Colour = .default, palette: Colour? = nil, sixteen: Colour = .default) {
      (self.direct, self.palette, self.sixteen) = (direct, palette, sixteen)
    }
  }
}

/// What a terminal does to letters besides colouring them.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// How a cell is drawn.
package struct Look: Hashable, Sendable {
  package var foreground: Colour
  package var background: Colour
  package var attributes: Attributes

  package init(
    foreground: Colour = .default, background: Colour = .default, attributes: Attributes = []
  ) {
    (self.foreground, self.background, self.attributes) = (foreground, background, attributes)
  }
}

extension Theme {
  /// How a role looks with the colours of a tier.
  package func look(_ role: Role, tier: ColourTier) -> Look {
    let style = self[role]
    guard tier > .mono else { return Look(attributes: style.mono) }
    let foreground = style.foreground.colour(tier)
    var look = Look(
      foreground: foreground, background: style.background.colour(tier),
      attributes: style.attributes)
    guard tier == .eight else { return look }
    // The bright half of sixteen colours is bold letters where there are eight.
    if case .ansi(9...) = foreground { look.attributes.insert(.bold) }
    if foreground == .ansi(0) { look.attributes.remove(.bold) }  // bold black is grey there
    look.foreground = foreground.ofEight
    look.background = look.background.ofEight
    return look
  }

  /// The looks of all roles, each at the raw value of its role.
  package func looks(tier: ColourTier) -> [Look] { Role.allCases.map { look($0, tier: tier) } }
}

extension Theme.Paint {
  fileprivate func colour(_ tier: ColourTier) -> Colour {
    switch tier {
    case .mono: return .default
    case .eight, .sixteen: return sixteen
    case .direct: return direct
    case .palette: break
    }
    if let palette { return palette }
    guard case .rgb(let rgb) = direct else { return direct }
    return .indexed(rgb.nearestIndexed)
  }
}

extension Colour {
  /// The colour where there are only eight, of which none is a dark grey.
  fileprivate var ofEight: Colour {
    guard case .ansi(let number) = self else { return self }
    return number == 8 ? .default : .ansi(number % 8)
  }
}

extension Role {
  /// How the role looks where there is no colour; roles side by side differ.
  fileprivate var monoAttributes: Attributes {
    switch self {
    case .text, .header, .notice, .footerLabel, .dialog, .gauge, .gaugeUnverified: []
    case .dim, .rule, .inactive, .gaugeTrack: .dim
    case .strong, .accent, .breadcrumb, .footerKey, .marked, .good, .elected, .digit, .majorityLine,
      .dialogTitle:
      .bold
    case .mode, .fieldCursor, .selection: .reverse
    case .selectionDim: [.reverse, .dim]
    case .selectionMatch: [.reverse, .bold, .underline]
    case .columnHeading, .field: .underline
    case .match, .warning, .changed: [.bold, .underline]
    case .bad, .error: [.bold, .reverse]
    }
  }
}
