package vn.certproc.forms.internal.signer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.certproc.forms.internal.field.LockedNames;
import vn.certproc.forms.signing.SigningRefusedException;

/**
 * What signatures that are there forbid: any change (certified with DocMDP level 1), or filling in
 * this field (FieldMDP). Source: ISO 32000-1, 12.8.2.2, 12.8.2.4.
 */
final class SignatureLocks {

  private static final COSName REFERENCE = COSName.getPDFName("Reference");
  private static final COSName METHOD = COSName.getPDFName("TransformMethod");
  private static final COSName PARAMETERS = COSName.getPDFName("TransformParams");
  private static final COSName ACTION = COSName.getPDFName("Action");

  /** The level of a certification that does not say its own. */
  private static final int DEFAULT_LEVEL = 2;

  private SignatureLocks() {}

  /**
   * Refuses to sign what may not be signed any further.
   *
   * @param fields all signature fields
   * @param target the full name of the one to be signed
   */
  static void check(List<FieldNode> fields, String target) {
    for (FieldNode field : fields) {
      field
          .value()
          .filter(value -> references(value).anyMatch(r -> forbids(r, target)))
          .ifPresent(
              value -> {
                throw new SigningRefusedException(
                    "signer-document-closed", Map.of("field", field.name()));
              });
    }
  }

  private static Stream<COSDictionary> references(COSDictionary signature) {
    if (!(signature.getDictionaryObject(REFERENCE) instanceof COSArray array)) {
      return Stream.empty();
    }
    return IntStream.range(0, array.size())
        .mapToObj(array::getObject)
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast);
  }

  private static boolean forbids(COSDictionary reference, String target) {
    COSDictionary parameters =
        Optional.ofNullable(reference.getCOSDictionary(PARAMETERS)).orElseGet(COSDictionary::new);
    String method = Optional.ofNullable(reference.getNameAsString(METHOD)).orElse("");
    return switch (method) {
      case "DocMDP" -> parameters.getInt(COSName.P, DEFAULT_LEVEL) == 1;
      case "FieldMDP" -> locks(parameters, target);
      default -> false;
    };
  }

  private static boolean locks(COSDictionary parameters, String target) {
    boolean named = LockedNames.cover(names(parameters), target);
    return switch (Optional.ofNullable(parameters.getNameAsString(ACTION)).orElse("")) {
      case "All" -> true;
      case "Include" -> named;
      case "Exclude" -> !named;
      default -> false;
    };
  }

  private static Set<String> names(COSDictionary parameters) {
    if (!(parameters.getDictionaryObject(COSName.FIELDS) instanceof COSArray names)) {
      return Set.of();
    }
    return IntStream.range(0, names.size())
        .mapToObj(names::getObject)
        .filter(COSString.class::isInstance)
        .map(name -> ((COSString) name).getString())
        .collect(Collectors.toSet());
  }
}
