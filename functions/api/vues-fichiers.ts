import type { Vue } from '../../domain/vues/index.ts';
import { charge } from '../chargement.ts';
import { download } from './telechargement.ts';

/** Files that a view is given as, with their media types. */
export const FORMATS_VUE = ['page.html', 'suivi.csv', 'suivi.xlsx'] as const;
export type FormatVue = (typeof FORMATS_VUE)[number];
export const TYPES_VUE = [
  'text/html; charset=utf-8',
  'text/csv; charset=utf-8; header=present',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Address of a view under `/api/v1`. */
export function adresseVue(
  { niveau, code }: Pick<Vue['lieu'], 'niveau' | 'code'>,
  trimestre: string,
): string {
  const lieu =
    niveau === 'national'
      ? 'national'
      : `${{ site: 'sites', departement: 'departements', region: 'regions' }[niveau]}/${code}`;
  return `/api/v1/${lieu}/trimestres/${trimestre}/vue`;
}

/**
 * A view as a file.
 * @param suivable whether its links can be followed: they cannot where each request has to carry a proof of identity
 */
export async function vueFichier(vue: Vue, format: FormatVue, suivable: boolean): Promise<Response> {
  // The writer of workbooks is large: loaded by whoever asks for a file.
  const { renderVue, vueCsv, vueXlsx } = await charge(() => import('../render/vues/index.ts'));
  const { lieu, trimestre } = vue;
  const nom = `suivi-${lieu.code}-${trimestre}`;
  switch (format) {
    case 'suivi.csv':
      return new Response(vueCsv(vue), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': `attachment; filename*=UTF-8''${nom}.csv`,
        },
      });
    case 'suivi.xlsx':
      return download({ nom: `${nom}.xlsx`, octets: await vueXlsx(vue) });
    case 'page.html': {
      const ici = adresseVue(lieu, trimestre);
      const page = renderVue(vue, {
        liens: suivable
          ? [
              { texte: 'Classeur (.xlsx)', href: `${ici}/suivi.xlsx` },
              { texte: 'Données (.csv)', href: `${ici}/suivi.csv` },
              ...(lieu.niveau === 'national'
                ? []
                : [
                    {
                      texte: 'France entière',
                      href: `${adresseVue({ niveau: 'national', code: 'FR' }, trimestre)}/page.html`,
                    },
                  ]),
            ]
          : [],
        adresseDe: suivable
          ? (niveau, code) => `${adresseVue({ niveau, code }, trimestre)}/page.html`
          : () => null,
      });
      return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    }
  }
}
