import type { DemonstrationUsers } from '../../server/index.ts';
import { roles } from '../../server/index.ts';

/** Who can sign in to the demonstration, one a line, and which application can be followed on the site. */
export function demonstrationUsers({ password, users, publications, follow }: DemonstrationUsers): string {
  const lines = users.map(
    ({ username, name, role, body }) => `    ${username.padEnd(18)} ${name}　${roles[role]}　${body}`,
  );
  return `${[
    `演示县已装入：${publications} 条公开信息，${follow.applications} 件公开申请。`,
    `  演示用户（密码都是 ${password}）：`,
    ...lines,
    `  申请人查询办理进度（/follow）的查询码：${follow.code}`,
  ].join('\n')}\n`;
}
