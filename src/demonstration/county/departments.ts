/** A department of the invented county. */
export interface DemonstrationDepartment {
  readonly slug: string;
  /** Without the county's name, as in 水利局. */
  readonly name: string;
  /** What it works on, as it stands in its texts. */
  readonly work: readonly string[];
}

const department = (slug: string, name: string, work: string): DemonstrationDepartment => ({
  ...{ slug, name, work: work.split(' ') },
});

/** The thirty departments (部门). */
export const departments: readonly DemonstrationDepartment[] = [
  department('office', '人民政府办公室', '政务公开 建议提案办理 优化营商环境 值班值守 政府网站管理'),
  department('fagai', '发展和改革局', '重点项目建设 粮食储备 价格监测 节能降碳 信用体系建设'),
  department('jiaoyu', '教育体育局', '义务教育招生 校园安全 教师培训 全民健身 学生资助'),
  department('kegong', '科技和工业信息化局', '企业技术改造 科技型企业培育 工业运行监测 中小企业服务'),
  department('gongan', '公安局', '反诈宣传 道路交通安全 户籍窗口服务 养犬管理'),
  department('minzheng', '民政局', '社会救助 养老服务 殡葬管理 地名管理 社会组织登记'),
  department('sifa', '司法局', '法治宣传 人民调解 规范性文件备案 公共法律服务'),
  department('caizheng', '财政局', '预算绩效管理 惠农补贴发放 政府采购监管 国有资产管理'),
  department('renshe', '人力资源和社会保障局', '就业服务 技能培训 社会保险经办 根治欠薪'),
  department('ziran', '自然资源和规划局', '耕地保护 不动产登记 地质灾害防治 国土空间规划'),
  department('shengtai', '生态环境局', '大气污染防治 饮用水水源地保护 固体废物管理 环境执法'),
  department('zhujian', '住房和城乡建设局', '老旧小区改造 农村危房改造 建筑工地安全 燃气安全'),
  department('jiaotong', '交通运输局', '农村公路养护 城乡公交 治理超限超载 水上交通安全'),
  department('shuili', '水利局', '农村饮水安全 河湖巡查 水库除险加固 节水宣传 防汛准备'),
  department('nongye', '农业农村局', '高标准农田建设 春耕备耕 农产品质量安全 农机安全 动物防疫'),
  department('shangwu', '商务局', '电子商务进农村 消费促进 成品油市场管理'),
  department('wenlv', '文化和旅游局', '公共文化服务 文物保护 旅游市场整治 全民阅读'),
  department('weijian', '卫生健康局', '基层医疗服务 家庭医生签约 疫苗接种 职业病防治'),
  department('tuiyi', '退役军人事务局', '优抚对象服务 退役军人就业 烈士纪念设施管护'),
  department('yingji', '应急管理局', '安全生产检查 森林防灭火 防灾减灾宣传 应急演练'),
  department('shenji', '审计局', '预算执行审计 审计整改 内部审计指导'),
  department('shichang', '市场监督管理局', '食品安全抽检 特种设备检查 计量服务 经营主体登记'),
  department('tongji', '统计局', '统计调查 统计法治宣传 经济运行分析'),
  department('yibao', '医疗保障局', '医保参保 医保基金监管 门诊慢特病认定'),
  department('xinfang', '信访局', '领导接访 信访积案化解 网上信访'),
  department('linye', '林业局', '造林绿化 林业有害生物防治 古树名木保护'),
  department('xiangzhen', '乡村振兴服务中心', '防返贫监测 脱贫劳动力就业 项目资产管理'),
  department('zhengwu', '政务服务和数据局', '一件事集成改革 窗口服务 数据共享 帮办代办'),
  department('chengguan', '城市管理局', '市容秩序 生活垃圾分类 园林绿化 违法建设治理'),
  department('gongjijin', '住房公积金管理部', '公积金缴存 公积金贷款 跨省通办'),
];
