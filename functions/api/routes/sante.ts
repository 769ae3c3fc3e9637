import { Hono } from 'hono';
import { typographie } from '../../../domain/texte/typographie.ts';
import type { Sante, Service } from '../../service/index.ts';
import { VERSION } from '../version.ts';

const ETATS = { ok: 'Le service fonctionne', degrade: 'Le service ne peut pas travailler' } as const;

const DISQUES = {
  libre: 'a de la place',
  plein: 'plein, rien ne peut être enregistré : libérez de la place',
  'en-panne': 'refuse d’écrire : vérifiez ses droits et son état',
} as const;

/** One page without style or script: it is read when something is wrong. Every value is ours, none is a person's. */
function renderSante({ etat, base, disque, instant, ageConsolidationHeures: age, horloge }: Sante): string {
  const consolidation =
    age === null ? 'aucune sur les derniers trimestres' : `il y a ${String(age).replace('.', ',')} h`;
  const place = disque === undefined ? '' : `<dt>Disque</dt><dd>${typographie(DISQUES[disque])}</dd>`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>État du service – Transparence</title></head><body><main><h1>${ETATS[etat]}</h1><dl><dt>Base de données</dt><dd>${base}</dd>${place}<dt>Dernière consolidation</dt><dd>${consolidation}</dd><dt>Horloge</dt><dd>${horloge ?? 'en accord avec ce qui est enregistré'}</dd><dt>Version du programme</dt><dd>${VERSION}</dd><dt>Constaté le</dt><dd><time datetime="${instant}">${instant}</time></dd></dl></main></body></html>`;
}

/** Health: what tells that the work is done, and nothing that helps who should not know. */
export const santeRoutes = (service: Service): Hono =>
  new Hono().get('/sante', async (c) => {
    const sante = await service.sante();
    if (sante.ageConsolidationHeures !== null) c.set('ageConsolidationHeures', sante.ageConsolidationHeures);
    if (sante.horloge !== null) c.set('horloge', sante.horloge);
    c.header('Cache-Control', 'no-store');
    const statut = sante.etat === 'ok' ? 200 : 503;
    if (c.req.header('Accept')?.includes('text/html')) return c.html(renderSante(sante), statut);
    return c.json({ ...sante, version: VERSION }, statut);
  });
