package vn.certproc.cli.internal.verb.token;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Streams;
import vn.certproc.pkcs11.TokenAdapter;

/** Who signs the forms with which key. Signing itself is not there yet, and is not pretended. */
public final class SignOption {

  private static final Pattern SIGNER = Pattern.compile("(person|agency)=(token|p12):(.+)");

  @Option(names = "--sign", paramLabel = "ROLE=KEY[,ROLE=KEY]")
  private Optional<String> sign = Optional.empty();

  @Mixin private ModuleOptions modules = new ModuleOptions();

  /**
   * Refuses a call that wants signatures, after what can be said of it: its shape and, where a
   * module is named, whether the token is there.
   *
   * @throws CliException usage, wherever the option is given
   */
  public void refuse(Streams streams) {
    if (sign.isEmpty()) {
      return;
    }
    Set<String> roles = new HashSet<>();
    // A file's name may hold a comma: only one before a role parts two signers.
    for (String signer : sign.get().split(",(?=(?:person|agency)=)", -1)) {
      Matcher parts = SIGNER.matcher(signer);
      if (!parts.matches()) {
        throw CliException.usage("cli-sign-shape", Map.of("value", signer));
      }
      if (!roles.add(parts.group(1))) {
        throw CliException.usage("cli-sign-role-twice", Map.of("role", parts.group(1)));
      }
      if ("token".equals(parts.group(2)) && modules.named(streams)) {
        look(streams, parts.group(3));
      }
    }
    throw CliException.usage("cli-sign-not-yet", Map.of());
  }

  private void look(Streams streams, String token) {
    try (TokenAdapter adapter = NativeAccess.open(modules.only(streams))) {
      adapter.token(token);
    }
  }
}
