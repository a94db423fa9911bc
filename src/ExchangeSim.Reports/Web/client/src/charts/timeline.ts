import type { Timeline } from '../data';
import { faint, ink, muted, parts as colours, warning } from '../look';
import { clock, escape, legendHeight, said, time } from '../words';

const hour = 3_600_000;
const clockOf = said('clock of', 'heure :', 'giờ:');

/** One request's life: a lane for each place it was at, time to the right, above on the clock of the side that asks and below on that of the side that is asked. */
export function timeline(chart: Timeline, width: number) {
  const narrow = width < 560;
  const start = Math.min(...chart.bars.map(b => b.start));
  const end = Math.max(...chart.bars.map(b => b.end), chart.sent + hour);
  const withTime = end - start < 4 * 24 * hour;
  const withYear = end - start > 300 * 24 * hour;
  const axis = (zone: string, position: 'top' | 'bottom', name: string) => ({
    type: 'value', position, min: start, max: end, interval: step(end - start, narrow ? 3 : withTime || withYear ? 6 : 9), splitLine: { show: position === 'bottom', lineStyle: { color: faint } },
    axisLine: { show: true, lineStyle: { color: muted } }, axisTick: { show: true },
    name, nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: muted },
    axisLabel: { color: muted, hideOverlap: true, showMaxLabel: false, formatter: (at: number) => clock(at, zone, withTime, withYear) },
  });
  const used = chart.parts.map((name, part) => ({ name, part })).filter(p => chart.bars.some(b => b.part === p.part && b.end > b.start));
  return {
    grid: { left: narrow ? 124 : 190, right: 18, top: 56 + legendHeight(used.map(p => p.name), width, 40), bottom: 48 },
    legend: { top: 0, left: 0, icon: 'rect', itemWidth: 12, itemHeight: 12, itemGap: 14, selectedMode: false, data: used.map(p => p.name), textStyle: { color: ink } },
    tooltip: {
      confine: true,
      formatter: (p: { value: number[] }) => {
        const bar = chart.bars[p.value[4]];
        return `${escape(chart.lanes[bar.lane])}<br>${escape(bar.label)}: <b>${time((bar.end - bar.start) / hour)}</b><br>`
          + `${said('from', 'dès le', 'từ')} ${clock(bar.start, chart.from.zone, true, true)} (${escape(chart.from.name)}), ${clock(bar.start, chart.to.zone, true, true)} (${escape(chart.to.name)})`;
      },
    },
    xAxis: [axis(chart.to.zone, 'bottom', `${clockOf} ${chart.to.name} (${chart.to.zone})`), axis(chart.from.zone, 'top', `${clockOf} ${chart.from.name} (${chart.from.zone})`)],
    yAxis: {
      type: 'category', inverse: true, data: chart.lanes, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: faint } },
      axisLabel: { color: ink, interval: 0, width: narrow ? 114 : 180, overflow: 'truncate', fontSize: narrow ? 11 : 12 },
    },
    series: used.map(({ name, part }, i) => ({
      name, type: 'custom', color: colours[part], encode: { x: [1, 2], y: 0 }, clip: true,
      data: chart.bars.map((b, at) => [b.lane, b.start, b.end, b.part, at]).filter(b => b[3] === part && b[2] > b[1]),
      renderItem: (_: unknown, api: { value(i: number): number; coord(p: number[]): number[]; size(p: number[]): number[] }) => {
        const [from, y] = api.coord([api.value(1), api.value(0)]);
        const [to] = api.coord([api.value(2), api.value(0)]);
        const height = Math.min(22, api.size([0, 1])[1] * 0.6);
        return { type: 'rect', shape: { x: from, y: y - height / 2, width: Math.max(1.5, to - from), height }, style: { fill: colours[part] } };
      },
      markLine: i > 0 ? undefined : lines(chart, start, end),
    })),
  };
}

function lines(chart: Timeline, start: number, end: number) {
  const data = [{ xAxis: chart.sent, lineStyle: { color: ink } }];
  if (chart.limit !== null && chart.limit < end) data.push({ xAxis: chart.limit, lineStyle: { color: warning } });
  return {
    symbol: 'none', silent: true, lineStyle: { type: [4, 3], width: 1.3 },
    label: { show: false },
    data: data.filter(d => d.xAxis >= start),
  };
}

function step(length: number, most: number): number {
  const steps = [0.5, 1, 2, 4, 6, 12, 24, 48, 96, 168, 336, 672, 1344, 2688, 5376, 8760, 17520, 43800];
  return hour * (steps.find(s => length / (s * hour) <= most) ?? 87600);
}
