package vn.certproc.pkcs11;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pkcs11.internal.cryptoki.Ckm;
import vn.certproc.pkcs11.internal.cryptoki.SignFunctions.Mechanism;
import vn.certproc.pkcs11.internal.cryptoki.SignFunctions.Pss;

/**
 * How a token makes a signature of a scheme: with a mechanism that digests by itself where it has
 * one, else with the bare one, which gets what we digested.
 *
 * @param mechanism the mechanism
 * @param input what it gets
 */
record SignaturePlan(Mechanism mechanism, Input input) {

  /** What a mechanism wants to be given. */
  enum Input {
    /** The message. */
    MESSAGE,
    /** The digest inside its DigestInfo. */
    DIGEST_INFO,
    /** The digest alone. */
    DIGEST
  }

  /**
   * The plan for a scheme.
   *
   * @param offered the mechanisms that the token signs with
   * @return empty where it offers none that fits
   */
  static Optional<SignaturePlan> of(SignatureScheme scheme, Set<Long> offered) {
    Parts parts = Parts.of(scheme);
    if (offered.contains(parts.whole())) {
      return Optional.of(new SignaturePlan(parts.mechanism(parts.whole()), Input.MESSAGE));
    }
    if (!offered.contains(parts.bare())) {
      return Optional.empty();
    }
    boolean info = parts.bare() == Ckm.RSA_PKCS;
    return Optional.of(
        new SignaturePlan(parts.mechanism(parts.bare()), info ? Input.DIGEST_INFO : Input.DIGEST));
  }

  /** The mechanisms of all plans. */
  static Set<Long> known() {
    Set<Long> all = new HashSet<>();
    for (SignatureScheme each : SignatureScheme.values()) {
      Parts parts = Parts.of(each);
      all.add(parts.whole());
      all.add(parts.bare());
    }
    return all;
  }

  /** The encoded object identifier of a scheme's digest (RFC 8017 §9.2, notes). */
  static byte[] digestOid(SignatureScheme scheme) {
    String last =
        switch (scheme.digest()) {
          case "SHA-256" -> "01";
          case "SHA-384" -> "02";
          default -> "03";
        };
    return HexFormat.of().parseHex("06096086480165030402" + last);
  }

  /** The mechanisms of a scheme: the one that digests, the bare one, and the parameter of both. */
  private record Parts(long whole, long bare, Optional<Pss> pss) {

    Mechanism mechanism(long type) {
      return new Mechanism(type, pss);
    }

    static Parts of(SignatureScheme scheme) {
      return switch (scheme) {
        case RSA_PKCS1_SHA256 -> plain(Ckm.SHA256_RSA_PKCS, Ckm.RSA_PKCS);
        case RSA_PKCS1_SHA384 -> plain(Ckm.SHA384_RSA_PKCS, Ckm.RSA_PKCS);
        case RSA_PKCS1_SHA512 -> plain(Ckm.SHA512_RSA_PKCS, Ckm.RSA_PKCS);
        case RSA_PSS_SHA256 -> pss(scheme, Ckm.SHA256_RSA_PKCS_PSS, Ckm.SHA256, Ckm.MGF1_SHA256);
        case RSA_PSS_SHA384 -> pss(scheme, Ckm.SHA384_RSA_PKCS_PSS, Ckm.SHA384, Ckm.MGF1_SHA384);
        case RSA_PSS_SHA512 -> pss(scheme, Ckm.SHA512_RSA_PKCS_PSS, Ckm.SHA512, Ckm.MGF1_SHA512);
        case ECDSA_SHA256 -> plain(Ckm.ECDSA_SHA256, Ckm.ECDSA);
        case ECDSA_SHA384 -> plain(Ckm.ECDSA_SHA384, Ckm.ECDSA);
        case ECDSA_SHA512 -> plain(Ckm.ECDSA_SHA512, Ckm.ECDSA);
      };
    }

    private static Parts plain(long whole, long bare) {
      return new Parts(whole, bare, Optional.empty());
    }

    private static Parts pss(SignatureScheme scheme, long whole, long hash, long mgf) {
      return new Parts(
          whole, Ckm.RSA_PKCS_PSS, Optional.of(new Pss(hash, mgf, scheme.digestLength())));
    }
  }
}
