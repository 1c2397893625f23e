/**
 * What every PDF with letters begins with: page, typefaces and the parts of a letter by the official layout. `page` of
 * the data holds the measures.
 */
export const letterTemplate = `
#let data = json(bytes(sys.inputs.data))
#let rules = data.page
#let latin = (name: "Times New Roman", covers: "latin-in-cjk")
#let prose-fonts = (latin, "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC")
#let title-fonts = (latin, "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC")
#set page(
  width: rules.width * 1mm,
  height: rules.height * 1mm,
  margin: (
    top: rules.margin.top * 1mm,
    right: rules.margin.right * 1mm,
    bottom: rules.margin.bottom * 1mm,
    left: rules.margin.left * 1mm,
  ),
)
#let size = rules.size.body * 1pt
#let gap = rules.linePitch * 1pt - size
#set text(lang: "zh", region: "cn", size: size, font: prose-fonts, top-edge: 0.8em, bottom-edge: -0.2em)
#set text(cjk-latin-spacing: none)
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2em, all: true))
#let as-title(body) = {
  set align(center)
  set par(first-line-indent: 0pt, justify: false)
  set text(size: rules.size.title * 1pt, font: title-fonts, weight: "bold")
  block(above: 0pt, below: gap, body)
}
#let letter-parts(letter) = {
  {
    set par(first-line-indent: 0pt)
    align(center, letter.number)
    v(rules.linePitch * 1pt)
    if letter.addressee != none { par(letter.addressee) }
  }
  for text in letter.paragraphs {
    for line in text.split("\\n") { par(line) }
  }
  {
    set par(first-line-indent: 0pt)
    block(above: rules.linePitch * 2pt, breakable: false, width: 100%, {
      align(right, pad(right: 2 * size, letter.organ))
      align(right, pad(right: 4 * size, letter.date))
    })
  }
}
`;
