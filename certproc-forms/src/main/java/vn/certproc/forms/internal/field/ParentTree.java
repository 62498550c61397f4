package vn.certproc.forms.internal.field;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.update.Update;

/**
 * The tree that leads from the parts of pages back to the elements of a structure (ISO 32000-1,
 * 14.7.4.4), a number tree with or without kids. Not thread-safe.
 */
final class ParentTree {

  private static final int DEPTH = 32;
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
  private static final COSName LIMITS = COSName.LIMITS;

  private final COSDictionary root;
  private final Update update;
  private final COSDictionary tree;
  private int next;
  private @Nullable COSDictionary own;

  ParentTree(COSDictionary root, Update update) {
    this.root = root;
    this.update = update;
    if (root.getDictionaryObject(PARENT_TREE) instanceof COSDictionary there) {
      tree = there;
    } else {
      tree = new COSDictionary();
      root.setItem(PARENT_TREE, tree);
    }
    this.next = Math.max(root.getInt(NEXT_KEY, 0), highest() + 1);
  }

  /** The highest key: the last of the last leaf. */
  private int highest() {
    COSDictionary node = tree;
    for (int depth = 0; depth < DEPTH; depth++) {
      if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids
          && kids.size() > 0
          && kids.getObject(kids.size() - 1) instanceof COSDictionary last) {
        node = last;
      } else {
        return node.getDictionaryObject(COSName.NUMS) instanceof COSArray nums && nums.size() > 1
            ? number(nums.getObject((nums.size() / 2 - 1) * 2))
            : -1;
      }
    }
    throw new UnreadablePdfException("pdf-too-complex", Map.of());
  }

  private static int number(COSBase key) {
    return key instanceof COSInteger number ? number.intValue() : -1;
  }

  /**
   * An entry for an element.
   *
   * @return its key
   */
  int add(COSDictionary element) {
    int key = next++;
    COSArray leaf = leaf(key);
    leaf.add(COSInteger.get(key));
    leaf.add(element);
    root.setInt(NEXT_KEY, next);
    update.changed(root, root);
    update.changed(leaf, tree);
    update.changed(tree, root);
    return key;
  }

  /** The numbers of the tree itself, or of a last kid of its own. */
  private COSArray leaf(int key) {
    if (!(tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
      return nums(tree);
    }
    COSDictionary last = own;
    if (last == null) {
      last = new COSDictionary();
      COSArray limits = new COSArray();
      limits.add(COSInteger.get(key));
      limits.add(COSInteger.get(key));
      last.setItem(LIMITS, limits);
      kids.add(last);
      update.changed(kids, tree);
      own = last;
    }
    if (last.getDictionaryObject(LIMITS) instanceof COSArray limits) {
      limits.set(1, COSInteger.get(key));
    }
    return nums(last);
  }

  private static COSArray nums(COSDictionary node) {
    if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray nums) {
      return nums;
    }
    COSArray nums = new COSArray();
    node.setItem(COSName.NUMS, nums);
    return nums;
  }
}
