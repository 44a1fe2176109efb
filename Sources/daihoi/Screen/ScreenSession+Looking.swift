import CongressApp
import CongressModel
import Storage

// What is looked at without being told, and the hall as others set it.
extension ScreenSession {
  /// Seconds between two looks; `nil` where there is nothing to look at.
  ///
  /// On a network file system nobody tells what other machines write; elsewhere a look is only for
  /// the pace of a count that stands still.
  private var interval: Int? {
    if isOnNetwork || watch == nil { return 1 }
    return followed.isEmpty ? nil : 10
  }

  /// Milliseconds until the next look, or until it is another day.
  var untilLook: Int? {
    let tomorrow = session.isDayFixed ? nil : Process.now().secondsLeft * 1000
    let look = interval.map { max(0, lookedAt + $0 - Process.second) * 1000 }
    return [tomorrow, look].compactMap(\.self).min()
  }

  /// What a look finds, when it is time for one.
  func ticked() -> [Message] {
    guard let interval, Process.second - lookedAt >= interval else { return [] }
    lookedAt = Process.second
    let keys = Array(followed.keys)
    guard interval == 1 else { return keys.map { .watched($0, second: lookedAt) } }
    return keys.flatMap { follow($0) } + changes(of: opened.keys.sorted()) + hallAgain()
  }

  /// What the hall may see, as it is on the disk now; left as it was where that can't be read.
  func hallAgain() -> [Message] {
    do throws(StorageError) {
      let hall = try session.folder.value(.hall, HallSettings.init(json:))
      return [.hallChanged(hall ?? HallSettings())]
    } catch {
      return []
    }
  }
}
