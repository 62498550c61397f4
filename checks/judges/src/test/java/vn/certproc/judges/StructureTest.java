package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.document.FormDocument;

/** What a screen reader is told, as poppler reads it from the structure of a file. */
class StructureTest {

  @TempDir Path folder;

  private String told(FormDocument document) throws Exception {
    Path file = folder.resolve("form.pdf");
    Files.write(file, PdfForms.render(document, Samples.OPTIONS));
    return Tool.run("pdfinfo", "-enc", "UTF-8", "-struct-text", file.toString());
  }

  private static List<String> lines(String told) {
    return told.lines().map(String::strip).toList();
  }

  @Test
  void anApplicationIsToldInReadingOrder() throws Exception {
    assertThat(lines(told(Samples.application(false))))
        .containsSubsequence(
            "Document",
            "\"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\"",
            "H1 (block)",
            "\"ĐỀ NGHỊ\"",
            "\"Gia hạn, thay đổi nội dung thông tin chứng thư số\"",
            "P (block)",
            "\"Họ và tên: Nguyễn Thị Thuỳ Dương\"",
            "\"Nội dung đề nghị:\"",
            "Span (inline)",
            "\"Gia hạn\"",
            "Span (inline)",
            "\"Thay đổi thông tin\"",
            "\"NGƯỜI ĐỀ NGHỊ\"",
            "\"Nguyễn Thị Thuỳ Dương\"");
  }

  @Test
  void aTablesHeadersSayOverWhatTheyStand() throws Exception {
    String told = told(Samples.portrait());
    assertThat(lines(told))
        .containsSubsequence(
            "H1 (block)",
            "Table (block)",
            "THead",
            "TR",
            "TH:",
            "/Scope /Column",
            "/RowSpan 2",
            "\"STT\"",
            "/ColSpan 2",
            "\"Dịch vụ yêu cầu\"",
            "TR",
            "TH:",
            "\"Gia hạn\"",
            "TBody",
            "TR",
            "TD",
            "\"1\"",
            "\"Văn phòng Sở\"");
    // Each of the two rows has its five cells, the empty one too.
    assertThat(lines(told)).filteredOn("TD"::equals).hasSize(10);
  }

  @Test
  void aHeaderShownAgainAndAPageNumberAreNotTold() throws Exception {
    String told = told(Samples.letter(300));
    assertThat(lines(told)).filteredOn("TH:"::equals).hasSize(10);
    assertThat(lines(told)).filteredOn("TD"::equals).hasSize(3000);
    assertThat(lines(told)).filteredOn("\"STT\""::equals).hasSize(1);
  }

  @Test
  void noWordIsJoinedToTheNextWhereALineEnds() throws Exception {
    assertThat(told(Samples.application(false)))
        .contains(
            "\"Tôi cam kết những thông tin nêu trên là đúng sự thật và hoàn toàn chịu trách nhiệm"
                + " trước pháp luật về việc quản lý, sử dụng chứng thư số, khoá bí mật và thiết bị"
                + " lưu khoá bí mật được cấp theo quy định hiện hành.\"");
  }
}
