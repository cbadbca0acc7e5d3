// Reduces Natural Earth's countries (1:50 million, public domain) to outlines.tsv.gz. See README.md beside this file.
// Usage: node outlines.mjs DIRECTORY_WITH_NODE_MODULES
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const require = createRequire(resolve(process.argv[2] ?? '.', 'package.json'));
const topology = require('world-atlas/countries-50m.json');
const here = new URL('.', import.meta.url);
const unit = 100; // hundredths of a degree, some kilometre

const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
const arcs = topology.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => { x += dx; y += dy; return [Math.round((x * sx + tx) * unit), Math.round((y * sy + ty) * unit)]; });
});

// A ring is made of arcs, each turned around where its index is negative, their shared ends once. One that crosses the date line goes on beyond 180.
function ring(indices) {
  const points = [];
  for (const index of indices) {
    const arc = index < 0 ? arcs[~index].slice().reverse() : arcs[index];
    for (const [x, y] of arc) {
      const last = points[points.length - 1];
      const p = [last ? x + Math.round((last[0] - x) / (360 * unit)) * 360 * unit : x, y];
      if (!last || last[0] !== p[0] || last[1] !== p[1]) points.push(p);
    }
  }
  if (points.length > 1 && points[0][0] === points[points.length - 1][0] && points[0][1] === points[points.length - 1][1]) points.pop();
  return points;
}

const area = points => Math.abs(points.reduce((sum, [x, y], i) => {
  const [nx, ny] = points[(i + 1) % points.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;

const text = points => {
  let x = 0, y = 0;
  return points.map(([px, py]) => { const d = `${px - x} ${py - y}`; x = px; y = py; return d; }).join(' ');
};

const rows = [];
for (const { properties, type, arcs: indices } of topology.objects.countries.geometries) {
  const polygons = type === 'Polygon' ? [indices] : type === 'MultiPolygon' ? indices : [];
  // Holes are other countries, which are drawn over them.
  const rings = polygons.map(p => ring(p[0])).filter(r => r.length > 2).sort((a, b) => area(b) - area(a));
  if (!rings.length || properties.name === 'Antarctica') continue;
  rows.push([area(rings[0]), [properties.name, rings.map(text).join('|')].join('\t')]);
}
// The large ones first: an enclave is drawn over what surrounds it.
rows.sort((a, b) => b[0] - a[0]);
const out = gzipSync(rows.map(r => r[1]).join('\n') + '\n', { level: 9 });
writeFileSync(new URL('outlines.tsv.gz', here), out);
console.log(`${rows.length} countries, ${out.length} bytes`);
