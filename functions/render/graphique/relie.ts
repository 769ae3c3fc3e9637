import { coord } from './xml.ts';

const dixiemes = (n: number): number => Math.round(n * 10);

/**
 * A run of points as the data of a path, each step told from the point before: shorter than where it stands, and no rounding
 * adds up, since steps go between points that are already rounded. A lone point is a line of no length, that shows its markers.
 */
export function relie(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [premier, ...suite] = points;
  if (!premier) return '';
  let [x, y] = [dixiemes(premier.x), dixiemes(premier.y)];
  const depart = `M${coord(x / 10)} ${coord(y / 10)}`;
  if (suite.length === 0) return `${depart}h0`;
  const pas = suite.map((point) => {
    const [versX, versY] = [dixiemes(point.x), dixiemes(point.y)];
    const [dx, dy] = [coord((versX - x) / 10), coord((versY - y) / 10)];
    [x, y] = [versX, versY];
    return dy.startsWith('-') ? `${dx}${dy}` : `${dx} ${dy}`;
  });
  return `${depart}l${pas.join(' ')}`;
}
