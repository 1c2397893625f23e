import { once } from 'node:events';
import { createServer } from 'node:net';
import { doubtful, type Finding, faulty, well } from './finding.ts';

/** Where the site is to be reached. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** Can the site listen there? */
export async function checkPort({ host, port }: Listening): Promise<Finding> {
  const place = `${host}:${port}`;
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    return well('port', `${place} 空闲，可以监听。`);
  } catch (error) {
    return meaning(place, (error as NodeJS.ErrnoException).code ?? '');
  } finally {
    server.close();
  }
}

function meaning(place: string, code: string): Finding {
  if (code === 'EADDRINUSE')
    return doubtful(
      'port',
      `${place} 已被占用。`,
      '如果本程序正在运行，这是正常的；否则请停掉占用它的程序，或者用 PORT 指定另一个端口。',
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
