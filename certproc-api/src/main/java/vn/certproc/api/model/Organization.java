package vn.certproc.api.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.InvalidValueException;

/**
 * An agency or organisation, with the one above it. A tree of immutable values cannot hold a cycle.
 *
 * <p>Immutable and thread-safe. Legal personality and own seal are three-valued: empty means "not
 * told", which is never read as a no.
 *
 * @param name tên cơ quan, tổ chức
 * @param kind what it is, by a code of the profile ({@code provincial-peoples-committee}, {@code
 *     department} …)
 * @param legalPersonality tư cách pháp nhân (§1)
 * @param ownSeal con dấu riêng (§1)
 * @param abbreviation the letters of the agency in a document's symbol, such as {@code STTTT}
 * @param address địa chỉ
 * @param province tỉnh/thành phố
 * @param email địa chỉ thư điện tử công vụ
 * @param taxCode mã số thuế
 * @param budgetCode mã quan hệ ngân sách
 * @param parent the organisation directly above
 */
public record Organization(
    String name,
    Optional<Code> kind,
    Optional<Boolean> legalPersonality,
    Optional<Boolean> ownSeal,
    Optional<String> abbreviation,
    Optional<String> address,
    Optional<String> province,
    Optional<EmailAddress> email,
    Optional<TaxCode> taxCode,
    Optional<BudgetCode> budgetCode,
    Optional<Organization> parent) {

  /** Deeper trees do not exist in the administration; a bound keeps recursion harmless. */
  public static final int MAX_DEPTH = 32;

  /**
   * Normalises the texts.
   *
   * @throws InvalidValueException {@code missing-value} without a name; {@code
   *     organization-too-deep} beyond {@link #MAX_DEPTH} levels
   */
  public Organization {
    name = Values.text("name", name);
    abbreviation = Values.optionalText("abbreviation", abbreviation);
    address = Values.optionalText("address", address);
    province = Values.optionalText("province", province);
    if (parent.isPresent() && parent.get().depth() >= MAX_DEPTH) {
      throw new InvalidValueException("organization-too-deep", "parent");
    }
  }

  private int depth() {
    int depth = 1;
    for (Optional<Organization> up = parent; up.isPresent(); up = up.get().parent()) {
      depth++;
    }
    return depth;
  }

  /** Starts an organisation of this name. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** This organisation, then each one above it, nearest first; at least one. */
  public List<Organization> upwards() {
    List<Organization> line = new ArrayList<>();
    for (Optional<Organization> at = Optional.of(this); at.isPresent(); at = at.get().parent()) {
      line.add(at.get());
    }
    return List.copyOf(line);
  }

  /** The top of the tree; this organisation itself when nothing is above it. */
  public Organization root() {
    List<Organization> line = upwards();
    return line.get(line.size() - 1);
  }

  /**
   * Whether it has both legal personality and an own seal (§1).
   *
   * @return yes, no (one of them is known to be missing), or empty where it was not told
   */
  public Optional<Boolean> standing() {
    if (legalPersonality.equals(Optional.of(false)) || ownSeal.equals(Optional.of(false))) {
      return Optional.of(false);
    }
    return legalPersonality.isPresent() && ownSeal.isPresent()
        ? Optional.of(true)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Organization[" + name + "]";
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private Optional<Code> kind = Optional.empty();
    private Optional<Boolean> legalPersonality = Optional.empty();
    private Optional<Boolean> ownSeal = Optional.empty();
    private Optional<String> abbreviation = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Optional<String> province = Optional.empty();
    private Optional<EmailAddress> email = Optional.empty();
    private Optional<TaxCode> taxCode = Optional.empty();
    private Optional<BudgetCode> budgetCode = Optional.empty();
    private Optional<Organization> parent = Optional.empty();

    private Builder(String name) {
      this.name = requireNonNull(name, "name");
    }

    /** The kind, by a code of the profile. */
    public Builder kind(String code) {
      kind = Optional.of(Code.of(code));
      return this;
    }

    /** Tư cách pháp nhân: yes or no. */
    public Builder legalPersonality(boolean has) {
      legalPersonality = Optional.of(has);
      return this;
    }

    /** Con dấu riêng: yes or no. */
    public Builder ownSeal(boolean has) {
      ownSeal = Optional.of(has);
      return this;
    }

    /** The letters of the agency in a document's symbol. */
    public Builder abbreviation(String letters) {
      abbreviation = Optional.of(letters);
      return this;
    }

    /** Địa chỉ. */
    public Builder address(String text) {
      address = Optional.of(text);
      return this;
    }

    /** Tỉnh/thành phố. */
    public Builder province(String text) {
      province = Optional.of(text);
      return this;
    }

    /**
     * Địa chỉ thư điện tử công vụ.
     *
     * @throws InvalidValueException {@code email-shape}
     */
    public Builder email(String text) {
      email = Optional.of(EmailAddress.of(text));
      return this;
    }

    /**
     * Mã số thuế.
     *
     * @throws InvalidValueException {@code tax-code-shape} or {@code tax-code-check-digit}
     */
    public Builder taxCode(String text) {
      taxCode = Optional.of(TaxCode.of(text));
      return this;
    }

    /**
     * Mã quan hệ ngân sách.
     *
     * @throws InvalidValueException {@code budget-code-shape}
     */
    public Builder budgetCode(String text) {
      budgetCode = Optional.of(BudgetCode.of(text));
      return this;
    }

    /** The organisation directly above. */
    public Builder under(Organization above) {
      parent = Optional.of(above);
      return this;
    }

    /**
     * The organisation.
     *
     * @throws InvalidValueException when a part is wrong
     */
    public Organization build() {
      return new Organization(
          name,
          kind,
          legalPersonality,
          ownSeal,
          abbreviation,
          address,
          province,
          email,
          taxCode,
          budgetCode,
          parent);
    }
  }
}
