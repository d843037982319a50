/**
 * Texts of files as values with places: {@link org.jianbao.load.value.TextFile} is decoded, its YAML
 * ({@link org.jianbao.load.value.YamlText}) or rows ({@link org.jianbao.load.value.CsvRow}) become a
 * {@link org.jianbao.load.value.Value}, and {@link org.jianbao.load.value.Fields} reads that with types.
 *
 * <p>The only package that knows SnakeYAML Engine, and the only one that reads CSV; it knows nothing of what the values mean.
 */
@NullMarked
package org.jianbao.load.value;

import org.jspecify.annotations.NullMarked;
