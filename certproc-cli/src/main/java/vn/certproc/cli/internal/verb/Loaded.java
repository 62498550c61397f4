package vn.certproc.cli.internal.verb;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Payload;
import vn.certproc.api.payload.Reading;
import vn.certproc.api.payload.UnreadablePayloadException;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.dossier.Certproc;

/**
 * What came of one input, so that one that cannot be read does not keep others from being judged.
 *
 * @param source its name
 * @param payload the payload, where nothing is wrong
 * @param faults what is wrong
 * @param notices what was put right or seems odd
 * @param code done, no or unreadable
 */
record Loaded(
    String source,
    Optional<Payload> payload,
    List<Fault> faults,
    List<Fault> notices,
    ExitCode code) {

  static Loaded load(String source, Certproc certproc, Streams streams) {
    try {
      Reading reading = Inputs.read(source, streams, in -> certproc.read(in, source));
      return reading instanceof Reading.Valid valid
          ? new Loaded(
              source, Optional.of(valid.payload()), List.of(), valid.notices(), ExitCode.DONE)
          : new Loaded(source, Optional.empty(), reading.faults(), reading.notices(), ExitCode.NO);
    } catch (UnreadablePayloadException e) {
      return unreadable(source, e.faults(), ExitCode.UNREADABLE);
    } catch (CliException e) {
      return unreadable(source, e.faults(), e.exitCode());
    }
  }

  private static Loaded unreadable(String source, List<Fault> faults, ExitCode code) {
    List<Fault> placed =
        faults.stream().map(f -> f.where().source().isPresent() ? f : f.inSource(source)).toList();
    return new Loaded(source, Optional.empty(), placed, List.of(), code);
  }
}
