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
  case register(RegisterError)
  case state(StateError)
  case template(CongressTemplateError)
  case holiday(HolidayError)
  case noLesson
  case hasCongress(String)
  case noSuchYear(Int)
  case sumDiffers(Int, stated: Int)
}

extension PreparationError {
  var exitStatus: Int32 {
    switch self {
    case .conflicts: 1
    case .move, .moveWhere, .rows, .tooLarge, .register, .state, .template, .holiday, .noLesson,
      .hasCongress, .noSuchYear, .sumDiffers:
      64
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
    case .register(let error): sentence(error)
    case .state(let error): sentence(error)
    case .template(let error): sentence(error)
    case .holiday(let error): sentence(error)
    case .noLesson: lessonNeeded
    case .hasCongress(let name): hasCongress(name)
    case .noSuchYear(let year): noSuchYear(year)
    case .sumDiffers(let sum, let stated): sumNeedsForce(sum, stated: stated)
    }
  }
}
