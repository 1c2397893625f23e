import type { Detector } from '../finding.ts';

const plate =
  /(?<![\u4e00-\u9fa5A-Z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•\s]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g;
/** Before the @ stand at most 64 characters (RFC 5321). */
const mail = /[\w.+-]{1,64}@(?:qq|163|126|sina|sohu|gmail|hotmail|outlook|foxmail)\.com(?:\.cn)?/gi;
const chat = /(?:微信号|QQ号?)[：:\s]*([A-Za-z0-9_-]{5,20})/g;

/** Number plates (车牌号). */
export const findPlates: Detector = (text) =>
  [...text.matchAll(plate)].map(({ 0: written, index }) => ({
    kind: 'plate-number',
    blocking: false,
    start: index,
    end: index + written.length,
    mask: `${written.slice(0, 2)}***${written.slice(-2)}`,
    sentence: '含车牌号。属于个人的请遮盖。',
  }));

/** Private mail boxes and chat accounts (个人邮箱、微信号). */
export const findPrivateAccounts: Detector = (text) => [
  ...[...text.matchAll(mail)].map(({ 0: written, index }) => ({
    kind: 'private-account' as const,
    blocking: false,
    start: index,
    end: index + written.length,
    mask: `${written[0]}***${written.slice(written.indexOf('@'))}`,
    sentence: '含商业邮箱地址。属于个人的请遮盖；公务邮箱请使用政务邮箱。',
  })),
  ...[...text.matchAll(chat)].map((match) => {
    const account = match[1]!;
    const start = match.index + match[0].length - account.length;
    return {
      kind: 'private-account' as const,
      blocking: false,
      start,
      end: start + account.length,
      mask: `${account.slice(0, 2)}***`,
      sentence: '含个人微信号或 QQ 号。请遮盖。',
    };
  }),
];
