package vn.certproc.dossier;

/**
 * A file of a dossier. Immutable.
 *
 * @param name its name in the folder
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record DossierFile(String name, long size, String sha256) {}
