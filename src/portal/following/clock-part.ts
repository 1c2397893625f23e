import type { Followed } from '../../applications/index.ts';
import { chineseDate } from '../../law/index.ts';
import { html, type Safe } from '../../platform/index.ts';

const standings = {
  'not-started': '尚未起算',
  running: '正在计算',
  paused: '暂停计算',
  stopped: '停止计算，等您办理',
  ended: '已经结束',
} as const;

/** The day the clock of the reply stands on, and why it stands still (答复期限). */
export function clockPart({ clock }: Followed): Safe {
  const { standing, due, provisionalReason, waitingUntil, why } = clock;
  const isStill = standing === 'paused' || standing === 'stopped';
  return html`<section class="clock ${isStill ? 'paused' : ''}" aria-labelledby="clock"><h2 id="clock">答复期限：${standings[standing]}</h2>
${due && html`<p>${standing === 'ended' ? '应在' : ''}<strong>${chineseDate(due)}</strong>${standing === 'ended' ? '以前答复' : '以前答复您'}</p>`}
${waitingUntil && html`<p>请您在<strong>${chineseDate(waitingUntil)}</strong>以前办理，期限从办理以后重新计算。</p>`}
<p>${why}。</p>${provisionalReason && html`<p>${provisionalReason}。</p>`}</section>`;
}
