package vn.certproc.cli.internal.verb.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.cli.internal.verb.key.KeyName;
import vn.certproc.cli.internal.verb.key.ModuleOptions;
import vn.certproc.cli.internal.verb.net.WebAddress;

/** Who signs with which key, and how it looks. */
public final class SignOptions {

  /** A file's name may hold a comma: only one before a role parts two signers. */
  private static final Pattern NEXT = Pattern.compile(",(?=" + Role.SHAPE + "=)");

  private static final Pattern SIGNER = Pattern.compile("(" + Role.SHAPE + ")=(.+)");

  @Option(names = "--sign", paramLabel = "ROLE=KEY[,ROLE=KEY]")
  private Optional<String> sign = Optional.empty();

  @Option(names = "--image", paramLabel = "ROLE=FILE.png")
  private List<String> images = new ArrayList<>();

  @Option(names = "--tsa", paramLabel = "URL")
  private Optional<String> authority = Optional.empty();

  @Option(names = "--accept-name")
  private boolean otherName;

  @Mixin private SecretOptions secrets = new SecretOptions();
  @Mixin private ModuleOptions modules = new ModuleOptions();

  /** Whether anything is to be signed. */
  public boolean given() {
    return sign.isPresent();
  }

  /**
   * What was told, checked as far as it can be without opening anything; empty where nobody signs.
   *
   * @throws CliException usage, when it does not fit together
   */
  public Optional<SignPlan> plan(Desk desk) {
    if (sign.isEmpty()) {
      if (!images.isEmpty() || authority.isPresent() || otherName) {
        throw CliException.usage("cli-sign-nobody", Map.of());
      }
      secrets.check(Map.of());
      return Optional.empty();
    }
    SortedMap<Role, KeyName> keys = keys(sign.get());
    RoleValues pictures = RoleValues.of("--image", images);
    pictures.requireRoles();
    pictures.requireUsed(keys.keySet());
    secrets.check(keys);
    return Optional.of(
        new SignPlan(
            desk,
            keys,
            pictures,
            RoleValues.of("--field", List.of()),
            authority.map(uri -> WebAddress.of("--tsa", uri)),
            otherName,
            secrets,
            modules));
  }

  private static SortedMap<Role, KeyName> keys(String text) {
    SortedMap<Role, KeyName> keys = new TreeMap<>();
    for (String signer : NEXT.split(text, -1)) {
      Matcher parts = SIGNER.matcher(signer);
      Optional<KeyName> key = parts.matches() ? KeyName.find(parts.group(2)) : Optional.empty();
      if (key.isEmpty()) {
        throw CliException.usage("cli-sign-shape", Map.of("value", signer));
      }
      Role role = Role.of(parts.group(1));
      if (keys.put(role, key.get()) != null) {
        throw CliException.usage("cli-sign-role-twice", Map.of("role", role.code()));
      }
    }
    return Collections.unmodifiableSortedMap(keys);
  }
}
