package vn.certproc.pki.revocation.internal;

import java.util.Map;
import java.util.Optional;

/** The names of the reasons of RFC 5280 §5.3.1. */
final class Reasons {

  static final String HOLD = "certificateHold";
  static final int REMOVE_FROM_CRL = 8;

  private static final Map<Integer, String> NAMES =
      Map.of(
          0,
          "unspecified",
          1,
          "keyCompromise",
          2,
          "cACompromise",
          3,
          "affiliationChanged",
          4,
          "superseded",
          5,
          "cessationOfOperation",
          6,
          HOLD,
          REMOVE_FROM_CRL,
          "removeFromCRL",
          9,
          "privilegeWithdrawn",
          10,
          "aACompromise");

  private Reasons() {}

  static Optional<String> name(int code) {
    return Optional.ofNullable(NAMES.get(code));
  }
}
