package vn.certproc.core.triage;

import java.time.LocalDate;
import java.util.List;
import vn.certproc.api.model.SubscriberKind;

/**
 * What is to be filed, and why. Immutable and thread-safe.
 *
 * @param profile the profile's id
 * @param profileSha256 of its bytes, so that the answer can be repeated in years
 * @param on the day from which days are counted
 * @param subscriber to whom it happened
 * @param events what was asked, one entry for each event, with its facts
 * @param verdict whether it is known what to file
 * @param filings the procedures, in the order they are filed; none where the events contradict one
 *     another; where it is undecided, those that are owed whatever the answer is
 * @param remarks what else is to be known
 * @param questions the facts to give, where it is undecided for want of them
 */
public record TriageAnswer(
    String profile,
    String profileSha256,
    LocalDate on,
    SubscriberKind subscriber,
    List<TriageEvent> events,
    TriageVerdict verdict,
    List<TriageFiling> filings,
    List<TriageRemark> remarks,
    List<TriageQuestion> questions) {

  /** Copies the lists. */
  public TriageAnswer {
    events = List.copyOf(events);
    filings = List.copyOf(filings);
    remarks = List.copyOf(remarks);
    questions = List.copyOf(questions);
  }

  /** The remarks of one kind, in order. */
  public List<TriageRemark> remarks(TriageRemark.Kind kind) {
    return remarks.stream().filter(r -> r.kind() == kind).toList();
  }
}
