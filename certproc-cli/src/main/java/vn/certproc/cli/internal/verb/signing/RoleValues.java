package vn.certproc.cli.internal.verb.signing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.cli.internal.CliException;

/**
 * The values of an option that may be told for each role: {@code ROLE=VALUE}, or a value alone for
 * whoever has none of their own. A file whose name begins like a role is written {@code
 * ./person=…}.
 *
 * @param option its name
 * @param own by role
 * @param shared for the others
 */
public record RoleValues(String option, Map<Role, String> own, Optional<String> shared) {

  private static final Pattern ROLE = Pattern.compile("(" + Role.SHAPE + ")=(.*)", Pattern.DOTALL);

  /**
   * Sorts the values.
   *
   * @throws CliException usage, when two are for the same
   */
  static RoleValues of(String option, List<String> values) {
    Map<Role, String> own = new TreeMap<>();
    Optional<String> shared = Optional.empty();
    for (String each : values) {
      Matcher role = ROLE.matcher(each);
      boolean twice;
      if (role.matches()) {
        twice = own.put(Role.of(role.group(1)), role.group(2)) != null;
      } else {
        twice = shared.isPresent();
        shared = Optional.of(each);
      }
      if (twice) {
        throw CliException.usage("cli-sign-option-twice", Map.of("option", option));
      }
    }
    return new RoleValues(option, Map.copyOf(own), shared);
  }

  /** What is told for this role by its own name. */
  Optional<String> exactly(Role role) {
    return Optional.ofNullable(own.get(role));
  }

  /** What is told for this role, or for its kind. */
  Optional<String> of(Role role) {
    return exactly(role).or(() -> exactly(role.general()));
  }

  /**
   * Refuses what is told for nobody: it may have been meant.
   *
   * @param users the roles that use such a value
   * @throws CliException usage
   */
  void requireUsed(Set<Role> users) {
    for (Role role : own.keySet()) {
      if (users.stream().noneMatch(user -> user.equals(role) || user.general().equals(role))) {
        throw unused(role.code() + "=…");
      }
    }
    if (shared.isPresent() && users.isEmpty()) {
      throw unused("…");
    }
  }

  private CliException unused(String value) {
    return CliException.usage("cli-sign-option-unused", Map.of("option", option, "value", value));
  }

  /** Refuses a value that is not for a role. */
  void requireRoles() {
    if (shared.isPresent()) {
      throw CliException.usage("cli-sign-option-role", Map.of("option", option));
    }
  }
}
