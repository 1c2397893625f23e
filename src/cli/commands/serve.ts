import { flushCompileCache } from 'node:module';
import { type RunningServer, type ServerSettings, settingsFrom, startServer } from '../../server/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { demonstrationUsers } from '../print/demonstration-users.ts';
import { openBrowser } from '../serve/open-browser.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Milliseconds in which nothing keeps the first pages waiting, such as writing what Node made of the sources. */
const firstMinute = 60_000;

/** `gongkai serve`: the county's site, with its office, its portal and the checker. */
export const serve: Command = {
  name: 'serve',
  summary: '启动全县的政务公开系统（npm start 即是它）',
  synopsis: ['serve [--port 端口] [--host 地址] [--demo] [--no-open]'],
  description: [
    '公众门户在 /，办公端在 /office/，年报检查在 /checker/。数据放在内嵌的 PostgreSQL 里，不需要另装数据库。',
    '首次启动请用浏览器填写县政府名称和管理员；加 --demo 则在空数据库里装入演示县。',
    '环境变量：HOST、PORT 监听的地址和端口；GONGKAI_DATA 数据目录；DATABASE_URL 改用另外的 PostgreSQL；',
    'GONGKAI_DEMO=1 同 --demo；GONGKAI_HTTPS=1 表示前面有 HTTPS；GONGKAI_PROXY=1 表示前面有反向代理。',
  ],
  options: {
    port: { type: 'string', short: 'p', value: '端口', help: '监听的端口，默认从 8080 起找空闲的' },
    host: { type: 'string', value: '地址', help: '监听的地址，默认 127.0.0.1；0.0.0.0 为所有地址' },
    demo: { type: 'boolean', help: '数据库为空时装入演示县' },
    'no-open': { type: 'boolean', help: '不自动打开浏览器' },
  },
  examples: [
    ['gongkai serve --demo', '看看装满数据的演示县'],
    ['gongkai serve --host 0.0.0.0 --port 80', '让全县都能访问'],
  ],
  async run(given, terminal) {
    if (given.positionals.length > 0) throw new UsageError('serve 后面不写文件名。检查文件请用 check。');
    const settings = settingsOf(given, terminal);
    await terminal.err.write('正在启动，首次启动需要准备数据库，请稍候……\n');
    const server = await startServer(settings, (step, done, all) => {
      if (terminal.err.isTerminal) void terminal.err.write(`\r正在装入演示县：${step} ${done}/${all}    `);
    });
    await terminal.out.write(welcome(server));
    if (!given.flag('no-open')) openBrowser(server.url, terminal);
    // Not left to the end: threads use what is kept as well, and some computers are simply switched off.
    setTimeout(flushCompileCache, firstMinute).unref();
    await new Promise<void>((resolve) => terminal.onStop(resolve));
    await server.close();
    await terminal.out.write('已停止。\n');
    return exitCode.clean;
  },
};

function settingsOf(given: Arguments, { env }: Terminal): ServerSettings {
  const environment = {
    ...env,
    ...(given.text('port') === undefined ? {} : { PORT: given.text('port') }),
    ...(given.text('host') === undefined ? {} : { HOST: given.text('host') }),
    ...(given.flag('demo') ? { GONGKAI_DEMO: '1' } : {}),
  };
  try {
    return settingsFrom(environment);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function welcome({ url, county, firstStartCode, demonstration }: RunningServer): string {
  const lines = [
    '政务公开系统已启动。',
    `  公众门户  ${url}/`,
    `  办公端    ${url}/office/`,
    `  年报检查  ${url}/checker/`,
    `  数据      ${county.database.location}`,
    ...county.database.notices.map((notice) => `  注意：${notice}`),
  ];
  if (demonstration) lines.push('', demonstrationUsers(demonstration).trimEnd());
  if (firstStartCode)
    lines.push('', `首次启动：请打开 ${url}/setup 填写县政府和管理员，启动码 ${firstStartCode}`);
  return `${[...lines, '', '按 Ctrl-C 停止。'].join('\n')}\n`;
}
