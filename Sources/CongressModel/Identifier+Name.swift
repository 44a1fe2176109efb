extension Identifier {
  /// An identity made of a name: `Đảng bộ xã Kim Tân` becomes `dang-bo-xa-kim-tan`.
  ///
  /// Fails where the name has no letter or digit that is kept.
  package init?(named name: String) {
    var text = ""
    for character in name.lowercased() {
      let letter = asciiLetters[character] ?? character
      if letter.isASCII, letter.isLetter || letter.isNumber {
        text.append(letter)
      } else if !text.isEmpty, text.last != "-" {
        text.append("-")
      }
    }
    text = String(text.prefix(64))
    while text.last == "-" { text.removeLast() }
    self.init(text)
  }
}

/// The letters of the Vietnamese alphabet that have marks, without them; characters are equal in
/// their composed and their decomposed form.
private let asciiLetters: [Character: Character] = {
  let groups: [(Character, String)] = [
    ("a", "àảãáạăằẳẵắặâầẩẫấậ"), ("d", "đ"), ("e", "èẻẽéẹêềểễếệ"), ("i", "ìỉĩíị"),
    ("o", "òỏõóọôồổỗốộơờởỡớợ"), ("u", "ùủũúụưừửữứự"), ("y", "ỳỷỹýỵ"),
  ]
  return Dictionary(
    groups.flatMap { plain, marked in marked.map { ($0, plain) } }
  ) { first, _ in first }
}()
