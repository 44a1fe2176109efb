package import CongressModel

// What the units below an organisation come to.
extension Wording {
  package func term(_ setting: Organization.Setting) -> String {
    switch setting {
    case .residential: pick(vi: "Khu dân cư", en: "Residential")
    case .agency: pick(vi: "Cơ quan", en: "Agency")
    }
  }

  package var fieldSetting: String { pick(vi: "Loại hình", en: "Setting") }
  package var hintSetting: String {
    list(Organization.Setting.allCases.map { lowercased(term($0)) })
  }

  /// `✓ 17 tổ chức (11 khu dân cư + 6 cơ quan), 345 đảng viên, khớp số đã ghi`.
  package func sentence(_ makeup: UnitMakeup) -> String {
    let parts = Organization.Setting.allCases.compactMap { setting in
      makeup.settings[setting].map { "\(number($0)) \(lowercased(term(setting)))" }
    }
    let split = parts.isEmpty ? "" : " (\(parts.joined(separator: " + ")))"
    let units = count(makeup.units, vi: "tổ chức", one: "unit", many: "units") + split
    guard let members = makeup.members ?? makeup.stated else { return units }
    let people = pick(vi: "\(number(members)) đảng viên", en: "\(number(members)) members")
    switch makeup.isAsStated {
    case true?:
      return "✓ \(units), \(people)" + pick(vi: ", khớp số đã ghi", en: ", as stated")
    case false?:
      let stated = number(makeup.stated ?? 0)
      return "✗ \(units), \(people)" + pick(vi: ", đã ghi \(stated)", en: ", but \(stated) stated")
    case nil: return "\(units), \(people)"
    }
  }
}
