import { writeFileSync, mkdirSync } from 'node:fs';
import { openNavigateur } from '../test/fabriques/navigateur.ts';
import * as R from '../functions/render/index.ts';
import * as D from '../test/fabriques/tableau-durs.ts';
import { tableauLong, tableauIndreEtLoire, tableauExemple } from '../test/fabriques/tableau.ts';
const out = '/tmp/webpix';
mkdirSync(out, { recursive: true });
const nav = await openNavigateur();
const liens = {
  accueil: '/',
  affiche: { href: 'a.pdf', taille: 64321 },
  csv: { href: 't.csv', taille: 6000 },
  json: { href: 't.json' },
  graphiques: '',
  permanente: 'https://www.exemple.gouv.fr/tableaux/00/2026-T3',
  dernier: 'https://www.exemple.gouv.fr/tableaux/00/dernier',
  integration: 'https://www.exemple.gouv.fr/tableaux/00/dernier/integration.html',
  vignette: 'https://www.exemple.gouv.fr/tableaux/00/dernier/vignette.svg',
};
const autres = [
  { trimestre: '2e trimestre 2026', href: '/t2', resume: 'Quatre objectifs sur sept sont atteints.' },
  { trimestre: '1er trimestre 2026', href: '/t1' },
];
async function shot(nom: string, html: string, w: number, h: number, o: any = {}) {
  const c = await nav.newContext({
    viewport: { width: w, height: h },
    colorScheme: o.dark ? 'dark' : 'light',
    reducedMotion: o.reduced ? 'reduce' : 'no-preference',
  });
  const p = await c.newPage();
  await p.setContent(html);
  if (o.print) await p.emulateMedia({ media: 'print' });
  if (o.gris) await p.addStyleTag({ content: 'html{filter:grayscale(1)}' });
  await p.screenshot({ path: `${out}/${nom}.png`, fullPage: o.full ?? false });
  const d = await p.evaluate(() => ({
    sw: document.documentElement.scrollWidth - innerWidth,
    sh: document.documentElement.scrollHeight,
    ih: innerHeight,
  }));
  console.log(nom, html.length, JSON.stringify(d));
  await c.close();
}
const only = process.argv[2];
const todo: Record<string, () => Promise<void>> = {
  page: () =>
    shot('page', R.renderPage(D.tableauComplet(), { assets: '', liens, autres }), 1280, 1000, { full: true }),
  page320: () =>
    shot('page320', R.renderPage(D.tableauRectifie(), { assets: '', liens, autres }), 320, 1000, {
      full: true,
    }),
  pagesombre: () =>
    shot('pagesombre', R.renderPage(D.tableauApercu(), { assets: '', liens: {}, autres }), 1280, 1400, {
      dark: true,
      full: false,
    }),
  rectifie: () =>
    shot('rectifie', R.renderPage(D.tableauRectifie(), { assets: '', liens, autres }), 1280, 1000),
  ecran8: () => shot('ecran8', R.renderEcran(D.tableauComplet(), { adressePage: liens.dernier }), 1920, 1080),
  ecran14: () => shot('ecran14', R.renderEcran(tableauLong(), { adressePage: liens.dernier }), 1920, 1080),
  ecran37: () => shot('ecran37', R.renderEcran(tableauIndreEtLoire(), { adressePage: null }), 1280, 720),
  ecranP: () => shot('ecranP', R.renderEcran(D.tableauComplet(), { adressePage: liens.dernier }), 1080, 1920),
  ecranD: () =>
    shot('ecranD', R.renderEcran(D.tableauVide(), { adressePage: liens.dernier }), 1280, 720, {
      dark: true,
      reduced: true,
    }),
  int320: () =>
    shot(
      'int320',
      R.renderIntegration(D.tableauComplet(), { adressePage: 'x' }),
      320,
      R.hauteurIntegration(D.tableauComplet()),
    ),
  int800: () =>
    shot(
      'int800',
      R.renderIntegration(D.tableauRectifie(), { adressePage: 'x' }),
      800,
      R.hauteurIntegration(D.tableauRectifie()),
    ),
  index: () =>
    shot(
      'index',
      R.renderIndexNational(
        R.listRegions(
          new Map([
            [
              '37',
              {
                trimestre: '4e trimestre 2020',
                href: '/37',
                resume: 'Un objectif sur six est atteint.',
                publication: 'Publié le 15 janvier 2021.',
              },
            ],
          ]),
          () => null,
        ),
        { assets: '', liens: { accessibilite: '/a' } },
      ),
      1280,
      1400,
    ),
  index320: () =>
    shot(
      'index320',
      R.renderIndexNational(
        R.listRegions(
          new Map([
            [
              '37',
              {
                trimestre: '4e trimestre 2020',
                href: '/37',
                resume: 'Un objectif sur six est atteint.',
                publication: 'Publié le 15 janvier 2021.',
              },
            ],
          ]),
          () => null,
        ),
        { assets: '', liens: { accessibilite: '/a' } },
      ),
      320,
      1400,
    ),
  mentions: () =>
    shot(
      'mentions',
      R.renderMentionsLegales('Préfecture de l’Exemple', {
        assets: '',
        liens: { accueil: '/', accessibilite: '/a' },
      }),
      1280,
      900,
    ),
  svg: () =>
    shot(
      'svg',
      `<body style="margin:0;background:#eee">${R.renderGraphiqueSeul(D.tableauComplet(), D.tableauComplet().indicateurs[3]!).replace(/<\?xml.*\?>/, '')}<br>${R.renderVignette(D.tableauComplet()).replace(/<\?xml.*\?>/, '')}`,
      800,
      1050,
    ),
  print: () =>
    shot('print', R.renderPage(D.tableauComplet(), { assets: '', liens, autres }), 720, 1000, {
      print: true,
      gris: true,
      full: true,
    }),
};
for (const [k, f] of Object.entries(todo)) if (!only || only.split(',').includes(k)) await f();
await nav.close();
