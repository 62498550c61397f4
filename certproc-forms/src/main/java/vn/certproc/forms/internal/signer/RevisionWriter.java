package vn.certproc.forms.internal.signer;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.certproc.forms.internal.appearance.WidgetAppearance;
import vn.certproc.forms.internal.update.BaseFile;
import vn.certproc.forms.internal.update.Update;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureOrder;

/**
 * Appends the revision that holds a signature: its dictionary, the field that has it as value, what
 * is seen of it, and the form's flags. Nothing else of the document is touched.
 */
final class RevisionWriter {

  /** There are signatures, and the file is only to be appended to (ISO 32000-1, 12.7.2). */
  private static final int SIGNED_APPEND_ONLY = 3;

  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

  private RevisionWriter() {}

  /**
   * Writes the revision.
   *
   * @param node the field as it is in the file
   * @param field where it stands
   * @param signer the name in the certificate
   * @param room for a signature of this many bytes
   */
  static SignatureRevision write(
      BaseFile base,
      FieldNode node,
      SignatureField field,
      SignatureOrder order,
      String signer,
      int room)
      throws IOException {
    Update update = new Update(base);
    COSObjectKey key = update.reserve();
    SignatureDictionary signature =
        SignatureDictionary.of(order.at(), order.reason(), order.location(), room);
    int at = update.write(key, signature.body());
    COSDictionary signed = new COSDictionary(node.entries());
    signed.setItem(COSName.V, new COSObject(COSNull.NULL, key));
    Optional<COSDictionary> appearance = appearance(base, field, order, signer);
    COSObject widget = node.widget().orElseThrow();
    if (appearance.isPresent() && widget == node.object()) {
      signed.setItem(COSName.AP, appearance.get());
    } else if (appearance.isPresent() && widget.getObject() instanceof COSDictionary place) {
      COSDictionary shown = new COSDictionary(place);
      shown.setItem(COSName.AP, appearance.get());
      update.write(widget.getKey(), shown);
    }
    update.write(node.object().getKey(), signed);
    flags(base, update);
    return SignatureRevision.of(update.finish(), at + signature.gap(), at + signature.after());
  }

  private static Optional<COSDictionary> appearance(
      BaseFile base, SignatureField field, SignatureOrder order, String signer) throws IOException {
    if (field.width() <= 0 || field.height() <= 0) {
      return Optional.empty();
    }
    COSDictionary appearance = new COSDictionary();
    appearance.setDirect(true);
    appearance.setItem(
        COSName.N,
        WidgetAppearance.of(base.document(), field, order.appearance(), signer, order.at()));
    return Optional.of(appearance);
  }

  private static void flags(BaseFile base, Update update) throws IOException {
    COSBase item = base.catalog().getItem(COSName.ACRO_FORM);
    COSDictionary form = new COSDictionary(base.catalog().getCOSDictionary(COSName.ACRO_FORM));
    int flags = form.getInt(SIG_FLAGS, 0);
    if ((flags & SIGNED_APPEND_ONLY) == SIGNED_APPEND_ONLY) {
      return;
    }
    form.setInt(SIG_FLAGS, flags | SIGNED_APPEND_ONLY);
    if (item instanceof COSObject object) {
      update.write(object.getKey(), form);
    } else {
      form.setDirect(true);
      COSDictionary catalog = new COSDictionary(base.catalog());
      catalog.setItem(COSName.ACRO_FORM, form);
      update.write(base.root().getKey(), catalog);
    }
  }
}
