package import CongressModel
package import Tallying

/// The words of the results in the minutes.
extension Wording {
  package var ballotsHeading: String { pick(vi: "Phiếu bầu", en: "Ballots") }

  package var ballotsIssued: String { pick(vi: "Số phiếu phát ra", en: "Issued") }

  package var ballotsCollected: String { pick(vi: "Số phiếu thu về", en: "Collected") }

  package var ballotsValid: String { pick(vi: "Số phiếu hợp lệ", en: "Valid") }

  package var ballotsInvalid: String { pick(vi: "Số phiếu không hợp lệ", en: "Invalid") }

  package var ballotsLeft: String { pick(vi: "Số phiếu chưa kiểm", en: "Not counted yet") }

  package var resultHeading: String {
    pick(vi: "Kết quả theo thứ tự danh sách", en: "Results in the order of the list")
  }

  package var electedHeading: String {
    pick(vi: "Danh sách trúng cử, xếp từ cao xuống thấp", en: "Elected, the most votes first")
  }

  package var leadingHeading: String {
    pick(
      vi: "Những người đang được quá một nửa (tạm thời)", en: "Above the majority so far")
  }

  package var nobodyElected: String { pick(vi: "Không có ai.", en: "Nobody.") }

  package var votesOfBase: String { pick(vi: "Số phiếu", en: "Votes") }

  package func share(of threshold: ThresholdKind) -> String {
    switch threshold {
    case .membership: pick(vi: "Tỷ lệ so với tổng số được tính", en: "Share of base")
    case .validBallots: pick(vi: "Tỷ lệ so với phiếu hợp lệ", en: "Share of valid ballots")
    case .collectedBallots:
      pick(vi: "Tỷ lệ so với phiếu thu về", en: "Share of ballots collected")
    }
  }

  package var result: String { pick(vi: "Kết quả", en: "Result") }

  package var resultSoFar: String { pick(vi: "Kết quả tạm tính", en: "Result so far") }

  package var conclusions: String {
    pick(vi: "Kết luận và việc tiếp theo", en: "Conclusions and what follows")
  }

  package func electedOfSeats(_ elected: Int, _ seats: Int) -> String {
    pick(
      vi: "Đã bầu được \(number(elected))/\(number(seats)) người.",
      en: "\(number(elected)) of \(self.seats(seats)) filled.")
  }

  package func electedSoFar(_ elected: Int, _ seats: Int) -> String {
    pick(
      vi: "Theo số phiếu đã kiểm, \(number(elected))/\(number(seats)) người được quá một nửa.",
      en: "By the ballots counted, \(number(elected)) of \(self.seats(seats)) would be filled.")
  }

  package func tied(_ names: [String], votes: Int) -> String {
    pick(
      vi: "Bằng phiếu ở vị trí cuối với \(self.votes(votes)): \(list(names)).",
      en: "Tied at the last seat with \(self.votes(votes)): \(list(names)).")
  }

  package func shortfall(_ seats: Int) -> String {
    pick(
      vi: "Còn thiếu \(names(seats)) so với số lượng bầu.",
      en: "\(self.seats(seats)) \(seats == 1 ? "is" : "are") left open.")
  }

  package var decisions: String {
    pick(vi: "Quyết định và kết luận", en: "Decisions and rulings")
  }

  package func decision(_ decision: CongressModel.Round.Decision) -> String {
    let day = decision.on.map { ", \(date($0))" } ?? ""
    let names = decision.by.isEmpty ? "" : " (\(list(decision.by))\(day))"
    return "\(term(decision.kind)): \(decision.text)\(names)"
  }

  /// What the counting team decided about so many papers put aside.
  package func ruled(
    _ papers: Int, invalid reason: InvalidReason?, ground: String, by names: [String]
  ) -> String {
    let verdict =
      if let reason {
        pick(
          vi: "kết luận không hợp lệ (\(lowercased(term(reason))))",
          en: "ruled invalid (\(lowercased(term(reason))))")
      } else {
        pick(vi: "kết luận hợp lệ", en: "ruled valid")
      }
    let people = names.isEmpty ? "" : " (\(list(names)))"
    return "\(ballots(papers)) \(verdict): \(ground)\(people)"
  }

  package var papersRuledOn: String {
    pick(vi: "Phiếu do Ban kiểm phiếu kết luận", en: "Ballots ruled on by the team")
  }

  package var howCounted: String { pick(vi: "Cách kiểm phiếu", en: "How it was counted") }

  package var entryMode: String { pick(vi: "Số lần nhập", en: "Entries") }

  package func entries(_ value: Int) -> String {
    switch value {
    case 1: pick(vi: "một lần, có người theo dõi", en: "one, with a witness")
    case 2: pick(vi: "hai lần, do hai người nhập độc lập", en: "two, by two people apart")
    default:
      pick(
        vi: "\(words(value)) lần, do những người khác nhau nhập độc lập",
        en: "\(words(value)), by different people apart")
    }
  }

  package var voidedRecords: String {
    pick(vi: "Bản ghi đã thu hồi để sửa", en: "Records taken back")
  }

  package var replacedImports: String {
    pick(vi: "Lần nhập tệp bị thay thế", en: "Imports replaced")
  }

  package var ballotCode: String { pick(vi: "Mã tập phiếu", en: "Code of the ballots") }

  package var rounding: String { pick(vi: "Làm tròn", en: "Rounding") }

  package var roundingRule: String {
    pick(
      vi: "tỷ lệ lấy hai chữ số thập phân, nửa đơn vị trở lên làm tròn lên;"
        + " trúng cử xét theo số phiếu, không theo tỷ lệ",
      en: "shares to two decimals, half up; who is elected follows from votes, never from shares")
  }

  package var citationsApplied: String { pick(vi: "Điều khoản áp dụng", en: "Articles applied") }

  /// A rule with the place it comes from.
  package func rule(_ topic: RuleTopic, _ place: Citation) -> String {
    "\(term(topic)): \(citation(place))"
  }

  package func supersedes(_ code: String) -> String {
    pick(
      vi: "Biên bản này thay thế bản có mã \(code).",
      en: "These minutes replace the version with the code \(code).")
  }

  /// The last sentence, with dots for what is filled in by hand.
  package func completion(copies: Int?) -> String {
    let count = copies.map { number($0) } ?? "……"
    return pick(
      vi: "Biên bản lập xong lúc …… giờ …… phút, ngày …………………, gồm \(count) bản,"
        + " đã đọc trước đại hội.",
      en: "Completed at ……:…… on ………………… in \(count) copies and read to the congress.")
  }

  package var forPresidium: String {
    pick(vi: "T/M Đoàn Chủ tịch", en: "For the presidium")
  }
}
