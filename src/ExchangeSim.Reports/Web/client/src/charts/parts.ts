import type { Parts } from '../data';
import { faint, ink, muted, on, parts as colours } from '../look';
import { escape, legendHeight, mark, share, steps, time, unitOf } from '../words';

/** One bar for each row, its pieces the parts of latency: as shares of the whole, or as times on one scale. */
export function partBars(chart: Parts, width: number) {
  const totals = chart.rows.map(r => r.hours.reduce((a, b) => a + b, 0));
  const [length, unit] = unitOf(Math.max(...totals));
  const narrow = width < 560;
  const used = chart.parts.map((name, part) => ({ name, part })).filter(p => chart.rows.some(r => r.hours[p.part] > 0));
  const value = (row: number, part: number) => chart.rows[row].hours[part] / (chart.shares ? totals[row] || 1 : length);
  const most = chart.shares ? 1 : Math.max(...totals) / length;
  const left = narrow ? 124 : 200;
  const room = width - left - 90;
  return {
    grid: { left, right: 80, top: 14 + legendHeight(used.map(p => p.name), width, 40), bottom: chart.shares ? 30 : 44 },
    legend: { top: 0, left: 0, icon: 'rect', itemWidth: 12, itemHeight: 12, itemGap: 14, selectedMode: false, data: used.map(p => p.name), textStyle: { color: ink } },
    tooltip: {
      trigger: 'item', confine: true,
      formatter: (p: { seriesName: string; dataIndex: number; seriesIndex: number }) => {
        const hours = chart.rows[p.dataIndex].hours[used[p.seriesIndex].part];
        return `${escape(chart.rows[p.dataIndex].name)}<br>${escape(p.seriesName)}: <b>${time(hours)}</b>, ${share(hours / (totals[p.dataIndex] || 1))}`;
      },
    },
    xAxis: {
      type: 'value', max: chart.shares ? 1 : undefined, splitLine: { lineStyle: { color: faint } }, name: chart.shares ? '' : unit, nameLocation: 'middle', nameGap: 26,
      nameTextStyle: { color: muted }, axisLabel: { color: muted, hideOverlap: true, formatter: (v: number) => (chart.shares ? share(v) : mark(v)) }, splitNumber: steps(room),
    },
    yAxis: {
      type: 'category', inverse: true, data: chart.rows.map(r => r.name), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: ink, width: left - 12, overflow: 'truncate', fontSize: narrow ? 11 : 12 },
    },
    series: [...used.map(({ name, part }) => ({
      name, type: 'bar', stack: 'all', barMaxWidth: 30, color: colours[part],
      itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
      label: {
        show: true, color: on(colours[part]), fontSize: 11,
        formatter: (p: { dataIndex: number }) => {
          const piece = value(p.dataIndex, part);
          return piece / most * room < 38 ? '' : chart.shares ? share(piece) : time(chart.rows[p.dataIndex].hours[part]);
        },
      },
      data: chart.rows.map((_, row) => value(row, part)),
    })), {
      // Nothing, at the end of the bar, with the words beside it.
      type: 'bar', stack: 'all', silent: true, data: chart.rows.map(() => 0),
      label: { show: true, position: 'right', color: ink, fontSize: 12, formatter: (p: { dataIndex: number }) => chart.rows[p.dataIndex].label },
    }],
  };
}
