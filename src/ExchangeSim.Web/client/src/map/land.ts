import { geoEquirectangular, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import world from 'world-atlas/land-110m.json';
import { middle, type View } from './layout';

const atlas = world as unknown as Topology;
const land = feature(atlas, atlas.objects['land']!);
const beyond = 20; // pixels: what is cut off is cut off outside

/** The outline of the land in a picture, as the path of an SVG. Loaded only where a map is shown. */
export function landIn(view: View, width: number, height: number): string {
  const projection = geoEquirectangular().rotate([-middle, 0]).scale((view.scale * 180) / Math.PI).translate([view.x, view.y])
    .clipExtent([[-beyond, -beyond], [width + beyond, height + beyond]]);
  return geoPath(projection).digits(1)(land) ?? '';
}
