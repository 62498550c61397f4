package vn.certproc.forms.internal.binding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.internal.definition.Condition;
import vn.certproc.forms.internal.definition.Conventions;
import vn.certproc.forms.internal.definition.Paths;

/**
 * What a form's paths and conditions are answered from. Immutable.
 *
 * @param rows the requests; none for a blank form
 * @param dispatch what the managing agency adds
 * @param labels the wording of codes
 * @param sender who sends the form
 * @param addressee the addressee's name, where known
 * @param conventions how numbers are written
 */
record Facts(
    List<Request> rows,
    Optional<Dispatch> dispatch,
    Labels labels,
    Sender sender,
    Optional<String> addressee,
    Conventions conventions) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  Facts {
    rows = List.copyOf(rows);
  }

  boolean blank() {
    return rows.isEmpty();
  }

  /** The text of a path of the document; of several requests only what all of them say. */
  Optional<String> text(String path) {
    return switch (path) {
      case Paths.SENDER_NAME -> sender.name();
      case Paths.ADDRESSEE_NAME -> addressee;
      case Paths.ROWS_COUNT ->
          blank()
              ? Optional.empty()
              : Optional.of(conventions.number(Integer.toString(rows.size())));
      default -> shared(path);
    };
  }

  /** A day of the document, from the text in which fields give it; what is none is left open. */
  Optional<LocalDate> day(String path) {
    try {
      return text(path).map(day -> LocalDate.parse(day, DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> shared(String path) {
    List<Optional<String>> different =
        rows.stream().map(r -> field(whole(r), path)).distinct().limit(2).toList();
    return different.size() == 1 ? different.get(0) : Optional.empty();
  }

  /** A row of a list, with the part that stands once for the whole list. */
  private Request whole(Request row) {
    return dispatch.map(row::with).orElse(row);
  }

  private Optional<String> field(Request request, String path) {
    return RequestFields.text(request, path, labels);
  }

  /** The text of a cell. */
  String cell(int number, Request row, String path) {
    return Paths.ROW_NUMBER.equals(path) ? Integer.toString(number) : field(row, path).orElse("");
  }

  /** Whether a part of the document is there; for several requests, if one of them asks for it. */
  boolean holds(Optional<Condition> when) {
    return when.isEmpty()
        || switch (when.get().fact()) {
          case SENDER, ROWS -> when.filter(this::ofDocument).isPresent();
          default -> blank() || rows.stream().anyMatch(r -> holds(when, whole(r)));
        };
  }

  private boolean ofDocument(Condition condition) {
    return condition.fact() == Condition.Fact.SENDER
        ? sentBy(condition.values())
        : condition.values().contains(rows.size() > 1 ? Paths.SEVERAL_ROWS : Paths.ONE_ROW);
  }

  /** Whether a condition holds for one request. */
  boolean holds(Optional<Condition> when, Request row) {
    return when.isEmpty() || when.filter(c -> answer(c.fact(), c.values(), row)).isPresent();
  }

  private boolean answer(Condition.Fact fact, Set<String> values, Request row) {
    return switch (fact) {
      case SENDER, ROWS -> ofDocument(new Condition(fact, values));
      case SUBSCRIBER -> values.contains(row.subscriber().kind().code());
      case ASKED -> row.procedures().stream().anyMatch(p -> values.contains(p.code()));
      case APPLICANT -> values.contains(row.applicant().role().code());
      case GIVEN -> values.stream().anyMatch(path -> field(row, path).isPresent());
    };
  }

  private boolean sentBy(Set<String> values) {
    SignerKind kind = sender.kind();
    return values.contains(kind.code());
  }
}
