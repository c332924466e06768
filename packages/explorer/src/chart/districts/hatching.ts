const svg = 'http://www.w3.org/2000/svg';

/** Thin slanted lines, to fill with by their id: there is a value, which is withheld. */
export function hatchingPattern(id: string): SVGElement {
  return element(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, fill: 'var(--raised)' }),
    element('rect', { width: 1.5, height: 6, fill: 'var(--ink-soft)', 'fill-opacity': 0.45 }),
  );
}

function element(name: string, attributes: Record<string, string | number>, ...children: SVGElement[]) {
  const made = document.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}
