import CongressModel
import Wording

/// Why a command of the preparation wasn't carried out.
enum PreparationError: Error {
  case move(MoveError)
  /// So many conflicts, which are printed already.
  case conflicts(Int)
  case moveWhere
  case rows(OrganizationCSV.Failures, path: String)
  case tooLarge(String, most: Int)
}

extension PreparationError {
  var exitStatus: Int32 {
    switch self {
    case .conflicts: 1
    case .move, .moveWhere, .rows, .tooLarge: 64
    }
  }
}

extension Wording {
  func sentence(_ error: PreparationError) -> String {
    switch error {
    case .move(let error): sentence(error)
    case .conflicts(let count): conflictsNeedConsent(count)
    case .moveWhere: moveWhere
    case .rows(let failures, let path): sentences(failures, file: path).joined(separator: "\n")
    case .tooLarge(let name, let most): tooLarge(name, most: most)
    }
  }
}
