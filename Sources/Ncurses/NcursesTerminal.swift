import CNcurses
import Glibc
package import TerminalUI

/// The terminal the program was started in, drawn by ncurses.
///
/// There is one at a time, and all of it runs on the thread that made it. When it goes out of scope
/// or is closed, the shell gets its screen, cursor and modes back; so it does when the process exits
/// or crashes. Frames are single writes; without anything to do, `wait` sleeps in the kernel.
package struct NcursesTerminal: Terminal, ~Copyable {
  package private(set) var size: Size
  package let capabilities: Capabilities
  /// How the roles look; a new theme shows with the next picture.
  package var theme: Theme {
    didSet { if theme != oldValue { restyle() } }
  }
  /// Whether clicks come as events; while they do, the terminal's own selection needs Shift.
  package var usesMouse = false {
    didSet { if usesMouse != oldValue { sendModes() } }
  }

  var decoder = InputDecoder()
  /// What happened outside of `wait`, to be told by the next one.
  var untold: [TerminalEvent] = []
  /// What `wait` sleeps for: the input, with −1 after its end, the signals, and what is watched.
  var polled: [pollfd]
  /// What ncurses was given last.
  private var placed: Grid?
  /// Whether that was sent to the terminal.
  private var isSent = false
  /// The bytes of the last read, where they were one event.
  var lastKey: [UInt8] = []
  /// The bytes for which a picture is ready; none where there is none.
  private var awaitedKey: [UInt8] = []
  /// One for each role, at its raw value.
  private var styles: [Style] = []
  private var title: String?
  /// Whether a question was put to the terminal whose last answer hasn't come.
  var isAsked = false

  /// Opens the screen on standard input and output.
  package init(
    theme: Theme, colours: ColourPreference = .automatic, glyphs: Glyphs? = nil
  ) throws(NcursesError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    try self.init(
      input: STDIN_FILENO, output: STDOUT_FILENO, size: nil, environment: .current, theme: theme,
      colours: colours, glyphs: glyphs)
  }

  /// Opens the screen on any two descriptors; a `size` is taken instead of the kernel's.
  package init(
    input: Int32, output: Int32, size: Size?, environment: TerminalEnvironment, theme: Theme,
    colours: ColourPreference = .automatic, glyphs: Glyphs? = nil
  ) throws(NcursesError) {
    let encoding = Self.pickEncoding()
    guard cn_signals_open() >= 0 else { throw .cannotOpen }
    let wanted = CNSize(rows: Int32(size?.rows ?? 0), columns: Int32(size?.columns ?? 0))
    let name: String
    do throws(NcursesError) {
      name = try Self.openScreen(
        environment, direct: Capabilities.wantsDirectColour(colours, in: environment)
      ) { name in unsafe cn_screen_open(name, input, output, wanted) }
    } catch {
      cn_signals_close()
      throw error
    }
    let count = Int(cn_colours())
    let (tier, colourReason) = Capabilities.colourTier(colours, in: environment, colours: count)
    let (tierOfGlyphs, glyphReason) = Capabilities.glyphs(glyphs, encoding: encoding, name: name)
    capabilities = Capabilities(
      askedName: environment.name, usedName: name, colours: count, colourTier: tier,
      colourReason: colourReason, glyphs: tierOfGlyphs, glyphReason: glyphReason,
      encoding: encoding, hasAlternateScreen: cn_has_alternate_screen() != 0,
      hasModes: environment.hasModes, isSynchronised: environment.isLikeXterm)
    self.theme = theme
    polled = [pollfd(reading: input), pollfd(reading: cn_signals_descriptor())]
    let opened = cn_size()
    self.size = Size(columns: Int(opened.columns), rows: Int(opened.rows))
    cn_set_synchronised(environment.isLikeXterm ? 1 : 0)
    sendModes()
    restyle()
  }

  deinit {
    cn_screen_close()
    cn_signals_close()
  }

  /// Gives the terminal back.
  package consuming func close() { drainAnswers() }

  /// Gives the terminal back and ends the process by a signal that asked for it.
  package static func reraise(_ signal: Int32) -> Never { cn_reraise(signal) }
}

// MARK: - Opening

extension NcursesTerminal {
  private static func pickEncoding() -> Capabilities.Encoding {
    switch cn_pick_locale() {
    case CN_LOCALE_UTF8: .utf8
    case CN_LOCALE_FORCED: .utf8Assumed
    default: .other
    }
  }

  /// Opens the first entry there is: with direct colour, the terminal's, one most terminals obey.
  private static func openScreen(
    _ environment: TerminalEnvironment, direct: Bool, _ open: (String?) -> Int32
  ) throws(NcursesError) -> String {
    let standIn = "xterm-256color"
    var names: [String?] = [environment.name ?? standIn, standIn]
    if direct { names.insert(nil, at: 0) }
    for name in names {
      switch open(name) {
      case CN_OPENED: return name ?? "daihoi-direct"
      case CN_UNKNOWN_NAME: continue
      case CN_TOO_SIMPLE: throw .tooSimple(name: name ?? "")
      default: throw .cannotOpen
      }
    }
    throw .noEntry(name: environment.name ?? standIn)
  }
}

// MARK: - Drawing

extension NcursesTerminal {
  package mutating func show(_ grid: Grid) {
    awaitedKey = []
    if isSent, grid == placed { return }
    place(grid)
    let (row, column) = Self.cursor(of: grid)
    cn_show(row, column)
    isSent = true
  }

  /// Makes the picture ready to the byte; it is sent as soon as the last key comes once more.
  package mutating func prepare(_ grid: Grid) {
    place(grid)
    let (row, column) = Self.cursor(of: grid)
    cn_prepare(row, column)
    (isSent, awaitedKey) = (false, lastKey)
  }

  /// Row −1 hides it.
  private static func cursor(of grid: Grid) -> (row: Int32, column: Int32) {
    guard let cursor = grid.cursor else { return (-1, 0) }
    return (Int32(clamping: cursor.row), Int32(clamping: cursor.column))
  }

  /// Sends the picture that was made ready, where it was for these bytes.
  mutating func showPrepared(for bytes: [UInt8]) {
    if bytes == awaitedKey, let placed { show(placed) }
  }

  private mutating func place(_ grid: Grid) {
    if grid == placed { return }
    if grid.size != placed?.size { cn_erase() }
    for change in grid.changes(since: placed) { put(change) }
    placed = grid
  }

  private mutating func restyle() {
    let looks = theme.looks(tier: capabilities.colourTier)
    styles = looks.map { Style($0, colours: capabilities.colours) }
    placed = nil
  }

  /// A blank keeps the style before it where it looks the same.
  private func put(_ change: Change) {
    var clusters: [CNCluster] = []
    clusters.reserveCapacity(change.cells.count)
    var last: Style?
    for (index, cell) in zip(change.cells.indices, change.cells) where !cell.isContinuation {
      let next = index + 1
      let isWide = next < change.cells.endIndex && change.cells[next].isContinuation
      var style = styles[Int(cell.role.rawValue)]
      if cell[0] == " ", let last, style.hasSameBlanks(as: last) { style = last }
      last = style
      clusters.append(CNCluster(cell, columns: isWide ? 2 : 1, style))
    }
    unsafe cn_put(Int32(change.row), Int32(change.column), clusters, clusters.count)
  }

  /// Makes the next picture a whole one, whatever the terminal shows now.
  package mutating func repaint() {
    placed = nil
    cn_repaint()
  }

  /// Takes the kernel's size; `false` where it is as before or unknown.
  mutating func takeKernelSize() -> Bool {
    let kernel = cn_kernel_size()
    guard kernel.rows > 0 else { return false }
    let found = Size(columns: Int(kernel.columns), rows: Int(kernel.rows))
    guard found != size else { return false }
    resize(to: found)
    return true
  }

  /// Takes a size, as if the terminal's window had got it.
  package mutating func resize(to size: Size) {
    guard size.columns > 0, size.rows > 0 else { return }
    self.size = size
    placed = nil
    cn_resize(CNSize(rows: Int32(size.rows), columns: Int32(size.columns)))
  }
}

// MARK: - Sequences of our own

extension NcursesTerminal {
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  private static let longestTitle = 80
  /// The most that the clipboards of terminals take, in bytes before coding.
  private static let mostToCopy = 74_994

  /// Tells the terminal, and what leaves and enters the screen, which modes are on.
  private func sendModes() {
    guard capabilities.hasModes else { return }
    var (enter, leave) = (Self.pasteOn, Self.pasteOff)
    if usesMouse { (enter, leave) = (enter + Self.mouseOn, Self.mouseOff + leave) }
    if let title {
      enter += "\u{1B}[22;2t\u{1B}]2;\(title)\u{7}"
      leave += "\u{1B}[23;2t"
    }
    let bytes = (enter: Array(enter.utf8), leave: Array(leave.utf8))
    unsafe cn_set_modes(bytes.enter, bytes.enter.count, bytes.leave, bytes.leave.count)
  }

  /// Sets the title of the window until the end; control characters are left out.
  package mutating func setTitle(_ text: String) {
    let safe = text.unicodeScalars.filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    title = String(String(String.UnicodeScalarView(safe)).prefix(Self.longestTitle))
    sendModes()
  }

  /// Puts a text into the clipboard of the terminal, over ssh too (OSC 52); no terminal says
  /// whether it did so, and the clipboard is never read.
  package func copy(_ text: String) throws(NcursesError) {
    guard capabilities.hasModes else { throw .cannotCopy }
    let count = text.utf8.count
    guard count <= Self.mostToCopy else {
      throw .tooLongToCopy(bytes: count, limit: Self.mostToCopy)
    }
    let coded = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    _ = unsafe cn_send(coded, coded.count)
  }

  package mutating func sendToClipboard(_ text: String) -> Bool {
    do throws(NcursesError) { try copy(text) } catch { return false }
    return true
  }

  /// Asks xterm's relatives alone: others may show the question, or pass it on to the wrong window.
  package mutating func askBackground() {
    guard capabilities.isSynchronised, !isAsked else { return }
    isAsked = true
    let question = Array("\u{1B}]11;?\u{1B}\\\u{1B}[c".utf8)
    _ = unsafe cn_send(question, question.count)
  }
}

extension CNCluster {
  fileprivate init(_ cell: Cell, columns: Int32, _ style: Style) {
    func scalar(_ index: Int) -> UInt32 { cell[index]?.value ?? 0 }
    self.init(
      scalars: (scalar(0), scalar(1), scalar(2), scalar(3), scalar(4)), columns: columns,
      attributes: style.attributes, pair: style.pair)
  }
}
