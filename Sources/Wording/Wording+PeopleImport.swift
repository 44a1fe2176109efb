package import CongressModel

// What a list of people would do, row by row, and why a row isn't taken.
extension Wording {
  package func term(_ column: PersonColumn) -> String {
    switch column {
    case .id: pick(vi: "Mã", en: "Id")
    case .number: pick(vi: "Số thẻ", en: "Number")
    case .name: pick(vi: "Họ và tên", en: "Full name")
    case .kind: pick(vi: "Loại đại biểu", en: "Kind")
    case .origin: pick(vi: "Nguồn", en: "Origin")
    case .sex: pick(vi: "Giới tính", en: "Sex")
    case .born: pick(vi: "Ngày sinh", en: "Born")
    case .ethnicity: pick(vi: "Dân tộc", en: "Ethnicity")
    case .unit: pick(vi: "Đơn vị", en: "Unit")
    case .position: pick(vi: "Chức vụ", en: "Office")
    case .joinedParty: pick(vi: "Ngày vào Đảng", en: "Joined the party")
    case .education: pick(vi: "Trình độ", en: "Education")
    case .incumbent: pick(vi: "Cấp uỷ viên đương nhiệm", en: "In the outgoing committee")
    case .distinct: pick(vi: "Phân biệt", en: "Told apart")
    }
  }

  package func line(_ value: Int) -> String {
    pick(vi: "dòng \(number(value))", en: "line \(number(value))")
  }

  package func rows(_ value: Int) -> String {
    count(value, vi: "dòng", one: "row", many: "rows")
  }

  /// One row of a list with what it does.
  package func sentence(_ row: PeopleImport.Row) -> String {
    let name = row.name.isEmpty ? "" : " \(visible(row.name))"
    let place = capitalized(line(row.line)) + name + ": "
    return switch row.outcome {
    case .new: place + pick(vi: "mới", en: "new")
    case .changed(let columns): place + changed(columns)
    case .unchanged: place + pick(vi: "trùng, đã có", en: "duplicate, there already")
    case .repeats(let line):
      place + pick(vi: "trùng với \(self.line(line))", en: "duplicate of \(self.line(line))")
    case .refused(let reasons):
      place + pick(vi: "không nhận – ", en: "refused – ")
        + reasons.map { sentence($0) }.joined(separator: " ")
    }
  }

  private func changed(_ columns: Set<PersonColumn>) -> String {
    let names = PersonColumn.allCases.filter(columns.contains).map { lowercased(term($0)) }
    return pick(vi: "thay đổi: \(list(names))", en: "changed: \(list(names))")
  }

  /// Columns of a list that hold something the program has no place for.
  package func ignoredColumns(_ headings: [String]) -> String {
    let names = list(headings.map { quoted($0) })
    return pick(vi: "Không đọc cột \(names).", en: "Not read: the columns \(names).")
  }

  /// The sums of a list.
  package func summary(_ list: PeopleImport) -> String {
    pick(
      vi: "\(rows(list.rows.count)): \(number(list.new)) mới, \(number(list.changed)) thay đổi,"
        + " \(number(list.unchanged)) trùng, \(number(list.refused)) không nhận.",
      en: "\(rows(list.rows.count)): \(number(list.new)) new, \(number(list.changed)) changed,"
        + " \(number(list.unchanged)) duplicate, \(number(list.refused)) refused.")
  }

  package var nothingImported: String {
    pick(
      vi:
        "Chưa nhập gì: hãy sửa các dòng trên, hoặc thêm --except-refused để nhập các dòng còn lại.",
      en: "Nothing was imported: mend the rows above, or add --except-refused to take the others.")
  }

  package func sentence(_ reason: PersonRefusal) -> String {
    textSentence(reason) ?? factSentence(reason) ?? likenessSentence(reason) ?? reason.key
  }

  private func textSentence(_ reason: PersonRefusal) -> String? {
    switch reason {
    case .notUTF8:
      pick(vi: "Dòng không phải UTF-8; hãy lưu lại tệp.", en: "Not UTF-8; save the file so.")
    case .tooManyFields(let found, let columns):
      pick(
        vi: "Có \(number(found)) ô, tiêu đề có \(number(columns)) cột.",
        en: "\(number(found)) fields under \(number(columns)) headings.")
    case .hidden(let column, let scalar):
      pick(
        vi: "\(term(column)) có ký tự ẩn \(codePoint(scalar)); hãy gõ lại.",
        en: "\(term(column)) has the hidden character \(codePoint(scalar)); type it anew.")
    case .lost(let column):
      pick(
        vi: "\(term(column)) có chữ đã mất khi lưu tệp (�); hãy gõ lại.",
        en: "\(term(column)) has letters lost when the file was saved (�); type it anew.")
    case .oldEncoding(let column, let sign):
      pick(
        vi:
          "\(term(column)) có \(quoted(String(sign))): bảng mã cũ (TCVN3, VNI); hãy đổi sang Unicode.",
        en: "\(term(column)) has \(quoted(String(sign))): an old encoding (TCVN3, VNI); convert it."
      )
    case .looseMark(let column):
      pick(
        vi: "\(term(column)) có dấu không đi với chữ; hãy gõ lại.",
        en: "\(term(column)) has a mark that its letter doesn't take; type it anew.")
    case .tooLong(let column, let characters, let most):
      pick(
        vi: "\(term(column)) dài \(number(characters)) ký tự, nhiều nhất \(number(most)).",
        en: "\(term(column)) has \(number(characters)) characters, at most \(number(most)).")
    case .formula(let column):
      pick(
        vi: "\(term(column)) là công thức bảng tính; hãy ghi chữ.",
        en: "\(term(column)) is a formula of a spreadsheet; write text.")
    default: nil
    }
  }

  private func factSentence(_ reason: PersonRefusal) -> String? {
    switch reason {
    case .noName: pick(vi: "Thiếu họ và tên.", en: "The name is missing.")
    case .notAName(let text):
      pick(vi: "\(quoted(text)) không phải họ tên.", en: "\(quoted(text)) is no name.")
    case .notAnID(let text):
      pick(
        vi: "Mã \(quoted(text)) chỉ được có chữ thường không dấu, số và gạch nối.",
        en: "An id has lower-case letters, digits and hyphens only, not \(quoted(text)).")
    case .idTwice(let id, let line):
      pick(
        vi: "Mã \(quoted(id)) đã dùng ở \(self.line(line)) cho người khác.",
        en: "The id \(quoted(id)) is another person's in \(self.line(line)).")
    case .notANumber(let text):
      pick(
        vi: "Số thẻ \(quoted(text)) không phải số từ 1 đến 99.999.",
        en: "\(quoted(text)) is no number from 1 to 99,999.")
    case .numberTwice(let value, let line):
      pick(
        vi: "Số thẻ \(value) đã dùng ở \(self.line(line)).",
        en: "The number \(value) is in \(self.line(line)) already.")
    case .numberTaken(let value, let name):
      pick(
        vi: "Số thẻ \(value) là của \(visible(name)).",
        en: "The number \(value) is that of \(visible(name)).")
    case .notADate, .onlyAYear, .shortYear, .afterOpening, .tooYoung, .tooOld,
      .joinedBeforeBirth:
      daySentence(reason)
    case .notASex(let text):
      pick(
        vi: "Giới tính \(quoted(text)): ghi Nam hoặc Nữ.",
        en: "The sex \(quoted(text)): write male or female.")
    case .notAKind(let text):
      pick(
        vi: "Loại đại biểu \(quoted(text)): ghi chính thức hoặc dự khuyết.",
        en: "The kind \(quoted(text)): write full or alternate.")
    case .notAnOrigin(let text):
      pick(
        vi: "Nguồn \(quoted(text)): ghi bầu, đương nhiên hoặc chỉ định.",
        en: "The origin \(quoted(text)): write elected, ex officio or appointed.")
    case .notYesOrNo(let column, let text):
      pick(
        vi: "\(term(column)) \(quoted(text)): ghi x, hoặc để trống.",
        en: "\(term(column)) \(quoted(text)): write x, or nothing.")
    case .alternateNotElected:
      pick(
        vi: "Đại biểu dự khuyết phải là người được bầu.", en: "An alternate has to be elected.")
    default: nil
    }
  }

  private func daySentence(_ reason: PersonRefusal) -> String? {
    switch reason {
    case .notADate(let column, let text):
      pick(
        vi: "\(term(column)) \(quoted(text)) không phải ngày/tháng/năm.",
        en: "\(term(column)) \(quoted(text)) is no day as day/month/year.")
    case .onlyAYear(let column, let text):
      pick(
        vi: "\(term(column)) \(quoted(text)) chỉ có năm; ghi đủ ngày, hoặc để trống.",
        en: "\(term(column)) \(quoted(text)) is a year only; write the day, or nothing.")
    case .shortYear(let column, let text):
      pick(
        vi: "\(term(column)) \(quoted(text)): ghi năm đủ bốn chữ số.",
        en: "\(term(column)) \(quoted(text)): write the year with four digits.")
    case .afterOpening(let column):
      pick(
        vi: "\(term(column)) sau ngày khai mạc.", en: "\(term(column)) is after the opening.")
    case .tooYoung(let age):
      pick(
        vi: "Mới \(years(age)) ngày khai mạc; đảng viên từ đủ 18 tuổi.",
        en: "Only \(years(age)) old at the opening; a member is 18 or more.")
    case .tooOld(let age):
      pick(vi: "\(years(age)): ngày sinh sai.", en: "\(years(age)) old: the birth date is wrong.")
    case .joinedBeforeBirth:
      pick(vi: "Vào Đảng trước khi sinh.", en: "Joined the party before being born.")
    default: nil
    }
  }

  private func likenessSentence(_ reason: PersonRefusal) -> String? {
    switch reason {
    case .foreignLetter(let found, let like):
      let code = found.unicodeScalars.first.map { codePoint($0) } ?? ""
      return pick(
        vi: "Chữ \(quoted(String(found))) (\(code)) chỉ giống \(quoted(String(like))); hãy gõ lại.",
        en:
          "\(quoted(String(found))) (\(code)) only looks like \(quoted(String(like))); type it anew."
      )
    case .sameName(let line):
      return pick(
        vi:
          "Cùng tên với \(self.line(line)); nếu là người khác, ghi ngày sinh hoặc x ở cột Phân biệt.",
        en:
          "The name of \(self.line(line)); for another person give the birth date, or x in the column “distinct”."
      )
    case .severalOfTheName(let count):
      return pick(
        vi: "Đã có \(people(count)) cùng tên; hãy ghi mã.",
        en: "\(people(count)) of the name are there; give the id.")
    case .looksLike(let name, let line):
      let place = line.map { " (\(self.line($0)))" } ?? ""
      return pick(
        vi: "Trông giống \(quoted(name))\(place); nếu là người khác, ghi x ở cột Phân biệt.",
        en:
          "Looks like \(quoted(name))\(place); for another person write x in the column “distinct”."
      )
    default: return nil
    }
  }
}
