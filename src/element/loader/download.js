// Bytes from the network, however bad it is.

import { Failure } from "./failure.js";
import { pause } from "./pause.js";
import { Watch } from "./watch.js";

const PAUSES = [400, 1600]; // before the second and third try, in milliseconds
const PATIENCE = 10_000; // without progress, in milliseconds
const PROGRESS = 1024; // bytes: what trickles in more slowly than that never ends

/**
 * Fetches bytes; tries again where the network failed, but not where the server has answered.
 *
 * A failure has `isUnanswered` if nothing came back. The options besides `limit` (in bytes) and `signal` are those of `fetch`.
 */
export async function download(url, { limit = Infinity, signal, ...options } = {}) {
  for (let attempt = 0; ; attempt += 1) {
    const watch = new Watch();
    try {
      return await downloadOnce(url, limit, signal, options);
    } catch (error) {
      if (error instanceof Failure || signal?.aborted) throw error;
      if (await watch.saw(url)) {
        throw new Failure("csp", `the page's content security policy forbids ${url}`);
      }
      if (attempt === PAUSES.length) {
        const failure = new Failure("fetch", `found no answer, expected a file, at ${url}`);
        failure.isUnanswered = true;
        throw failure;
      }
      await pause(PAUSES[attempt]);
    } finally {
      watch.end();
    }
  }
}

/**
 * The options of `fetch` with which WebKit takes what the page has preloaded; with others it loads it
 * once more. Only the page's own origin can be asked so.
 */
export const likePreload = (url) =>
  new URL(url).origin === location.origin ? { mode: "no-cors", credentials: "include" } : {};

async function downloadOnce(url, limit, signal, options) {
  const control = new AbortController();
  const stop = () => control.abort();
  signal?.addEventListener("abort", stop);
  let timer;
  const goOn = () => {
    clearTimeout(timer);
    timer = setTimeout(stop, PATIENCE);
  };
  goOn();
  try {
    const response = await fetch(url, { ...(options.integrity ? {} : likePreload(url)), ...options, signal: control.signal });
    if (!response.ok) {
      throw new Failure("fetch", `found HTTP status ${response.status}, expected 200, at ${url}`);
    }
    goOn();
    const chunks = [];
    let size = 0;
    let mark = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
      if (size > limit) {
        throw new Failure("brief-too-large", `found over ${limit} bytes, expected no more`);
      }
      if (size - mark >= PROGRESS) {
        mark = size;
        goOn();
      }
    }
    // A Blob would join them too, by way of another process.
    const bytes = new Uint8Array(size);
    let end = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, end);
      end += chunk.length;
    }
    return bytes;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    stop(); // what is left of an answer that nobody wants
  }
}
