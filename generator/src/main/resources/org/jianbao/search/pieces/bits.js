/** Reads the bits of a piece, the most significant of each byte first. */
export class BitReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  bit() {
    const at = this.at++;
    return this.bytes[at >> 3] >> (7 - (at & 7)) & 1;
  }

  bits(count) {
    let value = 0;
    while (count > 0) {
      const free = 8 - (this.at & 7);
      const take = free < count ? free : count;
      value = value * (1 << take) + (this.bytes[this.at >> 3] >> (free - take) & (1 << take) - 1);
      this.at += take;
      count -= take;
    }
    return value;
  }

  /** Elias gamma, at least 1. */
  gamma() {
    let zeros = 0;
    while (!this.bit()) if (++zeros > 30) throw new RangeError("not a gamma code");
    return 1 << zeros | this.bits(zeros);
  }

  /** Elias delta, at least 1. */
  delta() {
    const rest = this.gamma() - 1;
    if (rest > 30) throw new RangeError("not a delta code");
    return 1 << rest | this.bits(rest);
  }

  /** Truncated binary: a value below `bound`. */
  below(bound) {
    if (bound <= 1) return 0;
    const width = 32 - Math.clz32(bound - 1);
    const short = (1 << width) - bound;
    const value = this.bits(width - 1);
    return value < short ? value : (value << 1 | this.bit()) - short;
  }

  /** `count` rising values from `low` to below `high`, by interpolative coding (Moffat and Stuiver 2000). */
  rising(count, low, high) {
    const values = new Int32Array(count);
    this.fill(values, 0, count, low, high);
    return values;
  }

  fill(values, from, to, low, high) {
    const count = to - from;
    if (count <= 0) return;
    if (high - low === count) {
      for (let i = 0; i < count; i++) values[from + i] = low + i;
      return;
    }
    const middle = from + (count >> 1);
    const least = low + middle - from;
    const value = least + this.below(high - (to - 1 - middle) - least);
    values[middle] = value;
    this.fill(values, from, middle, low, value);
    this.fill(values, middle + 1, to, value + 1, high);
  }
}

/** FNV-1a over the (ASCII) name of a piece and its bytes. */
export function checksum(name, bytes, length) {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  for (let i = 0; i < length; i++) h = Math.imul(h ^ bytes[i], 0x01000193);
  return h >>> 0;
}
