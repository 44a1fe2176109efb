import CongressApp
import Glibc

/// Standard input and output as a dialogue of lines.
struct LinearStage {
  private var typed: [UInt8] = []
  private var isAtEnd = false

  /// Speaks with the person until they leave or the input ends.
  mutating func run(_ program: inout LinearProgram, at place: Place?, watched: [Int32]) {
    Self.say(program.begin(at: place))
    while true {
      ask(program.question)
      guard let line = nextLine(else: { Self.say(program.take(fileDescriptor: $0)) }, watched)
      else {
        return
      }
      guard let answer = program.take(line) else { return }
      Self.say(answer)
    }
  }

  private static func say(_ lines: [String]) {
    for line in lines where !line.isEmpty { Process.say(line) }
  }

  private func ask(_ question: String) { Process.say(Array("\(question)> ".utf8)) }

  /// Waits for a whole line; tells meanwhile of descriptors that have something.
  private mutating func nextLine(else tell: (Int32) -> Void, _ watched: [Int32]) -> String? {
    while true {
      if let end = typed.firstIndex(of: UInt8(ascii: "\n")) {
        defer { typed.removeSubrange(...end) }
        return String(decoding: typed[..<end], as: UTF8.self)
      }
      guard !isAtEnd else { return nil }
      var ends = ([STDIN_FILENO] + watched).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard unsafe poll(&ends, nfds_t(ends.count), -1) > 0 else { continue }
      for end in ends.dropFirst() where end.revents != 0 { tell(end.fd) }
      if ends[0].revents != 0 { takeInput() }
    }
  }

  private mutating func takeInput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { typed += bytes.prefix(count) } else { isAtEnd = true }
  }
}
