package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.certproc.api.error.InvalidValueException;

/**
 * Something that happened to a case. Immutable and thread-safe.
 *
 * @param code the event's code in the life cycle
 * @param at when, to the second
 * @param actor who did it
 * @param documents the documents that came with it
 * @param reasons reasons, where a decision needs them
 * @param note a note of the host's
 * @param status the two digits of the status message behind it
 */
public record CaseEvent(
    String code,
    OffsetDateTime at,
    Actor actor,
    List<DocumentRef> documents,
    List<String> reasons,
    Optional<String> note,
    Optional<String> status) {

  private static final Pattern STATUS = Pattern.compile("[0-9]{2}");

  /**
   * Cuts the moment to the second, copies the lists, checks the parts.
   *
   * @throws InvalidValueException {@code code-shape}, {@code lifecycle-text} or {@code
   *     lifecycle-status-shape}
   */
  public CaseEvent {
    Words.code("code", code);
    at = at.truncatedTo(ChronoUnit.SECONDS);
    documents = List.copyOf(documents);
    reasons = reasons.stream().map(r -> Words.line("reason", r, Words.SENTENCE)).toList();
    note = note.map(n -> Words.line("note", n, Words.SENTENCE));
    if (status.filter(s -> !STATUS.matcher(s).matches()).isPresent()) {
      throw new InvalidValueException("lifecycle-status-shape", "status");
    }
  }

  /** An event without documents, reasons and note. */
  public static CaseEvent of(String code, OffsetDateTime at, Actor actor) {
    return new CaseEvent(code, at, actor, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** This event with these documents. */
  public CaseEvent with(DocumentRef... more) {
    return new CaseEvent(code, at, actor, List.of(more), reasons, note, status);
  }

  /** This event for these reasons. */
  public CaseEvent because(String... more) {
    return new CaseEvent(code, at, actor, documents, List.of(more), note, status);
  }

  /** The day it happened on, by the clock of a zone. */
  public LocalDate day(ZoneId zone) {
    return at.atZoneSameInstant(zone).toLocalDate();
  }

  /** Whether a document of this kind came with it. */
  public boolean brings(String kind) {
    return documents.stream().anyMatch(d -> d.kind().equals(kind));
  }
}
