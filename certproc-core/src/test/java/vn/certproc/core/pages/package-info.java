/** The pages under docs/ on each check and event, made from the same data as the engine. */
@NullMarked
package vn.certproc.core.pages;

import org.jspecify.annotations.NullMarked;
