import { auditHead } from '../audit/append.ts';
import type { AuditTables } from '../audit/tables.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { Database } from '../database/open-database.ts';
import { doubtful, type Finding, faulty, well } from './finding.ts';

/** Was the audit log left as it was written? */
export async function checkAudit({ db, pool }: Database<AuditTables>): Promise<Finding> {
  const { rows } = await pool.query(`select to_regclass('audit_waiting') is not null as exists`);
  if (!rows[0].exists) return doubtful('audit', '尚无审计日志。', '首次启动后会自动建立。');
  const broken = await verifyAudit(db);
  if (broken)
    return faulty(
      'audit',
      broken.sentence,
      '有人绕过程序改动了数据库。请保留现场和备份，并报告本单位网络安全负责人。',
    );
  const waiting = await pool.query(
    `select count(*) as count from audit_waiting where at < now() - interval '10 minutes'`,
  );
  if (waiting.rows[0].count > 0)
    return doubtful(
      'audit',
      `有 ${waiting.rows[0].count} 条审计记录写入十分钟后仍未衔接入链。`,
      '启动一次系统，这些记录会自动入链；若之后仍有，请查看系统日志。',
    );
  const { seq, hash } = await auditHead(db);
  return well('audit', `审计日志共 ${seq} 条，前后衔接完好（末条校验值 ${hash.slice(0, 16)}）。`);
}
