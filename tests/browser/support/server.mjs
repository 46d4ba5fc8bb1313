// A static server for the bundle that can also misbehave on purpose.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { brotli } from './compress.mjs';
import { DIST } from './dist.mjs';
import { isCompressible, mimeOf } from './mime.mjs';

/**
 * Serves `root` on a free port of the loopback interface.
 *
 * A `path` below is an exact path (`/policy-brief.js`) or a pattern (`/\.wasm$/`).
 *
 * @param {{ root?: string, prefix?: string, port?: number, folders?: Record<string, string>, cache?: string }} options
 * `prefix`: the sub-path that stands for `root`; `port`: that of a server that was stopped, to come back
 * in its place; `folders`: what stands at further sub-paths; `cache`: what browsers are told about keeping
 * an answer
 */
export async function serve({ root = DIST, prefix = '', port = 0, folders = {}, cache = 'no-cache' } = {}) {
  const pages = new Map();
  const rules = [];
  const requests = [];
  const sent = new Map();

  const ruleFor = (path) =>
    rules.findLast((rule) => (rule.path instanceof RegExp ? rule.path.test(path) : rule.path === path));

  const add = (rule) => {
    rules.push(rule);
    return () => void rules.splice(rules.indexOf(rule), 1);
  };

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    requests.push(path);
    const rule = ruleFor(path);
    if (rule?.until) await rule.until;
    if (rule?.fail === 'break') return request.socket.destroy();
    const found = rule?.fail ? { status: rule.fail, body: '' } : (rule?.body ?? (await find(path)));
    const whole = { type: mimeOf(path), ...found };
    if (rule?.partly) return sendPartly(response, whole, rule.partly);
    sent.set(path, send(request, response, { cache, ...whole }));
  }

  async function find(path) {
    if (pages.has(path)) return { type: 'text/html; charset=utf-8', body: pages.get(path) };
    const places = Object.entries({ ...folders, [prefix]: root });
    const [start, folder] = places.find(([start]) => path.startsWith(`${start}/`)) ?? [];
    const inside = folder ? normalize(path.slice(start.length)).replace(/\/$/, '/index.html') : '..';
    const body = !inside.startsWith('..') && (await readOrNothing(join(folder, inside)));
    if (body) return { type: mimeOf(inside), body };
    // Browsers ask for this by themselves; a page without one is no error.
    return path === '/favicon.ico' ? { status: 204, body: '' } : { status: 404, body: 'not found' };
  }

  const http = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => http.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${http.address().port}`;

  return {
    origin,
    port: http.address().port,
    /** The address of a path. */
    url: (path = '/neutrality.html') => origin + path,
    /** Adds a page that is on no disk. */
    page: (path, html) => void pages.set(path, html),
    /** Keeps the answers for a path back until the function that it returns is called. */
    hold(path) {
      const { promise, resolve } = withResolvers();
      const remove = add({ path, until: promise });
      return () => (remove(), resolve());
    },
    /** Answers later. */
    delay(path, milliseconds) {
      setTimeout(this.hold(path), milliseconds);
    },
    /** Answers with a status and no body, or breaks the connection (`'break'`). Returns the repair. */
    fail: (path, how = 404) => add({ path, fail: how }),
    /** Sends half a body and then nothing (`'stall'`), the end (`'cut'`), or a byte each `milliseconds`. */
    partly: (path, how) => add({ path, partly: how }),
    /** Answers with another body. Returns the repair. */
    replace: (path, body, type) => add({ path, body: { body, ...(type && { type }) } }),
    /** What the last answer for a path weighed, before and after compression. */
    weight: (path) => sent.get(path),
    /** How often a path was asked for. */
    count: (path) => requests.filter((seen) => (path instanceof RegExp ? path.test(seen) : path === seen)).length,
    /** Stops, whatever is still connected. */
    close() {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(resolve));
    },
  };
}

function send(request, response, { status = 200, type, body, cache }) {
  const raw = Buffer.from(body);
  const squeezed = isCompressible(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && raw.length > 0;
  const bytes = squeezed ? brotli(raw) : raw;
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': cache,
    // A brief may be embedded from another origin, and its files are public.
    'Access-Control-Allow-Origin': '*',
    ...(squeezed && { 'Content-Encoding': 'br' }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return { raw: raw.length, sent: bytes.length };
}

function sendPartly(response, { type, body }, how) {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, 'Access-Control-Allow-Origin': '*' });
  const half = bytes.length >> 1;
  response.write(bytes.subarray(0, half));
  if (how === 'cut') setTimeout(() => response.destroy(), 50);
  if (typeof how !== 'number') return;
  let place = half;
  const timer = setInterval(() => response.write(bytes.subarray(place, (place += 1))), how);
  response.on('close', () => clearInterval(timer));
}

async function readOrNothing(file) {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

// Promise.withResolvers came with Node 22.
function withResolvers() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
