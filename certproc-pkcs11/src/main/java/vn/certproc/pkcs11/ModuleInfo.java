package vn.certproc.pkcs11;

/**
 * What a module says of itself (CK_INFO, PKCS#11 v2.40 §3.1). Immutable and thread-safe.
 *
 * @param manufacturer who made it
 * @param description what it is
 * @param version its version, such as {@code 2.6}
 * @param cryptokiVersion the standard's version that it follows, such as {@code 2.40}
 */
public record ModuleInfo(
    String manufacturer, String description, String version, String cryptokiVersion) {}
