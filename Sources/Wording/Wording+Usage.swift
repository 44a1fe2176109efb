import CongressModel

// What the parser of the command line says, which speaks English alone.
extension Wording {
  /// The parser's message on words that can't be understood; what has no Vietnamese here stays.
  package func usage(_ message: String) -> String {
    guard language == .vietnamese else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { inVietnamese(line: String($0)) }.joined(separator: "\n")
  }

  private func inVietnamese(line: String) -> String {
    if let error = line.after("Error: ") { return "Lỗi: " + inVietnamese(complaint: error) }
    if let help = line.after("Help: ") { return "Trợ giúp: " + help }
    if let usage = line.after("Usage: ") { return "Cách dùng: " + usage }
    if let see = line.pieces("  See '", "' for more information.") { return "  Xem: \(see[0])" }
    return line
  }

  private func inVietnamese(complaint: String) -> String {
    if let found = complaint.pieces("The value '", "' is invalid for '", "'") {
      return "giá trị \(quoted(found[0])) không dùng được cho \(found[1])"
        + inVietnamese(choices: found[2])
    }
    if let found = complaint.pieces("The option '", "' does not take any value, but '", "'") {
      return "tuỳ chọn \(found[0]) không nhận giá trị \(quoted(found[1]))."
    }
    if let found = complaint.pieces("Unknown option '", "'. Did you mean '", "'") {
      return "không có tuỳ chọn \(quoted(found[0])); có phải là \(found[1])?"
    }
    if let found = complaint.pieces("Unknown option '", "'") {
      return "không có tuỳ chọn \(quoted(found[0]))."
    }
    if let found = complaint.pieces("Missing expected argument '", "'") {
      return "thiếu \(found[0])."
    }
    if let found = complaint.after("Missing one of: ") { return "thiếu một trong: \(found)." }
    if let found = complaint.pieces("Missing value for '", "'") {
      return "thiếu giá trị của \(found[0])."
    }
    if let found = complaint.pieces("Unexpected argument '", "'") {
      return "thừa \(quoted(found[0]))."
    }
    if let found = complaint.pieces("", " unexpected arguments: ") {
      return "thừa \(found[0]) từ: \(found[1])."
    }
    return complaint
  }

  private func inVietnamese(choices: String) -> String {
    if choices.isEmpty { return "." }
    if choices == ". Please provide one of the following:" { return "; hãy chọn một trong:" }
    guard let all = choices.pieces(". Please provide one of ", ".")?.first else { return choices }
    return "; hãy chọn "
      + all.split(separator: " ").map { ["or", "and"].contains($0) ? "hoặc" : String($0) }
      .joined(separator: " ") + "."
  }
}

extension String {
  /// What follows a beginning; `nil` where the text begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }

  /// What stands between the marks and after the last of them; `nil` where they aren't there in this
  /// order, the first at the beginning.
  fileprivate func pieces(_ marks: String...) -> [String]? {
    guard let first = marks.first, hasPrefix(first) else { return nil }
    var rest = self[...].dropFirst(first.count)
    var pieces: [String] = []
    for mark in marks.dropFirst() {
      guard let place = rest.firstRange(of: mark) else { return nil }
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
