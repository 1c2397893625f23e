import { cite, quotedList } from '../../law/index.ts';
import type { Located } from '../report.ts';
import { repeatedPassage } from './narrative/repetitions.ts';
import { locate } from './narrative/sentences.ts';
import type { Part } from './part.ts';
import type { ReportFacts } from './report-facts.ts';
import { bothEditions, type Finding, type Rule, verdictOf } from './rule.ts';

/** A title, heading, paragraph or passage that stands twice. */
export const textDuplicated: Rule = {
  id: 'text-duplicated',
  ref: 'N-13',
  title: '标题或文字重复',
  severity: 'must-explain',
  citation: cite('DOCUMENT-LAYOUT'),
  editions: bothEditions,
  needs: [],
  check: (facts) => verdictOf([...headings(facts), ...paragraphs(facts), ...passages(facts)], 'must-explain'),
};

const advice = '请删去重复的部分。';

function headings(facts: ReportFacts): Finding[] {
  const repeated = facts.report.remarks.filter(
    ({ kind }) => kind === 'title-repeated' || kind === 'section-repeated',
  );
  if (repeated.length === 0) return [];
  const [first] = repeated;
  const isTitle = repeated.some(({ kind }) => kind === 'title-repeated');
  const named = new Set(repeated.flatMap(({ message }) => /^“(.+)”/.exec(message)?.[1] ?? []));
  const twice = [
    ...(isTitle ? ['年报的标题'] : []),
    ...(named.size > 0 ? [`${quotedList([...named])}${named.size > 1 ? '这几个' : '这一'}部分的标题`] : []),
  ];
  return [
    {
      part: 'title',
      message: `${twice.join('和')}出现了两次。`,
      advice,
      place: first!.place,
    },
  ];
}

/** Shorter paragraphs, such as 无。, may well stand twice. */
const shortestParagraph = 20;

/** However many paragraphs stand twice, it is one slip of pasting. */
function paragraphs(facts: ReportFacts): Finding[] {
  const seen = new Set<string>();
  const repeated: { readonly paragraph: Located; readonly part: Part }[] = [];
  const read = (paragraph: Located, part: Part): void => {
    if (paragraph.text.length < shortestParagraph) return;
    if (seen.has(paragraph.text)) repeated.push({ paragraph, part });
    seen.add(paragraph.text);
  };
  for (const paragraph of facts.report.preface) read(paragraph, 'preface');
  for (const { id, paragraphs } of facts.report.sections)
    for (const paragraph of paragraphs) read(paragraph, id);
  const [first] = repeated;
  if (!first) return [];
  const message =
    repeated.length === 1 ? '这一段文字出现了两次。' : `有 ${repeated.length} 段文字重复出现，这是第一段。`;
  return [{ part: first.part, message, advice, at: first.paragraph }];
}

function passages(facts: ReportFacts): Finding[] {
  return facts.sentences.flatMap((sentence) => {
    const passage = repeatedPassage(sentence.text);
    if (passage === null) return [];
    return [
      {
        part: sentence.part,
        severity: 'hint' as const,
        message: `同一句话里“${passage}”出现了两次。`,
        advice,
        at: locate(sentence),
      },
    ];
  });
}
