import type { Curves } from '../data';
import { faint, ink, muted, series as colours } from '../look';
import { escape, legendHeight, marks, said, share, time } from '../words';

/** Shares of requests that have ended after a time, as steps, each with its band. Time is on a scale where each mark is a longer stretch than the one before. */
export function curves(chart: Curves, width: number) {
  const times = chart.series.flatMap(s => s.points.map(p => p[0])).filter(h => h > 0);
  const first = Math.max(Math.min(...times), 1 / 60);
  const low = marks.filter(m => m[0] <= first).at(-1)?.[0] ?? marks[0][0];
  const high = Math.max(...times);
  const narrow = width < 560;
  const at = (hours: number) => Math.log(hours / low) / Math.log(high / low) * (width - 44 - (narrow ? 14 : 24));
  const ticks = apart(marks.filter(m => m[0] >= low && m[0] <= high), at);
  const named = apart(chart.limits.map((l): [number, string] => [l.hours, l.name]).sort((a, b) => a[0] - b[0]), at);
  const names = new Map(marks);
  return {
    grid: { left: 44, right: narrow ? 14 : 24, top: chart.limits.length > 0 ? 34 : 14, bottom: 34 + (chart.series.length > 1 ? 16 + legendHeight(chart.series.map(s => s.name), width, 46) : 0) },
    legend: chart.series.length > 1
      ? { bottom: 0, type: 'plain', icon: 'roundRect', itemHeight: 3, itemWidth: 22, itemGap: 16, data: chart.series.map(s => s.name), textStyle: { color: ink } } : undefined,
    tooltip: {
      trigger: 'axis', confine: true, axisPointer: { type: 'line', lineStyle: { color: muted } },
      formatter: (points: { axisValue: number }[]) => told(chart, points[0].axisValue),
    },
    xAxis: {
      type: 'log', min: low, max: high, axisLine: { lineStyle: { color: muted } }, splitLine: { show: false }, minorTick: { show: false },
      axisTick: { show: true, customValues: ticks },
      axisLabel: { color: muted, hideOverlap: true, customValues: ticks, margin: 10, formatter: (hours: number) => names.get(marks.find(m => Math.abs(m[0] / hours - 1) < 1e-6)?.[0] ?? 0) ?? '' },
    },
    yAxis: {
      type: 'value', min: 0, max: 1, interval: narrow ? 0.5 : 0.25, splitLine: { lineStyle: { color: faint } },
      axisLabel: { color: muted, formatter: (value: number) => share(value) },
    },
    series: chart.series.flatMap((s, i) => [...band(s, colours[look(s, i) % colours.length], low), line(s, i, chart, low, named)]),
  };
}

/** Those of the marks whose words do not meet, from the longest time down. */
function apart(all: [number, string][], at: (hours: number) => number): number[] {
  const kept: number[] = [];
  let free = Infinity;
  for (const [hours, name] of [...all].reverse()) {
    const half = name.length * 3.4 + 3;
    if (at(hours) + half > free && kept.length > 0) continue;
    kept.push(hours);
    free = at(hours) - half;
  }
  return kept.reverse();
}

type Series = Curves['series'][number];

function look(s: Series, index: number): number {
  return s.look ?? index;
}

function from(points: Series['points'], low: number): Series['points'] {
  return points.map(([hours, ...rest]) => [Math.max(hours, low), ...rest]);
}

function line(s: Series, index: number, chart: Curves, low: number, named: number[]) {
  const limits = index === 0 ? chart.limits.filter(l => l.hours > low) : [];
  return {
    name: s.name, type: 'line', step: 'end', showSymbol: false, data: from(s.points, low).map(p => [p[0], p[1]]), z: 3,
    color: colours[look(s, index) % colours.length],
    lineStyle: { width: index === 0 ? 2.6 : 1.9, type: look(s, index) < 4 ? 'solid' : 'dashed' },
    markLine: limits.length === 0 ? undefined : {
      symbol: 'none', silent: true, lineStyle: { color: muted, type: [3, 3], width: 1 },
      label: { color: muted, fontSize: 11, formatter: (mark: { name: string }) => mark.name },
      data: limits.map(l => ({ xAxis: l.hours, name: l.name, label: { show: named.includes(l.hours) } })),
    },
  };
}

function band(s: Series, colour: string, low: number) {
  const points = from(s.points, low).filter(p => p[2] !== null && p[3] !== null);
  if (points.length === 0) return [];
  const common = { type: 'line', step: 'end', showSymbol: false, silent: true, stack: `band of ${s.name}`, stackStrategy: 'all', lineStyle: { opacity: 0 }, tooltip: { show: false } };
  return [
    { ...common, name: s.name, color: colour, data: points.map(p => [p[0], p[2]]) },
    { ...common, name: s.name, color: colour, data: points.map(p => [p[0], p[3]! - p[2]!]), areaStyle: { color: colour, opacity: 0.16 } },
  ];
}

function told(chart: Curves, hours: number): string {
  const lines = chart.series.map(s => {
    const point = s.points.filter(p => p[0] <= hours).at(-1);
    const between = point && point[2] !== null && point[3] !== null ? ` (${share(point[2])} ${said('to', 'à', 'đến')} ${share(point[3])})` : '';
    return `${escape(s.name)}: <b>${share(point?.[1] ?? 0)}</b>${between}`;
  });
  return `${said('within', 'en', 'trong')} ${time(hours)}<br>${lines.join('<br>')}`;
}
