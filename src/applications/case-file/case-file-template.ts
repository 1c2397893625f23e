import { letterTemplate } from '../letters/letter-template.ts';

/** The Typst source of a case file: cover, contents with page numbers, items one after the other. */
export const caseFileTemplate: string = `${letterTemplate}
#set document(title: "政府信息公开申请卷宗 " + data.number, author: (data.organ,), date: none)
#set page(footer: context align(center, text(size: 10.5pt, "第" + str(counter(page).get().first()) + "页　共" + str(counter(page).final().first()) + "页")))
#show heading: it => block(sticky: true, above: 1.2em, below: 0.8em, text(size: 16pt, weight: "bold", font: title-fonts, it.body))
#let mark(seq) = label("item-" + str(seq))
#let plain(body) = { set par(first-line-indent: 0pt, justify: false); body }
#let rows-of(rows) = plain(table(
  columns: (32mm, 1fr),
  stroke: 0.5pt,
  inset: 6pt,
  ..rows.map(row => (text(size: 12pt, row.at(0)), text(size: 12pt, row.at(1)))).flatten(),
))

#as-title(data.organ)
#as-title("政府信息公开申请卷宗")
#v(8mm)
#rows-of((("登记号", data.number), ("申请公开的内容", data.description), ..data.facts, ("卷内材料", str(data.items.len()) + "项"), ("目录末项摘要", data.head.clusters().chunks(16).map(part => part.join()).join(" "))))
#pagebreak()

#heading(level: 1, "卷内目录")
#plain({
  set text(size: 12pt)
  table(
    columns: (12mm, 28mm, 1fr, 26mm, 14mm),
    stroke: 0.5pt,
    inset: 5pt,
    align: (center, center, left, left, center),
    table.header([序号], [日期], [题名], [责任者], [页号]),
    ..data.items.map(item => (
      str(item.seq),
      item.on,
      link(mark(item.seq), item.title),
      item.by,
      context str(counter(page).at(mark(item.seq)).first()),
    )).flatten(),
  )
})
#pagebreak()

#for item in data.items {
  if item.letter != none { pagebreak(weak: true) }
  [#heading(level: 2, str(item.seq) + "　" + item.title) #mark(item.seq)]
  if item.rows.len() > 12 { rows-of(item.rows) } else if item.rows.len() > 0 { block(breakable: false, rows-of(item.rows)) }
  if item.letter != none {
    as-title(item.letter.title)
    letter-parts(item.letter)
    pagebreak(weak: true)
  }
  for file in item.attached {
    plain(par("附件：" + file.name + if file.pages == 0 { "（未能在此印出，见卷宗包）" } else { "" }))
    for number in range(file.pages) {
      align(center, image(file.path, page: number + 1, width: 100%, height: 200mm, fit: "contain", alt: file.name + "第" + str(number + 1) + "页"))
    }
  }
}
`;
