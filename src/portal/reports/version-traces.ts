import { type EarlierVersion, type ReleasedContent, versionAddressIn } from '../../filing/index.ts';
import { type Content, html } from '../../platform/index.ts';
import { dayInChina } from '../parts/dates.ts';

/** What a version that was public before is called: by the day on which it was made public. */
export const versionName = ({ publishedAt }: EarlierVersion): string =>
  `${dayInChina(publishedAt)} 公开的版本`;

/** What was public before, and what became of it; what the public may still read is a link (更正的痕迹). */
export const versionTraces = (address: string, { earlier, publishedAt }: ReleasedContent): Content =>
  earlier.length > 0 &&
  html`<p>此前公开过：</p><ul>${earlier.map((version) => {
    const { number, correctedAt, correctionNote, report } = version;
    const name = versionName(version);
    // What was corrected last stands above the list already.
    const note = correctedAt === publishedAt ? null : correctionNote;
    return html`<li>${report ? html`<a href="${versionAddressIn(address, number)}">${name}</a>` : name}，${dayInChina(correctedAt)} 更正${note !== null && `：${note}`}${report === null && '（已撤下，不再供公众查阅）'}</li>`;
  })}</ul>`;
