/**
 * Signatures on a form: where they stand (Decree 30/2020/NĐ-CP, Annex I), the empty fields that
 * another program can sign, and what each looks like.
 */
@NullMarked
package vn.certproc.forms.signing;

import org.jspecify.annotations.NullMarked;
