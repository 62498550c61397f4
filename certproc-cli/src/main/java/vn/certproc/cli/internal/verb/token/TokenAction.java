package vn.certproc.cli.internal.verb.token;

import java.util.Set;
import vn.certproc.api.model.Coded;

/** What is done with tokens, each with the options that mean something to it. */
public enum TokenAction implements Coded {
  /** The slots of modules, with what is in them. */
  LIST("list", "--format"),
  /** All that a token says of itself. */
  INFO("info", "--format --token --printed"),
  /** The certificates and keys on a token. */
  CERTS("certs", "--format --token --login --pin-file --pin-env --accept"),
  /** A renewed or changed certificate goes onto a token. */
  INSTALL(
      "install",
      "--format --token --keep-old --anchors --dry-run --yes --pin-file --pin-env --accept"),
  /** The holder's PIN is changed. */
  CHANGE_PIN("change-pin", "--token --pin-file --pin-env --accept --new-pin-file --new-pin-env"),
  /** The security officer gives a locked token a new holder's PIN. */
  UNLOCK(
      "unlock",
      "--token --yes --so-pin-file --so-pin-env --accept --new-pin-file --new-pin-env"
          // From afar: the coordinator's side, then the technician's.
          + " --remote --ticket --answer --technician --anchors --minutes"
          + " --authorize --code --sign --password-file --password-env --pin-file --pin-env"),
  /** A token is tried without changing anything. */
  TEST("test", "--format --token --login --pin-file --pin-env --accept"),
  /** Tokens put in and pulled out are told as it happens. */
  WATCH("watch", "--for --interval");

  private final String code;
  private final String options;

  TokenAction(String code, String options) {
    this.code = code;
    this.options = options;
  }

  @Override
  public String code() {
    return code;
  }

  /** The options of this action, beside those that every action takes. */
  Set<String> options() {
    return Set.of(options.split(" ", -1));
  }

  TokenWork work() {
    return switch (this) {
      case LIST -> new ListAction();
      case INFO -> new InfoAction();
      case CERTS -> new CertsAction();
      case INSTALL -> new InstallAction();
      case CHANGE_PIN -> new ChangePinAction();
      case UNLOCK -> new UnlockAction();
      case TEST -> new TestAction();
      case WATCH -> new WatchAction();
    };
  }
}
