package vn.certproc.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.document.FormDocument;

/** Every built-in form in each of its variants, as documents of every kind and length. */
public final class Variants {

  private static final FormBinder BINDER = new FormBinder(FormCatalog.builtIn());
  private static final List<String> STACK =
      List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC");

  private Variants() {}

  /** A document with the name of its case. */
  public record Variant(String name, FormDocument document) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A form in each of its variants, without data. */
  public static List<Variant> blank() {
    return FormCatalog.builtIn().definitions().stream().flatMap(Variants::blank).toList();
  }

  private static Stream<Variant> blank(FormDefinition form) {
    Variant agency = new Variant(form.id(), BINDER.blank(form.id(), SignerKind.AGENCY));
    Variant person = new Variant(form.id(), BINDER.blank(form.id(), SignerKind.PERSON));
    return agency.document().equals(person.document())
        ? Stream.of(agency)
        : Stream.of(named(agency, "agency"), named(person, "person"));
  }

  private static Variant named(Variant variant, String more) {
    return new Variant(variant.name() + " " + more, variant.document());
  }

  /** The forms as real requests fill them; only those whose procedure is known here. */
  public static List<Variant> bound() {
    List<Variant> all = new ArrayList<>();
    for (FormDefinition form : FormCatalog.builtIn().definitions()) {
      procedure(form.id())
          .ifPresent(
              procedure -> {
                for (SubscriberKind kind : List.of(SubscriberKind.AGENCY, SubscriberKind.STAFF)) {
                  FormDocument document =
                      BINDER.bind(form.id(), Samples.request(procedure, kind), Labels.codes());
                  all.add(new Variant(form.id() + " of a request of " + kind, document));
                }
              });
    }
    return all;
  }

  private static Optional<Procedure> procedure(String id) {
    return switch (id) {
      case "tt185-01", "tt185-02", "tt185-03", "tt185-04", "nd68-01", "nd68-02", "nd68-03" ->
          Optional.of(Procedure.ISSUE);
      case "tt185-07", "tt185-08", "nd68-04" -> Optional.of(Procedure.RENEW);
      case "tt185-09", "tt185-10", "nd68-05" -> Optional.of(Procedure.REVOKE);
      case "tt185-11", "tt185-12", "nd68-06" -> Optional.of(Procedure.RECOVER);
      default -> Optional.empty();
    };
  }

  /** Each variant filled in as an officer would, with so many rows. */
  public static List<Variant> filled(int rows) {
    return each("rows=" + rows, form -> Stretched.filled(form, rows, Filling::ordinary));
  }

  /** Each variant in each case that is hard to lay out. */
  public static List<Variant> hard() {
    List<Variant> all = new ArrayList<>(each("long texts", Variants::longTexts));
    all.addAll(each("long words", form -> Stretched.filled(form, 7, Filling::longWords)));
    all.addAll(each("many items", form -> Stretched.filled(form, 5, Filling::manyItems)));
    all.addAll(each("stories", form -> Stretched.filled(form, 3, Filling::story)));
    all.addAll(each("empty cells", form -> Stretched.filled(form, 4, Filling::nothing)));
    all.addAll(each("many addressees", form -> many(form, 40)));
    all.addAll(each("many recipients", form -> recipients(form, 70)));
    return all;
  }

  private static FormDocument longTexts(FormDocument form) {
    String upper = Filling.LONG_AGENCY.toUpperCase(Locale.forLanguageTag("vi"));
    String subject = "đề nghị cấp chứng thư số cho " + Filling.LONG_AGENCY;
    FormDocument filled = Stretched.filled(form, 25, Filling::longTexts);
    FormDocument headed = Stretched.head(filled, upper + " (CƠ QUAN CHỦ QUẢN)", upper, subject);
    FormDocument signed = Stretched.signed(headed, STACK, Filling.LONG_NAME);
    return form.addressees().isEmpty()
        ? signed
        : Stretched.addressees(signed, List.of(Filling.LONG_AGENCY, Filling.LONG_NAME));
  }

  private static FormDocument many(FormDocument form, int count) {
    FormDocument filled = Stretched.filled(form, 3, Filling::ordinary);
    return form.addressees().isEmpty() ? filled : Stretched.addressees(filled, names(count));
  }

  private static FormDocument recipients(FormDocument form, int count) {
    FormDocument filled = Stretched.filled(form, 3, Filling::ordinary);
    List<String> lines = names(count).stream().map(name -> "- " + name + ";").toList();
    return Stretched.recipients(Stretched.signed(filled, STACK, "Lê Thị Ổn"), lines);
  }

  private static List<String> names(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "Phòng Văn hóa và Thông tin huyện thứ " + i)
        .toList();
  }

  private static List<Variant> each(
      String name, java.util.function.UnaryOperator<FormDocument> change) {
    return blank().stream()
        .map(v -> new Variant(v.name() + " " + name, change.apply(v.document())))
        .toList();
  }
}
