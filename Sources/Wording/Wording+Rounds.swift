package import CongressModel
package import Tallying

// Opening votes, the rounds that follow, and the order of elections.
extension Wording {
  /// Why a vote can't open.
  package func sentence(_ error: OpeningError, of election: String) -> String {
    switch error {
    case .alreadyOpen: voteAlreadyOpen(election)
    case .noNames: sentence(ContestError.noCandidates)
    case .baseDiffers(let typed, let sum):
      sentence(BaseSheetError.confirmationDiffers(confirmed: typed, base: sum))
    case .baseUnconfirmed(let sum):
      pick(
        vi: "Bảng tính có tổng \(number(sum)) chưa được xác nhận: thêm --base \(sum).",
        en: "The base sheet comes to \(number(sum)) and isn't confirmed: add --base \(sum).")
    case .decisionMissing(let findings):
      pick(
        vi: "\(findings.map { sentence($0) }.joined(separator: " "))"
          + " Cần ghi quyết định của đại hội: thêm --decision.",
        en: "\(findings.map { sentence($0) }.joined(separator: " "))"
          + " A decision of the congress has to be recorded: add --decision.")
    case .listRefused(let findings): findings.map { sentence($0) }.joined(separator: " ")
    }
  }

  /// Why another round can't be prepared.
  package func sentence(_ error: NextRoundError, of election: String) -> String {
    switch error {
    case .nothingToVoteOn(let step): sentence(step)
    case .stillOpen:
      pick(
        vi: "Cuộc bầu \(quoted(election)) chưa kết thúc: dùng daihoi election close.",
        en: "The vote \(quoted(election)) isn't closed: use daihoi election close.")
    case .alreadyWaiting:
      pick(
        vi: "Lần bầu tiếp theo của \(quoted(election)) đang chờ mở: dùng daihoi election open.",
        en: "The next round of \(quoted(election)) waits already: use daihoi election open.")
    case .decisionMissing:
      pick(
        vi: "Lần bầu này cần quyết định của đại hội: thêm --decision và --by.",
        en: "The congress has to decide on this round: add --decision and --by.")
    case .namesMissing:
      pick(
        vi: "Danh sách không còn ai: thêm --candidates với người mới.",
        en: "Nobody is left on the list: add --candidates with new names.")
    case .namesNotAllowed(let kind):
      pick(
        vi: "“\(term(kind))” không được thêm người.",
        en: "“\(term(kind))” takes no new names.")
    case .nameTwice(let name):
      pick(
        vi: "\(quoted(name)) đã có trong cuộc bầu này.",
        en: "\(quoted(name)) is in this election already.")
    case .tooManyRounds(let most):
      pick(
        vi: "Đã có \(number(most)) lần bầu, không thêm được nữa.",
        en: "There are \(number(most)) rounds, and no more fit.")
    }
  }

  /// A round that was prepared, with its names and seats.
  package func roundPrepared(_ round: CongressModel.Round) -> String {
    pick(
      vi: "Lần bầu \(number(round.number)) (\(lowercased(term(round.reason)))) đang chờ mở:"
        + " \(names(round.candidates.count)) để bầu \(number(round.seats)).",
      en: "Round \(number(round.number)) (\(lowercased(term(round.reason)))) waits to be opened:"
        + " \(names(round.candidates.count)) for \(seats(round.seats)).")
  }

  package func chosen(_ chosen: [String]) -> String {
    pick(
      vi: "Đã ghi quyết định chọn \(list(chosen.map { visible($0) })).",
      en: "Recorded: \(list(chosen.map { visible($0) })) by decision.")
  }

  package func choiceNeedsSeats(_ seats: Int, of numbers: [Int]) -> String {
    pick(
      vi: "Hãy chọn đúng \(names(seats)) trong các số \(list(numbers.map(String.init))).",
      en: "Choose exactly \(names(seats)) of \(list(numbers.map(String.init))).")
  }

  package func noChoice(_ election: String) -> String {
    pick(
      vi: "Kết quả của \(quoted(election)) không có chỗ nào phải chọn bằng quyết định.",
      en: "Nothing in the result of \(quoted(election)) is left to a decision.")
  }

  package func noSuchRound(_ round: Int, of election: String) -> String {
    pick(
      vi: "Cuộc bầu \(quoted(election)) không có lần bầu \(number(round)).",
      en: "The election \(quoted(election)) has no round \(number(round)).")
  }

  package func decisionRecorded(_ kind: CongressModel.Round.Decision.Kind) -> String {
    pick(vi: "Đã ghi: \(lowercased(term(kind))).", en: "Recorded: \(lowercased(term(kind))).")
  }

  package func papersBelowZero(_ number: Int) -> String {
    pick(
      vi: "Số phiếu không thể là \(number); hãy ghi từ 0 trở lên.",
      en: "There can't be \(number) papers; state 0 or more.")
  }

  package func notAnnullable(_ election: String) -> String {
    pick(
      vi: "Chỉ huỷ khi phiếu thu về nhiều hơn phát ra: ghi --issued và --collected của"
        + " \(quoted(election)).",
      en: "A vote is annulled only where more papers came back than went out: state --issued and"
        + " --collected of \(quoted(election)).")
  }

  package func notFromSource(_ people: [String], _ source: Post) -> String {
    let shown = list(people.prefix(10).map { visible($0) })
    return pick(
      vi: "Chưa trúng cử \(term(source)) nên không được bầu ở đây: \(shown).",
      en: "Not elected to the \(term(source)), so not eligible here: \(shown).")
  }

  package func term(_ state: ChainStanding.State) -> String {
    switch state {
    case .held: pick(vi: "Đã bầu", en: "Held")
    case .running: pick(vi: "Đang bầu", en: "Going on")
    case .ready: pick(vi: "Đến lượt", en: "Next")
    case .waiting: pick(vi: "Chờ", en: "Waits")
    }
  }

  package func fromAmong(_ post: Post) -> String {
    pick(vi: "trong số \(term(post))", en: "from among the \(term(post))")
  }
}

// The help of these commands.
extension Wording {
  package var aboutElectionRound: String {
    pick(
      vi: "Lập lần bầu tiếp theo từ kết quả: những người và số lượng còn lại.",
      en: "Prepare the round that follows from the result: names and seats left.")
  }
  package var aboutElectionDecide: String {
    pick(
      vi: "Ghi một quyết định vào lần bầu đang chờ hoặc mới nhất.",
      en: "Record a decision on the round that waits, or the latest.")
  }
  package var aboutElectionChain: String {
    pick(
      vi: "Trình tự các cuộc bầu, đã đến đâu và tiếp theo là gì.",
      en: "The order of the elections, how far they are and what is next.")
  }
  package var helpDecision: String {
    pick(vi: "Quyết định của đại hội, bằng lời.", en: "What the congress decided, in words.")
  }
  package var helpDecisionKind: String {
    pick(
      vi: "Loại: surplus, order, notReady, reopening, furtherRound, annulment, other.",
      en: "The kind: surplus, order, notReady, reopening, furtherRound, annulment, other.")
  }
  package var helpDecidedBy: String {
    pick(
      vi: "Ai quyết định; có thể ghi nhiều lần.", en: "Who decided; may be given more than once.")
  }
  package var helpNewCandidates: String {
    pick(
      vi: "Người được bổ sung vào danh sách: CSV như khi thêm cuộc bầu.",
      en: "Names added to the list: CSV as for a new election.")
  }
  package var helpChoose: String {
    pick(
      vi: "Số của người được chọn khi bằng phiếu; có thể ghi nhiều lần.",
      en: "The number of one of the tied who is chosen; may be given more than once.")
  }
  package var helpNextOnly: String {
    pick(vi: "Chỉ cho biết bước tiếp theo.", en: "Only say what follows.")
  }
  package var helpAnnul: String {
    pick(
      vi: "Huỷ kết quả vì phiếu thu về nhiều hơn phát ra, với quyết định bằng lời.",
      en: "Annul the vote, as more papers came back than went out, with the decision in words.")
  }
  package var helpRoundNumber: String {
    pick(vi: "Lần bầu; mặc định là lần mới nhất.", en: "The round; by default the latest.")
  }
  package var helpPost: String {
    pick(
      vi: "Chức danh trong trình tự: committee, standing, secretary, deputies, inspection,"
        + " inspectionChair, inspectionDeputies, delegates.",
      en: "The post in the order: committee, standing, secretary, deputies, inspection,"
        + " inspectionChair, inspectionDeputies, delegates.")
  }
  package var helpOpinion: String {
    pick(
      vi: "Chỉ lấy phiếu giới thiệu, không bầu ai.",
      en: "An opinion ballot, which elects nobody.")
  }
  package var helpTeam: String {
    pick(
      vi: "Người của Ban kiểm phiếu, trưởng ban trước; có thể ghi nhiều lần.",
      en: "Who counts, the head first; may be given more than once.")
  }
  package var helpChain: String {
    pick(
      vi: "Đặt trình tự: ordinary, directSecretary, directLeadership, cellWithCommittee,"
        + " cellWithoutCommittee.",
      en: "Set the order: ordinary, directSecretary, directLeadership, cellWithCommittee,"
        + " cellWithoutCommittee.")
  }
}
