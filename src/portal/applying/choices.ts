/** What proves who somebody is (证件名称). */
export const idKinds = {
  'resident-card': '居民身份证',
  passport: '护照',
  'mainland-permit': '港澳台居民来往内地（大陆）通行证',
  'credit-code': '统一社会信用代码',
  other: '其他证件',
} as const;

/** In which form the information is wanted (提供方式). */
export const provisionForms = { paper: '纸质', email: '电子邮件', disc: '光盘', other: '其他' } as const;

/** By which way it is to come (获取途径). */
export const provisionWays = {
  post: '邮寄',
  email: '电子邮件',
  collect: '自行领取',
  inspect: '当场查阅、抄录',
  fax: '传真',
} as const;

/** Whether a word is one of the choices. */
export const isChoice = <T extends object>(choices: T, word: string | undefined): word is keyof T & string =>
  word !== undefined && Object.hasOwn(choices, word);
