import type { Command } from './command.ts';

/** The commands in the order the help lists them; each is loaded when it is used. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  read: async () => (await import('./commands/read.ts')).read,
  compare: async () => (await import('./commands/compare.ts')).compare,
  rollup: async () => (await import('./commands/rollup.ts')).rollup,
  render: async () => (await import('./commands/render.ts')).render,
  draft: async () => (await import('./commands/draft.ts')).draft,
  rules: async () => (await import('./commands/rules.ts')).rules,
  calendar: async () => (await import('./commands/calendar.ts')).calendar,
  checker: async () => (await import('./commands/checker.ts')).checker,
  serve: async () => (await import('./commands/serve.ts')).serve,
  demo: async () => (await import('./commands/demo.ts')).demo,
  import: async () => (await import('./commands/import.ts')).importCommand,
  'import-reports': async () => (await import('./commands/import-reports.ts')).importReports,
  verify: async () => (await import('./commands/verify.ts')).verify,
  'export-site': async () => (await import('./commands/export-site.ts')).exportSite,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  reindex: async () => (await import('./commands/reindex.ts')).reindex,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

/** The names of all commands. */
export const commandNames: readonly string[] = Object.keys(loaders);

/** The command of this name; undefined when there is none. */
export async function findCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]!() : undefined;
}
