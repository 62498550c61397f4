package vn.certproc.forms.internal.binding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.DocumentKind;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.definition.Conventions;
import vn.certproc.forms.internal.definition.FormSpec;
import vn.certproc.forms.internal.definition.VariantSpec;
import vn.certproc.forms.internal.definition.Writer;

/** Binds a whole form: head, addressee, body, signatures, recipients. Immutable. */
public final class DocumentBinder {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final FormSpec form;
  private final AgencyLetter letter;
  private final Facts facts;
  private final VariantSpec variant;

  private DocumentBinder(FormSpec form, AgencyLetter letter, Facts facts) {
    this.form = form;
    this.letter = letter;
    this.facts = facts;
    this.variant =
        form.variants().stream().filter(v -> facts.holds(v.when())).findFirst().orElseThrow();
  }

  /**
   * A form with data.
   *
   * @param sender who sends it
   * @param addressee to whom, where known
   */
  public static FormDocument filled(
      FormSpec form,
      Conventions conventions,
      Sender sender,
      Optional<String> addressee,
      Payload payload,
      Labels labels) {
    Facts facts =
        new Facts(payload.requests(), payload.dispatch(), labels, sender, addressee, conventions);
    return new DocumentBinder(form, letter(form, payload), facts).bind();
  }

  /** A form without data. */
  public static FormDocument blank(FormSpec form, Conventions conventions, SignerKind sender) {
    Facts facts =
        new Facts(
            List.of(),
            Optional.empty(),
            Labels.codes(),
            Sender.unknown(sender),
            form.addressee().map(a -> a.label().vi()),
            conventions);
    return new DocumentBinder(form, AgencyLetter.blank(), facts).bind();
  }

  /** The applicant's letter is one request's own; that of several is nobody's. */
  private static AgencyLetter letter(FormSpec form, Payload payload) {
    Optional<AgencyLetter> letter =
        form.writer() == Writer.MANAGING_AGENCY
            ? payload.dispatch().map(Dispatch::letter)
            : Optional.of(payload.requests())
                .filter(rows -> rows.size() == 1)
                .flatMap(rows -> rows.get(0).letter());
    return letter.map(own -> form.follows() ? undated(own) : own).orElseGet(AgencyLetter::blank);
  }

  /** What follows a request is another document: it has its own number and day, from the hand. */
  private static AgencyLetter undated(AgencyLetter letter) {
    return new AgencyLetter(
        Optional.empty(),
        letter.symbol(),
        letter.place(),
        Optional.empty(),
        letter.signer(),
        letter.recipients());
  }

  private FormDocument bind() {
    return new FormDocument(
        form.definition().id(),
        form.definition().title().vi(),
        form.landscape(),
        head(),
        addressees(),
        new BodyBinder(facts).bind(form.body()),
        variant.signatures().stream().map(this::signature).toList(),
        recipients(),
        form.definition().parts());
  }

  /** Minutes are addressed to somebody only where their definition says so. */
  private List<String> addressees() {
    return variant.kind() == DocumentKind.MINUTES && form.addressee().isEmpty()
        ? List.of()
        : List.of(facts.addressee().orElse(facts.conventions().longBlank()));
  }

  private FormDocument.Head head() {
    String subject = variant.subject().label().vi();
    return switch (variant.kind()) {
      case LETTER ->
          new FormDocument.LetterHead(
              superior(),
              issuer(),
              letter.number().map(facts.conventions()::number),
              letter.symbol(),
              placeAndDate(),
              subject);
      case APPLICATION ->
          new FormDocument.ApplicationHead(heading(), Optional.of(subject), placeAndDate());
      case MINUTES ->
          new FormDocument.MinutesHead(
              variant.symbol().map(this::letterhead), heading(), Optional.of(subject));
    };
  }

  private String heading() {
    return variant.heading().map(FormPart::label).orElseThrow().vi();
  }

  private String placeAndDate() {
    return facts.conventions().placeAndDate(letter.place(), letter.date());
  }

  /** Minutes have a symbol of their own: the letters of the type, then the agency's. */
  private FormDocument.Letterhead letterhead(String type) {
    String agency =
        facts
            .sender()
            .organization()
            .flatMap(Organization::abbreviation)
            .orElse(facts.conventions().shortBlank());
    return new FormDocument.Letterhead(
        superior(), issuer(), Optional.empty(), Optional.of(type + "-" + agency));
  }

  private Optional<String> superior() {
    return facts
        .sender()
        .organization()
        .filter(facts.conventions()::printsSuperior)
        .flatMap(Organization::parent)
        .map(above -> upperCase(facts.conventions().superior(above.name())));
  }

  private String issuer() {
    return facts
        .sender()
        .organization()
        .map(agency -> upperCase(agency.name()))
        .orElse(facts.conventions().longBlank());
  }

  private static String upperCase(String name) {
    return name.toUpperCase(VIETNAMESE);
  }

  private FormDocument.SignaturePlace signature(VariantSpec.Signature spec) {
    Optional<LetterSigner> signer =
        letter.signer().filter(s -> variant.kind() == DocumentKind.LETTER);
    if (signer.isPresent()) {
      return new FormDocument.SignaturePlace(
          signer.get().authority(),
          Optional.empty(),
          signer.get().fullName(),
          signers(spec, signer.get().fullName()));
    }
    Optional<String> name = spec.namePath().flatMap(facts::text);
    return new FormDocument.SignaturePlace(spec.lines(), spec.hint(), name, signers(spec, name));
  }

  /** The person is the one whose name is printed, the agency the one that sends the form. */
  private List<Signer> signers(VariantSpec.Signature spec, Optional<String> printed) {
    Optional<String> agency = facts.sender().organization().map(Organization::name);
    return spec.signers().stream()
        .map(kind -> new Signer(kind, kind == SignerKind.PERSON ? printed : agency))
        .toList();
  }

  /** "Nơi nhận" lists its lines behind hyphens (Decree 30/2020, Annex I, box 9b). */
  private List<String> recipients() {
    List<String> own = variant.kind() == DocumentKind.LETTER ? letter.recipients() : List.of();
    List<String> lines =
        own.isEmpty()
            ? variant.recipients().map(VariantSpec.Recipients::lines).orElseGet(List::of)
            : own;
    return lines.stream().map(line -> line.startsWith("-") ? line : "- " + line).toList();
  }
}
