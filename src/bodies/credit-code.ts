/** Digits and the letters that are not mistaken for digits (GB 32100—2015): no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * What is wrong with a unified social credit code (统一社会信用代码), in Chinese; null when nothing is. It has two
 * check characters: the last one over the whole (GB 32100—2015), and one over the organisation code that stands
 * in places 9 to 17 (GB 11714—1997).
 */
export function creditCodeFault(code: string): string | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code))
    return '统一社会信用代码应为 18 位，只含数字和大写字母（不含 I、O、S、V、Z）。';
  if (checkOfOrganisation(code.slice(8, 16)) !== code[16])
    return '统一社会信用代码有误：第 9 至 17 位（组织机构代码）的校验位不符，请核对。';
  if (checkOfWhole(code.slice(0, 17)) !== code[17]) return '统一社会信用代码有误：末位校验位不符，请核对。';
  return null;
}

/**
 * The code with both check characters of a body that is registered with the establishment authority (机构编制),
 * an administrative organ (机关): `11`, six digits of the administrative division, eight characters of its own.
 */
export function creditCodeOf(division: string, own: string): string {
  const organisation = own + checkOfOrganisation(own);
  const open = `11${division}${organisation}`;
  return open + checkOfWhole(open);
}

function checkOfOrganisation(own: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + weight * letters.indexOf(own[place]!),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function checkOfWhole(open: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of open) {
    sum += weight * alphabet.indexOf(char);
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31]!;
}

/** What is wrong with the code of a government site (网站标识码), in Chinese; null when nothing is. */
export function siteCodeFault(code: string): string | null {
  return /^(\d{10}|bm\d{8})$/.test(code) ? null : '网站标识码应为 10 位：10 位数字，或“bm”加 8 位数字。';
}
