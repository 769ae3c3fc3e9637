/** Names by which a body would be given more than it may say: who, when, what version, and the keys of the table. */
export const CHAMPS_EN_TROP: readonly string[] = [
  ...['role', 'roles', 'droits', 'admin', 'isAdmin', 'sub', 'auteur', 'valideur', 'par', 'principal'],
  ...['deposeLe', 'publieLe', 'instant', 'run', 'statut', 'fige', 'sha256', 'PK', 'SK', 'ttl', 'GSI1PK'],
  ...['force', '$ne', '$where', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', ''],
];

/** What a code never is: another's, the same in other letters or digits, a key of the table, a path, a query, a name of the language. */
export const PAS_UN_CODE: readonly string[] = [
  ...['2a', '2b', '20', '075', '37#', '37#V', '37-PREF#V', 'D#37', '#', '37/', '37\\', '37 ', ' 37', '\t37'],
  ...[
    '37-pref',
    '37-PREF\u200B',
    '3\u20237',
    '\uFF13\uFF17',
    '\u0663\u0667',
    '37\u0301',
    '-1',
    '+1',
    '001',
    '1e3',
  ],
  ...['0x1', '1.0', '1,0', 'NaN', 'Infinity', '9'.repeat(20), 'null', 'undefined', 'true', '[object Object]'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'],
  ...['*', '%', '%00', '%23', '..%2f', '../../etc/passwd', "' OR '1'='1", '{"$gt":""}', '{{7*7}}', '${7*7}'],
  ...[
    '<script>alert(1)</script>',
    '=1+1',
    '; ls',
    '|id',
    '`id`',
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ],
  ...['2020-T5', '2020-T0', '2020-t4', '2020T4', '2020-T4#', '20200-T4', 'T4-2020', '2020-Q4', 'dernier'],
];

/** What no field takes, were it the freest. */
export const JAMAIS: readonly string[] = [
  ...[
    '\u0000',
    'a\u0000b',
    'a\u0008b',
    '\u001b[31m',
    'a\u007fb',
    'a\u0085b',
    'gnp.\u202Exslx',
    '\u2066a\u2069',
    'a\uFFFE',
  ],
  'a'.repeat(20_000),
];

/** Types that a good value is not of, as JSON. */
export const PAS_UNE_VALEUR: readonly string[] = [
  ...[
    'null',
    'true',
    '[]',
    '[[]]',
    '{}',
    '{"$gt":""}',
    '-1',
    '1.5',
    '1e400',
    '-1e400',
    '12345678901234567890',
  ],
  ...['0.1234567890123456789', `1${'0'.repeat(400)}`, '{"toString":"x"}', '[null]', '["37","75"]'],
];

/** Texts that are no JSON object of ours, from a good one. */
export const CORPS_BRUTS: Readonly<Record<string, (bon: string) => string>> = {
  vide: () => '',
  'un espace': () => ' ',
  null: () => 'null',
  'une liste': (bon) => `[${bon}]`,
  'un texte': (bon) => JSON.stringify(bon),
  'un nombre': () => '1',
  'une accolade': () => '{',
  coupé: (bon) => bon.slice(0, -1),
  'virgule en trop': (bon) => `${bon.slice(0, -1)},}`,
  'deux objets': (bon) => bon + bon,
  'reste après': (bon) => `${bon}x`,
  commentaire: (bon) => `/* */${bon}`,
  'guillemets simples': (bon) => bon.replaceAll('"', "'"),
  NaN: (bon) => bon.replace(/:("[^"]*"|\d+)/, ':NaN'),
  'trop grand': (bon) => bon + ' '.repeat(70_000),
  __proto__: (bon) => bon.replace('{', '{"__proto__":{"role":"national"},'),
  '__proto__ écrit autrement': (bon) => bon.replace('{', '{"\\u005f_proto__":{"role":"national"},'),
  'constructor.prototype': (bon) => bon.replace('{', '{"constructor":{"prototype":{"role":"national"}},'),
  '__proto__ plus bas': (bon) => bon.replace('{', '{"x":{"__proto__":{}},'),
  'moitié de caractère': (bon) => bon.replace(/:"[^"]*/, ':"\\ud800'),
  'moitié de caractère dans un nom': (bon) => bon.replace('{', '{"\\udc00":1,'),
  'profond de 40': (bon) => bon.replace('{', `{"x":${'['.repeat(40)}${']'.repeat(40)},`),
  'profond de 20 000': (bon) => bon.replace('{', `{"x":${'['.repeat(20_000)}${']'.repeat(20_000)},`),
  'objets profonds': (bon) => bon.replace('{', `{"x":${'{"a":'.repeat(500)}1${'}'.repeat(500)},`),
};

const latin1 = (texte: string): Uint8Array => Uint8Array.from(texte, (lettre) => lettre.charCodeAt(0));

/** Bytes that are not UTF-8, or not all of it. */
export const OCTETS_BRUTS: Readonly<Record<string, (bon: string) => Uint8Array>> = {
  'octet 0xFF': (bon) => latin1(bon.replace(/:"/, ':"\u00ff')),
  Latin1: (bon) => latin1(bon.replace(/:"/, ':"\u00e9t\u00e9')),
  'suite trop longue': (bon) => latin1(bon.replace(/:"/, ':"\u00c0\u0080')),
  'demi-caractère encodé': (bon) => latin1(bon.replace(/:"/, ':"\u00ed\u00a0\u0080')),
  'UTF-16': (bon) => new Uint8Array(new Uint16Array([0xfeff, ...latin1(bon)]).buffer),
  'suite coupée': (bon) => latin1(`${bon.slice(0, -2)}\u00c3`),
};

/** Said of a JSON body, and not so. */
export const TYPES_FAUX: readonly (string | null)[] = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/html'],
  ...[
    'application/xml',
    'application/json-patch+json',
    'application/json; charset=iso-8859-1',
    'application/jsonp',
  ],
  ...['application/json, text/plain', '*/*', '', null],
];

export const ENTETES_FAUX: Readonly<Record<string, readonly string[]>> = {
  'Idempotency-Key': ['a b', 'x'.repeat(201), 'a\u00e9', 'a\u00a0b', 'a, b c'],
  'X-Version-Connue': ['-1', '+1', '1.0', '1e3', '0x1', 'NaN', '1, 2', '9999999', 'null', "1' OR 1"],
  'X-Motif': [
    '%',
    '%ff',
    '%00',
    '%0d%0aSet-Cookie:%20a=b',
    '%E2%80%AE',
    '%C2%85',
    '%ED%A0%80',
    'x'.repeat(600),
  ],
  'X-Nom-Fichier': ['%', '%ff', '%00.xlsx', 'a%0ab.xlsx', '%E2%80%AExslx.exe', 'x'.repeat(300)],
};

const zip = (reste: string): Uint8Array => latin1(`PK\u0003\u0004${reste}`);

/** Bytes that are no workbook. */
export const FICHIERS_FAUX: Readonly<Record<string, (bon: Uint8Array) => Uint8Array>> = {
  'fichier vide': () => new Uint8Array(),
  'un octet': () => new Uint8Array([0x50]),
  'des zéros': () => new Uint8Array(10_000),
  'du JSON': () => new TextEncoder().encode('{"site":"37-PREF"}'),
  'du HTML': () => new TextEncoder().encode('<html><table><tr><td>37-PREF</td></tr></table></html>'),
  'du CSV': () => new TextEncoder().encode('site;37-PREF\n=1+1;2'),
  'une archive sans rien': () => zip('\u0000'.repeat(60)),
  'un classeur coupé': (bon) => bon.slice(0, bon.length >> 1),
  'un classeur sans fin': (bon) => bon.slice(0, -30),
  'deux classeurs': (bon) => new Uint8Array([...bon.slice(0, 2000), ...bon]),
};
