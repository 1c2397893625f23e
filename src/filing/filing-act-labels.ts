/** What each act on a filing is called on buttons and in records, in the order of the procedure. */
export const filingActLabels = {
  refresh: '按记录更新',
  edit: '修改',
  'declare-zero': '确认没有记录的项目为零',
  'confirm-readings': '确认读数',
  explain: '说明',
  except: '签发例外',
  sign: '签发',
  recall: '撤回修改',
  submit: '报送',
  return: '退回',
  accept: '受理',
  publish: '公开',
  correct: '更正',
} as const;

/** The name of an act on a filing. */
export type FilingActName = keyof typeof filingActLabels;

/** All names, in the order of the procedure. */
export const filingActNames = Object.keys(filingActLabels) as readonly FilingActName[];

/** An act under its name, with what people call it. */
export const named = (name: FilingActName) => ({ name, label: filingActLabels[name] });
