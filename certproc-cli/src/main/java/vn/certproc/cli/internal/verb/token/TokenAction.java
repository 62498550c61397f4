package vn.certproc.cli.internal.verb.token;

import java.util.Set;
import java.util.TreeSet;
import vn.certproc.api.model.Coded;

/** What is done with tokens, each with the options that mean something to it. */
public enum TokenAction implements Coded {
  /** The slots of modules, with what is in them. */
  LIST("list", new ListAction(), "--format"),
  /** All that a token says of itself. */
  INFO("info", new InfoAction(), "--format", "--token", "--printed"),
  /** The certificates and keys on a token. */
  CERTS("certs", new CertsAction(), "--format", "--token", Options.LOGIN, Options.PIN),
  /** A renewed or changed certificate goes onto a token. */
  INSTALL(
      "install",
      new InstallAction(),
      "--format",
      "--token",
      "--keep-old",
      "--anchors",
      "--dry-run",
      "--yes",
      Options.PIN),
  /** The holder's PIN is changed. */
  CHANGE_PIN("change-pin", new ChangePinAction(), "--token", Options.PIN, Options.NEW_PIN),
  /** The security officer gives a locked token a new holder's PIN. */
  UNLOCK(
      "unlock",
      new UnlockAction(),
      "--token",
      "--yes",
      Options.NEW_PIN,
      Options.SO_PIN,
      Options.REMOTE,
      Options.AUTHORIZE),
  /** A token is tried without changing anything. */
  TEST("test", new TestAction(), "--format", "--token", Options.LOGIN, Options.PIN),
  /** Tokens put in and pulled out are told as it happens. */
  WATCH("watch", new WatchAction(), "--for", "--interval");

  private final String code;

  /** Each is a class without a field. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final TokenWork work;

  /** Of {@link Set#copyOf}, which nothing changes. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> options;

  TokenAction(String code, TokenWork work, String... options) {
    this.code = code;
    this.work = work;
    Set<String> all = new TreeSet<>();
    for (String group : options) {
      all.addAll(Set.of(group.split(" ")));
    }
    this.options = Set.copyOf(all);
  }

  @Override
  public String code() {
    return code;
  }

  TokenWork work() {
    return work;
  }

  /** The options of this action, beside those that every action takes. */
  Set<String> options() {
    return options;
  }

  /** Options that go together. */
  private static final class Options {
    static final String LOGIN = "--login";
    static final String PIN = "--pin-file --pin-env --accept";
    static final String NEW_PIN = "--new-pin-file --new-pin-env";
    static final String SO_PIN = "--so-pin-file --so-pin-env --accept";
    static final String REMOTE = "--remote --ticket --answer --technician --anchors --minutes";
    static final String AUTHORIZE =
        "--authorize --code --sign --password-file --password-env --pin-file --pin-env";

    private Options() {}
  }
}
