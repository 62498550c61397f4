package vn.certproc.forms.internal.fill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.certproc.forms.internal.definition.BlockSpec;
import vn.certproc.forms.internal.definition.Condition;
import vn.certproc.forms.internal.definition.FillableSpec;
import vn.certproc.forms.internal.definition.Paths;

/**
 * The body of a form as one to fill in: without what is for other subscribers and procedures, with
 * the fields that are added.
 */
final class FillableBody {

  private FillableBody() {}

  static List<BlockSpec> of(List<BlockSpec> body, FillableSpec fillable) {
    List<BlockSpec> blocks = new ArrayList<>();
    for (BlockSpec block : body) {
      if (isFor(block.when(), fillable)) {
        blocks.add(block);
      }
    }
    for (FillableSpec.Insert insert : fillable.inserts()) {
      blocks = with(insert, blocks);
    }
    return blocks;
  }

  /** What asks for data alone stays: that is what is to be filled in. */
  private static boolean isFor(Optional<Condition> when, FillableSpec fillable) {
    return when.isEmpty()
        || switch (when.get().fact()) {
          case SENDER -> when.get().values().contains(fillable.sender().code());
          case SUBSCRIBER -> meet(when.get(), fillable.subscribers());
          case ASKED -> meet(when.get(), fillable.asked());
          case APPLICANT -> meet(when.get(), fillable.applicants());
          case GIVEN -> true;
          case ROWS -> meet(when.get(), List.of(Paths.ONE_ROW));
        };
  }

  private static boolean meet(Condition when, List<String> codes) {
    return !Collections.disjoint(when.values(), codes);
  }

  private static List<BlockSpec> with(FillableSpec.Insert insert, List<BlockSpec> blocks) {
    List<BlockSpec> result = new ArrayList<>();
    for (BlockSpec block : blocks) {
      boolean here = holds(block, insert.at());
      if (!here || !insert.instead()) {
        result.add(block);
      }
      if (here) {
        insert.fields().forEach(entry -> result.add(entry.field()));
      }
    }
    return result;
  }

  private static boolean holds(BlockSpec block, String path) {
    if (block instanceof BlockSpec.Field field) {
      return field.path().equals(path);
    }
    return block instanceof BlockSpec.Row row
        && row.fields().stream().anyMatch(field -> field.path().equals(path));
  }
}
