import { plainText } from './plain-title.ts';
import { longestTitle, noTitle, titleWords } from './title-words.ts';

/** The title a line begins with: at the head of a flattened page, or as the subject of the first sentence. */
export function titleInside(line: string): string | null {
  if (line.length <= longestTitle && !subject.test(line)) return null;
  if (!titleWords.test(line.slice(0, 60))) return null;
  const sentence = subject.exec(line)?.[1];
  const cut = line.search(/[\s。，,]/);
  const text = plainText(sentence ?? line.slice(0, cut > 0 ? cut : 60));
  return titleWords.test(text) && !noTitle.test(text) ? text : null;
}

/** …年度报告根据《…条例》编制, …年度报告（以下简称…）由…: the words of the title, and what a sentence goes on with. */
const subject = /^\s*([^，。,；]{4,45}?(?:报告|年报))(?=根据|依据|按照|由|系|是|[（(]以下)/;
