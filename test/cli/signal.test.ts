import { describe, expect, it } from '@jest/globals';
import { signal as commande } from '../../infra/local/cli/commandes/signal.ts';
import { UsageError } from '../../infra/local/cli/options.ts';
import { programme, transparence } from './commande.ts';

async function signal(...args: string[]) {
  const { code, stdout } = await transparence(['signal', ...args, '--json']);
  return { code, json: JSON.parse(stdout) as Record<string, unknown> };
}

describe('npx transparence signal', () => {
  it('explains any series, however short, and says beside that it is too early', async () => {
    const { code, json } = await signal('--serie', '1;2;1;10', '--sens', 'hausse', '--cible', '3');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      moyenne: 3.5,
      limites: { basse: expect.closeTo(-6.253333, 6), haute: expect.closeTo(13.253333, 6) },
      causes: [[], [], [], []],
      situation: 'atteint',
      assurance: 'indeterminee',
      statut: 'trop-tot',
      tropTot: true,
      points: 4,
    });
    expect(json.phrase).toMatch(
      /^Trop tôt pour conclure\. 4\u00a0points connus, il en faut 12 pour conclure\. À ce stade, le chiffre varie/,
    );
  });

  it('screens extreme moving ranges, unless it is told not to', async () => {
    const serie = '1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1';
    const filtree = await signal('--serie', serie);
    expect(filtree.json).toMatchObject({ filtre: true, etendueMoyenne: 1 });
    const causes = filtree.json.causes as string[][];
    expect(causes.flatMap((codes, rang) => codes.map((code) => [rang, code]))).toEqual([[4, 'hors-limites']]);
    const brute = await signal('--serie', serie, '--sans-filtre');
    expect(brute.json).toMatchObject({ filtre: false, etendueMoyenne: expect.closeTo(32 / 17, 9) });
  });

  it('reads figures as people type them: comma or point, thousands, minus, percent, and nothing for a missing one', async () => {
    const { json } = await signal(
      '--serie',
      '-1,5; 2.5 ;;1 000,5;63 %;\u22122',
      '--cible',
      '-3,5',
      '--sens',
      'baisse',
    );
    expect(json).toMatchObject({ points: 5, causes: [[], [], [], [], [], []] });
    expect(json.moyenne).toBeCloseTo((-1.5 + 2.5 + 1000.5 + 63 - 2) / 5, 9);
  });

  it('takes a dash as a missing point, across which no moving range is taken', async () => {
    const vide = await signal('--serie', '1;2;;7;8');
    for (const tiret of ['-', '–', '\u2212']) {
      expect((await signal('--serie', `1;2;${tiret};7;8`)).json).toEqual(vide.json);
    }
    expect(vide.json).toMatchObject({ points: 4, moyenne: 4.5, etendueMoyenne: 1 });
  });

  it.each([
    ['5;90', 'hausse', 'atteint', 'indeterminee'],
    ['95;89,9', 'hausse', 'non-atteint', 'indeterminee'],
    ['100;95', 'baisse', 'non-atteint', 'indeterminee'],
    ['93;88;94;87;95;89;93;86;94;88;92;87', 'hausse', 'non-atteint', 'tantot-atteint'],
    ['96;95;97;96;95;97;96;95;97;96;95;97', 'hausse', 'atteint', 'toujours-atteint'],
    ['95;', 'hausse', 'non-disponible', 'indeterminee'],
    ['5;90', 'neutre', 'sans-cible', 'sans-cible'],
  ])('holds the last of %s (%s) against 90: %s, and %s', async (serie, sens, situation, assurance) => {
    const { json } = await signal('--serie', serie, '--sens', sens, '--cible', '90');
    expect(json).toMatchObject({ situation, assurance });
  });

  it.each([
    ['4;4;4;4;4;3;4;4;4;4;4;4', 'variation-habituelle'],
    ['4;4;4;4;4;3;4;4;4;4;4;3', 'trop-peu-de-variation'],
    ['2,7;2,7;2,7;2,7;2,7;2,7;2,7;2,7;2,7;2,7;2,7;2,7;2,75', 'trop-peu-de-variation'],
    ['98,1;97,4;98,9;97,7;98,3;98,6;97,2;98,2;97,9;98,4;97,6;98,8;91,5', 'degradation'],
  ])('reads %s as %s', async (serie, statut) => {
    const { json } = await signal('--serie', serie, '--sens', 'hausse');
    expect(json).toMatchObject({ statut });
  });

  it('lets counts decide where cases are rare', async () => {
    const serie = ['--serie', `${'100;'.repeat(12)}80`, '--sens', 'hausse'];
    expect((await signal(...serie)).json).toMatchObject({ statut: 'trop-peu-de-variation' });
    const cas = (n: number) => ['--effectifs', Array.from({ length: 13 }, () => n).join(';')];
    expect((await signal(...serie, ...cas(5))).json).toMatchObject({ statut: 'trop-peu-de-variation' });
    expect((await signal(...serie, ...cas(40))).json).toMatchObject({ statut: 'degradation' });
  });

  it('keeps the usual variation within what the figure can be', async () => {
    const delais = '10;40;5;60;2;35;8;50;3;45;6;30';
    const { lignes, json } = await commande(['--serie', delais, '--sens', 'baisse']);
    expect(json).toMatchObject({ limites: { basse: expect.any(Number) }, habituelle: { basse: 0 } });
    expect(lignes.join(' ')).not.toMatch(/de −/);
    const notes = await commande(['--serie', delais, '--max', '80', '--min', '1']);
    expect(notes.json).toMatchObject({ habituelle: { basse: 1, haute: 80 } });
    await expect(async () => commande(['--serie', '1;2', '--min', '3', '--max', '2'])).rejects.toThrow(
      '--min',
    );
  });

  it('uses a p′ chart when it is given large counts', async () => {
    const effectifs = ['--effectifs', '3000;3000;2000'];
    expect((await signal('--serie', '60;61;62', ...effectifs)).json).toMatchObject({ carte: 'p-prime' });
    expect((await signal('--serie', '60;61;62', '--effectifs', '30;30;20')).json).toMatchObject({
      carte: 'xmr',
    });
  });

  it('speaks to people, in months or quarters', async () => {
    const serie = '64;66;63;65;64;66;63;65;61;61;61;61;61;61;61';
    const { code, stdout } = await programme([
      'signal',
      '--serie',
      serie,
      '--sens',
      'hausse',
      '--periode',
      'mois',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Moyenne\u00a0: 62,87. Variation habituelle\u00a0: de 59,26 à 66,48.');
    expect(stdout).toContain('point 15\u00a0: 61 (décalage durable)');
    expect(stdout).toContain('Sept mois de suite sous la moyenne\u00a0: le recul est réel.');
    expect(stdout).not.toContain('objectif');
  });

  it('puts no point out of limits where the figure hardly moves', async () => {
    const { stdout } = await programme(['signal', '--serie', '4;4;4;4;4;3;4;4;4;4;4;4', '--sens', 'baisse']);
    expect(stdout).toContain(
      'Le dernier point est à la valeur la plus fréquente, 4\u00a0: aucun changement réel.',
    );
    expect(stdout).not.toContain('limite');
  });

  it('shows small figures with their own decimals, and not as a series that never moves', async () => {
    const serie = ['0,000001', '0,000003', '0,000002'].join(';');
    const { lignes } = await commande(['--serie', serie, '--sens', 'hausse']);
    expect(lignes).toEqual([
      'Moyenne\u00a0: 0,000002. Variation habituelle\u00a0: de 0 à 0,000006.',
      '  point 1\u00a0: 0,000001',
      '  point 2\u00a0: 0,000003',
      '  point 3\u00a0: 0,000002',
      expect.stringContaining('le chiffre varie comme d’habitude, de 0 à 0,000006.'),
    ]);
  });

  it('says where the last figure stands against the target that is given', async () => {
    const atteint = await transparence(['signal', '--serie', '5;95', '--sens', 'hausse', '--cible', '90']);
    expect(atteint.stdout).toContain('Dernier chiffre\u00a0: objectif atteint.');
    const manque = await transparence(['signal', '--serie', '95;5', '--sens', 'hausse', '--cible', '90']);
    expect(manque.stdout).toContain('Dernier chiffre\u00a0: objectif non atteint.');
  });

  it.each([
    ['no series', []],
    ['a word', ['--serie', '1;deux']],
    ['a number too long to be read', ['--serie', '1;1234567890123']],
    ['two figures in one', ['--serie', '1,2,3']],
    ['only missing points', ['--serie', ';;']],
    ['a direction that is not one', ['--serie', '1;2', '--sens', 'haut']],
    ['a target that is not a number', ['--serie', '1;2', '--cible', 'x']],
    ['an unknown option', ['--serie', '1;2', '--filtre']],
    ['fewer counts than points', ['--serie', '60;61', '--effectifs', '3000']],
    ['counts beside what is no percentage', ['--serie', '120;61', '--effectifs', '3000;3000']],
  ])('says %s in one French sentence', (_cas, args) => {
    const phrase = /^(?:\p{Lu}|--)(?!.* [:;!?»])[^]+\.$/u;
    expect(() => commande(args)).toThrow(UsageError);
    expect(() => commande(args)).toThrow(phrase);
  });

  it('gives that sentence in JSON and on standard error, with the exit code of a wrong command', async () => {
    const { code, stdout, stderr } = await programme(['signal', '--serie', '1;deux', '--json']);
    const { erreur } = JSON.parse(stdout) as { erreur: { message: string } };
    expect(code).toBe(2);
    expect(erreur.message).toContain('--serie, point 2\u00a0: «\u00a0deux\u00a0» n’est pas un nombre.');
    expect(stderr.trim()).toBe(erreur.message);
  });

  it('is in the help', async () => {
    expect((await programme(['aide'])).stdout).toContain('npx transparence signal --serie');
  });
});
