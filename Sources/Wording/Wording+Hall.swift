package import CongressModel

// What the hall reads, and what the operator decides about it.
extension Wording {
  /// What the large number is, in capitals, to be read from far away.
  package func hallCaption(_ picture: HallPicture) -> String {
    let counted = pick(vi: "PHIẾU ĐÃ KIỂM", en: "BALLOTS COUNTED")
    let stage =
      switch picture.stage {
      case .waiting, .counting: ""
      case .closed: pick(vi: "CHỜ CÔNG BỐ KẾT QUẢ", en: "RESULT TO FOLLOW")
      case .final: pick(vi: "KẾT QUẢ BẦU CỬ", en: "RESULT")
      }
    return stage.isEmpty ? counted : "\(stage) · \(counted)"
  }

  /// What a bar is measured by: `Cơ sở tính 149 · cần 75 phiếu · bầu 15 người`.
  package func hallMeasure(_ picture: HallPicture) -> String {
    let seats = pick(vi: "bầu \(number(picture.seats)) người", en: self.seats(picture.seats))
    guard let base = picture.base, let needed = picture.needed else { return seats }
    return pick(
      vi: "Cơ sở tính \(number(base)) · cần \(number(needed)) phiếu · \(seats)",
      en: "Base \(number(base)) · \(votes(needed)) needed · \(seats)")
  }

  package func hallPage(_ page: Int, of pages: Int) -> String {
    pick(vi: "Trang \(page)/\(pages)", en: "Page \(page)/\(pages)")
  }

  package var hallHeld: String { pick(vi: "Tạm dừng cập nhật", en: "Updates paused") }
  package var hallCode: String { pick(vi: "Mã phiếu", en: "Code") }
  package var hallRehearsal: String {
    pick(vi: "DIỄN TẬP – KHÔNG PHẢI KẾT QUẢ THẬT", en: "REHEARSAL – NOT A REAL RESULT")
  }
}

// The operator's side.
extension Wording {
  package var keyHold: String { pick(vi: "Dừng màn hình hội trường", en: "Hold the hall") }
  package var keyRelease: String { pick(vi: "Mở lại màn hình hội trường", en: "Release the hall") }
  package var keyHall: String { pick(vi: "Đưa lên hội trường", en: "Show in the hall") }

  /// What the hall sees now, for the header of the operator's screens.
  package func onAir(_ policy: HallSettings.Policy) -> String {
    let short =
      switch policy {
      case .progress: pick(vi: "tiến độ", en: "progress")
      case .live: pick(vi: "từng tập", en: "live")
      case .final: pick(vi: "kết quả", en: "final")
      }
    return pick(vi: "HỘI TRƯỜNG: \(short)", en: "HALL: \(short)")
  }

  package var onAirShort: String { pick(vi: "HỘI TRƯỜNG", en: "HALL") }

  package func askHall(_ title: String) -> String {
    pick(vi: "Hội trường xem gì của: \(title)?", en: "What does the hall see of \(title)?")
  }

  package var hallNothing: String { pick(vi: "không xem gì", en: "nothing of it") }

  package func hallNow(_ title: String, _ policy: HallSettings.Policy) -> String {
    pick(
      vi: "Hội trường xem: \(title), \(term(policy)).",
      en: "The hall sees \(title), \(term(policy)).")
  }

  package var hallCleared: String {
    pick(vi: "Hội trường không xem cuộc bầu nào.", en: "The hall sees no vote.")
  }

  package var hallIsHeld: String {
    pick(
      vi: "Màn hình hội trường đang dừng ở hình cuối cùng.",
      en: "The hall stays at its last picture.")
  }

  package var hallReleased: String {
    pick(vi: "Màn hình hội trường cập nhật trở lại.", en: "The hall is updated again.")
  }
}

// Help of the commands.
extension Wording {
  package var aboutPresent: String {
    pick(
      vi: "Màn hình hội trường: chỉ đọc, tự cập nhật theo từng tập phiếu.",
      en: "The hall screen: read-only, updated batch by batch.")
  }

  package var helpPresented: String {
    pick(
      vi: "Cuộc bầu ĐẠI-HỘI/CUỘC-BẦU; nếu không ghi thì theo người điều hành chọn.",
      en: "CONGRESS/ELECTION; without it the one that the operator chose.")
  }

  package var helpHallHTML: String {
    pick(
      vi: "Đồng thời ghi hình này vào một tệp HTML tự làm mới, cho trình duyệt.",
      en: "Also keep the picture in an HTML file that refreshes itself, for a browser.")
  }

  package var helpHallOnce: String {
    pick(vi: "Ghi tệp HTML một lần rồi thôi.", en: "Write the HTML file once and end.")
  }

  package var aboutHall: String {
    pick(
      vi: "Hội trường được xem gì; không có tuỳ chọn thì chỉ cho biết.",
      en: "What the hall may see; without options it only tells.")
  }

  package var helpHallElection: String {
    pick(vi: "Cuộc bầu đưa lên hội trường.", en: "The election to show in the hall.")
  }

  package var helpHallPolicy: String {
    pick(
      vi: "progress: chỉ tiến độ; live: từng tập; final: chỉ kết quả cuối cùng.",
      en: "progress: only how many are counted; live: batch by batch; final: only the result.")
  }

  package var helpHold: String {
    pick(vi: "Dừng ở hình đang chiếu.", en: "Stay at the picture that is shown.")
  }
  package var helpRelease: String { pick(vi: "Cập nhật trở lại.", en: "Update again.") }
  package var helpHallClear: String {
    pick(vi: "Không chiếu cuộc bầu nào.", en: "Show no election.")
  }

  package func hallFile(_ path: String) -> String {
    pick(
      vi: "Tệp \(quoted(path)) được cập nhật cho đến khi nhấn Ctrl+C.",
      en: "\(quoted(path)) is kept up to date until Ctrl+C.")
  }

  package var htmlOnceNeeded: String {
    pick(vi: "--once chỉ dùng cùng --html TỆP.", en: "--once goes with --html FILE only.")
  }
}
