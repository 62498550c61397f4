package vn.certproc.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * Reads certificate files as agencies get and send them: DER, PEM with text around, bare base64,
 * PKCS#7 (DER, BER or PEM) with its chain. Of several certificates the holder's is picked and the
 * authorities' are kept beside it.
 *
 * <p>Immutable and thread-safe. Nothing is verified here. Source: RFC 5280 §4, RFC 7468, RFC 5652
 * §5.
 */
public final class CertificateReader {

  /** The bound unless told: 1 MiB, hundreds of times a certificate. */
  public static final int DEFAULT_MAX_BYTES = 1 << 20;

  private final int maxBytes;

  private CertificateReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** A reader of files up to {@link #DEFAULT_MAX_BYTES}. */
  public static CertificateReader create() {
    return new CertificateReader(DEFAULT_MAX_BYTES);
  }

  /**
   * A reader of files up to a bound.
   *
   * @param maxBytes at least 1
   * @throws IllegalArgumentException when the bound is not positive
   */
  public static CertificateReader withLimit(int maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("the bound must be positive");
    }
    return new CertificateReader(maxBytes);
  }

  /**
   * Reads a file's bytes.
   *
   * @param bytes the file; not changed and not kept
   * @throws NotACertificateException for anything that is no certificate, whatever the bytes
   */
  public CertificateBundle read(byte[] bytes) {
    if (bytes.length > maxBytes) {
      throw new NotACertificateException(tooLarge(), null);
    }
    Set<CertificateDetails> found = new LinkedHashSet<>(new FileDecoder(bytes).certificates());
    return LeafPicker.pick(found);
  }

  /**
   * Reads a stream to its end, or to the bound; does not close it.
   *
   * @param in the file
   * @param source its name for error places
   * @throws NotACertificateException for anything that is no certificate
   * @throws IOException when the stream fails
   */
  public CertificateBundle read(InputStream in, String source) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes == Integer.MAX_VALUE ? maxBytes : maxBytes + 1);
    try {
      return read(bytes);
    } catch (NotACertificateException e) {
      throw new NotACertificateException(e.faults().get(0).inSource(source), e.getCause());
    }
  }

  /**
   * Reads a file.
   *
   * @throws NotACertificateException for anything that is no certificate
   * @throws IOException when the file cannot be read
   */
  public CertificateBundle read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  private Fault tooLarge() {
    return Fault.of(
        "certificate-file-too-large", Where.nowhere(), Map.of("max", Integer.toString(maxBytes)));
  }
}
