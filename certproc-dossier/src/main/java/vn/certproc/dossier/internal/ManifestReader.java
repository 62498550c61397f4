package vn.certproc.dossier.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.dossier.ManifestEntry;
import vn.certproc.dossier.ManifestEntry.State;

/** Compares the files of a folder with those that a manifest names. */
public final class ManifestReader {

  /** As the writer names them; nothing that leads out of the folder. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  /** A list of ten thousand rows has two forms each. */
  private static final int MOST = 100_000;

  /** What a manifest cannot name: itself, and the signature over it. */
  private static final Set<String> OWN = Set.of("manifest.xml", "manifest.xml.p7s");

  private ManifestReader() {}

  private record Named(String name, long size, String sha256) {}

  /**
   * Compares.
   *
   * @param content the bytes that may be a manifest
   * @param folder where the files are
   * @return empty where the bytes are no manifest
   */
  public static Optional<List<ManifestEntry>> check(byte[] content, Path folder) {
    return read(content).map(named -> entries(named, folder));
  }

  private static List<ManifestEntry> entries(List<Named> named, Path folder) {
    List<ManifestEntry> entries = new ArrayList<>();
    Set<String> listed = new HashSet<>(OWN);
    for (Named each : named) {
      listed.add(each.name());
      entries.add(new ManifestEntry(each.name(), state(each, folder)));
    }
    for (String name : names(folder)) {
      if (!listed.contains(name)) {
        entries.add(new ManifestEntry(name, State.UNLISTED));
      }
    }
    return List.copyOf(entries);
  }

  /** What is in the folder, folders included; of one that cannot be looked into nothing is told. */
  private static List<String> names(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.limit(MOST).map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // the files that it should have are told of as missing
    }
  }

  private static Optional<List<Named>> read(byte[] content) {
    List<Named> files = new ArrayList<>();
    try {
      XMLStreamReader xml =
          SafeXml.inputFactory().createXMLStreamReader(new ByteArrayInputStream(content));
      boolean manifest = false;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (!ManifestWriter.NAMESPACE.equals(xml.getNamespaceURI()) || files.size() >= MOST) {
            return Optional.empty();
          }
          manifest |= "manifest".equals(xml.getLocalName());
          if ("file".equals(xml.getLocalName())) {
            files.add(named(xml));
          }
        }
      }
      return manifest ? Optional.of(files) : Optional.empty();
    } catch (XMLStreamException | NumberFormatException e) {
      return Optional.empty(); // any file may be signed; this one is no manifest
    }
  }

  private static Named named(XMLStreamReader xml) {
    String size = Optional.ofNullable(xml.getAttributeValue(null, "size")).orElse("");
    return new Named(
        Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse(""),
        Long.parseLong(size),
        Optional.ofNullable(xml.getAttributeValue(null, "sha256")).orElse(""));
  }

  private static State state(Named named, Path folder) {
    Path file = folder.resolve(NAME.matcher(named.name()).matches() ? named.name() : "-");
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return State.MISSING;
      }
      boolean same = Files.size(file) == named.size() && sha256(file).equals(named.sha256());
      return same ? State.SAME : State.DIFFERS;
    } catch (IOException e) {
      return State.MISSING;
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(ContentDigest.of(in, Optional.of(digest)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
