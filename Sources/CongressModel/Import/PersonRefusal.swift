/// Why a row of a list of people is not taken; a row may have several reasons.
package enum PersonRefusal: Error, Hashable, Sendable {
  // the text
  case notUTF8
  case tooManyFields(Int, columns: Int)
  case hidden(PersonColumn, scalar: UInt32)
  /// U+FFFD: what stood there was lost when the file was saved.
  case lost(PersonColumn)
  /// Signs that no text has, as texts of TCVN3 or VNI show them.
  case oldEncoding(PersonColumn, Character)
  /// A tone mark on a letter that doesn't take it.
  case looseMark(PersonColumn)
  case tooLong(PersonColumn, characters: Int, most: Int)
  /// A spreadsheet would calculate it.
  case formula(PersonColumn)

  // the person
  case noName
  case notAName(String)
  case foreignLetter(found: Character, like: Character)
  case notAnID(String)
  case idTwice(String, line: Int)
  case notANumber(String)
  case numberTwice(Int, line: Int)
  case numberTaken(Int, name: String)
  case notADate(PersonColumn, String)
  case onlyAYear(PersonColumn, String)
  case shortYear(PersonColumn, String)
  case afterOpening(PersonColumn)
  case tooYoung(age: Int)
  case tooOld(age: Int)
  case joinedBeforeBirth
  case notASex(String)
  case notAKind(String)
  case notAnOrigin(String)
  case notYesOrNo(PersonColumn, String)
  /// Only a delegate who was elected can be an alternate.
  case alternateNotElected

  // others
  /// Another row has the name, and nothing tells the two apart.
  case sameName(line: Int)
  case severalOfTheName(Int)
  case looksLike(String, line: Int?)
}

extension PersonRefusal {
  /// The word for the reason in answers for programs.
  package var key: String {
    switch self {
    case .notUTF8: "notUTF8"
    case .tooManyFields: "tooManyFields"
    case .hidden: "hidden"
    case .lost: "lost"
    case .oldEncoding: "oldEncoding"
    case .looseMark: "looseMark"
    case .tooLong: "tooLong"
    case .formula: "formula"
    case .noName: "noName"
    case .notAName: "notAName"
    case .foreignLetter: "foreignLetter"
    case .notAnID: "notAnID"
    case .idTwice: "idTwice"
    case .notANumber: "notANumber"
    case .numberTwice: "numberTwice"
    case .numberTaken: "numberTaken"
    case .notADate: "notADate"
    case .onlyAYear: "onlyAYear"
    case .shortYear: "shortYear"
    case .afterOpening: "afterOpening"
    case .tooYoung: "tooYoung"
    case .tooOld: "tooOld"
    case .joinedBeforeBirth: "joinedBeforeBirth"
    case .notASex: "notASex"
    case .notAKind: "notAKind"
    case .notAnOrigin: "notAnOrigin"
    case .notYesOrNo: "notYesOrNo"
    case .alternateNotElected: "alternateNotElected"
    case .sameName: "sameName"
    case .severalOfTheName: "severalOfTheName"
    case .looksLike: "looksLike"
    }
  }
}
