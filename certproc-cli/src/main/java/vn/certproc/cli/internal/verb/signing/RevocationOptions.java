package vn.certproc.cli.internal.verb.signing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.verb.net.WebClient;
import vn.certproc.cli.internal.verb.net.WebRevocation;
import vn.certproc.pki.revocation.RevocationSources;

/** Where it is looked up whether a certificate was revoked. */
final class RevocationOptions {

  private static final Duration FETCH = Duration.ofSeconds(30);

  /** As much as a fetched list may have. */
  private static final int MOST = 20 << 20;

  private static final int MEGABYTE = 1 << 20;

  @Option(names = "--crl", paramLabel = "FILE")
  private List<String> lists = new ArrayList<>();

  @Option(names = "--ocsp", paramLabel = "FILE")
  private List<String> answers = new ArrayList<>();

  @Option(names = "--fetch")
  private boolean fetch;

  RevocationSources sources(Streams streams) {
    RevocationSources given =
        RevocationSources.none()
            .withCrls(lists.stream().map(file -> list(file, streams)).toList())
            .withOcspResponses(answers.stream().map(file -> answer(file, streams)).toList());
    return fetch ? given.withClient(new WebRevocation(WebClient.within(FETCH))) : given;
  }

  private static byte[] list(String file, Streams streams) {
    byte[] bytes = read(file, streams);
    if (!RevocationSources.isCrl(bytes)) {
      throw CliException.unreadable(Fault.of("cli-verify-no-crl", Where.in(file)));
    }
    return bytes;
  }

  private static byte[] answer(String file, Streams streams) {
    byte[] bytes = read(file, streams);
    if (!RevocationSources.isOcspResponse(bytes)) {
      throw CliException.unreadable(Fault.of("cli-verify-no-ocsp", Where.in(file)));
    }
    return bytes;
  }

  private static byte[] read(String file, Streams streams) {
    byte[] bytes = Inputs.read(file, streams, in -> in.readNBytes(MOST + 1));
    if (bytes.length > MOST) {
      throw CliException.unreadable(
          Fault.of(
              "cli-verify-evidence-large",
              Where.in(file),
              Map.of("max", Integer.toString(MOST / MEGABYTE))));
    }
    return bytes;
  }
}
