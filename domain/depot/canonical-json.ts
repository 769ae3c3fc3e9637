/**
 * JSON with sorted keys and no spaces: the same content always gives the same text, hence the same empreinte.
 * Keys whose value is `undefined` are left out, as JSON.stringify does.
 * @throws TypeError for what JSON cannot hold (NaN, functions): a hash of `null` in their place would lie.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const membres = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      // Code units, not locale: the order must be the same on every machine.
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, v]) => `${JSON.stringify(cle)}:${canonicalJson(v)}`);
    return `{${membres.join(',')}}`;
  }
  throw new TypeError(`Valeur impossible à écrire en JSON : ${String(value)}.`);
}
