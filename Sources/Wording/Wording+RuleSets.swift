package import Tallying

/// Rule sets as an office looks at them and adds its own.
extension Wording {
  package var ruleSetBuiltIn: String { pick(vi: "có sẵn", en: "built in") }

  package var ruleSetOwn: String { pick(vi: "của cơ quan", en: "of the office") }

  package func ruleSetAdded(_ ruleSet: RuleSet) -> String {
    pick(
      vi: "Đã thêm \(version(of: ruleSet)).", en: "\(version(of: ruleSet)) added.")
  }

  package func ruleSetRemoved(_ id: String) -> String {
    pick(vi: "Đã bỏ \(quoted(id)).", en: "\(quoted(id)) removed.")
  }

  package func ruleSetNotNewer(_ ruleSet: RuleSet, than version: Int) -> String {
    pick(
      vi: "Đã có \(quoted(ruleSet.id)) phiên bản \(number(version)): hãy ghi phiên bản cao hơn.",
      en: "There is version \(number(version)) of \(quoted(ruleSet.id)): state a higher version.")
  }

  package func ruleSetInUse(_ id: String, by congresses: [String]) -> String {
    pick(
      vi: "Còn đại hội dùng \(quoted(id)): \(list(Array(congresses.prefix(10)))).",
      en: "\(quoted(id)) is used by \(list(Array(congresses.prefix(10)))).")
  }

  package func ruleSetInVotes(_ id: String, _ votes: [String]) -> String {
    let votes = list(Array(votes.prefix(10)))
    return pick(
      vi: "Đã mở bầu theo \(quoted(id)): \(votes). Hãy đặt tên khác cho quy chế mới.",
      en: "Votes were opened by \(quoted(id)): \(votes). Please give the new rules another id.")
  }

  package func ruleSetNotOwn(_ id: String) -> String {
    pick(
      vi: "\(quoted(id)) có sẵn trong chương trình, không bỏ được.",
      en: "\(quoted(id)) is built in and can't be removed.")
  }

  /// The limits on a list, a line each.
  package func lines(of rule: SurplusRule) -> [String] {
    let bodies = ElectedBody.allCases.filter(rule.bodies.contains).map { term($0) }
    let prepared = "\(rule.preparedLeast)–\(percent(whole: rule.preparedMost))"
    var lines = [
      pick(
        vi: "Phải có số dư: \(list(bodies))", en: "A surplus is needed for: \(list(bodies))"),
      pick(
        vi: "Cấp uỷ chuẩn bị số dư \(prepared), tối đa \(percent(whole: rule.most))",
        en: "The committee prepares a surplus of \(prepared); the most is"
          + " \(percent(whole: rule.most))"),
      pick(
        vi: "Đến \(number(rule.smallSeats)) chỗ: số dư tối đa \(names(rule.smallMost))",
        en: "Up to \(seats(rule.smallSeats)): a surplus of \(names(rule.smallMost)) at most"),
    ]
    if let support = rule.floorSupport {
      lines.append(
        pick(
          vi: "Người được giới thiệu tại đại hội cần trên \(percent(whole: support)) đồng ý",
          en: "A name from the floor needs more than \(percent(whole: support)) in favour"))
    }
    return lines
  }

  /// The choices of a rule set, each with its name in the file.
  package func lines(of switches: RuleSwitches) -> [String] {
    let rounds =
      switches.cellSecretaryRounds.map { number($0) }
      ?? pick(vi: "không giới hạn", en: "no limit")
    return [
      "tieRule: \(term(switches.tieRule))",
      "allNoBallot: \(term(switches.allNoBallot))",
      "neitherBox: \(term(switches.neitherBox))",
      "furtherRounds: \(term(switches.furtherRounds))",
      "cellSecretaryRounds: \(rounds)",
    ]
  }

  package func rule(_ topic: RuleTopic, cited citation: Citation?) -> String {
    let place = citation.map { self.citation($0) } ?? pick(vi: "không dẫn điều", en: "not cited")
    return "\(term(topic)): \(place)"
  }

  package var aboutRules: String { pick(vi: "Các bộ quy tắc bầu cử.", en: "The rule sets.") }
  package var aboutRulesList: String {
    pick(vi: "Liệt kê các bộ quy tắc.", en: "List the rule sets.")
  }
  package var aboutRulesShow: String {
    pick(
      vi: "Xem một bộ quy tắc; --json cho tệp để sửa rồi thêm.",
      en: "Show a rule set; --json gives a file to edit and add.")
  }
  package var aboutRulesAdd: String {
    pick(
      vi: "Thêm bộ quy tắc của cơ quan, hoặc phiên bản mới.",
      en: "Add a rule set of the office, or a new version.")
  }
  package var aboutRulesRemove: String {
    pick(
      vi: "Bỏ một bộ quy tắc của cơ quan.", en: "Remove a rule set of the office.")
  }
  package var helpRuleSetID: String {
    pick(vi: "Tên, hoặc số hiệu như 190.", en: "The name, or its number such as 190.")
  }
  package var helpRuleSetFile: String {
    pick(vi: "Tệp JSON của một bộ quy tắc.", en: "The JSON file of one rule set.")
  }
}
