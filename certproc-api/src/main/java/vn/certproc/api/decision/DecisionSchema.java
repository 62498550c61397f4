package vn.certproc.api.decision;

import vn.certproc.api.internal.xml.SchemaResource;

/** The published schema of decision documents, documented in both languages. Thread-safe. */
public final class DecisionSchema {

  /** The namespace of every decision document. */
  public static final String NAMESPACE = "urn:vn:certproc:decision:1";

  private static final String RESOURCE = "decision-1.xsd";

  private DecisionSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    return SchemaResource.bytes(DecisionSchema.class, RESOURCE);
  }
}
