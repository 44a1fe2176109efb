package import CongressModel
import Tallying

// The commands on people: their help, what they answer and what they refuse.
extension Wording {
  package var aboutPeople: String {
    pick(vi: "Đại biểu, đảng viên dự đại hội.", en: "Delegates, or members, of a congress.")
  }
  package var aboutPeopleImport: String {
    pick(vi: "Nhập danh sách từ tệp CSV.", en: "Read a list from a CSV file.")
  }
  package var aboutPeopleList: String {
    pick(vi: "Liệt kê theo thứ tự tên.", en: "List people in the order of given names.")
  }
  package var aboutPeopleExport: String {
    pick(vi: "Ghi danh sách ra CSV.", en: "Write the list as CSV.")
  }
  package var aboutPeopleCheckIn: String {
    pick(vi: "Ghi người đến hoặc về.", en: "Write down arrivals or departures.")
  }
  package var aboutPeopleReplace: String {
    pick(
      vi: "Đại biểu dự khuyết thay đại biểu vắng mặt.",
      en: "Put an alternate in the place of an absent delegate.")
  }
  package var aboutPeopleRoll: String {
    pick(
      vi: "Chốt danh sách người được bỏ phiếu của một lần bầu.",
      en: "Take down who can vote in a round.")
  }
  package var helpPeopleFile: String {
    pick(
      vi: "Tệp CSV có dòng tiêu đề, ít nhất cột họ và tên.",
      en: "A CSV file with headings, at least one of names.")
  }
  package var helpDryRun: String {
    pick(vi: "Chỉ xem, không ghi.", en: "Only look; write nothing.")
  }
  package var helpExceptRefused: String {
    pick(vi: "Nhập các dòng không bị loại.", en: "Take the rows that aren't refused.")
  }
  package var helpPeople: String {
    pick(vi: "Mã hoặc số thẻ.", en: "Ids, or numbers of cards.")
  }
  package var helpAtTime: String { pick(vi: "Giờ, thay cho đồng hồ.", en: "The time of day.") }
  package var helpLeave: String { pick(vi: "Ra về, không phải đến.", en: "They leave.") }
  package var helpAlternate: String {
    pick(vi: "Đại biểu dự khuyết.", en: "The alternate.")
  }
  package var helpAbsentee: String {
    pick(
      vi: "Đại biểu vắng mặt; không ghi thì thôi thay ai.",
      en: "The absent delegate; left out, the alternate replaces nobody.")
  }
  package var helpPresentOnly: String {
    pick(vi: "Chỉ người đang có mặt.", en: "Only those who are there.")
  }

  package func notAList(_ error: CSVError, file: String) -> String {
    pick(
      vi: "\(quoted(file)), \(line(error.line)): \(clause(error.fact)). Không có gì được nhập.",
      en: "\(quoted(file)), \(line(error.line)): \(clause(error.fact)). Nothing was imported.")
  }

  package func severalCalled(_ text: String, _ names: [String]) -> String {
    pick(
      vi: "\(quoted(text)) có thể là \(list(names.map { quoted($0) })); hãy ghi mã.",
      en: "\(quoted(text)) may be \(list(names.map { quoted($0) })); give the id.")
  }

  package func arrived(_ name: String, number: Int, at minute: Int) -> String {
    pick(
      vi: "\(time(minute)) đến: \(visible(name)) (số \(number))",
      en: "\(time(minute)) arrived: \(visible(name)) (number \(number))")
  }

  package func left(_ name: String, number: Int, at minute: Int) -> String {
    pick(
      vi: "\(time(minute)) về: \(visible(name)) (số \(number))",
      en: "\(time(minute)) left: \(visible(name)) (number \(number))")
  }

  package func sentence(_ error: PresenceError, _ people: People) -> String {
    func name(_ id: Delegate.ID) -> String { visible(people[id]?.name ?? id.rawValue) }
    return switch error {
    case .nobody(let text), .noSuchAbsentee(let text):
      pick(
        vi: "Không có đại biểu nào là \(quoted(text)).", en: "No delegate is \(quoted(text)).")
    case .alreadyThere(let id, let since):
      pick(
        vi: "\(name(id)) đã có mặt từ \(time(since)).",
        en: "\(name(id)) is there already, since \(time(since)).")
    case .notThere(let id): pick(vi: "\(name(id)) không có mặt.", en: "\(name(id)) isn't there.")
    case .replaced(let id, let other):
      pick(
        vi: "\(name(id)) đã được \(name(other)) thay; hãy thôi thay trước.",
        en: "\(name(other)) stands in for \(name(id)); take that back first.")
    case .earlier(let id, let minute):
      pick(
        vi: "\(name(id)): đã ghi lúc \(time(minute)), muộn hơn giờ này.",
        en: "\(name(id)): \(time(minute)) is written down already, which is later.")
    case .notAnAlternate(let id):
      pick(
        vi: "\(name(id)) không phải đại biểu dự khuyết.", en: "\(name(id)) is no alternate.")
    case .notAbsent(let id):
      pick(
        vi: "\(name(id)) đang có mặt, không cần người thay.",
        en: "\(name(id)) is there and needs no replacement.")
    case .replacesAnother(let id):
      pick(
        vi: "\(name(id)) đang thay người khác.", en: "\(name(id)) stands in for another already.")
    }
  }

  /// How far it is from losing the quorum, in one line.
  package func sentence(_ clock: QuorumClock) -> String {
    let (people, margin) = (clock.quorum.people, clock.peopleMargin)
    var parts = [
      pick(
        vi: "Có mặt \(votes(people.present, of: people.summoned)), cần \(number(people.needed))",
        en: "Present \(votes(people.present, of: people.summoned)), \(number(people.needed)) needed"
      )
        + " (" + self.margin(margin, people: true) + ")"
    ]
    if let units = clock.quorum.organizations, let margin = clock.organizationMargin {
      parts.append(
        pick(
          vi: "đơn vị \(votes(units.present, of: units.summoned)), cần \(number(units.needed))",
          en: "units \(votes(units.present, of: units.summoned)), \(number(units.needed)) needed")
          + " (" + self.margin(margin, people: false) + ")")
    }
    return parts.joined(separator: "; ")
  }

  private func margin(_ value: Int, people: Bool) -> String {
    if value < 0 {
      return pick(vi: "còn thiếu \(number(-value))", en: "\(number(-value)) missing")
    }
    return people
      ? pick(vi: "còn được vắng thêm \(number(value))", en: "\(number(value)) more may leave")
      : pick(vi: "dư \(number(value))", en: "\(number(value)) to spare")
  }

  package func rollTaken(_ roll: VoterRoll) -> String {
    pick(
      vi: "Chốt lúc \(time(roll.minute)): \(people(roll.voters.count)) được bỏ phiếu.",
      en: "Taken at \(time(roll.minute)): \(people(roll.voters.count)) can vote.")
  }

  package var present: String { pick(vi: "có mặt", en: "present") }
  package var absent: String { pick(vi: "vắng", en: "absent") }
}
