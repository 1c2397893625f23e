import { z } from 'zod';
import { contract, id } from '../../platform/contract.ts';
import { attachment, finding, sha256 } from '../publication-fields.ts';

/** What helps while a text is written: screening, files, reading a document. */
export const textContracts = {
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
  uploadFiles: contract({
    method: 'POST',
    path: '/api/attachments',
    reply: z.array(attachment),
    summary: '上传附件',
  }),
  readAttachment: contract({
    method: 'GET',
    path: '/api/attachments/:id',
    params: z.object({ id }),
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
