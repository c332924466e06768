const namespace = 'http://www.w3.org/2000/svg';
/** Pixels. */
const titleSize = 14;
const titleLine = 20;
const edge = 12;

/**
 * A picture that stands by itself: its title, its drawing and whatever legends stand beside that, where they stand on
 * the page, in the page's colours.
 */
export function composePicture(place: HTMLElement, title: string): SVGSVGElement {
  const frame = place.getBoundingClientRect();
  const lines = linesOf(title, frame.width);
  const head = lines.length * titleLine + edge;
  const width = frame.width + 2 * edge;
  const height = frame.height + head + 2 * edge;
  const page = getComputedStyle(document.body);
  const picture = svg('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'sans-serif',
  });
  picture.style.color = page.color;
  picture.append(svg('rect', { width, height, fill: page.backgroundColor }));
  for (const [row, line] of lines.entries())
    picture.append(written(line, edge, edge + titleSize + row * titleLine, titleSize, '600'));
  const left = edge - frame.left;
  const top = edge + head - frame.top;
  for (const drawing of place.querySelectorAll('svg')) {
    if (drawing.parentElement?.closest('svg')) continue;
    const { x, y, width, height } = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    for (const [name, value] of Object.entries({ x: x + left, y: y + top, width, height }))
      copy.setAttribute(name, String(value));
    copy.style.overflow = 'visible';
    picture.append(copy);
  }
  for (const { text, box, size } of textsBeside(place))
    picture.append(written(text, box.left + left, box.bottom + top - size * 0.3, size, '400'));
  return picture as SVGSVGElement;
}

/** What stands beside the drawings as text of the page: the names of a legend's colours. */
function textsBeside(place: HTMLElement) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: { text: string; box: DOMRect; size: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const parent = node.parentElement;
    if (!text || !parent || parent.closest('svg, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    texts.push({ text, box: range.getBoundingClientRect(), size });
  }
  return texts;
}

/** A title in as many lines as it takes, each letter being about two thirds as wide as it is high. */
function linesOf(title: string, width: number): string[] {
  const most = Math.max(20, Math.floor(width / (titleSize * 0.64)));
  const lines = [''];
  for (const word of title.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

function written(text: string, x: number, y: number, size: number, weight: string): SVGElement {
  const element = svg('text', { x, y, 'font-size': size, 'font-weight': weight, fill: 'currentColor' });
  element.textContent = text;
  return element;
}

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
