package vn.certproc.api.payload;

import javax.xml.validation.Schema;
import vn.certproc.api.internal.xml.SchemaResource;
import vn.certproc.api.payload.document.RequestDocument;

/** The published schema of the payload, documented in Vietnamese and English. Thread-safe. */
public final class PayloadSchema {

  /** The namespace of every payload. */
  public static final String NAMESPACE = RequestDocument.NAMESPACE;

  private static final String RESOURCE = "request-1.xsd";

  private PayloadSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    return SchemaResource.bytes(PayloadSchema.class, RESOURCE);
  }

  /** The compiled schema, made once. */
  static Schema compiled() {
    return Holder.SCHEMA;
  }

  /** Compiled on first use, as compiling takes many times as long as reading a request. */
  private static final class Holder {
    private static final Schema SCHEMA = SchemaResource.compile(xsd(), RESOURCE);
  }
}
