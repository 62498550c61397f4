package vn.certproc.cli.internal.verb.token;

import java.util.Set;

/**
 * How a token is unlocked: here, or from afar by one of two sides (letter §9), each with the
 * options that mean something to it.
 */
enum UnlockWay {
  /** With the security officer's PIN at hand. */
  HERE("unlock", "--token --yes --so-pin-file --so-pin-env --accept --new-pin-file --new-pin-env"),
  /** The coordinator's side. */
  REMOTE(
      "unlock --remote",
      "--remote --ticket --answer --technician --anchors --minutes"
          + " --token --accept --new-pin-file --new-pin-env"),
  /** The technician's side. */
  AUTHORIZE(
      "unlock --authorize",
      "--authorize --ticket --answer --code --sign --minutes --password-file --password-env"
          + " --so-pin-file --so-pin-env --pin-file --pin-env --accept");

  private final String call;

  /** Of {@link Set#of}, which nothing changes. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> options;

  UnlockWay(String call, String options) {
    this.call = call;
    this.options = Set.of(options.split(" ", -1));
  }

  static UnlockWay of(RemoteOptions remote) {
    if (remote.remote()) {
      return REMOTE;
    }
    return remote.authorize() ? AUTHORIZE : HERE;
  }

  /** How it is called. */
  String call() {
    return call;
  }

  /** Its options, beside those that every action takes. */
  Set<String> options() {
    return options;
  }
}
