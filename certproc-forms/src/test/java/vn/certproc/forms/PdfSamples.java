package vn.certproc.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.Block.Column;
import vn.certproc.forms.document.Block.Field;
import vn.certproc.forms.document.Block.Paragraph;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;

/** Letters for the tests of layout and PDF. */
public final class PdfSamples {
  public static final byte[] REQUEST =
      "<request>Đề nghị</request>".getBytes(StandardCharsets.UTF_8);
  public static final PdfOptions OPTIONS =
      PdfOptions.of(Instant.parse("2026-01-05T02:03:04.567Z"), "7")
          .withProfile("long-an-2020")
          .withRequest(REQUEST);
  public static final Paragraph TEXT =
      new Paragraph("Đề nghị xem xét, cấp chứng thư số cho các cá nhân sau đây. ".repeat(4));

  private PdfSamples() {}

  public static FormDocument letter(Block... body) {
    return letter(false, body);
  }

  public static FormDocument letter(boolean landscape, Block... body) {
    return new FormDocument(
        "tt185-02",
        "Văn bản đề nghị",
        landscape,
        new LetterHead(
            Optional.of("ỦY BAN NHÂN DÂN TỈNH LONG AN"),
            "SỞ NỘI VỤ",
            Optional.of("05"),
            Optional.of("SNV-VP"),
            "Long An, ngày 05 tháng 01 năm 2026",
            "đề nghị cấp chứng thư số"),
        List.of("Cục Chứng thực số và Bảo mật thông tin"),
        List.of(body),
        List.of(
            new SignaturePlace(List.of("GIÁM ĐỐC"), Optional.empty(), Optional.of("Lê Thị Ổn"))),
        List.of("- Như trên;", "- Lưu: VT."));
  }

  public static Field field(String label, String value) {
    return new Field(label, "path/" + label, Optional.of(value).filter(v -> !v.isEmpty()));
  }

  public static Table table(int rows) {
    return new Table(
        List.of(
            new Column("STT", Optional.empty(), "row/number", 1, true),
            new Column("Họ và tên", Optional.empty(), "row/name", 4, false)),
        IntStream.rangeClosed(1, rows).mapToObj(i -> List.of("" + i, "Trần Văn " + i)).toList());
  }

  /** A file that says its last table is some bytes further on than it is. */
  public static byte[] tableMoved(byte[] pdf, int by) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int number = text.lastIndexOf("startxref\n") + "startxref\n".length();
    int after = text.indexOf('\n', number);
    int moved = Integer.parseInt(text.substring(number, after)) + by;
    return (text.substring(0, number) + moved + text.substring(after))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
