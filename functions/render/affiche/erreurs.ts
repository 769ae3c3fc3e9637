/** The poster cannot be made here (missing binary, too much to say, template refused): the message says how to mend. */
export class AfficheIndisponible extends Error {
  override readonly name = 'AfficheIndisponible';
}
