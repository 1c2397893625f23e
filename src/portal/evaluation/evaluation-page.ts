import type { PublicBody } from '../../bodies/index.ts';
import { type Content, html, type PageReply, seeOther } from '../../platform/index.ts';
import {
  type EvaluationCounts,
  type EvaluationQuestion,
  type EvaluationRound,
  evaluationChoiceIds,
  evaluationChoices,
  evaluationQuestionIds,
  evaluationQuestions,
  evaluationRounds,
  longestSuggestion,
  takeEvaluation,
} from '../../registers/index.ts';
import { missingPage } from '../pages/missing.ts';
import { dayInChina } from '../parts/dates.ts';
import { framed, type PageSurroundings } from '../parts/frame.ts';
import type { PortalTools } from '../portal-tools.ts';
import { figureChart } from '../reports/figure-chart.ts';
import { yearIn } from '../reports/find-report.ts';

/** The evaluations that are open and those whose results are known (社会评议). */
export async function evaluationsPage(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const [rounds, { lastKnown }] = await Promise.all([
    evaluationRounds(tools.evaluation.db),
    tools.bodies.structure(),
  ]);
  const list = (own: readonly EvaluationRound[], empty: string): Content =>
    own.length === 0
      ? html`<p class="empty">${empty}</p>`
      : html`<ul>${own.map(({ bodyId, year }) => {
          const body = lastKnown(bodyId, surroundings.request.act.today);
          return (
            body && html`<li><a href="/evaluation/${body.slug}/${year}">${body.name} ${year} 年</a></li>`
          );
        })}</ul>`;
  return framed(surroundings, {
    title: '社会评议',
    canonical: '/evaluation',
    crumbs: [],
    main: html`<h1>社会评议</h1><div class="sheet"><p>政府信息公开工作接受社会评议，评议结果写入年度报告（条例第四十七条、第五十条）。填写不记名，不需要登录。</p><h2>正在征集</h2>${list(
      rounds.filter(({ closedAt }) => closedAt === null),
      '目前没有正在征集的评议。',
    )}<h2>评议结果</h2>${list(
      rounds.filter(({ closedAt }) => closedAt !== null),
      '还没有评议结果。',
    )}</div>`,
  });
}

interface FoundRound {
  readonly body: PublicBody;
  readonly round: EvaluationRound;
}

async function findRound(tools: PortalTools, surroundings: PageSurroundings): Promise<FoundRound | null> {
  const year = yearIn(surroundings);
  const { params, act } = surroundings.request;
  const body = await tools.bodies.body(params.body!, act.today);
  if (!body || year === null) return null;
  const [round] = await evaluationRounds(tools.evaluation.db, { bodyIds: [body.id], year });
  return round ? { body, round } : null;
}

/** One evaluation: the form while it is open, the counts once it is closed. Works without script. */
export async function evaluationPage(tools: PortalTools, surroundings: PageSurroundings): Promise<PageReply> {
  const found = await findRound(tools, surroundings);
  if (!found) return missingPage(surroundings);
  const { body, round } = found;
  const title = `${body.name} ${round.year} 年政府信息公开工作社会评议`;
  return framed(surroundings, {
    title,
    here: `${body.shortName} ${round.year} 年`,
    crumbs: [{ name: '社会评议', address: '/evaluation' }],
    canonical: `/evaluation/${body.slug}/${round.year}`,
    main: html`<div class="sheet reading"><h1>${title}</h1>${round.counts ? results(round, round.counts) : form(found, surroundings)}</div>`,
  });
}

function form({ body, round }: FoundRound, { request: { query } }: PageSurroundings): Content {
  if (query.sent)
    return html`<p class="notice" role="status">已收到您的评议，谢谢您。评议截止后在本页公布结果。</p><p><a href="/b/${body.slug}/">${body.shortName}的公开信息</a></p>`;
  return html`<p>共 ${evaluationQuestionIds.length} 题，只有第一题必答，请每人填写一次。不记名，不记录您的网络地址。截止日期：未定，由${body.shortName}决定，截止前都可以填写。结果截止后在本页公布，并写入${body.shortName}的年度报告。</p>
${query.missing && html`<p class="notice bad" role="alert">请先回答第一题，再提交。</p>`}
<form class="message evaluation" method="post" action="/evaluation/${body.slug}/${round.year}">${evaluationQuestionIds.map(
    (question, index) =>
      html`<fieldset><legend>${index + 1}. ${evaluationQuestions[question]}</legend>${evaluationChoiceIds.map(
        (choice) =>
          html`<label><input type="radio" name="${question}" value="${choice}" ${question === 'overall' && html`required`}> ${evaluationChoices[choice]}</label> `,
      )}</fieldset>`,
  )}<label for="words">意见建议（选填，只供改进工作，不公开；请不要写个人信息）</label><textarea id="words" name="words" rows="4" maxlength="${longestSuggestion}"></textarea><button>提交</button></form>`;
}

function results({ closedAt }: EvaluationRound, counts: EvaluationCounts): Content {
  const answered = (question: EvaluationQuestion) =>
    evaluationChoiceIds.reduce((sum, choice) => sum + counts[question][choice], 0);
  return html`<p>评议已于 ${dayInChina(closedAt!)} 截止，收回 <strong>${answered('overall')}</strong> 份，其中 ${counts.overall.satisfied} 份对总体工作表示满意。</p><p class="dates">评议不记名，不辨别填写人，同一人填写几次的没有剔除；同一来源短时间内大量提交的不予接收。</p>${evaluationQuestionIds.map(
    (question) =>
      html`${figureChart(
        {
          ...{
            title: `${evaluationQuestions[question]}（${answered(question)} 份作了回答）`,
            of: '回答',
            unit: '份',
          },
          absent: '没有',
        },
        evaluationChoiceIds.map((choice) => {
          const value = counts[question][choice];
          const state = value === 0 ? 'zero' : 'number';
          return { name: evaluationChoices[choice], cell: { value, state } };
        }),
      )}`,
  )}`;
}

/** Takes an answer of the public. */
export async function takeEvaluationAnswer(
  tools: PortalTools,
  surroundings: PageSurroundings,
): Promise<PageReply> {
  const found = await findRound(tools, surroundings);
  if (!found) return missingPage(surroundings);
  const { body, round } = found;
  const { form: given, act } = surroundings.request;
  const taken = await takeEvaluation(tools.evaluation, act, {
    ...{ bodyId: body.id, year: round.year, form: given },
  });
  const address = `/evaluation/${body.slug}/${round.year}`;
  if (taken.ok) return seeOther(`${address}?sent=1`);
  // Closed meanwhile: the page shows the results.
  return seeOther(taken.refusal.code === 'overall-missing' ? `${address}?missing=1` : address);
}
