package vn.certproc.api.payload;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Payload;
import vn.certproc.api.payload.document.RequestDocument;

/** What came of reading a payload that is XML at least. Immutable but for the documents. */
public sealed interface Reading {

  /** Everything that is wrong, in the order of the document; empty for a valid one. */
  List<Fault> faults();

  /** What was put right or seems odd, in the order of the document. */
  List<Fault> notices();

  /**
   * The payload.
   *
   * @throws InvalidPayloadException with all faults when it has any
   */
  Payload orElseThrow();

  /**
   * Nothing is wrong.
   *
   * @param payload the payload
   * @param notices what was put right or seems odd
   * @param document the payload as the file says it
   */
  record Valid(Payload payload, List<Fault> notices, RequestDocument document) implements Reading {

    /** Copies the list. */
    public Valid {
      notices = List.copyOf(notices);
    }

    @Override
    public List<Fault> faults() {
      return List.of();
    }

    @Override
    public Payload orElseThrow() {
      return payload;
    }
  }

  /**
   * Something is wrong.
   *
   * @param faults all of it, at least one
   * @param notices what was put right or seems odd
   * @param document the payload as the file says it; empty where the root is no payload's
   */
  record Invalid(List<Fault> faults, List<Fault> notices, Optional<RequestDocument> document)
      implements Reading {

    /** Copies the lists. */
    public Invalid {
      faults = List.copyOf(faults);
      notices = List.copyOf(notices);
    }

    @Override
    public Payload orElseThrow() {
      throw new InvalidPayloadException(faults);
    }
  }
}
