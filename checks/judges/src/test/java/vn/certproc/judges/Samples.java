package vn.certproc.judges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.Block.Choice;
import vn.certproc.forms.document.Block.Choices;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Field;
import vn.certproc.forms.document.Block.FieldRow;
import vn.certproc.forms.document.Block.Heading;
import vn.certproc.forms.document.Block.Paragraph;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;

/** Documents of each kind, and of extreme measure, as the judges get them. */
final class Samples {
  static final String REQUEST = "<request xmlns=\"urn:vn:certproc:request:1\">Đề nghị</request>\n";
  static final PdfOptions OPTIONS =
      PdfOptions.of(Instant.parse("2026-01-05T02:03:04Z"), "1")
          .withProfile("long-an-2020")
          .withRequest(REQUEST.getBytes(StandardCharsets.UTF_8));

  private static final String DEPARTMENT = "SỞ THÔNG TIN VÀ TRUYỀN THÔNG";
  private static final String LONG_NAME =
      "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH NÔNG NGHIỆP, PHÁT TRIỂN NÔNG THÔN, GIAO"
          + " THÔNG VẬN TẢI, DÂN DỤNG VÀ CÔNG NGHIỆP THUỘC ỦY BAN NHÂN DÂN HUYỆN ĐỨC HÒA TỈNH LONG"
          + " AN KHU VỰC ĐỒNG THÁP MƯỜI";

  private Samples() {}

  /** A document and what its sample is called. */
  record Sample(String name, FormDocument document) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample> all() {
    return List.of(
        new Sample("application", application(false)),
        new Sample("application-blank", application(true)),
        new Sample("letter", letter(12)),
        new Sample("letter-blank", letter(0)),
        new Sample("letter-300", letter(300)),
        new Sample("letter-long-name", longName()),
        new Sample("letter-portrait", portrait()),
        new Sample("nothing", nothing()),
        new Sample("minutes", minutes()),
        new Sample("row-higher-than-a-page", highRow()));
  }

  static FormDocument application(boolean blank) {
    List<Block> body =
        List.of(
            field("Họ và tên", "subscriber/person/fullName", "Nguyễn Thị Thuỳ Dương", blank),
            new FieldRow(
                List.of(
                    field("Số CMND/CCCD/Hộ chiếu", "person/identity/number", "080199012345", blank),
                    field("Ngày cấp", "person/identity/issued", "05/01/2021", blank),
                    field("Nơi cấp", "person/identity/place", "Cục Cảnh sát QLHC về TTXH", blank))),
            field(
                "Địa chỉ thư điện tử công vụ",
                "person/email",
                "nguyenthithuyduong.stttt@longan.gov.vn",
                blank),
            field(
                "Tên cơ quan, tổ chức công tác",
                "person/organization",
                "Trung tâm Công nghệ thông tin và Truyền thông, Sở Thông tin và Truyền thông tỉnh"
                    + " Long An",
                blank),
            field("Số hiệu chứng thư số", "certificate/serial", "54 01 01 08 9A BC DE F0", blank),
            new Choices(
                "Nội dung đề nghị",
                List.of(
                    new Choice("Gia hạn", "renew", !blank),
                    new Choice("Thay đổi thông tin", "change", false))),
            new Paragraph(
                "Tôi cam kết những thông tin nêu trên là đúng sự thật và hoàn toàn chịu trách nhiệm"
                    + " trước pháp luật về việc quản lý, sử dụng chứng thư số, khoá bí mật và thiết"
                    + " bị lưu khoá bí mật được cấp theo quy định hiện hành."));
    return new FormDocument(
        "tt185-07",
        "Đề nghị gia hạn, thay đổi nội dung thông tin chứng thư số",
        false,
        new ApplicationHead(
            "ĐỀ NGHỊ",
            Optional.of("Gia hạn, thay đổi nội dung thông tin chứng thư số"),
            "Long An, ngày 05 tháng 01 năm 2026"),
        List.of("Sở Thông tin và Truyền thông tỉnh Long An"),
        body,
        List.of(
            new SignaturePlace(
                List.of("NGƯỜI ĐỀ NGHỊ"),
                Optional.of("(Ký, ghi rõ họ tên)"),
                blank ? Optional.empty() : Optional.of("Nguyễn Thị Thuỳ Dương"))),
        List.of());
  }

  static FormDocument letter(int rows) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      cells.add(
          List.of(
              Integer.toString(i),
              "Trần Quốc Bảo Khánh " + i,
              "01/12/1985",
              "080085" + (100000 + i) + "\nngày cấp 10/05/2021\nCục Cảnh sát QLHC về TTXH",
              "tranquocbaokhanh.phongcntt" + i + "@sotttt.longan.gov.vn",
              "Phòng Công nghệ thông tin",
              "Long An",
              "Phó Trưởng phòng",
              "0912345678",
              i % 3 == 0 ? "" : "54010108A0B1C2D3E4F5060708090A0B"));
    }
    return letterOf(rows, cells);
  }

  private static FormDocument letterOf(int rows, List<List<String>> cells) {
    boolean blank = rows == 0;
    List<Block> body =
        List.of(
            new Paragraph(
                "Căn cứ Thông tư số 185/2019/TT-BQP ngày 04 tháng 12 năm 2019 của Bộ trưởng Bộ Quốc"
                    + " phòng, Sở Thông tin và Truyền thông đề nghị Cục Chứng thực số và Bảo mật"
                    + " thông tin xem xét, cấp chứng thư số cho các cá nhân sau đây:"),
            new Heading("1. Thông tin người tiếp nhận thiết bị lưu khóa bí mật"),
            field("Họ và tên", "receiver/fullName", "Lê Hoàng Phước Ổn", blank),
            new FieldRow(
                List.of(
                    field("Chức vụ", "receiver/position", "Chuyên viên", blank),
                    field("Số điện thoại di động", "receiver/mobile", "0987654321", blank))),
            new Heading("2. Danh sách đăng ký"),
            new Table(
                List.of(
                    column("STT", 4, true),
                    column("Họ và tên", 14, false),
                    column("Ngày sinh", 9, true),
                    column("Số CMND/CCCD/Hộ chiếu; ngày cấp; nơi cấp", 14, false),
                    column("Địa chỉ thư điện tử công vụ", 15, false),
                    column("Tên cơ quan, tổ chức công tác", 12, false),
                    column("Tỉnh/ Thành phố", 8, true),
                    column("Chức vụ", 9, false),
                    column("Số điện thoại di động", 9, false),
                    column("Số hiệu chứng thư số cũ (nếu có)", 11, false)),
                cells));
    return new FormDocument(
        "tt185-02",
        "Văn bản đề nghị cấp chứng thư số cho các cá nhân",
        true,
        new LetterHead(
            Optional.of("ỦY BAN NHÂN DÂN TỈNH LONG AN"),
            DEPARTMENT,
            blank ? Optional.empty() : Optional.of("05"),
            Optional.of("STTTT-CNTT"),
            "Long An, ngày 05 tháng 01 năm 2026",
            "đề nghị cấp chứng thư số cho các cá nhân"),
        List.of("Cục Chứng thực số và Bảo mật thông tin"),
        body,
        List.of(director(blank)),
        List.of("- Như trên;", "- Lưu: VT, CNTT."));
  }

  static FormDocument portrait() {
    return new FormDocument(
        "tt185-08",
        "Đề nghị gia hạn, thay đổi nội dung thông tin chứng thư số",
        false,
        new LetterHead(
            Optional.of("ỦY BAN NHÂN DÂN TỈNH LONG AN"),
            DEPARTMENT,
            Optional.of("123"),
            Optional.of("STTTT-CNTT"),
            "Long An, ngày 17 tháng 9 năm 2026",
            "đề nghị gia hạn, thay đổi nội dung thông tin chứng thư số"),
        List.of(
            "Cục Chứng thực số và Bảo mật thông tin", "Sở Thông tin và Truyền thông tỉnh Long An"),
        List.of(
            new Paragraph("Sở Thông tin và Truyền thông đề nghị gia hạn các chứng thư số sau:"),
            new Table(
                List.of(
                    column("STT", 1, true),
                    column("Tên chứng thư số", 3, false),
                    column("Số hiệu chứng thư số", 3, false),
                    service("Gia hạn"),
                    service("TĐTT")),
                List.of(
                    List.of("1", "Văn phòng Sở", "54010108A0B1C2D3", "×", ""),
                    List.of("2", "Trần Văn Ổn", "54010108A0B1C2D4", "×", "×"))),
            new Paragraph("Trân trọng./.")),
        List.of(
            new SignaturePlace(
                List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                Optional.of("(Ký, đóng dấu và ghi rõ họ tên)"),
                Optional.of("Võ Thị Ngọc Bích"))),
        List.of("- Như trên;", "- Ban Giám đốc Sở;", "- Lưu: VT, CNTT."));
  }

  static FormDocument longName() {
    FormDocument base = portrait();
    return new FormDocument(
        base.formId(),
        base.title(),
        false,
        new LetterHead(
            Optional.of("ỦY BAN NHÂN DÂN TỈNH LONG AN"),
            LONG_NAME,
            Optional.empty(),
            Optional.empty(),
            "Thành phố Hồ Chí Minh, ngày …… tháng …… năm 20……",
            "đề nghị gia hạn, thay đổi nội dung thông tin chứng thư số của " + LONG_NAME),
        List.of(LONG_NAME),
        base.body(),
        base.signatures(),
        base.recipients());
  }

  static FormDocument nothing() {
    return new FormDocument(
        "tt185-01",
        "Trống",
        false,
        new ApplicationHead("", Optional.empty(), ""),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static FormDocument minutes() {
    return new FormDocument(
        "tt185-14",
        "Biên bản giao, nhận thiết bị lưu khóa bí mật",
        false,
        new ApplicationHead(
            "BIÊN BẢN",
            Optional.of("Giao, nhận thiết bị lưu khóa bí mật"),
            "………, ngày …… tháng …… năm ………"),
        List.of(),
        List.of(
            new Heading("Bên giao"),
            field("Họ và tên", "giver/fullName", "", true),
            new Heading("Bên nhận"),
            field("Họ và tên", "taker/fullName", "", true),
            new Table(
                List.of(column("STT", 1, true), column("Số hiệu thiết bị", 4, false)), List.of())),
        List.of(
            new SignaturePlace(
                List.of("BÊN GIAO"), Optional.of("(Ký, ghi rõ họ tên)"), Optional.empty()),
            new SignaturePlace(
                List.of("BÊN NHẬN"), Optional.of("(Ký, ghi rõ họ tên)"), Optional.empty())),
        List.of());
  }

  /** Texts that would be markup or a script where they were not escaped. */
  static FormDocument attack() {
    String script = "</style></title><script>document.title='HACKED'</script>";
    String image = "\"><img src='x' onerror=\"document.body.innerText='HACKED'\">";
    return new FormDocument(
        script,
        script,
        false,
        new ApplicationHead(script, Optional.of(image), image),
        List.of(script, image),
        List.of(
            new Heading(image),
            new Paragraph(script),
            new Field(script, script, Optional.of(image)),
            new Choices(image, List.of(new Choice(script, script, true))),
            new Table(List.of(column(script, 1, false)), List.of(List.of(image)))),
        List.of(new SignaturePlace(List.of(image), Optional.of(script), Optional.of(image))),
        List.of(script));
  }

  static FormDocument highRow() {
    FormDocument base = portrait();
    String story = "Thông tin cần thay đổi rất dài, không dừng lại. ".repeat(300);
    return new FormDocument(
        base.formId(),
        base.title(),
        false,
        base.head(),
        base.addressees(),
        List.of(
            new Paragraph("Một hàng cao hơn một trang:"),
            new Table(
                List.of(column("STT", 1, true), column("Thông tin", 4, false)),
                List.of(List.of("1", story), List.of("2", "Ngắn")))),
        base.signatures(),
        base.recipients());
  }

  private static SignaturePlace director(boolean blank) {
    return new SignaturePlace(
        List.of("GIÁM ĐỐC"),
        Optional.of("(Ký, đóng dấu và ghi rõ họ tên)"),
        blank ? Optional.empty() : Optional.of("Nguyễn Bá Luân"));
  }

  private static Field field(String label, String path, String value, boolean blank) {
    return new Field(label, path, blank ? Optional.empty() : Optional.of(value));
  }

  private static Column column(String label, double weight, boolean centred) {
    return new Column(label, Optional.empty(), "subscribers/" + label, weight, centred);
  }

  private static Column service(String label) {
    return new Column(label, Optional.of("Dịch vụ yêu cầu"), "service/" + label, 1, true);
  }
}
