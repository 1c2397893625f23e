export { accountContracts } from './accounts/contract.ts';
export { csvText } from './csv.ts';
export { escapeText } from './html/escape.ts';
export { type ApiInput, type ApiOptions, ApiProblem, api, forgetCsrfToken, formOf } from './http/client.ts';
export {
  type CallOf,
  type Contract,
  contract,
  csrfHeader,
  type InputOf,
  idempotencyHeader,
  type Problem,
  problem,
  type ReplyOf,
} from './http/contract.ts';
export { day, id, oneOf, refusal } from './http/fields.ts';
export { done, type Outcome, type Refusal, refused } from './refusal.ts';
