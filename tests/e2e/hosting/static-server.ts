import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { HeaderRule } from '../../../scripts/hosting/headers-file.mjs';
import { headersFor } from '../../../scripts/hosting/headers-file.mjs';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'text/xml; charset=utf-8',
};

export interface StaticServer {
  /** Address of the mounted folder, with a slash at its end. */
  readonly url: string;
  /** Paths asked for so far, from the root of the server. */
  readonly asked: string[];
  /** Serves another folder from now on, as a new release does. */
  serve(folder: string): void;
  /** Drops all connections: the reader is without a network from here on. */
  close(): Promise<void>;
}

interface Options {
  readonly folder: string;
  /** Where the folder stands on the server: '/' or '/course/week3/'. */
  readonly mount?: string;
  /** Header rules as in public/_headers; none by default. */
  readonly rules?: readonly HeaderRule[];
}

/** A plain static host: files, types, the given headers, and nothing clever. */
export async function startStatic(options: Options): Promise<StaticServer> {
  const { mount = '/', rules = [] } = options;
  let { folder } = options;
  const asked: string[] = [];

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    asked.push(path);
    const inside = path.startsWith(mount) ? `/${path.slice(mount.length)}` : null;
    const file = inside === null ? null : fileOf(folder, inside);
    if (inside === null || file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    const type = MIME[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...headersFor(rules, inside) });
    createReadStream(file).pipe(response);
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${mount}`,
    asked,
    serve(next) {
      folder = next;
    },
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function fileOf(folder: string, path: string): string | null {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
