// Makes applying easier where scripts run: keeps a draft, shows what is public already, solves the puzzle. Every step
// works without it.

const draftName = 'apply-draft';
/** Who applies is never kept in the browser: others may use it too. */
const draftFields = ['body', 'description', 'form', 'way', 'column'];

const found = (selector) => document.querySelector(selector);
const storage = () => {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
};

function keepDraft(form) {
  const fields = draftFields.map((name) => form.elements.namedItem(name));
  const note = document.createElement('p');
  note.className = 'hint';
  note.setAttribute('role', 'status');
  const forget = document.createElement('button');
  forget.type = 'button';
  forget.className = 'quiet';
  forget.textContent = '清除草稿';
  forget.addEventListener('click', () => {
    storage()?.removeItem(draftName);
    form.elements.namedItem('description').value = '';
    note.textContent = '草稿已清除。';
    forget.hidden = true;
  });
  forget.hidden = true;
  const place = found('[data-nearby]');
  place.before(note, forget);
  const kept = JSON.parse(storage()?.getItem(draftName) ?? 'null');
  const isEmpty = form.elements.namedItem('description').value === '';
  if (kept && isEmpty && kept.description) {
    for (const field of fields) if (kept[field.name]) field.value = kept[field.name];
    note.textContent = '已恢复上次没有提交的草稿（只有申请内容，不含身份信息）。';
    forget.hidden = false;
  }
  form.addEventListener('input', () => {
    const draft = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    try {
      storage()?.setItem(draftName, JSON.stringify(draft));
    } catch {
      // A browser that keeps nothing keeps no draft.
    }
  });
}

/** Milliseconds without a key before the search is asked. */
const pause = 400;

function showNearby(form) {
  const place = found('[data-nearby]');
  const { description, body } = form.elements;
  let timer = 0;
  let asked = '';
  const show = async () => {
    const query = String(new URLSearchParams({ q: description.value.slice(0, 200), body: body.value }));
    if (description.value.trim().length < 4 || query === asked) return;
    asked = query;
    const answer = await fetch(`/apply/nearby?${query}`).catch(() => null);
    if (!answer?.ok || query !== asked) return;
    const { hits } = await answer.json();
    place.replaceChildren(...(hits.length > 0 ? nearbyList(hits) : []));
  };
  form.addEventListener('input', ({ target }) => {
    if (target !== description && target !== body) return;
    clearTimeout(timer);
    timer = setTimeout(show, pause);
  });
  show();
}

function nearbyList(hits) {
  const heading = document.createElement('p');
  heading.textContent = `可能已经公开的 ${hits.length} 条信息（在新窗口打开）：`;
  const list = document.createElement('ul');
  for (const { title, address, of } of hits) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = title;
    item.append(link, `　${of}`);
    list.append(item);
  }
  return [heading, list];
}

/** Tries between two looks at the page. */
const stride = 4000;

/**
 * Looks for the number whose hash begins with 16 zero bits. Whoever submits sooner is sent on when it is found; without
 * scripts the server takes the slower way.
 */
function solve(form) {
  const { puzzle } = form.dataset;
  const { nonce } = form.elements;
  const note = found('[data-work]');
  let next = 0;
  let waiting = null;
  form.addEventListener('submit', (event) => {
    if (nonce.value !== '' || event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    waiting = event.submitter;
    note.textContent = '正在做防止恶意提交的计算，完成后自动提交，请稍候……';
  });
  const work = () => {
    for (const end = next + stride; next < end; next += 1)
      if (firstWord(`${puzzle}:${next}`) >>> 16 === 0) {
        nonce.value = String(next);
        note.textContent = '已完成防止恶意提交的计算，可以提交。';
        if (waiting) form.requestSubmit(waiting);
        return;
      }
    setTimeout(work);
  };
  note.textContent = '正在做防止恶意提交的计算，几秒钟内完成……';
  setTimeout(work);
}

const primes = [];
for (let number = 2; primes.length < 64; number += 1)
  if (primes.every((prime) => number % prime !== 0)) primes.push(number);
const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const turn = (word, by) => (word >>> by) | (word << (32 - by));
const words = new Int32Array(64);

/** The first 32 bits of SHA-256 over plain ASCII shorter than one block or two. */
function firstWord(text) {
  const blocks = (text.length + 72) >> 6;
  const state = Int32Array.from(initial);
  for (let block = 0; block < blocks; block += 1) {
    for (let at = 0; at < 16; at += 1) words[at] = wordOf(text, block * 64 + at * 4);
    if (block === blocks - 1) words[15] = text.length * 8;
    mix(state);
  }
  return state[0];
}

function wordOf(text, start) {
  let word = 0;
  for (let at = start; at < start + 4; at += 1)
    word = (word << 8) | (at < text.length ? text.charCodeAt(at) : at === text.length ? 0x80 : 0);
  return word;
}

function mix(state) {
  for (let at = 16; at < 64; at += 1) {
    const [late, near] = [words[at - 15], words[at - 2]];
    const first = turn(late, 7) ^ turn(late, 18) ^ (late >>> 3);
    const second = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    words[at] = words[at - 16] + first + words[at - 7] + second;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < 64; at += 1) {
    const choice = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constants[at] + words[at]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] += word;
}

const draftForm = found('form[data-draft]');
if (draftForm) {
  keepDraft(draftForm);
  showNearby(draftForm);
}
const puzzleForm = found('form[data-puzzle]');
if (puzzleForm) solve(puzzleForm);
if (found('[data-submitted]')) storage()?.removeItem(draftName);
const print = found('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => globalThis.print());
}
