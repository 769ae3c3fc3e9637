// ablation of the compile+pdf phase only
import { makeTableaux, pick } from '/work/main/scripts/bench/outils/tableaux.ts';
import { composer } from '/work/main/functions/render/affiche/composition/composer.ts';
import { contenuAffiche } from '/work/main/functions/render/affiche/contenu.ts';
import { feuilleOf } from '/work/main/functions/render/affiche/formats.ts';
import { dossiersInter } from '/work/main/functions/render/affiche/police/inter.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
const MODELE = process.argv[2] ?? '/tmp/av/m0';
const variante = process.argv[3] ?? '';
const norme = process.argv[4] ?? 'ua-1';
const N = 80;
const tabs = makeTableaux(N + 20);
const c = NodeCompiler.create({ workspace: MODELE, fontArgs: [{ fontPaths: [...dossiersInter()] }] });
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const walk = (es: any[], f: (e: any) => any[]): any[] => es.flatMap(f).map((e) => e.genre === 'tableau' ? { ...e, lignes: e.lignes.map((l: any) => l.map((cc: any) => walk(cc, f))) } : e);
const FILT: Record<string, (e: any) => any[]> = {
  '': (e) => [e],
  'noimage': (e) => e.genre === 'image' ? [] : [e],
  'nosigne': (e) => e.genre === 'signe' ? [] : [e],
  'nofond': (e) => e.genre === 'fond' ? [] : [e],
  'notexte': (e) => e.genre === 'texte' && e.role === 'p' ? [] : [e],
  'onlyh': (e) => e.genre === 'texte' && e.role !== 'p' ? [e] : [],
  'notab': (e) => e.genre === 'tableau' ? [] : [e],
  'court': (e) => [e.genre === 'texte' ? { ...e, morceaux: e.morceaux.map((m: any) => ({ ...m, t: 'x' })) } : e],
  'un': (e) => [e.genre === 'texte' ? { ...e, morceaux: e.morceaux.map((m: any) => ({ ...m, t: m.t.replaceAll('\n', '') })) } : e],
  'plat': (e) => e.genre === 'tableau' ? e.lignes.flatMap((l: any, i: number) => l.flatMap((cc: any, j: number) => cc.map((x: any) => ({ ...x, x: x.x + e.x + j * 100, y: x.y + e.y + i * 60 })))) : [e],
  'nolien': (e) => [{ ...e, lien: null }],
  'oneweight': (e) => [e.genre === 'texte' ? { ...e, morceaux: e.morceaux.map((m: any) => ({ ...m, graisse: 400 })) } : e],
};
const datas = Array.from({ length: N + 20 }, (_, i) => {
  const feuille = feuilleOf({ format: 'a3', orientation: 'portrait' });
  const contenu = contenuAffiche(pick(tabs, i), `https://www.exemple.gouv.fr/transparence/tableaux/${i}`);
  const elements = walk(JSON.parse(JSON.stringify(composer(contenu, feuille))), FILT[variante]!);
  return Buffer.from(JSON.stringify({ titre: `${contenu.titre}, ${contenu.service}, ${contenu.trimestre}`, auteur: contenu.service, description: contenu.resume, motsCles: contenu.motsCles, publieLe: pick(tabs, i).publieLe, largeur: feuille.largeur, hauteur: feuille.hauteur, elements }));
});
const A: number[] = [], B: number[] = [], E: number[] = [];
let taille = 0;
for (let i = 0; i < N + 20; i++) {
  await new Promise((r) => setImmediate(r));
  c.mapShadow(join(MODELE, 'donnees.json'), datas[i]!);
  const t0 = cpu();
  const s = c.compile({ mainFilePath: join(MODELE, 'affiche.typ') });
  const doc = s.result!;
  const t1 = cpu();
  const e = s.takeError() ?? (doc ? s.takeWarnings() : null); if (e) { console.log(JSON.stringify(c.fetchDiagnostics(e)).slice(0, 1800)); process.exit(1); }
  const t2 = cpu();
  const out = c.pdf(doc, { pdfStandard: norme as never }); taille = out.length;
  if (i === 0) (await import('node:fs')).writeFileSync('/tmp/av/out.pdf', out);
  const t3 = cpu();
  const P = Number(process.env.EV ?? 8), AG = Number(process.env.AG ?? 1); if ((i + 1) % P === 0) c.evictCache(AG);
  const t4 = cpu();
  if (i >= 20) { A.push(t1 - t0); B.push(t3 - t2); E.push(t4 - t3); }
}
const q = (a: number[], p: number) => [...a].sort((x, y) => x - y)[Math.floor(a.length * p)]!.toFixed(2);
const moy = (a: number[]) => (a.reduce((x, y) => x + y) / a.length).toFixed(2);
if (process.env.SEQ) console.log(A.map((x) => x.toFixed(1)).join(" "));
console.log(MODELE.split('/').pop(), (variante || 'tout').padEnd(10), 'compile min', q(A, 0), 'q1', q(A, .25), 'med', q(A, .5), 'moy', moy(A), '| pdf q1', q(B, .25), 'med', q(B, .5), '| evict moy', moy(E), taille);
