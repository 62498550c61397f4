package vn.certproc.forms.internal.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Name;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Str;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.XrefEntry;
import vn.certproc.forms.verification.SignaturePurpose;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.Weight;

/**
 * Reads a signature dictionary to the letter (ISO 32000-2 §12.8.1): what is missing, null, doubled
 * or not exactly where it must be is no signature.
 */
final class SignatureReader {

  private static final Set<String> TAKEN = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

  private final StrictPdf pdf;

  SignatureReader(StrictPdf pdf) {
    this.pdf = pdf;
  }

  SignatureRead read(Field field) {
    try {
      Optional<Dict> dict = dictionary(field.value());
      return dict.isPresent() ? read(field, dict) : nothing(field, "signature-missing");
    } catch (PdfDamage e) {
      return nothing(field, "signature-unreadable");
    }
  }

  private static SignatureRead nothing(Field field, String reason) {
    return new SignatureRead(
        field,
        Optional.empty(),
        SignaturePurpose.APPROVAL,
        Optional.empty(),
        new byte[0],
        Optional.empty(),
        List.of(invalid(reason)));
  }

  private SignatureRead read(Field field, Optional<Dict> dict) {
    List<Reason> reasons = new ArrayList<>();
    SignaturePurpose purpose = purpose(dict.get());
    subFilter(dict.get(), purpose, reasons);
    if (purpose == SignaturePurpose.DOCUMENT_TIME_STAMP && Stamps.isSigners(field.name())) {
      reasons.add(invalid("stamp-in-signers-field"));
    }
    Optional<Str> contents = contents(dict.get(), reasons);
    Optional<SignatureRead.Gap> gap = range(dict.get(), contents, reasons);
    byte[] der = contents.map(each -> unpadded(each.bytes(), reasons)).orElse(new byte[0]);
    return new SignatureRead(field, dict, purpose, gap, der, claimed(dict.get()), reasons);
  }

  /** An object of its own that stands plainly in the file. */
  private Optional<Dict> dictionary(PdfValue value) {
    return value instanceof Ref ref
            && pdf.entry(ref.number()).filter(XrefEntry.Plain.class::isInstance).isPresent()
        ? pdf.dict(value)
        : Optional.empty();
  }

  private SignaturePurpose purpose(Dict dict) {
    if (Stamps.isStamp(dict)) {
      return SignaturePurpose.DOCUMENT_TIME_STAMP;
    }
    return Permissions.certifies(pdf, dict)
        ? SignaturePurpose.CERTIFICATION
        : SignaturePurpose.APPROVAL;
  }

  private static void subFilter(Dict dict, SignaturePurpose purpose, List<Reason> reasons) {
    if (!(dict.get("SubFilter") instanceof Name name)) {
      reasons.add(invalid("sub-filter-missing"));
      return;
    }
    boolean stamp = purpose == SignaturePurpose.DOCUMENT_TIME_STAMP;
    if (stamp ? !name.value().equals(Stamps.SUB_FILTER) : !TAKEN.contains(name.value())) {
      Map<String, String> arguments = Map.of("subFilter", Texts.printable(name.value()));
      reasons.add(Reason.of("sub-filter-not-taken", Weight.UNDECIDED, arguments));
    }
  }

  private Optional<Str> contents(Dict dict, List<Reason> reasons) {
    if (!(dict.get("Contents") instanceof Str contents) || contents.from() < 0) {
      reasons.add(invalid("contents-missing"));
      return Optional.empty();
    }
    if (!contents.hex() || !uniform(contents)) {
      reasons.add(invalid("contents-odd"));
    }
    return Optional.of(contents);
  }

  /** Pairs of hexadecimal digits in one case and nothing else: there is one way to write it. */
  private boolean uniform(Str contents) {
    boolean upper = false;
    boolean lower = false;
    int length = contents.to() - contents.from() - 2;
    for (int i = contents.from() + 1; i < contents.to() - 1; i++) {
      int c = pdf.file()[i];
      upper |= c >= 'A' && c <= 'F';
      lower |= c >= 'a' && c <= 'f';
      if (Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return length > 0 && length % 2 == 0 && !(upper && lower);
  }

  private Optional<SignatureRead.Gap> range(
      Dict dict, Optional<Str> contents, List<Reason> reasons) {
    if (!(dict.get("ByteRange") instanceof Arr array)) {
      reasons.add(invalid("byte-range-missing"));
      return Optional.empty();
    }
    long[] n = new long[4];
    boolean whole = array.items().size() == 4;
    for (int i = 0; whole && i < 4; i++) {
      whole = array.items().get(i) instanceof Int value && (n[i] = value.value()) >= 0;
    }
    long end = n[2] + n[3];
    boolean right =
        whole
            && contents.isPresent()
            && n[0] == 0
            && n[1] == contents.get().from()
            && n[2] == contents.get().to()
            && n[3] > 0
            && end >= n[2]
            && end <= pdf.file().length;
    if (!right) {
      reasons.add(invalid("byte-range-wrong"));
      return Optional.empty();
    }
    return Optional.of(new SignatureRead.Gap((int) n[1], (int) n[2], (int) end));
  }

  private static byte[] unpadded(byte[] contents, List<Reason> reasons) {
    OptionalInt length = CmsSignature.encodedLength(contents);
    if (length.isEmpty()) {
      reasons.add(invalid("signature-unreadable"));
      return new byte[0];
    }
    for (int i = length.getAsInt(); i < contents.length; i++) {
      if (contents[i] != 0) {
        reasons.add(invalid("contents-padding"));
        break;
      }
    }
    return Arrays.copyOf(contents, length.getAsInt());
  }

  private static Optional<Instant> claimed(Dict dict) {
    return dict.get("M") instanceof Str s
        ? PdfDates.instant(Texts.of(s.bytes()))
        : Optional.empty();
  }

  static Reason invalid(String code) {
    return Reason.of(code, Weight.INVALID);
  }
}
