package vn.certproc.cli.internal.out;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of the mechanisms that sign (PKCS#11 v2.40, header {@code pkcs11t.h}). */
final class Mechanisms {

  private static final Map<Long, String> NAMES =
      Map.ofEntries(
          Map.entry(0x1L, "CKM_RSA_PKCS"),
          Map.entry(0xDL, "CKM_RSA_PKCS_PSS"),
          Map.entry(0x40L, "CKM_SHA256_RSA_PKCS"),
          Map.entry(0x41L, "CKM_SHA384_RSA_PKCS"),
          Map.entry(0x42L, "CKM_SHA512_RSA_PKCS"),
          Map.entry(0x43L, "CKM_SHA256_RSA_PKCS_PSS"),
          Map.entry(0x44L, "CKM_SHA384_RSA_PKCS_PSS"),
          Map.entry(0x45L, "CKM_SHA512_RSA_PKCS_PSS"),
          Map.entry(0x1041L, "CKM_ECDSA"),
          Map.entry(0x1044L, "CKM_ECDSA_SHA256"),
          Map.entry(0x1045L, "CKM_ECDSA_SHA384"),
          Map.entry(0x1046L, "CKM_ECDSA_SHA512"));

  private Mechanisms() {}

  /** Those of the numbers that sign, by the standard's order. */
  static List<String> signing(Collection<Long> numbers) {
    Map<Long, String> found = new TreeMap<>(NAMES);
    found.keySet().retainAll(numbers);
    return List.copyOf(found.values());
  }
}
