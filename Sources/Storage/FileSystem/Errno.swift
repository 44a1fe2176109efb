import Glibc

/// The numbers of errors that this module tells apart.
package enum Errno {
  package static let noEntry = ENOENT
  package static let exists = EEXIST
  package static let noSpace = ENOSPC
  package static let overQuota = EDQUOT
  package static let tooLarge = EFBIG
  package static let readOnly = EROFS
  package static let noAccess = EACCES
  package static let notPermitted = EPERM
  package static let inputOutput = EIO
  package static let stale = ESTALE
  package static let again = EAGAIN
  package static let notAllowed = EINVAL
  package static let notAFolder = ENOTDIR
  package static let notEmpty = ENOTEMPTY
  package static let badHandle = EBADF
  /// What opening a link without following it says.
  package static let tooManyLinks = ELOOP

  /// Whether there is no room for what is to be written.
  package static func isFull(_ number: Int32) -> Bool {
    [noSpace, overQuota, tooLarge].contains(number)
  }

  /// Whether nobody may write here.
  package static func isReadOnly(_ number: Int32) -> Bool {
    [readOnly, noAccess, notPermitted].contains(number)
  }
}
