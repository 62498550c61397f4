/** Programs and validators that are not ours, as the checks ask them. */
@NullMarked
package vn.certproc.checks.tools;

import org.jspecify.annotations.NullMarked;
