/** One rule, one small class; {@link vn.certproc.core.internal.rule.Rules} lists them by code. */
@NullMarked
package vn.certproc.core.internal.rule;

import org.jspecify.annotations.NullMarked;
