package vn.certproc.pki.revocation.internal;

import java.math.BigInteger;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertList.CRLEntry;
import vn.certproc.pki.internal.Asn1;

/**
 * What was found out about a list, which may be of many megabytes: whose key signed it, and what it
 * says about a serial number, each computed once. Thread-safe.
 */
final class CrlMemo {

  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(Extension.reasonCode, Extension.invalidityDate);

  private final Map<SubjectPublicKeyInfo, Boolean> keys = new ConcurrentHashMap<>();
  private final Map<BigInteger, Search> searches = new ConcurrentHashMap<>();

  /**
   * What came of a search.
   *
   * @param understood whether all entries can be read and none has to be understood and is not
   * @param entry the one about the serial number
   */
  record Search(boolean understood, Optional<CRLEntry> entry) {}

  /** Whether the key signed the list; the signature is looked at the first time only. */
  boolean signedBy(SubjectPublicKeyInfo key, Predicate<SubjectPublicKeyInfo> holds) {
    return keys.computeIfAbsent(key, holds::test);
  }

  Search search(CertificateList list, BigInteger serial) {
    return searches.computeIfAbsent(
        serial,
        each -> Asn1.read(() -> searched(list, each)).orElse(new Search(false, Optional.empty())));
  }

  /** All entries are gone through: a critical extension in any of them forbids the list. */
  private static Search searched(CertificateList list, BigInteger serial) {
    Optional<CRLEntry> found = Optional.empty();
    Enumeration<?> entries = list.getRevokedCertificateEnumeration();
    while (entries.hasMoreElements()) {
      CRLEntry entry = (CRLEntry) entries.nextElement();
      if (entry.hasExtensions() && !understood(entry)) {
        return new Search(false, Optional.empty());
      }
      if (entry.getUserCertificate().hasValue(serial)) {
        found = Optional.of(entry);
      }
    }
    return new Search(true, found);
  }

  private static boolean understood(CRLEntry entry) {
    return Stream.of(entry.getExtensions().getCriticalExtensionOIDs())
        .allMatch(UNDERSTOOD::contains);
  }
}
