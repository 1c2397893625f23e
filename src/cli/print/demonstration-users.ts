import type { DemonstrationUsers } from '../../server/index.ts';
import { roles } from '../../server/index.ts';

/** Who can sign in to the demonstration, one a line. */
export function demonstrationUsers({ password, users, publications }: DemonstrationUsers): string {
  const lines = users.map(
    ({ username, name, role, body }) => `    ${username.padEnd(18)} ${name}　${roles[role]}　${body}`,
  );
  return `${[`演示县已装入：${publications} 条公开信息。`, `  演示用户（密码都是 ${password}）：`, ...lines].join('\n')}\n`;
}
