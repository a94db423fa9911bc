import type { Forest } from '../data';
import { accent, faint, ink, muted, warning } from '../look';
import { escape, mark, number, requests, said, steps, time, unitOf } from '../words';

const points = said('points', 'points de %', 'điểm');

/** Differences on one scale, with their intervals or as bars from zero; left of zero is less. */
export function forest(chart: Forest, width: number) {
  const reach = chart.rows.map(r => Math.abs(r.difference) + (r.half ?? 0));
  const [length, unit] = chart.counts ? [1, requests] : chart.shares ? [0.01, points] : unitOf(Math.max(...reach, 1 / 60));
  const narrow = width < 560;
  const [left, right] = narrow ? [128, 16] : [220, Math.max(190, 30 + 6.9 * Math.max(...chart.rows.map(r => r.label.length)))];
  const colour = (row: Forest['rows'][number]) =>
    (row.half === null ? !chart.bars : Math.abs(row.difference) <= row.half) ? muted : (row.difference > 0) === chart.moreIsBetter ? accent : warning;
  return {
    grid: { left, right, top: 12, bottom: 46 },
    tooltip: {
      trigger: 'item', confine: true,
      formatter: (p: { dataIndex: number }) => `${escape(chart.rows[p.dataIndex].name)}<br><b>${escape(chart.rows[p.dataIndex].label)}</b>`,
    },
    xAxis: {
      type: 'value', name: `◄ ${chart.sides[0]}   ${unit}   ${chart.sides[1]} ►`, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: muted },
      splitLine: { lineStyle: { color: faint } }, axisLabel: { color: muted, hideOverlap: true, formatter: (v: number) => (v > 0 ? '+' : '') + mark(v) }, splitNumber: steps(width - left - right),
      axisLine: { show: false }, scale: false,
    },
    yAxis: {
      type: 'category', inverse: true, data: chart.rows.map(r => r.name), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: ink, width: narrow ? 116 : 206, overflow: 'truncate', interval: 0, fontSize: narrow ? 11 : 12 },
    },
    series: [{
      type: 'custom', encode: { x: [1, 2, 3], y: 0 },
      data: chart.rows.map((r, i) => [i, r.difference / length, (r.difference - (r.half ?? 0)) / length, (r.difference + (r.half ?? 0)) / length]),
      renderItem: (params: { dataIndex: number; coordSys: { x: number; width: number } }, api: { value(i: number): number; coord(p: number[]): number[] }) => {
        const row = chart.rows[params.dataIndex];
        const at = (i: number) => api.coord([api.value(i), api.value(0)]);
        const [[x, y], [low], [high]] = [at(1), at(2), at(3)];
        const [zero] = api.coord([0, api.value(0)]);
        const stroke = { stroke: chart.bars ? ink : colour(row), lineWidth: chart.bars ? 1.5 : 2 };
        const bar = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: stroke });
        return {
          type: 'group',
          children: [
            chart.bars
              ? { type: 'rect', shape: { x: Math.min(x, zero), y: y - 8, width: Math.max(1, Math.abs(x - zero)), height: 16 }, style: { fill: colour(row) } }
              : { type: 'circle', shape: { cx: x, cy: y, r: 5 }, style: { fill: colour(row) } },
            ...(row.half === null ? [] : [bar(low, y, high, y), bar(low, y - 5, low, y + 5), bar(high, y - 5, high, y + 5)]),
            ...(narrow ? [] : [{
              type: 'text', x: params.coordSys.x + params.coordSys.width + 14, y,
              style: { text: row.label, fill: ink, fontSize: 12, textVerticalAlign: 'middle' },
            }]),
          ],
        };
      },
      markLine: { symbol: 'none', silent: true, label: { show: false }, lineStyle: { color: ink, type: 'solid', width: 1 }, data: [{ xAxis: 0 }] },
      tooltip: { valueFormatter: (v: number) => chart.counts ? number(v) : chart.shares ? `${number(v)} ${points}` : time(v * length) },
    }],
  };
}
