import { buffer } from 'node:stream/consumers';
import type { Grants } from '../../bodies/index.ts';
import {
  downloadBytes,
  type ReplyOf,
  type RequestContext,
  type Route,
  refused,
  route,
  uploadRoute,
} from '../../platform/index.ts';
import { openApplication } from '../desk/application-file.ts';
import type { ApplicationTools } from '../tools.ts';
import { allowedRecordAct, unknownRecord } from './allowed-record-act.ts';
import { approveRelease } from './approve-release.ts';
import { attachRecord, mostRecordBytes } from './attach-record.ts';
import { buildRelease } from './build-release.ts';
import { recordContracts as contracts } from './contracts.ts';
import { listRecords, openRecord, openRecordPicture } from './list-records.ts';
import { markRecord } from './mark-record.ts';
import { noteRecordAct } from './note-record-act.ts';
import { openReleasedByCode, readBuilt, releasedByCode } from './released-records.ts';

type Context = RequestContext<Grants>;

/** Codes are not to be guessed through this address either. */
const guesses = { max: 20, per: 60_000 };

/** The addresses under which records are redacted and released. */
export function recordRoutes(tools: ApplicationTools): readonly Route<Grants>[] {
  return [
    route(contracts.listRecords, async ({ params }, { act, grants }: Context) => {
      const listed = await listRecords(tools, act, grants, params.id);
      return listed as Awaited<typeof listed> & { value: ReplyOf<typeof contracts.listRecords> };
    }),
    uploadRoute(
      contracts.attachRecord,
      { fileSize: mostRecordBytes, files: 1 },
      async ({ params, query, files }, { act, grants }: Context) => {
        const wish = { act, grants, applicationId: params.id };
        const allowed = await allowedRecordAct(tools, wish, 'attach');
        if (!allowed.ok) return allowed;
        for await (const { name, stream } of files) {
          const sent = { name, bytes: await buffer(stream), key: query.key };
          return attachRecord(tools, wish, sent);
        }
        return refused({ code: 'file-missing', sentence: '没有收到文件，请重新选择后上传。' });
      },
    ),
    route(contracts.openRecord, ({ params }, { act, grants }: Context) =>
      openRecord(tools, act, grants, { applicationId: params.id, recordId: params.record }),
    ),
    route(contracts.openRecordPicture, async ({ params }, { act, grants }: Context) => {
      const { id: applicationId, record: recordId, number } = params;
      const picture = await openRecordPicture(tools, act, grants, { applicationId, recordId, number });
      return picture.ok ? shown(picture.value, 'image/png', `第${number}页.png`) : picture;
    }),
    route(contracts.markRecord, ({ params, body }, { act, grants }: Context) =>
      markRecord(tools, { act, grants, applicationId: params.id }, { recordId: params.record, ...body }),
    ),
    route(contracts.buildRelease, ({ params, body }, { act, grants }: Context) =>
      buildRelease(tools, { act, grants, applicationId: params.id }, { recordId: params.record, ...body }),
    ),
    route(contracts.approveRelease, ({ params, body: _ }, { act, grants }: Context) =>
      approveRelease(tools, { act, grants, applicationId: params.id }, params.build),
    ),
    route(contracts.openBuild, async ({ params }, { act, grants }: Context) => {
      const opened = await openApplication(tools, act, grants, params.id);
      if (!opened.ok) return opened;
      const bytes = await readBuilt(tools, params.id, params.build);
      if (!bytes) return refused(unknownRecord);
      await noteRecordAct(tools, act, params.id, 'open-released', { build: params.build });
      return shown(bytes, 'application/pdf', '公开件.pdf');
    }),
    route(
      contracts.releasedByCode,
      async ({ body }, { act }: Context) => {
        const released = await releasedByCode(tools, act, body.code);
        return released.ok ? { ok: true, value: [...released.value] } : released;
      },
      { access: 'public', rateLimit: guesses },
    ),
    route(
      contracts.openReleasedByCode,
      async ({ params, body }, { act }: Context) => {
        const opened = await openReleasedByCode(tools, act, body.code, params.build);
        return opened.ok ? shown(opened.value.bytes, 'application/pdf', `${opened.value.title}.pdf`) : opened;
      },
      { access: 'public', rateLimit: guesses },
    ),
  ];
}

const shown = (bytes: Buffer, type: string, name: string) =>
  downloadBytes(bytes, { name, type, inline: true });
