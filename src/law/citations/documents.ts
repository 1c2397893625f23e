/** Grounds outside the Regulation and the dispute laws, each with the label users read. */
export const otherGrounds = {
  /** The 2019 edition of the annual report form, prescribed for report years 2019 and 2020. */
  'FORM-2019':
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
  /** The 2021 edition of the form, prescribed since report year 2021. */
  'FORM-2021': '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  /** The accounting identity printed in the head of table 3. */
  'FORM-NOTE':
    '《中华人民共和国政府信息公开工作年度报告格式》表三注“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”',
  /** The Regulation before its revision, in force 2008-05-01 to 2019-05-14. */
  'REG-2007-18': '《中华人民共和国政府信息公开条例》（国务院令第492号）第十八条',
  'REG-2007-24': '《中华人民共和国政府信息公开条例》（国务院令第492号）第二十四条',
  FEE: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  'FEE-03': '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条',
  'FEE-04': '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条',
  'FEE-05': '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第五条',
  /** Who may make 规章: State Council departments (art. 91); provinces, 设区的市, 自治州 (art. 93). */
  LEGISLATION: '《中华人民共和国立法法》第九十一条、第九十三条',
  /** Which information actions the courts hear, and which refusals must first go to reconsideration. */
  'INTERPRETATION-2025':
    '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）',
  /** A case with the reconsideration organ as co-defendant is counted only by the organ that acted. */
  'CO-DEFENDANT': '国办公开办函〔2016〕201号',
  RECEIPT: '国办公开办函〔2015〕207号',
  DELIVERY: '国办公开办函〔2016〕235号',
  PLATFORM:
    '《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）',
  /** The start day is not counted; a last day on a holiday moves to the first day after it. */
  'CIVIL-PERIOD': '《中华人民共和国民事诉讼法》第八十五条',
  'HOLIDAYS-02': '《全国年节及纪念日放假办法》第二条',
  'HOLIDAYS-04': '《全国年节及纪念日放假办法》第四条',
  'HOLIDAYS-06': '《全国年节及纪念日放假办法》第六条',
  /** Personal information may not be made public without separate consent. */
  'PERSONAL-INFORMATION': '《中华人民共和国个人信息保护法》第二十五条',
  /** Layout of official documents: headings, signature, dates. */
  'DOCUMENT-LAYOUT': '《党政机关公文格式》（GB/T 9704—2012）',
} as const;
