package import CongressModel
package import Tallying

// Joining copies of a workspace.
extension Wording {
  package var aboutMerge: String {
    pick(
      vi: "Gộp một bản khác của thư mục làm việc (USB, thư mục mạng) vào đây; làm lại vô hại.",
      en: "Join another copy of the workspace (stick, network folder) with this one; repeatable.")
  }

  package var helpMergeFrom: String {
    pick(
      vi: "Bản kia, hoặc thư mục có các tệp phiếu .jsonl.",
      en: "The other copy, or a folder with .jsonl journals.")
  }

  package var helpTheirs: String {
    pick(
      vi: "Mục nào khác nhau thì lấy theo bản kia.",
      en: "Where an item differs, take it as it is there.")
  }

  package func merged(journals: Int, items: Int) -> String {
    pick(
      vi: "Đã thêm \(number(journals)) tệp phiếu và \(number(items)) mục.",
      en: "Added \(count(journals, vi: "", one: "journal", many: "journals"))"
        + " and \(count(items, vi: "", one: "item", many: "items")).")
  }

  package var mergedNothing: String {
    pick(vi: "Ở đây đã có tất cả của bản kia.", en: "Everything of the other copy is here already.")
  }

  package func journalOfOtherList(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) thuộc danh sách bầu cử khác (mã băm khác): không gộp.",
      en: "\(quoted(path)) belongs to another list (its hash differs): not joined.")
  }

  package func journalOfUnknownVote(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) là phiếu của một cuộc bầu không có ở đây: không gộp.",
      en: "\(quoted(path)) has ballots of a vote that isn't here: not joined.")
  }

  package func journalOfRehearsal(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)): một bên là diễn tập, bên kia là thật: không gộp.",
      en: "\(quoted(path)): one is a rehearsal and the other is real: not joined.")
  }

  package func journalDestroyed(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)): phiếu của cuộc bầu này đã huỷ sau thời hạn lưu: không gộp.",
      en: "\(quoted(path)): the ballots of this vote were destroyed: not joined.")
  }

  package func journalUnreadable(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)): dòng đầu hỏng, không biết là phiếu của cuộc nào: không gộp.",
      en: "\(quoted(path)): its first line is damaged, so nobody knows its vote: not joined.")
  }

  /// An item that differs, with both versions below.
  package func differs(_ place: String) -> String {
    pick(vi: "Khác nhau: \(visible(place))", en: "Differs: \(visible(place))")
  }

  package var versionHere: String { pick(vi: "ở đây", en: "here") }
  package var versionThere: String { pick(vi: "bản kia", en: "there") }

  package func differing(_ count: Int) -> String {
    pick(
      vi: "\(number(count)) mục khác nhau, giữ như ở đây; --theirs lấy theo bản kia.",
      en: "\(self.count(count, vi: "", one: "item differs", many: "items differ")),"
        + " left as here; --theirs takes the other's.")
  }

  package func takenFromThere(_ count: Int) -> String {
    pick(
      vi: "\(number(count)) mục khác nhau đã lấy theo bản kia.",
      en:
        "\(self.count(count, vi: "", one: "item that differed is", many: "items that differed are"))"
        + " now as there.")
  }

  package var rehearsalNotMerged: String {
    pick(
      vi: "Một bên là diễn tập, bên kia là thật: không gộp được.",
      en: "One of the two is a rehearsal and the other is real: they can't be joined.")
  }
}

// Ballots after the legal period.
extension Wording {
  package var aboutDestroy: String {
    pick(
      vi: "Huỷ phiếu sau thời hạn lưu sáu tháng; giữ lại số liệu và mã phiếu.",
      en: "Destroy ballots after the six months they are kept; totals and code stay.")
  }

  package func sentence(_ error: KeepingError) -> String {
    switch error {
    case .notClosed:
      pick(
        vi: "Cuộc bầu chưa kết thúc: phiếu phải được lưu.",
        en: "The vote isn't closed: its ballots have to be kept.")
    case .legalPeriod(let end):
      pick(
        vi: "Phiếu phải lưu sáu tháng (190-QĐ/TW, Điều 35): chỉ được huỷ từ \(shortDate(end)).",
        en: "Ballots are kept six months (190-QĐ/TW art. 35): not before \(shortDate(end)).")
    }
  }

  package var twoNamesNeeded: String {
    pick(
      vi: "Cần hai người khác nhau xác nhận: --by TÊN --by TÊN.",
      en: "Two different people have to confirm: --by NAME --by NAME.")
  }

  package func destroyed(_ ballots: Int, _ code: String) -> String {
    pick(
      vi: "Đã huỷ \(self.ballots(ballots)); mã phiếu \(code) và các số liệu được giữ lại."
        + " Bản sao ở nơi khác (USB, Git, ổ mạng) không bị xoá.",
      en: "Destroyed \(self.ballots(ballots)); the code \(code) and all totals are kept."
        + " Copies elsewhere (sticks, Git, network drives) are not reached.")
  }

  package var nothingToDestroy: String {
    pick(vi: "Không có phiếu nào để huỷ.", en: "There are no ballots to destroy.")
  }
}

// The counting room: stations, pace, and the live result.
extension Wording {
  package var teamTitle: String { pick(vi: "Các máy nhập", en: "Stations") }
  package var keyTeam: String { pick(vi: "Các máy nhập", en: "Stations") }
  package var groupHall: String { pick(vi: "Hội trường", en: "The hall") }
  package var teamColumns: [String] {
    [
      pick(vi: "Máy", en: "Station"), pick(vi: "Phiếu", en: "Ballots"),
      pick(vi: "/phút", en: "/min"), pick(vi: "Tập", en: "Batches"),
      pick(vi: "Khác nhau", en: "Differ"), pick(vi: "Tình trạng", en: "State"),
    ]
  }

  package var stationEnded: String { pick(vi: "đã kết thúc", en: "ended") }
  package var stationWrites: String { pick(vi: "đang mở", en: "open") }
  package var noStation: String {
    pick(vi: "Chưa máy nào ghi phiếu.", en: "No station has recorded a ballot.")
  }

  /// How far the count is: `75/149 phiếu · còn 74 · 12 phiếu/phút · khoảng 7 phút nữa`.
  package func teamHead(_ result: CountResult, pace: Pace?) -> String {
    let counted = pick(
      vi: "Đã kiểm \(votes(result.tally.counted, of: result.collected)) phiếu",
      en: "\(votes(result.tally.counted, of: result.collected)) ballots counted")
    return "\(counted) · \(leftAndPace(result.collected == nil ? nil : result.left, pace))"
  }

  /// The papers left, the pace, and how long they take at it.
  package func leftAndPace(_ left: Int?, _ pace: Pace?) -> String {
    var parts = [
      pick(vi: "còn \(number(left)) phiếu", en: "\(number(left)) left")
    ]
    if let rate = pace?.perMinute {
      parts.append(pick(vi: "\(number(rate)) phiếu/phút", en: "\(number(rate)) a minute"))
    }
    if let left, left > 0, let minutes = pace?.minutes(for: left) {
      parts.append(
        pick(vi: "khoảng \(number(minutes)) phút nữa", en: "about \(number(minutes)) min to go"))
    }
    return parts.joined(separator: " · ")
  }

  package func batchDiffers(_ batch: Int, papers: Int) -> String {
    pick(
      vi: "Tập \(batch): \(ballots(papers)) hai lần nhập khác nhau, phải xem lại phiếu giấy.",
      en: "Batch \(batch): \(ballots(papers)) read differently; look at the papers again.")
  }

  package func batchTotalsDiffer(_ batch: Int) -> String {
    pick(
      vi: "Tập \(batch): hai bảng cộng khác nhau, phải nhập lại một bảng.",
      en: "Batch \(batch): two tally sheets differ; one has to be typed again.")
  }

  package func unverifiedPapers(_ papers: Int) -> String {
    pick(
      vi: "\(ballots(papers)) chưa được nhập kiểm tra lần hai (phần nhạt trong thanh).",
      en: "\(ballots(papers)) not confirmed by a second entry (the lighter part of the bars).")
  }

  package var columnName: String { pick(vi: "Họ và tên", en: "Name") }
  package var columnReached: String { pick(vi: "Đạt (trên cơ sở)", en: "Reached (of base)") }
  package var columnSoFar: String { pick(vi: "Đến nay", en: "So far") }
  package var columnStanding: String { pick(vi: "Phiếu còn lại", en: "What is left") }
  /// The same where the words below it are short too.
  package var columnStandingShort: String { pick(vi: "Tình thế", en: "Standing") }
  package var columnOutcome: String { pick(vi: "Kết quả", en: "Outcome") }
}

// What happens to the files of a station.
extension Wording {
  package func sentence(_ warning: RoomWarning) -> String {
    switch warning {
    case .tornTail(let file, let batch):
      pick(
        vi: "Kiểm tra phiếu trên cùng của tập\(batch.map { " \($0)" } ?? ""): máy đã dừng khi đang"
          + " ghi; phần dở dang được để riêng (\(visible(file))).",
        en: "Check the top paper of \(batch.map { "batch \($0)" } ?? "the pile"): the machine"
          + " stopped while recording; the rest is set aside (\(visible(file))).")
    case .newJournal:
      pick(
        vi:
          "Ổ đĩa không xác nhận; phiếu đã được ghi lại vào tệp mới với cùng mã, chỉ tính một lần.",
        en:
          "The disk didn't confirm; the ballot is in a new file under the same id and counts once.")
    case .oneDiskBehind(let path, let errno):
      pick(
        vi:
          "Phiếu chỉ có trên một ổ đĩa (\(quoted(path)): \(fault(errno))); sẽ ghi bù khi ghi được.",
        en: "On one disk only (\(quoted(path)): \(fault(errno))); the other gets it when it can.")
    }
  }

  package var helpMirror: String {
    pick(
      vi: "Ghi phiếu thêm vào thư mục này, trên một ổ đĩa khác.",
      en: "Also write ballots to this folder, on another disk.")
  }
}
