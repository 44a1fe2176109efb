import CongressModel
import Tallying

extension ThuongKiem {
  /// The ballots of the committee in the order they were read: the numbers struck out on each, and
  /// one on which nothing is.
  private static let batches = [
    """
    5 11,5 11,5 11,5 11,11 13,5 11,11 16,4 12,5 11,5 7,5 11,5 13,5 16,5 11,11 16,\
    5 11,5 11,5 10,5 11,5 11,5 11,5 9,5 11,5 11,9 13
    """,
    """
    5 11,5 11,5 15,4 8,5 8,5 11,5 11,5 11,5 11,5 11,5 11,5 11,5 10,5 11,5 11,,11 12,\
    5 15,5 11,11 13,7 11,1 5,5 11,5 11,5 11
    """,
    """
    5 11,5 11,5 11,11 13,5 11,5 17,5 11,5 11,4 10,5 11,1 4,5 11,5 11,5 11,5 10,5 11,\
    5 11,5 11,4 8,5 7,5 11,5 9,2 4,5 11,5 11
    """,
    """
    5 11,5 7,5 11,5 11,4 5 13,2 5 11,5 7,5 12,5 12,5 11,5 11,5 11,5 11,7 11,2 5,\
    5 13,5 11,5 11,4 7,5 11,5 16,5 11,5 11,5 6 11,5 11
    """,
    """
    5 10,5 11,5 14,5 11,11 13,11 16,5 11,3 11,2 4 13,5 17,5 11,3 11,5 11,7 11,2 4,\
    5 11,5 11,5 17,5 12,2 5,5 11,5 16,2 11,5 11,5 8
    """,
    """
    5 11,5 11,5 10,5 17,5 11,5 7,5 11,5 11,1 5,5 11,5 11,5 11,5 11,11 13,5 10,5 11,\
    5 10,1 4,8 11,5 11,5 11,5 11,5 8,5 11
    """,
  ]

  /// Batches 1–3, which are counted when the demonstration opens.
  static var firstHalf: RecordedBallots {
    let entries = (1...3).flatMap { batch in
      chosen(in: batch).map { numbers in
        BallotEntry.paper(
          numbers.count > 15 ? .invalid(.tooMany) : .chosen(numbers), batch: batch)
      }
    }
    return RecordedBallots(
      key: RoundKey(id, committeeID, round: 1), entries: entries, isClosed: false)
  }

  /// Batches 4–6, with which the count comes to its end.
  static var secondHalf: AccompanyingFile {
    let rows = (4...6).flatMap { batch in
      chosen(in: batch).map { numbers in
        "\(batch),\(numbers.map(String.init).joined(separator: " ")),\n"
      }
    }
    return AccompanyingFile(name: "second-half.csv", text: "batch,marks,state\n" + rows.joined())
  }

  /// The numbers left standing on each ballot of a batch.
  private static func chosen(in batch: Int) -> [[Int]] {
    batches[batch - 1].split(separator: ",", omittingEmptySubsequences: false).map { ballot in
      let struck = Set(ballot.split(separator: " ").compactMap { Int($0) })
      return (1...names.count).filter { !struck.contains($0) }
    }
  }
}
