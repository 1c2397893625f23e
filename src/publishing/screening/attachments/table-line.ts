/** Headings that say what the numbers below them are. */
const telling = /账|帐|卡号|存折|一卡通|身份证|住址|地址|户籍|电话|手机|姓名|儿童|学生|幼儿/;
/** Headings stand in the first rows. */
const headingRows = 6;

/**
 * A row of a table as a sentence: each value behind the heading of its column, so that `账号` above a number is seen
 * to belong to it. Null when no heading tells anything.
 */
export function tableLine(before: readonly (readonly string[])[], row: readonly string[]): string | null {
  let told = false;
  const line = row.map((value, column) => {
    if (value === '') return '';
    const heading = before.slice(0, headingRows).findLast((cells) => telling.test(cells[column] ?? ''))?.[
      column
    ];
    if (!heading || heading === value) return value;
    told = true;
    return `${heading.replace(/\s+/g, '')}：${value}`;
  });
  return told ? line.filter((text) => text !== '').join('；') : null;
}
