import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, readVerrou } from '../../infra/local/moteur/verrou.ts';
import { transparence } from '../cli/commande.ts';
import { until } from '../fabriques/attendre.ts';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));
const racineTmp = mkdtempSync(join(tmpdir(), 'transparence-demarrage-'));
const enfants: { readonly enfant: ChildProcess; readonly fin: Promise<unknown> }[] = [];

afterEach(async () => {
  for (const { enfant, fin } of enfants.splice(0)) {
    // Asked and not killed: the engine must be stopped too.
    if (enfant.exitCode === null && enfant.signalCode === null) process.kill(-enfant.pid!, 'SIGINT');
    await fin;
  }
});
afterAll(() => rmSync(racineTmp, { recursive: true, force: true }));

let nombre = 0;
const newDossier = () => join(racineTmp, `donnees-${(nombre += 1)}`);

/** `npm start` without npm: the very script that it runs, in a group of its own as in a terminal. */
function start(dossier: string, port = 0) {
  const enfant = spawn(process.execPath, ['infra/local/bootstrap/run.mjs', 'start'], {
    cwd: RACINE,
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), TRANSPARENCE_DONNEES: dossier },
  });
  let dit = '';
  enfant.stdout.on('data', (morceau: Buffer) => (dit += morceau.toString()));
  enfant.stderr.on('data', (morceau: Buffer) => (dit += morceau.toString()));
  const fin = new Promise<number | null>((resolve) => enfant.on('close', resolve));
  enfants.push({ enfant, fin });
  const untilSaid = async (texte: string): Promise<string> => {
    await until(
      `« ${texte} », ou la fin du programme`,
      () => dit.includes(texte) || enfant.exitCode !== null,
    );
    return dit;
  };
  return { enfant, fin, untilSaid, said: () => dit };
}

describe('npm start', () => {
  it('runs the main job, files nothing twice when started again, and leaves nothing behind', async () => {
    const dossier = newDossier();
    const premier = start(dossier);
    expect(await premier.untilSaid('Prêt.')).toContain('version 1 déposée');
    const page = /http:\/\/127\.0\.0\.1:\d+\/tableaux\/37\/2020-T4/.exec(premier.said())![0];
    expect(await (await fetch(page)).text()).toContain('Un objectif sur quatre est atteint.');
    // Beside what is served: nobody has begun a quarter here.
    expect(await premier.untilSaid('aucun département en service')).toMatch(
      /Échéances du .* trimestre \d{4}/,
    );
    const moteur = readVerrou(dossier)!.moteurPid!;
    // As in a terminal, where npm passes on a signal that everyone has had already.
    process.kill(-premier.enfant.pid!, 'SIGINT');
    process.kill(-premier.enfant.pid!, 'SIGINT');
    await premier.fin;
    expect(isAlive(moteur)).toBe(false);
    expect(existsSync(join(dossier, 'verrou.json'))).toBe(false);

    const second = start(dossier);
    const dit = await second.untilSaid('Prêt.');
    expect(dit).toContain('déjà déposé (version 1), rien n’est ajouté');
    expect(dit).not.toContain('version 2');
  });

  it('keeps a backup that the command line restores elsewhere', async () => {
    const dossier = newDossier();
    const essai = start(dossier);
    const dit = await essai.untilSaid('Sauvegarde du');
    const [, racine = ''] = /Sauvegardes {2}(.+)/u.exec(dit)!;
    expect(racine).toBe(join(dossier, 'sauvegardes'));
    const [jour = ''] = readdirSync(racine).filter((nom) => !nom.startsWith('.'));
    const archive = join(racine, jour, '37.zip');
    const [empreinte = ''] = readFileSync(join(racine, jour, 'empreintes.txt'), 'utf8').split(' ');
    const ailleurs = newDossier();
    const suite = await transparence(['restore', archive, '--empreinte', empreinte, '--data', ailleurs]);
    expect(suite).toMatchObject({ code: 0, stdout: expect.stringContaining('Tout est restauré.') });
    const chiffre = ['chiffre', '2020-T4', '--indicateur', 'TEL-DECROCHE', '--departement', '37', '--data'];
    const [ici, la] = [await transparence([...chiffre, dossier]), await transparence([...chiffre, ailleurs])];
    expect(la).toEqual(ici);
    expect(ici.code).toBe(0);
  });

  it('takes over from one that was killed, with its data', async () => {
    const dossier = newDossier();
    const premier = start(dossier);
    await premier.untilSaid('Prêt.');
    process.kill(-premier.enfant.pid!, 'SIGKILL');
    await premier.fin;
    const second = start(dossier);
    expect(await second.untilSaid('Prêt.')).toContain('rien n’est ajouté');

    // And its engine alone: it says so and ends, rather than answering for ever that the base is away.
    process.kill(readVerrou(dossier)!.moteurPid!, 'SIGKILL');
    expect(await second.fin).toBe(1);
    expect(second.said()).toContain('Le moteur de données s’est arrêté sans qu’on le lui demande');
    expect(existsSync(join(dossier, 'verrou.json'))).toBe(false);
  });
});

describe('npm start, killed', () => {
  it('ends what it started, though only the first of its processes was killed', async () => {
    const dossier = newDossier();
    const essai = start(dossier);
    await essai.untilSaid('Prêt.');
    const { pid, moteurPid } = readVerrou(dossier)!;
    expect(pid).not.toBe(essai.enfant.pid);
    process.kill(essai.enfant.pid!, 'SIGKILL');
    await until('le serveur et son moteur sont finis', () => !isAlive(pid) && !isAlive(moteurPid!));
    expect(existsSync(join(dossier, 'verrou.json'))).toBe(false);
  });

  it('leaves no engine behind when its server is killed', async () => {
    const dossier = newDossier();
    const essai = start(dossier);
    await essai.untilSaid('Fonctions… http');
    const { pid, moteurPid } = readVerrou(dossier)!;
    process.kill(pid, 'SIGKILL');
    await until('le moteur est fini', () => !isAlive(moteurPid!));
    expect(await essai.fin).not.toBe(0);
  });
});

describe('npm start, stopped by its process alone', () => {
  it('ends what it started, though npm tells only the shell between them', async () => {
    const dossier = newDossier();
    // As npm runs it: a shell that does not pass signals on.
    const coquille = spawn('sh', ['-c', `"${process.execPath}" infra/local/bootstrap/run.mjs start; true`], {
      cwd: RACINE,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: '0',
        TRANSPARENCE_DONNEES: dossier,
        npm_lifecycle_event: 'start',
      },
    });
    let dit = '';
    const pret = new Promise<void>((resolve) => {
      coquille.stdout.on('data', (morceau: Buffer) => {
        dit += morceau.toString();
        if (dit.includes('Prêt.')) resolve();
      });
    });
    // Open as long as anything that it started is there.
    const silence = new Promise((resolve) => coquille.stdout.on('close', resolve));
    try {
      await Promise.race([pret, silence]);
      const moteur = readVerrou(dossier)!.moteurPid!;
      coquille.kill('SIGTERM');
      await silence;
      expect(dit).toContain('Arrêt…');
      expect(isAlive(moteur)).toBe(false);
      expect(existsSync(join(dossier, 'verrou.json'))).toBe(false);
    } finally {
      try {
        process.kill(-coquille.pid!, 'SIGINT');
      } catch {
        // Nothing of it is left, as it should be.
      }
    }
  });
});

describe('npm start, when it cannot', () => {
  const lastLine = async (dossier: string, port?: number) => {
    const essai = start(dossier, port);
    expect(await essai.fin).toBe(1);
    return essai.said().trim().split('\n').at(-1);
  };

  it('says that the port is taken', async () => {
    const autre = createServer();
    const port = await new Promise<number>((resolve) => {
      autre.listen(0, '127.0.0.1', () => resolve((autre.address() as { port: number }).port));
    });
    expect(await lastLine(newDossier(), port)).toBe(
      `Le port ${port} est déjà pris : fermez le programme qui l’utilise, ou choisissez-en un autre (PORT=4281 npm start).`,
    );
    autre.close();
  });

  it('says that the data are damaged, and leaves them as they are', async () => {
    const dossier = newDossier();
    mkdirSync(dossier);
    writeFileSync(join(dossier, 'transparence.db'), 'ceci n’est pas une base de données '.repeat(10));
    expect(await lastLine(dossier)).toMatch(/^Le fichier de données .* est abîmé et n’a pas été modifié/);
  });

  it('says that the data folder is a file', async () => {
    const fichier = newDossier();
    writeFileSync(fichier, '');
    expect(await lastLine(fichier)).toMatch(/est un fichier, pas un dossier/);
  });
});
