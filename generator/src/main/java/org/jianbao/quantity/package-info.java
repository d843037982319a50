/**
 * Numbers as Chinese prose writes them: {@link org.jianbao.quantity.Quantity} finds and reads 15.9万, 近150 and 三百余.
 * Imports nothing of Jianbao.
 */
@NullMarked
package org.jianbao.quantity;

import org.jspecify.annotations.NullMarked;
