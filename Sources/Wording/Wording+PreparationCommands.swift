package import CongressModel

// The commands of the preparation: moving congresses, reading organisations, simulating.
extension Wording {
  package var aboutCongressMove: String {
    pick(
      vi: "Đổi ngày đại hội và tính lại hạn của các việc.",
      en: "Put a congress on other days, and plan its tasks anew.")
  }
  package var helpMoveCongress: String {
    pick(vi: "Đại hội; bỏ trống nếu dùng --below.", en: "The congress; none with --below.")
  }
  package var helpMoveTo: String {
    pick(vi: "Ngày khai mạc mới.", en: "The new opening day.")
  }
  package var helpMoveBy: String {
    pick(
      vi: "Dời bao nhiêu ngày, ví dụ 29 hoặc -7; 0 chỉ tính lại hạn các việc.",
      en: "By how many days, such as 29 or -7; 0 only plans the tasks anew.")
  }
  package var helpMoveBelow: String {
    pick(
      vi: "Dời mọi đại hội của tổ chức này và các đơn vị bên dưới; dùng với --by.",
      en: "Move all congresses of this organisation and below it; with --by.")
  }
  package var helpSubtree: String {
    pick(
      vi: "Dời cả các đại hội của đơn vị bên dưới, cùng số ngày.",
      en: "Move the congresses of the units below, too, by as many days.")
  }
  package var helpMoveForce: String {
    pick(vi: "Vẫn dời dù có mâu thuẫn.", en: "Move in spite of conflicts.")
  }
  package var moveWhere: String {
    pick(
      vi: "Hãy ghi đại hội với --to NGÀY hoặc --by SỐ, hoặc --below TỔ-CHỨC với --by SỐ.",
      en: "Name a congress with --to DATE or --by DAYS, or --below ORG with --by DAYS.")
  }

  package func conflictsNeedConsent(_ value: Int) -> String {
    let conflicts = count(value, vi: "mâu thuẫn", one: "conflict", many: "conflicts")
    return pick(
      vi: "Có \(conflicts), nên chưa dời gì. Thêm --force để vẫn dời.",
      en: "There \(value == 1 ? "is" : "are") \(conflicts); nothing moved. --force moves anyway.")
  }

  package var aboutOrganizationImport: String {
    pick(
      vi: "Nhập cây tổ chức từ tệp CSV: tất cả, hoặc không gì cả.",
      en: "Take organisations from a CSV file: all of it, or nothing.")
  }
  package var helpOrganizationFile: String {
    pick(
      vi: "Tệp CSV có tiêu đề: id, name, parent, level, kind, members, head, founded.",
      en: "CSV with a header: id, name, parent, level, kind, members, head, founded.")
  }

  package func imported(added: Int, changed: Int, unchanged: Int, isDryRun: Bool) -> String {
    let figures = pick(
      vi: "mới \(number(added)), đổi \(number(changed)), giữ nguyên \(number(unchanged))",
      en: "\(number(added)) new, \(number(changed)) changed, \(number(unchanged)) as they were")
    return isDryRun
      ? pick(vi: "Xem trước: \(figures). Chưa ghi gì.", en: "Would be \(figures). Nothing written.")
      : pick(vi: "Đã nhập: \(figures).", en: "Imported: \(figures).")
  }

  /// What differs between a unit before and after: `cấp trên: a → b`.
  package func difference(_ change: OrganizationImport.Change) -> String {
    let (old, new) = (change.before, change.after)
    func part(_ label: String, _ before: String?, _ after: String?) -> String? {
      before == after ? nil : "\(label): \(before ?? unknown) → \(after ?? unknown)"
    }
    return [
      part(pick(vi: "tên", en: "name"), old.name, new.name),
      part(pick(vi: "cấp trên", en: "above"), old.parent?.rawValue, new.parent?.rawValue),
      part(pick(vi: "cấp", en: "level"), old.level.rawValue, new.level.rawValue),
      part(pick(vi: "loại", en: "kind"), term(old.kind), term(new.kind)),
      part(
        pick(vi: "đảng viên", en: "members"), old.members.map { number($0) },
        new.members.map { number($0) }),
      part(pick(vi: "bí thư", en: "head"), old.head, new.head),
      part(
        pick(vi: "thành lập", en: "founded"), old.founded.map { shortDate($0) },
        new.founded.map { shortDate($0) }),
    ].compactMap(\.self).joined(separator: "; ")
  }

  /// A sentence for each row that can't be taken, at most twenty, and that nothing was written.
  package func sentences(_ failures: OrganizationCSV.Failures, file: String) -> [String] {
    let shown = failures.all.prefix(20).map { failure in
      let clause = clause(failure.fact)
      return pick(
        vi: "\(quoted(file)), dòng \(failure.line): \(clause).",
        en: "\(quoted(file)), line \(failure.line): \(clause).")
    }
    let rest = failures.all.count - shown.count
    let more = rest == 0 ? [] : [pick(vi: "… và \(rest) dòng nữa.", en: "… and \(rest) more.")]
    return shown + more
      + [pick(vi: "Không có gì được ghi.", en: "Nothing was written.")]
  }

  private func clause(_ fact: OrganizationCSV.Failure.Fact) -> String {
    switch fact {
    case .file(let fact): self.clause(fact)
    case .noName: pick(vi: "không có tên", en: "there is no name")
    case .noLevel: pick(vi: "không ghi cấp", en: "the level is missing")
    case .notAnID(let text):
      pick(vi: "\(quoted(text)) không dùng làm mã được", en: "\(quoted(text)) can't be an id")
    case .idTwice(let text, let line):
      pick(
        vi: "mã \(quoted(text)) đã có ở dòng \(line)",
        en: "the id \(quoted(text)) is in line \(line) already")
    case .noSuchLevel(let text, let known):
      pick(
        vi: "không có cấp \(quoted(text)); có: \(list(known.map { named($0) }))",
        en: "there is no level \(quoted(text)); there are \(list(known.map { named($0) }))")
    case .noSuchParent(let text):
      pick(
        vi: "không có cấp trên \(quoted(text)) trong tệp hay trong cây",
        en: "\(quoted(text)), above it, is neither in the file nor in the tree")
    case .parentUnclear(let text):
      pick(
        vi: "có nhiều tổ chức tên \(quoted(text)); hãy ghi mã",
        en: "several organisations are called \(quoted(text)); give the id")
    case .cycle(let text):
      pick(
        vi: "\(quoted(text)) sẽ là cấp trên của chính mình",
        en: "\(quoted(text)) would be above itself")
    case .ranksAbove(let unit, let parent):
      pick(
        vi: "\(quoted(unit)) có cấp cao hơn \(quoted(parent)), không thể trực thuộc",
        en: "\(quoted(unit)) is of a higher level than \(quoted(parent)) and can't be part of it")
    case .notAKind(let text):
      pick(
        vi: "loại \(quoted(text)) không rõ; dùng đảng bộ hoặc chi bộ",
        en: "\(quoted(text)) is neither committee nor cell")
    case .notASetting(let text):
      pick(
        vi: "loại hình \(quoted(text)) không rõ; dùng dân cư hoặc cơ quan",
        en: "\(quoted(text)) is neither residential nor agency")
    case .notANumber(let text):
      pick(vi: "\(quoted(text)) không phải là số", en: "\(quoted(text)) is no number")
    case .notADate(let text):
      pick(vi: "\(quoted(text)) không phải là ngày", en: "\(quoted(text)) is no day")
    case .hostile(let text): hiddenClause(text)
    }
  }

  private func named(_ level: Level) -> String {
    "\(visible(level.id.rawValue)) (\(visible(level.name[language])))"
  }

  package var aboutSimulate: String {
    pick(
      vi: "Ghi một thư mục làm việc lớn với số liệu bịa, để đo tốc độ.",
      en: "Write a large invented workspace, for measuring.")
  }
  package var helpOrganizations: String { pick(vi: "Số tổ chức.", en: "Organisations.") }
  package var helpCongresses: String { pick(vi: "Số đại hội.", en: "Congresses.") }
  package var helpTasks: String { pick(vi: "Số việc mỗi đại hội.", en: "Tasks of each congress.") }
  package var helpBallots: String {
    pick(vi: "Số phiếu của một cuộc bầu.", en: "Ballots of one election.")
  }
  package var helpSeed: String {
    pick(vi: "Cùng số thì cùng dữ liệu.", en: "The same seed gives the same workspace.")
  }

  package func simulationIn(_ path: String) -> String {
    pick(
      vi: "Đã ghi số liệu mô phỏng vào \(path)", en: "The simulation is in \(path)")
  }

  package func tooLarge(_ option: String, most: Int) -> String {
    pick(
      vi: "\(option) phải từ 0 đến \(number(most)).",
      en: "\(option) has to be from 0 to \(number(most)).")
  }
}
