package vn.certproc.api.payload;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.PlainText;
import vn.certproc.api.payload.document.Node;
import vn.certproc.api.payload.document.TextNode;

/**
 * Reads single fields of a document into values and notes what is wrong with each. What is absent
 * or has a fault comes back empty. For one reading; not thread-safe.
 */
final class Fields {

  private final FaultCollector faults;
  private final LocalDate today;

  Fields(FaultCollector faults, LocalDate today) {
    this.faults = faults;
    this.today = today;
  }

  FaultCollector faults() {
    return faults;
  }

  /** A line of text; a decomposed one is put right with a notice. */
  Optional<String> text(@Nullable TextNode node) {
    return value(node, t -> composed(node, t));
  }

  private String composed(@Nullable TextNode node, String text) {
    String field = node == null ? "" : name(node);
    String clean = PlainText.of(field, text);
    if (node != null && !PlainText.isComposed(text)) {
      faults.notice("text-decomposed", node.where(), Map.of("field", field));
    }
    return clean;
  }

  /** A line of text that stands in an attribute or beside one. */
  Optional<String> text(Node owner, String step, @Nullable String text) {
    if (text == null || text.isBlank() || faults.isFaulty(owner.path())) {
      return Optional.empty();
    }
    return build(owner::where, () -> PlainText.of(step, text));
  }

  List<String> texts(@Nullable List<TextNode> nodes) {
    return nodes == null ? List.of() : nodes.stream().flatMap(n -> text(n).stream()).toList();
  }

  /** A value with a sense of its own, such as a tax code. */
  <T> Optional<T> value(@Nullable TextNode node, Function<String, T> type) {
    if (node == null || node.text().isEmpty() || faults.isFaulty(node.path())) {
      return Optional.empty();
    }
    return build(step -> node.where(), () -> type.apply(node.text()));
  }

  /** A day. */
  Optional<LocalDate> date(@Nullable TextNode node) {
    return node == null || faults.isFaulty(node.path())
        ? Optional.empty()
        : day(node.text(), node.where());
  }

  /** A day that must have come already. */
  Optional<LocalDate> pastDate(@Nullable TextNode node) {
    Optional<LocalDate> day = date(node);
    if (node != null && day.filter(d -> d.isAfter(today)).isPresent()) {
      faults.fault(
          "date-in-future", node.where(), Map.of("field", name(node), "today", today.toString()));
      return Optional.empty();
    }
    return day;
  }

  /** A day that seems odd when it has not come yet. */
  Optional<LocalDate> usuallyPastDate(@Nullable TextNode node) {
    Optional<LocalDate> day = date(node);
    if (node != null && day.filter(d -> d.isAfter(today)).isPresent()) {
      faults.notice("letter-date-in-future", node.where(), Map.of("today", today.toString()));
    }
    return day;
  }

  /** A day in an attribute that must have come already. */
  Optional<LocalDate> pastDate(Node owner, String step, @Nullable String text) {
    if (text == null || isFaulty(owner, step)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(text.strip(), owner.where(step));
    if (day.filter(d -> d.isAfter(today)).isPresent()) {
      faults.fault(
          "date-in-future", owner.where(step), Map.of("field", step, "today", today.toString()));
      return Optional.empty();
    }
    return day;
  }

  private Optional<LocalDate> day(String text, Where where) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      faults.fault("schema-date", where, Map.of("name", where.path().orElse("")));
      return Optional.empty();
    }
  }

  /** A code in an attribute. */
  Optional<Code> code(Node owner, String step, @Nullable String text) {
    if (text == null || isFaulty(owner, step)) {
      return Optional.empty();
    }
    return build(ignored -> owner.where(step), () -> Code.of(text.strip()));
  }

  /** A constant in an attribute. The schema has told of an unknown one already. */
  <E extends Enum<E> & Coded> Optional<E> constant(Class<E> type, @Nullable String text) {
    return text == null ? Optional.empty() : Coded.find(type, text.strip());
  }

  /** A yes or no in an attribute, which the schema has checked. */
  static Optional<Boolean> yesNo(@Nullable String text) {
    return Optional.ofNullable(text).map(t -> t.strip().equals("true") || t.strip().equals("1"));
  }

  /** Puts a value together; what its parts say against one another is noted at the place. */
  <T> Optional<T> build(Function<String, Where> place, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (InvalidValueException e) {
      faults.fault(e.code(), place.apply(e.where().path().orElse("")), e.arguments());
      return Optional.empty();
    }
  }

  /** Notes that an element lacks a part, unless the schema has told so in its way. */
  void missing(Node owner, String step) {
    if (!faults.isMisshapen(owner.path())) {
      faults.fault("missing-value", owner.where(step), Map.of("field", step));
    }
  }

  private boolean isFaulty(Node owner, String step) {
    return faults.isFaulty(owner.path() + "/" + step);
  }

  /** The element's own name. */
  static String name(Node node) {
    String path = node.path();
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\[[0-9]+]$", "");
  }
}
