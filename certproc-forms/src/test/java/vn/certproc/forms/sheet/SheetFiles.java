package vn.certproc.forms.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;

/** Requests, sheets typed by hand, and a reader that is not ours. */
final class SheetFiles {

  static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  static final String POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";
  static final List<String> GOOD =
      List.of(
          "1",
          "Nguyễn Văn An",
          "15/01/1975",
          "080075000012",
          "CCSQLHCVTTXH",
          "20/06/2016",
          "annv@longan.gov.vn",
          "Ủy ban nhân dân tỉnh Long An",
          "Sở Xây dựng",
          "",
          "",
          "Long An",
          "",
          "Chuyên viên",
          "0901000000",
          "",
          "",
          "",
          "TOKEN");

  private SheetFiles() {}

  static Request issue(String name, int number) {
    Organization province =
        Organization.named("Ủy ban nhân dân tỉnh Long An").province("Long An").build();
    Organization department =
        Organization.named("Sở Xây dựng").province("Long An").under(province).build();
    Person person =
        Person.named(name)
            .born(LocalDate.of(1975, 1, 15))
            .identity(
                IdentityDocument.of(
                    "0800750" + (10_000 + number), LocalDate.of(2016, 6, 20), POLICE))
            .email("nv" + number + "@longan.gov.vn")
            .position("Chuyên viên")
            .build();
    return Request.issue()
        .subscriber(Subscriber.staff(person, department))
        .applicant(ApplicantRole.MANAGING_AGENCY)
        .build();
  }

  static RequestList list(Request... requests) {
    return RequestList.of(List.of(requests));
  }

  /** The texts of each row, the header too, as another library reads them. */
  static List<List<String>> texts(byte[] xlsx) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(row -> all.add(texts(row)));
    }
    return all;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      texts.add(row.getOptionalCell(i).map(Cell::getText).orElse(""));
    }
    return texts;
  }

  /** A sheet as somebody types it: strings as text, numbers as numbers, days as dates. */
  static byte[] typed(List<String> headers, List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Danh sách");
      for (int i = 0; i < headers.size(); i++) {
        sheet.value(0, i, headers.get(i));
      }
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          value(sheet, r + 1, c, rows.get(r).get(c));
        }
      }
    }
    return unstreamed(out.toByteArray());
  }

  private static void value(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/MM/yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!value.toString().isEmpty()) {
      sheet.value(row, column, value.toString());
    }
  }

  /** The package as spreadsheet programs write it, with the sizes before each part. */
  private static byte[] unstreamed(byte[] xlsx) throws IOException {
    return vn.certproc.forms.internal.sheet.Repacked.of(xlsx);
  }

  static List<String> headers() {
    return PersonSheet.builtIn().columns().stream().map(c -> c.header().vi()).toList();
  }

  static List<Object> row(int column, Object value) {
    List<Object> row = new ArrayList<>(GOOD);
    row.set(column - 1, value);
    return row;
  }

  static Optional<String> code(List<vn.certproc.api.error.Fault> faults) {
    return faults.stream().findFirst().map(vn.certproc.api.error.Fault::code);
  }
}
