import Glibc
import Synchronization
import TerminalUI

/// The two ends of a pseudo-terminal, and a pipe that tells when the program has ended.
struct PseudoTerminalEnds {
  /// The window's end.
  private(set) var ours: Int32
  /// The program's end, kept open so that the modes can be read after the program has ended.
  let theirs: Int32
  private let name: String
  /// The program holds the other end of the pipe, so that here is the end of file when it is gone.
  private let pipeOut: Int32
  private let pipeIn: Int32

  init(size: Size) throws(PseudoTerminalError) {
    var (window, program): (Int32, Int32) = (-1, -1)
    var pipes: [Int32] = [-1, -1]
    var bytes = [CChar](repeating: 0, count: 64)
    let isOpen = startLock.withLock { _ in
      guard unsafe openpty(&window, &program, &bytes, nil, nil) == 0,
        unsafe pipe(&pipes) == 0
      else { return false }
      for end in [window, program] + pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return true
    }
    guard isOpen else { throw .cannotOpen(errno: errno) }
    (ours, theirs) = (window, program)
    (pipeOut, pipeIn) = (pipes[0], pipes[1])
    name = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = fcntl(ours, F_SETFL, O_RDWR | O_NONBLOCK)
    resize(to: size)
  }
}

/// No program is started while descriptors are open that it must not inherit.
private let startLock = Mutex(())

extension PseudoTerminalEnds {
  func resize(to size: Size) {
    var window = winsize()
    window.ws_col = UInt16(clamping: size.columns)
    window.ws_row = UInt16(clamping: size.rows)
    _ = unsafe ioctl(ours, UInt(TIOCSWINSZ), &window)
  }

  mutating func hangUp() {
    if ours >= 0 { _ = Glibc.close(ours) }
    ours = -1
  }

  mutating func close() {
    hangUp()
    for end in [theirs, pipeOut] { _ = Glibc.close(end) }
  }

  /// Whether the program and all it started have ended.
  var hasEnded: Bool {
    var ends = [pollfd(fd: pipeOut, events: Int16(POLLIN), revents: 0)]
    return unsafe poll(&ends, 1, 0) > 0
  }

  /// Waits for bytes of the program, its end, or room for bytes to it; `nil` where the window is
  /// closed or the time ran out.
  func read(orRoom: Bool, milliseconds: Int32) -> [UInt8]? {
    let events = Int16(orRoom ? POLLIN | POLLOUT : POLLIN)
    var ends = [
      pollfd(fd: ours, events: events, revents: 0),
      pollfd(fd: pipeOut, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe poll(&ends, 2, milliseconds) > 0, ours >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = unsafe Glibc.read(ours, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }
}

// MARK: - Starting

extension PseudoTerminalEnds {
  /// Starts a program in a session of its own, with this as its controlling terminal.
  func start(
    _ arguments: [String], _ environment: [String]
  ) throws(PseudoTerminalError) -> pid_t {
    defer { _ = Glibc.close(pipeIn) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling one.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    unsafe posix_spawn_file_actions_adddup2(&actions, pipeIn, 63)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let (vector, variables) = (CStrings(arguments), CStrings(environment))
    defer { withExtendedLifetime((vector, variables)) {} }
    let failure = startLock.withLock { _ in
      unsafe posix_spawn(
        &process, arguments[0], &actions, &attributes, vector.pointers, variables.pointers)
    }
    guard failure == 0 else { throw .cannotStart(path: arguments[0], errno: failure) }
    return process
  }
}

/// Texts as C wants them, as long as this lives.
@safe private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    unsafe pointers = .allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { unsafe pointers[index] = strdup(text) }
    unsafe pointers[count] = nil
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}
