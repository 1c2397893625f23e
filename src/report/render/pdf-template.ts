/**
 * The layout of the PDF in Typst. A constant: the report comes in as data and is printed as plain strings.
 * Prescribed typefaces are named first and used where the office has them; Noto Serif SC stands in for them.
 */
export const pdfTemplate = `
#let data = json(bytes(sys.inputs.data))
#let page-rules = data.page

#let latin = (name: "Times New Roman", covers: "latin-in-cjk")
#let prose-fonts = (latin, "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC")
#let lead-fonts = (latin, "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "Noto Serif SC")
#let heading-fonts = (latin, "SimHei", "黑体", "Noto Serif SC")
#let title-fonts = (latin, "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC")
#let table-fonts = (latin, "SimSun", "宋体", "Noto Serif SC")

#set document(title: data.title, author: if data.author == none { () } else { (data.author,) }, date: none)

#let dashed-number = context {
  let number = counter(page).get().first()
  let outer = if calc.odd(number) { right } else { left }
  let size = page-rules.size.pageNumber * 1pt
  set text(size: size, font: table-fonts)
  set par(first-line-indent: 0pt)
  align(outer, pad(x: size, [— #number —]))
}

#set page(
  width: page-rules.width * 1mm,
  height: page-rules.height * 1mm,
  margin: (
    top: page-rules.margin.top * 1mm,
    right: page-rules.margin.right * 1mm,
    bottom: page-rules.margin.bottom * 1mm,
    left: page-rules.margin.left * 1mm,
  ),
  footer: dashed-number,
  footer-descent: page-rules.pageNumberDrop * 1mm - page-rules.size.pageNumber * 0.5pt,
)

#let body-size = page-rules.size.body * 1pt
#let between-lines = page-rules.linePitch * 1pt - body-size
#set text(lang: "zh", region: "cn", size: body-size, font: prose-fonts, top-edge: 0.8em, bottom-edge: -0.2em)
// A gap beside digits would be copied, searched and read back as a space nobody wrote.
#set text(cjk-latin-spacing: none)
// Every page holds its 22 lines: a paragraph may leave one of its lines alone on a page.
#set text(costs: (widow: 0%, orphan: 0%))
#set par(leading: between-lines, spacing: between-lines, justify: true, first-line-indent: (amount: 2em, all: true))

#show title: it => {
  set align(center)
  set par(first-line-indent: 0pt, justify: false, leading: between-lines)
  set text(size: page-rules.size.title * 1pt, font: title-fonts, weight: "bold")
  block(above: 0pt, below: page-rules.linePitch * 1pt + between-lines, it.body)
}
#show heading: it => {
  let top = it.level == 1
  set text(
    size: body-size,
    font: if top { heading-fonts } else { lead-fonts },
    weight: if top { "bold" } else { "regular" },
  )
  block(above: between-lines, below: between-lines, sticky: true, pad(left: 2em, it.body))
}

#let table-size = page-rules.size.table * 1pt
#let table-leading = (page-rules.tableLinePitch - page-rules.size.table) * 1pt

#let official-cell(cell) = table.cell(
  x: cell.x,
  y: cell.y,
  colspan: cell.colspan,
  rowspan: cell.rowspan,
  // A label over many rows must be free to run on, or its rows could never part; a single row never splits.
  breakable: cell.rowspan > 1,
  align: (if cell.flush { left } else { center }) + horizon,
  {
    set text(size: cell.size * 1pt)
    if cell.flush { pad(left: 2pt, cell.text) } else { cell.text }
  },
)

#let official-table(it) = {
  set text(size: table-size, font: table-fonts)
  set par(leading: table-leading, justify: false, first-line-indent: 0pt)
  let blocks = it.cells.map(cell => cell.block).dedup()
  let heads = blocks.filter(block => block >= 0).map(block => table.header(
    repeat: it.repeated > 0,
    level: 1,
    ..it.cells.filter(cell => cell.block == block).map(official-cell),
  ))
  let drawn = table(
    columns: it.columns.map(share => share * 1fr),
    stroke: 0.5pt,
    inset: (x: 2pt, y: (it.rowHeight * 1pt - table-size) / 2),
    ..heads,
    ..it.cells.filter(cell => cell.block < 0).map(official-cell),
  )
  block(above: between-lines, below: page-rules.linePitch * 1pt, breakable: it.splits, drawn)
}

#let signature-line(line, indent) = if line != none {
  align(right, pad(right: indent * body-size, line))
}

#for it in data.blocks {
  if it.kind == "title" {
    title(it.lines.join(linebreak()))
  } else if it.kind == "heading" {
    if it.startsPage { pagebreak(weak: true) }
    heading(level: 1, it.text)
  } else if it.kind == "paragraph" {
    if it.text == "" { heading(level: 2, it.lead) } else {
      par({
        text(font: lead-fonts, it.lead)
        it.text
      })
    }
  } else if it.kind == "table" {
    official-table(it)
  } else {
    set par(first-line-indent: 0pt)
    block(width: 100%, above: page-rules.linePitch * 1pt + between-lines, breakable: false, {
      signature-line(it.body, it.indents.body)
      signature-line(it.date, it.indents.date)
    })
  }
}
`;
