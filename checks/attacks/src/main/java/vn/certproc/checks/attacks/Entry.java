package vn.certproc.checks.attacks;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An attack that is made from functions; how the families list theirs. */
record Entry(
    String id,
    AttackFamily family,
    String source,
    int certification,
    UnaryOperator<byte[]> before,
    UnaryOperator<byte[]> after)
    implements Attack {

  /** An attack on any signed file. */
  static Entry of(String id, AttackFamily family, String source, UnaryOperator<byte[]> after) {
    return new Entry(id, family, source, 0, file -> file, after);
  }

  /** An attack that appends an update. */
  static Entry appending(
      String id, AttackFamily family, String source, BiConsumer<Victim, Update> change) {
    return of(id, family, source, file -> appended(file, change));
  }

  static byte[] appended(byte[] file, BiConsumer<Victim, Update> change) {
    return read(
        file,
        victim -> {
          Update update = Update.of(victim);
          change.accept(victim, update);
          return update.bytes();
        });
  }

  static byte[] read(byte[] file, Function<Victim, byte[]> attack) {
    try (Victim victim = Victim.open(file)) {
      return attack.apply(victim);
    }
  }

  /** The same attack on a document that was prepared for it. */
  Entry prepared(UnaryOperator<byte[]> preparation) {
    return new Entry(id, family, source, certification, preparation, after);
  }

  /** The same attack on a document that was certified at this level. */
  Entry certified(int level) {
    return new Entry(id + "-level-" + level, family, source, level, before, after);
  }

  @Override
  public byte[] prepare(byte[] unsigned) {
    return before.apply(unsigned);
  }

  @Override
  public byte[] apply(byte[] signed) {
    return after.apply(signed);
  }

  @Override
  public String toString() {
    return id;
  }
}
