import { once } from 'node:events';
import { createServer } from 'node:net';
import { doubtful, type Finding, faulty, well } from './finding.ts';

/** Where the site is to be reached. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Nobody named the port: the site may be at another. */
  readonly supposed?: boolean;
}

/** Does the site answer there, or can it listen there? */
export async function checkPort({ host, port, supposed }: Listening): Promise<Finding> {
  const place = `${host}:${port}`;
  if (await answers(host, port)) return well('port', `本系统正在 http://${place} 运行。`);
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    return well('port', `${place} 空闲，可以监听。${supposed ? elsewhere : ''}`);
  } catch (error) {
    return meaning(place, (error as NodeJS.ErrnoException).code ?? '');
  } finally {
    server.close();
  }
}

const elsewhere = '没有指定 PORT，检查的是默认端口；网站在别的地址运行的，请用 HOST、PORT 写明再检查。';

/** Whether our own program says there that it lives. */
async function answers(host: string, port: number): Promise<boolean> {
  // What listens everywhere is asked here.
  const near = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  try {
    const reply = await fetch(`http://${near}:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
    return (await reply.text()) === JSON.stringify({ status: 'ok' });
  } catch {
    return false;
  }
}

function meaning(place: string, code: string): Finding {
  if (code === 'EADDRINUSE')
    return doubtful(
      'port',
      `${place} 已被别的程序占用。`,
      '请停掉占用它的程序，或者用 PORT 指定另一个端口；本系统在别的端口运行的，也请用 PORT 写明再检查。',
    );
  if (code === 'EACCES')
    return faulty(
      'port',
      `没有权限监听 ${place}。`,
      '1024 以下的端口需要管理员权限，请用 PORT 指定如 8080。',
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return faulty('port', `本机没有地址 ${place}。`, '请检查 HOST 的设置，通常留空即可。');
  return faulty('port', `不能监听 ${place}（${code}）。`, '请检查 HOST 和 PORT 的设置。');
}
