import { z } from 'zod';
import { contract, day, id, oneOf, refusal } from '../platform/contract.ts';
import { attributes, columnKinds, publicationStates, risks, withdrawals } from './publication.ts';
import { aspects, reviewResults, reviewSteps } from './review.ts';
import { findingKinds } from './screening/finding.ts';

export { catalogueContracts } from './catalogue/contract.ts';
export { feedbackContracts, feedbackStates } from './feedback/contract.ts';
export { importContracts } from './import/contract.ts';
export { importFields, type RawItem } from './import/read/raw-item.ts';
export { readImportFile } from './import/read/read-file.ts';
export { channelKinds, normativeContracts, normativeStates } from './normative/contract.ts';
export { attributes, columnKinds, publicationStates, risks, stages, withdrawals } from './publication.ts';
export { aspects, reviewerRoles, reviewResults, reviewSteps, stepsFor } from './review.ts';
export { findingKinds } from './screening/finding.ts';
export { listsOfWord } from './text/lists-of-word.ts';
export { type Media, mediaFigure, mediaPlace, placedFiles, withMedia } from './text/placed-media.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ offset: true });
const actions = z.enum([
  ...[
    'draft',
    'revise',
    'submit-for-review',
    'review',
    'release',
    'withdraw',
    'ask-exception',
    'approve-exception',
  ],
] as const);

const metadata = z.object({
  number: z.string().max(60).optional(),
  topic: z.string().max(60).optional(),
  genre: z.string().max(20).optional(),
  issuer: z.string().max(100).optional(),
  keywords: z.array(z.string().max(30)).max(12).optional(),
  source: z.string().max(100).optional(),
  stage: z.string().max(20).optional(),
});

const attachment = z.object({
  file: sha256,
  name: z.string().min(1).max(200),
  type: z.string().max(200),
  size: z.number().int().nonnegative(),
  kind: z.enum(['document', 'picture', 'audio', 'video']),
  /** Of a picture what is seen, of a recording or film its transcript. */
  alternative: z.string().max(20_000),
  caption: z.string().max(500),
});

/** What the editor sends; the server cleans the markup. */
const draft = z.object({
  columnId: id,
  risk: oneOf(risks),
  attribute: oneOf(attributes),
  attributeReason: z.string().max(500).optional(),
  formedOn: day,
  title: z.string().max(200),
  summary: z.string().max(1000),
  html: z.string().max(2_000_000),
  metadata,
  attachments: z.array(attachment).max(50),
});

const finding = z.object({
  kind: oneOf(findingKinds),
  blocking: z.boolean(),
  place: z.object({ part: z.string(), where: z.string(), start: z.number(), end: z.number() }),
  shown: z.string(),
  mask: z.string().nullable(),
  sentence: z.string(),
  key: z.string(),
});

const due = z.object({ on: day, provisional: z.boolean() });

const line = z.object({
  id,
  version: z.number(),
  bodyId: id,
  column: z.string(),
  title: z.string(),
  state: oneOf(publicationStates),
  step: oneOf(reviewSteps).nullable(),
  author: z.string(),
  formedOn: day,
  changedAt: z.string(),
  releaseAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
  /** Until when it must be public; null once it is. */
  due: due.nullable(),
});

const column = z.object({
  id,
  bodyId: id,
  parentId: id.nullable(),
  name: z.string(),
  slug: z.string(),
  kind: oneOf(columnKinds),
  catalogueItem: z.string().nullable(),
  updateWithinDays: z.number().nullable(),
  count: z.number(),
  newestAt: z.string().nullable(),
});

/** A column that is empty or was not updated in time, or an item of articles 20 and 21 that has none. */
const gap = z.object({
  bodyId: id,
  state: z.enum(['stale', 'empty', 'missing']),
  columnId: id.nullable(),
  sentence: z.string(),
});

const params = z.object({ id });
const acted = z.object({ version: z.number() });
const version = z.number().int().positive();

/** What the office and the server agree on about publications (主动公开). */
export const publishingContracts = {
  listPublications: contract({
    method: 'GET',
    path: '/api/publications',
    query: z.object({
      body: id.optional(),
      state: oneOf(publicationStates).optional(),
      step: oneOf(reviewSteps).optional(),
      column: id.optional(),
      title: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({ lines: z.array(line), count: z.number() }),
    summary: '公开信息列表',
  }),
  workbench: contract({
    method: 'GET',
    path: '/api/workbench',
    reply: z.object({
      toReview: z.array(line),
      returned: z.array(
        line.extend({ comments: z.array(z.object({ reviewer: z.string(), comment: z.string() })) }),
      ),
      drafts: z.array(line),
      approved: z.array(line),
      scheduled: z.array(line),
      /** Not public yet and overdue or due within a week, the most urgent first. */
      unpublished: z.array(line),
      /** Screening exceptions that wait for their approval. */
      toExcept: z.array(line),
    }),
    summary: '工作台：等我办理的事项',
  }),
  listGaps: contract({
    method: 'GET',
    path: '/api/workbench/gaps',
    query: z.object({ body: id.optional() }),
    reply: z.object({
      gaps: z.array(gap),
      bodies: z.number(),
      /** Why the caller may not arrange the columns of the body asked for; null when they may. */
      arranging: refusal.nullable(),
    }),
    summary: '空白、应更新未更新和缺少的栏目',
  }),
  openPublication: contract({
    method: 'GET',
    path: '/api/publications/:id',
    params,
    reply: z.object({
      ...line.omit({ column: true, title: true, author: true, changedAt: true }).shape,
      columnId: id,
      indexNo: z.string().nullable(),
      risk: oneOf(risks),
      attribute: oneOf(attributes),
      attributeReason: z.string().nullable(),
      workingRevision: id,
      releasedRevision: id.nullable(),
      withdrawal: oneOf(withdrawals).nullable(),
      withdrawalReason: z.string().nullable(),
      revisions: z.array(
        z.object({
          id,
          number: z.number(),
          title: z.string(),
          summary: z.string(),
          html: z.string(),
          metadata,
          authorId: id,
          authorName: z.string(),
          createdAt: z.string(),
        }),
      ),
      attachments: z.array(attachment.extend({ id })),
      reviews: z.array(
        z.object({
          revisionId: id,
          step: oneOf(reviewSteps),
          aspect: oneOf(aspects),
          result: oneOf(reviewResults),
          comment: z.string(),
          reviewer: z.string(),
          at: z.string(),
        }),
      ),
      screening: z
        .object({
          state: z.enum(['clear', 'findings', 'failed']),
          at: z.string(),
          findings: z.array(finding),
        })
        .nullable(),
      exceptions: z.array(
        z.object({ finding: z.string(), basis: z.string(), askedBy: id, approvedBy: id.nullable() }),
      ),
      corrections: z.array(z.object({ at: z.string(), note: z.string() })),
      policies: z.array(id),
      interpretations: z.array(id),
      /** For each act null when it may be done now, else why not. */
      actions: z.partialRecord(actions, refusal.nullable()),
    }),
    summary: '一条公开信息的全部记录',
  }),
  publicationRecord: contract({
    method: 'GET',
    path: '/api/publications/:id/record',
    params,
    reply: z.array(
      z.object({ at: z.string(), who: z.string(), action: z.string(), reason: z.string().nullable() }),
    ),
    summary: '一条公开信息的办理记录',
  }),
  draftPublication: contract({
    method: 'POST',
    path: '/api/publications',
    body: draft,
    reply: acted.extend({ id }),
    summary: '起草',
  }),
  revisePublication: contract({
    method: 'PUT',
    path: '/api/publications/:id',
    params,
    body: draft.extend({ version }),
    reply: acted.extend({ revision: id }),
    summary: '修改',
  }),
  submitForReview: contract({
    method: 'POST',
    path: '/api/publications/:id/submit',
    params,
    body: z.object({ version }),
    reply: acted,
    summary: '提交审核',
  }),
  reviewRevision: contract({
    method: 'POST',
    path: '/api/publications/:id/review',
    params,
    body: z.object({
      version,
      revision: id,
      results: z.record(
        oneOf(aspects),
        z.object({ result: oneOf(reviewResults), comment: z.string().max(2000) }),
      ),
    }),
    reply: acted.extend({ state: oneOf(publicationStates) }),
    summary: '审核',
  }),
  releasePublication: contract({
    method: 'POST',
    path: '/api/publications/:id/release',
    params,
    body: z.object({ version, at: instant.nullable(), correction: z.string().max(1000).optional() }),
    reply: acted.extend({ state: oneOf(publicationStates) }),
    summary: '发布或定时发布',
  }),
  withdrawPublication: contract({
    method: 'POST',
    path: '/api/publications/:id/withdraw',
    params,
    body: z.object({
      version,
      kind: oneOf(withdrawals),
      reason: z.string().max(1000),
      replacedBy: id.optional(),
    }),
    reply: acted,
    summary: '撤回',
  }),
  askException: contract({
    method: 'POST',
    path: '/api/publications/:id/exceptions',
    params,
    body: z.object({ version, finding: z.string().max(500), basis: z.string().max(500) }),
    reply: acted,
    summary: '申请保留筛查内容',
  }),
  approveException: contract({
    method: 'POST',
    path: '/api/publications/:id/exceptions/approve',
    params,
    body: z.object({ version, finding: z.string().max(500) }),
    reply: acted,
    summary: '批准保留筛查内容',
  }),
  screenText: contract({
    method: 'POST',
    path: '/api/screening',
    body: z.object({
      title: z.string().max(200),
      summary: z.string().max(1000),
      html: z.string().max(2_000_000),
    }),
    /** `plain` is what the places of the findings in the body count in. */
    reply: z.object({ findings: z.array(finding), plain: z.string() }),
    summary: '边写边查',
  }),
  listColumns: contract({
    method: 'GET',
    path: '/api/columns',
    query: z.object({ body: id }),
    reply: z.array(column),
    summary: '栏目',
  }),
  listCatalogueItems: contract({
    method: 'GET',
    path: '/api/catalogue-items',
    query: z.object({ body: id }),
    reply: z.array(
      z.object({
        ...{ id: z.string(), label: z.string(), place: z.string() },
        updateWithinDays: z.number().nullable(),
      }),
    ),
    summary: '栏目可以对应的事项：本级法定主动公开事项（第二十条、第二十一条）与已选用的标准目录领域',
  }),
  openColumn: contract({
    method: 'POST',
    path: '/api/columns',
    body: z.object({
      bodyId: id,
      parentId: id.optional(),
      name: z.string().min(1).max(40),
      slug: z.string().min(1).max(40),
      kind: oneOf(columnKinds),
      catalogueItem: z.string().max(40).optional(),
      updateWithinDays: z.number().int().positive().max(3660).optional(),
    }),
    reply: z.object({ id }),
    summary: '开设栏目',
  }),
  closeColumn: contract({
    method: 'POST',
    path: '/api/columns/:id/close',
    params,
    reply: z.object({ id }),
    summary: '停用栏目',
  }),
  uploadFiles: contract({
    method: 'POST',
    path: '/api/attachments',
    reply: z.array(attachment),
    summary: '上传附件',
  }),
  readAttachment: contract({
    method: 'GET',
    path: '/api/attachments/:id',
    params,
    reply: z.undefined(),
    summary: '查看附件',
  }),
  readUpload: contract({
    method: 'GET',
    path: '/api/uploads/:file/:name',
    params: z.object({ file: sha256, name: z.string().max(200) }),
    reply: z.undefined(),
    summary: '查看自己刚上传的文件',
  }),
  importDocument: contract({
    method: 'POST',
    path: '/api/imports',
    reply: z.object({
      ...{ title: z.string(), html: z.string(), notes: z.array(z.string()) },
      /** Pictures that have their places in the text. */
      attachments: z.array(attachment),
    }),
    summary: '把 DOCX、PDF 或网页转为正文',
  }),
};
