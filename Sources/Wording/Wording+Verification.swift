// What a check of all data finds.
extension Wording {
  package func recountDiffers(_ vote: String) -> String {
    pick(
      vi:
        "\(vote): hai cách tính cho hai kết quả khác nhau; hãy giữ nguyên dữ liệu và kiểm lại phiếu.",
      en: "\(vote): two ways of counting differ; leave the data as it is and recount the papers.")
  }

  package func coverDiffers(_ vote: String, batch: Int, papers: Int, found: Int) -> String {
    pick(
      vi:
        "\(vote): bìa tập \(batch) ghi \(papers) phiếu, dữ liệu có \(found); hãy đếm lại tập này.",
      en: "\(vote): the sheet of batch \(batch) says \(papers), there are \(found); count it again."
    )
  }

  package func collectedDiffers(_ vote: String, counted: Int, collected: Int) -> String {
    pick(
      vi: "\(vote): kết thúc với \(collected) phiếu thu về, nay dữ liệu có \(counted);"
        + " hãy gộp dữ liệu của mọi máy.",
      en: "\(vote): closed with \(collected) ballots collected, there are \(counted) now;"
        + " merge the data of all machines.")
  }

  package func missingDocument(_ path: String) -> String {
    pick(
      vi: "Thiếu tệp \(quoted(path)), không còn nội dung gì trong đó;"
        + " hãy chép lại tệp này từ bản sao lưu.",
      en: "The file \(quoted(path)) is missing, and all that was in it;"
        + " put it back from a copy.")
  }

  package func congressOfUnknown(_ congress: String, organization: String) -> String {
    pick(
      vi: "Đại hội \(quoted(congress)) là của tổ chức \(quoted(organization)) không có trong"
        + " organizations.json; hãy chép lại tệp này từ bản sao lưu hoặc thêm tổ chức đó.",
      en: "The congress \(quoted(congress)) is of the organisation \(quoted(organization)), which"
        + " isn't in organizations.json; put that file back from a copy, or add the organisation.")
  }

  package func unknownRound(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) là phiếu của một cuộc bầu không có ở đây.",
      en: "\(quoted(path)) has ballots of a vote that isn't here.")
  }

  package func looseMode(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) để người khác đọc được: hãy đặt quyền 0600 (thư mục 0700).",
      en: "\(quoted(path)) can be read by others: set its mode to 0600 (folders 0700).")
  }

  package func severalNames(_ path: String, links: Int) -> String {
    pick(
      vi: "\(quoted(path)) có \(links) tên: hãy chép thành tệp riêng.",
      en: "\(quoted(path)) has \(links) names: copy it to a file of its own.")
  }

  package func conflictCopy(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) là bản sao do đồng bộ để lại; phiếu trong đó chỉ tính một lần.",
      en: "\(quoted(path)) was left by synchronising; its ballots count once.")
  }

  package func documentCopy(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) là bản sao do đồng bộ để lại, có thể có thay đổi mà tài liệu không có:"
        + " hãy so với tài liệu rồi xóa.",
      en: "\(quoted(path)) was left by synchronising and may hold changes that aren't in the"
        + " document: compare it with that, then delete it.")
  }

  package func foreignFile(_ path: String) -> String {
    pick(
      vi: "\(quoted(path)) không thuộc thư mục làm việc; không động đến.",
      en: "\(quoted(path)) doesn't belong to the workspace; it is left alone.")
  }

  package func ballotsMissing(_ vote: String, here: Int, there: Int) -> String {
    pick(
      vi:
        "\(vote): ở đây thiếu \(ballots(here)), bản kia thiếu \(ballots(there)): dùng daihoi merge.",
      en:
        "\(vote): \(ballots(here)) missing here, \(ballots(there)) missing there: use daihoi merge."
    )
  }

  package var helpAgainst: String {
    pick(vi: "So với một bản sao.", en: "Compare with another copy.")
  }
}
