import { randomInt } from 'node:crypto';
import type { Refusal } from '../refusal.ts';

const shortest = 10;
/** Longer ones would only make hashing expensive. */
const longest = 128;
const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const neededClasses = 3;

/** Beginnings that every list of stolen passwords holds. */
const common =
  /^(admin|administrator|password|passw0rd|p@ssw0rd|qwerty|1qaz|abc123|gongkai|zhengwu|welcome|iloveyou|root|test|guest)/i;
const walks = '01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm';

/** Why a password may not be used (密码规则), or null. */
export function weakPassword(password: string, username: string): Refusal | null {
  const chars = [...password];
  if (chars.length < shortest) return weak(`密码至少 ${shortest} 位，现在是 ${chars.length} 位。`);
  if (chars.length > longest) return weak(`密码最多 ${longest} 位。`);
  if (classes.filter((one) => one.test(password)).length < neededClasses)
    return weak('密码应包含大写字母、小写字母、数字、其他符号中的至少三类。');
  const plain = password.toLowerCase();
  if (username.length >= 3 && plain.includes(username.toLowerCase())) return weak('密码不能包含用户名。');
  if (common.test(password) || isWalk(plain)) return weak('密码过于常见，容易被猜中，请换一个。');
  if (new Set(chars).size < 5) return weak('密码中重复的字符太多，请换一个。');
  return null;
}

/** Half of the password or more runs along the keyboard or the alphabet. */
function isWalk(plain: string): boolean {
  let run = 1;
  let longestRun = 1;
  for (let at = 1; at < plain.length; at += 1) {
    const pair = plain.slice(at - 1, at + 1);
    run = walks.includes(pair) || walks.includes([...pair].reverse().join('')) ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  }
  return longestRun * 2 >= plain.length;
}

const weak = (sentence: string): Refusal => ({ code: 'password-weak', sentence, field: 'password' });

/** Without letters that look like others. */
const letters = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#%+=?@'];

/** A password to hand over once, to be changed at the first sign-in. */
export function temporaryPassword(): string {
  const pick = (from: string) => from[randomInt(from.length)]!;
  const chars = [
    ...letters.map(pick),
    ...Array.from({ length: 10 }, () => pick(letters.slice(0, 3).join(''))),
  ];
  for (let at = chars.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [chars[at], chars[other]] = [chars[other]!, chars[at]!];
  }
  return chars.join('');
}
