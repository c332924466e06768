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

/** The picture as text: with the page's colours in the place of what it takes from the page. */
const textOf = (picture: SVGSVGElement): string =>
  resolveColours(new XMLSerializer().serializeToString(picture), getComputedStyle(document.body));

/** `var(--accent)` means nothing outside the page: the colour itself takes its place. */
function resolveColours(text: string, page: CSSStyleDeclaration): string {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return text.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
    const value = page.getPropertyValue(name);
    const [, light, night] = /light-dark\((.+?),\s*(.+?)\)$/.exec(value.trim()) ?? [];
    return (dark ? night : light) ?? value;
  });
}

/** Keeps a picture as SVG. */
export function keepSvg(picture: SVGSVGElement, name: string): void {
  keepFile(textOf(picture), 'image/svg+xml', `${name}.svg`);
}

/** Keeps a picture as PNG, at twice its size so that it is sharp in print. */
export async function keepPng(picture: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((bytes) => bytes && keepFile(bytes, 'image/png', `${name}.png`));
}
