import type { Flows } from '../data';
import { ink, muted, on, scale } from '../look';
import { flow, said, shorten, time } from '../words';

/** Who asks whom: the darker, the longer the answer takes. */
export function matrix(chart: Flows, width: number) {
  const names = chart.agencies.map(a => a.name);
  const timed = chart.flows.filter(f => f.hours !== null);
  const [asking, asked] = [names.map((_, i) => i).filter(i => timed.some(f => f.from === i)), names.map((_, i) => i).filter(i => timed.some(f => f.to === i))];
  const [low, high] = [Math.min(...timed.map(f => f.hours!)), Math.max(...timed.map(f => f.hours!))];
  const left = width < 560 ? 90 : 150;
  const room = (width - left - 20) / asked.length;
  const shade = (hours: number) => high === low ? 2 : Math.min(scale.length - 1, Math.floor((hours - low) / (high - low) * scale.length));
  const axis = { type: 'category', axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
  return {
    grid: { left, right: 12, top: 96, bottom: 50 },
    tooltip: {
      confine: true,
      formatter: (p: { dataIndex: number }) => {
        const f = timed[p.dataIndex];
        return flow(names[f.from], names[f.to], f.count, f.label);
      },
    },
    visualMap: {
      type: 'continuous', min: low, max: high === low ? low + 1 : high, dimension: 2, orient: 'horizontal', left, bottom: 0, itemWidth: 12, itemHeight: 160, calculable: false,
      inRange: { color: scale }, text: [time(high), time(low)], textStyle: { color: muted },
    },
    xAxis: { ...axis, data: asked.map(i => names[i]), position: 'top', name: said('is asked ►', 'est interrogé ►', 'được hỏi ►'), nameLocation: 'start', nameGap: 12, nameTextStyle: { color: muted, align: 'right' },
      axisLabel: { color: ink, interval: 0, rotate: room < 90 ? 50 : 0, formatter: (name: string) => shorten(name, 16) } },
    yAxis: { ...axis, data: asking.map(i => names[i]), inverse: true, name: said('asks ▼', 'interroge ▼', 'hỏi ▼'), nameLocation: 'start', nameGap: 26, nameTextStyle: { color: muted, align: 'right' }, axisLabel: { color: ink, interval: 0, formatter: (name: string) => shorten(name, width < 560 ? 12 : 20) } },
    series: [{
      type: 'heatmap', itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
      data: timed.map(f => ({ value: [asked.indexOf(f.to), asking.indexOf(f.from), f.hours], label: { show: room > 44, fontSize: 11, color: on(scale[shade(f.hours!)]), formatter: f.label } })),
    }],
  };
}
