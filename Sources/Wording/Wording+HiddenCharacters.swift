// Texts with characters that a reader can't see or is misled by, which no document takes.
extension Wording {
  func hiddenClause(_ text: String) -> String {
    pick(
      vi: "có ký tự ẩn trong \(quoted(text))",
      en: "there are hidden characters in \(quoted(text))")
  }

  package func hiddenCharacters(in text: String) -> String {
    pick(
      vi: "Có ký tự ẩn trong \(quoted(text)): hãy gõ lại. Không có gì được ghi.",
      en: "There are hidden characters in \(quoted(text)): type it anew. Nothing was written.")
  }
}
