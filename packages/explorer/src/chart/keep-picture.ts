/** Keeps text or bytes as a file of the reader's. */
export function keepFile(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the press has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The drawing by itself: with the page's colours in the place of what it takes from the page. */
function standalone(drawing: SVGSVGElement): string {
  const page = getComputedStyle(drawing);
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const ground = getComputedStyle(document.body).getPropertyValue('background-color');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.color = page.color;
  copy.style.background = ground;
  copy.style.fontFamily = 'sans-serif';
  return resolveColours(new XMLSerializer().serializeToString(copy), page);
}

/** `var(--accent)` means nothing outside the page: the colour itself takes its place. */
function resolveColours(text: string, page: CSSStyleDeclaration): string {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return text.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
    const value = page.getPropertyValue(name);
    const [, light, night] = /light-dark\((.+?),\s*(.+?)\)$/.exec(value.trim()) ?? [];
    return (dark ? night : light) ?? value;
  });
}

/** Keeps a drawing as SVG. */
export function keepSvg(drawing: SVGSVGElement, name: string): void {
  keepFile(standalone(drawing), 'image/svg+xml', `${name}.svg`);
}

/** Keeps a drawing as PNG, at twice its size so that it is sharp in print. */
export async function keepPng(drawing: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = drawing.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(drawing))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((bytes) => bytes && keepFile(bytes, 'image/png', `${name}.png`));
}
