package vn.certproc.forms;

/**
 * What stands in the fields and cells of a document that a test fills: a text for a label. Tests
 * fill documents by label, not requests by path, so that a form that is added is filled too.
 */
@FunctionalInterface
public interface Filling {

  /** 40 words. */
  String LONG_AGENCY =
      "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp và phát triển nông thôn,"
          + " giao thông vận tải, dân dụng và công nghiệp thuộc Ủy ban nhân dân huyện Đức Hòa,"
          + " thuộc tỉnh Long An";

  /** 80 characters. */
  String LONG_NAME =
      "Tôn Nữ Công Tằng Thị Nguyễn Hoàng Phương Thuỳ Dương Khánh Nghiêm Trường Nguyệt Ý";

  /** 64 characters before the sign and 60 behind it. */
  String LONG_EMAIL =
      "nguyenhoangphuongthuyduong.phonghanhchinhtonghopvaquantrinhansu1"
          + "@trungtamcongnghethongtinvatruyenthong.sotttt.longan.gov.vn";

  /** Letters without a sign to break behind. */
  String LONG_WORD = "Khôngcókhoảngtrắng".repeat(8);

  /** The text of a field or cell. */
  String text(String label, int row);

  /** As an officer would fill it in. */
  static String ordinary(String label, int row) {
    String l = label.toLowerCase(java.util.Locale.ROOT);
    if (l.equals("stt")) {
      return Integer.toString(row);
    } else if (l.contains("thư điện tử")) {
      return "nguyenthithuha.vanthu@longan.gov.vn";
    } else if (l.contains("ngày cấp") && l.contains("số")) {
      return "080185001234\n12/03/2021\nCục Cảnh sát quản lý hành chính về trật tự xã hội";
    } else if (l.startsWith("ngày") || l.startsWith("thời điểm")) {
      return "05/01/1985";
    } else if (l.startsWith("số hiệu")) {
      return "5404FFFEB7033FB316D672201B9BA4FE";
    } else if (l.startsWith("số") || l.startsWith("mã")) {
      return "080185001234";
    } else if (l.contains("cơ quan")) {
      return "Sở Nông nghiệp và Phát triển nông thôn tỉnh Long An";
    } else if (l.contains("chức vụ")) {
      return "Phó Trưởng phòng";
    }
    return l.contains("tỉnh") || l.contains("nơi") ? "Long An" : "Nguyễn Thị Thu Hà";
  }

  /** Everything as long as it comes. */
  static String longTexts(String label, int row) {
    String l = label.toLowerCase(java.util.Locale.ROOT);
    if (l.equals("stt") || l.startsWith("ngày")) {
      return ordinary(label, row);
    }
    if (l.contains("thư điện tử")) {
      return LONG_EMAIL;
    }
    return l.contains("cơ quan") || l.contains("tên") && row % 2 == 0 ? LONG_AGENCY : LONG_NAME;
  }

  /** Words without spaces. */
  static String longWords(String label, int row) {
    return label.equals("STT") ? ordinary(label, row) : LONG_WORD;
  }

  /** Many items in each cell. */
  static String manyItems(String label, int row) {
    return label.equals("STT")
        ? ordinary(label, row)
        : String.join("\n", java.util.Collections.nCopies(14, ordinary(label, row)));
  }

  /** A story that goes over pages in each cell. */
  static String story(String label, int row) {
    return label.equals("STT")
        ? ordinary(label, row)
        : "Rất dài, không dừng lại. ".repeat(30).strip();
  }

  /** Nothing. */
  static String nothing(String label, int row) {
    return "";
  }
}
