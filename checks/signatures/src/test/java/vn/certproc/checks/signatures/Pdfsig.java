package vn.certproc.checks.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.certproc.checks.tools.Tool;

/** poppler's {@code pdfsig} over an NSS database that trusts the test root and knows the CRLs. */
final class Pdfsig {

  private static final String NONE = "does not contain any signatures";

  /** Its sentences about a signature. */
  private static final Map<String, String> SIGNATURE =
      Map.of(
          "Signature is Valid.", "valid",
          "Signature is Invalid.", "invalid",
          "Digest Mismatch.", "digest",
          "Document isn't signed or corrupted data.", "corrupted",
          "Signature has not yet been verified.", "unverified",
          "Unknown Validation Failure.", "unknown");

  /** Its sentences about a certificate. */
  private static final Map<String, String> CERTIFICATE =
      Map.of(
          "Certificate is Trusted.", "trusted",
          "Certificate issuer isn't Trusted.", "untrusted",
          "Certificate issuer is unknown.", "stranger",
          "Certificate has been Revoked.", "revoked",
          "Certificate has Expired", "expired",
          "Certificate has not yet been verified.", "unverified",
          "Unknown issue with Certificate or corrupted data.", "unknown");

  private final String database;

  private Pdfsig(String database) {
    this.database = database;
  }

  /** Makes the database, with the keys of those who sign well. */
  static Pdfsig trusting(Holders holders) throws IOException {
    Tool.require("pdfsig");
    Tool.require("certutil");
    String database = "sql:" + Files.createDirectory(holders.file("nss"));
    Pdfsig made = new Pdfsig(database);
    run("certutil", "-N", "-d", database, "--empty-password");
    made.certificate("root", "CT,CT,CT", holders.file("root.cer"));
    made.certificate("authority", ",,", holders.file("authority.cer"));
    for (String list : List.of("root.crl", "authority.crl")) {
      run("crlutil", "-I", "-d", database, "-i", holders.file(list).toString());
    }
    for (String name : List.of("person", "agency")) {
      made.key(name, holders.file(name + ".p12"));
    }
    return made;
  }

  private void certificate(String name, String trust, Path file) {
    run("certutil", "-A", "-d", database, "-n", name, "-t", trust, "-i", file.toString());
  }

  private void key(String name, Path file) {
    run("pk12util", "-i", file.toString(), "-d", database, "-W", Holders.PASSWORD);
    run("certutil", "--rename", "-d", database, "-n", "key", "--new-n", name);
  }

  /**
   * What it says of each signature, such as {@code valid trusted whole}; empty: none is found.
   * Without {@code -no-ocsp}, which makes NSS answer "unknown" for the second signer of a file; no
   * certificate here names a responder, so nothing is fetched.
   */
  List<String> verdicts(Path file) {
    Tool.Ended ended = end("pdfsig", "-nssdir", database, file.toString());
    if (ended.printed().contains(NONE)) {
      return List.of();
    }
    if (ended.code() != 0) {
      return List.of("unreadable");
    }
    List<String> verdicts = new ArrayList<>();
    String[] blocks = ended.printed().split("Signature #\\d+:", -1);
    for (int i = 1; i < blocks.length; i++) {
      verdicts.add(verdict(blocks[i]));
    }
    return verdicts;
  }

  /**
   * Signs as a holder in a field of its own, with {@code -etsi} where this version knows that for a
   * new field: 22.12 of Debian 12 refuses it.
   */
  void add(Path file, Path out, String holder) {
    Tool.Ended ended = sign(file, out, holder, "-add-signature", "-etsi");
    if (ended.printed().contains("-etsi is not supported yet")) {
      ended = sign(file, out, holder, "-add-signature");
    }
    assertSigned(ended);
  }

  /**
   * Signs as a holder in a field that is there, with {@code -etsi}; 22.12 takes it and writes an
   * adbe.pkcs7.detached all the same, with the attribute that a CAdES signature has.
   */
  void signField(Path file, Path out, String holder, String field) {
    assertSigned(sign(file, out, holder, "-etsi", "-sign", field));
  }

  private static void assertSigned(Tool.Ended ended) {
    if (ended.code() != 0) {
      throw new AssertionError("pdfsig does not sign: " + ended.printed());
    }
  }

  private Tool.Ended sign(Path file, Path out, String holder, String... options) {
    List<String> command = new ArrayList<>(List.of("pdfsig", "-nssdir", database, "-nick", holder));
    command.addAll(List.of(options));
    command.addAll(List.of(file.toString(), out.toString()));
    return end(command.toArray(String[]::new));
  }

  private static String verdict(String block) {
    if (block.contains("The signature form field is not signed.")) {
      return "unsigned";
    }
    String certificate = sentence(block, "Certificate Validation: ");
    return Stream.of(
            known(SIGNATURE, sentence(block, "Signature Validation: ")),
            certificate.isEmpty() ? "-" : known(CERTIFICATE, certificate),
            block.contains("- Total document signed") ? "whole" : "part")
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String known(Map<String, String> sentences, String sentence) {
    String word = sentences.get(sentence);
    if (word == null) {
      throw new AssertionError("pdfsig says something new: " + sentence);
    }
    return word;
  }

  private static String sentence(String block, String label) {
    return block
        .lines()
        .filter(line -> line.contains(label))
        .map(line -> line.substring(line.indexOf(label) + label.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static void run(String... command) {
    Tool.Ended ended = end(command);
    if (ended.code() != 0) {
      throw new AssertionError(String.join(" ", command) + "\n" + ended.printed());
    }
  }

  private static Tool.Ended end(String... command) {
    try {
      return Tool.end(command);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
