import { language } from '../words/language.svelte';

const ns = 'http://www.w3.org/2000/svg';
const finer = 2; // pixels of a PNG for one of the picture
const opaque = 255;

/** What stands around a picture when it is a file of its own. */
export interface Around { title: string; isExercise: boolean }
/** A picture that stands alone: it needs no style, no font and no script of a page. */
export interface Picture { svg: string; width: number; height: number }

// What a drawing takes from the styles of the page, written at each of its parts.
const drawn = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order', 'vector-effect'];
const lettered = ['font-family', 'font-size', 'font-weight', 'text-anchor'];
const initial: Record<string, string> = {
  'fill-opacity': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', opacity: '1', 'paint-order': 'normal', 'vector-effect': 'none', 'text-anchor': 'start', stroke: 'none',
};

/** Makes a file of what a part of the page shows: its drawings and its words where they stand, in the colours of paper, whatever those of the page are. */
export function picture(part: HTMLElement, around: Around): Picture {
  const sheet = laidOut(part, around);
  document.body.append(sheet);
  try {
    const box = sheet.getBoundingClientRect();
    const beside = sheet.scrollWidth > sheet.clientWidth ? Number.parseFloat(getComputedStyle(sheet).paddingRight) : 0; // where the picture is wider than a slide
    const [width, height] = [Math.ceil(Math.max(box.width, sheet.scrollWidth + beside)), Math.ceil(box.height)];
    const root = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: language.current });
    const title = element('title', {});
    title.textContent = around.title;
    root.append(title, element('rect', { width, height, fill: '#ffffff' }));
    copy(sheet, root, box);
    return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`, width, height };
  } finally {
    sheet.remove();
  }
}

/** The picture as pixels. */
export async function raster(of: Picture): Promise<Blob> {
  const image = new Image();
  await new Promise((done, fail) => {
    [image.onload, image.onerror] = [done, fail];
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(of.svg)}`;
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [of.width * finer, of.height * finer];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((done, fail) => canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
}

// A sheet beside the window on which the browser sets the picture with what belongs to it: the mark of an exercise, the title, and where it is from.
function laidOut(part: HTMLElement, around: Around): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'on-paper';
  sheet.inert = true;
  sheet.append(...(around.isExercise ? [paragraph('mark', language.words.exercise)] : []), paragraph('title', around.title));
  const shown = part.cloneNode(true) as HTMLElement;
  for (const one of shown.querySelectorAll('.no-print, .hidden, .only-shown')) one.remove();
  sheet.append(shown, paragraph('from', around.isExercise ? `${language.words.invented} ${document.title}` : document.title));
  return sheet;
}

function paragraph(name: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

function copy(from: Node, to: SVGElement, origin: DOMRect): void {
  if (from instanceof Text) to.append(...lines(from, origin));
  else if (from instanceof SVGSVGElement) to.append(...drawing(from, origin));
  else if (from instanceof HTMLElement) {
    const style = getComputedStyle(from);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    to.append(...ground(from.getBoundingClientRect(), style, origin));
    for (const one of from.childNodes) copy(one, to, origin);
  }
}

// Each line of a text stands where the browser broke it.
function lines(text: Text, origin: DOMRect): SVGElement[] {
  const style = getComputedStyle(text.parentElement!);
  const range = document.createRange();
  const found: { left: number; top: number; words: string[] }[] = [];
  for (const word of text.data.matchAll(/\S+/g)) {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const box = range.getClientRects()[0];
    if (!box) continue;
    const line = found.at(-1);
    if (line && Math.abs(line.top - box.top) < box.height / 2) line.words.push(word[0]);
    else found.push({ left: box.left, top: box.top, words: [word[0]] });
  }
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const ascent = pen.measureText('x').fontBoundingBoxAscent;
  return found.map(line => {
    const made = element('text', { x: round(line.left - origin.left), y: round(line.top - origin.top + ascent), fill: colour(style.color), ...letters(style, ['font-family', 'font-size', 'font-weight']) });
    made.textContent = line.words.join(' ');
    return made;
  });
}

function ground(box: DOMRect, style: CSSStyleDeclaration, origin: DOMRect): SVGElement[] {
  const [fill, edge] = [colour(style.backgroundColor), style.borderTopStyle === 'solid' && style.borderBottomStyle === 'solid' ? Number.parseFloat(style.borderTopWidth) : 0];
  if (fill === 'none' && edge === 0) return [];
  return [element('rect', {
    x: round(box.left - origin.left + edge / 2), y: round(box.top - origin.top + edge / 2), width: round(box.width - edge), height: round(box.height - edge),
    rx: round(Number.parseFloat(style.borderTopLeftRadius) || 0), fill, stroke: edge > 0 ? colour(style.borderTopColor) : 'none', 'stroke-width': edge,
  })];
}

// A drawing within the picture, with the styles of the page at each of its parts.
function drawing(from: SVGSVGElement, origin: DOMRect): SVGElement[] {
  const box = from.getBoundingClientRect();
  const made = from.cloneNode(true) as SVGSVGElement;
  const [parts, copies] = [[...from.querySelectorAll('*')], [...made.querySelectorAll('*')]];
  parts.forEach((part, index) => styled(copies[index]!, getComputedStyle(part), part instanceof SVGTextContentElement));
  for (const name of made.getAttributeNames()) if (!['viewBox', 'preserveAspectRatio'].includes(name)) made.removeAttribute(name);
  for (const [name, value] of Object.entries({ x: round(box.left - origin.left), y: round(box.top - origin.top), width: round(box.width), height: round(box.height) })) made.setAttribute(name, String(value));
  const remarks = document.createTreeWalker(made, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (remarks.nextNode()) found.push(remarks.currentNode);
  for (const one of found) one.parentNode!.removeChild(one);
  return [...ground(box, getComputedStyle(from), origin), made];
}

function styled(part: Element, style: CSSStyleDeclaration, isText: boolean): void {
  for (const name of part.getAttributeNames()) if (name === 'class' || name === 'style' || name === 'tabindex' || name.startsWith('aria-') || name.startsWith('data-')) part.removeAttribute(name);
  for (const name of drawn) {
    const value = style.getPropertyValue(name);
    if (!value || value === initial[name] || (name.startsWith('stroke') && style.stroke === 'none')) part.removeAttribute(name);
    else part.setAttribute(name, name === 'fill' || name === 'stroke' ? colour(value) : value);
  }
  if (isText) for (const [name, value] of Object.entries(letters(style, lettered))) part.setAttribute(name, value);
}

function letters(style: CSSStyleDeclaration, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)]).filter(([name, value]) => value !== initial[name!]));
}

// As programs read it that know only the older ways to write a colour; what is not seen at all has none.
function colour(value: string): string {
  const parts = value.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/);
  if (!parts) return value;
  if (parts[4] && Number(parts[4]) === 0) return 'none';
  const paper = (part: number) => Math.round(part * Number(parts[4] ?? 1) + opaque * (1 - Number(parts[4] ?? 1)));
  return `#${[1, 2, 3].map(index => paper(Number(parts[index])).toString(16).padStart(2, '0')).join('')}`;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(ns, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

// XML has no place for some characters that a page may hold.
function written(root: SVGElement): string {
  return new XMLSerializer().serializeToString(root).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
