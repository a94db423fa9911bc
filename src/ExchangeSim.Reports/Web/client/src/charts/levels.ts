import type { Levels } from '../data';
import { faint, ink, muted, series as colours } from '../look';
import { escape, legendHeight, mark, number, requests, said, share, time, unitOf } from '../words';

/** A figure at each of several settings, with its interval; a colour for each of several lines of them. */
export function levels(chart: Levels, width: number) {
  const reach = chart.series.flatMap(s => s.values.filter(v => v !== null).map(v => v.value + (v.half ?? 0)));
  const [length, unit] = chart.counts ? [1, requests] : chart.shares ? [0.01, '%'] : unitOf(Math.max(...reach, 1 / 60));
  const narrow = width < 560;
  const names = chart.series.map(s => s.name);
  const legend = names.length > 1 ? legendHeight(names, width, 30) : 0;
  const shift = (i: number) => (i - (chart.series.length - 1) / 2) * Math.min(10, 22 / chart.series.length);
  return {
    grid: { left: narrow ? 128 : 220, right: 30, top: 12 + legend, bottom: 46 },
    legend: legend === 0 ? undefined : { top: 0, left: 0, icon: 'circle', itemHeight: 9, itemGap: 16, selectedMode: false, data: names, textStyle: { color: ink } },
    tooltip: {
      trigger: 'item', confine: true,
      formatter: (p: { seriesIndex: number; value: number[] }) => {
        const value = chart.series[p.seriesIndex].values[p.value[0]]!;
        return `${escape(chart.rows[p.value[0]])}${names.length > 1 ? `, ${escape(names[p.seriesIndex])}` : ''}<br><b>${chart.counts ? number(value.value) : chart.shares ? share(value.value) : time(value.value)}</b>`
          + (value.half === null ? '' : ` ± ${chart.counts ? number(value.half) : chart.shares ? `${number(value.half * 100)} ${said('points', 'points de %', 'điểm')}` : time(value.half)}`);
      },
    },
    xAxis: {
      type: 'value', scale: true, name: `${chart.figure}, ${unit}`, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: muted },
      splitLine: { lineStyle: { color: faint } }, axisLabel: { color: muted, hideOverlap: true, formatter: (v: number) => mark(v) }, axisLine: { show: false },
    },
    yAxis: {
      type: 'category', inverse: true, data: chart.rows, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: faint } },
      axisLabel: { color: ink, width: narrow ? 116 : 206, overflow: 'truncate', interval: 0, fontSize: narrow ? 11 : 12 },
    },
    series: chart.series.map((s, i) => ({
      name: s.name, type: 'custom', color: colours[i % colours.length], encode: { x: [1, 2, 3], y: 0 },
      data: s.values.map((v, row) => (v === null ? null : [row, v.value / length, (v.value - (v.half ?? 0)) / length, (v.value + (v.half ?? 0)) / length])).filter(v => v !== null),
      renderItem: (_: unknown, api: { value(i: number): number; coord(p: number[]): number[] }) => {
        const [[x, line], [low], [high]] = [1, 2, 3].map(k => api.coord([api.value(k), api.value(0)]));
        const [y, stroke] = [line + shift(i), { stroke: colours[i % colours.length], lineWidth: 2 }];
        return {
          type: 'group',
          children: [
            { type: 'line', shape: { x1: low, y1: y, x2: high, y2: y }, style: stroke },
            { type: 'circle', shape: { cx: x, cy: y, r: 5 }, style: { fill: stroke.stroke } },
          ],
        };
      },
      markLine: chart.target === null || i > 0 ? undefined : {
        symbol: 'none', silent: true, label: { show: false }, lineStyle: { color: muted, type: [4, 3], width: 1.3 }, data: [{ xAxis: chart.target / length }],
      },
    })),
  };
}
