package vn.certproc.checks.dss;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a line asks for: a verb, then {@code name=value} after tabs; a name may come several times.
 *
 * @param verb {@code validate} or {@code sign}
 * @param values all values of each name
 */
record Order(String verb, Map<String, List<String>> values) {

  /** Reads a line; a part without "=" is refused. */
  static Order read(String line) {
    String[] parts = line.split("\t", -1);
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int at = parts[i].indexOf('=');
      if (at < 1) {
        throw new IllegalArgumentException("not name=value: " + parts[i]);
      }
      values
          .computeIfAbsent(parts[i].substring(0, at), name -> new ArrayList<>())
          .add(parts[i].substring(at + 1));
    }
    return new Order(parts[0], values);
  }

  /** All values of the name. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value, where it is given. */
  Optional<String> some(String name) {
    return all(name).stream().findFirst();
  }

  /** The value; refused where it is missing. */
  String one(String name) {
    return some(name).orElseThrow(() -> new IllegalArgumentException("missing: " + name));
  }

  /** The file as a path. */
  Path path(String name) {
    return Path.of(one(name));
  }

  /** The instant, where it is given. */
  Optional<Date> date(String name) {
    return some(name).map(text -> Date.from(Instant.parse(text)));
  }

  /** The files of the name. */
  FileDocument[] documents(String name) {
    return all(name).stream().map(FileDocument::new).toArray(FileDocument[]::new);
  }

  /** The certificates of the name. */
  List<CertificateToken> certificates(String name) {
    return all(name).stream()
        .map(file -> DSSUtils.loadCertificate(Path.of(file).toFile()))
        .toList();
  }
}
