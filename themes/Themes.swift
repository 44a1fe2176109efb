package import TerminalUI

/// A theme that is built into the program.
///
/// Those called after a well-known palette take its colours, made a little lighter or darker where
/// a text would have been hard to read.
package struct ShippedTheme: Hashable, Sendable {
  /// As it is chosen: `dark`, `solarized-light`.
  package let name: String
  package let json: [UInt8]
}

extension ShippedTheme {
  /// All of them, in the order in which they are offered; Package.swift lists the same files.
  package static let all: [ShippedTheme] = [
    ShippedTheme(name: "dark", json: PackageResources.dark_json),
    ShippedTheme(name: "light", json: PackageResources.light_json),
    ShippedTheme(name: "mono", json: PackageResources.mono_json),
    ShippedTheme(name: "high-contrast", json: PackageResources.high_contrast_json),
    ShippedTheme(name: "hall-dark", json: PackageResources.hall_dark_json),
    ShippedTheme(name: "hall-light", json: PackageResources.hall_light_json),
    ShippedTheme(name: "catppuccin-latte", json: PackageResources.catppuccin_latte_json),
    ShippedTheme(name: "catppuccin-mocha", json: PackageResources.catppuccin_mocha_json),
    ShippedTheme(name: "dracula", json: PackageResources.dracula_json),
    ShippedTheme(name: "everforest", json: PackageResources.everforest_json),
    ShippedTheme(name: "gruvbox-dark", json: PackageResources.gruvbox_dark_json),
    ShippedTheme(name: "gruvbox-light", json: PackageResources.gruvbox_light_json),
    ShippedTheme(name: "nord", json: PackageResources.nord_json),
    ShippedTheme(name: "one-dark", json: PackageResources.one_dark_json),
    ShippedTheme(name: "rose-pine", json: PackageResources.rose_pine_json),
    ShippedTheme(name: "solarized-dark", json: PackageResources.solarized_dark_json),
    ShippedTheme(name: "solarized-light", json: PackageResources.solarized_light_json),
    ShippedTheme(name: "tokyo-night", json: PackageResources.tokyo_night_json),
  ]

  package static func named(_ name: String) -> ShippedTheme? { all.first { $0.name == name } }

  /// The theme itself; one without colours, should its file ever be broken.
  package var theme: Theme {
    do throws(ThemeError) {
      return try ThemeReading(json, named: name).theme
    } catch {
      return Theme(name: name)
    }
  }
}
