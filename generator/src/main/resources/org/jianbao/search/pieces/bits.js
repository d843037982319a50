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

  /** Goes past a bit if it is 1, which is the code of 1, the most frequent number by far. */
  isOne() {
    const is = this.bytes[this.at >> 3] >> (7 - (this.at & 7)) & 1;
    this.at += is;
    return is;
  }

  /** The next 32 bits, of which the first 25 are right; behind the end there are zeros. */
  ahead() {
    const {bytes} = this;
    const at = this.at >> 3;
    return (bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]) << (this.at & 7);
  }

  bits(count) {
    if (count > 25) return this.bits(count - 16) * 65536 + this.bits(16);
    if (!count) return 0;
    const value = this.ahead() >>> 32 - count;
    this.at += count;
    return value;
  }

  /** Elias gamma, at least 1 and below 2 to the power of 25. */
  gamma() {
    if (this.isOne()) return 1;
    const zeros = Math.clz32(this.ahead());
    if (zeros > 24) throw new RangeError("not a gamma code");
    this.at += zeros;
    return this.bits(zeros + 1);
  }

  /** Elias delta, at least 1. */
  delta() {
    if (this.isOne()) return 1;
    const rest = this.gamma() - 1;
    if (!rest) return 1;
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

  /** Goes past what `rising` would read. */
  pass(count, low, high) {
    if (count <= 0 || high - low === count) return;
    if (count === 1) {
      this.below(high - low);
      return;
    }
    const before = count >> 1;
    const value = low + before + this.below(high - low - count + 1);
    this.pass(before, low, value);
    this.pass(count - 1 - before, value + 1, high);
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
    if (count === 1) return;
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
