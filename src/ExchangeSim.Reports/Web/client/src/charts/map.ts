import * as echarts from 'echarts/core';
import { geoArea, geoCentroid, geoMercator, geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import codes from 'i18n-iso-countries/codes.json';
import world from 'world-atlas/countries-50m.json';
import type { Flows } from '../data';
import { ink, muted, scale } from '../look';
import { escape, flow, time } from '../words';

/** Places without a shape on the map: unions, and countries too small for it. */
const points: Record<string, [number, number]> = { EU: [4.35, 50.85], GI: [-5.35, 36.14], TV: [179.2, -8.52], XK: [20.9, 42.6] };

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const countries = feature(topology, topology.objects.countries).features;

function idOf(country: string): string | undefined {
  return (codes as string[][]).find(c => c[0] === country)?.[2];
}

/** A country's largest piece of land. */
function mainland(country: string): Polygon | null {
  const id = idOf(country);
  const shape = id === undefined ? undefined : countries.find(c => c.id === id)?.geometry; // some shapes have no code
  if (shape?.type === 'Polygon') return shape;
  if (shape?.type !== 'MultiPolygon') return null;
  const pieces = shape.coordinates.map<Polygon>(coordinates => ({ type: 'Polygon', coordinates }));
  return pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

/** Where a country is drawn: in the middle of its largest piece of land. */
function place(country: string): [number, number] | null {
  const shape = mainland(country);
  return shape ? geoCentroid(shape) : points[country] ?? null;
}

/** Who asks whom: arrows as wide as there are many requests, the darker, the longer the answer takes. */
export function map(chart: Flows, width: number, height: number) {
  const places = chart.agencies.map(a => (a.country === null ? null : place(a.country)));
  const known = places.filter(p => p !== null);
  const projection = region(known, chart.agencies.flatMap(a => (a.country === null ? [] : mainland(a.country) ?? [])), width, height - 40);
  const name = `countries ${width} × ${height}`; // a drawing is kept by its name
  echarts.registerMap(name, { svg: paper(projection, width, height - 40, new Set(chart.agencies.map(a => a.country))) });
  const at = places.map(p => (p === null ? null : projection(p)));
  const flows = chart.flows.filter(f => at[f.from] && at[f.to] && f.from !== f.to);
  const most = Math.max(...flows.map(f => f.count));
  const timed = flows.filter(f => f.hours !== null).map(f => f.hours!);
  const [low, high] = [Math.min(...timed), Math.max(...timed)];
  const busy = chart.agencies.map((_, i) => chart.flows.filter(f => f.from === i || f.to === i).reduce((sum, f) => sum + f.count, 0));
  return {
    geo: { map: name, left: 0, top: 0, width, height: height - 40, roam: false, silent: true, aspectScale: 1 },
    tooltip: { confine: true },
    visualMap: {
      type: 'continuous', seriesIndex: 0, min: low, max: high === low ? low + 1 : high, orient: 'horizontal', left: 8, bottom: 0, itemWidth: 12, itemHeight: Math.min(160, Math.max(60, width - 180)), calculable: false,
      inRange: { color: scale.slice(1) }, text: [time(high), time(low)], textStyle: { color: muted },
    },
    series: [
      {
        type: 'lines', coordinateSystem: 'geo', symbol: ['none', 'arrow'], symbolSize: 11, z: 3,
        tooltip: { formatter: (p: { dataIndex: number }) => told(chart, flows[p.dataIndex]) },
        data: flows.map(f => ({ coords: [at[f.from], at[f.to]], value: f.hours ?? low, lineStyle: { width: 1 + 5 * Math.sqrt(f.count / most), opacity: 0.85, curveness: 0.18 } })),
      },
      {
        type: 'scatter', coordinateSystem: 'geo', z: 4, symbolSize: 8, itemStyle: { color: '#ffffff', borderColor: ink, borderWidth: 2 },
        label: { show: true, position: 'right', color: ink, fontSize: 12, textBorderColor: '#ffffff', textBorderWidth: 3, formatter: '{b}' },
        labelLayout: { hideOverlap: true },
        tooltip: { formatter: (p: { dataIndex: number; name: string }) => `${escape(p.name)}` },
        data: chart.agencies.map((a, i) => ({ name: a.name, value: at[i], busy: busy[i] })).filter(a => a.value).sort((a, b) => b.busy - a.busy),
      },
    ],
  };
}

/** The whole world if agencies are spread over it, otherwise their countries with some land around. */
function region(known: [number, number][], lands: Polygon[], width: number, height: number) {
  const spread = Math.max(...known.map(p => p[0])) - Math.min(...known.map(p => p[0]));
  const wide = known.length === 0 || spread > 110;
  const [left, top, right, bottom] = wide ? [0, 0, 0, 0] : bounds([...known, ...lands.flatMap(l => l.coordinates[0] as [number, number][])]);
  const corners = (coordinates: number[][]): GeoPermissibleObjects => ({ type: 'MultiPoint', coordinates });
  const projection = wide
    ? geoNaturalEarth1().rotate([-11, 0]).fitExtent([[4, 4], [width - 4, height - 4]], corners([[-168.9, 0], [190.9, 0], [11, 76], [11, -53]]))
    : geoMercator().rotate([-(left + right) / 2, 0]).fitExtent([[0, 24], [width, height - 24]], corners([[left, Math.max(-70, top)], [right, Math.min(75, bottom)]]));
  return projection.clipExtent([[0, 0], [width, height]]);
}

function bounds(all: [number, number][]): [number, number, number, number] {
  return [Math.min(...all.map(p => p[0])), Math.min(...all.map(p => p[1])), Math.max(...all.map(p => p[0])), Math.max(...all.map(p => p[1]))];
}

/** The land as a drawing; the projection cuts it, so nothing crosses the map where the world is cut open. Countries that take part are darker. */
function paper(projection: ReturnType<typeof region>, width: number, height: number, taking: Set<string | null>): string {
  const path = geoPath(projection).digits(1);
  const part = new Set([...taking].map(c => (c === null ? undefined : idOf(c))));
  const land = countries.map(c => ({ d: path(c), fill: c.id !== undefined && part.has(c.id as string) ? '#d6dde3' : '#eef1f3' })).filter(c => c.d)
    .map(c => `<path d="${c.d}" fill="${c.fill}" stroke="#ffffff" stroke-width="0.8"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#f9fbfc"/>${land.join('')}</svg>`;
}

function told(chart: Flows, of: Flows['flows'][number]): string {
  return flow(chart.agencies[of.from].name, chart.agencies[of.to].name, of.count, of.label);
}
