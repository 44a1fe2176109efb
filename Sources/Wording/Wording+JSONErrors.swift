package import StrictJSON

extension Wording {
  /// Why a document isn't JSON, with its place in it.
  package func sentence(_ error: JSONError) -> String {
    let place = capitalized(place(error.position))
    return "\(place): \(clause(error.reason))"
  }

  /// `dòng 3, cột 15` or `line 3, column 15`.
  package func place(_ position: JSONPosition) -> String {
    pick(
      vi: "dòng \(number(position.line)), cột \(number(position.column))",
      en: "line \(number(position.line)), column \(number(position.column))")
  }

  func clause(_ reason: JSONError.Reason) -> String {
    switch reason {
    case .tooLarge(let limit):
      pick(
        vi: "tệp lớn hơn giới hạn \(bytes(limit)); hãy chia nhỏ tệp.",
        en: "the file is larger than the limit of \(bytes(limit)); divide it.")
    case .tooDeep(let limit):
      pick(
        vi: "quá \(number(limit)) lớp mảng và đối tượng lồng nhau; hãy bỏ bớt lớp.",
        en: "more than \(number(limit)) arrays and objects in one another; take layers out.")
    case .endsTooEarly(let expected):
      pick(
        vi: "tệp kết thúc giữa chừng, còn thiếu \(term(expected)).",
        en: "the file ends too early; \(term(expected)) is missing.")
    case .unexpected(let scalar, let expected):
      pick(
        vi: "gặp \(name(scalar)), nhưng ở đây cần \(term(expected)).",
        en: "\(name(scalar)) stands where \(term(expected)) is needed.")
    case .leadingZero:
      pick(
        vi: "số không được bắt đầu bằng chữ số 0 thừa; hãy xoá số 0 đó.",
        en: "a number may not begin with an extra 0; remove it.")
    case .invalidUTF8:
      pick(
        vi: "byte ở đây không phải UTF-8; hãy lưu tệp bằng mã UTF-8.",
        en: "the bytes here are not UTF-8; save the file as UTF-8.")
    case .unescapedControl(let scalar):
      pick(
        vi: "ký tự điều khiển \(codePoint(scalar)) trong chuỗi phải viết dạng \\u hoặc bỏ đi.",
        en: "the control character \(codePoint(scalar)) in a string has to be escaped or removed.")
    case .loneSurrogate(let half):
      pick(
        vi: "\\u\(hex(half)) chỉ là nửa ký tự; hãy viết đủ hai nửa hoặc bỏ đi.",
        en: "\\u\(hex(half)) is half of a character; write both halves or remove it.")
    case .duplicateKey(let key):
      pick(
        vi: "khoá \(quoted(key)) xuất hiện hai lần; hãy giữ lại một.",
        en: "the key \(quoted(key)) occurs twice; keep one of them.")
    }
  }

  package func term(_ expectation: JSONError.Expectation) -> String {
    switch expectation {
    case .value: pick(vi: "một giá trị", en: "a value")
    case .key: pick(vi: "một khoá trong dấu nháy kép", en: "a key in quotation marks")
    case .colon: pick(vi: "dấu hai chấm", en: "a colon")
    case .commaOrBrace: pick(vi: "dấu phẩy hoặc }", en: "a comma or }")
    case .commaOrBracket: pick(vi: "dấu phẩy hoặc ]", en: "a comma or ]")
    case .digit: pick(vi: "một chữ số", en: "a digit")
    case .quote: pick(vi: "dấu nháy kép đóng", en: "a closing quotation mark")
    case .escape:
      pick(vi: "ký tự sau dấu \\ mà JSON cho phép", en: "an escape that JSON knows")
    case .hexDigit: pick(vi: "một chữ số hệ mười sáu", en: "a hexadecimal digit")
    case .endOfDocument: pick(vi: "chỗ kết thúc tệp", en: "the end of the file")
    }
  }

  package func term(_ kind: JSON.Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: pick(vi: "true hoặc false", en: "true or false")
    case .number: pick(vi: "một số", en: "a number")
    case .string: pick(vi: "một chuỗi", en: "a string")
    case .array: pick(vi: "một danh sách", en: "a list")
    case .object: pick(vi: "một đối tượng", en: "an object")
    }
  }

  package func sentence(_ notice: JSONNotice) -> String {
    switch notice {
    case .byteOrderMark:
      pick(
        vi: "Tệp bắt đầu bằng dấu thứ tự byte U+FEFF.",
        en: "The file begins with the byte order mark U+FEFF.")
    case .carriageReturns:
      pick(
        vi: "Dòng trong tệp kết thúc bằng CR; lần lưu tới sẽ dùng LF.",
        en: "Lines of the file end with CR; the next save writes LF.")
    case .noNewlineAtEnd:
      pick(
        vi: "Cuối tệp thiếu dấu xuống dòng; lần lưu tới sẽ thêm vào.",
        en: "The file has no newline at its end; the next save adds it.")
    }
  }

  /// A character as it can be shown: `"x"`, or its number where it can't be seen.
  private func name(_ scalar: Unicode.Scalar) -> String {
    HostileText.isHostile(scalar) || scalar == " " ? codePoint(scalar) : "“\(scalar)”"
  }

  private func hex(_ value: UInt16) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Wording {
  /// Why a value of a document isn't what it has to be.
  package func sentence(_ error: ShapeError) -> String { capitalized(clause(error)) }

  func clause(_ error: ShapeError) -> String {
    let place = path(error.path)
    switch error.fact {
    case .missing(let member):
      return pick(
        vi: "\(place) thiếu mục \(quoted(member)).", en: "\(place) lacks \(quoted(member)).")
    case .wrongKind(let expected, let found):
      return pick(
        vi: "\(place) phải là \(term(expected)), không phải \(term(found)).",
        en: "\(place) has to be \(term(expected)), not \(term(found)).")
    case .notAnInteger(let text):
      return pick(
        vi: "\(place) phải là số nguyên viết bằng chữ số, không phải \(quoted(text)).",
        en: "\(place) has to be a whole number in digits, not \(quoted(text)).")
    case .outOfRange(let value, let allowed):
      return pick(
        vi: "\(place) là \(number(value)), phải từ \(range(allowed)).",
        en: "\(place) is \(number(value)), but has to be from \(range(allowed)).")
    case .notAllowed(let text):
      return pick(
        vi: "\(place) không nhận giá trị \(quoted(text)).",
        en: "\(place) can't be \(quoted(text)).")
    case .duplicateID(let id):
      return pick(
        vi: "\(place) dùng lại mã \(quoted(id)) đã có; hãy đặt mã khác.",
        en: "\(place) repeats the id \(quoted(id)); give it another one.")
    case .unknownID(let id):
      return pick(
        vi: "\(place) nhắc tới mã \(quoted(id)) chưa có trong tệp.",
        en: "\(place) names the id \(quoted(id)), which the file doesn't have.")
    case .unexpected:
      return pick(
        vi: "không có thuộc tính nào tên là \(place); hãy xem lại chính tả hoặc bỏ đi.",
        en: "there is no member \(place); check its spelling or remove it.")
    }
  }

  private func path(_ path: JSONPath) -> String {
    path.steps.isEmpty
      ? pick(vi: "tệp", en: "the document")
      : pick(vi: "mục \(quoted(path.description))", en: quoted(path.description))
  }

  private func range(_ range: ClosedRange<Int>) -> String {
    pick(
      vi: "\(number(range.lowerBound)) đến \(number(range.upperBound))",
      en: "\(number(range.lowerBound)) to \(number(range.upperBound))")
  }
}
