package vn.certproc.forms.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.Token;

/** Requests and spreadsheets for the tests. */
final class Sheets {

  static final LocalDate TODAY = LocalDate.of(2024, 9, 16);

  /** The code of the columns' facts, and the office it stands for. */
  static final String OFFICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";

  static final Organization PROVINCE =
      Organization.named("UBND tỉnh Long An").province("Long An").build();
  static final Organization DEPARTMENT = Organization.named("Sở Xây dựng").under(PROVINCE).build();
  static final Organization UNIT =
      Organization.named("Thanh tra Sở").province("Long An").under(DEPARTMENT).build();

  private Sheets() {}

  /** Every text of a full row, as it must stand in the cells. */
  static List<String> fullRow() {
    return List.of(
        "1",
        "Nguyễn Thị Thu Hà",
        "05/01/1985",
        "001185001234",
        "CCSQLHCVTTXH",
        "12/03/2021",
        "ha.ntt@longan.gov.vn",
        "UBND tỉnh Long An",
        "Sở Xây dựng",
        "Thanh tra Sở",
        "",
        "Long An",
        "Long An",
        "Thanh tra viên",
        "0912345678",
        "54A0000000000001",
        "Viettel",
        "X",
        "SIM");
  }

  static Person.Builder person() {
    return Person.named("Nguyễn Thị Thu Hà")
        .born(LocalDate.of(1985, 1, 5))
        .identity(IdentityDocument.of("001185001234", LocalDate.of(2021, 3, 12), OFFICE))
        .email("ha.ntt@longan.gov.vn")
        .mobile("0912345678")
        .position("Thanh tra viên");
  }

  static Token sim() {
    return new Token(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Code.of("sim-pki")),
        Optional.empty(),
        Optional.of("Viettel"),
        Optional.of(true));
  }

  /** The request of {@link #fullRow()}. */
  static Request full() {
    Content issue =
        new Content.Issue(List.of(), Optional.of(CertificateSerial.of("54A0000000000001")));
    return Request.of(issue, Optional.empty())
        .subscriber(Subscriber.staff(person().build(), UNIT))
        .applicant(ApplicantRole.MANAGING_AGENCY)
        .token(sim())
        .build();
  }

  /** A plain request for a person. */
  static Request issue(Person person, Organization workplace) {
    return Request.issue()
        .subscriber(Subscriber.staff(person, workplace))
        .applicant(ApplicantRole.MANAGING_AGENCY)
        .build();
  }

  static List<String> headers() {
    return PersonSheet.builtIn().columns().stream().map(c -> c.header().vi()).toList();
  }

  /** A spreadsheet that is not ours: text, numbers, days and, behind "=", formulas. */
  static byte[] xlsx(List<? extends List<?>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          cell(sheet, r, c, rows.get(r).get(c));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void cell(Worksheet sheet, int r, int c, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(r, c, day);
      sheet.style(r, c).format("dd/mm/yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(r, c, number);
    } else if (value instanceof String text && text.startsWith("=")) {
      sheet.formula(r, c, text.substring(1));
    } else if (value instanceof String text && !text.isEmpty()) {
      sheet.value(r, c, text);
    }
  }

  /** A list with the usual header and this row, one cell changed. */
  static byte[] with(int column, Object value) {
    List<Object> row = new ArrayList<>(fullRow());
    row.set(column - 1, value);
    return xlsx(List.of(headers(), row));
  }

  /** What another reader finds, a row for each row, an empty text for no cell. */
  static List<List<String>> cells(byte[] xlsx) {
    List<List<String>> all = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Row row : book.getFirstSheet().read()) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < 19; c++) {
          texts.add(row.getOptionalCell(c).map(Cell::getText).orElse(""));
        }
        all.add(texts);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  /** The parts of a file that an ordinary zip reader finds. */
  static Map<String, byte[]> parts(byte[] zip) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
