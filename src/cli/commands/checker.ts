import { loadSite } from '../../platform/index.ts';
import { arePagesStale, buildPages, pagesFolder } from '../../server/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { openBrowser } from '../serve/open-browser.ts';
import type { ListenOptions } from '../serve/static-server.ts';
import { startStaticServer } from '../serve/static-server.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const defaultPort = 8080;

/** `gongkai checker`: the checker alone in the browser, without a database. */
export const checker: Command = {
  name: 'checker',
  summary: '只打开浏览器里的年报检查器，不需要数据库',
  synopsis: ['checker [--port 端口] [--host 地址] [--no-open]'],
  description: [
    '年报只在浏览器里读取和检查，不会发送到任何地方。首次运行会先生成网页，约需几秒。',
    '不写端口时从 8080 起找一个空闲的。也可以用环境变量 PORT 和 HOST 指定。',
  ],
  options: {
    port: { type: 'string', short: 'p', value: '端口', help: '监听的端口，默认 8080' },
    host: {
      type: 'string',
      value: '地址',
      help: '监听的地址，默认 127.0.0.1（只有本机能访问）；0.0.0.0 为所有地址',
    },
    'no-open': { type: 'boolean', help: '不自动打开浏览器' },
  },
  examples: [['gongkai checker --host 0.0.0.0 --port 80', '让局域网里的同事也能用']],
  async run(given, terminal) {
    if (given.positionals.length > 0) throw new UsageError('checker 后面不写文件名。文件请在浏览器里打开。');
    const options = listenOptions(given, terminal);
    if (arePagesStale('checker')) {
      await terminal.err.write('正在生成网页，请稍候……\n');
      await buildPages('checker');
    }
    const server = await startStaticServer(loadSite(pagesFolder('checker')), options);
    await terminal.out.write(`年报检查器已启动，请用浏览器打开：${server.address}\n按 Ctrl-C 停止。\n`);
    if (!given.flag('no-open')) openBrowser(server.address, terminal);
    await new Promise<void>((resolve) => terminal.onStop(resolve));
    await server.stop();
    await terminal.out.write('已停止。\n');
    return exitCode.clean;
  },
};

function listenOptions(given: Arguments, { env }: Terminal): ListenOptions {
  const written = given.text('port') ?? (env.PORT || undefined);
  const port = written === undefined ? defaultPort : Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`端口“${written}”不对，应是 1 到 65535 之间的整数。`);
  const host = given.text('host') ?? (env.HOST || '127.0.0.1');
  return { host, port, portIsFree: written === undefined };
}
