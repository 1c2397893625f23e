/** A township of the invented county; names, places and people exist nowhere. */
export interface DemonstrationTownship {
  readonly slug: string;
  readonly name: string;
  readonly villages: readonly string[];
  /** What the place is known for. */
  readonly produce: string;
}

const township = (slug: string, name: string, produce: string, villages: string): DemonstrationTownship => ({
  ...{ slug, name, produce },
  villages: villages.split(' ').map((village) => `${village}村`),
});

/** The eighteen townships (乡镇). */
export const townships: readonly DemonstrationTownship[] = [
  township('hejian', '鹤涧镇', '高山茶叶', '涧口 鹤鸣 石桥湾 茶坡 上梁子 清水坝'),
  township('yunting', '云亭镇', '优质水稻', '亭子 云脚 官塘 稻香 长堰 西畈'),
  township('dangu', '丹谷镇', '早熟枇杷', '谷口 丹砂坪 柳林 河湾 红岩 南坡'),
  township('huaizhuang', '槐庄镇', '设施蔬菜', '槐树 庄前 庄后 北庄 柿园 东岭头'),
  township('qingyang', '青杨镇', '肉牛养殖', '青杨 白鹭洲 牛栏沟 下坝 杨湾 高台'),
  township('songxi', '松溪坪镇', '林下药材', '松坪 溪源 药园 半坡 大垭口'),
  township('lingkou', '岭口镇', '食用菌', '岭口 菌园 三道拐 石门 双河'),
  township('xiahe', '霞河镇', '淡水养殖', '霞光 河西 渔塘 柳渡 沙洲'),
  township('baishi', '白石垭镇', '石材加工', '白石 垭口 采石 长岭 铁匠沟'),
  township('nanwan', '南湾镇', '柑橘', '南湾 橘园 桥头 码头 望江'),
  township('jinchi', '锦池镇', '莲藕', '锦池 荷塘 莲花 塘坎 新堰'),
  township('fengtai', '枫台镇', '乡村旅游', '枫台 红叶 古井 客栈 石板'),
  township('luohe', '落禾镇', '优质小麦', '落禾 麦垄 打谷 新禾 田坎'),
  township('meiling', '梅岭头乡', '青梅', '梅岭 梅园 果坪 云端'),
  township('qingshan', '青杉乡', '毛竹', '青杉 竹海 竹溪 杉树'),
  township('shuangqiao', '双虹桥乡', '油菜', '虹桥 菜花 双溪 桥下'),
  township('lianhuayan', '莲花堰乡', '蜂蜜', '堰头 蜂场 花坪 山坳'),
  township('tiankeng', '天坑湖乡', '高山蔬菜', '湖边 天坑 岩上 云顶'),
];
