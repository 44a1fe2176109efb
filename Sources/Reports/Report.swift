package import Wording

/// A paper as headings, facts and tables, before it becomes text, HTML or CSV.
///
/// Texts are taken as they are; each rendering makes what can't be seen visible, and escapes what
/// has a meaning in its format.
package struct Report: Hashable, Sendable {
  package let wording: Wording
  /// What the paper is called where it is listed, such as in the title bar of a browser.
  package var name: String
  /// A warning that stands at the top of every page.
  package var banner: String?
  /// What stands at the foot of every page beside the page's number.
  package var footer: String?
  package var blocks: [Block]
  /// How close the lines of the HTML stand.
  package var density = Density.normal

  package enum Density: String, Hashable, Sendable, CaseIterable {
    case normal
    /// A table of many columns.
    case compact
    /// A ballot, whose sheets have no number.
    case ballot
    /// A ballot of many names, which has to be one sheet.
    case fullBallot = "ballot full"
  }

  package enum Block: Hashable, Sendable {
    /// Who issues the paper, on the left, and under what heading, on the right.
    case letterhead(left: [String], right: [String])
    /// The title in the middle, with lines below it.
    case title(String, [String])
    case heading(String)
    case paragraph(String)
    /// Lines that are kept as they are.
    case verbatim([String])
    case items([String])
    /// Labels with what belongs to them.
    case facts([Fact])
    case table(Table)
    case signatures([Signature])
    case pageBreak
  }

  package init(
    _ name: String, in wording: Wording, banner: String? = nil, footer: String? = nil,
    blocks: [Block] = []
  ) {
    (self.name, self.wording, self.banner) = (name, wording, banner)
    (self.footer, self.blocks) = (footer, blocks)
  }
}

extension Report {
  /// A label with what belongs to it.
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var value: String
    /// Whether it is a part of the fact above.
    package var isPart: Bool

    package init(_ label: String, _ value: String) {
      (self.label, self.value, isPart) = (label, value, false)
    }

    package init(part label: String, _ value: String) {
      (self.label, self.value, isPart) = (label, value, true)
    }
  }

  /// Rows under named columns.
  package struct Table: Hashable, Sendable {
    package var columns: [Column]
    package var rows: [[String]]

    package init(_ columns: [Column], rows: [[String]]) {
      precondition(
        rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
      (self.columns, self.rows) = (columns, rows)
    }
  }

  package struct Column: Hashable, Sendable {
    package var title: String
    package var alignment: Alignment

    package enum Alignment: Hashable, Sendable {
      case leading, trailing, center
    }

    package init(_ title: String, _ alignment: Alignment = .leading) {
      (self.title, self.alignment) = (title, alignment)
    }
  }

  /// A place to sign.
  package struct Signature: Hashable, Sendable {
    package var role: String
    /// Printed below the place; empty where it is to be written by hand.
    package var name: String

    package init(_ role: String, name: String = "") { (self.role, self.name) = (role, name) }
  }
}

/// The forms in which a paper is written.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, html, csv
}

extension Report {
  /// The paper in one of its forms, with a newline at its end.
  package func rendered(as format: ReportFormat) -> String {
    switch format {
    case .text: text
    case .html: html
    case .csv: csv
    }
  }
}
