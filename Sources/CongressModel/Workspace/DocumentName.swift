package import StrictJSON

/// A document of the workspace; the only way to a path.
package enum DocumentName: Hashable, Sendable {
  case settings, organizations, hall
  case template(Template.ID)
  case congress(Congress.ID)
  case checklist(Congress.ID)
  case people(Congress.ID)
  case elections(Congress.ID)
}

extension DocumentName {
  /// The documents of a congress.
  package static func all(of id: Congress.ID) -> [DocumentName] {
    [.congress(id), .checklist(id), .people(id), .elections(id)]
  }

  /// The path inside the workspace, with `/` between the parts.
  package var path: String {
    switch self {
    case .settings: "workspace.json"
    case .organizations: "organizations.json"
    case .hall: "hall.json"
    case .template(let id): "templates/\(id).json"
    case .congress(let id): "congresses/\(id)/congress.json"
    case .checklist(let id): "congresses/\(id)/checklist.json"
    case .people(let id): "congresses/\(id)/people.json"
    case .elections(let id): "congresses/\(id)/elections.json"
    }
  }

  package init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("workspace.json", 1): self = .settings
    case ("organizations.json", 1): self = .organizations
    case ("hall.json", 1): self = .hall
    case ("templates", 2):
      guard parts[1].hasSuffix(".json"), let id = Template.ID(String(parts[1].dropLast(5)))
      else { return nil }
      self = .template(id)
    case ("congresses", 3):
      guard let id = Congress.ID(parts[1]) else { return nil }
      switch parts[2] {
      case "congress.json": self = .congress(id)
      case "checklist.json": self = .checklist(id)
      case "people.json": self = .people(id)
      case "elections.json": self = .elections(id)
      default: return nil
      }
    default: return nil
    }
  }

  /// The congress whose folder the document is in.
  package var congress: Congress.ID? {
    switch self {
    case .congress(let id), .checklist(let id), .people(let id), .elections(let id): id
    case .settings, .organizations, .hall, .template: nil
    }
  }
}

extension DocumentName {
  /// The document with nothing in it, where it is a list of items; others are written as a whole.
  package var blank: JSON? {
    switch self {
    case .organizations: OrganizationTree().json
    case .checklist: Checklist().json
    case .people: People().json
    case .elections: Elections().json
    case .settings, .hall, .template, .congress: nil
    }
  }

  /// A document in the spelling in which this program writes it; `nil` where it isn't one.
  package func respelled(_ json: JSON) -> JSON? {
    do throws(ShapeError) {
      return switch self {
      case .settings: try WorkspaceSettings(json: json).json
      case .organizations: try OrganizationTree(json: json).json
      case .hall: try HallSettings(json: json).json
      case .template: try Template(json: json).json
      case .congress: try Congress(json: json).json
      case .checklist: try Checklist(json: json).json
      case .people: try People(json: json).json
      case .elections: try Elections(json: json).json
      }
    } catch {
      return nil
    }
  }
}
