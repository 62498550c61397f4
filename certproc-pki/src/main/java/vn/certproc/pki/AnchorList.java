package vn.certproc.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pki.internal.Hashes;

/** The list of built-in authorities: one line each with role, SHA-256, how sure it is, and file. */
final class AnchorList {

  private static final String LIST = "authorities.txt";

  private static final Pattern LINE =
      Pattern.compile(
          "(anchor|intermediate)\\s+([0-9A-F]{64})\\s+(two-publications|self-computed)\\s+(\\S+)");

  /** Gives the bytes of a file of the list, or empty where there is none. */
  private final Function<String, Optional<byte[]>> files;

  AnchorList(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  static AnchorList builtIn() {
    return new AnchorList(AnchorList::resource);
  }

  static Optional<byte[]> resource(String name) {
    try (InputStream in = AnchorList.class.getResourceAsStream("anchors/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TrustAnchors load() {
    List<CertificateDetails> anchors = new ArrayList<>();
    List<CertificateDetails> intermediates = new ArrayList<>();
    String[] lines = new String(bytes(LIST), StandardCharsets.UTF_8).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Matcher entry = LINE.matcher(line);
        if (!entry.matches()) {
          throw wrong(
              "anchor-list-damaged", LIST, Where.at(i + 1, 1, "line " + (i + 1)).withSource(LIST));
        }
        boolean anchor = entry.group(1).equals("anchor");
        (anchor ? anchors : intermediates).add(certificate(entry.group(4), entry.group(2)));
      }
    }
    if (anchors.isEmpty()) {
      throw wrong("anchor-list-damaged", LIST, Where.in(LIST));
    }
    return TrustAnchors.of(anchors, intermediates);
  }

  private CertificateDetails certificate(String file, String sha256) {
    byte[] bytes = bytes(file);
    if (!Hashes.sha256(bytes).equals(sha256)) {
      throw wrong("anchor-mismatch", file, Where.in(file));
    }
    try {
      return CertificateReader.create().read(new ByteArrayInputStream(bytes), file).certificate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String file) {
    return files.apply(file).orElseThrow(() -> wrong("anchor-missing", file, Where.in(file)));
  }

  private static TrustAnchorException wrong(String code, String file, Where where) {
    return new TrustAnchorException(Fault.of(code, where, Map.of("file", file)), null);
  }
}
