import fc from 'fast-check';

/** What people of ill will type in a cell, a comment or a name. */
const DEBUTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0+',
  '\u200b=',
  '\ufeff@',
  '\uff1d',
  '\u2212',
  '|',
  '%',
];
const CORPS = [
  ...[
    'cmd|’/c calc’!A1',
    'HYPERLINK("http://x.example")',
    'SUM(A1:A9)',
    '1+1',
    '"',
    '""',
    '";=1+1',
    ',=1+1',
    '\r\n=1+1',
    '\n\n=A1',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style></svg><script>',
    '<!--',
    ']]>',
  ],
  ...[
    '&lt;b&gt;',
    '&#60;script&#62;',
    'javascript:alert(1)',
    '\u202egnp.exe',
    '\u2066\u2069\u200f',
    '\u0000\u0007\u001b[31m',
    '\u2028\u2029',
  ],
  ...[
    '\ud800',
    '\udfff',
    '\ufffe\uffff',
    '😀',
    'é'.normalize('NFD'),
    '\u{e0041}',
    '%0d%0aBcc: x',
    '\r\nBcc: tous@exemple.fr',
    'a'.repeat(300),
  ],
];

/** A text that some program would run, mistake or turn around. */
export const texteHostile: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', ...DEBUTS),
    fc.oneof(fc.constantFrom(...CORPS), fc.string({ unit: 'binary', maxLength: 20 })),
    fc.constantFrom('', '', ...CORPS),
  )
  .map((morceaux) => morceaux.join(''));

/** The same value with the next of these texts in the place of each of its own, but under the names of `gardes`. */
export function poison<T>(valeur: T, textes: readonly string[], gardes: ReadonlySet<string>): T {
  let rang = 0;
  const change = (v: unknown): unknown => {
    if (typeof v === 'string') return textes[(rang += 1) % textes.length];
    if (Array.isArray(v)) return v.map(change);
    if (typeof v !== 'object' || v === null) return v;
    return Object.fromEntries(Object.entries(v).map(([cle, w]) => [cle, gardes.has(cle) ? w : change(w)]));
  };
  return change(valeur) as T;
}
