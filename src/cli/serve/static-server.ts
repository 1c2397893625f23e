import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, type Site } from '../../platform/index.ts';
import { UsageError } from '../usage-error.ts';
import { securityHeaders } from './security-headers.ts';

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Nobody asked for this very port, so the next free one will do. */
  readonly portIsFree: boolean;
}

/** A server at work. */
export interface StaticServer {
  readonly address: string;
  /** Lets requests under way come to their end, for two seconds at most. */
  stop(): Promise<void>;
}

/** Ports tried from the first on. */
const tries = 20;

/** Serves a site over HTTP. */
export async function startStaticServer(files: Site, options: ListenOptions): Promise<StaticServer> {
  const site = { files, base: '', headers: securityHeaders };
  const server = createServer((request, response) => {
    answerRequest(site, request, response).catch(() => response.destroy());
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  const port = await listen(server, options);
  return { address: addressFor(options.host, port), stop: () => stop(server) };
}

async function listen(server: Server, { host, port, portIsFree }: ListenOptions): Promise<number> {
  for (let attempt = port; ; attempt += 1) {
    try {
      return await listenAt(server, host, attempt);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || !portIsFree || attempt - port >= tries) throw unavailable(host, attempt, error);
    }
  }
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function unavailable(host: string, port: number, error: unknown): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口 ${port} 已被别的程序占用，请用 --port 换一个`,
    EACCES: `没有使用端口 ${port} 的权限，请用 --port 换一个大于 1024 的`,
    EADDRNOTAVAIL: `本机没有地址 ${host}，请核对 --host`,
    ENOTFOUND: `找不到主机名 ${host}，请核对 --host`,
    EAI_AGAIN: `找不到主机名 ${host}，请核对 --host`,
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? new UsageError(`${reason}。`) : (error as Error);
}

/** What to type into a browser on this computer. */
function addressFor(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 2000);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
