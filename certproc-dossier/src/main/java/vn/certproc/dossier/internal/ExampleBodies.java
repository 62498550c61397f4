package vn.certproc.dossier.internal;

import java.text.Normalizer;
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

  private final String province;
  private final Organization unit;
  private final Organization department;

  /** The bodies of this province. */
  ExampleBodies(String province) {
    this.province = province;
    Organization root = base("root").legalPersonality(true).ownSeal(true).build();
    department =
        base("department")
            .legalPersonality(true)
            .ownSeal(true)
            .address(word("department.address"))
            .email(word("department.email"))
            .under(root)
            .build();
    unit =
        base("unit")
            .legalPersonality(true)
            .ownSeal(true)
            .address(word("unit.address"))
            .email(word("unit.email"))
            .taxCode(ExampleData.word("unit.taxCode"))
            .budgetCode(ExampleData.word("unit.budgetCode"))
            .under(department)
            .build();
  }

  private Organization.Builder base(String key) {
    return Organization.named(word(key + ".name"))
        .kind(ExampleData.word(key + ".kind"))
        .abbreviation(ExampleData.word(key + ".abbreviation"))
        .province(province);
  }

  /** A word of the examples, for this province. */
  String word(String key) {
    return ExampleData.word(key).replace("{province}", province).replace("{mail}", mail());
  }

  /** "Đồng Tháp" as a mail domain writes it: "dongthap". */
  private String mail() {
    return Normalizer.normalize(province.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace('đ', 'd')
        .replaceAll("[^a-z]", "");
  }

  /** The unit that asks, with standing of its own. */
  Organization unit() {
    return unit;
  }

  /**
   * The n-th agency: the unit itself, then others of a number.
   *
   * @param ownSeal whether they have seals of their own; without one the department writes for them
   */
  Organization agency(int n, boolean ownSeal) {
    return base("unit")
        .legalPersonality(true)
        .ownSeal(ownSeal)
        .address(unit.address().orElseThrow())
        .email(n == 0 ? word("unit.email") : "cckl" + n + "@" + mail() + ".gov.vn")
        .taxCode(
            unit.taxCode().orElseThrow().value()
                + (n == 0 ? "" : String.format(Locale.ROOT, "-%03d", n % 1000)))
        .budgetCode(unit.budgetCode().orElseThrow().value())
        .under(department)
        .build();
  }

  /** The n-th person, born on another day each, with a personal number that fits. */
  Person person(int n, String position) {
    LocalDate born = FIRST_BIRTHDAY.plusDays(n % 9_000);
    String number = String.format(Locale.ROOT, "0800%02d%06d", born.getYear() % 100, n % 1_000_000);
    return Person.named(ExampleData.fullName(n))
        .born(born)
        .identity(
            IdentityDocument.of(number, IDENTITY_ISSUED, ExampleData.word("identity.issuedBy")))
        .email("canbo" + (n + 1) + "@" + mail() + ".gov.vn")
        .mobile(String.format(Locale.ROOT, "0901%06d", n % 1_000_000))
        .position(position)
        .build();
  }

  /** A letter of {@code unit} or {@code department}; number and day come from its clerk later. */
  AgencyLetter letter(String body) {
    return new AgencyLetter(
        Optional.empty(),
        Optional.of(ExampleData.word(body + ".abbreviation")),
        Optional.of(word("place")),
        Optional.empty(),
        Optional.of(
            new LetterSigner(
                ExampleData.list("letter." + body + ".signer"),
                Optional.of(ExampleData.word("letter." + body + ".signerName")))),
        List.copyOf(ExampleData.list("letter." + body + ".recipients")));
  }
}
