import type { Load } from '../data';
import { ink, muted, scale } from '../look';
import { escape, number, said, share } from '../words';

/** How much the officers of each desk were at work in each week. */
export function load(chart: Load, width: number) {
  const narrow = width < 560;
  return {
    grid: { left: narrow ? 128 : 190, right: 14, top: 10, bottom: 74 },
    tooltip: {
      confine: true,
      formatter: (p: { value: [number, number, number | null, number] }) =>
        `${escape(chart.desks[p.value[1]])}, ${said('week of', 'semaine du', 'tuần từ')} ${escape(chart.weeks[p.value[0]])}<br>`
        + `${p.value[2] === null ? said('nobody on duty', 'personne en service', 'không ai trực') : `${said('at work', 'au travail', 'đang làm việc')} <b>${share(p.value[2])}</b>`}, `
        + `${number(p.value[3])} ${said('in queue on average', 'en file, en moyenne', 'trong hàng đợi, trung bình')}`,
    },
    visualMap: {
      type: 'continuous', min: 0, max: 1, dimension: 2, orient: 'horizontal', left: narrow ? 0 : 190, bottom: 0, itemWidth: 12, itemHeight: Math.min(160, Math.max(60, width - 230)), calculable: false,
      inRange: { color: scale }, text: [said('always at work', 'toujours au travail', 'luôn làm việc'), said('never', 'jamais', 'không lúc nào')], textStyle: { color: muted },
    },
    xAxis: {
      type: 'category', data: chart.weeks, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: muted, hideOverlap: true, interval: Math.max(0, Math.ceil(chart.weeks.length / (narrow ? 4 : 10)) - 1) },
    },
    yAxis: {
      type: 'category', inverse: true, data: chart.desks, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: ink, interval: 0, width: narrow ? 118 : 180, overflow: 'truncate', fontSize: narrow ? 11 : 12 },
    },
    series: [{ type: 'heatmap', data: chart.cells, itemStyle: { borderColor: '#ffffff', borderWidth: chart.weeks.length > 60 ? 0.5 : 1 } }],
  };
}
