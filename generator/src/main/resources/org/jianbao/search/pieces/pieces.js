import {BitReader, checksum} from "./bits.js";

/** What can go wrong for a reader. `kind`: "network", "missing", "corrupt" or "aborted". */
export class Failure extends Error {
  constructor(kind, message) {
    super(message);
    this.name = "SearchError";
    this.kind = kind;
  }
}

/** A promise that gives up when the signal is aborted. What it waited for goes on: the cache will want it. */
export function abortable(promise, signal) {
  if (!signal) return promise;
  let stop;
  const aborted = new Promise((_, reject) => {
    stop = () => reject(new Failure("aborted", "search aborted"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
  });
  return Promise.race([aborted, promise]).finally(() => signal.removeEventListener("abort", stop));
}

/** A promise that fails when it takes longer than `patience`, in milliseconds; `late` is called then. */
export function timely(promise, name, patience, late) {
  if (typeof setTimeout !== "function") return promise;
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Failure("network", `search/${name} takes too long`));
      late();
    }, patience);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of a text in Base64 without padding. */
function bytesOf(text) {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(text.length * 3 >> 2);
  for (let i = 0, n = 0; i < text.length; i += 4) {
    const four = values[text.charCodeAt(i)] << 18 | values[text.charCodeAt(i + 1)] << 12
        | values[text.charCodeAt(i + 2)] << 6 | values[text.charCodeAt(i + 3)];
    // What is behind the end of the bytes is not kept.
    bytes[n++] = four >> 16;
    bytes[n++] = four >> 8;
    bytes[n++] = four;
  }
  return bytes;
}

/** The files of the index: each is fetched once, checked, decoded and kept; those that failed are not kept. */
export class Pieces {
  /**
   * @param {number} patience milliseconds for one fetch
   * @param {object} carried pieces that came with the module, by name, in Base64
   */
  constructor(base, fetch, patience, carried = {}) {
    this.carried = carried;
    this.base = base;
    this.fetch = fetch;
    this.patience = patience;
    this.asked = new Map();
    this.arrived = new Set();
  }

  /** Whether a piece costs nothing any more. */
  has(name) {
    return this.arrived.has(name);
  }

  /** The piece as `decode(BitReader)` gives it, at once or later. Everyone who asks for one name must mean the same decoding. */
  get(name, decode) {
    let piece = this.asked.get(name);
    if (!piece) {
      piece = this.read(name, decode);
      this.asked.set(name, piece);
      piece.then(() => this.arrived.add(name), () => this.asked.delete(name));
    }
    return piece;
  }

  async read(name, decode) {
    try {
      return await this.attempt(name, decode, "default");
    } catch (failure) {
      if (failure.kind === "missing") throw failure;
      // Pieces are kept for ever by the browser, a damaged copy too: this is the only way past it.
      return this.attempt(name, decode, failure.kind === "corrupt" ? "reload" : "default");
    }
  }

  async attempt(name, decode, cache) {
    const text = cache === "default" ? this.carried[name] : undefined;
    const bytes = text ? bytesOf(text) : await this.bytes(name, cache);
    const length = bytes.length - 4;
    if (length < 0 || new BitReader(bytes.subarray(length)).bits(32) !== checksum(name, bytes, length)) {
      throw new Failure("corrupt", `search/${name} is damaged`);
    }
    try {
      return await decode(new BitReader(bytes.subarray(0, length)));
    } catch (error) {
      throw error instanceof Failure ? error : new Failure("corrupt", `search/${name} cannot be read: ${error.message}`);
    }
  }

  /** The bytes of a piece. Its time is limited here, because a fetch handed in may not know signals. */
  bytes(name, cache) {
    const controller = typeof AbortController === "function" ? new AbortController() : null;
    const answer = this.answer(name, controller ? {cache, signal: controller.signal} : {cache});
    return timely(answer, name, this.patience, () => controller && controller.abort());
  }

  async answer(name, options) {
    let response;
    try {
      response = await this.fetch(`${this.base}search/${name}`, options);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw new Failure("network", `search/${name} did not arrive: ${error && error.message}`);
    }
    const gone = response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429;
    throw new Failure(gone ? "missing" : "network", `search/${name}: status ${response.status}`);
  }
}
