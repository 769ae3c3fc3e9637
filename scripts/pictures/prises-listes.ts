import {
  listRegions,
  renderIndexNational,
  renderIndexRegion,
  renderMentionsLegales,
  renderRetrait,
} from '../../functions/render/index.ts';
import type { Prise } from './prise.ts';

const simple = { assets: '', liens: { accueil: '/', accessibilite: '/a', mentions: '/m' } };
const PUBLIES = new Map([
  [
    '37',
    {
      trimestre: '4e trimestre 2020',
      href: '/37',
      resume: 'Un objectif sur six est atteint.',
      publication: 'Publié le 15 janvier 2021.',
    },
  ],
]);
/** Lists, notices and duties. */
export function prisesListes(): readonly Prise[] {
  const regions = listRegions(PUBLIES, (code) => (code === '24' ? '/regions/24' : null));
  const centre = regions.find(({ code }) => code === '24');
  const tableaux = [
    { trimestre: '4e trimestre 2020', href: '/n4', resume: 'Un objectif sur six est atteint.' },
    { trimestre: '3e trimestre 2020', href: '/n3' },
  ];
  const retrait = {
    service: 'Préfecture de l’Exemple',
    trimestre: '3e trimestre 2026',
    retrait: { le: '2026-11-05', motif: 'Deux sites ont déposé les chiffres d’un autre trimestre.' },
  } as const;
  return [
    {
      nom: 'index-1280',
      html: renderIndexNational(regions, { ...simple, tableaux }),
      largeur: 1280,
      hauteur: 1100,
    },
    {
      nom: 'index-region-320-sombre',
      html: centre ? renderIndexRegion(centre, { ...simple, tableaux }) : '',
      largeur: 320,
      hauteur: 900,
      sombre: true,
    },
    { nom: 'retrait-768', html: renderRetrait(retrait, simple), largeur: 768, hauteur: 600 },
    {
      nom: 'mentions-768',
      html: renderMentionsLegales({ ...simple, service: 'Préfecture de l’Exemple' }),
      largeur: 768,
      hauteur: 800,
    },
  ];
}
