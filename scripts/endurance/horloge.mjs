/**
 * Loaded before the server in an endurance run: its clock is off by what a file says, in milliseconds, and jumps when the file changes.
 * Timers go on as they do when the clock of a machine is set.
 */
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const fichier = process.env.ENDURANCE_HORLOGE;
const Vraie = globalThis.Date;
let decalage = 0;

function read() {
  try {
    decalage = Number(readFileSync(fichier, 'utf8')) || 0;
  } catch {
    // Not written yet: the clock is right.
  }
}

if (fichier) {
  read();
  setInterval(read, 50).unref();
  globalThis.Date = class Date extends Vraie {
    constructor(...args) {
      if (args.length === 0) super(Vraie.now() + decalage);
      else super(...args);
    }

    static now() {
      return Vraie.now() + decalage;
    }
  };
}
