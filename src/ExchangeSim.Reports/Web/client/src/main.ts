import * as echarts from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from './data';
import { curves } from './charts/curves';
import { forest } from './charts/forest';
import { frontier } from './charts/frontier';
import { load } from './charts/load';
import { map } from './charts/map';
import { matrix } from './charts/matrix';
import { partBars } from './charts/parts';
import { timeline } from './charts/timeline';
import { font, ink } from './look';

echarts.use([
  BarChart, CustomChart, HeatmapChart, LineChart, LinesChart, ScatterChart,
  GeoComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent, LabelLayout, SVGRenderer,
]);

function optionOf(chart: Chart, width: number, height: number): echarts.EChartsCoreOption {
  switch (chart.kind) {
    case 'curves': return curves(chart, width);
    case 'parts': return partBars(chart, width);
    case 'forest': return forest(chart, width);
    case 'map': return map(chart, width, height);
    case 'matrix': return matrix(chart, width);
    case 'load': return load(chart, width);
    case 'timeline': return timeline(chart, width);
    case 'frontier': return frontier(chart, width);
  }
}

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
    instance.setOption({ animation: false, textStyle: { fontFamily: font, color: ink }, ...optionOf(chart, width, height) }, true);
    // With a view box the drawing fits its place whatever happens to that.
    const svg = place.querySelector('svg')!;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('aria-hidden', 'true'); // the place around it has the words
  };
  render(place.clientWidth);
  new ResizeObserver(() => render(place.clientWidth)).observe(place);
  return render;
}

/** The width between the margins of a sheet of A4, CSS pixels. */
const paper = 680;

const data = JSON.parse(document.getElementById('data')!.textContent!) as { charts: Chart[] };
const charts = data.charts.map(chart => {
  const place = document.getElementById(`${chart.id}-chart`)!;
  return { place, render: draw(chart, place) };
});
for (const table of document.querySelectorAll<HTMLDetailsElement>('figure details')) table.open = false;
window.addEventListener('beforeprint', () => charts.forEach(c => c.render(paper)));
window.addEventListener('afterprint', () => charts.forEach(c => c.render(c.place.clientWidth)));
document.documentElement.dataset.charts = 'drawn';
