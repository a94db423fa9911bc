import * as echarts from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from './data';
import { curves } from './charts/curves';
import { forest } from './charts/forest';
import { frontier } from './charts/frontier';
import { levels } from './charts/levels';
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

function kindOf(chart: Chart, width: number, height: number): echarts.EChartsCoreOption {
  switch (chart.kind) {
    case 'curves': return curves(chart, width);
    case 'parts': return partBars(chart, width);
    case 'forest': return forest(chart, width);
    case 'levels': return levels(chart, width);
    case 'map': return map(chart, width, height);
    case 'matrix': return matrix(chart, width);
    case 'load': return load(chart, width);
    case 'timeline': return timeline(chart, width);
    case 'frontier': return frontier(chart, width);
  }
}

/** Puts a chart on a drawing of ECharts, in so many pixels. */
export function put(instance: echarts.ECharts, chart: Chart, width: number, height: number): void {
  instance.setOption({ animation: false, textStyle: { fontFamily: font, color: ink }, ...kindOf(chart, width, height) }, true);
}
