package vn.certproc.dossier.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;

/** The bodies and people of examples: a unit with a seal, its department, the province. */
final class ExampleBodies {

  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1975, 1, 15);
  private static final LocalDate IDENTITY_ISSUED = LocalDate.of(2016, 6, 20);

  private static final Organization ROOT =
      base("root").legalPersonality(true).ownSeal(true).build();

  private static final Organization DEPARTMENT =
      base("department")
          .legalPersonality(true)
          .ownSeal(true)
          .address(ExampleData.word("department.address"))
          .email(ExampleData.word("department.email"))
          .under(ROOT)
          .build();

  private static final Organization UNIT =
      base("unit")
          .legalPersonality(true)
          .ownSeal(true)
          .address(ExampleData.word("unit.address"))
          .email(ExampleData.word("unit.email"))
          .taxCode(ExampleData.word("unit.taxCode"))
          .budgetCode(ExampleData.word("unit.budgetCode"))
          .under(DEPARTMENT)
          .build();

  private ExampleBodies() {}

  private static Organization.Builder base(String key) {
    return Organization.named(ExampleData.word(key + ".name"))
        .kind(ExampleData.word(key + ".kind"))
        .abbreviation(ExampleData.word(key + ".abbreviation"))
        .province(ExampleData.word("province"));
  }

  /** The unit that asks, with standing of its own. */
  static Organization unit() {
    return UNIT;
  }

  /** The n-th agency: the unit itself, then others of a number. */
  static Organization unit(int n) {
    return n == 0
        ? UNIT
        : base("unit")
            .legalPersonality(true)
            .ownSeal(true)
            .address(UNIT.address().orElseThrow())
            .email("cckl" + n + "@longan.gov.vn")
            .taxCode(
                UNIT.taxCode().orElseThrow().value()
                    + String.format(Locale.ROOT, "-%03d", n % 1000))
            .budgetCode(UNIT.budgetCode().orElseThrow().value())
            .under(DEPARTMENT)
            .build();
  }

  /** The n-th person, born on another day each, with a personal number that fits. */
  static Person person(int n, String position) {
    LocalDate born = FIRST_BIRTHDAY.plusDays(n % 9_000);
    String number = String.format(Locale.ROOT, "0800%02d%06d", born.getYear() % 100, n % 1_000_000);
    return Person.named(ExampleData.fullName(n))
        .born(born)
        .identity(
            IdentityDocument.of(number, IDENTITY_ISSUED, ExampleData.word("identity.issuedBy")))
        .email("canbo" + (n + 1) + "@longan.gov.vn")
        .mobile(String.format(Locale.ROOT, "0901%06d", n % 1_000_000))
        .position(position)
        .build();
  }

  /** A letter of {@code unit} or {@code department}; number and day come from its clerk later. */
  static AgencyLetter letter(String body) {
    return new AgencyLetter(
        Optional.empty(),
        Optional.of(ExampleData.word(body + ".abbreviation")),
        Optional.of(ExampleData.word("place")),
        Optional.empty(),
        Optional.of(
            new LetterSigner(
                ExampleData.list("letter." + body + ".signer"),
                Optional.of(ExampleData.word("letter." + body + ".signerName")))),
        List.copyOf(ExampleData.list("letter." + body + ".recipients")));
  }
}
