package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a PDF needs beside the form itself. Immutable and thread-safe; no argument may be null.
 *
 * <p>Nothing is taken from the clock or the machine: the same form and options give the same bytes.
 */
public final class PdfOptions {

  private final Instant created;
  private final String formsVersion;
  private final Optional<String> profile;
  private final Optional<byte[]> request;
  private final boolean tagged;

  private PdfOptions(
      Instant created,
      String formsVersion,
      Optional<String> profile,
      Optional<byte[]> request,
      boolean tagged) {
    this.created = created;
    this.formsVersion = formsVersion;
    this.profile = profile;
    this.request = request;
    this.tagged = tagged;
  }

  /**
   * Options without profile and request, as for a blank form.
   *
   * @param created the document's date of creation; whole seconds are kept
   * @param formsVersion the version of the form definitions, for the metadata
   */
  public static PdfOptions of(Instant created, String formsVersion) {
    requireNonNull(created, "created");
    requireNonNull(formsVersion, "formsVersion");
    return new PdfOptions(created, formsVersion, Optional.empty(), Optional.empty(), true);
  }

  /**
   * The same options with a profile.
   *
   * @param id of the rules that the form was made under, such as {@code long-an-2020}
   */
  public PdfOptions withProfile(String id) {
    return new PdfOptions(created, formsVersion, Optional.of(id), request, tagged);
  }

  /**
   * The same options with the request that goes into the PDF as {@code request.xml}.
   *
   * @param xml the request; copied
   */
  public PdfOptions withRequest(byte[] xml) {
    return new PdfOptions(created, formsVersion, profile, Optional.of(xml.clone()), tagged);
  }

  /**
   * The same options for a file without tags, PDF/A-3b: smaller and quicker to make, for bulk
   * printing. A screen reader cannot find its way in it.
   */
  public PdfOptions untagged() {
    return new PdfOptions(created, formsVersion, profile, request, false);
  }

  /** Whether the file is tagged: PDF/A-3a and PDF/UA-1, not PDF/A-3b alone. */
  public boolean tagged() {
    return tagged;
  }

  /** The date of creation. */
  public Instant created() {
    return created;
  }

  /** The version of the form definitions. */
  public String formsVersion() {
    return formsVersion;
  }

  /** The profile's id. */
  public Optional<String> profile() {
    return profile;
  }

  /** A copy of the request. */
  public Optional<byte[]> request() {
    return request.map(byte[]::clone);
  }
}
