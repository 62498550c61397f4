package vn.certproc.api.payload;

import vn.certproc.api.payload.document.RenewNode;
import vn.certproc.api.payload.document.RequestNode;

/** What the boxes of renewal and change mean: both ticked are one renewal that holds changes. */
final class Marks {

  private Marks() {}

  static boolean isRenewal(RequestNode r) {
    return r.renew != null;
  }

  static boolean isChange(RequestNode r) {
    return Owners.items(r).filter(items -> r.change != null || !items.isEmpty()).isPresent();
  }

  static void renew(RequestNode r) {
    if (r.renew == null) {
      RenewNode renew = new RenewNode();
      renew.items = r.change == null ? renew.items : r.change.items;
      r.renew = renew;
      r.change = null;
    }
  }

  static void change(RequestNode r) {
    Owners.openItem(r);
  }
}
