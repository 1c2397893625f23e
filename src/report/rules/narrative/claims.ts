import { applicationClaims } from './application-claims.ts';
import type { Claim } from './claim.ts';
import { disputeClaims } from './dispute-claims.ts';
import { documentClaims } from './document-claims.ts';
import { outcomeClaims } from './outcome-claims.ts';
import type { Speaker } from './scope.ts';
import type { Sentence } from './sentences.ts';

const counted = /申请|答复|予公开|复议|诉讼|规范性文件|行政许可|行政处罚|行政强制/;

/** Every figure of the report year that the prose states about what the tables count. */
export function claimsOf(sentences: readonly Sentence[], speaker: Speaker): Claim[] {
  const claims: Claim[] = [];
  let namedBefore = false;
  for (const sentence of sentences) {
    // Problems and plans (s5) and fees (s6) state no figures of the tables.
    if (sentence.part === 's5' || sentence.part === 's6') continue;
    const named = counted.test(sentence.text);
    if (named || (namedBefore && sentence.before !== null))
      for (const claimsIn of [applicationClaims, outcomeClaims, disputeClaims, documentClaims])
        for (const claim of claimsIn(sentence, speaker)) claims.push(claim);
    namedBefore = named;
  }
  return claims;
}
