package import CongressModel
import Tallying
package import Wording

/// The picture of the hall as one page for a browser, which loads nothing and refreshes itself.
///
/// A page opened from a folder may not read another file, so it loads itself again; which names
/// are shown follows from the clock, so that loading again doesn't turn the page.
package struct HallPage: Hashable, Sendable {
  private let picture: HallPicture
  private let wording: Wording
  private let isLight: Bool

  package init(_ picture: HallPicture, in wording: Wording, isLight: Bool = false) {
    (self.picture, self.wording, self.isLight) = (picture, wording, isLight)
  }
}

extension HallPage {
  /// The most names that are readable at once from the back of a hall.
  private static let namesPerPage = 12
  /// Seconds until the browser loads the file again.
  private static let secondsToRefresh = 2
  private static let secondsPerPage = 8

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(wording.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="\(Self.secondsToRefresh)">
    <title>\(escaped(title))</title>
    <style>
    \(isLight ? Self.light : Self.dark)
    \(Self.style)
    </style>
    </head>
    <body>
    <header>\(head)</header>
    <main>
    \(main)
    </main>
    <footer>\(foot)</footer>
    <script>
    \(Self.script)
    </script>
    </body>
    </html>

    """
  }

  private func escaped(_ text: String) -> String { wording.escapedForHTML(text) }

  private var title: String { picture.title?[wording.language] ?? picture.congress }

  private var head: String {
    guard picture.stage != .waiting else { return "" }
    let rehearsal =
      picture.isRehearsal ? "<p class=\"warning\">\(escaped(wording.hallRehearsal))</p>" : ""
    let measure = "<p>\(escaped(wording.hallMeasure(picture)))</p>"
    return "\(rehearsal)<p>\(escaped(picture.congress))</p><h1>\(escaped(title))</h1>\(measure)"
  }

  private var main: String {
    guard picture.stage != .waiting else {
      let vote = picture.title == nil ? "" : "<p class=\"next\">\(escaped(title))</p>"
      return "<h1>\(escaped(picture.congress))</h1>\(vote)"
    }
    let of = picture.collected.map { "<small>/\($0)</small>" } ?? ""
    let caption = wording.hallCaption(picture)
    let size = picture.bars.isEmpty ? "alone" : "above"
    let digits =
      "<div class=\"digits \(size)\">\(picture.counted)\(of)<p>\(escaped(caption))</p></div>"
    let pages = picture.pages(of: Self.namesPerPage)
    return digits
      + pages.map { page in
        let rows = (page.count + 1) / 2
        let bars = page.map(bar).joined(separator: "\n")
        return "\n<section style=\"--rows:\(rows)\">\n\(bars)\n</section>"
      }.joined()
  }

  private func bar(_ bar: HallPicture.Bar) -> String {
    let whole = max(1, picture.base ?? picture.counted)
    let share = bar.percent.map { " · \(wording.percent($0))" } ?? ""
    let word = bar.outcome.map { " <em>\(escaped(wording.term($0, in: picture.act)))</em>" } ?? ""
    let line = picture.needed.map { "<i style=\"left:\(Self.width($0, of: whole))\"></i>" } ?? ""
    let certain = Self.width(bar.votes - bar.unverified, of: whole)
    let all = Self.width(bar.votes, of: whole)
    let elected = bar.outcome == .elected ? " class=\"elected\"" : ""
    return """
      <div\(elected)><p><b>\(bar.number). \(escaped(bar.name))</b>\(word)\
      <span>\(wording.votes(bar.votes, of: picture.base))\(share)</span></p>\
      <div class="bar"><u style="width:\(all)"></u><s style="width:\(certain)"></s>\(line)</div></div>
      """
  }

  /// The share of a whole in percent with two decimals, at most all of it.
  private static func width(_ part: Int, of whole: Int) -> String {
    let hundredths = min(10_000, max(0, part) * 10_000 / whole)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  private var foot: String {
    guard picture.stage != .waiting else { return "" }
    var parts: [String] = []
    if picture.isHeld { parts.append(wording.hallHeld) }
    if !picture.fingerprint.isEmpty { parts.append("\(wording.hallCode) \(picture.fingerprint)") }
    return "\(escaped(parts.joined(separator: " · ")))<span id=\"page\"></span>"
  }
}

extension HallPage {
  private static let dark = """
    :root { --back: #000; --text: #fff; --dim: #c8c8c8; --bar: #5fb8ff; --soft: #2f5f88;
      --track: #2a2a2a; --line: #ffd75f; --elected: #6fdc6f; }
    """
  private static let light = """
    :root { --back: #fff; --text: #000; --dim: #333; --bar: #0059a8; --soft: #8fb8dd;
      --track: #e2e2e2; --line: #a00000; --elected: #00692b; }
    """

  private static let style = """
    * { box-sizing: border-box; margin: 0; }
    body { background: var(--back); color: var(--text); height: 100vh; overflow: hidden;
      font-family: "Noto Sans", "Segoe UI", Arial, sans-serif; padding: 2vh 2vw;
      display: flex; flex-direction: column; }
    header { text-align: center; font-size: 3vh; color: var(--dim); }
    h1 { font-size: 5vh; color: var(--text); text-align: center; }
    .warning { color: var(--line); font-weight: bold; }
    main { flex: 1; display: flex; flex-direction: column; justify-content: center; min-height: 0; }
    .next { text-align: center; font-size: 4vh; color: var(--dim); margin-top: 2vh; }
    .digits { text-align: center; font-weight: bold; font-variant-numeric: tabular-nums;
      line-height: 1; }
    .digits small { color: var(--dim); font-size: .6em; }
    .digits p { font-size: 4vh; color: var(--bar); margin-top: 1vh; }
    .alone { font-size: 38vh; }
    .above { font-size: 14vh; }
    .above p { font-size: 2.6vh; }
    section { display: grid; grid-template-columns: 1fr 1fr; grid-auto-flow: column;
      grid-template-rows: repeat(var(--rows), 1fr); gap: 1vh 3vw; flex: 1; min-height: 0;
      padding-top: 2vh; align-items: center; }
    section p { font-size: min(4vh, calc(24vh / var(--rows))); display: flex; gap: .6em;
      white-space: nowrap; }
    section b { overflow: hidden; text-overflow: ellipsis; }
    section em { font-style: normal; color: var(--dim); }
    section span { margin-left: auto; font-variant-numeric: tabular-nums; }
    .elected b::before { content: "✓ "; }
    .elected b, .elected span, .elected em { color: var(--elected); }
    .bar { position: relative; height: min(3vh, calc(20vh / var(--rows)));
      background: var(--track); }
    .bar u, .bar s { position: absolute; inset: 0 auto 0 0; background: var(--bar); }
    .bar u { background: repeating-linear-gradient(45deg, var(--soft) 0 .6vh, var(--bar) .6vh
      1vh); }
    .elected .bar s { background: var(--elected); }
    .bar i { position: absolute; top: -.5vh; bottom: -.5vh; width: .4vw;
      background: var(--line); }
    footer { font-size: 2.4vh; color: var(--dim); display: flex; }
    #page { margin-left: auto; }
    """

  private static let script = """
    var pages = document.querySelectorAll("section");
    function turn() {
      var now = Math.floor(Date.now() / \(secondsPerPage * 1000)) % Math.max(1, pages.length);
      pages.forEach(function (page, index) { page.style.display = index === now ? "" : "none"; });
      if (pages.length > 1)
        document.getElementById("page").textContent = (now + 1) + "/" + pages.length;
    }
    turn();
    setInterval(turn, 500);
    """
}
