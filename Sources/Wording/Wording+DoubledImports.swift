import CongressModel

// Batches that imports of different files hold, where the stations didn't see each other.
extension Wording {
  /// What is said of them, which files hold how much, and what to do.
  func importedTwice(_ batches: [Int], _ imports: [ImportedPart]) -> String {
    let files = list(imports.map(said))
    return pick(
      vi: "\(numbered(batches)) có thể bị tính hai lần: có phiếu của \(number(imports.count)) tệp"
        + " nhập khác nhau (\(files)). Hãy đối chiếu với phiếu giấy, nhập lại tệp đúng với"
        + " --replace để rút hết phiếu của tệp kia, rồi chỉ nhập từ tệp kia những tập chưa có,"
        + " với số tập chưa dùng.",
      en: "\(numbered(batches)) may count twice: there are ballots of \(number(imports.count))"
        + " different files (\(files)). Compare with the paper, import the right file again with"
        + " --replace, which takes all of the other back, and then from the other only the piles"
        + " that aren't there, under numbers not used yet.")
  }

  /// Why the result isn't final, and why the vote isn't closed.
  func importedTwice(_ batches: [Int]) -> String {
    pick(
      vi: "\(numbered(batches)) có phiếu của nhiều tệp nhập khác nhau, có thể bị tính hai lần.",
      en: "\(numbered(batches)) may count twice: imported from more than one file.")
  }

  private func said(_ part: ImportedPart) -> String {
    let stations = visible(part.stations.joined(separator: " + "))
    return pick(
      vi: "máy \(stations): \(ballots(part.papers))", en: "\(stations): \(ballots(part.papers))")
  }

  /// `Batches 1–3 and 7`, from ascending numbers.
  private func numbered(_ batches: [Int]) -> String {
    let longest = 6
    var runs: [ClosedRange<Int>] = []
    for batch in batches {
      if let last = runs.last, last.upperBound + 1 == batch {
        runs[runs.count - 1] = last.lowerBound...batch
      } else {
        runs.append(batch...batch)
      }
    }
    var numbers = runs.prefix(longest).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }
    let left = runs.dropFirst(longest).reduce(0) { $0 + $1.count }
    if left > 0 { numbers.append(pick(vi: "\(number(left)) tập nữa", en: "\(number(left)) more")) }
    let names = list(numbers)
    return pick(vi: "Tập \(names)", en: batches.count == 1 ? "Batch \(names)" : "Batches \(names)")
  }
}
