package vn.certproc.core.internal.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;

/**
 * One profile's file as it is written, before what it extends is put under it. Immutable and
 * thread-safe.
 *
 * @param id the profile's id
 * @param file its name for faults
 * @param bytes the file; never changed
 * @param root its tree, brought into one shape by {@link Plain}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Layer(String id, String file, byte[] bytes, XmlNode root) {

  private static final SchemaDocument DOCUMENTS =
      SchemaDocument.of(
          Objects.requireNonNull(Profile.class.getResourceAsStream("profile-1.xsd"), "schema"));

  /**
   * Reads a file by the schema.
   *
   * @throws ProfileException.Invalid with all faults of the schema
   */
  public static Layer read(byte[] xml, String file) {
    List<Fault> faults = new java.util.ArrayList<>();
    Optional<XmlNode> root = DOCUMENTS.read(xml, file, faults);
    if (root.isEmpty() || !faults.isEmpty()) {
      throw new ProfileException.Invalid(faults);
    }
    return new Layer(root.get().required("id"), file, xml.clone(), Plain.of(root.get()));
  }

  /** The id of the profile that it extends. */
  public Optional<String> parent() {
    return root.attribute("extends");
  }

  /** A fault at the root element. */
  Fault fault(String code, Map<String, String> arguments) {
    return Fault.of(code, root.where(), arguments);
  }
}
