package vn.certproc.core.profile;

import java.util.List;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.SubscriberKind;

/** Whose certificate a procedure is about, seen from the subscriber to whom something happened. */
public enum Concern implements Coded {
  /** The subscriber's own. */
  OWN("own"),
  /** That of the subscriber's agency. */
  AGENCY("agency"),
  /** The personal ones of the agency's people. */
  PERSONAL("personal");

  private final String code;

  Concern(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The kinds of subscriber whose certificates are meant. */
  public List<SubscriberKind> subscribers(SubscriberKind asked) {
    return switch (this) {
      case OWN -> List.of(asked);
      case AGENCY -> List.of(SubscriberKind.AGENCY);
      case PERSONAL -> List.of(SubscriberKind.HEAD, SubscriberKind.STAFF);
    };
  }
}
