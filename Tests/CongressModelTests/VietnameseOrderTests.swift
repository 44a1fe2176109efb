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

  @Test func `sorting by a key gives the order that comparing gives, and keeps equals in place`() {
    let names = ["Vũ An", "Lê Thị Hoà", "vũ an", "Lê Thị Hoa", "Đỗ Ân", "", "O'Brien X"]
    let sorted = VietnameseOrder.sorted(Array(names.enumerated()), by: \.element)
    #expect(
      sorted.map(\.element) == [
        "", "Vũ An", "vũ an", "Đỗ Ân", "Lê Thị Hoa", "Lê Thị Hoà", "O'Brien X",
      ])
  }
}
