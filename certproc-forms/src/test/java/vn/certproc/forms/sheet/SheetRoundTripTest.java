package vn.certproc.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.IdentityNumber;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.PhoneNumber;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.Token;
import vn.certproc.api.payload.Reading;

/** What is written and read again is what was there. */
class SheetRoundTripTest {

  /** Requests of nothing but what the list can carry, from a fixed seed. */
  private static final class Generator {
    private final Random random;
    private final List<Organization> bodies = new ArrayList<>();

    Generator(long seed) {
      random = new Random(seed);
      for (String top : List.of("UBND tỉnh Long An", "Bộ \"Xây dựng\" & <Giao thông>")) {
        String home = random.nextBoolean() ? "Long An" : "Hà Nội";
        Organization root = Organization.named(top).province(home).build();
        bodies.add(root);
        for (int depth = 2; depth <= 4; depth++) {
          bodies.add(below(root, depth));
        }
      }
    }

    /** The list tells the provinces of the top and of the place of work alone. */
    private static Organization below(Organization root, int depth) {
      Organization above = root;
      for (int level = 2; level < depth; level++) {
        above = Organization.named("Cấp " + level + " trên cấp " + depth).under(above).build();
      }
      return Organization.named("Cơ quan cấp " + depth)
          .province("Tỉnh " + depth)
          .under(above)
          .build();
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
      return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    Request request(int n) {
      LocalDate born = LocalDate.of(1960 + random.nextInt(39), 1 + random.nextInt(12), 1);
      String number =
          "00%d%d%02d%06d"
              .formatted(1 + random.nextInt(9), random.nextInt(2), born.getYear() % 100, n);
      IdentityDocument paper =
          new IdentityDocument(
              IdentityNumber.of(number),
              Optional.of(LocalDate.of(2015 + random.nextInt(9), 1 + random.nextInt(12), 28)),
              maybe(() -> Sheets.OFFICE));
      Person person =
          new Person(
              pick(List.of("Đỗ Ánh Nguyệt", "=1+1", "Nguyễn_x0041_", "Ê-đê Y’Bih 'A'", "Lê 𠀀")),
              Optional.of(born),
              Optional.of(paper),
              Optional.of(EmailAddress.of("a" + n + "@longan.gov.vn")),
              maybe(() -> PhoneNumber.of("09%08d".formatted(n))),
              Optional.of(pick(List.of("Chuyên viên", "Phó Giám đốc (phụ trách)"))),
              Optional.empty());
      Content issue =
          new Content.Issue(
              List.of(), maybe(() -> CertificateSerial.of("0" + Integer.toHexString(4096 + n))));
      Request.OptionalStage stage =
          Request.of(issue, Optional.empty())
              .subscriber(Subscriber.staff(person, pick(bodies)))
              .applicant(ApplicantRole.MANAGING_AGENCY);
      token().ifPresent(stage::token);
      return stage.build();
    }

    private Optional<Token> token() {
      return maybe(
          () -> {
            String kind = pick(List.of("pki-token", "sim-pki", "soft", "rssp", "hsm"));
            boolean sim = kind.equals("sim-pki");
            return new Token(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Code.of(kind)),
                Optional.empty(),
                sim ? Optional.of(pick(List.of("Viettel", "Mobifone"))) : Optional.empty(),
                sim ? maybe(() -> true) : Optional.empty());
          });
    }

    RequestList list(int rows) {
      List<Request> all = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        all.add(request(i));
      }
      return RequestList.of(all);
    }
  }

  @Test
  void whatTheListCanCarryComesBackEqual() {
    for (int seed = 0; seed < 40; seed++) {
      RequestList list = new Generator(seed).list(1 + seed);
      byte[] xlsx = PersonSheet.builtIn().write(list).xlsx();
      Reading reading = PersonSheet.builtIn().read(xlsx, "s.xlsx", Sheets.TODAY);
      assertThat(reading.faults()).as("seed " + seed).isEmpty();
      assertThat(reading.orElseThrow().requests())
          .as("seed " + seed)
          .containsExactlyElementsOf(list.requests());
      assertThat(PersonSheet.builtIn().write(reading.orElseThrow()).xlsx()).isEqualTo(xlsx);
    }
  }

  /** In a JVM of its own, whose heap is ours to set. */
  @Test
  void tenThousandRowsAreWrittenAndReadIn128Megabytes() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyRows.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).endsWith("10000 rows\n");
  }

  /** The long list. */
  static final class ManyRows {
    private ManyRows() {}

    public static void main(String[] args) {
      RequestList list = new Generator(1).list(10_000);
      byte[] xlsx = PersonSheet.builtIn().write(list).xlsx();
      list = null;
      Reading reading = PersonSheet.builtIn().read(xlsx, "s.xlsx", Sheets.TODAY);
      System.out.print(reading.orElseThrow().requests().size() + " rows\n");
    }
  }
}
