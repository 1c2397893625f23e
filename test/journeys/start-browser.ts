import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Without a sandbox and a helper process it starts anywhere, also as root in a container. */
const launchArguments = ['--no-sandbox', '--headless=shell', '--disable-gpu', '--no-zygote'];

/** Without a UTF-8 locale that every system has, the browser loses the Chinese names of downloads. */
const everywhere = 'C.UTF-8';

/**
 * Starts a browser for a journey, or says why there is none. On a build server a missing browser is a
 * fault, not a reason to skip. In the locale it is given, date fields show their days.
 */
export async function startBrowser(locale: string = everywhere): Promise<Browser | string> {
  try {
    const executablePath = process.env.CHROMIUM_PATH ?? (await packed.executablePath());
    const env = { ...process.env, LC_ALL: locale, FONTCONFIG_FILE: await chineseFonts() };
    return await launch(executablePath, env).catch(async () =>
      launch(executablePath, { ...env, LD_LIBRARY_PATH: await ownLibraries() }),
    );
  } catch (fault) {
    if (process.env.CI) throw fault;
    return `浏览器未能启动：${String(fault).split('\n')[0]}`;
  }
}

function launch(executablePath: string, env: NodeJS.ProcessEnv): Promise<Browser> {
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({ executablePath, args: launchArguments, env: Object.fromEntries(set) });
}

/** Libraries that come with the browser, for a system that lacks them. */
async function ownLibraries(): Promise<string> {
  const browser = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  return join(await inflate(join(browser, '../bin/al2023.tar.br')), 'lib');
}

/** The packed browser has no Chinese font; pages borrow the one reports are printed with. */
async function chineseFonts(): Promise<string> {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc')));
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  const file = join(folder, 'fonts.conf');
  const families = ['sans-serif', 'serif']
    .map(
      (name) =>
        `<alias binding="strong"><family>${name}</family><prefer><family>Noto Serif SC</family></prefer></alias>`,
    )
    .join('');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${folder}</cachedir>${families}</fontconfig>`,
  );
  return file;
}
