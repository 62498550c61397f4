package vn.certproc.api.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.certproc.api.error.InvalidValueException;

/** What a request asks for: one of the five procedures with its own contents. Immutable. */
public sealed interface Content {

  /** The procedure; for renewal and change in one, the renewal. */
  Procedure procedure();

  /** All procedures it asks for: one, or renewal and change together (§6, §7). */
  default Set<Procedure> procedures() {
    return EnumSet.of(procedure());
  }

  /** The changes it asks for; empty where it asks for none. */
  default List<ChangeItem> changes() {
    return List.of();
  }

  /**
   * New issue (§5).
   *
   * @param intendedUses what the certificate is for, by codes of the profile
   * @param previousSerialNumber số hiệu chứng thư số cũ (nếu có)
   */
  record Issue(List<Code> intendedUses, Optional<CertificateSerial> previousSerialNumber)
      implements Content {

    /** Copies the list. */
    public Issue {
      intendedUses = List.copyOf(intendedUses);
    }

    @Override
    public Procedure procedure() {
      return Procedure.ISSUE;
    }
  }

  /**
   * Renewal (§6), alone or with a change in the same request.
   *
   * @param renewalsUsed how often it has been renewed before, as the applicant declares; empty
   *     where it was not told
   * @param changes the changes asked for at once; empty for a renewal alone
   */
  record Renewal(OptionalInt renewalsUsed, List<ChangeItem> changes) implements Content {

    /**
     * Copies the list.
     *
     * @throws InvalidValueException {@code renewals-negative}
     */
    public Renewal {
      changes = List.copyOf(changes);
      if (renewalsUsed.orElse(0) < 0) {
        throw new InvalidValueException("renewals-negative", "renewalsUsed");
      }
    }

    @Override
    public Procedure procedure() {
      return Procedure.RENEW;
    }

    @Override
    public Set<Procedure> procedures() {
      return changes.isEmpty()
          ? EnumSet.of(Procedure.RENEW)
          : EnumSet.of(Procedure.RENEW, Procedure.CHANGE);
    }
  }

  /**
   * Change of information (§7).
   *
   * @param changes at least one
   */
  record Change(List<ChangeItem> changes) implements Content {

    /**
     * Copies the list.
     *
     * @throws InvalidValueException {@code missing-value} without an item
     */
    public Change {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new InvalidValueException("missing-value", "change", Map.of("field", "change/item"));
      }
    }

    @Override
    public Procedure procedure() {
      return Procedure.CHANGE;
    }
  }

  /**
   * Revocation (§8).
   *
   * @param reason lý do thu hồi, by a code of the profile
   * @param details more in the applicant's words, where given
   * @param destinationSector where the person moved to, by a code of the profile ({@code state},
   *     {@code party} …), where the reason is a move and it was told
   */
  record Revocation(Code reason, Optional<String> details, Optional<Code> destinationSector)
      implements Content {

    /** Normalises the details. */
    public Revocation {
      details = Values.optionalText("details", details);
    }

    @Override
    public Procedure procedure() {
      return Procedure.REVOKE;
    }
  }

  /**
   * Token recovery (§9).
   *
   * @param reason why, by a code of the profile
   * @param coordinator người phối hợp hỗ trợ khôi phục, where the applicant names one
   */
  record Recovery(Code reason, Optional<Person> coordinator) implements Content {

    @Override
    public Procedure procedure() {
      return Procedure.RECOVER;
    }
  }
}
