// Media types by file name.
import { extname } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The media type that a file's name stands for. */
export function mimeOf(path) {
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

/** Whether compression makes a file of this type smaller. */
export function isCompressible(type) {
  return !/^image\/(png|x-icon)|^font\//.test(type);
}
