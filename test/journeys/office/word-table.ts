const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number with a right check digit, of a region that is assigned to no place. */
export const idNumber: string = (() => {
  const digits = '99000019880817123';
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
})();

/** A centred heading and a table as Word puts them on the clipboard; an ID number is hidden in a cell. */
export const wordTable = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><style>p.MsoNormal {margin:0cm;}</style></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:16.0pt'>发放名单</span></b></p>
<p class=MsoNormal style='text-indent:24.0pt'><span>现将青禾溪谷补助发放名单公示如下：</span></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;border:none'>
<tr><td width=100 style='width:75pt;padding:0cm'><p class=MsoNormal>姓名</p></td><td><p class=MsoNormal>备注</p></td><td><p class=MsoNormal>金额</p></td></tr>
<tr><td><p class=MsoNormal>测小样</p></td><td><p class=MsoNormal><span style='display:none;mso-hide:all'>${idNumber}</span></p></td><td><p class=MsoNormal align=right style='text-align:right'>300元</p></td></tr>
</table><!--EndFragment--></body></html>`;
