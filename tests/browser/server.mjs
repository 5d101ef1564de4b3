// A plain web server on loopback, which does what a static host does: files, compressed where that helps, and 404.html for
// what is missing.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** What static hosts compress. */
const PACKED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml']);

/** Serves a site under a path such as `/` or `/some/project/`; gives its base address and `close`. */
export async function serve(site, mount) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const inside = path.startsWith(mount) ? path.slice(mount.length) : undefined;
    const file = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
    const found = site.files.has(file) ? file : undefined;
    const sent = found ?? (inside !== undefined && site.files.has('404.html') ? '404.html' : undefined);
    const bytes = sent ? await readFile(join(site.dir, sent)) : 'Not found';
    const isPacked = PACKED.has(extname(sent ?? '')) && /\bgzip\b/.test(request.headers['accept-encoding']);
    const body = isPacked ? await promisify(gzip)(bytes) : bytes;
    response.writeHead(found ? 200 : 404, {
      'Content-Type': sent ? (TYPES[extname(sent)] ?? 'application/octet-stream') : 'text/plain',
      'Cache-Control': 'max-age=600',
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return {
    base: `http://127.0.0.1:${server.address().port}${mount}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}
