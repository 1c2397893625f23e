import { z } from 'zod';
import { contract, day, id, oneOf } from '../platform/contract.ts';
import { type NothingKindId, nothingKinds, registerKinds, yearlyFigures } from './kinds.ts';
import { rectificationStages } from './rectification.ts';

export { isSilent, keepsRegister } from './asked-kinds.ts';
export * from './evaluation/contract.ts';
export type { RegisterField, RegisterKind } from './kinds.ts';
export { nothingKinds, registerKinds, yearlyFigures } from './kinds.ts';
export { registerActions } from './permissions.ts';
export { actOfStage, rectificationStages } from './rectification.ts';

const year = z.coerce.number().int().min(1990).max(2999);
const kind = oneOf(registerKinds);
const stage = oneOf(rectificationStages);
const field = z.union([z.number(), z.string().max(500), z.array(z.string().max(50)).max(20)]);
const figures = z.record(z.string().max(40), field);
const evidence = z
  .array(z.object({ file: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(200) }))
  .max(20);

const entry = z.object({
  ...{ id, bodyId: id, kind, year: z.number(), on: day, about: z.string().nullable() },
  ...{ follows: id.nullable(), stage: stage.nullable(), title: z.string(), note: z.string() },
  ...{ figures, evidence, enteredAt: z.string(), enteredBy: z.string() },
  confirmed: z.object({ at: z.string(), by: z.string() }).nullable(),
  voided: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});

const entries = z.array(z.string());
const count = z.object({ value: z.number().nullable(), entries });
const confirmation = { entries, source: z.string().nullable(), confirmedBy: z.string().nullable() };
const number = z.object({ value: z.number().nullable(), ...confirmation });
const amount = z.object({ value: z.string().nullable(), ...confirmation });
const results = z.object({
  value: z.union([z.array(entry), z.literal('nothing')]).nullable(),
  entries,
});

/** What the office asks about registers, and what it enters there (台账接口). */
export const registerContracts = {
  listEntries: contract({
    ...{ method: 'GET', path: '/api/registers', summary: '台账记录' },
    query: z.object({
      ...{ body: id.optional(), year: year.optional(), kind: kind.optional() },
      voided: z.enum(['yes', 'no']).optional(),
      /** The entries behind a number, separated by commas. */
      ids: z
        .string()
        .regex(
          /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,199}$/,
        )
        .optional(),
    }),
    /** `capped`: there are more than a list shows; narrow it or export. */
    reply: z.object({ entries: z.array(entry), capped: z.boolean() }),
  }),
  exportEntries: contract({
    ...{ method: 'GET', path: '/api/registers/export.csv', summary: '导出台账（CSV）' },
    query: z.object({ body: id.optional(), year: year.optional(), kind: kind.optional() }),
    reply: z.unknown(),
  }),
  exportWorkbook: contract({
    ...{ method: 'GET', path: '/api/registers/export.xlsx', summary: '导出台账（XLSX），也是导入用的表格' },
    query: z.object({
      ...{ body: id.optional(), year: year.optional(), kind: kind.optional() },
      /** Headings alone, to be filled in. */
      empty: z.enum(['yes']).optional(),
    }),
    reply: z.unknown(),
  }),
  importSheet: contract({
    ...{ method: 'POST', path: '/api/registers/import', summary: '导入台账（XLSX）' },
    query: z.object({
      ...{ body: id, kind: kind.exclude(['nothing-happened']) },
      /** Only says what would become of it. */
      preview: z.enum(['yes']).optional(),
    }),
    reply: z.object({
      ...{ entered: z.number(), known: z.number() },
      faults: z.array(z.object({ row: z.number(), sentence: z.string() })),
      rows: z.array(z.object({ row: z.number(), on: day, title: z.string(), figures, note: z.string() })),
    }),
  }),
  uploadEvidence: contract({
    ...{ method: 'POST', path: '/api/registers/evidence', summary: '上传佐证材料' },
    reply: evidence,
  }),
  openEvidence: contract({
    ...{ method: 'GET', path: '/api/registers/:id/evidence/:file', summary: '查看佐证材料' },
    params: z.object({ id, file: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: z.unknown(),
  }),
  tallyRegisters: contract({
    ...{ method: 'GET', path: '/api/registers/tally', summary: '台账汇总：每个数字列出其记录' },
    query: z.object({ body: id, year }),
    reply: z.object({
      ...{ licensing: number, penalty: number, coercion: number, feeAmount: amount, processingFee: amount },
      ...{ trainings: count, patrols: count, sweeps: count, found: count, rectified: count },
      ...{ leadingGroupChanges: count, newMedia: count },
      ...{ evaluations: results, assessments: results, accountability: results },
    }),
  }),
  overviewRegisters: contract({
    ...{
      method: 'GET',
      path: '/api/registers/overview',
      summary: '台账总览：各类台账的记录数，没有发生与未填写分开',
    },
    query: z.object({ body: id.optional(), year }),
    reply: z.array(
      z.object({
        bodyId: id,
        standing: z.array(z.object({ kind, count: z.number(), nothing: id.nullable() })),
      }),
    ),
  }),
  listRectifications: contract({
    ...{ method: 'GET', path: '/api/registers/rectifications', summary: '整改台账：每个问题及其整改环节' },
    query: z.object({ body: id.optional(), open: z.enum(['yes']).optional() }),
    reply: z.array(
      z.object({
        ...{ finding: entry, steps: z.array(entry), stage, deadline: day.nullable() },
        ...{ isClosed: z.boolean(), isOverdue: z.boolean(), next: z.array(stage) },
      }),
    ),
  }),
  enterEntry: contract({
    ...{ method: 'POST', path: '/api/registers', summary: '登记台账' },
    body: z.object({
      ...{ bodyId: id, on: day, year: z.int().optional(), title: z.string().max(200) },
      kind: kind.exclude(['nothing-happened']),
      about: oneOf(yearlyFigures).optional(),
      ...{ follows: id.optional(), stage: stage.optional(), note: z.string().max(2000).optional() },
      ...{ figures, evidence: evidence.optional() },
    }),
    reply: z.object({ id, year: z.number() }),
  }),
  voidEntry: contract({
    ...{ method: 'POST', path: '/api/registers/:id/void', summary: '作废台账记录' },
    params: z.object({ id }),
    body: z.object({ reason: z.string().max(500) }),
    reply: z.object({ id }),
  }),
  confirmNothing: contract({
    ...{ method: 'POST', path: '/api/registers/confirm-nothing', summary: '确认全年没有发生' },
    body: z.object({
      ...{ bodyId: id, year: z.int(), note: z.string().max(500).optional() },
      about: z.enum(nothingKinds as [NothingKindId, ...NothingKindId[]]),
    }),
    reply: z.object({ id }),
  }),
  confirmFigure: contract({
    ...{ method: 'POST', path: '/api/registers/:id/confirm', summary: '确认年度数据' },
    params: z.object({ id }),
    reply: z.object({ id }),
  }),
};
