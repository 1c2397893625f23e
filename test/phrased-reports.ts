/**
 * Whole reports of invented bodies, as townships, street offices, county and city departments and governments phrase
 * them from 2019 to 2025, in the language of `readExample`. What their prose counts agrees with their tables.
 */
export const phrasedReports: readonly { readonly name: string; readonly block: string }[] = [
  {
    name: '清河县柳林镇人民政府 2020',
    block: `
year: 2020
body: 清河县柳林镇人民政府
title: 清河县柳林镇人民政府2020年政府信息公开工作年度报告
signature: 清河县柳林镇人民政府, 2021年1月20日
s1: 2020年，柳林镇在县委、县政府的正确领导下，在县政务公开办的悉心指导下，认真贯彻落实新修订的《中华人民共和国政府信息公开条例》（国务院令第711号），按照《2020年政务公开工作要点》（国办发〔2020〕17号）要求，稳步推进政府信息公开工作。
s1: （一）主动公开情况。2020年通过县政府门户网站公开信息189条，其中政策文件12条，工作动态96条，财政信息8条，扶贫领域信息73条；通过“清河柳林”微信公众号发布信息260余条，阅读量达3.2万次。
s1: （二）依申请公开情况。严格按照依申请公开工作规程，做好受理、登记、答复、归档工作。2020年度，我镇没有收到书面、电子邮件、网上提交等任何形式的政府信息公开申请，与2019年持平。未发生行政复议和行政诉讼。
s1: （三）政府信息管理情况。制定《柳林镇政府信息公开工作制度》等3项制度，明确1名分管领导、2名工作人员专职负责。落实“三审三校”，2020年未发生失泄密事件。
s1: （四）平台建设情况。以县政府门户网站为主平台，设置机构概况、财政预决算等9个栏目，清理空白栏目2个。
s1: （五）监督保障情况。将政务公开纳入各村（社区）年度目标考核，分值权重为4%；邀请人大代表、群众代表参加社会评议1次，满意率98.5%；全年未发生因政府信息公开工作不力被责任追究的情况。
s5: 存在的主要问题：一是公开内容不够全面，与群众期盼还有差距；二是公开形式较为单一。2019年报告中指出的“更新不及时”问题，经建立周巡查制度已得到解决。
s5: 下一步，一是加强学习培训，2021年计划组织业务培训4次；二是创新公开形式，制作图解、短视频等解读材料不少于10个。
s6: 无其他需要报告的事项。
`,
  },
  {
    name: '安远县人民政府 2022',
    block: `
year: 2022
body: 安远县人民政府
title: 安远县人民政府2022年政府信息公开工作年度报告
signature: 安远县人民政府, 2023年1月20日
applications/received/naturalPerson = 120
applications/received/commercial = 10
applications/received/other = 3
applications/received/total = 133
applications/carriedIn/{naturalPerson,total} = 5
applications/granted/naturalPerson = 60
applications/granted/commercial = 6
applications/granted/total = 66
applications/partial/{naturalPerson,total} = 12
applications/denied.internalAffairs/{naturalPerson,total} = 4
applications/denied.deliberative/{naturalPerson,total} = 3
applications/unavailable.notHeld/naturalPerson = 31
applications/unavailable.notHeld/commercial = 4
applications/unavailable.notHeld/other = 3
applications/unavailable.notHeld/total = 38
applications/unavailable.stillUnclear/{naturalPerson,total} = 2
applications/notHandled.petition/{naturalPerson,total} = 5
applications/otherDisposition.correctionLapsed/{naturalPerson,total} = 2
applications/decidedTotal/naturalPerson = 119
applications/decidedTotal/commercial = 10
applications/decidedTotal/other = 3
applications/decidedTotal/total = 132
applications/carriedOut/{naturalPerson,total} = 6
disputes/reconsideration/upheld = 8
disputes/reconsideration/corrected = 1
disputes/reconsideration/total = 9
disputes/litigationDirect/{upheld,total} = 2
disputes/litigationAfterReconsideration/{pending,total} = 1
disclosed/normativeDocuments/issued = 6
disclosed/normativeDocuments/repealed = 2
disclosed/normativeDocuments/inForce = 74
disclosed/licensing/decisions = 15230
disclosed/penalty/decisions = 1833
disclosed/coercion/decisions = 207
disclosed/fees/amount = 1532.66
s1: 2022年，安远县坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，认真落实《中华人民共和国政府信息公开条例》，加强县、乡、村三级联动，政府信息公开工作取得新成效。
s1: （一）主动公开。全县通过政府门户网站主动公开政府信息12846条，较2021年增长15.2%。其中，县政府及县政府办公室文件85件，部门信息7630条，乡镇信息5131条。发布政策解读116篇，其中图文解读78篇、视频解读12篇、文字解读26篇。召开新闻发布会7场。办理县长信箱来信1260件，按时回复1251件；受理12345热线工单25600件。
s1: （二）依申请公开。2022年，全县各级行政机关共收到政府信息公开申请133件，同比下降8.9%；上年结转5件。其中自然人申请120件，占90.23%；法人或其他组织申请13件，占9.77%。申请内容主要涉及征地拆迁、社会保障、城乡规划等方面。共办结132件，其中予以公开66件，占50%；部分公开12件，不予公开7件，无法提供40件，不予处理5件，其他处理2件。结转下年度继续办理6件。县政府本级收到申请18件，均按期答复。
s1: 因政府信息公开被申请行政复议9件，其中维持8件、纠正1件；被提起行政诉讼3件，其中维持2件，尚未审结1件。县政府作为行政复议机关审理政府信息公开类案件9件。
s1: （三）政府信息管理。全年新制定行政规范性文件6件，废止2件，现行有效74件，全部在县政府门户网站“规范性文件库”集中公开。
s1: （四）政府信息公开平台建设。全县25个政府部门、18个乡镇均开设信息公开专栏，调整优化栏目46个，整改错敏字320余处；开设政务新媒体58个，注销9个。
s1: （五）监督保障。将政务公开纳入全县高质量发展综合考核，占4分，对考核排名后3位的单位进行约谈；组织开展社会评议，发放问卷500份，收回482份，满意度97.3%；全年举办培训班2期，培训210人次；未发生责任追究事件。
s5: 2022年，我县政府信息公开工作虽取得一定成绩，但仍存在一些问题：一是个别单位公开意识不强；二是政策解读质量有待提升；三是基层公开力量薄弱。
s5: 下一步，我县将从以下方面加以改进：一是强化培训指导；二是丰富解读形式；三是配齐配强队伍。
s6: （一）收取信息处理费情况。2022年，全县各级行政机关未收取信息处理费。
s6: （二）落实上级年度政务公开工作要点情况。对照2022年政务公开工作要点，细化26项任务。全县共承办省、市人大代表建议和政协提案42件，办复率100%。
`,
  },
  {
    name: '通江县自然资源和规划局 2024',
    block: `
year: 2024
body: 通江县自然资源和规划局
title: 通江县自然资源和规划局2024年政府信息公开工作年度报告
signature: 通江县自然资源和规划局, 2025年1月20日
applications/{received,granted,decidedTotal}/{naturalPerson,total} = 0
applications/received/{naturalPerson,total} = 46
applications/granted/{naturalPerson,total} = 30
applications/unavailable.notHeld/{naturalPerson,total} = 14
applications/otherDisposition.misc/{naturalPerson,total} = 2
applications/decidedTotal/{naturalPerson,total} = 46
disclosed/licensing/decisions = 1260
disclosed/penalty/decisions = 36
disclosed/fees/amount = 812.4455
s1: 2024年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，围绕自然资源中心工作，深化政务公开。
s1: （一）主动公开情况：全年在县政府网站公开信息512条，其中：征地信息公开专栏310条，行政许可类126条，行政处罚36条，其他40条。在局公众号推送信息148篇。
s1: （二）依申请公开情况：全年受理政府信息公开申请46件，其中当面申请6件，网络申请12件，信函申请28件；较上年增加9件，增长24.3%。已办结46件，其中予以公开30件、无法提供14件、其他处理2件，按时办结率100%。未因政府信息公开引发行政复议、行政诉讼。
s1: （三）政府信息管理情况：严格落实信息发布“三审”制度，对拟公开信息进行保密审查。全年未制发行政规范性文件。
s1: （四）平台建设情况：优化“征地信息公开平台”，归集2019年以来征地信息1830条。
s1: （五）监督保障情况：明确局办公室为牵头股室，配备专职人员2名，参加全县培训3次，开展自查4次，整改问题11个。
s5: 存在问题：一是依申请公开答复文书质量需提升；二是政策解读形式不够丰富。改进情况：一是加强与县司法局会商；二是制作图解6个、动漫2个。
s6: 2024年本机关未产生信息处理费。
`,
  },
  {
    name: '海州区新东街道办事处 2021',
    block: `
year: 2021
body: 海州区新东街道办事处
title: 海州区新东街道办事处2021年政府信息公开工作年度报告
signature: 海州区新东街道办事处, 2022年1月20日
applications/{received,granted,decidedTotal}/{naturalPerson,total} = 2
disputes/reconsideration/{upheld,total} = 1
s1: 根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现公布新东街道2021年政府信息公开工作年度报告。
s1: 1.主动公开：2021年，新东街道通过区政府网站公开各类信息96条。其中：机构信息5条、政策法规3条、工作动态62条、其他26条。疫情防控期间，发布通告、提示等30多条。
s1: 2.依申请公开：2021年共收到公民申请公开政府信息2件（均为信函方式），内容涉及房屋征收补偿，均已在规定期限内予以公开。被申请行政复议1件，复议机关维持街道作出的答复，未发生行政诉讼。
s1: 3.政府信息管理：严格执行发布审核制度，坚持先审后发，全年审核信息110余条。
s1: 4.平台建设：规范街道政务公开专区建设，设置查询点1处，服务群众350余人次。
s1: 5.监督保障：政务公开列入街道年度绩效考核，考核结果良好；聘请社会监督员5名，评议满意度为96%；2021年无责任追究情形。
s5: 一是信息报送不及时，各科室主动公开意识不强；二是解读回应水平不高。
s5: 改进措施：健全信息报送机制，每月通报；邀请专家授课2次。
s6: 2021年，新东街道未收取政府信息公开信息处理费。
`,
  },
  {
    name: '云溪市市场监督管理局 2025',
    block: `
year: 2025
body: 云溪市市场监督管理局
title: 云溪市市场监督管理局2025年政府信息公开工作年度报告
signature: 云溪市市场监督管理局, 2026年1月20日
applications/received/naturalPerson = 210
applications/received/commercial = 15
applications/received/legalService = 5
applications/received/total = 230
applications/carriedIn/{naturalPerson,total} = 10
applications/granted/naturalPerson = 100
applications/granted/commercial = 15
applications/granted/legalService = 5
applications/granted/total = 120
applications/partial/{naturalPerson,total} = 20
applications/denied.enforcementFile/{naturalPerson,total} = 40
applications/unavailable.notHeld/{naturalPerson,total} = 30
applications/notHandled.petition/{naturalPerson,total} = 20
applications/decidedTotal/naturalPerson = 210
applications/decidedTotal/commercial = 15
applications/decidedTotal/legalService = 5
applications/decidedTotal/total = 230
applications/carriedOut/{naturalPerson,total} = 10
disputes/reconsideration/upheld = 12
disputes/reconsideration/other = 6
disputes/reconsideration/total = 18
disputes/litigationAfterReconsideration/{upheld,total} = 4
disclosed/licensing/decisions = 8845
disclosed/penalty/decisions = 2031
disclosed/coercion/decisions = 88
s1: 2025年，市市场监管局深入贯彻落实国家、省、市关于政务公开工作的决策部署，持续推进决策、执行、管理、服务、结果公开。
s1: （一）主动公开工作。全年通过局门户网站发布信息3012条，“云溪市场监管”微信公众号发布信息890条，微博620条，抖音短视频75条。公示行政许可8845件、行政处罚2031件。抽检食品12000批次，公布不合格食品210批次。
s1: （二）依申请公开工作。2025年，我局新收政府信息公开申请230件，较2024年（185件）增长24.3%，上年结转10件，全年应办理240件，实际办结230件，结转下年10件。从申请人类别看，自然人210件，占91.3%；商业企业15件，占6.5%；法律服务机构5件，占2.2%。从办理结果看，予以公开120件（52.2%），部分公开20件（8.7%），不予公开40件（17.4%），无法提供30件（13.0%），不予处理20件（8.7%）。
s1: 因政府信息公开引发行政复议18件，维持12件，其他结果6件；行政诉讼4件，均为复议后起诉，均判决驳回原告诉讼请求。
s1: （三）政府信息管理。开展规范性文件清理，保留15件，废止3件，按规定公开。落实“谁公开谁审查”要求。
s1: （四）平台建设。完成网站改版，新增专栏3个，网站总访问量420万人次。
s1: （五）监督保障。调整领导小组，召开专题会议2次，举办培训3期220人次，开展网站检查12次。
s5: 主要问题：一是少数答复不够规范；二是信息公开与投诉举报处理衔接不畅。改进：修订工作规程，印发答复示范文本14种；建立与投诉举报处理的协同机制。
s6: 本局2025年未收取信息处理费。
disclosed/normativeDocuments/repealed = 3
disclosed/normativeDocuments/inForce = 15
`,
  },
  {
    name: '石门县白云乡人民政府 2019',
    block: `
year: 2019
body: 石门县白云乡人民政府
title: 石门县白云乡人民政府2019年政府信息公开工作年度报告
signature: 石门县白云乡人民政府, 2020年1月20日
s1: 根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。所列数据统计期限自2019年1月1日至2019年12月31日。
s1: 一是主动公开政府信息情况。2019年我乡在县政府网站公开政府信息共计154条，其中：动态类98条，公告类21条，惠农补贴类35条。通过村务公开栏张贴公告400多份。
s1: 二是依申请公开情况。无。
s1: 三是监督保障情况。接受县政府办考核，2018年度考核等次为良好。社会评议满意。未发生责任追究。
s5: 我乡政府信息公开工作与上级要求和群众期待相比还有不小差距。今后将加强学习，完善制度，提高质量。
s6: 无。
`,
  },
  {
    name: '清水县教育局 2021',
    block: `
year: 2021
body: 清水县教育局
title: 清水县教育局2021年政府信息公开工作年度报告
signature: 清水县教育局, 2022年1月20日
applications/received/naturalPerson = 7
applications/received/total = 7
applications/granted/{naturalPerson,total} = 4
applications/unavailable.notHeld/{naturalPerson,total} = 2
applications/otherDisposition.misc/{naturalPerson,total} = 1
applications/decidedTotal/{naturalPerson,total} = 7
s1: 2021年，县教育局依托县政府网站主动公开各类信息共328条：其中机构职能4条、规划计划6条、招生考试58条、学生资助22条、财务信息18条、人事信息31条、工作动态189条。
s1: 依申请公开方面，共收到7件政府信息公开申请，均来自自然人，比2020年增加2件，7件全部按期办结，答复率100%。其中4件予以公开，2件属于本机关不掌握，1件申请人主动撤回。没有引发行政复议、行政诉讼。
s1: 信息管理方面，建立信息发布审核台账，审核稿件412篇。平台建设方面，“清水教育”公众号全年推送文章365篇。监督保障方面，局党组会专题研究政务公开工作1次，培训学校信息员130人次。
s5: 问题：部分学校公开意识不强，更新不及时。改进：将政务公开纳入学校目标管理，每季度通报。
s6: 本年度没有收取信息处理费。
`,
  },
  {
    name: '江南区金桥街道办事处 2023',
    block: `
year: 2023
body: 江南区金桥街道办事处
title: 江南区金桥街道办事处2023年政府信息公开工作年度报告
signature: 江南区金桥街道办事处, 2024年1月20日
applications/received/naturalPerson = 40
applications/received/commercial = 1
applications/received/total = 41
applications/granted/naturalPerson = 3
applications/granted/total = 3
applications/partial/naturalPerson = 0
applications/unavailable.notHeld/naturalPerson = 30
applications/unavailable.notHeld/commercial = 1
applications/unavailable.notHeld/total = 31
applications/unavailable.needsCreation/{naturalPerson,total} = 5
applications/decidedTotal/naturalPerson = 38
applications/decidedTotal/commercial = 1
applications/decidedTotal/total = 39
applications/carriedOut/{naturalPerson,total} = 2
disputes/reconsideration/upheld = 25
disputes/reconsideration/other = 6
disputes/reconsideration/total = 31
s1: 2023年，金桥街道紧扣中心工作，以“公开透明”为目标推进信息公开。主动公开信息47条，其中工作信息22条、财政信息16条、重大建设项目5条、应急管理2条、养老服务1条、其他1条。
s1: 2023年度，街道新收政府信息公开申请41件，无上年结转。全年答复39件，其中公开3件，无法提供36件；2件结转下年度办理。
s1: 因政府信息公开被申请行政复议31件，维持25件、其他结果6件；无行政诉讼。
s1: 严格落实保密审查和三级审核，全年发布前纠错12处。街道网站专栏由专人维护，微信公众号推送图文415条，总阅读量20.6万。
s1: 街道将政务公开列入科室年度考核并占3分，考核结果均为合格以上；开展满意度测评2次，满意率95%以上；全年没有被追究责任的情况。
s5: 一是政府信息公开申请量大，同一申请人反复申请较多，答复压力大；二是主动公开数量偏少。今后将加强与申请人沟通，推动依申请转主动公开。
s6: 2023年未向申请人收取信息处理费，发出收费通知0件。
`,
  },
  {
    name: '云溪市人民政府 2024',
    block: `
year: 2024
body: 云溪市人民政府
title: 云溪市人民政府2024年政府信息公开工作年度报告
signature: 云溪市人民政府, 2025年1月20日
applications/received/naturalPerson = 900
applications/received/commercial = 80
applications/received/legalService = 20
applications/received/total = 1000
applications/carriedIn/{naturalPerson,total} = 60
applications/granted/naturalPerson = 500
applications/granted/commercial = 80
applications/granted/legalService = 20
applications/granted/total = 600
applications/partial/{naturalPerson,total} = 100
applications/denied.prohibitedByLaw/{naturalPerson,total} = 10
applications/denied.internalAffairs/{naturalPerson,total} = 20
applications/unavailable.notHeld/{naturalPerson,total} = 220
applications/notHandled.petition/{naturalPerson,total} = 40
applications/otherDisposition.misc/{naturalPerson,total} = 30
applications/decidedTotal/naturalPerson = 920
applications/decidedTotal/commercial = 80
applications/decidedTotal/legalService = 20
applications/decidedTotal/total = 1020
applications/carriedOut/{naturalPerson,total} = 40
disputes/reconsideration/upheld = 50
disputes/reconsideration/corrected = 10
disputes/reconsideration/total = 60
disputes/litigationAfterReconsideration/upheld = 8
disputes/litigationAfterReconsideration/pending = 2
disputes/litigationAfterReconsideration/total = 10
disclosed/regulations/inForce = 4
disclosed/normativeDocuments/issued = 21
disclosed/normativeDocuments/repealed = 9
disclosed/normativeDocuments/inForce = 166
s1: 2024年，全市政府系统持续深化政务公开。全市各级行政机关主动公开政府信息23.6万条，市政府门户网站发布信息3.2万条，其中市政府文件76件。召开新闻发布会52场。
s1: 全年制定行政规范性文件21件、废止9件，现行有效行政规范性文件166件；现行有效政府规章4件，均在网站集中公开。
s1: 2024年全市各级行政机关共新收政府信息公开申请1000件（其中市政府本级86件），同比上升6.7%；加上2023年结转60件，共办理1060件，按期办结1020件，其余40件结转2025年办理。在办结的1020件中，予以公开600件，占58.8%；部分公开100件，占9.8%；不予公开30件，占2.9%；无法提供220件，占21.6%；不予处理40件，占3.9%；其他处理30件，占2.9%。
s1: 全市因政府信息公开引发的行政复议案件60件，其中结果维持50件，结果纠正10件，纠错率16.7%；行政诉讼案件10件，结果维持8件，尚未审结2件。市政府办理以市政府为被申请人的复议案件3件。
s1: 政府信息管理。开展公文公开属性源头认定，全市认定公文1.1万件。平台建设。全市政府网站由2023年的32家整合为28家。监督保障。政务公开纳入全市绩效考核，考核优秀单位12家；第三方评估得分全省第2；全年未发生责任追究情形。
s5: 主要问题：县区发展不平衡、政策解读精准度不高。下一步将加强分类指导，开展解读质量评估。2023年提出的3项改进措施均已落实。
s6: 2024年，全市各级行政机关共发出收费通知4件，收取信息处理费1200元。
disclosed/fees/amount = 3265.41
`,
  },
];
