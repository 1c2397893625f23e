import { z } from 'zod';
import { contract, day, id, oneOf } from '../../platform/contract.ts';
import { attributes, publicationStates, risks, withdrawals } from '../publication.ts';
import { attachment, metadata, version } from '../publication-fields.ts';
import { aspects, reviewResults } from '../review.ts';

const instant = z.iso.datetime({ offset: true });

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

const params = z.object({ id });
const acted = z.object({ version: z.number() });

/** The acts by which a publication comes to the public, and is taken back. */
export const actContracts = {
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
};
