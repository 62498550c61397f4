package vn.certproc.api.decision;

import java.util.Optional;
import vn.certproc.api.model.Channel;
import vn.certproc.api.text.Text;

/**
 * A way to send a step, and whether a paper original is owed then (§3, §9). Immutable.
 *
 * @param channel the way
 * @param paperOriginal whether the original on paper is owed
 * @param citation the clause
 * @param note the reading behind it, or how the original travels
 */
public record ChannelOption(
    Channel channel, boolean paperOriginal, Citation citation, Optional<Text> note) {}
