package import CongressModel

/// The name under which a process writes ballots, and which no other has while it runs.
///
/// A station that is started again has its old name, so that it knows its own papers.
package struct Station: Sendable {
  package let name: String
  private let lock: FileLock?

  fileprivate init(name: String, lock: FileLock?) { (self.name, self.lock) = (name, lock) }
}

extension WorkspaceFolder {
  /// The first free name of a machine: `host-1`, `host-2` and so on.
  ///
  /// Where locks can't be made the name has random digits, and the station won't know its own
  /// papers after a new start.
  package func takingStation(named host: String) -> Station {
    let stem = Self.stem(of: host)
    for number in 1...500 {
      let name = "\(stem)-\(number)"
      do throws(FileError) {
        let locks = try root.makingFolder(".locks")
        // nobody asks who has a name, and writing that may wait for the disk
        let attempt = try FileLock.attempt("station-\(name).lock", in: locks, isNamed: false)
        if case .taken(let lock) = attempt {
          return Station(name: name, lock: lock)
        }
      } catch {
        break
      }
    }
    return Station(name: "\(stem)-\(Bits128.random().description.prefix(6))", lock: nil)
  }

  /// The name under which imports of a machine are recorded, apart from what is typed there.
  package static func importStation(on host: String) -> String { "\(stem(of: host))-import" }

  private static func stem(of host: String) -> String {
    let host = String(host.unicodeScalars.map { Character($0) }.filter(isPlain).prefix(40))
    return host.isEmpty ? "station" : host
  }

  /// What only one station at a time does to a vote.
  package enum Claim: String, Sendable {
    /// Begins a batch, so that no number is given away twice.
    case numbers
    /// Imports a file, so that no batch comes out of two.
    case imports
  }

  /// Holds back all other stations that would do the same to a vote; `nil` where locks can't be
  /// made.
  ///
  /// - Throws: `StorageError.locked` where others hold it for longer than five seconds.
  package func claiming(_ claim: Claim, of key: RoundKey) throws(StorageError) -> FileLock? {
    let name = "\(key.congress)-\(key.election)-\(key.round)-\(claim.rawValue).lock"
    var holder: String?
    do throws(FileError) {
      let locks = try root.makingFolder(".locks")
      for _ in 0..<500 {
        switch try FileLock.attempt(name, in: locks) {
        case .taken(let lock): return lock
        case .held(let other): holder = other
        }
        root.fileSystem.pause(milliseconds: 10)
      }
    } catch {
      // a number may then be given away twice, or a batch come out of two imports: the count says
      // both, as it does of machines that don't see each other's files
      return nil
    }
    throw .locked(path: ".locks/\(name)", holder: holder)
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }
}
