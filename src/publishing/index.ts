export * from './act-on-publication.ts';
export * from './actions/arrange-column.ts';
export * from './actions/arrange-columns.ts';
export * from './actions/draft-publication.ts';
export * from './actions/except-finding.ts';
export * from './actions/leave-feedback.ts';
export * from './actions/link-interpretation.ts';
export * from './actions/release-publication.ts';
export * from './actions/review-revision.ts';
export * from './actions/revise-publication.ts';
export * from './actions/submit-for-review.ts';
export * from './actions/withdraw-publication.ts';
export * from './catalogue/choose-fields.ts';
export * from './catalogue/chosen-fields.ts';
export * from './catalogue/gaps.ts';
export * from './catalogue/items.ts';
export * from './channels/channel-kinds.ts';
export * from './channels/keep-channels.ts';
export * from './channels/publish-on-channel.ts';
export * from './feedback/answer-feedback.ts';
export * from './feedback/list-feedback.ts';
export * from './http.ts';
export * from './import/index.ts';
export * from './normative/act-on-document.ts';
export * from './normative/http.ts';
export * from './normative/let-time-pass.ts';
export * from './normative/lifecycle.ts';
export * from './normative/list-documents.ts';
export * from './normative/normative-actions.ts';
export * from './normative/normative-rules.ts';
export * from './normative/normative-states.ts';
export * from './normative/normative-tally.ts';
export * from './permissions.ts';
export * from './publication.ts';
export * from './publish-by.ts';
export { attachmentRoutes } from './receive-attachments.ts';
export * from './release-due.ts';
export * as released from './released/index.ts';
export * from './review.ts';
export * from './revision.ts';
export {
  type AttachmentScreening,
  screenAttachment,
  unreadable,
  withoutPersonalData,
} from './screening/attachments/screen-attachment.ts';
export { type FilesToScreen, screenAttachments } from './screening/attachments/screen-attachments.ts';
export * from './screening/finding.ts';
export { maskText } from './screening/mask-text.ts';
export * from './screening/screen.ts';
export * from './screening/screen-text.ts';
export { wrongTerms } from './screening/wrong-terms.ts';
export { reindexReleased } from './search/reindex-released.ts';
export type * from './tables.ts';
export * from './text/clean-html.ts';
export * from './text/placed-media.ts';
export type * from './tools.ts';
