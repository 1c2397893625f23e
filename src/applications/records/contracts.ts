import { z } from 'zod';
import { contract, id, refusal } from '../../platform/contract.ts';
import { groundIds } from '../../redaction/contract.ts';

const points = z.number().min(-5000).max(5000);
const box = z.tuple([points, points, points, points]).readonly();
const ground = z.enum(groundIds);
const mark = z.object({ page: z.int().min(1).max(1000), box, ground });
const finding = z.object({
  ...{ code: z.string(), page: z.number().nullable(), sentence: z.string(), boxes: z.array(box).readonly() },
});
const withheld = z
  .array(z.object({ page: z.number(), ground, characters: z.number(), area: z.number() }))
  .readonly();
const findings = z.array(finding).readonly();
const code = z.string().trim().min(1).max(60);

/** What the office and the interface agree on about the records that answer an application. */
export const recordContracts = {
  listRecords: contract({
    method: 'GET',
    path: '/api/applications/:id/records',
    params: z.object({ id }),
    reply: z.object({
      closed: refusal.nullable(),
      records: z
        .array(
          z.object({
            ...{ id, name: z.string(), pages: z.number(), addedAt: z.string(), by: z.string() },
            leftOut: z.array(z.string()).readonly(),
            build: z
              .object({
                ...{ id, title: z.string(), proven: z.boolean(), current: z.boolean(), findings },
                ...{ list: withheld, by: z.string(), approvedBy: z.string().nullable() },
                approval: refusal.nullable(),
              })
              .nullable(),
          }),
        )
        .readonly(),
    }),
    summary: '答复申请的材料',
  }),
  attachRecord: contract({
    method: 'POST',
    path: '/api/applications/:id/records',
    params: z.object({ id }),
    query: z.object({ key: z.string().min(16).max(128) }),
    reply: z.object({ id }),
    summary: '上传答复材料',
  }),
  openRecord: contract({
    method: 'GET',
    path: '/api/applications/:id/records/:record',
    params: z.object({ id, record: id }),
    reply: z.object({
      version: z.number(),
      marks: z.array(mark).readonly(),
      pages: z
        .array(
          z.object({
            ...{ number: z.number(), width: z.number(), height: z.number() },
            lines: z.array(z.array(z.object({ text: z.string(), box })).readonly()).readonly(),
          }),
        )
        .readonly(),
    }),
    summary: '打开材料供遮盖',
  }),
  openRecordPicture: contract({
    method: 'GET',
    path: '/api/applications/:id/records/:record/pages/:number',
    params: z.object({ id, record: id, number: z.coerce.number().int().min(1).max(1000) }),
    reply: z.unknown(),
    summary: '材料一页的图像',
  }),
  markRecord: contract({
    method: 'POST',
    path: '/api/applications/:id/records/:record/marks',
    params: z.object({ id, record: id }),
    body: z.object({ on: z.int().min(0), marks: z.array(mark).max(2000) }),
    reply: z.object({ version: z.number() }),
    summary: '标记遮盖',
  }),
  buildRelease: contract({
    method: 'POST',
    path: '/api/applications/:id/records/:record/builds',
    params: z.object({ id, record: id }),
    body: z.object({ title: z.string().trim().min(1).max(100) }),
    reply: z.object({ id, proven: z.boolean(), findings }),
    summary: '生成公开件并核验',
  }),
  approveRelease: contract({
    method: 'POST',
    path: '/api/applications/:id/builds/:build/approval',
    params: z.object({ id, build: id }),
    reply: z.undefined(),
    summary: '审查同意公开件',
  }),
  openBuild: contract({
    method: 'GET',
    path: '/api/applications/:id/builds/:build',
    params: z.object({ id, build: id }),
    reply: z.unknown(),
    summary: '查看公开件',
  }),
  releasedByCode: contract({
    method: 'POST',
    path: '/api/follow/released',
    body: z.object({ code }),
    reply: z.array(z.object({ id, title: z.string(), list: withheld })),
    summary: '凭查询码查看公开件',
  }),
  openReleasedByCode: contract({
    method: 'POST',
    path: '/api/follow/released/:build',
    params: z.object({ build: id }),
    body: z.object({ code }),
    reply: z.unknown(),
    summary: '凭查询码下载公开件',
  }),
} as const;
