import CongressModel
import Testing

struct VietnameseOrderTests {
  @Test func `names are ordered by given name, letters before tones, đ after d`() {
    let ordered = [
      "Trần Văn An", "Vũ Văn An", "Lê Thị Ánh", "Phạm Văn Ân", "Ngô Thị Bình", "Lê Văn Dũng",
      "Lê Văn Đạt", "Đỗ Thị Hà", "Lê Thị Hoa", "Lê Thị Hoà", "Nguyễn Văn Ơn", "Bùi Văn Tuấn",
      "Bùi Văn Tư", "Bùi Thị Yến",
    ]
    #expect(ordered.reversed().sorted(by: VietnameseOrder.precedes) == ordered)
  }

  @Test func `decomposed names stand where composed ones do`() {
    #expect(!VietnameseOrder.precedes("Lê Thị Hoa\u{300}", "Lê Thị Hoà"))
    #expect(!VietnameseOrder.precedes("Lê Thị Hoà", "Lê Thị Hoa\u{300}"))
  }
}
