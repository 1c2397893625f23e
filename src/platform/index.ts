export * from './accounts/index.ts';
export { type Act, actNow } from './act.ts';
export { incompleteInput, keyReused, outdatedVersion, unsuitableState } from './act-refusals.ts';
export { type Actor, actorKey, anonymous } from './actor.ts';
export { type AuditHead, appendAudit, auditHead } from './audit/append.ts';
export { type AuditedAct, auditAct } from './audit/audit-act.ts';
export { canonicalJson, type Json } from './audit/canonical-json.ts';
export { actsOn, type RecordedAct } from './audit/read-audit.ts';
export { sealAudit } from './audit/seal-audit.ts';
export type { AuditTables } from './audit/tables.ts';
export { type BrokenEntry, verifyAudit } from './audit/verify.ts';
export { type BackupSource, backup } from './backup/backup.ts';
export { BackupFault, type BackupFaultCode } from './backup/backup-fault.ts';
export { type BackupSummary, checkBackup } from './backup/check-backup.ts';
export { type RestoreTarget, restore } from './backup/restore.ts';
export { chineseSize } from './chinese-size.ts';
export { type Clock, type Day, dayOfInstant, type FixedClock, fixedClock, systemClock } from './clock.ts';
export * from './contract.ts';
export { csvText } from './csv.ts';
export { chooseDataFolder, type DataFolder, makeDataFolder } from './database/data-folder.ts';
export { faultBehind } from './database/error-meaning.ts';
export { DatabaseFault, type DatabaseFaultCode } from './database/fault.ts';
export { migrate, takenMigrations } from './database/migrate.ts';
export { type Database, type DatabaseOptions, openDatabase } from './database/open-database.ts';
export { openExistingDatabase } from './database/open-existing.ts';
export { tablesOf } from './database/tables-of.ts';
export { inTransaction, type TransactionOptions } from './database/transaction.ts';
export { checkUp, type Installation } from './doctor/check-up.ts';
export type { Finding } from './doctor/finding.ts';
export * from './files/index.ts';
export * from './html/index.ts';
export { chineseInstant } from './http/chinese-instant.ts';
export * from './http/index.ts';
export { idMaker, isId, type NewId } from './ids.ts';
export {
  type DoJob,
  type JobHandler,
  type JobKind,
  jobHandler,
  jobKind,
  type Timetable,
} from './jobs/job-kind.ts';
export { type JobFault, type JobOptions, Jobs, type SendJobOptions } from './jobs/jobs.ts';
export { type LogSettings, logOptions } from './logs/log-options.ts';
export { loggedFault, withoutPersonalData } from './logs/without-personal-data.ts';
export { createMetrics, type Metrics } from './metrics/metrics.ts';
export { addProcessMetrics } from './metrics/process-metrics.ts';
export * from './page-cache/index.ts';
export { done, type Outcome, type Refusal, refused } from './refusal.ts';
export { openSeal, type Seal, sealWith } from './secrets/seal.ts';
export { SecretFault } from './secrets/secret-fault.ts';
export { answerRequest, type ServedSite } from './static-site/answer-request.ts';
export { loadSite, type Site } from './static-site/site-files.ts';
export { together } from './together.ts';
export { typst } from './typesetting/typst.ts';
