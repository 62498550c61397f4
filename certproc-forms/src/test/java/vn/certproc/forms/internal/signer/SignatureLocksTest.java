package vn.certproc.forms.internal.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;
import vn.certproc.forms.signing.SigningRefusedException;

/** What an earlier signature forbids. */
class SignatureLocksTest {

  private static List<FieldNode> signedWith(String method, COSDictionary parameters) {
    COSDictionary reference = new COSDictionary();
    reference.setName("TransformMethod", method);
    reference.setItem("TransformParams", parameters);
    COSArray references = new COSArray();
    references.add(reference);
    COSDictionary value = new COSDictionary();
    value.setItem("Reference", references);
    COSDictionary field = new COSDictionary();
    field.setItem(COSName.V, value);
    COSObject object = new COSObject(COSNull.NULL, new COSObjectKey(1, 0));
    return List.of(new FieldNode("certifier", object, field));
  }

  private static COSDictionary level(int level) {
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.P, level);
    return parameters;
  }

  private static COSDictionary fields(String action, String... names) {
    COSDictionary parameters = new COSDictionary();
    parameters.setName("Action", action);
    COSArray array = new COSArray();
    for (String name : names) {
      array.add(new COSString(name));
    }
    parameters.setItem(COSName.FIELDS, array);
    return parameters;
  }

  private static void closed(String method, COSDictionary parameters) {
    assertThatThrownBy(() -> SignatureLocks.check(signedWith(method, parameters), "agency"))
        .isInstanceOfSatisfying(
            SigningRefusedException.class,
            e -> assertThat(e.code()).isEqualTo("signer-document-closed"));
  }

  private static void open(String method, COSDictionary parameters) {
    assertThatCode(() -> SignatureLocks.check(signedWith(method, parameters), "agency"))
        .doesNotThrowAnyException();
  }

  @Test
  void aCertificationMayForbidAnyChange() {
    closed("DocMDP", level(1));
    open("DocMDP", level(2));
    open("DocMDP", level(3));
    open("DocMDP", new COSDictionary());
  }

  @Test
  void aSignatureMayLockFields() {
    closed("FieldMDP", fields("All"));
    closed("FieldMDP", fields("Include", "x", "agency"));
    closed("FieldMDP", fields("Exclude", "person"));
    open("FieldMDP", fields("Include", "person", "agenc"));
    open("FieldMDP", fields("Exclude", "agency"));
    open("UR3", fields("All"));
  }
}
