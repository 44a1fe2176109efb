package import CongressModel
import StrictJSON

extension Wording {
  /// What can be said about a file that wasn't read or written: what, where, and what to do.
  package func sentence(_ error: StorageError) -> String {
    switch error {
    case .notAWorkspace(let path):
      pick(
        vi: "\(quoted(path)) không phải thư mục làm việc; tạo mới bằng “daihoi new”.",
        en: "\(quoted(path)) is not a workspace; make one with “daihoi new”.")
    case .alreadyAWorkspace(let path):
      pick(
        vi: "\(quoted(path)) đã là thư mục làm việc; hãy chọn thư mục khác.",
        en: "\(quoted(path)) is a workspace already; choose another folder.")
    case .noSuchDocument(let path):
      pick(vi: "Không có tệp \(quoted(path)).", en: "There is no file \(quoted(path)).")
    case .cannotRead(let path, let errno):
      pick(
        vi: "Không đọc được \(quoted(path)): \(fault(errno)).",
        en: "Can't read \(quoted(path)): \(fault(errno)).")
    case .notJSON(let path, let error):
      "\(quoted(path)), \(place(error.position)): \(clause(error.reason))"
    case .wrongShape(let path, let error, let position):
      "\(quoted(path))\(position.map { ", " + place($0) } ?? ""): \(clause(error))"
    case .unknownRuleSet(let path, let id, let known, let position):
      "\(quoted(path))\(position.map { ", " + place($0) } ?? ""): \(noSuchRuleSet(id, known: known))"
    case .newerVersion(let path, let version, let known):
      newer(path, version: version, known: known)
    case .hostileText(let path, let found): hostile(found, in: path)
    case .notARegularFile(let path):
      pick(
        vi: "\(quoted(path)) không phải tệp thường; hãy thay bằng một tệp.",
        en: "\(quoted(path)) is no regular file; put a file in its place.")
    case .tooLarge(let path, let size, let limit):
      pick(
        vi: "\(quoted(path)) có \(bytes(size)), quá giới hạn \(bytes(limit)).",
        en: "\(quoted(path)) has \(bytes(size)), more than the limit of \(bytes(limit)).")
    case .cannotWrite(let path, let errno): notWritten(path, because: fault(errno))
    case .diskFull(let path):
      notWritten(
        path, because: pick(vi: "ổ đĩa đã đầy, hãy dọn chỗ", en: "the disk is full, make room"))
    case .readOnly(let path):
      pick(
        vi: "Chỉ được đọc: không thay đổi gì trong \(quoted(path)).",
        en: "Read-only: nothing can be changed in \(quoted(path)).")
    case .durabilityUnconfirmed(let path, let errno): unconfirmed(path, because: fault(errno))
    case .halfMade(let path, let errno): halfMade(path, because: fault(errno))
    case .changedByAnother(let path, let conflict):
      "\(quoted(path)): \(sentence(conflict))"
    case .locked(let path, let holder): locked(path, by: holder)
    }
  }

  private func newer(_ path: String, version: Int, known: Int) -> String {
    pick(
      vi: "\(quoted(path)) có định dạng \(version), chương trình này biết tới \(known):"
        + " chỉ mở để đọc, hãy cập nhật chương trình.",
      en: "\(quoted(path)) is of format \(version), and this program knows \(known):"
        + " it opens read-only; update the program.")
  }

  private func hostile(_ found: [HostileText], in path: String) -> String {
    let first = found.first.map { "\(place($0.position)) (\(codePoint($0.scalar)))" } ?? unknown
    let characters = count(
      found.count, vi: "ký tự ẩn hoặc đánh lừa mắt", one: "hidden or misleading character",
      many: "hidden or misleading characters")
    return pick(
      vi: "\(quoted(path)) có \(characters), đầu tiên ở \(first): chỉ mở để đọc, hãy xoá chúng.",
      en: "\(quoted(path)) has \(characters), first at \(first): it opens read-only; remove them.")
  }

  private func notWritten(_ path: String, because reason: String) -> String {
    pick(
      vi: "Chưa ghi được \(quoted(path)): \(reason).",
      en: "Could not write \(quoted(path)): \(reason).")
  }

  private func unconfirmed(_ path: String, because reason: String) -> String {
    pick(
      vi: "Đã ghi \(quoted(path)) nhưng ổ đĩa không xác nhận (\(reason)); hãy kiểm tra ổ đĩa.",
      en: "Wrote \(quoted(path)), but the disk didn't confirm it (\(reason)); check the disk.")
  }

  private func halfMade(_ path: String, because reason: String) -> String {
    pick(
      vi: "Mới ghi được một phần, dừng ở \(quoted(path)) (\(reason));"
        + " mở lại chương trình để ghi nốt.",
      en: "Only a part is written, up to \(quoted(path)) (\(reason));"
        + " start again to have the rest written.")
  }

  private func locked(_ path: String, by holder: String?) -> String {
    let who = holder.map { quoted($0) } ?? pick(vi: "chương trình khác", en: "another program")
    return pick(
      vi: "\(quoted(path)) đang bị \(who) giữ; hãy đóng chương trình đó rồi thử lại.",
      en: "\(quoted(path)) is held by \(who); close it and try again.")
  }
}

extension Wording {
  /// Another editor was faster; both versions are still there.
  package func sentence(_ conflict: EditConflict) -> String {
    let place =
      switch conflict.edit.place {
      case .member(let name): name
      case .item(let list, let id), .members(let list, let id): "\(list)/\(id)"
      }
    return conflict.found == nil
      ? pick(
        vi: "Mục \(quoted(place)) vừa bị người khác xoá; hãy xem lại rồi sửa tiếp.",
        en: "The item \(quoted(place)) was just removed by another; look at it and edit again.")
      : pick(
        vi: "Mục \(quoted(place)) vừa được người khác sửa; hãy xem cả hai bản rồi sửa tiếp.",
        en: "The item \(quoted(place)) was just changed by another; compare both and edit again.")
  }

  /// What the operating system says was wrong, by the numbers of Linux.
  package func fault(_ errno: Int32) -> String {
    switch errno {
    case 1, 13: pick(vi: "không có quyền", en: "permission is denied")
    case 2: pick(vi: "không có tệp hoặc thư mục này", en: "there is no such file or folder")
    case 5: pick(vi: "lỗi thiết bị", en: "the device has a fault")
    case 17: pick(vi: "tệp đã có", en: "the file exists")
    case 20:
      pick(vi: "một phần đường dẫn không phải thư mục", en: "a part of the path is no folder")
    case 21: pick(vi: "đó là thư mục", en: "it is a folder")
    case 23, 24: pick(vi: "quá nhiều tệp đang mở", en: "too many files are open")
    case 27: pick(vi: "vượt giới hạn cỡ tệp", en: "the file would be too large")
    case 28, 122: pick(vi: "hết chỗ trên ổ đĩa", en: "the disk is full")
    case 30: pick(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case 36: pick(vi: "tên quá dài", en: "the name is too long")
    case 40: pick(vi: "liên kết lòng vòng", en: "links lead round in a circle")
    case 116: pick(vi: "tệp trên máy chủ không còn", en: "the file is gone from the server")
    default: pick(vi: "lỗi hệ thống số \(errno)", en: "system error \(errno)")
    }
  }
}

extension Wording {
  /// What is wrong with the ballots of a vote, and what to do about it.
  package func sentence(_ problem: BallotProblem) -> String {
    switch problem {
    case .tornTail(let file, let offset):
      pick(
        vi: "\(quoted(file)) dừng giữa bản ghi ở byte \(number(offset)):"
          + " hãy kiểm tra lại phiếu trên cùng của tập.",
        en: "\(quoted(file)) breaks off within a record at byte \(number(offset)):"
          + " check the top paper of the pile.")
    case .missingEnd(let file):
      pick(
        vi: "Thiếu \(quoted(file)) hoặc phần cuối của tệp, mà máy khác đã thấy:"
          + " hãy lấy tệp đầy đủ từ máy đã ghi.",
        en: "\(quoted(file)), or its end, is missing, though another station saw it:"
          + " fetch the whole file from the one that wrote it.")
    case .unfinishedImport(let file):
      pick(
        vi: "\(quoted(file)): việc nhập phiếu bị dừng giữa chừng; hãy nhập lại tệp phiếu đó.",
        en: "\(quoted(file)): an import stopped before its end; import that file again.")
    case .damaged(let file, let line):
      pick(
        vi: "\(quoted(file)), dòng \(number(line)): bản ghi hỏng, không được tính;"
          + " hãy so với bản sao của tệp ở máy khác.",
        en: "\(quoted(file)), line \(number(line)): damaged, and not counted;"
          + " compare with a copy of the file elsewhere.")
    case .conflict(let id):
      pick(
        vi: "Phiếu \(shown(id)) có hai nội dung khác nhau; hãy đối chiếu với phiếu giấy.",
        en: "Ballot \(shown(id)) has two contents; compare with the paper.")
    case .waitingCorrection(let id):
      pick(
        vi: "Có đính chính cho phiếu \(shown(id)) chưa thấy ở đây; hãy gộp dữ liệu của mọi máy.",
        en: "A correction waits for ballot \(shown(id)), which isn't here; merge all stations.")
    case .foreign(let file):
      pick(
        vi: "\(quoted(file)) thuộc danh sách bầu cử khác nên không được tính.",
        en: "\(quoted(file)) belongs to another list of candidates and isn't counted.")
    case .conflictCopy(let file):
      pick(
        vi: "\(quoted(file)) là bản sao do đồng bộ; phiếu trong đó chỉ tính một lần.",
        en: "\(quoted(file)) is a copy made by synchronising; its ballots count once.")
    case .sharedNumber(let batch, let stations): sharedNumber(batch, stations)
    case .importedTwice(let batches, let imports): importedTwice(batches, imports)
    case .notUnderstood(let file, let line):
      pick(
        vi: "\(quoted(file)), dòng \(number(line)): bản ghi của phiên bản mới hơn;"
          + " hãy cập nhật chương trình.",
        en: "\(quoted(file)), line \(number(line)): a record of a newer version;"
          + " update the program.")
    case .impossibleMarks(let file, let line):
      pick(
        vi:
          "\(quoted(file)), dòng \(number(line)): dấu không khớp danh sách; phiếu không được tính.",
        en: "\(quoted(file)), line \(number(line)): marks not of this list; it isn't counted.")
    case .unreadable(let file, let errno):
      pick(
        vi: "Không đọc được \(quoted(file)): \(fault(errno)).",
        en: "Can't read \(quoted(file)): \(fault(errno)).")
    }
  }

  /// The first digits of an identity, enough to tell ballots apart.
  private func shown(_ id: BallotID) -> String {
    let digits = String(id.high, radix: 16)
    return (String(repeating: "0", count: 16 - digits.count) + digits).prefix(8) + "…"
  }
}
