package import CongressModel

extension Wording {
  /// What a change did: `Xong: In tài liệu`.
  package func title(_ title: ChangeTitle) -> String {
    "\(term(title.kind)): \(title.subject[language])"
  }

  package func undone(_ title: ChangeTitle) -> String {
    pick(vi: "Đã hoàn tác – \(self.title(title))", en: "Undone – \(self.title(title))")
  }

  package func redone(_ title: ChangeTitle) -> String {
    pick(vi: "Đã làm lại – \(self.title(title))", en: "Done again – \(self.title(title))")
  }

  package func term(_ kind: ChangeTitle.Kind) -> String {
    switch kind {
    case .taskDone: pick(vi: "Đã xong", en: "Done")
    case .taskReopened: pick(vi: "Chưa xong", en: "Not done")
    case .taskNotApplicable: pick(vi: "Không áp dụng", en: "Not applicable")
    case .taskEdited: pick(vi: "Đã sửa việc", en: "Task edited")
    case .taskAdded: pick(vi: "Đã thêm việc", en: "Task added")
    case .taskDeleted: pick(vi: "Đã xoá việc", en: "Task deleted")
    case .taskMoved: pick(vi: "Đã chuyển việc", en: "Task moved")
    case .taskState: pick(vi: "Đã đổi trạng thái", en: "State changed")
    case .taskBlocked: pick(vi: "Đang vướng mắc", en: "Blocked")
    case .tasksEdited: pick(vi: "Đã sửa nhiều việc", en: "Tasks edited")
    case .congressAdded: pick(vi: "Đã thêm đại hội", en: "Congress added")
    case .congressMoved: pick(vi: "Đã đổi ngày đại hội", en: "Congress moved")
    case .congressEdited: pick(vi: "Đã sửa đại hội", en: "Congress edited")
    case .entrySaved: pick(vi: "Đã ghi vào hồ sơ", en: "Entry saved")
    case .entryDeleted: pick(vi: "Đã xoá khỏi hồ sơ", en: "Entry deleted")
    case .entryMoved: pick(vi: "Đã chuyển chỗ trong hồ sơ", en: "Entry moved")
    case .organizationAdded: pick(vi: "Đã thêm tổ chức", en: "Organisation added")
    case .baseSheet: pick(vi: "Đã ghi cơ sở tính kết quả", en: "Base stated")
    case .choiceRecorded: pick(vi: "Đã ghi quyết định", en: "Decision recorded")
    case .electionAdded: pick(vi: "Đã thêm cuộc bầu", en: "Election added")
    case .voteOpened: pick(vi: "Đã mở cuộc bầu", en: "Vote opened")
    case .voteNumbers: pick(vi: "Đã ghi số phiếu phát ra, thu về", en: "Papers entered")
    case .voteClosed: pick(vi: "Đã kết thúc cuộc bầu", en: "Vote closed")
    case .voteReopened: pick(vi: "Đã mở lại cuộc bầu", en: "Vote reopened")
    case .voteDecision: pick(vi: "Đã ghi quyết định", en: "Decision recorded")
    case .countingPlan: pick(vi: "Đã đổi cách nhập phiếu", en: "Reading of papers changed")
    case .roundAdded: pick(vi: "Đã thêm vòng bầu", en: "Round added")
    case .peopleImported: pick(vi: "Đã nhập danh sách", en: "People imported")
    case .personAdded: pick(vi: "Đã thêm người", en: "Person added")
    case .personEdited: pick(vi: "Đã sửa người", en: "Person edited")
    case .personDeleted: pick(vi: "Đã xoá người", en: "Person deleted")
    case .standIn: pick(vi: "Đã ghi người thay", en: "Replacement entered")
    case .rollTaken: pick(vi: "Đã chốt danh sách bỏ phiếu", en: "Roll taken")
    case .scheme: pick(vi: "Đề án nhân sự", en: "Personnel scheme")
    case .presence: pick(vi: "Đã ghi có mặt", en: "Presence entered")
    case .lesson: pick(vi: "Đã ghi kinh nghiệm", en: "Lesson written")
    case .lessonsSent: pick(vi: "Đã gửi", en: "Sent")
    case .congressState: pick(vi: "Trạng thái đại hội", en: "State of the congress")
    case .templateRemoved: pick(vi: "Đã xoá mẫu", en: "Template removed")
    case .holidaysChanged: pick(vi: "Đã sửa ngày nghỉ", en: "Holidays changed")
    case .organizationEdited: pick(vi: "Đã sửa tổ chức", en: "Organisation edited")
    case .organizationRemoved: pick(vi: "Đã xoá tổ chức", en: "Organisation removed")
    case .ratingsEdited: pick(vi: "Đã ghi xếp loại", en: "Ratings entered")
    case .templateMade: pick(vi: "Đã tạo mẫu", en: "Template made")
    case .hall: pick(vi: "Màn hình hội trường", en: "Hall screen")
    }
  }
}
