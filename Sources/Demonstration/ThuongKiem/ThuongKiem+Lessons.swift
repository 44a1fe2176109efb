import CongressModel

extension ThuongKiem {
  /// What the pilot cell taught the others of the commune.
  static var lessonsOfPilotCell: [Lesson] {
    [
      LocalText(
        "In sẵn biên bản kiểm phiếu theo từng lần bầu.",
        english: "Print the minutes of the count in advance, one for each round."),
      LocalText(
        "Phân công rõ người phát và thu phiếu.",
        english: "Say clearly who hands ballots out and who collects them."),
    ].map {
      Lesson(
        .lesson, $0, workstream: .running, sentTo: [.init(known: "thuong-kiem")],
        written: CalendarDate(known: "2020-01-06"))
    }
  }

  /// What the district's review of the pilot found, and the eight tasks it set the rest.
  static var lessons: [Lesson] {
    learnt.map { lesson(.lesson, $0.0, $0.1) } + assigned.map { lesson(.assignment, $0.0, $0.1) }
  }

  private static func lesson(
    _ kind: Lesson.Kind, _ workstream: Workstream, _ text: LocalText
  ) -> Lesson {
    Lesson(
      kind, text, workstream: workstream, sentTo: [.init(known: "kim-son")],
      written: CalendarDate(known: "2020-05-15"))
  }

  private static let learnt: [(Workstream, LocalText)] = [
    (
      .direction,
      LocalText(
        "Quán triệt sâu sắc các chỉ thị, hướng dẫn của cấp trên về đại hội.",
        english: "Understand the directives and guidance of the levels above thoroughly.")
    ),
    (
      .documents,
      LocalText(
        "Báo cáo sát thực tế địa phương; chuẩn bị đủ chương trình, kịch bản, đề án, các loại phiếu "
          + "bầu và biên bản.",
        english: "Keep reports close to local reality; have every paper ready: programme, script, "
          + "schemes, ballots of each kind and minutes.")
    ),
    (
      .personnel,
      LocalText(
        "Nhân sự đúng quy trình, bảo đảm tiêu chuẩn, số lượng, cơ cấu, tỷ lệ trẻ và nữ.",
        english: "Choose personnel by the procedure, with the standards, numbers, structure and "
          + "shares of young people and women.")
    ),
    (
      .propaganda,
      LocalText(
        "Tuyên truyền trước, trong và sau đại hội; trang trí đúng quy định.",
        english: "Publicise before, during and after the congress; decorate by the rules.")
    ),
    (
      .logistics,
      LocalText(
        "Chuẩn bị chu đáo cơ sở vật chất, bảo đảm an toàn.",
        english: "Prepare the facilities with care, and keep them safe.")
    ),
    (
      .running,
      LocalText(
        "Đoàn chủ tịch điều hành theo chương trình, kịch bản; ban kiểm phiếu đúng quy định, trung "
          + "thực, chính xác; thảo luận ngắn gọn, đúng trọng tâm.",
        english: "The presidium keeps to programme and script; the counting team follows the "
          + "rules, honestly and exactly; discussion is short and on the point.")
    ),
    (
      .direction,
      LocalText(
        "Nắm chắc tình hình tư tưởng, giải quyết kịp thời việc phát sinh.",
        english: "Know the mood, and settle at once what comes up.")
    ),
  ]

  private static let assigned: [(Workstream, LocalText)] = [
    (
      .personnel,
      LocalText(
        "Hoàn thiện phương án nhân sự, trình duyệt.",
        english: "Finish the personnel plan and submit it.")
    ),
    (
      .direction,
      LocalText(
        "Chủ động chuẩn bị, nắm tâm tư, tháo gỡ khó khăn trước đại hội.",
        english: "Prepare actively, know the mood, and settle difficulties first.")
    ),
    (
      .personnel,
      LocalText(
        "Làm nhân sự đúng quy trình; đủ văn bản, thiết bị và người phục vụ.",
        english: "Follow the personnel procedure; have all papers, equipment and hands.")
    ),
    (
      .running,
      LocalText(
        "Điều hành linh hoạt theo chương trình; ban kiểm phiếu có kinh nghiệm, nhanh, trẻ; tuyên "
          + "truyền trước, trong, sau; bảo đảm an toàn.",
        english: "Run flexibly by the programme, with a counting team that is experienced, quick "
          + "and young; publicise before, during and after; keep everyone safe.")
    ),
    (
      .direction,
      LocalText(
        "Tổ công tác chỉ đạo, kiểm tra, đôn đốc, giúp đỡ các đơn vị.",
        english: "Working teams direct, check, urge and help the units.")
    ),
    (
      .personnel,
      LocalText(
        "Thống nhất tư tưởng, công khai khi chuẩn bị cấp uỷ, ban thường vụ, bí thư, phó bí thư; "
          + "giải quyết trước đơn thư bức xúc.",
        english: "Agree in opinion, and prepare committee, standing committee, secretary and "
          + "deputies openly; settle pressing complaints first.")
    ),
    (
      .running,
      LocalText(
        "Chọn người có năng lực vào đoàn chủ tịch, thư ký, ban kiểm phiếu; mọi nội dung trình bày "
          + "đều bằng văn bản.",
        english: "Put able people into presidium, secretariat and counting team; have everything "
          + "presented in writing.")
    ),
    (
      .after,
      LocalText(
        "Họp ngay hội nghị lần thứ nhất bầu ban thường vụ, bí thư, phó bí thư, uỷ ban kiểm tra và "
          + "chủ nhiệm; gửi kết quả đề nghị chuẩn y.",
        english: "Hold the first plenum at once: standing committee, secretary, deputies, "
          + "inspection committee and its chair; submit the results for approval.")
    ),
  ]
}
