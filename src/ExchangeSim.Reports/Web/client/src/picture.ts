import * as echarts from 'echarts/core';
import type { Chart } from './data';
import { font, ink, muted } from './look';
import { put } from './option';

const ns = 'http://www.w3.org/2000/svg';
const width = 960, margin = 28, room = width - 2 * margin;

/** A chart that stands alone: what one sees, what is drawn and where it comes from in one drawing, which needs nothing else. */
export interface Picture { svg: string; width: number; height: number }

/** Draws it. What stands around the chart in the page stands in the drawing. */
export function picture(chart: Chart, place: HTMLElement): Picture {
  const { title, heading, reading } = said(place);
  const height = Number.parseInt(place.style.height, 10);
  const root = ground(place);
  let y = margin - 6;
  for (const line of lines(title, 20, 600)) root.append(words(line, y += 25, { 'font-size': 20, 'font-weight': 600 }));
  for (const line of heading ? lines(heading, 14, 400) : []) root.append(words(line, y += 21, { 'font-size': 14 }));
  root.append(drawn(chart, height, y += 18));
  y += height + 4;
  for (const line of lines(reading, 12, 400)) root.append(words(line, y += 17, { 'font-size': 12, fill: muted }));
  for (const line of lines(`${document.querySelector('h1')!.textContent} · ${document.querySelector('.kind')!.textContent} · ExchangeSim`, 12, 400))
    root.append(words(line, y += 17, { 'font-size': 12, fill: muted }));
  return finished(root, y + margin - 6);
}

/** What is drawn alone, for a document that has the words around it as text. */
export function drawing(chart: Chart, place: HTMLElement): Picture {
  const height = Number.parseInt(place.style.height, 10);
  const root = ground(place);
  root.append(drawn(chart, height, 0));
  return finished(root, height);
}

function ground(place: HTMLElement): SVGElement {
  const { whole, reading } = said(place);
  const root = element('svg', { width, lang: document.documentElement.lang, role: 'img', 'font-family': font, fill: ink });
  root.append(named('title', whole), named('desc', reading), element('rect', { width: '100%', height: '100%', fill: '#ffffff' }));
  return root;
}

function finished(root: SVGElement, height: number): Picture {
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`, width, height };
}

/** The picture as pixels, twice as fine as on screen. */
export async function raster(of: Picture): Promise<HTMLCanvasElement> {
  const image = new Image();
  await new Promise((done, fail) => {
    [image.onload, image.onerror] = [done, fail];
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(of.svg)}`;
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [of.width * 2, of.height * 2];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The words around a chart. */
export function said(place: HTMLElement): { title: string; heading: string | null; whole: string; reading: string } {
  const above = place.previousElementSibling;
  const title = place.closest('.figure')!.querySelector('h2')!.textContent!;
  const heading = above?.tagName === 'H3' ? above.textContent : null;
  return {
    title, heading, whole: heading === null ? title : `${title}: ${heading}`,
    reading: document.getElementById(place.getAttribute('aria-describedby')!)!.textContent!,
  };
}

function drawn(chart: Chart, height: number, top: number): SVGElement {
  const instance = echarts.init(document.createElement('div'), null, { renderer: 'svg', width: room, height });
  put(instance, chart, room, height);
  const group = element('g', { transform: `translate(${margin} ${top})` });
  group.append(...[...instance.getDom().querySelector('svg')!.childNodes].map(node => node.cloneNode(true)));
  instance.dispose();
  return group;
}

function lines(text: string, size: number, weight: number): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${weight} ${size}px ${font}`;
  const all: string[] = [];
  for (const word of text.split(' ')) {
    const longer = all.length === 0 ? word : `${all.at(-1)} ${word}`;
    if (all.length > 0 && pen.measureText(longer).width <= room) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(ns, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function named(name: string, text: string): SVGElement {
  const made = element(name, {});
  made.textContent = text;
  return made;
}

function words(text: string, y: number, attributes: Record<string, string | number>): SVGElement {
  const made = element('text', { x: margin, y, ...attributes });
  made.textContent = text;
  return made;
}

/** XML has no place for some characters that a page may hold. */
function written(root: SVGElement): string {
  return new XMLSerializer().serializeToString(root).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
