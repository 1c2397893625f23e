import { existsSync, readFileSync, statSync } from 'node:fs';
import { DatabaseFault } from '../fault.ts';

/** The account PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts with few rights that systems have, the most fitting first. */
const candidates = ['gongkai', 'postgres', 'nobody'];

const accounts = '/etc/passwd';

/**
 * Whom the server runs as: the owner of an existing cluster, else an account with few rights; null when we are
 * not root, because then it runs as we do. Throws DatabaseFault when a cluster belongs to somebody else.
 */
export function serverUser(cluster: string): ServerUser | null {
  const self = process.getuid?.();
  if (self === undefined) return null;
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (self !== 0) {
    if (owner && owner.uid !== self) throw foreignCluster(cluster);
    return null;
  }
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  return unprivilegedUser();
}

function unprivilegedUser(): ServerUser {
  const lines = existsSync(accounts) ? readFileSync(accounts, 'utf8').split('\n') : [];
  for (const name of candidates) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields && fields[2] !== '0') return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new DatabaseFault(
    'no-permission',
    'PostgreSQL 不能以 root 身份运行，而本机没有 postgres、nobody 等低权限账户。请改用普通账户启动，或者先建立账户 gongkai。',
  );
}

const foreignCluster = (cluster: string) =>
  new DatabaseFault(
    'no-permission',
    `数据库目录 ${cluster} 属于另一个系统账户。请用当初建立它的账户（或 root）启动，或者用 GONGKAI_DATA 指定另一个数据目录。`,
  );
