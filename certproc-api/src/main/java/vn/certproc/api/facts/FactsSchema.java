package vn.certproc.api.facts;

import javax.xml.validation.Schema;
import vn.certproc.api.internal.xml.SchemaResource;

/** The published schema of facts documents, documented in both languages. Thread-safe. */
public final class FactsSchema {

  /** The namespace of every facts document. */
  public static final String NAMESPACE = "urn:vn:certproc:facts:1";

  private static final String RESOURCE = "facts-1.xsd";

  private FactsSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    return SchemaResource.bytes(FactsSchema.class, RESOURCE);
  }

  /** The compiled schema, made once. */
  static Schema compiled() {
    return Holder.SCHEMA;
  }

  /** Compiled on first use. */
  private static final class Holder {
    private static final Schema SCHEMA = SchemaResource.compile(xsd(), RESOURCE);
  }
}
