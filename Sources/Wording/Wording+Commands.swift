package import CongressModel

// What commands answer when they can't do what was asked.
extension Wording {
  package func noSuchOrganization(_ id: String) -> String {
    pick(
      vi: "Không có tổ chức \(quoted(id)): xem daihoi organization list.",
      en: "There is no organisation \(quoted(id)): see daihoi organization list.")
  }

  package func noSuchCongress(_ id: String) -> String {
    pick(
      vi: "Không có đại hội \(quoted(id)): xem daihoi congress list.",
      en: "There is no congress \(quoted(id)): see daihoi congress list.")
  }

  package func noSuchTask(_ id: String, congress: String) -> String {
    pick(
      vi: "Đại hội \(congress) không có việc \(quoted(id)): xem daihoi task list \(congress).",
      en: "Congress \(congress) has no task \(quoted(id)): see daihoi task list \(congress).")
  }

  package func noSuchElection(_ id: String, congress: String) -> String {
    pick(
      vi:
        "Đại hội \(congress) không có cuộc bầu \(quoted(id)): xem daihoi election list \(congress).",
      en:
        "Congress \(congress) has no election \(quoted(id)): see daihoi election list \(congress).")
  }

  package func noSuchRuleSet(_ id: String, known: [String]) -> String {
    pick(
      vi: "Không có quy chế \(quoted(id)); có: \(list(known)).",
      en: "There is no rule set \(quoted(id)); there are \(list(known)).")
  }

  package func noSuchTemplate(_ id: String, known: [String]) -> String {
    guard !known.isEmpty else {
      return pick(
        vi: "Không có mẫu \(quoted(id)); nơi đây chưa có mẫu riêng nào.",
        en: "There is no template \(quoted(id)); none of your own is kept here.")
    }
    return pick(
      vi: "Không có mẫu \(quoted(id)); có: \(list(known)).",
      en: "There is no template \(quoted(id)); there are \(list(known)).")
  }

  package func noSuchTheme(_ name: String, known: [String]) -> String {
    pick(
      vi: "Không có giao diện \(quoted(name)); có: \(list(known)).",
      en: "There is no theme \(quoted(name)); there are \(list(known)).")
  }

  package func alreadyThere(_ id: String) -> String {
    pick(
      vi: "Đã có mã \(quoted(id)): hãy chọn mã khác.",
      en: "There is \(quoted(id)) already: please choose another id.")
  }

  package func cannotReadFile(_ path: String, errno: Int32) -> String {
    pick(
      vi: "Không đọc được tệp \(quoted(path)) (lỗi \(errno)): hãy kiểm tra đường dẫn và quyền.",
      en: "\(quoted(path)) can't be read (error \(errno)): please check path and permission.")
  }

  package func cannotWriteFile(_ path: String, errno: Int32) -> String {
    pick(
      vi: "Không ghi được tệp \(quoted(path)) (lỗi \(errno)).",
      en: "\(quoted(path)) can't be written (error \(errno)).")
  }

  package func notAnElection(_ text: String) -> String {
    pick(
      vi: "Hãy ghi cuộc bầu theo dạng ĐẠI-HỘI/CUỘC-BẦU, không phải \(quoted(text)).",
      en: "Please name the election as CONGRESS/ELECTION, not \(quoted(text)).")
  }

  package func voteNotOpen(_ id: String) -> String {
    pick(
      vi: "Cuộc bầu \(quoted(id)) chưa mở, hoặc đã kết thúc.",
      en: "The vote \(quoted(id)) isn't open.")
  }

  package func voteAlreadyOpen(_ id: String) -> String {
    pick(
      vi: "Cuộc bầu \(quoted(id)) đã mở rồi.", en: "The vote \(quoted(id)) is open already.")
  }

  package func batchesThere(_ batches: [Int]) -> String {
    let names = list(batches.prefix(20).map(String.init))
    return pick(
      vi: "Đã có phiếu của tập \(names): dùng --replace để rút các phiếu đó rồi nhập lại.",
      en: "There are ballots of batch \(names) already: --replace takes them back first.")
  }

  package func batchesTyped(_ batches: [Int]) -> String {
    let names = list(batches.prefix(20).map(String.init))
    return pick(
      vi: "Tập \(names) đã có phiếu nhập tay, nhập tệp không rút các phiếu đó: hãy rút phiếu nhập"
        + " tay trên màn hình kiểm phiếu, hoặc cho tệp một số tập khác.",
      en: "Batch \(names) has papers that were typed, which an import doesn't take back: take them"
        + " back on the counting screen, or give the file another batch number.")
  }

  package func importUnchanged(_ ballots: Int) -> String {
    pick(
      vi: "Tệp này đã nhập rồi (\(self.ballots(ballots))): không có gì thay đổi.",
      en: "This file was imported already (\(self.ballots(ballots))): nothing has changed.")
  }

  package func imported(_ ballots: Int) -> String {
    pick(vi: "Đã nhập \(self.ballots(ballots)).", en: "\(self.ballots(ballots)) imported.")
  }

  package func surplusWarning(names: Int, seats: Int, most: Int) -> String {
    pick(
      vi:
        "Lưu ý: \(names) người cho \(seats) chỗ; quy chế cho phép từ \(seats + 1) đến \(most) người.",
      en: "Note: \(names) names for \(seats) seats; the rules allow \(seats + 1) to \(most) names.")
  }

  package var baseNeeded: String {
    pick(
      vi: "Chưa biết cơ sở tính kết quả: hãy thêm --base N.",
      en: "The base of the result is unknown: please add --base N.")
  }

  package var reasonOptionNeeded: String {
    pick(vi: "Hãy thêm --reason.", en: "Please add --reason.")
  }

  package var noTerminal: String {
    pick(
      vi: "Không có terminal để mở màn hình: daihoi status cho biết các con số.",
      en: "There is no terminal to open the screen on: daihoi status tells the numbers.")
  }

  package func demonstrationIn(_ path: String) -> String {
    pick(
      vi: "Thư mục mẫu: \(path)\nMở lại: daihoi --workspace \(path)",
      en: "The demonstration is in \(path)\nOpen it again: daihoi --workspace \(path)")
  }

  package func firstRun(_ path: String) -> String {
    pick(
      vi:
        "Chưa có thư mục làm việc \(path).\nTạo mới: daihoi new \(path) --name TÊN\nXem thử: daihoi --demo\nLàm quen: daihoi --tour",
      en:
        "There is no workspace \(path) yet.\nCreate one: daihoi new \(path) --name NAME\nHave a look: daihoi --demo\nTake the tour: daihoi --tour"
    )
  }
}

// Rows of files that can't be taken.
extension Wording {
  package func sentence(_ error: CSVError) -> String {
    pick(
      vi: "Dòng \(error.line): \(clause(error.fact)).",
      en: "Line \(error.line): \(clause(error.fact)).")
  }

  func clause(_ fact: CSVError.Fact) -> String {
    switch fact {
    case .notUTF8:
      pick(
        vi: "tệp không phải UTF-8, hãy lưu lại bằng UTF-8",
        en: "the file isn't UTF-8, please save it as UTF-8")
    case .unclosedQuote:
      pick(vi: "dấu ngoặc kép mở ra không đóng lại", en: "a quotation mark isn't closed")
    case .textAfterQuote:
      pick(
        vi: "có chữ đứng sau dấu ngoặc kép đóng, trước dấu phân cách",
        en: "something stands between a closing quotation mark and the separator")
    case .empty: pick(vi: "tệp không có gì", en: "the file is empty")
    case .missingColumn(let name):
      pick(
        vi: "thiếu cột \(quoted(name))" + (name == "name" ? " (tên)" : ""),
        en: "the column \(quoted(name)) is missing")
    case .columnTwice(let name):
      pick(vi: "cột \(quoted(name)) có hai lần", en: "the column \(quoted(name)) is there twice")
    case .unknownColumn(let name):
      pick(
        vi: "không có cột nào tên \(quoted(name)); hãy sửa tên cột hoặc bỏ cột đó",
        en: "no column is called \(quoted(name)); mend its heading or leave it out")
    case .tooManyFields(let fields, let columns):
      pick(
        vi: "có \(fields) ô, tiêu đề chỉ có \(columns)",
        en: "\(fields) fields, but the header has \(columns)")
    }
  }

  package func sentence(_ error: BallotRowError, file: String) -> String {
    let clause =
      switch error.fact {
      case .file(let fact): self.clause(fact)
      case .notABatch(let text):
        pick(vi: "\(quoted(text)) không phải số tập", en: "\(quoted(text)) is no batch number")
      case .notANumber(let text):
        pick(
          vi: "\(quoted(text)) không phải số thứ tự", en: "\(quoted(text)) is no number of the list"
        )
      case .unknownState(let text):
        pick(
          vi: "trạng thái \(quoted(text)) không có; dùng valid, invalid:<lý do> hoặc để trống",
          en: "there is no state \(quoted(text)); use valid, invalid:<reason> or nothing")
      case .impossible(let error): sentence(error).withoutFullStop
      case .empty:
        pick(vi: "dòng không có gì, hãy xoá dòng đó", en: "an empty row, please delete it")
      }
    return pick(
      vi: "\(quoted(file)), dòng \(error.line): \(clause). Không phiếu nào được nhập.",
      en: "\(quoted(file)), line \(error.line): \(clause). No ballot was imported.")
  }

  package func sentence(_ error: CandidateCSV.Failure, file: String) -> String {
    let clause =
      switch error.fact {
      case .file(let fact): self.clause(fact)
      case .noName: pick(vi: "không có họ tên", en: "there is no name")
      case .notAnID(let text):
        pick(vi: "\(quoted(text)) không dùng làm mã được", en: "\(quoted(text)) can't be an id")
      case .idTwice(let text):
        pick(vi: "mã \(quoted(text)) có hai lần", en: "the id \(quoted(text)) is there twice")
      case .notADate(let text):
        pick(vi: "\(quoted(text)) không phải ngày", en: "\(quoted(text)) is no date")
      case .notASex(let text):
        pick(
          vi: "giới tính \(quoted(text)) không rõ", en: "\(quoted(text)) is neither female nor male"
        )
      case .notANomination(let text):
        pick(
          vi: "\(quoted(text)) không phải cấp uỷ, đề cử hay ứng cử",
          en: "\(quoted(text)) is none of prepared, nominated, selfNominated")
      case .notSupport(let agreeing, let attending):
        pick(
          vi: "\(quoted(agreeing)) đồng ý trong \(quoted(attending)) có mặt là không thể",
          en: "\(quoted(agreeing)) in favour of \(quoted(attending)) attending can't be")
      case .hostile(let text): hiddenClause(text)
      }
    return pick(
      vi: "\(quoted(file)), dòng \(error.line): \(clause). Không có gì được ghi.",
      en: "\(quoted(file)), line \(error.line): \(clause). Nothing was written.")
  }
}

extension String {
  /// As a part of another sentence.
  fileprivate var withoutFullStop: String { last == "." ? String(dropLast()) : self }
}
