import * as echarts from 'echarts/core';
import type { Chart } from './data';
import { put } from './option';
import { drawing, picture, raster, said, type Picture } from './picture';
import { offer } from './save';

/** Draws a chart, and answers with what draws it again at another width. */
function draw(chart: Chart, place: HTMLElement): (width: number) => void {
  place.hidden = false;
  const instance = echarts.init(place, null, { renderer: 'svg' });
  const height = place.clientHeight;
  let drawn = 0;
  const render = (width: number) => {
    if (width === drawn || width === 0) return;
    drawn = width;
    instance.resize({ width, height });
    put(instance, chart, width, height);
    // With a view box the drawing fits its place whatever happens to that.
    const svg = place.querySelector('svg')!;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('aria-hidden', 'true'); // the place around it has the words
  };
  render(place.clientWidth);
  new ResizeObserver(() => render(place.clientWidth)).observe(place);
  offer(chart, place);
  return render;
}

/** The width between the margins of a sheet of A4, CSS pixels. */
const paper = 680;

function show(all: Placed[]): void {
  const charts = all.map(({ chart, place }) => ({ place, render: draw(chart, place) }));
  for (const table of document.querySelectorAll<HTMLDetailsElement>('.figure details')) table.open = false;
  window.addEventListener('beforeprint', () => charts.forEach(c => c.render(paper)));
  window.addEventListener('afterprint', () => charts.forEach(c => c.render(c.place.clientWidth)));
  document.documentElement.dataset.charts = 'drawn';
}

/** Leaves nothing in the page but its charts as files, for a program that opened it to have them. A page is not loaded before its pictures are, so all are begun at once. */
async function deliver(all: Placed[]): Promise<void> {
  const files = await Promise.all(all.map(async ({ chart, place }) => {
    const [made, alone] = [picture(chart, place), drawing(chart, place)];
    return { name: chart.id, title: said(place).whole, ...made, png: await pixels(made), drawingHeight: alone.height, drawing: await pixels(alone) };
  }));
  const holder = document.createElement('script');
  [holder.type, holder.id] = ['application/json', 'pictures'];
  holder.textContent = JSON.stringify(files).replaceAll('<', '\\u003c');
  document.body.replaceChildren(holder);
}

async function pixels(of: Picture): Promise<string> {
  return (await raster(of)).toDataURL('image/png').split(',')[1];
}

interface Placed { chart: Chart; place: HTMLElement }

const data = JSON.parse(document.getElementById('data')!.textContent!) as { charts: Chart[]; asFiles?: boolean };
const placed = data.charts.map(chart => ({ chart, place: document.getElementById(`${chart.id}-chart`)! }));
if (data.asFiles) void deliver(placed);
else show(placed);
