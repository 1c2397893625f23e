/** How a fee is reckoned (计费方式): one or the other for a request, never both. */
export const feeBases = { item: '按件计收', page: '按量计收' } as const;

/** A basis by its id. */
export type FeeBasis = keyof typeof feeBases;

/** First day on which the fee may be charged. */
export const feeSince = '2021-01-01';

/**
 * The price in yuan of the n-th request (from 1) of one applicant at one organ in one month (按件计收): ten are free,
 * to the thirtieth 100 each, then 100 more for every further ten.
 */
export function itemPrice(n: number): number {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`件次应为正整数：${n}`);
  if (n <= 10) return 0;
  return n <= 30 ? 100 : 200 + 100 * Math.floor((n - 31) / 10);
}

/** What the first `count` requests of a month cost together, in yuan. */
export function itemFee(count: number): number {
  let sum = 0;
  for (let n = 1; n <= count; n++) sum += itemPrice(n);
  return sum;
}

/** The fee in yuan for so many A4 pages of one request (按量计收); thirty are free. */
export function pageFee(pages: number): number {
  if (!Number.isInteger(pages) || pages < 0) throw new RangeError(`页数应为非负整数：${pages}`);
  const within = (from: number, to: number) => Math.max(0, Math.min(pages, to) - from);
  return 10 * within(30, 100) + 20 * within(100, 200) + 40 * within(200, Number.POSITIVE_INFINITY);
}

/** How a fee came about, for the notice. */
export function feeInWords(basis: FeeBasis, quantity: number, yuan: number): string {
  if (basis === 'item')
    return `申请人当月在本机关的第${quantity}件申请，按件计收标准为${itemPrice(quantity)}元，应缴纳${yuan}元`;
  const bands = [
    [30, 100, 10],
    [100, 200, 20],
    [200, Number.POSITIVE_INFINITY, 40],
  ] as const;
  const parts = bands
    .map(([from, to, price]) => [Math.max(0, Math.min(quantity, to) - from), price] as const)
    .filter(([pages]) => pages > 0)
    .map(([pages, price]) => `${pages}页×${price}元`);
  return `本次申请共${quantity}页，30页以内免费，${parts.join('＋') || '不收费'}，应缴纳${yuan}元`;
}
