// Which part of the earth a map shows, and where on the map a point lies.

export const KM = 111.2; // in a degree of latitude

/** @typedef {{ lat: number, lon: number, radius: number, kind?: string, name: string, relation?: string }} Spot */
/** @typedef {{ south: number, north: number, west: number, east: number }} Frame in degrees */
/**
 * @typedef {object} Projection
 * @property {number} width
 * @property {number} height
 * @property {number} scale pixels in a degree of latitude
 * @property {Frame} frame
 * @property {(lon: number) => number} x
 * @property {(lat: number) => number} y
 */

const NEAR = 4; // degrees: what lies further off stays in the list

/**
 * @param {Spot[]} list
 * @param {[lat: number, lon: number, radius: number]} [centre] of the incident
 * @returns {Frame}
 */
function frameOf(list, centre) {
  const small = list.filter((p) => p.kind !== "country" && p.radius < 400);
  let use = small.length ? small : list;
  if (centre) {
    const close = use.filter((p) => Math.hypot(p.lat - centre[0], p.lon - centre[1]) < NEAR);
    if (close.length) use = close;
  }
  const lat = use.map((p) => p.lat),
    lon = use.map((p) => p.lon),
    [south, north, west, east] = [Math.min(...lat), Math.max(...lat), Math.min(...lon), Math.max(...lon)];
  const grow = Math.min(0.6, Math.max(...use.map((p) => p.radius / KM))),
    pad = 0.25 + grow + 0.12 * Math.max(north - south, east - west);
  return { south: south - pad, north: north + pad, west: west - pad * 1.6, east: east + pad * 1.6 };
}

/**
 * @param {Spot[]} list
 * @param {[lat: number, lon: number, radius: number]} [centre]
 * @returns {Projection}
 */
export function projection(list, centre) {
  const f = frameOf(list, centre),
    stretch = Math.cos((((f.south + f.north) / 2) * Math.PI) / 180),
    wide = (f.east - f.west) * stretch,
    width = 640,
    height = Math.min(430, Math.max(260, (width * (f.north - f.south)) / wide)),
    scale = Math.min(width / wide, height / (f.north - f.south));
  return {
    width,
    height,
    scale,
    frame: f,
    x: (lon) => width / 2 + (lon - (f.west + f.east) / 2) * stretch * scale,
    y: (lat) => height / 2 - (lat - (f.south + f.north) / 2) * scale,
  };
}

/** @param {Projection} m @param {{ lat: number, lon: number }} p */
export const inside = (m, p) =>
  m.x(p.lon) > -20 && m.x(p.lon) < m.width + 20 && m.y(p.lat) > -20 && m.y(p.lat) < m.height + 20;
