/** 20 rounds each time; each is longer with TRANSPARENCE_LONG=1. */
export const RONDES = 20;
const LONG = Boolean(process.env['TRANSPARENCE_LONG']);

/** How long a round lasts before the blow falls, in milliseconds: never twice at the same moment. */
export const dureeDe = (ronde: number): number =>
  (LONG ? 1_000 : 120) + ((ronde * 37) % 120) * (LONG ? 10 : 1);
