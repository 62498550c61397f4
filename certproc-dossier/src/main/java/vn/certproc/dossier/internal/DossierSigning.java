package vn.certproc.dossier.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.dossier.DossierException;
import vn.certproc.dossier.SignedDocument;
import vn.certproc.dossier.SignerKey;
import vn.certproc.dossier.Signing;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SigningRefusedException;

/**
 * Signs the forms of one dossier. Each signer signs the forms that are theirs: that have a place
 * for the role, and do not print another's name there, as the applicant's form does beside the
 * managing agency's. Who finds none to sign, nor the manifest, is refused. For one filing; not
 * thread-safe.
 */
final class DossierSigning {

  private static final String OTHER_NAME = "signer-other-name";
  private static final int NAMED = 5;

  private final FormSigning signing;
  private final Signing by;
  private final Set<SignerKind> signed = EnumSet.noneOf(SignerKind.class);
  private final Map<SignerKind, SigningRefusedException> others = new EnumMap<>(SignerKind.class);
  private final Map<Skipped, List<String>> skipped = new LinkedHashMap<>();
  private final List<Fault> warnings = new ArrayList<>();

  DossierSigning(FormSigning signing, Signing by) {
    this.signing = signing;
    this.by = by;
  }

  private record Skipped(String code, SignerKind role) {}

  /** The form with the signatures of those whose form it is. */
  SignedDocument sign(String name, byte[] pdf) {
    Set<SignerKind> places = places(pdf);
    SignedDocument now = new SignedDocument(pdf, List.of(), List.of());
    boolean waits = false;
    for (SignerKey each : by.signers()) {
      if (!places.contains(each.kind())) {
        skip("dossier-role-skipped", each.kind(), name);
      } else if (waits) {
        skip("dossier-role-waits", each.kind(), name);
      } else {
        Optional<SignedDocument> next = sign(name, now, each);
        waits = next.isEmpty();
        now = next.orElse(now);
      }
    }
    return now;
  }

  private Optional<SignedDocument> sign(String name, SignedDocument form, SignerKey signer) {
    try {
      SignedDocument next = signing.sign(form.pdf(), by, signer);
      signed.add(signer.kind());
      next.notices().stream()
          .filter(each -> warnings.stream().noneMatch(w -> isSame(w, each)))
          .forEach(each -> warnings.add(each.inSource(name)));
      return Optional.of(next);
    } catch (SigningRefusedException e) {
      SigningRefusedException told =
          new SigningRefusedException(e.faults().stream().map(f -> f.inSource(name)).toList());
      if (!OTHER_NAME.equals(e.code())) {
        throw told;
      }
      others.putIfAbsent(signer.kind(), told);
      skip("dossier-other-signer", signer.kind(), name);
      return Optional.empty();
    }
  }

  private static Set<SignerKind> places(byte[] pdf) {
    return SignatureFields.planned(pdf).stream()
        .map(SignatureField::kind)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private void skip(String code, SignerKind role, String name) {
    skipped.computeIfAbsent(new Skipped(code, role), key -> new ArrayList<>()).add(name);
  }

  /** One signer in a form of each of thousands of rows is told of once. */
  private static boolean isSame(Fault one, Fault other) {
    return one.code().equals(other.code()) && one.arguments().equals(other.arguments());
  }

  /**
   * What is to be known, when every form is made.
   *
   * @throws SigningRefusedException when somebody's name is on none of the forms
   * @throws DossierException.NotSigned when somebody has no form to sign, and no manifest either
   */
  List<Fault> finish() {
    for (SignerKey each : by.signers()) {
      if (!signed.contains(each.kind())) {
        refuse(each);
      }
    }
    return Stream.concat(warnings.stream(), notices(role -> true)).toList();
  }

  /** Whoever is asked to sign and is not told that they did not would take it for signed. */
  private void refuse(SignerKey signer) {
    SignerKind role = signer.kind();
    if (others.containsKey(role)) {
      throw others.get(role);
    }
    if (by.detached() && by.last().equals(signer)) {
      return;
    }
    Fault nothing =
        Fault.of("dossier-nothing-to-sign", Where.nowhere(), Map.of("role", role.code()));
    throw new DossierException.NotSigned(
        Stream.concat(Stream.of(nothing), notices(role::equals)).toList());
  }

  private Stream<Fault> notices(Predicate<SignerKind> wanted) {
    return skipped.entrySet().stream()
        .filter(each -> wanted.test(each.getKey().role()))
        .map(each -> notice(each.getKey(), each.getValue()));
  }

  private static Fault notice(Skipped what, List<String> names) {
    return Fault.of(
        what.code(),
        Where.nowhere(),
        Map.of("role", what.role().code(), "forms", shortened(names)));
  }

  private static String shortened(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? first + ", … (" + names.size() + ")" : first;
  }
}
