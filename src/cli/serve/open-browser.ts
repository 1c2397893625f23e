import { spawn } from 'node:child_process';
import type { Terminal } from '../terminal.ts';

const openers: Readonly<Record<string, readonly [command: string, ...words: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** How this system shows an address to the person at the terminal; null where nobody sits at a screen. */
export function browserOpener(
  platform: string,
  { out, env }: Pick<Terminal, 'out' | 'env'>,
): readonly [string, ...string[]] | null {
  if (!out.isTerminal || env.CI || env.SSH_CONNECTION) return null;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  return openers[platform] ?? null;
}

/** Shows an address in the browser. Where that fails, the address stands in the terminal all the same. */
export function openBrowser(address: string, terminal: Terminal): void {
  const opener = browserOpener(process.platform, terminal);
  if (!opener) return;
  const [command, ...words] = opener;
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
