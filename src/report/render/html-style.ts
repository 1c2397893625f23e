/** The look of the page, on screen and on paper: A4 with the margins and type of GB/T 9704-2012. */
export const htmlStyle = `:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.8 "仿宋_GB2312", FangSong, STFangsong, "Noto Serif SC", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 400 1.75rem/1.5 "方正小标宋简体", "Noto Serif SC", STSong, SimSun, serif; text-align: center; text-wrap: balance; margin: 1rem 0 2rem; }
h1 span { display: inline-block; }
h2 { font: 400 1.125rem/1.8 "黑体", SimHei, "Noto Sans SC", sans-serif; margin: 1.5rem 0 .5rem; text-indent: 2em; }
h3, .lead { font-family: "楷体_GB2312", KaiTi, STKaiti, "Noto Serif SC", serif; }
h3 { font-size: 1.125rem; font-weight: 400; margin: .5rem 0 0; text-indent: 2em; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
.signature { text-align: right; text-indent: 0; padding-right: 2em; }
.signature:first-of-type, :not(.signature) + .signature { margin-top: 2rem; }
.form { overflow-x: auto; margin: 1rem 0; padding-right: 1px; }
.form:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; min-width: 34rem; font-size: .9375rem; line-height: 1.4; font-family: SimSun, "Noto Serif SC", serif; }
th, td { border: 1px solid #000; padding: .3em .25em; font-weight: 400; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
th[scope="row"] { text-align: left; }
.disclosed th { text-align: center; }
.disclosed th[scope="colgroup"]:only-child { background: #e8eef7; }
.note { text-align: left; }
td[data-cell] { font-family: "Times New Roman", "Noto Serif SC", serif; font-variant-numeric: tabular-nums; }
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  body { font-size: 16pt; line-height: 28.95pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 22pt; line-height: 1.4; }
  h2, h3 { font-size: 16pt; line-height: 28.95pt; margin: 0; break-after: avoid; }
  .form { overflow: visible; }
  table { font-size: 10.5pt; min-width: 0; }
  thead { display: table-header-group; }
  tr, .disclosed tbody, .disputes { break-inside: avoid; }
  .page { break-before: page; }
  .applications th, .applications td { padding: 1.2pt 2pt; line-height: 14pt; }
}
`;
