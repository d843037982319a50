/**
 * The commands and their options.
 *
 * <p>Start with {@link org.jianbao.cli.Main}. Messages are Chinese: editors read them. Exit codes: 0 for success, 1 for
 * problems in the content, 2 for wrong usage or too little memory, 3 for a bug in Jianbao. Only this package imports picocli and
 * progressbar.
 */
@NullMarked
package org.jianbao.cli;

import org.jspecify.annotations.NullMarked;
