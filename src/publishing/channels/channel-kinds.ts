/** Through what bodies publish (公开渠道和载体). */
export const channelKinds = {
  website: '政府网站',
  gazette: '政府公报',
  wechat: '微信公众号',
  weibo: '微博',
  video: '短视频号',
  app: '移动客户端',
  'press-conference': '发布会、听证会',
  newspaper: '报刊',
  radio: '广播',
  television: '电视',
  'notice-board': '公示栏',
  screen: '电子屏',
  'reading-point': '公开查阅点',
  'service-hall': '政务服务大厅',
  'village-board': '村务公开栏',
  other: '其他',
} as const;

/** A kind of channel by its id. */
export type ChannelKind = keyof typeof channelKinds;
