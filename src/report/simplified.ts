/** Traditional characters of the words that reports print and rules look for, each before the one that is put for it. */
const pairs =
  '開开關关請请辦办結结轉转復复議议訴诉訟讼處处罰罚許许強强無无沒没數数條条報报個个項项總总審审評评責责問问題题進进規规範范廢废製制發发現现與与較较減减長长萬万餘余費费縣县鄉乡鎮镇區区機机構构頁页網网會会務务維维護护監监書书續续繼继錄录類类種种將将計计劃划後后應应當当實实際际給给認认讓让該该變变號号歲岁專专欄栏臺台優优經经營营業业學学對对導导層层屬属記记選选擇择滿满據据從从屆届價价間间門门階阶險险難难電电話话聯联絡络質质產产準准確确聲声擴扩寬宽檢检舉举糾纠見见補补廳厅績绩終终級级組组細细統统義义習习舊旧過过達达還还邊边響响顯显點点齊齐動动況况決决採采購购額额係系爲为為为於于織织這这國国祕秘穩稳權权內内執执詢询訪访複复獲获單单繳缴納纳體体訊讯資资園园';

/**
 * The simplified character for each of these. A document in traditional characters is translated as a whole; this is for
 * the label or the sentence that holds a few of them in a document that is not.
 */
export const simplified: ReadonlyMap<string, string> = new Map(
  [...pairs].flatMap((sign, index, all) => (index % 2 === 0 ? [[sign, all[index + 1]!] as const] : [])),
);
