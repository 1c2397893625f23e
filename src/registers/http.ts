import { buffer } from 'node:stream/consumers';
import { type Grants, readableBodies } from '../bodies/index.ts';
import type { ReplyOf } from '../platform/contract.ts';
import {
  done,
  downloadBytes,
  downloadCsv,
  type Files,
  type Outcome,
  type RequestContext,
  type Route,
  refused,
  route,
  uploadRoute,
} from '../platform/index.ts';
import { unknownEntry } from './actions/change-entry.ts';
import { confirmFigure } from './actions/confirm-figure.ts';
import { confirmNothing, type Nothing } from './actions/confirm-nothing.ts';
import { enterEntry } from './actions/enter-entry.ts';
import { importSheet } from './actions/import-sheet.ts';
import { receiveEvidence } from './actions/receive-evidence.ts';
import { voidEntry } from './actions/void-entry.ts';
import type { EntryInput } from './check-entry.ts';
import { registerContracts as contracts } from './contract.ts';
import { exportRows } from './export-rows.ts';
import { registerKinds } from './kinds.ts';
import { type EntrySelection, listEntries, longestList } from './list-entries.ts';
import { registerOverview } from './overview.ts';
import { rectificationChains } from './rectification-chains.ts';
import { workbookType, writeWorkbook } from './sheet/write-workbook.ts';
import { registerTally } from './tally.ts';
import type { RegisterTools } from './tools.ts';

type Context = RequestContext<Grants>;

/** The addresses under which the office keeps registers. */
export function registerRoutes(tools: RegisterTools, files: Files): readonly Route<Grants>[] {
  const readable = async ({ act, grants }: Context) =>
    readableBodies(grants, await tools.structureOn(act.today));

  return [
    route(contracts.listEntries, async ({ query }, context: Context) => {
      const mine = await readable(context);
      const selection = given({
        ...{ bodies: query.body ? mine.filter((id) => id === query.body) : mine, year: query.year },
        ...{ kind: query.kind, voided: query.voided === 'yes', ids: query.ids?.split(',') },
      }) as EntrySelection;
      const entries = await listEntries(tools.db, selection);
      const capped = entries.length === longestList;
      return { entries, capped } as unknown as ReplyOf<typeof contracts.listEntries>;
    }),
    route(contracts.exportEntries, async ({ query }, context: Context) => {
      const mine = await readable(context);
      const { all } = await tools.structureOn(context.act.today);
      const names = new Map(all.map(({ id, name }) => [id, name]));
      const selection = given({
        ...{ bodies: query.body ? mine.filter((id) => id === query.body) : mine, year: query.year },
        ...{ kind: query.kind, unlimited: true },
      }) as EntrySelection;
      const entries = await listEntries(tools.db, selection);
      const rows = exportRows(entries, query.kind ?? null, (id) => names.get(id) ?? '');
      const what = query.kind ? registerKinds[query.kind].label : '台账';
      return downloadCsv(rows, `${what}${query.year ?? ''}.csv`);
    }),
    route(contracts.exportWorkbook, async ({ query }, context: Context) => {
      const mine = await readable(context);
      const { all } = await tools.structureOn(context.act.today);
      const names = new Map(all.map(({ id, name }) => [id, name]));
      const selection = given({
        ...{ bodies: query.body ? mine.filter((id) => id === query.body) : mine, year: query.year },
        ...{ kind: query.kind, unlimited: true },
      }) as EntrySelection;
      const entries = query.empty ? [] : await listEntries(tools.db, selection);
      const kinds = query.kind ? [query.kind] : [];
      const bytes = await writeWorkbook(entries, kinds, (id) => names.get(id) ?? '');
      const what = query.kind ? registerKinds[query.kind].label : '台账';
      return downloadBytes(bytes, { name: `${what}${query.year ?? ''}.xlsx`, type: workbookType });
    }),
    uploadRoute(
      contracts.importSheet,
      { fileSize: mostSheetBytes, files: 1 },
      async ({ query, files }, { act, grants }: Context) => {
        for await (const { name, stream } of files) {
          const rows = await tools.readSheet(await buffer(stream), name);
          if (!rows) return refused(unreadableSheet);
          const imported = await importSheet(tools, act, grants, {
            bodyId: query.body,
            kind: query.kind,
            rows,
            preview: query.preview === 'yes',
          });
          return imported as Outcome<ReplyOf<typeof contracts.importSheet>>;
        }
        return refused(unreadableSheet);
      },
    ),
    uploadRoute(
      contracts.uploadEvidence,
      { fileSize: mostEvidenceBytes, files: mostEvidence },
      async ({ files: coming }, { act, grants }: Context) =>
        receiveEvidence(tools, files, act, grants, coming),
    ),
    route(contracts.openEvidence, async ({ params }, context: Context) => {
      const [entry] = await listEntries(tools.db, {
        ...{ bodies: await readable(context), ids: [params.id], voided: true },
      });
      const evidence = entry?.evidence.find(({ file }) => file === params.file);
      const download = evidence ? await tools.openFile(evidence) : null;
      return download ?? refused(unknownEntry);
    }),
    route(contracts.tallyRegisters, async ({ query }, context: Context) => {
      if (!(await readable(context)).includes(query.body)) return refused(unknownEntry);
      const tally = await registerTally(tools.db, query.body, query.year);
      return done(tally as unknown as ReplyOf<typeof contracts.tallyRegisters>);
    }),
    route(contracts.overviewRegisters, async ({ query }, context: Context) => {
      const mine = await readable(context);
      const bodies = query.body ? mine.filter((id) => id === query.body) : mine;
      const overview = await registerOverview(tools.db, bodies, query.year);
      return [...overview].map(([bodyId, standing]) => ({ bodyId, standing: [...standing] }));
    }),
    route(contracts.listRectifications, async ({ query }, context: Context) => {
      const mine = await readable(context);
      const entries = await listEntries(tools.db, {
        bodies: query.body ? mine.filter((id) => id === query.body) : mine,
        ...{ kind: 'rectification', unlimited: true },
      });
      const chains = rectificationChains(entries, context.act.today);
      const wanted = query.open ? chains.filter(({ isClosed }) => !isClosed) : chains;
      return wanted as unknown as ReplyOf<typeof contracts.listRectifications>;
    }),
    route(contracts.enterEntry, ({ body }, { act, grants }: Context) =>
      enterEntry(tools, act, grants, given(body) as EntryInput),
    ),
    route(contracts.voidEntry, ({ params, body }, { act, grants }: Context) =>
      voidEntry(tools, { act, grants, id: params.id }, body.reason),
    ),
    route(contracts.confirmNothing, ({ body }, { act, grants }: Context) =>
      confirmNothing(tools, act, grants, given(body) as Nothing),
    ),
    route(contracts.confirmFigure, ({ params }, { act, grants }: Context) =>
      confirmFigure(tools, { act, grants, id: params.id }),
    ),
  ];
}

/** A film of a training is the largest that proves anything. */
const mostEvidenceBytes = 200 * 1024 * 1024;
const mostEvidence = 20;
const mostSheetBytes = 5 * 1024 * 1024;

const unreadableSheet = {
  code: 'sheet-unreadable',
  sentence: '读不出这个表格。请使用导出的 XLSX 表格填写后再导入。',
};

/** Without what was left out. */
function given<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
