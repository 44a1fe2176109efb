package import CongressModel

// The request for approval, the scheme on paper, the dossier, and papers by their names.
extension Wording {
  package func term(_ kind: CongressPaper.Kind) -> String {
    switch kind {
    case .credentials: credentialsTitle
    case .scheme: schemeTitle
    case .ballot: ballotTitle
    case .covers: coverTitle
    case .minutes: minutesTitle
    case .aloud: aloudTitle
    case .elected: electedTitle
    case .approval: approvalTitle
    }
  }

  /// A paper with what it is about: `Biên bản kiểm phiếu – Bầu Ban Chấp hành`.
  package func title(of paper: CongressPaper, in documents: CongressDocuments) -> String {
    switch paper.subject {
    case .congress: return term(paper.kind)
    case .round(let id, let round):
      let election = documents.elections[id]?.title[language] ?? id.rawValue
      let times =
        round > 1 ? pick(vi: ", lần \(number(round))", en: ", round \(number(round))") : ""
      return "\(term(paper.kind)) – \(election)\(times)"
    case .scheme(let id):
      let scheme = documents.people.schemes.first { $0.id == id }?.title[language] ?? id.rawValue
      return scheme
    }
  }

  package var approvalTitle: String { pick(vi: "Tờ trình", en: "Request for approval") }
  package var approvalSubject: String {
    pick(vi: "Đề nghị chuẩn y kết quả bầu cử", en: "Approval of the results of the elections")
  }
  package func approvalTo(_ superior: String?) -> String {
    let name = superior ?? blankLine
    return pick(vi: "Kính gửi: \(name).", en: "To: \(name).")
  }
  package func approvalOpening(
    _ title: String, opening: CalendarDate, closing: CalendarDate, seats: Int
  ) -> String {
    let days =
      opening == closing
      ? pick(vi: "ngày \(date(opening))", en: "on \(date(opening))")
      : pick(
        vi: "từ \(date(opening)) đến \(date(closing))",
        en: "from \(date(opening)) to \(date(closing))")
    return pick(
      vi: "\(title) họp \(days), đã bầu theo đúng quy chế, kết quả như sau:",
      en: "\(title), met \(days) and held its elections by the regulations, with these results:")
  }
  package var bornColumn: String { pick(vi: "Ngày sinh", en: "Born") }
  package var enclosed: String { pick(vi: "Hồ sơ gửi kèm", en: "Enclosed") }
  package var otherEnclosures: [String] {
    [
      pick(vi: "Danh sách trích ngang", en: "The annotated list"),
      pick(vi: "Sơ yếu lý lịch của người trúng cử", en: "The curricula vitae of those elected"),
    ]
  }
  package var reportBy: String {
    pick(
      vi: "Hạn báo cáo (7 ngày làm việc sau bế mạc)",
      en: "Report due (7 working days after the closing)")
  }
  package var approvalBy: String {
    pick(
      vi: "Hạn chuẩn y (15 ngày làm việc sau khi nhận)",
      en: "Approval due (15 working days after receipt)")
  }
  package func approvalAsk(_ superior: String?) -> String {
    let name = superior ?? pick(vi: "cấp uỷ cấp trên", en: "the superior committee")
    return pick(
      vi: "Kính đề nghị \(name) xem xét, chuẩn y.", en: "\(name) is asked to approve them.")
  }
  package var receivers: String { pick(vi: "Nơi nhận", en: "Copies to") }
  package var forCommittee: String { pick(vi: "T/M Ban Chấp hành", en: "For the committee") }
  package var dataCode: String { pick(vi: "Mã dữ liệu", en: "Code of the data") }

  package var annotatedList: String {
    pick(vi: "Danh sách trích ngang", en: "Annotated list")
  }
  package var stepsHeading: String {
    pick(vi: "Kết quả lấy phiếu giới thiệu theo các bước", en: "Opinion ballots of the steps")
  }
  package var stepsRule: String {
    pick(
      vi: "Được giới thiệu khi quá một nửa số người được triệu tập đồng ý ở mỗi bước.",
      en: "Introduced is who has more than half of those summoned at every step.")
  }
  package var notOnList: String {
    pick(vi: "Không còn trong danh sách", en: "No longer on the list")
  }

  package var dossierTitle: String {
    pick(vi: "Mục lục hồ sơ đại hội", en: "Contents of the dossier")
  }
  package var paperColumn: String { pick(vi: "Văn bản", en: "Paper") }
  package var fileColumn: String { pick(vi: "Tệp", en: "File") }
  package var hashesNote: String {
    pick(
      vi: "Mã băm của từng tệp ghi trong SHA256SUMS; kiểm tra bằng “sha256sum --check SHA256SUMS”.",
      en: "The hash of each file is in SHA256SUMS; check with “sha256sum --check SHA256SUMS”.")
  }

  // a ballot that introduces and doesn't elect
  package var opinionTitle: String {
    pick(vi: "Biên bản kiểm phiếu giới thiệu", en: "Minutes of an opinion ballot")
  }
  package var introducedHeading: String {
    pick(
      vi: "Danh sách được giới thiệu, xếp từ cao xuống thấp", en: "Introduced, the most votes first"
    )
  }
  package var opinionRounding: String {
    pick(
      vi: "tỷ lệ lấy hai chữ số thập phân, nửa đơn vị trở lên làm tròn lên",
      en: "shares to two decimals, half up")
  }
  package var introducedTerm: String { pick(vi: "Được giới thiệu", en: "Introduced") }
  package var votesToBeIntroduced: String {
    pick(vi: "Số phiếu cần để được giới thiệu", en: "Votes needed to be introduced")
  }
  package func introducedOf(_ introduced: Int, _ names: Int) -> String {
    pick(
      vi: "\(number(introduced))/\(number(names)) người được quá một nửa.",
      en: "\(number(introduced)) of \(self.names(names)) have more than half.")
  }
  package func aloudIntroduced(_ count: Int) -> String {
    pick(
      vi: "Được giới thiệu \(words(count)) người, xếp từ cao xuống thấp",
      en: "Introduced: \(words(count)), the most votes first")
  }
}
