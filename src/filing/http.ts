import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Grants, readableBodies } from '../bodies/index.ts';
import { day } from '../law/index.ts';
import {
  done,
  downloadBytes,
  downloadOf,
  type Files,
  type Outcome,
  type RequestContext,
  type Route,
  refused,
  route,
  uploadRoute,
} from '../platform/index.ts';
import { actOnFiling, unknownFiling } from './act-on-filing.ts';
import { beginFiling } from './begin-filing.ts';
import { filingContracts as contracts } from './contract.ts';
import { countyRoutes } from './county/http.ts';
import { filingRoster } from './county/roster.ts';
import { openFiling } from './desk/open-filing.ts';
import { openSource } from './desk/open-source.ts';
import { readVersion } from './desk/read-version.ts';
import { packExchange } from './import/exchange-package.ts';
import { listedFiling } from './listed.ts';
import { reportFile, reportFileName, reportFileTypes } from './published/report-files.ts';
import type { FilingTools } from './tools.ts';
import { uploadReport } from './upload-report.ts';

type Context = RequestContext<Grants>;

/** The largest file of a report that is taken, e.g. a scan with pictures. */
const mostBytes = 30 * 1024 * 1024;

/** The addresses under which the office prepares, hands in and supervises annual reports. */
export function filingRoutes(tools: FilingTools, files: Files): readonly Route<Grants>[] {
  const mayRead = async ({ act, grants }: Context, bodyId: string) =>
    readableBodies(grants, await tools.bodies.tree(act.today)).includes(bodyId);

  return [
    route(contracts.listFilings, async ({ query }, { act, grants }: Context) => {
      const tree = await tools.bodies.tree(act.today);
      const mine = new Set(readableBodies(grants, tree));
      if (!tree.root || mine.size === 0) return done({ filings: [] });
      const roster = await filingRoster(tools, tree.root.id, query.year, act.today);
      const wanted = roster.filter(
        ({ body }) => mine.has(body.id) && (query.body === undefined || body.id === query.body),
      );
      return done({ filings: wanted.map(listedFiling) });
    }),
    route(contracts.openFiling, async ({ params }, { act, grants }: Context) =>
      openFiling(tools, act, grants, { bodyId: params.body, year: params.year }),
    ),
    route(contracts.beginFiling, ({ params }, { act, grants }: Context) =>
      beginFiling(tools, act, grants, { bodyId: params.body, year: params.year }),
    ),
    route(contracts.actOnFiling, ({ params, body }, { act, grants }: Context) =>
      actOnFiling(tools, {
        ...{ act, grants, bodyId: params.body, year: params.year },
        ...{ version: body.version, key: body.key, name: body.act, input: body.input },
      }),
    ),
    uploadRoute(
      contracts.uploadReport,
      { fileSize: mostBytes, files: 1 },
      async ({ params, query, files: coming }, { act, grants }: Context) => {
        for await (const { name, stream } of coming) {
          const bytes = await buffer(stream);
          const wanted = {
            ...{ act, grants, bodyId: params.body, year: params.year },
            ...{ version: query.version, key: query.key },
          };
          return uploadReport(tools, wanted, { name, bytes }, async (): Promise<Outcome<string>> => {
            const original = { name, mostBytes, purpose: 'only-read', owners: [] } as const;
            const stored = await files.put(Readable.from([bytes]), original);
            return stored.ok ? done(stored.value.sha256) : stored;
          });
        }
        return refused({ code: 'file-missing', sentence: '没有收到文件，请重新选择。' });
      },
    ),
    route(contracts.openSource, async ({ params, query }, context: Context) => {
      const { cell, figure } = query;
      if (!(await mayRead(context, params.body)) || (cell ?? figure) === undefined)
        return refused(unknownFiling);
      const wanted = cell === undefined ? { figure: figure! } : { cell };
      const opened = await openSource(tools, { bodyId: params.body, year: params.year }, wanted);
      return opened ? done(opened) : refused(unknownFiling);
    }),
    route(contracts.downloadReport, async ({ params }, context: Context) => {
      const version = (await mayRead(context, params.body))
        ? await readVersion(tools.db, params.body, params.year, params.number)
        : null;
      if (!version) return refused(unknownFiling);
      const bytes = await reportFile(tools, version.report, params.format);
      const name = reportFileName(version.report.body ?? '', params.year, params.format);
      return downloadBytes(bytes, { name, type: reportFileTypes[params.format] });
    }),
    route(contracts.downloadOriginal, async ({ params }, context: Context) => {
      const version = (await mayRead(context, params.body))
        ? await readVersion(tools.db, params.body, params.year, params.number)
        : null;
      if (!version?.file) return refused(unknownFiling);
      const original = { sha256: version.file, name: version.file_name ?? '年报', inline: false };
      return (await downloadOf(files, original)) ?? refused(unknownFiling);
    }),
    route(contracts.exportPackage, async ({ params }, context: Context) => {
      const opened = await openFiling(tools, context.act, context.grants, {
        ...{ bodyId: params.body, year: params.year },
      });
      if (!opened.ok) return opened;
      const { state, records } = opened.value;
      const signed = records.findLast(({ act }) => act === 'sign');
      if (!signed || state === 'drafting' || state === 'returned' || state === 'correcting')
        return refused({ code: 'not-signed', sentence: '年报签发后才能导出交换包。' });
      const version = (await readVersion(
        ...([tools.db, params.body, params.year, opened.value.working.number] as const),
      ))!;
      const body = (await tools.bodies.structure()).lastKnown(params.body, day(`${params.year}-12-31`))!;
      const bytes = packExchange(version.report, {
        ...{ body: { name: body.name, code: body.code }, year: params.year, signedBy: signed.by },
      });
      const name = `${body.name}${params.year}年年报交换包.zip`;
      return downloadBytes(bytes, { name, type: 'application/zip' });
    }),
    ...countyRoutes(tools),
  ];
}
