import type { Frontier } from '../data';
import { accent, faint, ink, muted } from '../look';
import { amount, escape, mark, number, requests, said, share, shorten, time, unitOf } from '../words';

const yearly = said('a year', 'par an', 'mỗi năm');

/** Writes amounts of a range with as many digits as tell its marks apart. */
function amounts(least: number, most: number): (cost: number) => string {
  const [scale, suffix] = Math.abs(most) >= 1e6 ? [1e6, said(' m', ' M', ' tr')] : Math.abs(most) >= 1e4 ? [1e3, said(' k', ' mille', ' ng')] : [1, ''];
  const digits = Math.max(0, Math.ceil(-Math.log10((most - least || Math.abs(most) * 0.02 || 1) / 5 / scale)));
  return cost => amount(cost / scale, digits) + suffix;
}

/** What each policy costs and what it does for the goal; those that nothing beats are joined. */
export function frontier(chart: Frontier, width: number) {
  const [length, unit] = chart.counts ? [1, requests] : chart.shares ? [0.01, '%'] : unitOf(Math.max(...chart.points.map(p => p.value)));
  const narrow = width < 560;
  const costs = chart.points.map(p => p.cost);
  const money = amounts(Math.min(...costs), Math.max(...costs));
  const best = chart.points.filter(p => p.best).sort((a, b) => a.cost - b.cost || a.value - b.value);
  return {
    grid: { left: 62, right: narrow ? 20 : 40, top: 30, bottom: 50 },
    tooltip: {
      trigger: 'item', confine: true,
      formatter: (p: { seriesIndex: number; dataIndex: number }) => {
        const point = p.seriesIndex === 0 ? best[p.dataIndex] : chart.points[p.dataIndex];
        return `${escape(point.name)}<br>${escape(chart.figure)}: <b>${chart.counts ? number(point.value) : chart.shares ? share(point.value) : time(point.value)}</b><br> ${escape(chart.currency)} ${amount(point.cost)} ${yearly}`;
      },
    },
    xAxis: {
      type: 'value', scale: true, name: `${chart.currency} ${yearly}`, nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: muted },
      splitLine: { lineStyle: { color: faint } }, axisLabel: { color: muted, hideOverlap: true, formatter: money }, boundaryGap: ['12%', '18%'],
      min: (r: { min: number; max: number }) => r.min - (r.max - r.min || Math.abs(r.max) * 0.02 || 1) * 0.12, max: (r: { min: number; max: number }) => r.max + (r.max - r.min || Math.abs(r.max) * 0.02 || 1) * 0.2,
    },
    yAxis: {
      type: 'value', scale: true, name: `${shorten(chart.figure, narrow ? 30 : 60)}, ${unit}`, nameTextStyle: { color: muted, align: 'left', padding: [0, 0, 0, -40] },
      splitLine: { lineStyle: { color: faint } }, axisLabel: { color: muted, formatter: (v: number) => mark(v) },
    },
    series: [
      { type: 'line', data: best.map(p => [p.cost, p.value / length]), color: accent, symbol: 'none', silent: true, lineStyle: { width: 1.5, type: [5, 4] } },
      {
        type: 'scatter', symbolSize: 13,
        data: chart.points.map(p => ({
          value: [p.cost, p.value / length], symbol: p.best ? 'diamond' : 'circle', symbolSize: p.best ? 16 : 11,
          itemStyle: { color: p.best ? accent : '#ffffff', borderColor: p.best ? accent : muted, borderWidth: 2 },
          label: { show: true, position: narrow && p.cost > (Math.min(...costs) + Math.max(...costs)) / 2 ? 'left' : 'right', distance: 8, color: ink, fontSize: 12, formatter: shorten(p.name, narrow ? 18 : 30) },
        })),
        labelLayout: { hideOverlap: false, moveOverlap: 'shiftY' },
      },
    ],
  };
}
